/** In what the programs differ once they have the distances. */
export type HingeRule = {
  /**
   * The order in which margin + d(A,P) − d(A,N) is added up, which decides exact ties: (margin + d(A,P)) − d(A,N), or
   * (d(A,P) − d(A,N)) + margin.
   */
  readonly marginFirst: boolean
  /** Whether a hinge of exactly 0 passes the gradient on. */
  readonly activeAtZero: boolean
}

/** d(A,P) − d(A,N) + margin, not clamped, added in the program's own order. */
export const hingeOf = ({ marginFirst }: HingeRule, toPositive: number, toNegative: number, margin: number): number =>
  marginFirst ? margin + toPositive - toNegative : toPositive - toNegative + margin

/** Whether a hinge passes the gradient on; NaN does not. */
export const isActive = ({ activeAtZero }: HingeRule, hinge: number): boolean => (activeAtZero ? hinge >= 0 : hinge > 0)
