/** A reduction that is not one of the three. */
export class ReductionError extends Error {
  override readonly name = 'ReductionError'
  constructor(reduction: string) {
    super(`reduction is '${reduction}'; expected 'none', 'mean' or 'sum'. Use 'none' for one loss per triplet.`)
  }
}

/** A degree for which the convention has no norm: p = 0, whose root would be 1/0. */
export class NormDegreeError extends Error {
  override readonly name = 'NormDegreeError'
  constructor(p: number) {
    super(`p is ${p}; expected a number other than 0. Use p = 1 for Manhattan distance.`)
  }
}

/** An option that the convention does not have. The message says which do. */
export class OptionError extends Error {
  override readonly name = 'OptionError'
}
