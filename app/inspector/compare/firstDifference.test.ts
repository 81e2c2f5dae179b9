import { expect, it } from 'vitest'
import { splitAtDifference } from './firstDifference'

it('splits at the first digit that differs', () => {
  expect(splitAtDifference(0.815664, 0.815665)).toEqual({ same: '0.81566', differs: '4' })
  expect(splitAtDifference(1.25, 1.75)).toEqual({ same: '1.', differs: '25000' })
})

it('shows more digits where the first six agree', () => {
  expect(splitAtDifference(0.81566541, 0.81566538)).toEqual({ same: '0.815665', differs: '41' })
})

it('finds no difference beyond the tenth digit', () => {
  expect(splitAtDifference(0.5 + 1e-12, 0.5)).toEqual({ same: '0.500000', differs: '' })
})

it('differs as a whole from a number of another size, and from no number', () => {
  expect(splitAtDifference(12.5, 1.25)).toEqual({ same: '', differs: '12.5000' })
  expect(splitAtDifference(2e7, 2.5)).toEqual({ same: '', differs: '2.00000e7' })
  expect(splitAtDifference(0, 0.25)).toEqual({ same: '', differs: '0' })
  expect(splitAtDifference(NaN, 2)).toEqual({ same: '', differs: 'NaN' })
  expect(splitAtDifference(2, NaN)).toEqual({ same: '', differs: '2.00000' })
})

it('two numbers that are none do not differ', () => {
  expect(splitAtDifference(NaN, NaN)).toEqual({ same: 'NaN', differs: '' })
})
