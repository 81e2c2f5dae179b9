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

/** Work that would take more memory or time than there may be. Nothing of it has been done. */
export class SizeError extends Error {
  override readonly name = 'SizeError'
  /**
   * @param what is asked for, such as `the arrays broadcast to [20000, 20000], which takes 400000000 losses`.
   * @param size how many that are; more than `limit`.
   */
  constructor(
    what: string,
    readonly size: number,
    readonly limit: number,
    cure: string,
  ) {
    super(`${what}; at most ${limit} are computed. ${cure}`)
  }
}

/** A shape the way messages write it: `[4, 5]`. */
export const shapeText = (shape: readonly number[]): string => `[${shape.join(', ')}]`
