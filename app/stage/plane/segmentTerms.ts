import type { LitTerm } from '../../state/litSlice'
import type { Segment } from './geometry'

/** The term of the formula that a segment's length is. */
export const SEGMENT_TERMS: Record<Segment['role'], LitTerm> = {
  positive: 'positive-distance',
  negative: 'negative-distance',
}
