/** How far numbers may lie apart: |actual − expected| ≤ absolute + relative · |expected|. */
export type Tolerance = { readonly relative: number; readonly absolute: number }

/** What the float64 reference must reach. */
export const FLOAT64: Tolerance = { relative: 1e-12, absolute: 1e-12 }

/**
 * Throws unless two arrays agree element by element. NaN agrees with NaN, an infinity with itself alone.
 * @throws Error naming the first element that does not, both numbers and the bound.
 */
export const expectAllClose = (
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance: Tolerance,
  what: string,
): void => {
  if (actual.length !== expected.length) {
    throw new Error(`${what} has ${actual.length} elements; expected ${expected.length}`)
  }
  for (let index = 0; index < expected.length; index++) {
    const found = actual[index]!
    const wanted = expected[index]!
    const bound = tolerance.absolute + tolerance.relative * Math.abs(wanted)
    const agrees = Object.is(found, wanted) || found === wanted || Math.abs(found - wanted) <= bound
    if (!agrees || (Math.abs(wanted) === Infinity && found !== wanted)) {
      throw new Error(`${what}[${index}] is ${found}; expected ${wanted} to within ${bound}`)
    }
  }
}
