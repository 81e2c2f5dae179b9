import { afterEach, describe, expect, it, vi } from 'vitest'
import { describeAdapter, isSoftwareAdapter, requestDevice, type AdapterFacts } from './adapter'

const adapter = (facts: Partial<AdapterFacts>): AdapterFacts => ({
  vendor: '',
  architecture: '',
  device: '',
  description: '',
  ...facts,
})

describe('an adapter', () => {
  it.each([
    { vendor: 'google', architecture: 'swiftshader' },
    { description: 'llvmpipe (LLVM 15.0.6, 256 bits)' },
    { vendor: 'mesa', description: 'lavapipe' },
    { description: 'Microsoft Basic Render Driver' },
    { vendor: 'nvidia', isFallbackAdapter: true },
  ])('is software: $vendor $architecture $description', (facts) => {
    expect(isSoftwareAdapter(adapter(facts))).toBe(true)
    expect(describeAdapter(adapter(facts))).toContain('(software adapter)')
  })

  it.each([
    { vendor: 'nvidia', architecture: 'ampere' },
    { vendor: 'apple', architecture: 'metal-3', description: 'Apple M2' },
    { vendor: 'intel', architecture: 'gen-12lp', isFallbackAdapter: false },
    {},
  ])('is a GPU: $vendor $architecture $description', (facts) => {
    expect(isSoftwareAdapter(adapter(facts))).toBe(false)
  })

  it('is described by the names it gives, each once', () => {
    const facts = { vendor: 'apple', architecture: 'metal-3', device: 'apple', description: 'Apple M2' }
    expect(describeAdapter(adapter(facts))).toBe('WebGPU on apple metal-3 Apple M2')
    expect(describeAdapter(adapter({}))).toBe('WebGPU on unnamed adapter')
  })
})

describe('requesting a device', () => {
  afterEach(() => vi.unstubAllGlobals())

  it.each([
    { navigator: undefined, reason: /no navigator\.gpu/ },
    { navigator: {}, reason: /no navigator\.gpu/ },
    { navigator: { gpu: { requestAdapter: async () => null } }, reason: /offers no WebGPU adapter/ },
    {
      navigator: {
        gpu: { requestAdapter: async () => ({ requestDevice: async () => Promise.reject(new Error('busy')) }) },
      },
      reason: /gives no device: busy/,
    },
  ])('rejects with a reason that matches $reason', async ({ navigator, reason }) => {
    vi.stubGlobal('navigator', navigator)
    await expect(requestDevice()).rejects.toMatchObject({
      name: 'BackendUnavailableError',
      message: expect.stringMatching(reason) as string,
    })
  })

  it('rejects where the browser never answers, and lets go of a device that comes later', async () => {
    vi.useFakeTimers()
    const device = { destroy: vi.fn<() => void>() }
    let arrive: (late: typeof device) => void = () => undefined
    const never = new Promise<never>(() => undefined)
    const late = { requestDevice: () => new Promise((resolve) => (arrive = resolve)) }
    for (const requestAdapter of [() => never, async () => late]) {
      vi.stubGlobal('navigator', { gpu: { requestAdapter } })
      const asked = requestDevice().catch((reason: unknown) => reason)
      await vi.advanceTimersByTimeAsync(20_000)
      expect(await asked).toMatchObject({ reason: 'the browser did not answer for 20 seconds.' })
    }
    arrive(device)
    await vi.advanceTimersByTimeAsync(0)
    expect(device.destroy).toHaveBeenCalledOnce()
    expect(vi.getTimerCount()).toBe(0)
    vi.useRealTimers()
  })
})
