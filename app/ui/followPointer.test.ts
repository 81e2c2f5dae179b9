import { expect, it } from 'vitest'
import { followPointer } from './followPointer'

/** As much of an element as pointers need, without a page. */
const createElement = () => {
  const captured = new Set<number>()
  const element = Object.assign(new EventTarget(), {
    setPointerCapture: (pointer: number) => captured.add(pointer),
    hasPointerCapture: (pointer: number) => captured.has(pointer),
    releasePointerCapture: (pointer: number) => captured.delete(pointer),
  })
  return { element: element as unknown as HTMLElement, captured }
}

const event = (name: string, pointerId: number, clientX = 0) =>
  Object.assign(new Event(name), { pointerId, clientX }) as unknown as PointerEvent

const follow = (element: HTMLElement, pointer: number) => {
  const heard: string[] = []
  const stop = followPointer(element, event('pointerdown', pointer), {
    move: ({ clientX }) => heard.push(`move ${clientX}`),
    release: ({ clientX }) => heard.push(`release ${clientX}`),
    cancel: () => heard.push('cancel'),
  })
  return { heard, stop }
}

it('hears its own pointer alone, until it is released', () => {
  const { element } = createElement()
  const [first, second] = [follow(element, 1), follow(element, 2)]
  element.dispatchEvent(event('pointermove', 1, 5))
  element.dispatchEvent(event('pointerup', 2, 7))
  element.dispatchEvent(event('pointermove', 1, 6))
  element.dispatchEvent(event('pointermove', 2, 8))
  element.dispatchEvent(event('pointerup', 1, 9))
  // the browser says after every release that the capture is lost
  element.dispatchEvent(event('lostpointercapture', 1, 0))
  expect(first.heard).toEqual(['move 5', 'move 6', 'release 9'])
  expect(second.heard).toEqual(['release 7'])
})

it('releases where it last was a pointer that is lost', () => {
  const { element } = createElement()
  const { heard } = follow(element, 1)
  element.dispatchEvent(event('pointermove', 1, 5))
  element.dispatchEvent(event('lostpointercapture', 1, 99))
  element.dispatchEvent(event('pointerup', 1, 99))
  expect(heard).toEqual(['move 5', 'release 5'])
})

it('is cancelled once, and is silent when it is stopped', () => {
  const { element, captured } = createElement()
  const cancelled = follow(element, 1)
  element.dispatchEvent(event('pointercancel', 1))
  element.dispatchEvent(event('lostpointercapture', 1))
  expect(cancelled.heard).toEqual(['cancel'])
  const stopped = follow(element, 2)
  stopped.stop()
  element.dispatchEvent(event('pointermove', 2))
  element.dispatchEvent(event('pointerup', 2))
  expect(stopped.heard).toEqual([])
  expect(captured.has(2)).toBe(false)
})
