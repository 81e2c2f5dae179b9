/** An axis that the array does not have. */
export class AxisError extends Error {
  override readonly name = 'AxisError'
  /** @param what the array meant, such as `anchors − positives`. */
  constructor(what: string, axis: number, rank: number) {
    super(
      rank === 0
        ? `axis is ${axis}, but ${what} is a scalar; expected an array of rank 1 or more. Wrap the coordinates in an array.`
        : `axis is ${axis}; expected a whole number in [${-rank}, ${rank}), for ${what} has rank ${rank}. Use axis = -1 for the last axis.`,
    )
  }
}

/** Arrays whose shapes do not fit together, or data that does not fill its shape. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError'
}

/** A shape the way messages write it: `[4, 5]`. */
export const shapeText = (shape: readonly number[]): string => `[${shape.join(', ')}]`
