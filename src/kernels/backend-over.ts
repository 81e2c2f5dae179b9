import { resolveOptions, type LossOptions, type ResolvedLossOptions } from '../loss/options'
import type {
  Backend,
  Batch,
  EvaluateOptions,
  Evaluation,
  Field,
  FieldOptions,
  FieldRequest,
  Grid,
  Losses,
  PointGrid,
  Points,
  PointsEvaluation,
  Role,
  Slot,
  Triplets,
} from './backend'
import { checkBatch, checkGrid, checkLoss, checkMoving, checkSlots, checkTriplets } from './check'
import { ROLES, type Kernel, type MovingTriplets, type TripletView } from './kernel'

/** Coordinates up to which the triplets that rest are summed in JavaScript: a device is not worth its round trip. */
const SUMMED_IN_JAVASCRIPT = 2 ** 16

/**
 * A backend of a kernel: points with index triplets, three arrays as a form of them, and all that is the same whatever
 * computes. Arguments are checked, in the order of `tripletLoss`, arrays for the results found or made, the loss reduced, and
 * what rests in a field summed.
 * @param fallback computes what the kernel does not take.
 */
export const backendOver = (kernel: Kernel, fallback: Kernel = kernel): Backend => {
  const { id, description, software, largestBatch, lost, dispose } = kernel
  const kernelFor = (options: ResolvedLossOptions): Kernel => (kernel.takes(options) ? kernel : fallback)

  /** Not an async function of its own: of one triplet a second promise would cost a quarter of the time. */
  const lossesOf = (
    view: TripletView,
    options: ResolvedLossOptions,
    gradients: Evaluation['gradients'],
    into: Losses | null | undefined,
  ): Losses | Promise<Losses> => {
    const { count } = view
    const computing = kernelFor(options)
    const losses = sized(into?.losses, count)
    const positiveDistances = sized(into?.positiveDistances, count)
    const negativeDistances = sized(into?.negativeDistances, count)
    const found = computing.evaluate(view, options, { losses, positiveDistances, negativeDistances, gradients })
    const withSum = (sum: number): Losses => {
      const value = options.reduction === 'none' ? null : options.reduction === 'sum' ? sum : sum / count
      return { by: computing.id, losses, value, positiveDistances, negativeDistances }
    }
    return typeof found === 'number' ? withSum(found) : found.then(withSum)
  }

  const evaluateBatch = async (batch: Batch, options: EvaluateOptions = {}): Promise<Evaluation> => {
    const resolved = resolveOptions(options)
    checkBatch(batch)
    checkLoss(resolved)
    const { anchors, positives, negatives, count, dimension } = batch
    const before = options.into?.gradients
    const length = count * dimension
    const gradients = options.gradient
      ? {
          anchors: sized(before?.anchors, length),
          positives: sized(before?.positives, length),
          negatives: sized(before?.negatives, length),
        }
      : null
    const view = { count, dimension, anchors, positives, negatives, rows: null }
    const found = lossesOf(view, resolved, gradients, options.into)
    return { ...(found instanceof Promise ? await found : found), gradients }
  }

  const evaluatePoints = async (
    points: Points,
    triplets: Triplets,
    options: EvaluateOptions<PointsEvaluation> = {},
  ): Promise<PointsEvaluation> => {
    const resolved = resolveOptions(options)
    checkTriplets(points, triplets)
    checkLoss(resolved)
    const gradient = options.gradient ? sized(options.into?.gradient, points.data.length) : null
    const view = viewOf(points, triplets)
    const gradients = gradient && (view.rows ? repeated(gradient) : thirds(gradient))
    const found = lossesOf(view, resolved, gradients, options.into)
    return { ...(found instanceof Promise ? await found : found), gradient }
  }

  const fieldOf = async (
    view: TripletView,
    moving: MovingTriplets,
    { origin, steps, size }: Grid,
    resolved: ResolvedLossOptions,
    { into }: FieldOptions,
  ): Promise<Field> => {
    const cells = size.reduce((product, count) => product * count, 1)
    const arrays = { loss: sized(into?.loss, cells), hinge: sized(into?.hinge, cells) }
    const computing = kernelFor(resolved)
    const resting = await sumOfResting(view, moving, resolved)
    await computing.field({ view, moving, origin, steps, size, resting }, resolved, arrays)
    return { by: computing.id, ...arrays, resting: resolved.reduction === 'mean' ? resting / view.count : resting }
  }

  /** What the triplets without the moving point add: those that move are not worth leaving out beforehand. */
  const sumOfResting = async (
    view: TripletView,
    moving: MovingTriplets,
    options: ResolvedLossOptions,
  ): Promise<number> => {
    const { count, dimension } = view
    if (options.reduction === 'none' || moving.size === count) return 0
    const isSmall = count * dimension <= SUMMED_IN_JAVASCRIPT
    const room = () => new Float32Array(count)
    const outputs = { losses: room(), positiveDistances: room(), negativeDistances: room(), gradients: null }
    await (isSmall ? fallback : kernelFor(options)).evaluate(view, { ...options, reduction: 'none' }, outputs)
    let sum = 0
    for (let triplet = 0; triplet < count; triplet++) if (!moving.has(triplet)) sum += outputs.losses[triplet]!
    return sum
  }

  const fieldOfBatch = async (request: FieldRequest, options: FieldOptions = {}): Promise<Field> => {
    const { batch, moving } = request
    const resolved = resolveOptions(options satisfies LossOptions)
    checkBatch(batch)
    checkSlots(batch, moving)
    checkGrid(request, batch.dimension)
    checkLoss(resolved)
    return fieldOf({ ...batch, rows: null }, tripletsOfSlots(moving), request, resolved, options)
  }

  const fieldOfPoint = async (
    points: Points,
    triplets: Triplets,
    grid: PointGrid,
    options: FieldOptions = {},
  ): Promise<Field> => {
    const resolved = resolveOptions(options satisfies LossOptions)
    checkTriplets(points, triplets)
    const moving = tripletsOfRow(triplets, grid.moving)
    checkMoving(points, grid.moving, moving.size)
    checkGrid(grid, points.dimension)
    checkLoss(resolved)
    return fieldOf(viewOf(points, triplets), moving, grid, resolved, options)
  }

  function evaluate(
    points: Points,
    triplets: Triplets,
    options?: EvaluateOptions<PointsEvaluation>,
  ): Promise<PointsEvaluation>
  function evaluate(batch: Batch, options?: EvaluateOptions): Promise<Evaluation>
  function evaluate(
    first: Points | Batch,
    second?: Triplets | EvaluateOptions,
    third?: EvaluateOptions<PointsEvaluation>,
  ): Promise<PointsEvaluation | Evaluation> {
    if ('data' in first) return evaluatePoints(first, second as Triplets, third)
    return evaluateBatch(first, second as EvaluateOptions | undefined)
  }
  function field(points: Points, triplets: Triplets, grid: PointGrid, options?: FieldOptions): Promise<Field>
  function field(request: FieldRequest, options?: FieldOptions): Promise<Field>
  function field(
    first: Points | FieldRequest,
    second?: Triplets | FieldOptions,
    grid?: PointGrid,
    options?: FieldOptions,
  ): Promise<Field> {
    if ('data' in first) return fieldOfPoint(first, second as Triplets, grid!, options)
    return fieldOfBatch(first, second as FieldOptions | undefined)
  }
  return { id, description, software, largestBatch, ...(lost ? { lost } : {}), evaluate, field, dispose }
}

const sized = (array: Float32Array | null | undefined, length: number): Float32Array =>
  array?.length === length ? array : new Float32Array(length)

/** Points and triplets as kernels read them. Three arrays laid out one after another are read as such: that is faster. */
const viewOf = ({ data, count: points, dimension }: Points, triplets: Triplets): TripletView => {
  const count = triplets.length / 3
  if (areThreeArrays(triplets, points)) {
    return { count, dimension, ...thirds(data), rows: null }
  }
  return { count, dimension, ...repeated(data), rows: triplets }
}

/** Whether triplet k is (k, B + k, 2B + k), and B of them are all points. */
const areThreeArrays = (triplets: Triplets, points: number): boolean => {
  const count = triplets.length / 3
  if (3 * count !== points) return false
  for (let at = 0, k = 0; k < count; k++, at += 3) {
    if (triplets[at] !== k || triplets[at + 1] !== count + k || triplets[at + 2] !== 2 * count + k) return false
  }
  return true
}

const repeated = (array: Float32Array): Record<Role, Float32Array> => ({
  anchors: array,
  positives: array,
  negatives: array,
})

const thirds = (array: Float32Array): Record<Role, Float32Array> => {
  const third = array.length / 3
  return {
    anchors: array.subarray(0, third),
    positives: array.subarray(third, 2 * third),
    negatives: array.subarray(2 * third),
  }
}

/** The triplets of slots, that of the first slot first. */
const tripletsOfSlots = (slots: readonly Slot[]): MovingTriplets => {
  const moving = new Map<number, Set<Role>>()
  for (const { role, index } of slots) moving.set(index, (moving.get(index) ?? new Set<Role>()).add(role))
  return moving
}

const tripletsOfRow = (triplets: Triplets, row: number): MovingTriplets => {
  const moving = new Map<number, Set<Role>>()
  for (let at = 0; at < triplets.length; at++) {
    if (triplets[at] !== row) continue
    const triplet = Math.floor(at / 3)
    moving.set(triplet, (moving.get(triplet) ?? new Set<Role>()).add(ROLES[at % 3]!))
  }
  return moving
}
