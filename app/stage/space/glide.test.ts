import { describe, expect, it } from 'vitest'
import { cameraBetween } from './glide'

const from = { position: [0, 0, 10], target: [0, 0, 0] } as const
const to = { position: [45, 2, 3], target: [5, 2, 3] } as const

const distance = ({ position, target }: { position: readonly number[]; target: readonly number[] }) =>
  Math.hypot(...position.map((value, k) => value - target[k]!))

describe('a camera on its way', () => {
  it('starts at one and ends at the other', () => {
    for (const [share, camera] of [
      [0, from],
      [1, to],
    ] as const) {
      cameraBetween(from, to, share).position.forEach((value, k) => expect(value).toBeCloseTo(camera.position[k]!, 9))
    }
  })

  it('goes round what it looks at, not through it', () => {
    const halfway = cameraBetween(from, to, 0.5)
    expect(distance(halfway)).toBeCloseTo(20, 9)
    expect(halfway.target).toEqual([2.5, 1, 1.5])
  })

  it('has finite places also towards the opposite side', () => {
    const opposite = { position: [0, 0, -10], target: [0, 0, 0] } as const
    expect(cameraBetween(from, opposite, 0.25).position.every(Number.isFinite)).toBe(true)
  })
})
