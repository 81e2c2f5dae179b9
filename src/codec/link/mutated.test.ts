import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LARGEST_P, MOST_TRIPLETS } from '../../scene/limits'
import { parseScene } from '../../scene/schema'
import { isBounds } from '../../scene/view'
import { SEED } from '../../testing/arbitrary'
import { link } from '../../testing/scenes'
import { decodeLink } from './decode'
import { encodeLink } from './encode'

const MUTATIONS = 10_000

/** Pieces that break parsers. */
const SHARDS = (
  'NaN Infinity -Infinity 1e999 -0 1,0 % %E0%A4%A %00 __proto__ constructor & = ; , # ;;;; && == d= d=AAAA p= ' +
  'triplets=0,0,99999 &v=2 &dim=4 &swap=true &hide=nothing &field=negatives.9999 &view=1,1,0,0 \uD800 🂡'
).split(' ')

type Mutation = { readonly at: number; readonly cut: number; readonly shard: string; readonly again: boolean }

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.integer({ min: 0, max: 12 }),
  shard: fc.oneof(fc.constantFrom('', '9'.repeat(400), ...SHARDS), fc.string({ maxLength: 4, unit: 'binary' })),
  again: fc.boolean(),
})

/** Cuts a few characters out and puts something else in their place, or what stood there twice. */
const mutate = (text: string, { at, cut, shard, again }: Mutation): string => {
  const from = Math.floor(at * text.length)
  const piece = text.slice(from, from + cut)
  return text.slice(0, from) + (again ? piece + piece : shard) + text.slice(from + cut)
}

/** The links that are mutated; drawing a new one each time would take most of the time. */
const LINKS = fc.sample(link, { seed: SEED.seed, numRuns: 100 }).map(encodeLink)

test('no mutated link throws, and whatever one of them says is a scene that the page can show', () => {
  const mutations = fc.array(mutation, { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(fc.constantFrom(...LINKS), mutations, (original, changes) => {
      const text = changes.reduce(mutate, original)
      const { scene, view, problems } = decodeLink(text)
      expect(parseScene(scene)).toEqual({ scene })
      expect(scene.triplets.length).toBeLessThanOrEqual(MOST_TRIPLETS)
      expect(scene.loss.p > 0 && (scene.loss.p <= LARGEST_P || scene.loss.p === Infinity)).toBe(true)
      expect(scene.points.flatMap(({ position }) => position).every(Number.isFinite)).toBe(true)
      expect(view.bounds === null || isBounds(view.bounds)).toBe(true)
      expect(scene.triplets[view.fieldOf.index]).toBeDefined()
      for (const { key, held, expected } of problems) {
        expect(key.length * expected.length).toBeGreaterThan(0)
        expect(held.length).toBeLessThanOrEqual(61)
      }
    }),
    { seed: SEED.seed, numRuns: MUTATIONS },
  )
}, 120_000)

test('a mutated link reads back as what was read of it', () => {
  fc.assert(
    fc.property(link, mutation, (state, change) => {
      const { scene, unknown } = decodeLink(mutate(encodeLink(state), change))
      const again = decodeLink(encodeLink({ ...state, scene, unknown }))
      expect(again.scene.loss).toEqual(scene.loss)
      expect(again.scene.points.map(({ position }) => position)).toEqual(scene.points.map(({ position }) => position))
    }),
    SEED,
  )
})
