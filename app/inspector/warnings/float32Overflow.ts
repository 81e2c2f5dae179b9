import { conventionOf } from '../../../src/loss/conventions/registry'
import { float32Departure, type Departure } from '../../../src/loss/float32'
import { lossOptionsOf } from '../../../src/scene/batch'
import { changeLoss } from '../../../src/scene/edits'
import type { Scene } from '../../../src/scene/scene'
import { selectedIndex, selectPositions } from '../../state/selectors'
import { remember } from '../../ui/remember'
import { goTo, type Remedy, type Warning, type WarningsText } from './warning'

const departureAt = (scene: Scene, index: number): Departure | null => {
  const positions = selectPositions({ scene })
  const triplet = scene.triplets[index]
  if (!triplet) return null
  const at = (id: string) => positions.get(id) ?? []
  const points = { anchor: at(triplet.anchor), positive: at(triplet.positive), negative: at(triplet.negative) }
  return float32Departure(points, lossOptionsOf(scene))
}

const largestCoordinate = remember((points: Scene['points']): number =>
  points.reduce(
    (largest, { position }) => position.reduce((most, value) => Math.max(most, Math.abs(value)), largest),
    0,
  ),
)

/** Well inside float32's range. */
const SAFE = { least: 1e-30, largest: 1e38, degree: 4, margin: 1e-6 }

/**
 * Whether no two of the scene's points can be so far apart, or so near: thousands of triplets need not be looked at one by
 * one. Small powers do no harm where eps outweighs them, or up to a degree at which what they lose is no part of the margin.
 */
const staysInRange = ({ points, dimensions, loss: { convention, p, eps, margin } }: Scene): boolean => {
  const reach = Math.max(1, 2 * largestCoordinate(points))
  const { epsJoins } = conventionOf(convention).distance
  const isSmallSafe =
    epsJoins === 'sum' ? eps > SAFE.least : p === Infinity || (p <= SAFE.degree && Math.abs(margin) > SAFE.margin)
  return isSmallSafe && (p === Infinity || Math.max(1, p) * dimensions * reach ** p + eps < SAFE.largest)
}

type Found = { readonly index: number; readonly departure: Departure }

/** The triplet asked for if the program's own float32 departs from the formula there, else the first one; null without one. */
const departingTriplet = remember((scene: Scene, preferred: number): Found | null => {
  if (staysInRange(scene)) return null
  for (const index of [preferred, ...scene.triplets.keys()]) {
    const departure = departureAt(scene, index)
    if (departure) return { index, departure }
  }
  return null
})

/** Smaller degrees under which a distance exists for any points: a root of signed powers has one only for even degrees. */
const DEGREES = { norm: [2, 1], 'signed-root': [2] } as const

/** The largest smaller degree under which nothing of the triplet leaves float32's range. */
const smallerDegree = (text: WarningsText, scene: Scene, index: number): readonly Remedy[] => {
  const degrees: readonly number[] = DEGREES[conventionOf(scene.loss.convention).distance.kind]
  const p = degrees.find(
    (degree) => degree < scene.loss.p && departureAt(changeLoss(scene, { p: degree }), index) === null,
  )
  return p === undefined
    ? []
    : [{ label: text.setP({ p }), apply: ({ normDegreeChanged }) => normDegreeChanged(p), concerns: 'p' }]
}

/** How the programs print a number. */
const printed = (value: number): string =>
  Number.isFinite(value) ? String(Number(value.toPrecision(4))) : Number.isNaN(value) ? 'nan' : 'inf'

const reasonOf = (text: WarningsText, { kind, of, loss }: Departure, program: string): string => {
  if (of === 'loss') return text[`${kind}Loss`]({ program, loss: printed(loss) })
  return text[`${kind}Gradient`]({ program })
}

/** Programs raise differences to the power p in float32 before they take the root; this page does not overflow there. */
export const float32Overflow: Warning = {
  id: 'float32-overflow',
  find: (state, text) => {
    const selected = selectedIndex(state)
    const found = departingTriplet(state.scene, selected)
    if (found === null) return null
    const { index, departure } = found
    const { label, family } = conventionOf(state.scene.loss.convention)
    const reason = reasonOf(text, departure, label)
    return {
      title: text[`${departure.kind}Title`]({ program: family }),
      reason: index === selected ? reason : text.elsewhere({ number: index + 1, reason }),
      remedies: index === selected ? smallerDegree(text, state.scene, index) : [goTo(text, index)],
    }
  },
}
