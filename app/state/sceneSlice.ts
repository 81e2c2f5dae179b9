import type { StateCreator } from 'zustand'
import type { ConventionId, Reduction } from '../../src/loss/options'
import { conventionOf } from '../../src/loss/conventions/registry'
import { defaultScene } from '../../src/scene/defaults'
import {
  addScatteredTriplets,
  addTriplet,
  changeConstraint,
  changeDimensions,
  changeLoss,
  moveCoordinate,
  movePoint,
  removeTriplet,
  scatterPoints,
} from '../../src/scene/edits'
import { LARGEST_P } from '../../src/scene/limits'
import { seededRandom } from '../../src/scene/random'
import type { PointId, Scene } from '../../src/scene/scene'
import { putBack, type Hand, type Held } from './hands'
import { selectedIndex } from './selectors'
import type { State } from './store'

const SCATTER_SEED = 1

export type SceneSlice = {
  readonly scene: Scene
  /** The hands at work, the first of them first; none at rest. */
  readonly hands: readonly Hand[]
  /** A hand takes hold: what it changes until it lets go is one step of the history. The answer is its token. */
  readonly handTook: (held: Held) => Hand
  /** Nothing happens to a hand that has let go already. */
  readonly handLet: (hand: Hand) => void
  /** The hand lets go as if it had never taken hold. */
  readonly handCancelled: (hand: Hand) => void
  /** All hands let go: something else takes the place of what they hold. */
  readonly handsLifted: () => void
  readonly pointMoved: (id: PointId, position: readonly number[]) => void
  /** One coordinate of a point was typed. */
  readonly coordinateChanged: (id: PointId, axis: number, value: number) => void
  /** All points are moved a little at random, the same way every time. */
  readonly pointsScattered: () => void
  readonly constraintChanged: (constraint: Scene['constraint']) => void
  readonly dimensionsChanged: (dimensions: Scene['dimensions']) => void
  readonly normDegreeChanged: (p: number) => void
  readonly marginChanged: (margin: number) => void
  readonly epsilonChanged: (eps: number) => void
  readonly reductionChanged: (reduction: Reduction) => void
  /** Without a word on swap it stays as it is, where the convention has it. */
  readonly conventionChanged: (convention: ConventionId, swap?: boolean) => void
  /** Margin, eps and reduction become those of the convention in force. */
  readonly defaultsTaken: () => void
  readonly swapChanged: (swap: boolean) => void
  readonly tripletAdded: () => void
  /** Triplets are added at random, the same ones every time, until there are so many; those that are there stay. */
  readonly tripletsScattered: (count: number) => void
  readonly tripletRemoved: (index: number) => void
  /** All that the loss hangs on besides the points is as in the first scene. */
  readonly parametersReset: () => void
}

export const createSceneSlice: StateCreator<State, [], [], SceneSlice> = (set, get) => {
  const edit = (change: (scene: Scene) => Scene) => set(({ scene }) => ({ scene: change(scene) }))
  return {
    scene: defaultScene,
    hands: [],
    handTook: (held) => {
      const hand: Hand = { ...held, from: get().scene }
      set(({ hands }) => ({ hands: [...hands, hand] }))
      return hand
    },
    handLet: (hand) =>
      set(({ hands }) => (hands.includes(hand) ? { hands: hands.filter((each) => each !== hand) } : {})),
    handCancelled: (hand) =>
      set(({ hands, scene }) =>
        hands.includes(hand) ? { hands: hands.filter((each) => each !== hand), scene: putBack(scene, hand) } : {},
      ),
    handsLifted: () => set(({ hands }) => (hands.length > 0 ? { hands: [] } : {})),
    pointMoved: (id, position) => edit((scene) => movePoint(scene, id, position)),
    coordinateChanged: (id, axis, value) => edit((scene) => moveCoordinate(scene, id, axis, value)),
    pointsScattered: () => edit((scene) => scatterPoints(scene, seededRandom(SCATTER_SEED))),
    constraintChanged: (constraint) => edit((scene) => changeConstraint(scene, constraint)),
    dimensionsChanged: (dimensions) => edit((scene) => changeDimensions(scene, dimensions)),
    normDegreeChanged: (p) => edit((scene) => changeLoss(scene, { p })),
    marginChanged: (margin) => edit((scene) => changeLoss(scene, { margin })),
    epsilonChanged: (eps) => edit((scene) => changeLoss(scene, { eps })),
    reductionChanged: (reduction) => edit((scene) => changeLoss(scene, { reduction })),
    conventionChanged: (convention, swap) =>
      edit((scene) => {
        const carried = carriedOver(scene, convention)
        return changeLoss(scene, { ...carried, swap: swap ?? carried.swap })
      }),
    defaultsTaken: () =>
      edit((scene) => {
        const { margin, eps, reduction } = conventionOf(scene.loss.convention).defaults
        return changeLoss(scene, { margin, eps, reduction })
      }),
    swapChanged: (swap) => edit((scene) => changeLoss(scene, { swap })),
    tripletAdded: () =>
      set(({ scene }) => {
        const next = addTriplet(scene)
        return next === scene ? {} : { scene: next, selected: next.triplets.length - 1 }
      }),
    tripletsScattered: (count) => edit((scene) => addScatteredTriplets(scene, count, seededRandom(SCATTER_SEED))),
    tripletRemoved: (index) =>
      set((state) => {
        const { scene } = state
        if (scene.triplets.length <= 1) return {}
        const selected = selectedIndex(state)
        return { scene: removeTriplet(scene, index), selected: index < selected ? selected - 1 : selected }
      }),
    parametersReset: () => edit((scene) => changeLoss(scene, defaultScene.loss)),
  }
}

/** What of p and swap another convention can keep. */
const carriedOver = ({ loss }: Scene, convention: ConventionId) => {
  const { allows } = conventionOf(convention)
  return {
    convention,
    swap: loss.swap && allows.swap,
    p: Number.isFinite(loss.p) || allows.infiniteP ? loss.p : LARGEST_P,
  }
}
