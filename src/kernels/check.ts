import { conventionOf } from '../loss/conventions/registry'
import { NormDegreeError, ReductionError } from '../loss/errors'
import { resolveOptions, type LossOptions, type Reduction, type ResolvedLossOptions } from '../loss/options'
import { ShapeError, shapeText, SizeError } from '../tensor/errors'
import { sizeOf } from '../tensor/tensor'
import type { Batch, FieldRequest } from './backend'

const ROLES = ['anchors', 'positives', 'negatives'] as const
/** The most cells of a field: half a gigabyte of losses and hinges. */
const MOST_CELLS = 2 ** 26

const REDUCTIONS: readonly Reduction[] = ['none', 'mean', 'sum']

/**
 * What a backend does before it computes: the options with their defaults, once they and the batch are found good.
 * @throws In this order, as `tripletLoss`: OptionError, ShapeError, NormDegreeError, ReductionError.
 */
export function checkEvaluation(batch: Batch, options?: LossOptions): ResolvedLossOptions {
  const resolved = resolveOptions(options)
  checkBatch(batch)
  checkLoss(resolved)
  return resolved
}

/** The same for a field. @throws ShapeError also where the grid or a moving slot does not fit the batch; SizeError. */
export function checkField(request: FieldRequest, options?: LossOptions): ResolvedLossOptions {
  const resolved = resolveOptions(options)
  checkBatch(request.batch)
  checkMoving(request)
  checkGrid(request)
  checkLoss(resolved)
  return resolved
}

function checkLoss({ convention, p, reduction }: ResolvedLossOptions): void {
  if (p === 0 && !conventionOf(convention).allows.zeroP) throw new NormDegreeError(p)
  if (!REDUCTIONS.includes(reduction)) throw new ReductionError(reduction)
}

function checkBatch(batch: Batch): void {
  const { count, dimension } = batch
  for (const role of ROLES) {
    const { length } = batch[role]
    if (length === count * dimension) continue
    throw new ShapeError(
      `${role} has ${length} elements; expected count · dimension = ${count} · ${dimension} = ${count * dimension}. Lay the rows out one after another.`,
    )
  }
}

function checkMoving({ batch, moving }: FieldRequest): void {
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

function checkGrid({ batch, origin, steps, size }: FieldRequest): void {
  const { dimension } = batch
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
