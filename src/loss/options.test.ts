import { describe, expect, it } from 'vitest'
import { resolveOptions } from './options'

describe('what is missing', () => {
  it('takes the defaults of MLX', () => {
    expect(resolveOptions()).toEqual({
      axis: -1,
      convention: 'mlx',
      p: 2,
      margin: 1,
      eps: 1e-6,
      reduction: 'none',
      swap: false,
    })
  })

  it('takes the defaults of the chosen convention', () => {
    expect(resolveOptions({ convention: 'pytorch' })).toMatchObject({ p: 2, margin: 1, eps: 1e-6, reduction: 'mean' })
    expect(resolveOptions({ convention: 'mlx-0.31' })).toMatchObject({ reduction: 'none' })
  })

  it('leaves alone what is given, zeros included', () => {
    const given = {
      axis: 0,
      convention: 'pytorch',
      p: Infinity,
      margin: 0,
      eps: 0,
      reduction: 'sum',
      swap: true,
    } as const
    expect(resolveOptions(given)).toEqual(given)
  })
})
