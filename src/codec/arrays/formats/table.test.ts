import { describe, expect, it } from 'vitest'
import { arrayOf, arraysOf, fixture, pasted, refusalOf } from '../../../testing/arrays'
import { csvPieces } from '../write/csv'

describe('a table', () => {
  it.each([
    ['commas', '1,2\n3,4\n'],
    ['commas and blanks', '1, 2\r\n3, 4\r\n'],
    ['tabs', '1\t2\n3\t4'],
    ['semicolons', '1;2\n3;4'],
    ['blanks', ' 1.0   2.0\n 3.0   4.0'],
    ['a line of names', 'x,y\n1,2\n3,4'],
    ['quotes', '"x","y"\n"1","2"\n"3","4"'],
    ['comments and empty lines', '# made today\n1,2\n\n3,4 # last\n'],
    ['a comma at the end of each line', '1,2,\n3,4,\n'],
  ])('is read with %s', async (_, text) => {
    const { tensor } = await arrayOf(pasted(text))
    expect(tensor.shape).toEqual([2, 2])
    expect([...tensor.data]).toEqual([1, 2, 3, 4])
  })

  it.each(['savetxt.txt', 'table.csv'])('of real NumPy is read: %s', async (name) => {
    const [anchors] = await arraysOf(fixture('stored.npz'))
    expect((await arrayOf(fixture(name))).tensor).toEqual(anchors?.tensor)
  })

  it('may hold NaN and infinities', async () => {
    expect([...(await arrayOf(pasted('nan,1\n-inf,inf'))).tensor.data]).toEqual([NaN, 1, -Infinity, Infinity])
  })

  it.each([
    'anchor_0,anchor_1,positive_0,positive_1,negative_0,negative_1\n1,2,3,4,5,6',
    'index,a0,a1,p0,p1,n0,n1,loss\n0,1,2,3,4,5,6,0.5',
    'anchor x\tanchor y\tpositive x\tpositive y\tnegative x\tnegative y\n1\t2\t3\t4\t5\t6',
  ])('with columns named for the roles gives three arrays', async (text) => {
    const found = await arraysOf(pasted(text))
    expect(found.map(({ role, tensor }) => [role, tensor.shape, [...tensor.data]])).toEqual([
      ['anchors', [1, 2], [1, 2]],
      ['positives', [1, 2], [3, 4]],
      ['negatives', [1, 2], [5, 6]],
    ])
  })

  it('takes its role from the file’s name', async () => {
    expect((await arrayOf({ ...pasted('1,2'), file: 'negatives.csv' })).role).toBe('negatives')
  })

  it.each([
    ['a row too short', '1,2\n3\n', { line: 2, column: 1 }, 'the row has 1 numbers; expected 2'],
    ['an empty cell', 'x,y\n1,\n,2', { line: 3, column: 1 }, 'column 1 (x) holds “,”; expected a number'],
    ['a word', '1,2\n3,four', { line: 2, column: 3 }, 'column 2 holds “four”; expected a number'],
    ['no numbers', 'x,y\n', { line: 2, column: 1 }, 'there are no numbers'],
  ])('is refused for %s, with line and column', async (_, text, place, message) => {
    const refusal = await refusalOf(pasted(text))
    expect(refusal.message).toContain(message)
    expect(refusal.place).toEqual(place)
  })

  it('that we write reads back', async () => {
    const loss = { data: Float32Array.of(0.1, 2, 0), shape: [3] }
    const text = [...csvPieces(loss, { value: 'loss', wide: false })].join('')
    expect(text).toBe('i0,loss\r\n0,0.1\r\n1,2\r\n2,0\r\n')
    expect([...(await arrayOf(pasted(text))).tensor.data]).toEqual([0, 0.1, 1, 2, 2, 0])
    const gradient = { data: Float64Array.of(1, NaN, -Infinity, 4), shape: [2, 2] }
    expect([...csvPieces(gradient, { value: 'gradient', wide: true })].join('')).toBe(
      'i0,x0,x1\r\n0,1,NaN\r\n1,-Infinity,4\r\n',
    )
  })
})
