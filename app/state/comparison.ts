import { conventions } from '../../src/loss/conventions/programs'
import { conventionOf } from '../../src/loss/conventions/registry'
import type { ConventionId } from '../../src/loss/options'
import { pointsLoss } from '../../src/loss/points-loss'
import { exactPointsOf, lossOptionsOf, tripletsOf } from '../../src/scene/batch'
import { changeLoss } from '../../src/scene/edits'
import type { Scene, SceneTriplet } from '../../src/scene/scene'
import { MOST_HANDLED } from './neighbours'
import { selectedIndex } from './selectors'
import { remember } from '../ui/remember'
import type { State } from './store'

/** A program's way to compute the loss, with or without PyTorch's swap. */
export type Contender = { readonly convention: ConventionId; readonly swap: boolean }

/** Every convention, and once more with swap where it has that. */
export const CONTENDERS: readonly Contender[] = conventions.flatMap(({ id, allows }) => [
  { convention: id, swap: false },
  ...(allows.swap ? [{ convention: id, swap: true }] : []),
])

/** What a contender makes of the present points, in float64. */
export type Verdict = {
  /** The reduced loss; for reduction none that of the selected triplet. */
  readonly loss: number
  /** Euclidean norm of the gradient over all points, those that triplets share counted once. */
  readonly gradientNorm: number
  /** Index of the first triplet whose loss or gradient is not a number. */
  readonly undefinedAt: number | null
}

/** Null where the program does not have the present norm, an infinite p. */
export type Compared = Contender & { readonly verdict: Verdict | null }

const comparisonOf = remember((scene: Scene, index: number): readonly Compared[] => {
  const triplets = comparedTriplets(scene, index)
  return CONTENDERS.map((contender) => {
    const possible = Number.isFinite(scene.loss.p) || conventionOf(contender.convention).allows.infiniteP
    return { ...contender, verdict: possible ? verdictOf(changeLoss(scene, contender), triplets) : null }
  })
})

/** Every contender on the present points, under the present p, margin, eps and reduction. Of large batches, at rest only. */
export const selectComparison = (state: State): readonly Compared[] => {
  const { scene, hands } = state
  const [first] = hands
  const isLarge = scene.loss.reduction !== 'none' && scene.triplets.length > MOST_HANDLED
  return comparisonOf(first && isLarge ? first.from : scene, selectedIndex(state))
}

/** Without a reduction the triplets have nothing to do with each other: the selected one stands alone. */
const comparedTriplets = ({ triplets, loss }: Scene, index: number): readonly SceneTriplet[] =>
  loss.reduction === 'none' ? triplets.slice(index, index + 1) : triplets

const verdictOf = (scene: Scene, triplets: readonly SceneTriplet[]): Verdict => {
  const total = measured(scene, triplets)
  if (isDefined(total)) return { ...total, undefinedAt: null }
  const culprit = triplets.find((triplet) => !isDefined(measured(scene, [triplet])))
  return { ...total, undefinedAt: culprit ? scene.triplets.indexOf(culprit) : null }
}

type Measured = Pick<Verdict, 'loss' | 'gradientNorm'>

const isDefined = ({ loss, gradientNorm }: Measured) => !Number.isNaN(loss) && !Number.isNaN(gradientNorm)

const measured = (scene: Scene, triplets: readonly SceneTriplet[]): Measured => {
  const { points, dimensions, loss } = scene
  const found = pointsLoss(
    exactPointsOf({ points, dimensions }),
    tripletsOf({ points, triplets }),
    lossOptionsOf({ loss }),
  )
  let squares = 0
  // not Math.hypot, which makes ∞ of NaN and ∞
  for (const slope of found.gradient) squares += slope * slope
  return { loss: found.value ?? found.losses[0] ?? NaN, gradientNorm: Math.sqrt(squares) }
}
