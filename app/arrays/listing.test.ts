import { describe, expect, it } from 'vitest'
import type { Use } from '../../src/codec/arrays/arrays'
import { arraysText } from '../messages/arrays'
import { byReading, listed, refusalOf, withRole, type ListedArray, type Reading } from './listing'

const readingFrom = (source: File | string): Reading => ({
  from: typeof source === 'string' ? 'pasted text' : source.name,
  source,
  corrections: {},
  format: 'a format',
  guesses: [],
  notes: [],
})

let ids = 0
const array = (reading: Reading, role: Use | null = null, name: string | null = null): ListedArray => ({
  id: ids++,
  name,
  role,
  shape: [2, 2],
  dtype: 'float32',
  preview: [],
  reading,
})

const file = (name: string, lastModified = 1) => new File(['x'], name, { lastModified })

const rolesOf = (arrays: readonly ListedArray[]) => arrays.map(({ reading, role }) => [reading.from, role])

describe('the list of arrays', () => {
  it('keeps every file, chosen together or in turn', () => {
    const [x, y, z] = ['x.npy', 'y.npy', 'z.npy'].map((name) => array(readingFrom(file(name))))
    if (!x || !y || !z) throw new Error('There are three.')
    const { arrays, gone } = [y, z].reduce((list, next) => listed(list.arrays, [next]), listed([], [x]))
    expect(arrays).toEqual([x, y, z])
    expect(gone).toEqual([])
  })

  it('keeps embeddings beside labels', () => {
    const embeddings = array(readingFrom(file('embeddings.npy')))
    const labels = array(readingFrom(file('labels.npy')), 'labels')
    expect(rolesOf(listed([embeddings], [labels]).arrays)).toEqual([
      ['embeddings.npy', null],
      ['labels.npy', 'labels'],
    ])
  })

  it('keeps an array whose role a new one takes, without a role', () => {
    const old = array(readingFrom(file('anchors.npy')), 'anchors')
    const other = array(readingFrom(file('anchors.csv')), 'anchors')
    expect(rolesOf(listed([old], [other]).arrays)).toEqual([
      ['anchors.npy', null],
      ['anchors.csv', 'anchors'],
    ])
  })

  it('keeps two files of one name that differ', () => {
    const [train, test] = [1, 2].map((time) => array(readingFrom(file('x.npy', time))))
    if (!train || !test) throw new Error('There are two.')
    expect(listed([train], [test]).arrays).toEqual([train, test])
  })

  it('lists a file once that is opened twice', () => {
    const first = array(readingFrom(file('x.npy')), 'unused')
    const again = array(readingFrom(file('x.npy')))
    expect(listed([first], [again])).toEqual({ arrays: [again], gone: [first] })
  })

  it('replaces what a text assigns anew, and nothing else of the text before', () => {
    const before = readingFrom('anchors = [[1, 2]]\nx = [[3, 4]]')
    const old = [array(before, 'anchors', 'anchors'), array(before, null, 'x')]
    const next = array(readingFrom('anchors = [[5, 6]]'), 'anchors', 'anchors')
    expect(listed(old, [next]).arrays).toEqual([old[1], next])
  })

  it('gives a source that is read otherwise the roles that were chosen', () => {
    const before = readingFrom(file('rows.csv'))
    const chosen = array(before, 'negatives')
    const found = array({ ...before, corrections: { header: false } })
    const { arrays, gone } = listed([chosen], [found], before)
    expect(rolesOf(arrays)).toEqual([['rows.csv', 'negatives']])
    expect(gone).toEqual([chosen])
  })

  it('gives a role to one array, and “not used” to any number', () => {
    const [one, other] = [array(readingFrom('1'), 'anchors'), array(readingFrom('2'), 'unused')]
    expect(withRole([one, other], other.id, 'anchors').map(({ role }) => role)).toEqual([null, 'anchors'])
    expect(withRole([one, other], one.id, 'unused').map(({ role }) => role)).toEqual(['unused', 'unused'])
    expect(withRole([one, other], one.id, null).map(({ role }) => role)).toEqual([null, 'unused'])
  })

  it('is told by sources', () => {
    const [first, second] = [readingFrom('1'), readingFrom('2')]
    const arrays = [array(first), array(second), array(first)]
    expect(byReading(arrays)).toEqual([
      [first, [arrays[0], arrays[2]]],
      [second, [arrays[1]]],
    ])
  })

  it('has an end', () => {
    const small = Array.from({ length: 256 }, () => array(readingFrom('1')))
    expect(refusalOf(arraysText.en, small)).toBeNull()
    expect(refusalOf(arraysText.en, [...small, array(readingFrom('2'))])).toContain(
      '257 arrays with 1028 numbers would be open; at most 256',
    )
    expect(refusalOf(arraysText.en, [{ ...array(readingFrom('1')), shape: [3 * 2 ** 26 + 1] }])).toContain(
      'Remove some first',
    )
  })
})
