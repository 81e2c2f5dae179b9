import { afterEach, describe, expect, it, vi } from 'vitest'
import type { FieldRequest } from '../backend'
import { conformance } from '../conformance'
import { randomBatch } from '../conformance/samples'
import { createWebGpuBackend, type WebGpuBackend } from './webgpu'

conformance('the WebGPU backend', createWebGpuBackend)

const batch = randomBatch(1, 8, 3)

const request: FieldRequest = {
  batch,
  moving: [{ role: 'negatives', index: 2 }],
  origin: [-1, -1, 0],
  steps: [
    [0.1, 0, 0],
    [0, 0.1, 0],
  ],
  size: [20, 20],
}

describe('the WebGPU backend', () => {
  const made: WebGpuBackend[] = []
  const make = async (): Promise<WebGpuBackend> => {
    const backend = await createWebGpuBackend()
    made.push(backend)
    return backend
  }
  afterEach(() => {
    for (const backend of made.splice(0)) backend.dispose()
    vi.restoreAllMocks()
  })

  it('names its adapter and says when it is software', async () => {
    const backend = await make()
    expect(backend.id).toBe('webgpu')
    expect(backend.description).toMatch(/^WebGPU on \S/)
    expect(backend.description.includes('(software adapter)')).toBe(backend.software)
  })

  it('rejects what is under way and what comes later once the device is lost', async () => {
    const backend = await make()
    await backend.evaluate(batch)
    const underWay = [backend.evaluate(batch, { gradient: true }), backend.field(request), backend.evaluate(batch)]
    backend.device.destroy()
    for (const result of await Promise.allSettled(underWay)) {
      expect(result).toMatchObject({
        status: 'rejected',
        reason: {
          name: 'BackendUnavailableError',
          backend: 'webgpu',
          message: expect.stringMatching(/the device was lost/) as string,
        },
      })
    }
    await expect(backend.evaluate(batch)).rejects.toThrow(/the device was lost/)
    await expect(backend.field(request)).rejects.toThrow(/the device was lost/)
  })

  it('rejects what is under way and what comes later once it is disposed of', async () => {
    const backend = await make()
    await backend.field(request)
    const underWay = backend.field(request)
    backend.dispose()
    await expect(underWay).rejects.toThrow(/disposed of/)
    await expect(backend.evaluate(batch)).rejects.toThrow(/disposed of/)
    await expect(backend.field(request)).rejects.toThrow(/disposed of/)
  })

  it('answers requests that were made together each with its own result', async () => {
    const backend = await make()
    const batches = [1, 2, 3, 4, 5].map((seed) => randomBatch(seed, seed, seed))
    const together = await Promise.all(batches.map((each) => backend.evaluate(each, { gradient: true })))
    for (const [i, each] of batches.entries()) {
      expect(together[i]).toEqual(await backend.evaluate(each, { gradient: true }))
    }
  })

  it('keeps its buffers: the same work again makes none, and a longer batch makes few', async () => {
    const backend = await make()
    const work = async (count: number) => {
      await backend.evaluate(randomBatch(1, count, 3), { gradient: true, reduction: 'mean' })
      await backend.field(request)
    }
    await work(50)
    const created = vi.spyOn(backend.device, 'createBuffer')
    for (let round = 0; round < 5; round++) await work(50)
    expect(created).not.toHaveBeenCalled()
    for (let count = 50; count < 100; count++) await work(count)
    expect(created.mock.calls.length).toBeLessThan(20)
  })

  it('goes on after a request that WebGPU refused', async () => {
    const backend = await make()
    vi.spyOn(backend.device, 'createBindGroup').mockImplementationOnce(() => {
      throw new Error('no bind group today')
    })
    await expect(backend.evaluate(batch)).rejects.toMatchObject({
      name: 'BackendUnavailableError',
      message: expect.stringMatching(/no bind group today/) as string,
    })
    expect((await backend.evaluate(batch)).losses).toHaveLength(8)
  })
})
