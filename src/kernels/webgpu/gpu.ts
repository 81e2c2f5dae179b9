import type { Lifeline } from './lifeline'
import type { Pipelines } from './pipelines'

// WebGPU's flags as numbers: TypeScript's worker library declares their types, not their values.

export const BUFFER_USAGE = { mapRead: 0x1, copySource: 0x4, copyTarget: 0x8, uniform: 0x40, storage: 0x80 } as const

const MAP_READ = 0x1

/** A device with what every piece of work on it needs. */
export type Gpu = {
  readonly device: GPUDevice
  readonly lifeline: Lifeline
  readonly pipelines: Pipelines
}

/** A GPU buffer that is made anew only when a longer one is asked for. */
export type GrowingBuffer = {
  /** A buffer of at least `bytes`; what it held is lost when it grows. */
  atLeast(bytes: number): GPUBuffer
  /** Frees the buffer; the next call of `atLeast` makes a new one. */
  destroy(): void
}

/** WebGPU binds no empty buffer; vec4 is the largest element the kernels read. */
const SMALLEST = 16

export const growingBuffer = (device: GPUDevice, label: string, usage: GPUBufferUsageFlags): GrowingBuffer => {
  let buffer: GPUBuffer | null = null
  return {
    atLeast: (bytes) => {
      if (buffer && buffer.size >= bytes) return buffer
      // half as much again, so that a batch that grows row by row does not need a new buffer each time
      const room = buffer ? Math.min(1.5 * bytes, device.limits.maxStorageBufferBindingSize) : bytes
      const size = Math.ceil(Math.max(bytes, room, SMALLEST) / SMALLEST) * SMALLEST
      buffer?.destroy()
      buffer = device.createBuffer({ label, size, usage })
      return buffer
    },
    destroy: () => {
      buffer?.destroy()
      buffer = null
    },
  }
}

/**
 * Submits what `record` writes and records, and reads back the first `bytes` of the buffer it is given.
 * One submission, one readback.
 * @param what names the work in the error if WebGPU refuses it.
 * @throws BackendUnavailableError if the work is refused or the device is lost meanwhile.
 */
export const submitAndRead = async (
  { device, lifeline }: Gpu,
  what: string,
  target: GrowingBuffer,
  bytes: number,
  record: (encoder: GPUCommandEncoder, readback: GPUBuffer) => void,
): Promise<Float32Array> => {
  const readback = await lifeline.scoped(what, async () => {
    const buffer = target.atLeast(bytes)
    const encoder = device.createCommandEncoder()
    record(encoder, buffer)
    device.queue.submit([encoder.finish()])
    await buffer.mapAsync(MAP_READ, 0, bytes)
    return buffer
  })
  const values = new Float32Array(readback.getMappedRange(0, bytes).slice(0))
  readback.unmap()
  return values
}

/** Binds buffers in the order of their bindings, 0 first. */
export const bind = (device: GPUDevice, pipeline: GPUComputePipeline, buffers: readonly GPUBuffer[]): GPUBindGroup =>
  device.createBindGroup({
    layout: pipeline.getBindGroupLayout(0),
    entries: buffers.map((buffer, binding) => ({ binding, resource: { buffer } })),
  })
