import { describe, expect, it } from 'vitest'
import { firstOnRay, lengthOf, onStage, outsideDisc, pathOf, piecesWhere, simplified } from './polyline'
import { planeTransform } from './transform'

const circle = (radius: number, points: number) =>
  Array.from({ length: points + 1 }, (_, i) => (2 * Math.PI * i) / points).flatMap((angle) => [
    radius * Math.cos(angle),
    radius * Math.sin(angle),
  ])

describe('onStage', () => {
  it('puts cell coordinates where the cells lie', () => {
    const transform = planeTransform([0, 0, 10, 10], { width: 100, height: 100 })
    const grid = { moving: 0, origin: [0.5, 9.5] as const, step: [1, -1] as const, size: [10, 10] as const }
    expect([...onStage(Float32Array.of(0, 0, 2, 1.5), grid, transform)]).toEqual([5, 5, 25, 20])
  })

  it('gives numbers also where cells of a huge view lie far beyond the stage', () => {
    const transform = planeTransform([0, 0, 1, 1], { width: 100, height: 100 })
    const grid = { moving: 0, origin: [-1e38, -1e38] as const, step: [1e36, 1e36] as const, size: [256, 256] as const }
    const line = onStage(Float32Array.of(0, 0, 200, 200), grid, transform)
    expect([...line].every(Number.isFinite)).toBe(true)
  })
})

describe('piecesWhere', () => {
  it('keeps the runs of points that pass', () => {
    expect(piecesWhere([0, 0, 1, 0, 2, 0, 3, 0, 4, 0], (x) => x !== 2)).toEqual([
      [0, 0, 1, 0],
      [3, 0, 4, 0],
    ])
  })
})

describe('outsideDisc', () => {
  it('cuts a segment where it enters and where it leaves', () => {
    expect(outsideDisc([-10, 0, 10, 0], { x: 0, y: 0 }, 3)).toEqual([
      [-10, 0, -3, 0],
      [3, 0, 10, 0],
    ])
  })

  it('cuts where a point lies within', () => {
    expect(outsideDisc([-10, 0, 0, 0, 10, 0], { x: 0, y: 0 }, 3)).toEqual([
      [-10, 0, -3, 0],
      [3, 0, 10, 0],
    ])
  })

  it('leaves a line alone that passes by, and nothing of one that lies within', () => {
    expect(outsideDisc([-10, 5, 10, 5], { x: 0, y: 0 }, 3)).toEqual([[-10, 5, 10, 5]])
    expect(outsideDisc([-1, 0, 1, 0], { x: 0, y: 0 }, 3)).toEqual([])
  })
})

describe('simplified', () => {
  it('needs the two ends of a straight line only', () => {
    expect(simplified([0, 0, 1, 1, 2, 2, 5, 5], 0.1)).toEqual([0, 0, 5, 5])
  })

  it('keeps corners', () => {
    expect(simplified([0, 0, 5, 0, 5, 1, 5, 5], 0.1)).toEqual([0, 0, 5, 0, 5, 5])
  })

  it('stays within its tolerance of a circle, with far fewer points', () => {
    const fine = circle(200, 1000)
    const few = simplified(fine, 0.1)
    expect(few.length).toBeLessThan(fine.length / 5)
    for (let i = 2; i < few.length; i += 2) {
      expect(Math.hypot((few[i]! + few[i - 2]!) / 2, (few[i + 1]! + few[i - 1]!) / 2)).toBeGreaterThan(199.8)
    }
  })
})

describe('lengthOf', () => {
  it('adds up the segments', () => {
    expect(lengthOf([0, 0, 3, 4, 3, 5])).toBe(6)
  })
})

describe('firstOnRay', () => {
  it('finds where a ray leaves a circle', () => {
    const hit = firstOnRay([circle(50, 360)], { x: 0, y: 0 }, Math.PI / 2, 10)
    expect(hit?.x).toBeCloseTo(0, 6)
    expect(hit?.y).toBeCloseTo(-50, 6)
  })

  it('finds none behind it or nearer than the least distance', () => {
    const wall = [20, -10, 20, 10]
    expect(firstOnRay([wall], { x: 0, y: 0 }, Math.PI, 0)).toBeNull()
    expect(firstOnRay([wall], { x: 0, y: 0 }, 0, 30)).toBeNull()
    expect(firstOnRay([wall], { x: 0, y: 0 }, 0, 10)).toEqual({ x: 20, y: 0 })
  })
})

describe('pathOf', () => {
  it('starts each line anew', () => {
    expect(
      pathOf([
        [0, 0, 1, 2],
        [3, 3, 4, 4],
      ]),
    ).toBe('M0.0 0.0L1.0 2.0M3.0 3.0L4.0 4.0')
  })
})
