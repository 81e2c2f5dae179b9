import type { ResolvedLossOptions } from '../../loss/options'
import type { Triplets } from '../backend'
import { gatherRows, roomForRows, ROLES, type Outputs, type TripletView } from '../kernel'
import { BUFFER_USAGE, type Gpu, bind, growingBuffer, submitAndRead } from './gpu'
import { WORKGROUP, evaluateParameters, evaluateProgram, lossParameters } from './programs'
import { createReducer } from './reduce'

const MEBIBYTE = 2 ** 20

/** Larger batches go through the GPU in pieces: what is held there at once stays bounded. */
const PIECE_BYTES = 64 * MEBIBYTE

/** Evaluates triplets; one at a time. Fills the outputs and gives the sum of the losses, where there is a reduction. */
export type Evaluator = {
  evaluate(view: TripletView, options: ResolvedLossOptions, outputs: Outputs): Promise<number>
  destroy(): void
}

/** What comes back for some triplets: the sum of their losses where there is a reduction. */
type Piece = { readonly results: Float32Array; readonly slopes: Float32Array; readonly sum: number }

/** @param pieceBytes bytes of coordinates that are on the GPU at once. */
export const createEvaluator = (gpu: Gpu, pieceBytes: number = PIECE_BYTES): Evaluator => {
  const { device, pipelines } = gpu
  const { storage, copyTarget, copySource, uniform, mapRead } = BUFFER_USAGE
  const reducer = createReducer(gpu)
  const buffers = {
    parameters: growingBuffer(device, 'evaluate parameters', uniform | copyTarget),
    rows: growingBuffer(device, 'rows', storage | copyTarget),
    triplets: growingBuffer(device, 'triplets', storage | copyTarget),
    results: growingBuffer(device, 'losses and distances', storage | copySource),
    slopes: growingBuffer(device, 'slopes', storage | copySource),
    readback: growingBuffer(device, 'readback', mapRead | copyTarget),
  }

  const rowsOfPiece = (dimension: number): number => {
    const bytes = Math.min(pieceBytes, device.limits.maxStorageBufferBindingSize)
    const byMemory = Math.floor(bytes / (12 * Math.max(dimension, 1)))
    return Math.max(1, Math.min(byMemory, device.limits.maxComputeWorkgroupsPerDimension * WORKGROUP))
  }

  /** Points that are not too many stay there for all pieces; otherwise each piece brings the rows of its own triplets. */
  const areShared = ({ rows, anchors }: TripletView): boolean =>
    rows !== null && anchors.byteLength <= Math.min(pieceBytes, device.limits.maxStorageBufferBindingSize)

  const writeRows = (view: TripletView, from: number, to: number): readonly GPUBuffer[] => {
    const { dimension } = view
    const bytesOfRole = 4 * (to - from) * dimension
    if (view.rows && areShared(view)) {
      const rows = buffers.rows.atLeast(view.anchors.byteLength)
      const triplets = buffers.triplets.atLeast(12 * (to - from))
      if (from === 0) device.queue.writeBuffer(rows, 0, view.anchors)
      device.queue.writeBuffer(triplets, 0, view.rows.subarray(3 * from, 3 * to))
      return [rows, triplets]
    }
    const rows = buffers.rows.atLeast(3 * bytesOfRole)
    const [arrays, first] = view.rows ? [roomForRows(to - from, dimension), 0] : [view, from]
    if (arrays !== view) gatherRows(view, from, to, arrays)
    ROLES.forEach((role, i) => {
      const coordinates = arrays[role].subarray(first * dimension, (first + to - from) * dimension)
      device.queue.writeBuffer(rows, i * bytesOfRole, coordinates)
    })
    return [rows]
  }

  const evaluatePiece = async (
    view: TripletView,
    options: ResolvedLossOptions,
    gradient: boolean,
    from: number,
    to: number,
  ): Promise<Piece> => {
    const { dimension } = view
    const count = to - from
    const reduces = options.reduction !== 'none'
    const program = evaluateProgram(options, dimension, gradient, areShared(view) ? 'points' : 'arrays')
    const pipeline = await pipelines.of(program)
    const summing = reduces ? await reducer.ready() : null
    // losses are divided before they are added up: a sum may be too large for float32 where the mean is not
    const room = 2 ** Math.ceil(Math.log2(view.count))

    const resultBytes = 12 * count
    const slopeBytes = gradient ? 12 * count * dimension : 0
    const bytes = resultBytes + slopeBytes + 4

    const values = await submitAndRead(gpu, 'the evaluation', buffers.readback, bytes, (encoder, readback) => {
      const parameters = buffers.parameters.atLeast(evaluateParameters.size)
      const results = buffers.results.atLeast(resultBytes)
      const slopes = buffers.slopes.atLeast(slopeBytes)
      device.queue.writeBuffer(
        parameters,
        0,
        evaluateParameters.bytes({
          count,
          dimension,
          blocks: Math.ceil(dimension / 4),
          margin: options.margin,
          weight: options.reduction === 'mean' ? 1 / view.count : 1,
          ...lossParameters(options),
        }),
      )
      const [rows, ...triplets] = writeRows(view, from, to)
      const pass = encoder.beginComputePass()
      pass.setPipeline(pipeline)
      pass.setBindGroup(0, bind(device, pipeline, [parameters, rows!, results, slopes, ...triplets]))
      pass.dispatchWorkgroups(Math.ceil(count / WORKGROUP))
      const sum = summing && reducer.encode(pass, summing, results, count, 1 / room)
      pass.end()
      encoder.copyBufferToBuffer(results, 0, readback, 0, resultBytes)
      if (gradient) encoder.copyBufferToBuffer(slopes, 0, readback, resultBytes, slopeBytes)
      if (sum) encoder.copyBufferToBuffer(sum, 0, readback, resultBytes + slopeBytes, 4)
    })
    return {
      results: values.subarray(0, 3 * count),
      slopes: values.subarray(3 * count, 3 * count + slopeBytes / 4),
      sum: values.at(-1)! * room,
    }
  }

  const destroy = () => {
    for (const buffer of Object.values(buffers)) buffer.destroy()
    reducer.destroy()
  }

  return {
    evaluate: async (view, options, outputs) => {
      const collected = collector(view, outputs)
      const gradient = outputs.gradients !== null
      const step = rowsOfPiece(view.dimension)
      try {
        for (let from = 0; from < view.count; from += step) {
          const to = Math.min(from + step, view.count)
          collected.add(await evaluatePiece(view, options, gradient, from, to), from)
        }
      } catch (error) {
        // a buffer that could not be had, or is still mapped, must not fail the next evaluation as well
        destroy()
        throw error
      }
      return collected.finish()
    },
    destroy,
  }
}

/** Puts the pieces of an evaluation together. Sums of pieces, and of the slopes at a point, are taken in float64. */
const collector = ({ dimension, rows: triplets }: TripletView, outputs: Outputs) => {
  const { losses, positiveDistances, negativeDistances, gradients } = outputs
  const sums = triplets && gradients && new Float64Array(gradients.anchors.length)
  let sum = 0
  return {
    add: (piece: Piece, from: number): void => {
      const count = piece.results.length / 3
      ;[losses, positiveDistances, negativeDistances].forEach((array, i) => {
        array.set(piece.results.subarray(i * count, (i + 1) * count), from)
      })
      sum += piece.sum
      if (!gradients) return
      if (sums) {
        addToRows(sums, triplets.subarray(3 * from, 3 * (from + count)), dimension, piece.slopes)
        return
      }
      ROLES.forEach((role, i) => {
        const slopes = piece.slopes.subarray(i * count * dimension, (i + 1) * count * dimension)
        gradients[role].set(slopes, from * dimension)
      })
    },
    finish: (): number => {
      if (sums) gradients.anchors.set(sums)
      return sum
    },
  }
}

/** Adds slopes [3, T, D] to the sums of the triplets' points, [n, D], triplet by triplet. */
const addToRows = (sums: Float64Array, triplets: Triplets, dimension: number, slopes: Float32Array): void => {
  const count = triplets.length / 3
  for (let triplet = 0; triplet < count; triplet++) {
    for (let role = 0; role < 3; role++) {
      const from = (role * count + triplet) * dimension
      const to = triplets[3 * triplet + role]! * dimension
      for (let k = 0; k < dimension; k++) sums[to + k]! += slopes[from + k]!
    }
  }
}
