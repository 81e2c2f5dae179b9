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
