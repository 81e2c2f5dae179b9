import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { expectAllClose } from '../testing/allclose'
import { SEED } from '../testing/arbitrary'
import { oracleCases } from '../testing/oracle'
import { distance } from './distance'
import { float32Departure, tripletInFloat32, type TripletPoints } from './float32'
import type { LossOptions } from './options'

/** Batches [B, D] of which a program returned every triplet's float32 loss and gradient. */
const cases = oracleCases().filter(
  ({ anchors, positives, negatives, options, float32Loss, float32Gradients }) =>
    options.reduction !== 'mean' &&
    options.p !== 0 &&
    float32Loss &&
    float32Gradients &&
    [anchors, positives, negatives].every(
      ({ shape }) => shape.length === 2 && shape.join() === anchors.shape.join() && options.axis === -1,
    ),
)

const tripletsOf = ({ anchors, positives, negatives }: (typeof cases)[number]): TripletPoints[] => {
  const [count = 0, D = 0] = anchors.shape
  const row = (of: typeof anchors, b: number) => Array.from(of.data).slice(b * D, (b + 1) * D)
  return Array.from({ length: count }, (_, b) => ({
    anchor: row(anchors, b),
    positive: row(positives, b),
    negative: row(negatives, b),
  }))
}

describe('a triplet in float32', () => {
  it('is known from many calls of each program', () => {
    expect(cases.length).toBeGreaterThan(90)
    expect(new Set(cases.map(({ options }) => options.convention)).size).toBe(3)
  })

  it.each(cases.map((each) => [each.id, each] as const))('%s is what the program returned', (_, each) => {
    const found = tripletsOf(each).map((points) => tripletInFloat32(points, each.options))
    const losses = found.map(({ loss }) => loss)
    const size = Math.max(1, ...losses.filter(Number.isFinite))
    const tolerance = { relative: 3e-5, absolute: 3e-6 * size }
    const expected = each.float32Loss!.data
    expectAllClose(
      each.options.reduction === 'sum' ? [losses.reduce((sum, loss) => sum + loss, 0)] : losses,
      expected,
      tolerance,
      'loss',
    )
    if ((each.smallestHinge ?? Infinity) < 1e-5) return
    const slopes = (role: number) => found.flatMap(({ gradient }) => [...gradient[role]!])
    const { anchors, positives, negatives } = each.float32Gradients!
    const near = { relative: 1e-4, absolute: 1e-5 }
    expectAllClose(slopes(0), anchors.data, near, 'gradient of anchors')
    expectAllClose(slopes(1), positives.data, near, 'gradient of positives')
    expectAllClose(slopes(2), negatives.data, near, 'gradient of negatives')
  })
})

const plane = (anchor: number[], positive: number[], negative: number[]): TripletPoints => ({
  anchor,
  positive,
  negative,
})

/** What the program returns where it departs from the formula; null where it does not. */
const returned = (points: TripletPoints, options: LossOptions) => {
  const departure = float32Departure(points, options)
  return departure && `${departure.kind} of the ${departure.of}: ${departure.loss}`
}

describe('the departure from the formula', () => {
  const example = plane([0, 0], [4.3, 1], [4.2, 2])
  it.each([
    ['pytorch', 60, null],
    ['pytorch', 61, 'overflow of the loss: Infinity'],
    ['pytorch', 62, 'overflow of the loss: NaN'],
    // MLX multiplies by p before it divides: its gradient is the first to go
    ['mlx', 58, null],
    ['mlx', 60, 'overflow of the gradient: 1.1000003814697266'],
    ['mlx', 61, 'overflow of the loss: Infinity'],
    ['mlx', 62, 'overflow of the loss: NaN'],
  ] as const)('of the published example in %s at p = %d', (convention, p, expected) => {
    expect(returned(example, { convention, p, margin: 1 })).toBe(expected)
  })

  it('is the same in PyTorch and in MLX where squares overflow', () => {
    const far = plane([0, 0], [1e20, 0], [2e20, 0])
    for (const convention of ['pytorch', 'mlx', 'mlx-0.31'] as const) {
      expect(returned(far, { convention, p: 2 })).toBe('overflow of the loss: NaN')
      expect(returned(far, { convention: 'pytorch', p: Infinity })).toBeNull()
    }
    expect(returned(far, { convention: 'mlx', p: 1 })).toBeNull()
    expect(returned(far, { convention: 'pytorch', p: 1 })).toBeNull()
  })

  it('is none in MLX ≤ 0.31 where signed powers cancel before they overflow', () => {
    // two cubes of 2e38 each: their sum of sizes overflows, their own sum does not
    const size = 5.85e12
    const cancelling = plane([0, 0], [size, -size * 0.99], [0, 0])
    expect(returned(plane([0, 0], [-size, size * 0.99], [0, 0]), { convention: 'mlx-0.31', p: 3 })).toBeNull()
    expect(returned(cancelling, { convention: 'mlx', p: 3 })).toBe('overflow of the loss: Infinity')
    // both overflow: infinity less infinity
    const beyond = plane([0, 0], [-1e13, 0.99e13], [0, 0])
    expect(returned(beyond, { convention: 'mlx-0.31', p: 3 })).toBe('overflow of the loss: NaN')
  })

  it('is none where an infinite d(A,N) leaves loss and gradient 0 as they should be', () => {
    expect(returned(plane([0, 0], [1, 1], [1e20, 0]), { convention: 'pytorch', p: 2 })).toBeNull()
  })

  it('is also a distance that powers too small for float32 make 0', () => {
    const near = plane([0, 0], [0.3, 0], [0.2, 0])
    expect(returned(near, { convention: 'pytorch', p: 100 })).toBe('underflow of the loss: 1')
    // eps outweighs those powers in the formula too
    expect(returned(near, { convention: 'mlx', p: 100 })).toBeNull()
    expect(returned(plane([0, 0], [1e-30, 0], [2, 0]), { convention: 'mlx', eps: 0 })).toBe(
      'underflow of the gradient: 0',
    )
  })

  it('is none for what no float32 can hold, or what the formula does not define', () => {
    expect(returned(plane([3e38, 3e38], [-3e38, 0], [0, 0]), { p: 2 })).toBeNull()
    expect(returned(plane([0, 0], [0, 0], [1, 1]), { eps: 0 })).toBeNull()
    expect(returned(plane([0, 0], [-2, 0], [0, 1]), { convention: 'mlx-0.31', p: 1 })).toBeNull()
  })

  test('is seen wherever a program returns no number for a loss that float32 could hold: property', () => {
    const coordinate = fc
      .tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.integer({ min: -42, max: 37 }))
      .map(([digits, power]) => Math.fround(digits * 10 ** power))
    const triplet = fc.tuple(coordinate, coordinate, coordinate, coordinate, coordinate, coordinate)
    const options = fc.record({
      convention: fc.constantFrom('mlx' as const, 'mlx-0.31' as const, 'pytorch' as const),
      p: fc.constantFrom(0.5, 1, 1.5, 2, 3, 4, 10, 61, 100),
      eps: fc.constantFrom(0, 1e-6),
    })
    let seen = 0
    const property = fc.property(triplet, options, ([a, b, c, d, e, f], each) => {
      const points = plane([a, b], [c, d], [e, f])
      const [positive, negative] = [points.positive, points.negative].map((point) =>
        distance(points.anchor, point, each),
      )
      fc.pre(Math.max(positive!, negative!) < 3e38)
      if (Number.isFinite(tripletInFloat32(points, each).loss)) return
      seen++
      expect(float32Departure(points, each)).toMatchObject({ kind: 'overflow', of: 'loss' })
    })
    fc.assert(property, { ...SEED, numRuns: 2000 })
    expect(seen).toBeGreaterThan(100)
  })

  test('never is seen among ordinary numbers: property', () => {
    const coordinate = fc.double({ min: -100, max: 100, noNaN: true })
    const options = fc.record({
      convention: fc.constantFrom('mlx' as const, 'pytorch' as const),
      p: fc.constantFrom(1, 1.5, 2, 3, 4, 10),
      margin: fc.double({ min: 0.01, max: 10, noNaN: true }),
    })
    const triplet = fc.integer({ min: 2, max: 3 }).chain((D) => {
      const sized = fc.array(coordinate, { minLength: D, maxLength: D })
      return fc.tuple(sized, sized, sized)
    })
    const property = fc.property(triplet, options, ([a, p, n], each) => {
      expect(returned(plane(a, p, n), each)).toBeNull()
    })
    fc.assert(property, SEED)
  })
})
