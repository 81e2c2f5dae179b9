/**
 * The gradient of a function of [N] coordinates at `x`, by central differences: its error is of the order of step²,
 * plus rounding of the order of 1e-16/step.
 */
export const gradientByDifferences = (
  valueAt: (x: Float64Array) => number,
  x: Float64Array,
  step: number,
): Float64Array =>
  x.map((coordinate, k) => {
    const at = (moved: number): number => valueAt(x.with(k, moved))
    return (at(coordinate + step) - at(coordinate - step)) / (2 * step)
  })
