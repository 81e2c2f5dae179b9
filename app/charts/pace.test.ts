import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createKeysRest, createPace } from './pace'

/** Frames that come when the test says so. */
const createFrames = () => {
  let waiting: (() => void) | null = null
  return {
    request: (callback: () => void) => {
      waiting = callback
      return 1
    },
    cancel: () => {
      waiting = null
    },
    asked: () => waiting !== null,
    next: () => {
      const callback = waiting
      waiting = null
      callback?.()
    },
  }
}

const start = () => {
  const frames = createFrames()
  let drawings = 0
  const pace = createPace(() => {
    drawings++
  }, frames)
  return { frames, pace, drawings: () => drawings }
}

describe('a pace of drawing', () => {
  test('draws in the next frame, once for many requests', () => {
    const { frames, pace, drawings } = start()
    pace.request(1)
    pace.request(1)
    expect(drawings()).toBe(0)
    frames.next()
    expect(drawings()).toBe(1)
  })

  test('draws every third frame while each frame asks for it', () => {
    const { frames, pace, drawings } = start()
    const drawn = Array.from({ length: 9 }, () => {
      pace.request(3)
      frames.next()
      return drawings()
    })
    expect(drawn).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3])
  })

  test('draws what was asked for last, even when nothing asks any more', () => {
    const { frames, pace, drawings } = start()
    pace.request(3)
    frames.next()
    pace.request(3)
    for (let i = 0; i < 3; i++) frames.next()
    expect(drawings()).toBe(2)
  })

  test('draws at once when the hand rests', () => {
    const { frames, pace, drawings } = start()
    pace.request(3)
    frames.next()
    pace.request(1)
    frames.next()
    expect(drawings()).toBe(2)
  })

  test('asks for no frames once there is nothing to draw', () => {
    const { frames, pace } = start()
    pace.request(3)
    for (let i = 0; i < 4; i++) frames.next()
    expect(frames.asked()).toBe(false)
  })

  test('draws no more once stopped', () => {
    const { frames, pace, drawings } = start()
    pace.request(1)
    pace.stop()
    frames.next()
    expect(drawings()).toBe(0)
  })
})

describe('keys', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  /** Eight presses a second, each of them a gesture. */
  const press = (keys: ReturnType<typeof createKeysRest>, times: number) => {
    for (let i = 0; i < times; i++) {
      keys.gestureBegan()
      vi.advanceTimersByTime(40)
      keys.gestureEnded()
      vi.advanceTimersByTime(85)
    }
  }

  test('that follow each other rest once, after the last', () => {
    const rested = vi.fn<() => void>()
    const keys = createKeysRest(rested)
    press(keys, 20)
    expect(rested).not.toHaveBeenCalled()
    expect(keys.isWaiting()).toBe(true)
    vi.advanceTimersByTime(1000)
    expect(rested).toHaveBeenCalledOnce()
    expect(keys.isWaiting()).toBe(false)
  })

  test('that are held down do not rest', () => {
    const rested = vi.fn<() => void>()
    const keys = createKeysRest(rested)
    press(keys, 1)
    keys.gestureBegan()
    vi.advanceTimersByTime(5000)
    expect(rested).not.toHaveBeenCalled()
  })

  test('are not waited for once it is stopped', () => {
    const rested = vi.fn<() => void>()
    const keys = createKeysRest(rested)
    press(keys, 1)
    keys.stop()
    vi.advanceTimersByTime(5000)
    expect(rested).not.toHaveBeenCalled()
  })
})
