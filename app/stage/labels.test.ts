import { describe, expect, it } from 'vitest'
import { boxContains, boxesOverlap, boxFromEdges, lineCrosses, partWithin, type Box } from './boxes'
import { placeLabels, type LabelRequest, type Obstacles } from './labels'

const box = (x: number, y: number, width = 10, height = 10): Box => ({ x, y, width, height })
const area = boxFromEdges(0, 0, 100, 100)
const nothing: Obstacles = { boxes: [], lines: [] }
const label = (id: string, places: readonly number[], required = false): LabelRequest => ({
  id,
  candidates: places.map((x) => ({ key: x, boxes: [box(x, 50)] })),
  required,
})
const keys = (placement: ReturnType<typeof placeLabels>) =>
  Object.fromEntries([...placement].map(([id, { key }]) => [id, key]))

describe('placeLabels', () => {
  it('takes the first place that is free', () => {
    const hard = { boxes: [box(20, 50)], lines: [] }
    expect(keys(placeLabels([label('A', [20, 50])], hard, area))).toEqual({ A: 50 })
  })

  it('keeps later labels off earlier ones', () => {
    expect(keys(placeLabels([label('A', [20]), label('B', [25, 60])], nothing, area))).toEqual({
      A: 20,
      B: 60,
    })
  })

  it('avoids what is soft where it can, and not where it cannot', () => {
    const soft = { boxes: [box(20, 50), box(60, 50)], lines: [] }
    expect(keys(placeLabels([{ ...label('A', [20, 40]), soft }], nothing, area))).toEqual({ A: 40 })
    expect(keys(placeLabels([{ ...label('A', [20, 60]), soft }], nothing, area))).toEqual({ A: 20 })
  })

  it('leaves a label where it was while that place is free, though a better one is free too', () => {
    const request = label('A', [20, 50])
    const last = new Map([['A', { key: 50, boxes: [box(50, 50)] }]])
    expect(keys(placeLabels([request], nothing, area, last))).toEqual({ A: 50 })
    expect(keys(placeLabels([request], { boxes: [box(50, 50)], lines: [] }, area, last))).toEqual({ A: 20 })
  })

  it('drops a label that has no free place, unless it is required', () => {
    const hard = { boxes: [box(50, 50, 100, 100)], lines: [] }
    const requests = [label('A', [20]), label('B', [70], true)]
    expect(keys(placeLabels(requests, hard, area))).toEqual({ B: 70 })
  })

  it('shows a required label where it covers least, rather a line than another label, if no place is free', () => {
    const line = { x1: 70, y1: 0, x2: 70, y2: 100, radius: 1 }
    const hard = { boxes: [], lines: [line] }
    expect(keys(placeLabels([label('A', [20]), label('B', [22, 70], true)], hard, area))).toEqual({ A: 20, B: 70 })
  })

  it('takes no place outside of the area', () => {
    expect(keys(placeLabels([label('A', [2, 98, 30])], nothing, area))).toEqual({ A: 30 })
  })

  it('needs every box of a place to be free', () => {
    const request = {
      id: 'ring',
      candidates: [1, 2].map((key) => ({ key, boxes: [box(20 * key, 20), box(20, 80 / key)] })),
    }
    const hard = { boxes: [box(20, 80)], lines: [] }
    expect(keys(placeLabels([request], hard, area))).toEqual({ ring: 2 })
  })
})

describe('boxes', () => {
  it('overlap only where they share more than an edge', () => {
    expect(boxesOverlap(box(0, 0), box(9, 0))).toBe(true)
    expect(boxesOverlap(box(0, 0), box(10, 0))).toBe(false)
  })

  it('contain a box that reaches up to their edge', () => {
    expect(boxContains(area, box(5, 95))).toBe(true)
    expect(boxContains(area, box(4, 50))).toBe(false)
  })

  it('are crossed by a line through them, beside them within its radius, and not by one that ends before', () => {
    const crosses = (x1: number, y1: number, x2: number, y2: number, radius = 0) =>
      lineCrosses({ x1, y1, x2, y2, radius }, box(50, 50))
    expect(crosses(0, 0, 100, 100)).toBe(true)
    expect(crosses(0, 57, 100, 57)).toBe(false)
    expect(crosses(0, 57, 100, 57, 3)).toBe(true)
    expect(crosses(0, 50, 40, 50)).toBe(false)
    expect(crosses(50, 50, 50, 50)).toBe(true)
    expect(crosses(80, 0, 0, 10)).toBe(false)
  })

  it('hold a part of a line that passes through them, and none of one beside them', () => {
    const part = (x1: number, y1: number, x2: number, y2: number) =>
      partWithin({ x: x1, y: y1 }, { x: x2, y: y2 }, box(50, 50))
    expect(part(0, 50, 80, 50)).toEqual({ from: { x: 45, y: 50 }, to: { x: 55, y: 50 } })
    expect(part(50, 50, 50, 100)).toEqual({ from: { x: 50, y: 50 }, to: { x: 50, y: 55 } })
    expect(part(48, 48, 52, 52)).toEqual({ from: { x: 48, y: 48 }, to: { x: 52, y: 52 } })
    expect(part(0, 60, 100, 60)).toEqual({ from: { x: 0, y: 60 }, to: { x: 100, y: 60 } })
  })
})
