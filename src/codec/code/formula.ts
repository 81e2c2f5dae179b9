import type { ConventionId } from '../../loss/options'
import type { Scene } from '../../scene/scene'
import { conventionOf } from '../../loss/conventions/registry'

/** A library's words for what the formula needs. */
export type Words = {
  readonly abs: string
  readonly sqrt: string
  readonly sum: string
  readonly max: string
  readonly mean: string
  readonly maximum: string
  readonly minimum: string
  /** The argument for the last axis: `axis=-1`. */
  readonly lastAxis: string
}

/** How each convention's distance of x and y reads; p, eps and margin are names of the program. */
const DISTANCES: Readonly<Record<ConventionId, (words: Words, p: number) => string>> = {
  mlx: ({ sum, abs, lastAxis }) => `(${sum}(${abs}(x - y) ** p, ${lastAxis}) + eps) ** (1 / p)`,
  'mlx-0.31': ({ sqrt, sum, lastAxis }) => `${sqrt}(${sum}((x - y) ** p, ${lastAxis}) + eps)`,
  pytorch: ({ sum, max, abs, lastAxis }, p) =>
    p === Infinity
      ? `${max}(${abs}(x - y + eps), ${lastAxis})`
      : `${sum}(${abs}(x - y + eps) ** p, ${lastAxis}) ** (1 / p)`,
}

/** The hinge, added in each program's own order. */
const HINGES: Readonly<Record<ConventionId, string>> = {
  mlx: 'to_positive - to_negative + margin',
  'mlx-0.31': 'to_positive - to_negative + margin',
  pytorch: 'margin + to_positive - to_negative',
}

/** The loss of a scene written out, as statements that leave it in `loss`. */
export const formulaCode = ({ loss: { convention, p, swap, reduction } }: Scene, words: Words): string => {
  const lines = [
    '',
    '',
    'def distance(x, y):',
    `    return ${DISTANCES[convention](words, p)}`,
    '',
    '',
    'to_positive = distance(anchors, positives)',
    'to_negative = distance(anchors, negatives)',
    ...(swap ? [`to_negative = ${words.minimum}(to_negative, distance(positives, negatives))`] : []),
    `loss = ${words.maximum}(${HINGES[convention]}, 0.0)`,
    ...(reduction === 'none' ? [] : [`loss = ${words[reduction]}(loss)`]),
  ]
  return `${lines.join('\n')}\n`
}

/** "Triplet loss by the formula of MLX ≤ 0.31, written out." */
export const formulaTitle = ({ loss }: Scene): string =>
  `Triplet loss by the formula of ${conventionOf(loss.convention).label}, written out.`
