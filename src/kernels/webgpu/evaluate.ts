import type { ResolvedLossOptions } from '../../loss/options'
import type { Batch, Evaluation } from '../backend'
import type { Outputs } from '../outputs'
import { growingBuffer } from './buffers'
import { lossParameters, WORKGROUP } from './distance-program'
import { evaluateParameters, evaluateProgram } from './evaluate-program'
import type { Gpu } from './gpu'
import { BUFFER_USAGE } from './gpu-flags'
import { createReducer } from './reduce'
import { bind, submitAndRead } from './submit'

const ROLES = ['anchors', 'positives', 'negatives'] as const

const MEBIBYTE = 2 ** 20

/** Larger batches go through the GPU in pieces: what is held there at once stays bounded. */
const PIECE_BYTES = 64 * MEBIBYTE

/** Evaluates batches; one at a time. */
export type Evaluator = {
  evaluate(batch: Batch, options: ResolvedLossOptions, outputs: Outputs): Promise<Evaluation>
  destroy(): void
}

/** What comes back for a part of the batch: the sum of its losses where there is a reduction. */
type Piece = { readonly results: Float32Array; readonly gradients: Float32Array; readonly sum: number }

/** @param pieceBytes bytes of coordinates that are on the GPU at once. */
export const createEvaluator = (gpu: Gpu, pieceBytes: number = PIECE_BYTES): Evaluator => {
  const { device, pipelines } = gpu
  const { storage, copyTarget, copySource, uniform, mapRead } = BUFFER_USAGE
  const reducer = createReducer(gpu)
  const buffers = {
    parameters: growingBuffer(device, 'evaluate parameters', uniform | copyTarget),
    rows: growingBuffer(device, 'rows', storage | copyTarget),
    results: growingBuffer(device, 'losses and distances', storage | copySource),
    gradients: growingBuffer(device, 'gradients', storage | copySource),
    readback: growingBuffer(device, 'readback', mapRead | copyTarget),
  }

  const rowsOfPiece = (dimension: number): number => {
    const bytes = Math.min(pieceBytes, device.limits.maxStorageBufferBindingSize)
    const byMemory = Math.floor(bytes / (12 * Math.max(dimension, 1)))
    return Math.max(1, Math.min(byMemory, device.limits.maxComputeWorkgroupsPerDimension * WORKGROUP))
  }

  const evaluatePiece = async (
    batch: Batch,
    options: ResolvedLossOptions,
    gradient: boolean,
    from: number,
    to: number,
  ): Promise<Piece> => {
    const { dimension } = batch
    const count = to - from
    const reduces = options.reduction !== 'none'
    const pipeline = await pipelines.of(evaluateProgram(options, dimension, gradient))
    const summing = reduces ? await reducer.ready() : null
    // losses are divided before they are added up: a sum may be too large for float32 where the mean is not
    const room = 2 ** Math.ceil(Math.log2(batch.count))

    const bytesOfRole = 4 * count * dimension
    const resultBytes = 12 * count
    const gradientBytes = gradient ? 3 * bytesOfRole : 0
    const bytes = resultBytes + gradientBytes + 4

    const values = await submitAndRead(gpu, 'the evaluation', buffers.readback, bytes, (encoder, readback) => {
      const parameters = buffers.parameters.atLeast(evaluateParameters.size)
      const rows = buffers.rows.atLeast(3 * bytesOfRole)
      const results = buffers.results.atLeast(resultBytes)
      const gradients = buffers.gradients.atLeast(gradientBytes)
      device.queue.writeBuffer(
        parameters,
        0,
        evaluateParameters.bytes({
          count,
          dimension,
          blocks: Math.ceil(dimension / 4),
          margin: options.margin,
          weight: options.reduction === 'mean' ? 1 / batch.count : 1,
          ...lossParameters(options),
        }),
      )
      ROLES.forEach((role, i) => {
        device.queue.writeBuffer(rows, i * bytesOfRole, batch[role].subarray(from * dimension, to * dimension))
      })
      const pass = encoder.beginComputePass()
      pass.setPipeline(pipeline)
      pass.setBindGroup(0, bind(device, pipeline, [parameters, rows, results, gradients]))
      pass.dispatchWorkgroups(Math.ceil(count / WORKGROUP))
      const sum = summing && reducer.encode(pass, summing, results, count, 1 / room)
      pass.end()
      encoder.copyBufferToBuffer(results, 0, readback, 0, resultBytes)
      if (gradient) encoder.copyBufferToBuffer(gradients, 0, readback, resultBytes, gradientBytes)
      if (sum) encoder.copyBufferToBuffer(sum, 0, readback, resultBytes + gradientBytes, 4)
    })
    return {
      results: values.subarray(0, 3 * count),
      gradients: values.subarray(3 * count, 3 * count + gradientBytes / 4),
      sum: values.at(-1)! * room,
    }
  }

  const destroy = () => {
    for (const buffer of Object.values(buffers)) buffer.destroy()
    reducer.destroy()
  }

  return {
    evaluate: async (batch, options, outputs) => {
      const collected = collector(batch, options, outputs)
      const gradient = outputs.gradients !== null
      if (batch.count === 0) return collected.evaluation()
      const step = rowsOfPiece(batch.dimension)
      try {
        for (let from = 0; from < batch.count; from += step) {
          const to = Math.min(from + step, batch.count)
          collected.add(await evaluatePiece(batch, options, gradient, from, to), from)
        }
      } catch (error) {
        // a buffer that could not be had, or is still mapped, must not fail the next evaluation as well
        destroy()
        throw error
      }
      return collected.evaluation()
    },
    destroy,
  }
}

/** Puts the pieces of a batch together. The sums of pieces are added in float64. */
const collector = ({ count, dimension }: Batch, { reduction }: ResolvedLossOptions, outputs: Outputs) => {
  const { losses, positiveDistances, negativeDistances, gradients } = outputs
  let sum = 0
  return {
    add: (piece: Piece, from: number): void => {
      const rows = piece.results.length / 3
      ;[losses, positiveDistances, negativeDistances].forEach((array, i) => {
        array.set(piece.results.subarray(i * rows, (i + 1) * rows), from)
      })
      sum += piece.sum
      if (!gradients) return
      ROLES.forEach((role, i) => {
        gradients[role].set(
          piece.gradients.subarray(i * rows * dimension, (i + 1) * rows * dimension),
          from * dimension,
        )
      })
    },
    evaluation: (): Evaluation => ({
      ...outputs,
      value: reduction === 'none' ? null : reduction === 'sum' ? sum : sum / count,
    }),
  }
}
