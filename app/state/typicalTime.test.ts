import { expect, it } from 'vitest'
import { NO_TIMES, typicalTime, withTime, type Times } from './typicalTime'

const timesOf = (...milliseconds: number[]): Times => milliseconds.reduce(withTime, NO_TIMES)

it('is not known of the first, cold work', () => {
  expect(typicalTime(NO_TIMES)).toBeNull()
  expect(typicalTime(timesOf(168))).toBeNull()
})

it('is that of the second as soon as there is one', () => {
  expect(typicalTime(timesOf(168, 1.5))).toBe(1.5)
})

it('is the median, which one slow time does not move', () => {
  expect(typicalTime(timesOf(168, 1, 2, 90, 3, 2.5))).toBe(2.5)
})

it('follows work that has become slower', () => {
  expect(typicalTime(timesOf(168, 1, 1, 1, 1, 1, 20, 20, 20))).toBe(20)
})
