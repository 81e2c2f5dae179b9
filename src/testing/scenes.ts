import fc from 'fast-check'
import type { Link } from '../codec/link/link'
import { conventions } from '../loss/conventions/programs'
import { conventionOf } from '../loss/conventions/registry'
import { LARGEST_P } from '../scene/limits'
import type { Scene } from '../scene/scene'
import { isBounds, isCamera, PARTS, type Camera, type Vector, type View } from '../scene/view'

/** Doubles as hands and notebooks leave them: with every digit, or a few. −0 is 0 to every reader of links. */
const coordinate = fc
  .oneof(
    fc.double({ min: -1e300, max: 1e300, noNaN: true }),
    fc.double({ min: -10, max: 10, noNaN: true }),
    fc.integer({ min: -1000, max: 1000 }).map((hundredths) => hundredths / 100),
  )
  .map((value) => value + 0)

const label = fc.oneof(
  fc.constantFrom('cat', 'a,b', '50 %', 'x=1&y=2', '#; +', 'é∞', '%2C'),
  fc.string({ maxLength: 20, unit: 'binary' }),
)

const points = (least: number, most: number, labelled: boolean) =>
  fc
    .array(fc.record({ position: fc.array(coordinate, { minLength: 2, maxLength: 3 }), label }), {
      minLength: least,
      maxLength: most,
    })
    .map((rows) =>
      rows.map((row, index) => ({
        id: `${index}`,
        position: row.position,
        ...(labelled && row.label && { label: row.label }),
      })),
    )

const threeArrays = fc.integer({ min: 1, max: 40 }).chain((count) =>
  points(3 * count, 3 * count, false).map((all) => ({
    points: all,
    triplets: Array.from({ length: count }, (_, b) => ({
      anchor: `${3 * b}`,
      positive: `${3 * b + 1}`,
      negative: `${3 * b + 2}`,
    })),
  })),
)

const shared = fc.tuple(points(3, 30, true), fc.integer({ min: 1, max: 20 })).chain(([all, count]) => {
  const id = fc.integer({ min: 0, max: all.length - 1 }).map(String)
  return fc
    .array(fc.record({ anchor: id, positive: id, negative: id }), { minLength: count, maxLength: count })
    .map((triplets) => ({ points: all, triplets }))
})

const loss = fc.constantFrom(...conventions.map(({ id }) => id)).chain((convention): fc.Arbitrary<Scene['loss']> => {
  const { swap, infiniteP } = conventionOf(convention).allows
  const finite = fc.double({ min: Number.MIN_VALUE, max: LARGEST_P, noNaN: true })
  return fc.record({
    convention: fc.constant(convention),
    distance: fc.constant('norm' as const),
    p: infiniteP ? fc.oneof(finite, fc.constant(Infinity)) : finite,
    margin: coordinate,
    eps: fc.oneof(
      fc.constantFrom(0, 1e-6),
      fc.double({ min: 0, max: 1e300, noNaN: true }).map((eps) => eps + 0),
    ),
    swap: swap ? fc.boolean() : fc.constant(false),
    reduction: fc.constantFrom('none' as const, 'mean' as const, 'sum' as const),
  })
})

/** Any scene that the interface can reach. Its points are named by their place in the list, as a link names them. */
export const scene: fc.Arbitrary<Scene> = fc
  .record({
    batch: fc.oneof(threeArrays, shared),
    dimensions: fc.constantFrom(2 as const, 3 as const),
    constraint: fc.constantFrom('free' as const, 'unit-sphere' as const),
    loss,
  })
  .map(({ batch, ...rest }) => ({ version: 1, ...rest, ...batch, source: { kind: 'explicit' } }))

const place = fc.double({ min: -1e6, max: 1e6, noNaN: true })
const vector = fc.tuple(place, place, place) as fc.Arbitrary<Vector>

const level = fc.double({ min: 1e-300, max: 1e6, noNaN: true })

const viewOf = ({ triplets }: Scene): fc.Arbitrary<View> =>
  fc.record({
    fieldOf: fc.record({
      role: fc.constantFrom('anchor' as const, 'positive' as const, 'negative' as const),
      index: fc.integer({ min: 0, max: triplets.length - 1 }),
    }),
    bounds: fc.option(fc.tuple(place, place, place, place).filter(isBounds)),
    camera: fc.option(fc.record({ position: vector, target: vector }).filter(isCamera)) as fc.Arbitrary<Camera | null>,
    slice: fc.record({ axis: fc.constantFrom('x' as const, 'y' as const, 'z' as const), offset: coordinate }),
    surfaces: fc.boolean(),
    levels: fc.option(fc.tuple(level, level)),
    chart: fc.option(fc.constantFrom('margin-sweep', 'per-triplet')),
    theme: fc.constantFrom('system' as const, 'light' as const, 'dark' as const),
    lesson: fc.option(fc.constantFrom('three-points', '4.2')),
    hide: fc.subarray([...PARTS]),
    embed: fc.boolean(),
  })

const unknown = fc.array(
  fc.tuple(fc.constantFrom('zoom', 'miner', 'x-1'), fc.constantFrom('', '1', 'a%20b', '1,2;3')),
  { maxLength: 2 },
)

/** Any state that a link can carry. */
export const link: fc.Arbitrary<Link> = scene.chain((each) =>
  fc.record({ scene: fc.constant(each), view: viewOf(each), unknown }),
)
