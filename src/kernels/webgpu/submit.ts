import type { GrowingBuffer } from './buffers'
import type { Gpu } from './gpu'
import { MAP_READ } from './gpu-flags'

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
