/** The largest finite number of float32. */
export const LARGEST_FLOAT32 = (2 - 2 ** -23) * 2 ** 127

/** x^p rounded to float32, of numbers that float32 holds: what a program's float32 power returns, to the last digit or so. */
export const power32 = (x: number, p: number): number => Math.fround(x ** p)

/** The sum of `count` float32 terms, one after another, rounded at each step. */
export const sum32 = (count: number, term: (k: number) => number): number => {
  let sum = 0
  for (let k = 0; k < count; k++) sum = Math.fround(sum + term(k))
  return sum
}
