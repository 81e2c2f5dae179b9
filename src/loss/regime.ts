/** Where a negative lies: no farther than the positive, farther by less than the margin, or by it; NaN has no place. */
export type Regime = 'hard' | 'semi-hard' | 'easy' | 'undefined'

/**
 * The regime of a triplet by its gap d(A,N) − d(A,P): hard up to 0, semi-hard between 0 and the margin, easy from the
 * margin on. Both bounds of semi-hard are strict: a negative as far as the positive is hard.
 * @param loss of the triplet, where it is known: one above 0 tells that the gap is below the margin where two rounded
 *   distances do not.
 * Source: Schroff et al., FaceNet, 2015, § 3.2.
 */
export const regime = (positiveDistance: number, negativeDistance: number, margin: number, loss?: number): Regime => {
  const gap = negativeDistance - positiveDistance
  if (Number.isNaN(gap) || Number.isNaN(margin)) return 'undefined'
  if (gap <= 0) return 'hard'
  const isWithin = loss === undefined ? gap < margin : loss > 0
  return isWithin ? 'semi-hard' : 'easy'
}
