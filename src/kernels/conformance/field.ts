import { describe, expect, it } from 'vitest'
import { resolveOptions, type LossOptions } from '../../loss/options'
import { tripletLoss } from '../../loss/triplet-loss'
import type { Backend, Batch, Field, FieldRequest, Slot } from '../backend'
import { batchOfRows, expectFloat32, randomBatch, referenceDistances, ROLES, tensorOf } from './samples'

/** How far the zero line of the hinge may lie from the true boundary, in cells. */
const BOUNDARY = 1e-3

/** How far a flat field may be from its own value, as a share: below what levels take for flat. */
const ROUNDING = 2 ** -21

const single = batchOfRows([[0, 0]], [[1, 0.25]], [[0.5, 1.5]])

/** Points 0 to 4 in the plane, shared: 1 is the positive of one triplet and the anchor of another. */
const points = [
  [0, 0],
  [1, 0.3],
  [-0.4, 1.1],
  [0.7, -1.2],
  [-1.3, -0.6],
]
const shared = (() => {
  const triplets = [
    [0, 1, 2],
    [1, 0, 3],
    [2, 4, 1],
    [3, 4, 0],
  ]
  const rows = (role: number) => triplets.map((ids) => points[ids[role]!]!)
  return batchOfRows(rows(0), rows(1), rows(2))
})()
const slotsOfPoint1: readonly Slot[] = [
  { role: 'positives', index: 0 },
  { role: 'anchors', index: 1 },
  { role: 'negatives', index: 2 },
]

/** The cells' coordinates, the first count running fastest. */
function placesOf({ origin, steps, size }: FieldRequest): number[][] {
  let places = [[...origin]]
  steps.forEach((step, direction) => {
    places = Array.from({ length: size[direction]! }, (_, n) => n).flatMap((n) =>
      places.map((place) => place.map((x, k) => x + n * step[k]!)),
    )
  })
  return places
}

/** The field by evaluating the float64 reference anew in every cell. */
function bruteForce(request: FieldRequest, options: LossOptions): { loss: number[]; hinge: number[] } {
  const { batch, moving } = request
  const { margin, reduction } = resolveOptions(options)
  const cells = placesOf(request).map((place) => {
    // float64 rows: a float32 array would round the place
    const arrays = Object.fromEntries(ROLES.map((role) => [role, Float64Array.from(tensorOf(batch, role).data)]))
    for (const { role, index } of moving) arrays[role]!.set(place, index * batch.dimension)
    const [anchors, positives, negatives] = ROLES.map((role) => ({
      data: arrays[role]!,
      shape: [batch.count, batch.dimension],
    }))
    const loss = tripletLoss(anchors!, positives!, negatives!, options)
    const distances = referenceDistances({ ...batch, ...arrays }, options)
    const hinges = moving.map(({ index }) => distances.positive[index]! - distances.negative[index]! + margin)
    return {
      loss: loss.data[reduction === 'none' ? moving[0]!.index : 0]!,
      hinge: hinges.some(Number.isNaN) ? Number.NaN : Math.max(...hinges),
    }
  })
  return { loss: cells.map(({ loss }) => loss), hinge: cells.map(({ hinge }) => hinge) }
}

/** A square grid in the plane around a place. */
const square = (
  batch: Batch,
  moving: readonly Slot[],
  cells: number,
  cell: number,
  center = [0.2, 0.1],
): FieldRequest => ({
  batch,
  moving,
  origin: center.map((x) => x - (cells / 2) * cell),
  steps: [
    [cell, 0],
    [0, cell],
  ],
  size: [cells, cells],
})

/** The fields are those of brute force, and their zero lines are where they should be. */
export function drawsFields(backend: () => Backend): void {
  const expectBruteForce = async (request: FieldRequest, options: LossOptions): Promise<Field> => {
    const found = await backend().field(request, options)
    const expected = bruteForce(request, options)
    expectFloat32(found.loss, expected.loss, 5, 'loss')
    expectFloat32(found.hinge, expected.hinge, 5, 'hinge')
    return found
  }

  describe('draws the field that brute force draws', () => {
    const conventions: LossOptions[] = [
      ...[1, 2, 3, 4, 10, 1.5, 0.5, 100].map((p) => ({ convention: 'mlx' as const, p })),
      ...[1, 2, 3, 4].map((p) => ({ convention: 'mlx-0.31' as const, p })),
      ...[1, 2, 3, 2.5, Infinity].map((p) => ({ convention: 'pytorch' as const, p })),
      ...[1, 2, 3.5, Infinity].map((p) => ({ convention: 'pytorch' as const, p, swap: true })),
    ]
    it.each(conventions)('of each point of one triplet: $convention, p = $p', async (options) => {
      for (const role of ROLES) {
        await expectBruteForce(square(single, [{ role, index: 0 }], 17, 0.25), { ...options, eps: 1e-3 })
      }
    })

    it('of a point that several triplets share, under each reduction', async () => {
      for (const reduction of ['none', 'mean', 'sum'] as const) {
        const request = square(shared, slotsOfPoint1, 15, 0.25)
        await expectBruteForce(request, { reduction })
        await expectBruteForce(request, { reduction, convention: 'pytorch', swap: true })
        await expectBruteForce({ ...request, moving: slotsOfPoint1.toReversed() }, { reduction, p: 1 })
      }
    })

    it('of a point that holds two or all three places of a triplet', async () => {
      const index = 1
      for (const roles of [
        ['anchors', 'positives'],
        ['anchors', 'negatives'],
        ['positives', 'negatives'],
        ROLES,
      ] as const) {
        const moving = roles.map((role) => ({ role, index }))
        await expectBruteForce(square(shared, moving, 9, 0.4), { reduction: 'mean', eps: 0.01 })
        await expectBruteForce(square(shared, moving, 9, 0.4), { convention: 'pytorch', swap: true, eps: 0.01 })
      }
    })

    it('along one step, three steps and slanting steps, in any dimension', async () => {
      const batch = randomBatch(5, 3, 3)
      const moving: readonly Slot[] = [{ role: 'negatives', index: 2 }]
      const grids = [
        { steps: [[0.1, 0, 0]], size: [40] },
        { steps: [[0.1, 0.2, -0.3]], size: [40] },
        {
          steps: [
            [0.5, 0, 0],
            [0, 0.5, 0],
            [0, 0, 0.5],
          ],
          size: [7, 5, 6],
        },
        {
          steps: [
            [0.3, 0.1, 0],
            [-0.1, 0.3, 0.2],
            [0, 0.1, 0.4],
          ],
          size: [4, 6, 5],
        },
        {
          steps: [
            [0.4, 0, 0],
            [0, 0, -0.4],
          ],
          size: [9, 8],
        },
      ]
      for (const { steps, size } of grids) {
        for (const p of [1, 2, 2.5]) {
          await expectBruteForce({ batch, moving, origin: [-1, -0.5, -1], steps, size }, { p, reduction: 'sum' })
        }
      }
      const wide = randomBatch(6, 2, 6)
      const steps = [
        [0.2, 0, 0, 0, 0, 0.2],
        [0, 0.1, 0.1, 0.1, 0, 0],
      ]
      const origin = [0, 0.1, 0.2, 0.3, 0.4, 0.5]
      await expectBruteForce(
        { batch: wide, moving: [{ role: 'anchors', index: 1 }], origin, steps, size: [8, 7] },
        { p: 3 },
      )
    })

    it('where coordinates are large or NaN', async () => {
      const far = batchOfRows([[1e6, 0]], [[0, 2e6]], [[3e6, 1e6]])
      const request = square(far, [{ role: 'negatives', index: 0 }], 8, 5e5)
      const found = await backend().field(request, { p: 100 })
      const expected = bruteForce(request, { p: 100 })
      expectFloat32(found.hinge, expected.hinge, 3e6, 'hinge')
      const broken = batchOfRows([[0, NaN]], [[1, 0]], [[0, 1]])
      await expectBruteForce(square(broken, [{ role: 'negatives', index: 0 }], 3, 1), {})
    })
  })

  describe('has the zero line of the hinge on the boundary', () => {
    it.each([1, 2, 3, 1.5])('to a thousandth of a cell, for each moving point, p = %d', async (p) => {
      for (const role of ROLES) {
        for (const convention of ['mlx', 'pytorch'] as const) {
          const request = square(single, [{ role, index: 0 }], 64, 6 / 64, [0.3, 0.2])
          // half the margin leaves a boundary for each of the three points within the grid
          const options = { convention, p, margin: 0.5 }
          const crossings = compareCrossings(await backend().field(request, options), bruteForce(request, options), 64)
          expect(crossings.count).toBeGreaterThan(10)
          expect(crossings.largestError).toBeLessThan(BOUNDARY)
        }
      }
    })
  })

  it('is what rests, but for rounding, where no triplet of the moving point has a loss', async () => {
    const place = (x: number, y: number) => [x, y]
    const anchors = [place(0, 0), place(0, 0)]
    const batch = batchOfRows(anchors, [place(1.3, 0), place(0.1, 0)], [place(0, 2), place(0, 900)])
    const request = square(batch, [{ role: 'negatives', index: 1 }], 9, 0.3, [0, 850])
    for (const reduction of ['mean', 'sum'] as const) {
      const { loss } = await backend().field(request, { reduction })
      const base = bruteForce({ ...request, size: [1, 1] }, { reduction }).loss[0]!
      for (const cell of loss) expect(Math.abs(cell / base - 1)).toBeLessThan(ROUNDING)
    }
  })

  it('rejects a grid or a slot that does not fit the batch with a ShapeError', async () => {
    const request = square(single, [{ role: 'negatives', index: 0 }], 4, 1)
    const rejects = (change: Partial<FieldRequest>, message: RegExp) =>
      expect(backend().field({ ...request, ...change })).rejects.toThrow(message)
    await rejects({ moving: [] }, /moving is empty/)
    await rejects({ moving: [{ role: 'anchors', index: 1 }] }, /anchors\[1\]/)
    await rejects({ origin: [0] }, /origin has 1 coordinates; expected 2/)
    await rejects({ size: [4] }, /1 to 3/)
    await rejects({ size: [4, 1.5] }, /whole numbers/)
  })
}

/** How far the zeros between neighbours lie apart in two fields, by linear interpolation in both. */
function compareCrossings(found: Field, expected: { hinge: number[] }, width: number) {
  const zero = (hinge: ArrayLike<number>, at: number, next: number) => hinge[at]! / (hinge[at]! - hinge[next]!)
  let count = 0
  let largestError = 0
  const compare = (at: number, next: number) => {
    if (expected.hinge[at]! * expected.hinge[next]! >= 0) return
    count++
    largestError = Math.max(largestError, Math.abs(zero(found.hinge, at, next) - zero(expected.hinge, at, next)))
  }
  for (let at = 0; at < expected.hinge.length; at++) {
    if (at % width < width - 1) compare(at, at + 1)
    if (at + width < expected.hinge.length) compare(at, at + width)
  }
  return { count, largestError }
}
