import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMessage, SOURCE, VERSION } from './messages'

const message = (content: Record<string, unknown>) => ({ source: SOURCE, version: VERSION, ...content })

test.each([
  [{ type: 'get' }],
  [{ type: 'set', link: 'margin=2' }],
  [{ type: 'set', scene: { loss: { margin: 2 } } }],
  [{ type: 'highlight', term: 'negative-distance', triplet: 3 }],
  [{ type: 'highlight', term: null, triplet: 0 }],
])('reads %j', (question) => {
  expect(readMessage(message({ id: 7, ...question }))).toEqual({ id: 7, question })
})

test.each([
  [null],
  [undefined],
  ['get'],
  [42],
  [[]],
  [{}],
  [{ type: 'get' }],
  [{ source: 'react-devtools', type: 'get' }],
])('leaves %j to whom it is meant for', (data) => {
  expect(readMessage(data)).toBeNull()
})

test.each([['ready'], ['state'], ['result'], ['height'], ['error']])(
  'does not answer %s: two playgrounds would talk for ever',
  (type) => {
    expect(readMessage(message({ type }))).toBeNull()
  },
)

test.each([
  ['another version', { ...message({ type: 'get' }), version: 2 }, 'version'],
  ['no type', message({}), 'type'],
  ['an unknown type', message({ type: 'delete' }), 'type'],
  ['a link that is no text', message({ type: 'set', link: 5 }), 'link'],
  ['a scene that is no object', message({ type: 'set', scene: 'all' }), 'scene'],
  ['neither link nor scene', message({ type: 'set' }), ''],
  ['link and scene at once', message({ type: 'set', link: '', scene: {} }), ''],
  ['a term that there is not', message({ type: 'highlight', term: 'A' }), 'term'],
  ['a triplet before the first', message({ type: 'highlight', term: 'gap', triplet: -1 }), 'triplet'],
  ['an id that is no id', message({ type: 'get', id: {} }), 'id'],
])('tells what is wrong with %s', (_, data, path) => {
  const read = readMessage(data)
  expect(read && 'problems' in read && read.problems.map((problem) => problem.path)).toContain(path)
})

test('the answer to a malformed message still carries its id', () => {
  expect(readMessage(message({ type: 'delete', id: 'a' }))).toMatchObject({ id: 'a' })
})

test('no message throws', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('type', 'version', 'id', 'link', 'scene', 'term', 'triplet'), fc.anything()),
      (data) => {
        const read = readMessage({ ...data, source: SOURCE })
        expect(read === null || 'question' in read || read.problems.length > 0).toBe(true)
      },
    ),
    { seed: 7, numRuns: 2000 },
  )
})

test.each([
  ['a link of a million characters', { type: 'set', link: ';'.repeat(1_000_000) }],
  [
    'a scene of a hundred thousand keys',
    { type: 'set', scene: Object.fromEntries(Array.from({ length: 100_000 }, (_, k) => [`k${k}`, k])) },
  ],
  ['a term of a million characters', { type: 'highlight', term: 'x'.repeat(1_000_000) }],
  ['a type of a million characters', { type: 'y'.repeat(1_000_000) }],
  ['an id of a million characters', { type: 'get', id: 'z'.repeat(1_000_000) }],
])('%s takes no longer to read than its length', (_, content) => {
  const start = performance.now()
  expect(readMessage(message(content))).not.toBeNull()
  // a loop within a loop over a million characters takes minutes
  expect(performance.now() - start).toBeLessThan(2000)
})
