import { type Convention, distanceForm } from '../../loss/conventions/convention'
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

/** How a convention's distance of x and y reads; p, eps and margin are names of the program. */
const distanceCode = (program: Convention, p: number, { abs, sqrt, sum, max, lastAxis }: Words): string => {
  const { signed, epsJoins, root } = distanceForm(program, p)
  const difference = epsJoins === 'difference' ? 'x - y + eps' : 'x - y'
  const base = signed ? `(${difference})` : `${abs}(${difference})`
  if (root === 'infinite') return `${max}(${base}, ${lastAxis})`
  const powers = `${sum}(${base} ** p, ${lastAxis})`
  const under = epsJoins === 'sum' ? `${powers} + eps` : powers
  if (root === '2') return `${sqrt}(${under})`
  return epsJoins === 'sum' ? `(${under}) ** (1 / p)` : `${under} ** (1 / p)`
}

/** The hinge, added in the program's own order. */
const hingeCode = ({ hinge }: Convention): string =>
  hinge.marginFirst ? 'margin + to_positive - to_negative' : 'to_positive - to_negative + margin'

/** The loss of a scene written out, as statements that leave it in `loss`. */
export const formulaCode = ({ loss: { convention, p, swap, reduction } }: Scene, words: Words): string => {
  const program = conventionOf(convention)
  const lines = [
    '',
    '',
    'def distance(x, y):',
    `    return ${distanceCode(program, p, words)}`,
    '',
    '',
    'to_positive = distance(anchors, positives)',
    'to_negative = distance(anchors, negatives)',
    ...(swap ? [`to_negative = ${words.minimum}(to_negative, distance(positives, negatives))`] : []),
    `loss = ${words.maximum}(${hingeCode(program)}, 0.0)`,
    ...(reduction === 'none' ? [] : [`loss = ${words[reduction]}(loss)`]),
  ]
  return `${lines.join('\n')}\n`
}

/** "Triplet loss by the formula of MLX ≤ 0.31, written out." */
export const formulaTitle = ({ loss }: Scene): string =>
  `Triplet loss by the formula of ${conventionOf(loss.convention).label}, written out.`
