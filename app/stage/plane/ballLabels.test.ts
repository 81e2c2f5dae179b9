import { describe, expect, it } from 'vitest'
import { ballNameRequest, levelNumbers, levelsRequest, regionNames, regionsRequest } from './ballLabels'
import type { StageBalls } from './balls'

const center = { x: 300, y: 300 }
const nothing = { boxes: [], lines: [] }
const balls = (inner: number, outer: number, p = 2): StageBalls => ({
  inner: { center, radius: inner, p },
  outer: { center, radius: outer, p },
  reach: 2,
})
const circle = (radius: number) =>
  Array.from({ length: 181 }, (_, i) => (i * Math.PI) / 90).flatMap((angle) => [
    center.x + radius * Math.cos(angle),
    center.y + radius * Math.sin(angle),
  ])

describe('regionNames', () => {
  it('names the three regions along the two balls', () => {
    const names = regionNames(balls(100, 200), false)?.names.map(({ region }) => region)
    expect(names).toEqual(['hard', 'semi-hard', 'easy'])
  })

  it('leaves out hard where the solid ball is too small for it', () => {
    expect(regionNames(balls(40, 200), false)?.names.map(({ region }) => region)).toEqual(['semi-hard', 'easy'])
  })

  it('knows no semi-hard where the margin is below 0', () => {
    const names = regionNames(balls(200, 100), false)?.names
    expect(names?.map(({ region, ball }) => [region, ball.radius])).toEqual([
      ['hard', 200],
      ['easy', 200],
    ])
  })

  it('looks to circles at 225° first, to squares at the middles of their edges', () => {
    expect(regionNames(balls(100, 200), false)?.angles[0]).toBe(225)
    expect(regionNames(balls(100, 200, 8), false)?.angles[0]).toBe(250)
  })
})

describe('regionsRequest', () => {
  it('sets the names level where the ring is under 32 px wide, without semi-hard', () => {
    const request = regionsRequest(balls(100, 120), false, nothing)
    expect(request?.id).toBe('level-regions')
    expect(request?.candidates[0]?.boxes).toHaveLength(2)
    expect(regionsRequest(balls(100, 200), false, nothing)?.id).toBe('regions')
  })
})

describe('ballNameRequest', () => {
  it('finds no side to write on for p below 1', () => {
    expect(ballNameRequest(balls(100, 200, 0.5), nothing)).toBeNull()
    expect(ballNameRequest(balls(100, 200, 1), nothing)).not.toBeNull()
  })
})

describe('levelNumbers', () => {
  const levels = [
    { value: 0.5, lines: [circle(150)] },
    { value: 1.5, lines: [circle(70)] },
  ]

  it('stand on one ray from the anchor', () => {
    const numbers = levelNumbers(levels, center, balls(100, 200), 0)
    expect(numbers.map((box) => box && [Math.round(box.x), Math.round(box.y)])).toEqual([
      [450, 300],
      [370, 300],
    ])
  })

  it('leave out a level where a ball would run through its number', () => {
    expect(levelNumbers(levels, center, balls(75, 200), 0)[1]).toBeNull()
  })

  it('prefer rays that meet all levels', () => {
    const half = { value: 1, lines: [circle(120).slice(0, 182)] }
    const first = levelsRequest([...levels, half], center, balls(100, 200), nothing)?.candidates[0]
    expect(first?.boxes).toHaveLength(3)
  })
})
