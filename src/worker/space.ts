import { type Isosurface, isosurface } from '../field/isosurface'
import { isAbove, largestAbove, niceLevels } from '../field/levels'
import type { Backend, Field, Points, Triplets } from '../kernels/backend'
import { conventionOf } from '../loss/conventions/registry'
import { distance } from '../loss/distance'
import { hingeOf } from '../loss/hinge'
import { type LossOptions, resolveOptions } from '../loss/options'

export type Vector = readonly [number, number, number]

/** A grid on a plane anywhere in space: the loss is wanted for each place of the moving point on it. */
export type SliceGrid = {
  /** The row of the moving point. */
  readonly moving: number
  /** Where cell (0, 0) has the moving point. */
  readonly origin: Vector
  /** From a cell to the next along each side. */
  readonly steps: readonly [Vector, Vector]
  readonly size: readonly [number, number]
}

export type SliceField = {
  readonly grid: SliceGrid
  readonly loss: Float32Array
  readonly hinge: Float32Array
  /** What the triplets that do not move add: the loss on bare paper. */
  readonly base: number
  /** The largest finite loss on the grid. */
  readonly max: number
  /** The losses at which lines are drawn. */
  readonly levels: readonly number[]
}

/** A grid of cubes in space, as many along each axis. */
export type VolumeGrid = {
  /** The row of the moving point. */
  readonly moving: number
  readonly origin: Vector
  /** The side of a cube. */
  readonly step: number
  readonly size: number
  /** The losses whose surfaces are wanted; null for two round ones. */
  readonly levels: readonly number[] | null
  /** Whether the border of what has no loss is wanted; where a ball says it already it is not. */
  readonly boundary: boolean
}

/** Surfaces in cell coordinates of the grid. */
export type VolumeField = {
  readonly grid: VolumeGrid
  /** Where the hinge is 0: the border of what has no loss. */
  readonly boundary: Isosurface | null
  readonly surfaces: readonly { readonly level: number; readonly surface: Isosurface }[]
}

/** More lines than this crowd the slice. */
const MOST_LINES = 4

/** What a field is of. */
export type Computed = { readonly points: Points; readonly triplets: Triplets; readonly options: LossOptions }

/** The field on a plane in space. */
export const computeSlice = async (
  backend: Backend,
  { points, triplets, options }: Computed,
  grid: SliceGrid,
): Promise<SliceField> => {
  const { loss, hinge, resting: base } = await backend.field(points, triplets, grid, options)
  const max = largestAbove(base, loss)
  return { grid, loss, hinge, base, max, levels: niceLevels(base, max, MOST_LINES) }
}

/** Room for the cells of a volume, which never leave the worker: one volume after another is computed in the same arrays. */
export type VolumeRoom = { field: Field | null }

/** The surfaces of the field in space: the boundary out of the hinge, which does not stop at 0 as the loss does. */
export const computeVolume = async (
  backend: Backend,
  of: Computed,
  grid: VolumeGrid,
  room: VolumeRoom = { field: null },
): Promise<VolumeField> => {
  const { points, triplets, options } = of
  const { moving, origin, step, size: n } = grid
  const size = [n, n, n] as const
  const steps: Vector[] = [
    [step, 0, 0],
    [0, step, 0],
    [0, 0, step],
  ]
  const into = room.field
  room.field = null // another volume may begin before this one is done
  const field = await backend.field(points, triplets, { moving, origin, steps, size }, { ...options, into })
  const { loss, hinge, resting: base } = field
  const levels = grid.levels ?? twoLevels(base, largestAbove(base, loss), lossOnBall(of, base))
  const volume = {
    grid,
    boundary: grid.boundary ? isosurface(hinge, size, 0, bentHinge(of, grid)) : null,
    // at the base itself cells lie on either side by rounding alone: there is no surface
    surfaces: levels.map((level) => ({
      level,
      surface: isosurface(loss, size, isAbove(base, level) ? level : Infinity),
    })),
  }
  room.field = field
  return volume
}

/** Between these degrees the field bends so gently that straight lines between its cells hold to 0.3 %. */
const GENTLE = { from: 1, to: 8 }

/** Each triplet costs as much for a vertex as for a cell; a boundary of more of them is drawn as the cells have it. */
const MOST_BENT = 4

/** The hinge as a function of cells, where its kinks are so sharp that the cells alone round them off. */
const bentHinge = ({ points, triplets, options }: Computed, { moving, origin, step }: VolumeGrid) => {
  const { p = 2 } = options
  const held = triplets.reduce((count, row) => count + Number(row === moving), 0)
  if ((p >= GENTLE.from && p <= GENTLE.to) || held > MOST_BENT) return null
  const hingeAt = exactHinge(points, triplets, options, moving)
  return (cell: readonly number[]) => hingeAt(origin.map((start, k) => start + step * cell[k]!))
}

/** Two round levels, neither near the loss on the solid ball: there its surface would be the ball itself. */
const twoLevels = (base: number, max: number, onBall: number): number[] => {
  const levels = niceLevels(base, max, MOST_LINES).filter((level) => Math.abs(level - onBall) > (max - base) / 20)
  return levels.filter((_, i) => i === 0 || i === Math.floor(levels.length / 2))
}

/** The loss with a negative as far away as the positive: the margin's share, beside what rests. */
const lossOnBall = ({ triplets, options: { margin = 1, reduction } }: Computed, base: number): number =>
  base + (reduction === 'mean' ? (3 * margin) / triplets.length : margin)

/** The large arrays, which change hands instead of being copied. */
export const spaceArrays = (slice: SliceField | null, volume: VolumeField | null): ArrayBufferView[] => {
  const surfaces = volume ? [volume.boundary, ...volume.surfaces.map(({ surface }) => surface)] : []
  const drawn = surfaces.flatMap((surface) => surface ?? [])
  return [
    ...(slice ? [slice.loss, slice.hinge] : []),
    ...drawn.flatMap(({ positions, normals, indices }) => [positions, normals, indices]),
  ]
}

/** The largest hinge of the triplets that hold the moving row, where it is at a place of space: in float64. */
const exactHinge = (
  { data, dimension }: Points,
  triplets: Triplets,
  options: LossOptions,
  moving: number,
): ((place: readonly number[]) => number) => {
  const { convention, margin, swap } = resolveOptions(options)
  const { hinge } = conventionOf(convention)
  const placeOf = (row: number) =>
    row === moving ? null : Array.from(data.subarray(row * dimension, (row + 1) * dimension))
  const held = Array.from({ length: triplets.length / 3 }, (_, t) => triplets.subarray(3 * t, 3 * t + 3))
    .filter((rows) => rows.includes(moving))
    .map(([anchor, positive, negative]) => [placeOf(anchor!), placeOf(positive!), placeOf(negative!)] as const)
  return (place) => {
    let largest = -Infinity
    for (const [anchor, positive, negative] of held) {
      const [a, p, n] = [anchor ?? place, positive ?? place, negative ?? place]
      const toNegative = distance(a, n, options)
      const nearest = swap ? Math.min(toNegative, distance(p, n, options)) : toNegative
      largest = Math.max(largest, hingeOf(hinge, distance(a, p, options), nearest, margin))
    }
    return largest
  }
}
