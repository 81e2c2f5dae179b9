import { describe, expect, it } from 'vitest'
import { readArrays } from '../../codec/arrays/read'
import { arraysOf, pasted } from '../../testing/arrays'
import { sourceOf } from './source'
import { toldOf } from './told'

const told = async (text: string) => (await arraysOf(pasted(text))).map((found, id) => toldOf(found, id))

describe('what the page is told of an array', () => {
  it('is its first rows, and of each the first numbers', async () => {
    const row = Array.from({ length: 9 }, (_, k) => k + 0.5)
    const [array] = await told(JSON.stringify([row, row, row, row]))
    expect(array).toEqual({
      id: 0,
      name: null,
      role: null,
      shape: [4, 9],
      dtype: 'float64',
      preview: [row, row, row].map((each) => each.slice(0, 6)),
    })
  })

  it('is the texts of labels, and none of the others', async () => {
    const labels = (await told(`0.5,cat\n0.5,${'x'.repeat(1000)}`)).find(({ role }) => role === 'labels')
    expect(labels?.preview).toEqual([['cat', 'x'.repeat(24)]])
    expect(labels).not.toHaveProperty('classes')
  })

  it.each([
    ['a vector', '[1, 2, 3]', [[1, 2, 3]]],
    ['a scalar', 'tensor(1.5)', [[1.5]]],
    ['rows of rows', '[[[1], [2]], [[3], [4]]]', [[1], [2], [3]]],
    ['rows of nothing', '[[], []]', []],
    ['nothing', '[]', [[]]],
  ])('is told for %s', async (_, text, preview) => {
    expect((await told(text))[0]?.preview).toEqual(preview)
  })
})

describe('a source that is read again', () => {
  const text = '0,1\n2,3'
  const shapeOf = async (from: Parameters<typeof sourceOf>[0]) => {
    const { contents } = await readArrays(await sourceOf(from, {}))
    return contents.kind === 'arrays' ? contents.arrays[0]?.tensor.shape : null
  }

  it('carries the corrections, as a text and as a file', async () => {
    const corrections = { header: false }
    expect(await shapeOf(text)).toEqual([1, 2])
    expect(await shapeOf({ text, corrections })).toEqual([2, 2])
    expect(await shapeOf({ name: 'a.csv', blob: new Blob([text]) })).toEqual([1, 2])
    expect(await shapeOf({ name: 'a.csv', blob: new Blob([text]), corrections })).toEqual([2, 2])
  })
})
