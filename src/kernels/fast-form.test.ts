import { expect, it } from 'vitest'
import { hasFastForm } from './fast-form'

const ordinary = { p: 2, eps: 1e-6, margin: 1 }

it('is there for what float32 holds, and for what needs no digits', () => {
  for (const p of [0.1, 1, 2.5, 100, 1e30, Infinity]) expect(hasFastForm({ ...ordinary, p })).toBe(true)
  for (const eps of [0, 1e-37, 1e30]) expect(hasFastForm({ ...ordinary, eps })).toBe(true)
  for (const margin of [0, -1, 1e-37, Infinity, NaN]) expect(hasFastForm({ ...ordinary, margin })).toBe(true)
})

it('is missing for degrees of no norm and options that float32 rounds to 0 or to infinity', () => {
  for (const p of [0, -1, NaN, 1e-46, 0.05, 1e39]) expect(hasFastForm({ ...ordinary, p })).toBe(false)
  for (const eps of [-1e-6, NaN, Infinity, 1e-46, 1e-39, 1e39]) expect(hasFastForm({ ...ordinary, eps })).toBe(false)
  for (const margin of [1e-46, -1e-39, 1e39]) expect(hasFastForm({ ...ordinary, margin })).toBe(false)
})
