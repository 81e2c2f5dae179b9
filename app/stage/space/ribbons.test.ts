import { describe, expect, it } from 'vitest'
import { ribbonsOf, STRIDE, type Inks } from './ribbons'
import type { Stroke } from './strokes'

const inks = { ink: [0.1, 0.2, 0.3, 1], paper: [1, 1, 1, 1] } as unknown as Inks
const stroke = (points: readonly number[], more: Partial<Stroke> = {}): Stroke => ({
  points,
  closed: false,
  ink: 'ink',
  opacity: 0.5,
  width: 4,
  ...more,
})
const places = (strokes: readonly Stroke[]) => {
  const { vertices, vertexCount } = ribbonsOf(strokes, inks, null)
  return Array.from({ length: vertexCount }, (_, i) => [...vertices.subarray(STRIDE * i, STRIDE * i + 2)])
}

describe('ribbonsOf', () => {
  it('lays half the width and a feather of one pixel on both sides of a straight line', () => {
    expect(places([stroke([10, 20, 30, 20])])).toEqual([
      [10, 17],
      [10, 23],
      [30, 17],
      [30, 23],
    ])
  })

  it('keeps the width round a right angle', () => {
    const corner = places([stroke([0, 0, 10, 0, 10, 10])]).slice(2, 4)
    expect(corner).toEqual([
      [13, -3],
      [7, 3],
    ])
  })

  it('closes a closed line on its first point', () => {
    const square = places([stroke([0, 0, 10, 0, 10, 10, 0, 10], { closed: true })])
    expect(square).toHaveLength(10)
    expect(square.slice(0, 2)).toEqual(square.slice(8))
  })

  it('narrows from one width to the other', () => {
    const { vertices } = ribbonsOf([stroke([0, 0, 9, 0], { width: [9, 0] })], inks, null)
    expect([0, 1, 2, 3].map((i) => vertices[STRIDE * i + 3])).toEqual([4.5, 4.5, 0, 0])
  })

  it('counts the length along a line, which its dashes follow', () => {
    const { vertices } = ribbonsOf([stroke([0, 0, 3, 4, 3, 14], { dash: [6, 5] })], inks, null)
    expect([0, 2, 4].map((i) => vertices[STRIDE * i + 4])).toEqual([0, 5, 15])
    expect([...vertices.subarray(5, 7)]).toEqual([6, 11])
  })

  it('joins the points of one line, not one line with the next', () => {
    const { indices, indexCount } = ribbonsOf([stroke([0, 0, 1, 0]), stroke([5, 0, 6, 0])], inks, null)
    expect([...indices.subarray(0, indexCount)]).toEqual([0, 1, 2, 1, 3, 2, 4, 5, 6, 5, 7, 6])
  })

  it('uses its arrays again where they are large enough', () => {
    const first = ribbonsOf([stroke([0, 0, 1, 0, 2, 0, 3, 0])], inks, null)
    const second = ribbonsOf([stroke([5, 5, 6, 6])], inks, first)
    expect(second.vertices).toBe(first.vertices)
    expect(second.vertexCount).toBe(4)
  })

  it('makes no numbers out of points on one place', () => {
    const { vertices, vertexCount } = ribbonsOf([stroke([5, 5, 5, 5])], inks, null)
    expect(vertices.subarray(0, STRIDE * vertexCount).every(Number.isFinite)).toBe(true)
  })
})
