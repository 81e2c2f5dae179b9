import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixture, pasted } from '../testing/arrays'
import { timeFor, timeOf } from '../testing/pace'
import { readArrays } from './arrays/read'
import { decodeLink } from './link/decode'

const LENGTH = 2 ** 17

/** A text of one piece again and again, between two others. */
const repeated = (begin: string, piece: string, end: string): string =>
  begin + piece.repeat(Math.ceil(LENGTH / piece.length)) + end

const read = (text: string) => readArrays(pasted(text)).catch((error: unknown) => error)

const expectInTime = async (text: string, work: (input: string) => unknown) => {
  expect(await timeOf(() => work(text))).toBeLessThan(timeFor(text.length))
}

describe('a text of arrays takes time for its bytes and no more', () => {
  it.each([
    ['underscores in a header', `${'_'.repeat(20_000)}a\n1`],
    ['a header of quotes', repeated('x', '"\'', '\n1')],
    ['a header of numbered names', repeated('', 'a_0,', 'b\n1')],
    ['a header of blanks', repeated('x', ' ', 'y\n1')],
    ['brackets', repeated('', '[', '')],
    ['parentheses', repeated('', '(', '')],
    ['calls', repeated('', 'f(', '1')],
    ['keywords before an array', repeated('f(', 'a=1,', '')],
    ['brackets that close nothing', repeated('[1]', ']', '')],
    ['prompts', repeated('', '>>> x\n', '[1]')],
    ['continued lines', repeated('In [1]: x\n', '...:\n', '[1]')],
    ['comments', repeated('', '#\n', '1,2')],
    ['empty lines', repeated('1,2', '\n', '1,2')],
    ['objects', repeated('', '{"a":', '')],
    ['records', repeated('', '{"a":[1]}', '')],
    ['records of nothing', repeated(`[{${Array.from({ length: 250 }, (_, k) => `"k${k}":1`).join()}}`, ',{}', ']')],
    ['records under a long name', repeated(`{"${'k'.repeat(60_000)}":[{"a":1}`, ',{"a":1}', ']}')],
    ['a text without an end', repeated('{"a":"', '\\"', '')],
    ['many keys that are left out', `{${Array.from({ length: 9000 }, (_, k) => `"k${k}":"x"`).join()},"v":[1]}`],
    ['labels all different', Array.from({ length: 9000 }, (_, k) => `w${k} 0.5`).join('\n')],
    ['a label of blanks', repeated('a 1 2\nb ', ' ', '3 4')],
    ['a quote without an end in each row', repeated('"a",1\n', '"b\n', '')],
    ['rows without numbers', repeated('a 1 2 3\n', 'b\n', '')],
    ['many columns of texts', repeated(`${'a,'.repeat(30_000)}1\n`, 'a,', '')],
    ['many quotes', repeated('1,"', '""', '"')],
    ['R’s rows', repeated('     [,1]\n', '[1,] 1\n', '')],
    ['no-break spaces', repeated('[1', '\u00a0', '2]')],
    ['minus signs', repeated('[1', '\u2212', '2]')],
    ['a long number', repeated('[', '9', ']')],
  ])('of %s', async (_, text) => {
    await expectInTime(text, read)
  })

  it('of anything that is repeated', async () => {
    const pieces =
      '[ ] ( ) { } , : ; = " \' \\ # \n \t 1 -.5 e a _ nan tensor( array( >>> In␣[1]: Out[1]: {"a":[ [1,] ...'
        .split(' ')
        .map((piece) => piece.replace('␣', ' '))
    const piece = fc
      .array(fc.constantFrom(' ', '\n', ...pieces), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join(''))
    const property = fc.asyncProperty(piece, piece, piece, (begin, middle, end) =>
      expectInTime(repeated(begin, middle || ' ', end), read),
    )
    await fc.assert(property, { seed: 20_150_318, numRuns: 60 })
  }, 60_000)

  it('of many short arrays before a long one: each takes what it needs', async () => {
    const text = `${'x=[1]\n'.repeat(63)}[${'1,'.repeat(1_000_000)}1]`
    const { contents } = await readArrays(pasted(text))
    if (contents.kind !== 'arrays') throw new Error('There are arrays.')
    const bytes = contents.arrays.reduce((sum, { tensor }) => sum + tensor.data.buffer.byteLength, 0)
    expect(contents.arrays).toHaveLength(64)
    expect(bytes).toBe(8 * (63 + 1_000_001))
  })
})

describe('a header of NumPy takes time for its bytes and no more', () => {
  it.each(["'shape':(", "'descr' ", "'fortran_order' :", '"', "('x', '<f8'), "])('of %s', async (piece) => {
    const bytes = new Uint8Array(2 ** 16 + 2 ** 10)
    bytes.set(fixture('version-2.npy').bytes.subarray(0, 8))
    new DataView(bytes.buffer).setUint32(8, 2 ** 16, true)
    const text = `{'descr': [${piece.repeat(Math.floor((2 ** 16 - 20) / piece.length))}`
    bytes.set(new TextEncoder().encode(text), 12)
    const elapsed = await timeOf(() => readArrays({ file: 'a.npy', bytes }).catch((error: unknown) => error))
    expect(elapsed).toBeLessThan(timeFor(bytes.length))
  })
})

describe('a link takes time for its characters and no more', () => {
  it.each([
    ['semicolons', `anchors=${';'.repeat(40_000)}1`],
    ['semicolons and blanks', repeated('anchors=', '; ', 'x')],
    ['plus signs', repeated('anchors=0,0', '%20', 'x')],
    ['digits', repeated('anchors=', '9'.repeat(390), 'x')],
    ['cells', repeated('anchors=', '9'.repeat(390) + ',', 'x')],
    ['rows', repeated('anchors=', '1,2;', '')],
    ['labels', repeated('labels=', '%2C,', '')],
    ['keys', repeated('', 'p&', '')],
    ['unknown keys', repeated('', 'q=1&', '')],
    ['hashes', repeated('', '#', 'p=1')],
    ['names of parts', repeated('hide=', 'formula,', '')],
    ['packed points', repeated('d=', 'A', '')],
    ['a camera', repeated('camera=', '1,', '')],
    ['a broken escape', repeated('chart=', '%E0%A4%A', '')],
  ])('of %s', async (_, text) => {
    await expectInTime(text, decodeLink)
  })

  it('of anything that is repeated under any key', async () => {
    const key = fc.constantFrom(
      ...'v anchors positives negatives points triplets labels dim p margin eps reduction convention swap field view'.split(
        ' ',
      ),
      ...'camera slice surfaces levels chart theme lesson hide embed d q'.split(' '),
    )
    const pieces = fc.constantFrom(...'; , . - + 0 9 1e5 % %20 %2C & = # _ a Infinity ; '.split(' '), ' ', '\t')
    const piece = fc.array(pieces, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''))
    const property = fc.asyncProperty(key, piece, piece, (name, middle, end) =>
      expectInTime(repeated(`${name}=`, middle || ';', end), decodeLink),
    )
    await fc.assert(property, { seed: 20_150_318, numRuns: 100 })
  }, 60_000)
})
