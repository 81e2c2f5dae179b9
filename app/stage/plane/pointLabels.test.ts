import { describe, expect, it } from 'vitest'
import { boxFromEdges } from '../boxes'
import type { Figure } from './geometry'
import { distanceRequest, nameGroups, nameRequest } from './pointLabels'
import type { Pixel } from './transform'

const nothing = { boxes: [], lines: [] }
const stage = boxFromEdges(0, 0, 400, 300)
const figure = (anchor: Pixel, positive: Pixel, negative: Pixel): Figure => ({
  points: { anchor, positive, negative },
  segments: [
    { role: 'positive', from: anchor, to: positive, distance: 1 },
    { role: 'negative', from: anchor, to: negative, distance: 2 },
  ],
})
const apart = figure({ x: 100, y: 100 }, { x: 200, y: 100 }, { x: 100, y: 0 })

describe('nameGroups', () => {
  it('names each point by its letter', () => {
    expect(nameGroups(apart, []).map(({ name }) => name)).toEqual(['A', 'P', 'N'])
  })

  it('gives points in one place one name, undefined if one of them is', () => {
    const coincident = figure({ x: 100, y: 100 }, { x: 101, y: 100 }, { x: 100, y: 0 })
    expect(nameGroups(coincident, ['positive'])).toMatchObject([
      { name: 'A = P', isUndefined: true },
      { name: 'N', isUndefined: false },
    ])
  })
})

describe('nameRequest', () => {
  it('prefers the direction farthest from the lines that meet there', () => {
    const [a, p] = nameGroups(apart, [])
    expect(a && nameRequest(a, apart, [], 1, nothing).candidates[0]?.key).toBe(225)
    expect(p && nameRequest(p, apart, [], 1, nothing).candidates[0]?.key).toBe(0)
  })

  it('keeps away from arrows too', () => {
    const [, p] = nameGroups(apart, [])
    const arrow = { role: 'positive', from: { x: 213, y: 100 }, to: { x: 250, y: 100 }, along: { x: 1, y: 0 } } as const
    expect(p && nameRequest(p, apart, [arrow], 1, nothing).candidates[0]?.key).toBe(90)
  })
})

describe('distanceRequest', () => {
  const [positive] = apart.segments

  it('stands above the middle of its segment first, then below it, and farther off last', () => {
    const boxes = distanceRequest(positive, false, nothing, 5, stage)?.candidates.map(
      (candidate) => candidate.boxes[0]!,
    )
    expect(boxes?.[0]).toMatchObject({ x: 150, y: 83 })
    expect(boxes?.[7]).toMatchObject({ x: 150, y: 117 })
    expect(boxes?.at(-1)?.y).toBe(141)
  })

  it('has a key of its own for every place', () => {
    const keys = distanceRequest(positive, false, nothing, 5, stage)?.candidates.map(({ key }) => key) ?? []
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('keeps the sign of its place with the side of the segment as the segment turns', () => {
    const turned = { ...positive, to: { x: 100, y: 201 } }
    const key = distanceRequest(turned, false, nothing, 5, stage)?.candidates.find(
      ({ boxes }) => boxes[0]!.x > 100,
    )?.key
    expect(key).toBeGreaterThan(0)
  })

  it('stands beside the part of its segment that is on the stage', () => {
    const half = boxFromEdges(0, 0, 160, 300)
    expect(distanceRequest(positive, false, nothing, 5, half)?.candidates[0]?.boxes[0]).toMatchObject({ x: 130, y: 83 })
  })

  it('is absent on a segment that has no room for it', () => {
    expect(distanceRequest({ ...positive, to: { x: 130, y: 100 } }, false, nothing, 5, stage)).toBeNull()
  })
})
