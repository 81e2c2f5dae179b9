import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFrameWait } from './frame'

let waiting: FrameRequestCallback[] = []
const beginFrame = () => {
  for (const callback of waiting.splice(0)) callback(0)
}

beforeEach(() => {
  waiting = []
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => waiting.push(callback))
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** An answer that came after a frame had begun. */
const heldBack = (show: () => void) => {
  const frame = createFrameWait()
  const inItsFrame = frame.sent()
  beginFrame()
  return { frame, shown: inItsFrame(show) }
}

describe('an answer', () => {
  it('is shown at once if no frame has begun since it was asked for', () => {
    const show = vi.fn<() => void>()
    void createFrameWait().sent()(show)
    expect(show).toHaveBeenCalledOnce()
  })

  it('waits for the next frame if one has begun, and is shown once', async () => {
    const show = vi.fn<() => void>()
    const { frame, shown } = heldBack(show)
    expect(show).not.toHaveBeenCalled()
    beginFrame()
    expect(show).toHaveBeenCalledOnce()
    frame.cut()
    vi.runAllTimers()
    await shown
    expect(show).toHaveBeenCalledOnce()
  })

  it('that waits is shown before a cut returns', () => {
    const show = vi.fn<() => void>()
    heldBack(show).frame.cut()
    expect(show).toHaveBeenCalledOnce()
  })

  it('is shown where no frame comes', async () => {
    const show = vi.fn<() => void>()
    const { shown } = heldBack(show)
    expect(show).not.toHaveBeenCalled()
    vi.runAllTimers()
    await shown
    expect(show).toHaveBeenCalledOnce()
  })

  it.each(['in its frame', 'by a cut'])('that cannot be shown rejects, %s', async (when) => {
    const { frame, shown } = heldBack(() => {
      throw new Error('no room')
    })
    if (when === 'by a cut') frame.cut()
    else beginFrame()
    await expect(shown).rejects.toThrow('no room')
  })
})
