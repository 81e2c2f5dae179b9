import { describe, expect, it } from 'vitest'
import { ball } from '../field/ball'
import { createJsBackend } from '../kernels/js/js'
import { computeSlice, computeVolume, type Computed, type Vector, type VolumeGrid } from './space'

const A = [0.1, -0.2, 0.3]
const P = [1.2, 0.3, 0.5]
const N = [-0.9, 1.1, 0.7]
const MARGIN = 1

const HALF = 4

/** Cubes around A, as the stage asks for them: its planes are among the grid's. */
const around = (place: readonly number[], size: number, levels: VolumeGrid['levels'] = null): VolumeGrid => ({
  moving: 2,
  origin: place.map((value) => value - HALF) as unknown as Vector,
  step: (2 * HALF) / (size - 1),
  size,
  levels,
  boundary: true,
})

/** The triplet of A, P and N under a degree. */
const tripletAt = (p: number): Computed => ({
  points: { data: Float32Array.from([...A, ...P, ...N]), count: 3, dimension: 3 },
  triplets: Uint32Array.of(0, 1, 2),
  options: { convention: 'mlx', p, margin: MARGIN, eps: 1e-6, reduction: 'none' },
})
const pNorm = (u: readonly number[], p: number) => u.reduce((sum, x) => sum + Math.abs(x) ** p, 0) ** (1 / p)

const backend = createJsBackend()

describe('the boundary of a moving negative', () => {
  it.each([
    { p: 1, size: 33 },
    { p: 1.5, size: 33 },
    { p: 2, size: 33 },
    { p: 2, size: 65 },
    { p: 8, size: 33 },
    { p: 100, size: 33 },
    { p: 30, size: 33 },
    { p: 0.5, size: 33 },
  ])('is the dashed ball to three thousandths, at p = $p on $size³ places', async ({ p, size }) => {
    const { boundary, grid } = await computeVolume(backend, tripletAt(p), around(A, size))
    const reach =
      pNorm(
        P.map((value, k) => value - A[k]!),
        p,
      ) + MARGIN
    const dashed = ball('mlx', p, 1e-6, A, reach)!
    if (!boundary) throw new Error('There is no boundary; expected the one that was asked for.')
    let farthest = 0
    for (let v = 0; v < boundary.positions.length; v += 3) {
      const fromCenter = A.map((value, k) => grid.origin[k]! + grid.step * boundary.positions[v + k]! - value)
      farthest = Math.max(farthest, Math.abs(pNorm(fromCenter, p) / dashed.radius - 1))
    }
    expect(boundary.indices.length).toBeGreaterThan(1000)
    expect(farthest).toBeLessThan(0.003)
  })
})

it('the boundary is left out where it is not wanted', async () => {
  const { boundary } = await computeVolume(backend, tripletAt(2), { ...around(A, 9), boundary: false })
  expect(boundary).toBeNull()
})

describe('the surfaces', () => {
  it('lie at the chosen losses', async () => {
    const { surfaces, grid } = await computeVolume(backend, tripletAt(2), around(A, 33, [0.25, 1.5]))
    const reach =
      pNorm(
        P.map((value, k) => value - A[k]!),
        2,
      ) + MARGIN
    expect(surfaces.map(({ level }) => level)).toEqual([0.25, 1.5])
    for (const { level, surface } of surfaces) {
      for (let v = 0; v < surface.positions.length; v += 3) {
        const u = A.map((value, k) => grid.origin[k]! + grid.step * surface.positions[v + k]! - value)
        expect(Math.abs(reach - pNorm(u, 2) - level)).toBeLessThan(0.02)
      }
    }
  })

  it('are two round ones where none was chosen, neither of them the solid ball', async () => {
    const { surfaces } = await computeVolume(backend, tripletAt(2), around(A, 33))
    expect(surfaces.map(({ level }) => level)).toEqual([0.5, 1.5])
  })
})

describe('the slice', () => {
  it('holds the loss of a negative on its plane', async () => {
    const grid = {
      moving: 2,
      origin: [-2, 0.4, -1],
      steps: [
        [0.5, 0, 0],
        [0, 0, 0.25],
      ],
      size: [9, 5],
    } as const
    const { loss, hinge, base, max, levels } = await computeSlice(backend, tripletAt(2), grid)
    const toPositive = Math.sqrt(P.reduce((sum, value, k) => sum + (value - A[k]!) ** 2, 0) + 1e-6)
    for (let j = 0; j < 5; j++) {
      for (let i = 0; i < 9; i++) {
        const place = [-2 + 0.5 * i, 0.4, -1 + 0.25 * j]
        const expected =
          toPositive - Math.sqrt(place.reduce((sum, value, k) => sum + (value - A[k]!) ** 2, 0) + 1e-6) + 1
        expect(hinge[9 * j + i]).toBeCloseTo(expected, 5)
        expect(loss[9 * j + i]).toBeCloseTo(Math.max(expected, 0), 5)
      }
    }
    expect(base).toBe(0)
    expect(max).toBe(Math.max(...loss))
    expect(levels.every((level) => level > 0 && level < max)).toBe(true)
  })
})
