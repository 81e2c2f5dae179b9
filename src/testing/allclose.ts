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
    if (isClose(actual[index]!, expected[index]!, tolerance)) continue
    const { relative, absolute } = tolerance
    throw new Error(
      `${what}[${index}] is ${actual[index]}; expected ${expected[index]} to within ${absolute} + ${relative} of it`,
    )
  }
}

const isClose = (found: number, wanted: number, { relative, absolute }: Tolerance): boolean =>
  Number.isFinite(wanted)
    ? Math.abs(found - wanted) <= absolute + relative * Math.abs(wanted)
    : Object.is(found, wanted)
