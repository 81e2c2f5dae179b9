import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createFrameWait } from './frame'

let waiting: FrameRequestCallback[] = []
const beginFrame = () => {
  for (const callback of waiting.splice(0)) callback(0)
}

beforeEach(() => {
  waiting = []
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => waiting.push(callback))
  return () => vi.unstubAllGlobals()
})

describe('an answer', () => {
  it('is shown at once if no frame has begun since it was asked for', () => {
    const show = vi.fn<() => void>()
    void createFrameWait().sent()(show)
    expect(show).toHaveBeenCalledOnce()
  })

  it('waits for the next frame if one has begun, and is shown once', async () => {
    const frame = createFrameWait()
    const inItsFrame = frame.sent()
    beginFrame()
    const show = vi.fn<() => void>()
    const shown = inItsFrame(show)
    expect(show).not.toHaveBeenCalled()
    beginFrame()
    expect(show).toHaveBeenCalledOnce()
    frame.cut()
    await shown
    expect(show).toHaveBeenCalledOnce()
  })

  it('that waits is shown before a cut returns', () => {
    const frame = createFrameWait()
    const inItsFrame = frame.sent()
    beginFrame()
    const show = vi.fn<() => void>()
    void inItsFrame(show)
    frame.cut()
    expect(show).toHaveBeenCalledOnce()
  })

  it('that cannot be shown rejects, whether in a frame or by a cut', async () => {
    const frame = createFrameWait()
    const fail = () => {
      throw new Error('no room')
    }
    const ends = [beginFrame, frame.cut]
    for (const end of ends) {
      const inItsFrame = frame.sent()
      beginFrame()
      const shown = inItsFrame(fail)
      end()
      await expect(shown).rejects.toThrow('no room')
    }
  })

  it('is shown where no frame comes', async () => {
    vi.useFakeTimers()
    const frame = createFrameWait()
    const inItsFrame = frame.sent()
    beginFrame()
    const show = vi.fn<() => void>()
    const shown = inItsFrame(show)
    vi.runAllTimers()
    await shown
    expect(show).toHaveBeenCalledOnce()
    vi.useRealTimers()
  })
})
