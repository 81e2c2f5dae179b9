import { expect, it } from 'vitest'
import { createJsBackend } from '../kernels/js/js'
import { compute } from './compute'
import type { ComputeRequest } from './protocol'

const backend = createJsBackend()

const MOVING = 6

/** Three triplets with one anchor whose losses add up to about 0.7; the third has none, however its far negative is moved. */
const resting = (dimensions: 2 | 3) => {
  const row = (...place: number[]) => Array.from({ length: dimensions }, (_, k) => place[k] ?? 0)
  const rows = [row(0), row(1.3), row(1.1), row(0.1), row(0, 2), row(0, 1.7), row(0, 900)]
  return {
    points: { data: Float32Array.from(rows.flat()), count: rows.length, dimension: dimensions },
    triplets: Uint32Array.of(0, 1, 4, 0, 2, 5, 0, 3, MOVING),
  }
}

const request = {
  options: { p: 2, margin: 1, eps: 0, reduction: 'mean' },
  plane: null,
  slice: null,
  volume: null,
  spare: null,
} as const

const moving = MOVING

const answerOf = (of: Partial<ComputeRequest>, dimensions: 2 | 3 = 2) =>
  compute(backend, { ...request, ...resting(dimensions), ...of }, { field: null })

it('has no levels in a plane where the loss is what rests, which float32 rounds away from it', async () => {
  const { plane } = await answerOf({
    plane: { moving, origin: [-2, 800], step: [0.1, 0.1], size: [40, 40] },
  })
  const cells = new Set(plane!.loss)
  expect(cells.size).toBe(1)
  expect(cells.has(plane!.base)).toBe(false)
  expect(plane!.levels).toEqual([])
  expect(plane!.boundary).toEqual([])
  expect(plane!.max).toBe(plane!.base)
})

it('has them where the loss rises', async () => {
  const { plane } = await answerOf({ plane: { moving, origin: [-2, -2], step: [0.1, 0.1], size: [40, 40] } })
  expect(plane!.levels.length).toBeGreaterThan(1)
  expect(plane!.levels.every(({ lines }) => lines.length > 0)).toBe(true)
  expect(plane!.max).toBeGreaterThan(plane!.base + 0.2)
})

it('has neither lines nor surfaces in space there, also at a level asked for', async () => {
  const still = await answerOf(
    {
      slice: {
        moving,
        origin: [-2, 800, 0],
        steps: [
          [0.1, 0, 0],
          [0, 0.1, 0],
        ],
        size: [20, 20],
      },
    },
    3,
  )
  const { base, max, levels } = still.slice!
  expect(levels).toEqual([])
  expect(max).toBe(base)
  const volume = { moving, origin: [-2, 800, 0], step: 0.1, size: 8, boundary: true } as const
  const free = await answerOf({ volume: { ...volume, levels: null } }, 3)
  expect(free.volume!.surfaces).toEqual([])
  const asked = await answerOf({ volume: { ...volume, levels: [base, base * (1 + 1e-8)] } }, 3)
  expect(asked.volume!.surfaces.map(({ surface }) => surface.indices.length)).toEqual([0, 0])
})
