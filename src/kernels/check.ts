import { conventionOf } from '../loss/conventions/registry'
import { NormDegreeError, ReductionError } from '../loss/errors'
import type { Reduction, ResolvedLossOptions } from '../loss/options'
import { ShapeError, shapeText, SizeError } from '../tensor/errors'
import { sizeOf } from '../tensor/tensor'
import type { Batch, Grid, Points, Slot, Triplets } from './backend'
import { ROLES } from './kernel'

// What a backend is given, in the order in which `tripletLoss` complains: options (`resolveOptions`), shapes, degree, reduction.

/** The most cells of a field: half a gigabyte of losses and hinges. */
const MOST_CELLS = 2 ** 26

const REDUCTIONS: readonly Reduction[] = ['none', 'mean', 'sum']

/** @throws NormDegreeError, ReductionError. */
export function checkLoss({ convention, p, reduction }: ResolvedLossOptions): void {
  if (p === 0 && !conventionOf(convention).allows.zeroP) throw new NormDegreeError(p)
  if (!REDUCTIONS.includes(reduction)) throw new ReductionError(reduction)
}

/** @throws ShapeError if an array is not [count, dimension]. */
export function checkBatch(batch: Batch): void {
  const { count, dimension } = batch
  for (const role of ROLES) {
    const { length } = batch[role]
    if (length === count * dimension) continue
    throw new ShapeError(
      `${role} has ${length} elements; expected count · dimension = ${count} · ${dimension} = ${count * dimension}. Lay the rows out one after another.`,
    )
  }
}

/** @throws ShapeError if the points are not [count, dimension] or a triplet is not three of their rows. */
export function checkTriplets({ data, count, dimension }: Points, triplets: Triplets): void {
  if (data.length !== count * dimension) {
    throw new ShapeError(
      `data has ${data.length} elements; expected count · dimension = ${count} · ${dimension} = ${count * dimension}. Lay the rows out one after another.`,
    )
  }
  if (triplets.length % 3 !== 0) {
    throw new ShapeError(
      `triplets has ${triplets.length} elements; expected three rows of each: anchor, positive, negative.`,
    )
  }
  for (let at = 0; at < triplets.length; at++) {
    if (triplets[at]! < count) continue
    throw new ShapeError(
      `triplet ${Math.floor(at / 3)} names point ${triplets[at]}; expected a row of ${count} points, from 0.`,
    )
  }
}

/** @throws ShapeError if no slot moves or one is not in the batch. */
export function checkSlots(batch: Batch, moving: readonly Slot[]): void {
  if (moving.length === 0) {
    throw new ShapeError(
      'moving is empty; expected the slots of the moving point, such as { role: "negatives", index: 0 }.',
    )
  }
  for (const { role, index } of moving) {
    if (ROLES.includes(role) && Number.isInteger(index) && index >= 0 && index < batch.count) continue
    throw new ShapeError(
      `moving names ${role}[${index}]; expected a row of a batch of ${batch.count} triplets, from 0.`,
    )
  }
}

/** @throws ShapeError if the moving point is in none of the triplets. */
export function checkMoving({ count }: Points, row: number, triplets: number): void {
  if (triplets > 0) return
  throw new ShapeError(`moving is ${row}; expected a row of ${count} points that some triplet holds, from 0.`)
}

/** @throws ShapeError if a grid does not fit the points; SizeError if it has too many cells. */
export function checkGrid({ origin, steps, size }: Grid, dimension: number): void {
  if (steps.length < 1 || steps.length > 3 || steps.length !== size.length) {
    throw new ShapeError(
      `steps has ${steps.length} vectors and size ${size.length} counts; expected 1 to 3, and as many of both.`,
    )
  }
  for (const vector of [origin, ...steps]) {
    if (vector.length === dimension) continue
    const what = vector === origin ? 'origin' : 'a step'
    throw new ShapeError(`${what} has ${vector.length} coordinates; expected ${dimension}, as the batch has.`)
  }
  const wrong = size.find((cells) => !Number.isInteger(cells) || cells < 0)
  if (wrong !== undefined) throw new ShapeError(`size has ${wrong}; expected whole numbers of cells, 0 or more.`)
  const cells = sizeOf(size)
  if (cells > MOST_CELLS) {
    throw new SizeError(
      `the grid ${shapeText(size)} has ${cells} cells`,
      cells,
      MOST_CELLS,
      'Take fewer along each step.',
    )
  }
}
