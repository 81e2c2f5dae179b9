import { expect, test } from 'vitest'
import { createDrawPace } from './drawPace'

/** A pace whose time and frames come when the test says so. */
const start = () => {
  let now = 0
  let drawings = 0
  let frame: (() => void) | null = null
  let timer: { at: number; act: () => void } | null = null
  const pace = createDrawPace(
    () => {
      drawings++
    },
    {
      now: () => now,
      nextFrame: (then) => {
        frame = then
      },
      later: (milliseconds, then) => {
        timer = { at: now + milliseconds, act: then }
        return () => {
          timer = null
        }
      },
    },
  )
  return {
    pace,
    drawings: () => drawings,
    /** A frame that draws and takes so long. */
    drawnIn: (milliseconds: number) => {
      pace.drawing()
      now += milliseconds
      frame?.()
    },
    pass: (milliseconds: number) => {
      now += milliseconds
      if (!timer || timer.at > now) return
      const { act } = timer
      timer = null
      act()
    },
  }
}

test('draws every change at once where a drawing takes a frame like any other', () => {
  const { pace, drawings, drawnIn } = start()
  for (let change = 1; change <= 3; change++) {
    pace.changed(true)
    expect(drawings()).toBe(change)
    drawnIn(17)
  }
})

/** A pace in the rest after a drawing of so many milliseconds, with a change that waits. */
const startWaiting = (took: number) => {
  const started = start()
  started.pace.changed(true)
  started.drawnIn(took)
  started.pace.changed(true)
  return started
}

test('after a long drawing, leaves the page three times as long, then draws all changes at once', () => {
  const { pace, drawings, pass } = startWaiting(50)
  pass(110)
  pace.changed(true)
  expect(drawings()).toBe(1)
  pass(40)
  expect(drawings()).toBe(2)
})

test('takes a drawing to be as long as the last one while it is under way', () => {
  const { pace, drawings, drawnIn, pass } = start()
  drawnIn(50)
  pass(150)
  pace.drawing()
  pass(40)
  pace.changed(true)
  expect(drawings()).toBe(0)
  pass(110)
  expect(drawings()).toBe(1)
})

test('rests half a second at most: a page that was out of sight goes on', () => {
  const { drawings, pass } = startWaiting(600_000)
  pass(499)
  expect(drawings()).toBe(1)
  pass(1)
  expect(drawings()).toBe(2)
})

test('what may not wait is drawn at once, and takes what waits with it', () => {
  const { pace, drawings, pass } = startWaiting(50)
  pace.changed(false)
  expect(drawings()).toBe(2)
  pass(1000)
  expect(drawings()).toBe(2)
})

test('waits for the rest after the last drawing, also where one came in between', () => {
  const { drawings, drawnIn, pass } = startWaiting(50)
  pass(40)
  drawnIn(50) // something else had the scene drawn: it rests for 150 from here
  pass(60)
  expect(drawings()).toBe(1)
  pass(90)
  expect(drawings()).toBe(2)
})

test('draws nothing more once it is stopped', () => {
  const { pace, drawings, pass } = startWaiting(50)
  pace.stop()
  pass(1000)
  expect(drawings()).toBe(1)
})
