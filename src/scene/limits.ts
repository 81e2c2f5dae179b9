import { conventionOf } from '../loss/conventions/registry'
import type { ConventionId } from '../loss/options'

/** The most triplets and points that a scene holds, whichever way it comes in. */
export const MOST_TRIPLETS = 2000
export const MOST_POINTS = 3 * MOST_TRIPLETS

/** The largest p, except Infinity where the convention has it. */
export const LARGEST_P = 100

/** Sums and differences of a few numbers up to this stay finite. */
const LARGEST_NUMBER = 1e300

/** The most characters of a point's label. */
export const LONGEST_LABEL = 80

const isModerate = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= LARGEST_NUMBER

export const isCoordinate = isModerate

export const isMargin = isModerate

export const isEpsilon = (eps: unknown): eps is number => isModerate(eps) && eps >= 0

/** Whether p is a norm degree under some convention; whether under this one, `allowsNormDegree` says. */
export const isNormDegree = (p: unknown): p is number =>
  typeof p === 'number' && p > 0 && (p <= LARGEST_P || p === Infinity)

export const allowsNormDegree = (p: number, convention: ConventionId): boolean =>
  isNormDegree(p) && (p !== Infinity || conventionOf(convention).allows.infiniteP)
