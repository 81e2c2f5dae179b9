import { expect, it } from 'vitest'
import { distanceForm } from './convention'
import { conventionOf } from './registry'

it('tells the conventions apart even where p is 2', () => {
  expect(distanceForm(conventionOf('mlx'), 2)).toEqual({ signed: false, epsJoins: 'sum', root: 'p' })
  expect(distanceForm(conventionOf('mlx-0.31'), 2)).toEqual({ signed: true, epsJoins: 'sum', root: '2' })
  expect(distanceForm(conventionOf('pytorch'), 2)).toEqual({ signed: false, epsJoins: 'difference', root: 'p' })
})

it('has no root under the maximum norm', () => {
  expect(distanceForm(conventionOf('pytorch'), Infinity).root).toBe('infinite')
})
