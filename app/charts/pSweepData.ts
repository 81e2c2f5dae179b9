import { conventionOf } from '../../src/loss/conventions/registry'
import { distance } from '../../src/loss/distance'
import { hingeOf } from '../../src/loss/hinge'
import type { SceneLoss, SceneTriplet } from '../../src/scene/scene'
import { remember, selectedIndex, selectedTriplet, selectPositions } from '../state/selectors'
import type { State } from '../state/store'

/** The degrees shown, and how many steps one of them is parted into. */
export const LEAST_DEGREE = 1
export const LARGEST_DEGREE = 10
const STEPS = 10

/** The selected triplet at each degree, in float64; what does not change while p does: the very same object then. */
export type PSweepCurves = {
  readonly degrees: readonly number[]
  readonly positive: readonly number[]
  /** d(A,N), under swap the smaller of it and d(P,N). */
  readonly negative: readonly number[]
  readonly loss: readonly number[]
}

export type PSweepData = {
  readonly curves: PSweepCurves
  /** Index of the selected triplet, and of how many. */
  readonly selected: number
  readonly count: number
  /** The degree in force, and the selected triplet under it. */
  readonly p: number
  readonly present: PSweepPoint
  /** At any degree. */
  readonly at: (p: number) => PSweepPoint
}

export type PSweepPoint = { readonly positive: number; readonly negative: number; readonly loss: number }

const DEGREES = Array.from(
  { length: (LARGEST_DEGREE - LEAST_DEGREE) * STEPS + 1 },
  (_, i) => (LEAST_DEGREE * STEPS + i) / STEPS,
)

const pointAt = remember(
  (
    positions: ReturnType<typeof selectPositions>,
    triplet: SceneTriplet,
    convention: SceneLoss['convention'],
    margin: number,
    eps: number,
    swap: boolean,
  ) => {
    const { hinge } = conventionOf(convention)
    const at = (id: string) => positions.get(id) ?? []
    const [anchor, positive, negative] = [at(triplet.anchor), at(triplet.positive), at(triplet.negative)]
    return (p: number): PSweepPoint => {
      const options = { convention, p, eps }
      const toPositive = distance(anchor, positive, options)
      const apart = distance(anchor, negative, options)
      const toNegative = swap ? Math.min(apart, distance(positive, negative, options)) : apart
      const loss = Math.max(hingeOf(hinge, toPositive, toNegative, margin), 0)
      return { positive: toPositive, negative: toNegative, loss }
    }
  },
)

const curvesOf = remember((at: (p: number) => PSweepPoint): PSweepCurves => {
  const points = DEGREES.map(at)
  return {
    degrees: DEGREES,
    positive: points.map(({ positive }) => positive),
    negative: points.map(({ negative }) => negative),
    loss: points.map(({ loss }) => loss),
  }
})

const assemble = remember((at: (p: number) => PSweepPoint, selected: number, count: number, p: number): PSweepData => ({
  curves: curvesOf(at),
  selected,
  count,
  p,
  present: at(p),
  at,
}))

export const selectPSweep = (state: Pick<State, 'scene' | 'selected'>): PSweepData => {
  const { convention, margin, eps, swap, p } = state.scene.loss
  const at = pointAt(selectPositions(state), selectedTriplet(state), convention, margin, eps, swap)
  return assemble(at, selectedIndex(state), state.scene.triplets.length, p)
}
