import { MOST_ELEMENTS } from '../arrays'

/** A list of numbers that grows. */
export type Values = {
  /** Adds one. False if there is no room for more. */
  push(value: number): boolean
  /** All of them; the list is used up. */
  take(): Float64Array
}

/** @param expected about how many there will be. */
export const createValues = (expected: number): Values => {
  let data = new Float64Array(Math.min(Math.max(expected, 16), MOST_ELEMENTS))
  let count = 0
  const grow = () => {
    const next = new Float64Array(Math.min(data.length * 2, MOST_ELEMENTS))
    next.set(data)
    data = next
  }
  return {
    push: (value) => {
      if (count === data.length) {
        if (count >= MOST_ELEMENTS) return false
        grow()
      }
      data[count++] = value
      return true
    },
    take: () => data.subarray(0, count),
  }
}
