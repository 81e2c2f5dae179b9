import { describe, expect, it } from 'vitest'
import { arrayOf, pasted, refusalOf, rowsOf } from '../../../testing/arrays'

describe('what R prints', () => {
  it('is a matrix', async () => {
    expect(await rowsOf(pasted('     [,1] [,2]\n[1,]  0.1  0.3\n'))).toEqual([[0.1, 0.3]])
    expect(await rowsOf(pasted('     [,1] [,2]\n[1,]  0.1  0.3\n[2,]   NA -Inf'))).toEqual([
      [0.1, 0.3],
      [NaN, -Infinity],
    ])
  })

  it('may come in blocks of columns', async () => {
    const text = '     [,1] [,2]\n[1,]    1    2\n[2,]    4    5\n     [,3]\n[1,]    3\n[2,]    6\n'
    expect(await rowsOf(pasted(text))).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ])
  })

  it('may be a vector', async () => {
    const { tensor } = await arrayOf(pasted(' [1] 0.1 0.2 0.3\n [4] 0.4\n'))
    expect([tensor.shape, [...tensor.data]]).toEqual([[4], [0.1, 0.2, 0.3, 0.4]])
  })

  it.each([
    [
      'a part that R left out',
      '     [,1]\n[1,]    1\n [ reached getOption("max.print") -- omitted 9 rows ]',
      'R left a part of it out',
    ],
    [
      'a block without all rows',
      '     [,1]\n[1,]    1\n[2,]    2\n     [,2]\n[1,]    3\n',
      'a block has 1 rows; expected 2',
    ],
    ['a row too short', '     [,1] [,2]\n[1,]    1    2\n[2,]    3\n', 'a row has 1 numbers; expected 2'],
    ['texts', '     [,1]\n[1,] "a"\n', 'found “"”; expected a number'],
    ['a head alone', '     [,1] [,2]\n', 'there are no rows'],
  ])('is refused for %s', async (_, text, message) => {
    expect((await refusalOf(pasted(text))).message).toContain(message)
  })
})
