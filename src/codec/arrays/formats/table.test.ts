import { describe, expect, it } from 'vitest'
import { tripletLoss } from '../../../loss/triplet-loss'
import { arrayOf, arraysOf, fixture, pasted, readingOf, refusalOf, rowsOf } from '../../../testing/arrays'
import { csvPieces } from '../write'

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
    ['a row too short', '1,2\n3\n', { line: 2, column: 1 }, 'the row has 1 cell; expected 2'],
    ['a row too long, though the first might be a header', '1 2\n3 4 5', { line: 2, column: 1 }, 'the row has 3 cells'],
    ['an empty cell under a name', 'x,y\n1,\n,2', { line: 2, column: 3 }, 'row 1, column 2 (y) is empty'],
    ['an empty cell at the end', '1,\n2,3', { line: 1, column: 3 }, 'row 1, column 2 is empty'],
    ['an empty cell at the beginning', '1,2\n,3', { line: 2, column: 1 }, 'row 2, column 1 is empty'],
    ['an empty cell in the middle', '1;2;3\n4;;6', { line: 2, column: 3 }, 'row 2, column 2 is empty'],
    ['a word', '1,2\n3,four', { line: 2, column: 3 }, 'row 2, column 2 holds “four”; expected a number'],
    ['a word above a number', '1,x\n2,3', { line: 1, column: 3 }, 'row 1, column 2 holds “x”; expected a number'],
    ['a missing number', '1,NA\n2,3', { line: 1, column: 3 }, 'holds “NA”; expected a number'],
    ['rows of texts alone', 'a,b\nc,d\n', { line: 2, column: 1 }, 'row 1, column 1 (a) holds “c”'],
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
    // its first column counts the rows
    expect([...(await arrayOf(pasted(text))).tensor.data]).toEqual([0.1, 2, 0])
    const gradient = { data: Float64Array.of(1, NaN, -Infinity, 4), shape: [2, 2] }
    expect([...csvPieces(gradient, { value: 'gradient', wide: true })].join('')).toBe(
      'i0,x0,x1\r\n0,1,NaN\r\n1,-Infinity,4\r\n',
    )
  })
})

describe('a table of pandas', () => {
  it('with index=False has a header of 0 … D − 1', async () => {
    const files = ['0,1\n0,0\n', '0,1\n1,0\n', '0,1\n0,1.5\n']
    const [anchors, positives, negatives] = await Promise.all(
      files.map(async (text) => (await arrayOf(pasted(text))).tensor),
    )
    if (!anchors || !positives || !negatives) throw new Error('There are three files.')
    const loss = tripletLoss(anchors, positives, negatives, { reduction: 'mean' })
    expect([anchors.shape, loss.data[0]]).toEqual([[1, 2], expect.closeTo(0.5, 6)])
  })

  it('says what it took for a header, and reads it as a row when told to', async () => {
    const { guesses } = await readingOf(pasted('0,1\n2,3\n4,5'))
    expect(guesses).toEqual([{ key: 'header', says: 'Row 1 (0, 1) is a header', holds: true }])
    const corrected = { ...pasted('0,1\n2,3\n4,5'), corrections: { header: false } }
    expect((await rowsOf(corrected)).flat()).toEqual([0, 1, 2, 3, 4, 5])
    expect((await readingOf(corrected)).guesses?.[0]).toMatchObject({ key: 'header', holds: false })
  })

  it('takes any first row for a header when told to', async () => {
    const text = '7,8\n2,3\n4,5'
    expect((await rowsOf(pasted(text))).flat()).toEqual([7, 8, 2, 3, 4, 5])
    expect((await rowsOf({ ...pasted(text), corrections: { header: true } })).flat()).toEqual([2, 3, 4, 5])
  })

  it.each([
    ['a line by itself', '0,1', [[0, 1]]],
    ['labels that begin with class 0', '0\n1\n1\n2', [[0], [1], [1], [2]]],
    ['a column of fractions', '0\n0.5\n0.25', [[0.5], [0.25]]],
    [
      'numbers that np.savetxt wrote',
      '0.0e+00,1.0e+00\n2.0e+00,3.0e+00',
      [
        [0, 1],
        [2, 3],
      ],
    ],
  ])('is told from %s', async (_, text, rows) => {
    expect(await rowsOf(pasted(text))).toEqual(rows)
  })

  it.each([
    ['an index', ',0,1\n0,0.1,0.2\n1,0.3,0.4', 'column 1'],
    ['an index that was read and written again', 'Unnamed: 0,x,y\n0,0.1,0.2\n1,0.3,0.4', 'column 1'],
    ['an id', 'id,x,y\n17,0.1,0.2\n4,0.3,0.4', 'column 1'],
    ['an id beside numbered columns', 'id,0,1\n17,0.1,0.2\n4,0.3,0.4', 'column 1'],
    ['an id at the end', 'x,y,ID\n0.1,0.2,17\n0.3,0.4,4', 'column 3'],
    ['rows that count without a header', '0,0.1,0.2\n1,0.3,0.4\n2,0.5,0.6', 'column 1'],
    ['its print', '     0    1\n0  0.1  0.2\n1  0.3  0.4', 'column 1'],
    ['names of rows by R', '"x" "y"\n"1" 0.1 0.2\n"2" 0.3 0.4', 'column 1'],
    ['names of rows by R’s write.csv', '"","V1","V2"\n"1",0.1,0.2\n"2",0.3,0.4', 'column 1'],
  ])('with %s leaves it out, and takes it in when told to', async (_, text, key) => {
    const { guesses } = await readingOf(pasted(text))
    const guess = guesses?.find((each) => each.key === key)
    expect(guess).toMatchObject({ holds: true, says: expect.stringContaining('left out') })
    const rows = await rowsOf(pasted(text))
    expect(rows.slice(0, 2)).toEqual([
      [0.1, 0.2],
      [0.3, 0.4],
    ])
    const [row] = await rowsOf({ ...pasted(text), corrections: { [key]: false } })
    expect(row).toHaveLength(3)
  })

  it('of one column prints an index, too', async () => {
    expect(await rowsOf(pasted('     0\n0  0.1\n1  0.2'))).toEqual([[0.1], [0.2]])
  })

  it('keeps a column of numbers named for labels as labels', async () => {
    const text = 'x,y,label\n0.1,0.2,3\n0.3,0.4,5'
    const { arrays, guesses } = await readingOf(pasted(text))
    expect(arrays.map(({ role, tensor }) => [role, tensor.shape, [...tensor.data]])).toEqual([
      [null, [2, 2], [0.1, 0.2, 0.3, 0.4]],
      ['labels', [2], [3, 5]],
    ])
    expect(guesses).toMatchObject([{ key: 'column 3', says: 'Column 3 (label) holds the labels of the rows' }])
    const taken = await readingOf({ ...pasted(text), corrections: { 'column 3': false } })
    expect(taken.arrays.map(({ tensor }) => tensor.shape)).toEqual([[2, 3]])
  })

  it('names what it leaves out beside the three roles', async () => {
    const { notes } = await readingOf(pasted('a0,a1,p0,p1,n0,n1,loss\n1,2,3,4,5,6,0.5'))
    expect(notes).toEqual(['Left out: loss.'])
  })
})

describe('a table with texts', () => {
  it.each([
    ['before the numbers', 'cat\t0.1\t0.2\ndog\t0.3\t0.4\ncat\t0.5\t0.6'],
    ['behind the numbers', '0.1\t0.2\tcat\n0.3\t0.4\tdog\n0.5\t0.6\tcat'],
    ['between blanks', 'cat 0.1 0.2\ndog 0.3 0.4\ncat 0.5 0.6'],
    ['under a header', 'species,x,y\ncat,0.1,0.2\ndog,0.3,0.4\ncat,0.5,0.6'],
    ['in quotes', '"cat",0.1,0.2\n"dog",0.3,0.4\n"cat",0.5,0.6'],
  ])('takes those %s for labels', async (_, text) => {
    const { arrays } = await readingOf(pasted(text))
    const labels = arrays.find(({ role }) => role === 'labels')
    expect(labels).toMatchObject({ classes: ['cat', 'dog'], dtype: 'text', tensor: { shape: [3] } })
    expect([...(labels?.tensor.data ?? [])]).toEqual([0, 1, 0])
    const rest = arrays.filter(({ role }) => role === null)
    expect(rest.map(({ tensor }) => [tensor.shape, [...tensor.data]])).toEqual([
      [
        [3, 2],
        [0.1, 0.2, 0.3, 0.4, 0.5, 0.6],
      ],
    ])
  })

  it('of many columns of them says which were read', async () => {
    const { arrays, notes } = await readingOf(pasted(`0.5${',a'.repeat(40)}`))
    expect(arrays).toHaveLength(17)
    expect(notes).toEqual(['Of 40 columns of texts the first 16 were read.'])
  })

  it('keeps separators and quotes of a text in quotes', async () => {
    const { arrays } = await readingOf(pasted('0.5,"a, ""b"""\n1.5,c'))
    expect(arrays.find(({ role }) => role === 'labels')?.classes).toEqual(['a, "b"', 'c'])
  })
})

describe('words with their vectors', () => {
  const rows = "0.1 0.2\n, 0.3 0.4\n# 0.5 0.6\n. . . 0.7 0.8\n' 0.9 1.0"

  it('are read as GloVe writes them, whatever the word is', async () => {
    const { arrays } = await readingOf(pasted(`the ${rows}`))
    expect(arrays.map(({ role, tensor, classes }) => [role, tensor.shape, classes])).toEqual([
      [null, [5, 2], undefined],
      ['labels', [5], ['the', ',', '#', '. . .', "'"]],
    ])
  })

  it('are read as word2vec writes them, with their count before them', async () => {
    const whole = await readingOf(pasted(`5 2\nthe ${rows}`))
    expect(whole.arrays[0]?.tensor.shape).toEqual([5, 2])
    expect(whole.notes).toEqual([])
    const cut = await readingOf(pasted(`400000 2\nthe ${rows}`))
    expect(cut.notes?.[0]).toContain('The first line says 400000 vectors; 5 were found')
  })
})
