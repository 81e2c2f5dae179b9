import { afterAll, describe, expect, it } from 'vitest'
import { distance } from '../../loss/distance'
import { resolveOptions, type LossOptions } from '../../loss/options'
import type { FieldRequest, Role } from '../backend'
import { batchOfRows } from '../conformance/samples'
import { createWebGpuBackend } from './webgpu'

const backend = await createWebGpuBackend()
afterAll(() => backend.dispose())

const CELLS = 512
/** How far the hinge may be from float64 near its zero line, in cells. */
const BOUNDARY = 1e-3
const SPACING = 2 ** -23

/** Where the hinge of a triplet with N at x and y is 0 along y = 0.3, between N = A and far to the right. */
const boundaryOf = (anchor: readonly number[], positive: readonly number[], options: LossOptions): number => {
  const { margin } = resolveOptions(options)
  const toPositive = distance(anchor, positive, options)
  let [inside, outside] = [anchor[0]!, anchor[0]! + 10]
  for (let halving = 0; halving < 80; halving++) {
    const middle = (inside + outside) / 2
    const negative = [middle, anchor[1]! + 0.3]
    if (toPositive - distance(anchor, negative, options) + margin > 0) inside = middle
    else outside = middle
  }
  return inside
}

/** Largest difference from float64 among the hinges within two cells of 0, in cells. */
const errorAlongBoundary = async (request: FieldRequest, role: Role, options: LossOptions) => {
  const { hinge } = await backend.field(request, options)
  const cell = request.steps[0]![0]!
  const { margin } = resolveOptions(options)
  const row = (of: Role, place: number[]) => (of === role ? place : Array.from(request.batch[of]))
  let largest = 0
  let near = 0
  hinge.forEach((found, at) => {
    const place = [request.origin[0]! + (at % CELLS) * cell, request.origin[1]! + Math.floor(at / CELLS) * cell]
    const anchor = row('anchors', place)
    const expected =
      distance(anchor, row('positives', place), options) - distance(anchor, row('negatives', place), options) + margin
    if (Math.abs(expected) > 2 * cell) return
    near++
    largest = Math.max(largest, (Math.abs(found - expected) - SPACING * Math.abs(expected)) / cell)
  })
  return { near, largest }
}

describe('the hinge stays exact to a thousandth of a cell', () => {
  const degrees = [1, 1.5, 2, 3, 4, 10, 100].map((p): LossOptions => ({ p }))
  const conventions: LossOptions[] = [
    ...degrees,
    { convention: 'pytorch', p: Infinity },
    { convention: 'mlx-0.31', p: 2 },
  ]

  it.each(conventions)('zoomed in a millionfold, $convention p = $p', async (options) => {
    const [anchor, positive] = [
      [0.25, 0.125],
      [1.25, 0.5],
    ] as const
    const cell = 4e-6 / CELLS
    const x = boundaryOf(anchor, positive, options)
    const request: FieldRequest = {
      batch: batchOfRows([anchor], [positive], [[0, 0]]),
      moving: [{ role: 'negatives', index: 0 }],
      origin: [x - (CELLS / 2) * cell, anchor[1] + 0.3 - (CELLS / 2) * cell],
      steps: [
        [cell, 0],
        [0, cell],
      ],
      size: [CELLS, CELLS],
    }
    const { near, largest } = await errorAlongBoundary(request, 'negatives', options)
    expect(near).toBeGreaterThan(CELLS / 2)
    expect(largest).toBeLessThan(BOUNDARY)
  })

  it.each(conventions)(
    'ten thousand units from the origin, with the anchor moving, $convention p = $p',
    async (options) => {
      const far = 10_000
      const cell = 6 / CELLS
      const request: FieldRequest = {
        batch: batchOfRows([[0, 0]], [[far + 1, far + 0.25]], [[far - 0.5, far + 1.5]]),
        moving: [{ role: 'anchors', index: 0 }],
        origin: [far - 3, far - 3],
        steps: [
          [cell, 0],
          [0, cell],
        ],
        size: [CELLS, CELLS],
      }
      const { near, largest } = await errorAlongBoundary(request, 'anchors', { ...options, margin: 0.5 })
      expect(near).toBeGreaterThan(100)
      expect(largest).toBeLessThan(BOUNDARY)
    },
  )
})
