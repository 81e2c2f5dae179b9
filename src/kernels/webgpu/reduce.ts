import { BUFFER_USAGE, type Gpu, bind, growingBuffer } from './gpu'
import { type Program, uniformStruct } from './pipelines'
import reduce from './reduce.wgsl?raw'

/** Numbers that one workgroup of reduce.wgsl adds up: THREADS · EACH. */
const PER_WORKGROUP = 256 * 16

const parameters = uniformStruct({ count: 'u32', scale: 'f32' })

/** The program that sums losses. */
export const reduceProgram: Program = {
  name: 'sum of the losses',
  entryPoint: 'reduce',
  code: () => [parameters.wgsl, reduce].join('\n'),
}

/** Sums on the GPU, by a tree: good to float32 however many numbers there are. */
export type Reducer = {
  /** Has to be awaited before `encode`. */
  ready(): Promise<GPUComputePipeline>
  /**
   * Adds the passes that sum `count` non-negative numbers at the start of `addends`, each multiplied by `scale`.
   * Returns the buffer that starts with the sum.
   */
  encode(
    pass: GPUComputePassEncoder,
    pipeline: GPUComputePipeline,
    addends: GPUBuffer,
    count: number,
    scale: number,
  ): GPUBuffer
  destroy(): void
}

export const createReducer = ({ device, pipelines }: Gpu): Reducer => {
  const uniform = BUFFER_USAGE.uniform | BUFFER_USAGE.copyTarget
  const storage = BUFFER_USAGE.storage | BUFFER_USAGE.copySource
  const levels = [0, 1, 2].map((level) => ({
    uniforms: growingBuffer(device, `reduction parameters ${level}`, uniform),
    sums: growingBuffer(device, `sums ${level}`, storage),
  }))
  return {
    ready: async () => pipelines.of(reduceProgram),
    encode: (pass, pipeline, addends, count, scale) => {
      let from = addends
      let left = count
      for (const { uniforms, sums } of levels) {
        const groups = Math.ceil(left / PER_WORKGROUP)
        const into = sums.atLeast(4 * groups)
        const uniformBuffer = uniforms.atLeast(parameters.size)
        device.queue.writeBuffer(
          uniformBuffer,
          0,
          parameters.bytes({ count: left, scale: from === addends ? scale : 1 }),
        )
        pass.setPipeline(pipeline)
        pass.setBindGroup(0, bind(device, pipeline, [uniformBuffer, from, into]))
        pass.dispatchWorkgroups(groups)
        from = into
        left = groups
        if (left === 1) break
      }
      return from
    },
    destroy: () => {
      for (const { uniforms, sums } of levels) {
        uniforms.destroy()
        sums.destroy()
      }
    },
  }
}
