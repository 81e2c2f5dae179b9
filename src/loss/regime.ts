/** Where a negative lies: nearer than the positive, within the margin beyond it, or farther; NaN has no place. */
export type Regime = 'hard' | 'semi-hard' | 'easy' | 'undefined'

/**
 * The regime of a triplet from its two distances.
 * Source: Schroff et al., FaceNet, 2015, § 3.2.
 */
export const regime = (positiveDistance: number, negativeDistance: number, margin: number): Regime => {
  if (Number.isNaN(negativeDistance - positiveDistance) || Number.isNaN(margin)) return 'undefined'
  if (negativeDistance < positiveDistance) return 'hard'
  if (negativeDistance < positiveDistance + margin) return 'semi-hard'
  return 'easy'
}
