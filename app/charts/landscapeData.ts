import { readField } from '../../src/field/read'
import type { PlaneField } from '../../src/worker/protocol'
import { fieldPoint, handleName, lossAtFieldPoint, remember, selectedIndex, selectPositions } from '../state/selectors'
import type { State } from '../state/store'
import type { Cure } from './chart'
import { normUnits } from './normUnits'

/** The most places along an axis of the surface. */
export const MOST_PLACES = 96

export type LandscapeData = {
  readonly x: readonly number[]
  readonly y: readonly number[]
  /** The loss at (x, y), a row for each y. */
  readonly loss: readonly (readonly number[])[]
  /** The moving point's place and the loss there; null outside of the field. */
  readonly point: { readonly x: number; readonly y: number; readonly loss: number } | null
  /** "Negative 1". */
  readonly of: string
  readonly units: string
}

/** Every so many cells of the field, so that at most `MOST_PLACES` are left along each axis. */
export const decimate = ({ grid, loss }: PlaneField) => {
  const [columns, rows] = grid.size
  const places = (count: number, origin: number, step: number) => {
    const stride = Math.ceil(count / MOST_PLACES)
    return Array.from({ length: Math.ceil(count / stride) }, (_, i) => ({
      cell: i * stride,
      at: origin + i * stride * step,
    }))
  }
  const across = places(columns, grid.origin[0], grid.step[0])
  const up = places(rows, grid.origin[1], grid.step[1])
  return {
    x: across.map(({ at }) => at),
    y: up.map(({ at }) => at),
    loss: up.map((row) => across.map((column) => loss[row.cell * columns + column.cell] ?? NaN)),
  }
}

const decimated = remember(decimate)

const assemble = remember(
  (field: PlaneField, x: number, y: number, loss: number | null, of: string, units: string): LandscapeData => {
    const isInside = readField(field, [x, y]) !== null
    return { ...decimated(field), point: isInside && loss !== null ? { x, y, loss } : null, of, units }
  },
)

/** The last landscape at rest. */
let rested: LandscapeData | null = null

/** The field as a surface; under a moving hand the one before, for drawing it takes longer than a frame. */
export const selectLandscape = (state: State): LandscapeData | null => {
  if (state.hands.length > 0 && rested) return rested
  if (!state.planeField) return null
  const [x = NaN, y = NaN] = selectPositions(state).get(fieldPoint(state)) ?? []
  const of = handleName(state.fieldRole, selectedIndex(state))
  rested = assemble(state.planeField, x, y, lossAtFieldPoint(state), of, normUnits(state.scene.loss))
  return rested
}

/** Plotly draws in float32, and gives up where it does not reach. */
const FARTHEST = 1e30

const isDrawable = remember(({ grid: { origin, step, size }, loss }: PlaneField): boolean => {
  const ends = [0, 1].flatMap((k) => [origin[k]!, origin[k]! + step[k]! * size[k]!])
  return ends.every((end) => Math.abs(end) < FARTHEST) && loss.some((value) => Math.abs(value) < FARTHEST)
})

const FLATTEN: Cure = { label: 'Compute in 2D', apply: ({ dimensionsChanged }) => dimensionsChanged(2) }

/** Points keep their z for the way back. */
export const flatten = ({ scene }: Pick<State, 'scene'>): Cure | null => (scene.dimensions === 3 ? FLATTEN : null)

/** Why there is no landscape, in a sentence; null where there is one. */
export const lacksPlane = ({ scene, planeField }: Pick<State, 'scene' | 'planeField'>): string | null => {
  if (scene.dimensions === 3) {
    return 'The landscape needs a plane: height is the loss, and this scene has three dimensions. In 2D each point’s z is left out, and kept for the way back.'
  }
  return planeField && !isDrawable(planeField)
    ? 'The landscape is the loss over a plane; here no loss, or no place, is a number that can be drawn.'
    : null
}
