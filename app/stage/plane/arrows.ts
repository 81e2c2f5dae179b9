import type { PointGradients } from '../../../src/scene/batch'
import type { Scene, SceneTriplet, TripletRole } from '../../../src/scene/scene'
import { selectedTriplet, selectGradients } from '../../state/selectors'
import { remember } from '../../ui/remember'
import type { State } from '../../state/store'
import { ROLE_ORDER } from '../roles'
import { handleScale, selectFigure, selectIsSmall, selectTransform, type Figure } from './geometry'
import type { Pixel } from './transform'

/** Units of the plane that one unit of gradient is long. */
const LENGTH_PER_GRADIENT = 0.45

/** From a handle's middle to where its arrow starts. */
const RIM = 13

/** A shorter arrow is all head, and no direction. */
const SHORTEST = 5

/** A steep gradient (p below 1) reaches far beyond the stage; browsers draw huge paths slowly. */
const LONGEST = 4000

/** The step of descent −∂L/∂point, from the rim of the point's handle, in CSS pixels. */
export type Arrow = {
  readonly role: TripletRole
  readonly from: Pixel
  readonly to: Pixel
  /** Direction, of length 1. */
  readonly along: Pixel
}

/** The arrow of one gradient; null where it is too short to be seen. */
export const arrowOf = (
  role: TripletRole,
  at: Pixel,
  gradient: readonly number[],
  scale: number,
  rim: number,
): Arrow | null => {
  const [dx = 0, dy = 0] = gradient
  const size = Math.hypot(dx, dy)
  const length = Math.min(size * LENGTH_PER_GRADIENT * scale, LONGEST)
  if (!(length >= SHORTEST && size < Infinity)) return null
  // descent is against the gradient, and y runs down the stage
  const along = { x: -dx / size, y: dy / size }
  const out = (by: number): Pixel => ({ x: at.x + along.x * by, y: at.y + along.y * by })
  return { role, from: out(rim), to: out(rim + length), along }
}

const HEAD_LENGTH = 9
const HEAD_HALF_WIDTH = 4.5

/** The shaft and the head of an arrow as SVG paths. */
export const arrowPaths = ({ from, to, along }: Arrow): { readonly shaft: string; readonly head: string } => {
  const x = to.x - along.x * HEAD_LENGTH
  const y = to.y - along.y * HEAD_LENGTH
  const sideX = -along.y * HEAD_HALF_WIDTH
  const sideY = along.x * HEAD_HALF_WIDTH
  const at = (px: number, py: number) => `${px.toFixed(1)} ${py.toFixed(1)}`
  const isAllHead = Math.hypot(to.x - from.x, to.y - from.y) <= HEAD_LENGTH
  return {
    shaft: isAllHead ? '' : `M${at(from.x, from.y)}L${at(x, y)}`,
    head: `M${at(to.x, to.y)}L${at(x + sideX, y + sideY)}L${at(x - sideX, y - sideY)}Z`,
  }
}

/** What the gradients say at the three points of the selected triplet. */
export type Descent = {
  readonly arrows: readonly Arrow[]
  /** Where the gradient is not a finite number. */
  readonly undefinedAt: readonly TripletRole[]
}

const NO_DESCENT: Descent = { arrows: [], undefinedAt: [] }

const descentOf = remember(
  (figure: Figure, triplet: SceneTriplet, gradients: PointGradients | null, scale: number, rim: number): Descent => {
    if (!gradients) return NO_DESCENT
    const known = ROLE_ORDER.map((role) => ({ role, gradient: gradients.get(triplet[role]) ?? [] }))
    return {
      arrows: known.flatMap(({ role, gradient }) => arrowOf(role, figure.points[role], gradient, scale, rim) ?? []),
      undefinedAt: known
        .filter(({ gradient }) => gradient.some((value) => !Number.isFinite(value)))
        .map(({ role }) => role),
    }
  },
)
const weightOf = ({ loss, triplets }: Scene) => (loss.reduction === 'mean' ? triplets.length : 1)

/** Under the mean the arrows are those of the triplet's own loss: of its share in a batch nothing could be seen. */
export const selectDescent = (state: State): Descent =>
  descentOf(
    selectFigure(state),
    selectedTriplet(state),
    selectGradients(state),
    selectTransform(state).scale * weightOf(state.scene),
    RIM * handleScale(selectIsSmall(state)),
  )
