import type { ResolvedLossOptions } from '../../loss/options'
import { reductionWeight } from '../../loss/reduction'
import type { FieldArrays, FieldWork } from '../kernel'
import { BUFFER_USAGE, type Gpu, bind, growingBuffer, submitAndRead } from './gpu'
import { WORKGROUP, fieldParameters, fieldProgram, lossParameters } from './programs'
import { planField, type FieldPlan } from './field-plan'

/** Computes fields; one at a time. */
export type FieldKernel = {
  /** Fills arrays of as many cells as the grid has. */
  field(work: FieldWork, options: ResolvedLossOptions, into: FieldArrays): Promise<void>
  destroy(): void
}

/** Cells that are computed and read back at once. */
const PIECE_CELLS = 2 ** 22 - WORKGROUP

/** @param pieceCells a larger grid goes through the GPU in pieces. */
export const createFieldKernel = (gpu: Gpu, pieceCells: number = PIECE_CELLS): FieldKernel => {
  const { device, pipelines } = gpu
  const { storage, copyTarget, copySource, uniform, mapRead } = BUFFER_USAGE
  const buffers = {
    parameters: growingBuffer(device, 'field parameters', uniform | copyTarget),
    steps: growingBuffer(device, 'steps', storage | copyTarget),
    pairs: growingBuffer(device, 'pairs', storage | copyTarget),
    table: growingBuffer(device, 'triplets', storage | copyTarget),
    results: growingBuffer(device, 'loss and hinge', storage | copySource),
    readback: growingBuffer(device, 'field readback', mapRead | copyTarget),
  }

  /** Loss and hinge of `count` cells from `first`, one after the other. */
  const computePiece = async (
    pipeline: GPUComputePipeline,
    plan: FieldPlan,
    values: FieldValues,
    first: number,
    count: number,
  ): Promise<Float32Array> => {
    // the kernel works on four cells at a time
    const room = 4 * Math.ceil(count / 4)
    const bytes = 8 * room
    return submitAndRead(gpu, 'the field', buffers.readback, bytes, (encoder, readback) => {
      const write = (name: 'parameters' | 'steps' | 'pairs' | 'table', data: BufferSource): GPUBuffer => {
        const buffer = buffers[name].atLeast(data.byteLength)
        device.queue.writeBuffer(buffer, 0, data)
        return buffer
      }
      const results = buffers.results.atLeast(bytes)
      const pass = encoder.beginComputePass()
      pass.setPipeline(pipeline)
      pass.setBindGroup(
        0,
        bind(device, pipeline, [
          write('parameters', fieldParameters.bytes({ ...values, first, count })),
          write('steps', plan.steps),
          write('pairs', plan.pairs),
          write('table', plan.table),
          results,
        ]),
      )
      pass.dispatchWorkgroups(Math.ceil(room / 4 / WORKGROUP))
      pass.end()
      encoder.copyBufferToBuffer(results, 0, readback, 0, bytes)
    })
  }

  const destroy = () => {
    for (const buffer of Object.values(buffers)) buffer.destroy()
  }

  return {
    field: async (work, options, { loss, hinge }) => {
      const plan = planField(work, options)
      const cells = loss.length
      const pipeline = await pipelines.of(fieldProgram(options, work.steps.length))
      const values = fieldValues(plan, work, options)
      try {
        for (let first = 0; first < cells; first += pieceCells) {
          const count = Math.min(pieceCells, cells - first)
          const computed = await computePiece(pipeline, plan, values, first, count)
          loss.set(computed.subarray(0, count), first)
          hinge.set(computed.subarray(computed.length / 2, computed.length / 2 + count), first)
        }
      } catch (error) {
        // a buffer that could not be had, or is still mapped, must not fail the next field as well
        destroy()
        throw error
      }
    },
    destroy,
  }
}

type FieldValues = ReturnType<typeof fieldValues>

/** The uniforms that all pieces of a grid share. */
const fieldValues = (plan: FieldPlan, { view, resting }: FieldWork, options: ResolvedLossOptions) => ({
  width: plan.size[0],
  height: plan.size[1],
  centre_x: plan.centre[0],
  centre_y: plan.centre[1],
  centre_z: plan.centre[2],
  coordinates: plan.coordinates,
  triplets: plan.triplets.length,
  adds_up: Number(options.reduction !== 'none'),
  others: resting,
  share: reductionWeight(options.reduction, view.count),
  ...lossParameters(options),
})
