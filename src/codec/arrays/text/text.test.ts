import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrayOf, arraysOf, fixture, pasted, refusalOf } from '../../../testing/arrays'
import { SEED } from '../../../testing/arbitrary'
import { readArrays } from '../read'
import { jsonPieces } from '../write'
import { Cursor } from './cursor'
import { readNumber } from './number'

const rows = async (text: string) => {
  const { tensor } = await arrayOf(pasted(text))
  return { shape: tensor.shape, data: [...tensor.data] }
}

describe('a number in a text', () => {
  it('is the one that Number reads, to the last bit', () => {
    const spelled = fc.oneof(
      fc.double().map(String),
      fc.float().map((value) => value.toExponential(8)),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value.toExponential(18)),
      fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.integer({ min: -30, max: 30 })).map(([m, e]) => `${m}e${e}`),
    )
    const property = fc.property(
      spelled.filter((text) => /^-?\d/.test(text)),
      (text) => {
        expect(readNumber(new Cursor(pasted(text)))).toBe(Number(text))
      },
    )
    fc.assert(property, SEED)
  })

  it.each(['1.', '.5', '+2', '1e-05', '-0.'])('may be spelled %s', (text) => {
    expect(readNumber(new Cursor(pasted(text)))).toBe(Number(text))
  })

  it.each(['1.5f', '3j', '1e', '.', '-', '1..2', '0x10'])('is not %s', (text) => {
    expect(readNumber(new Cursor(pasted(text)))).toBeUndefined()
  })
})

describe('printed arrays', () => {
  it.each([
    ['nested JSON', '[[1, 2], [3, 4]]', 'json'],
    ['NumPy’s print, without commas', '[[1 2]\n [3 4]]', 'array-text'],
    ['NumPy’s repr', 'array([[1., 2.],\n       [3., 4.]])', 'array-text'],
    ['MLX’s repr', 'array([[1, 2],\n       [3, 4]], dtype=float32)', 'array-text'],
    ['JAX’s repr', 'Array([[1., 2.],\n       [3., 4.]], dtype=float32)', 'array-text'],
    ['PyTorch’s repr', "tensor([[1., 2.],\n        [3., 4.]], device='cuda:0', grad_fn=<AddBackward0>)", 'tensor-text'],
    ['PyTorch in float64', 'tensor([[1., 2.], [3., 4.]], dtype=torch.float64, requires_grad=True)', 'tensor-text'],
    ['TensorFlow’s print', 'tf.Tensor(\n[[1. 2.]\n [3. 4.]], shape=(2, 2), dtype=float32)', 'tensor-text'],
    [
      'TensorFlow’s repr',
      '<tf.Tensor: shape=(2, 2), dtype=float32, numpy=\narray([[1., 2.],\n       [3., 4.]], dtype=float32)>',
      'tensor-text',
    ],
    ['a list of arrays', '[array([1., 2.]), array([3., 4.])]', 'array-text'],
    ['a call with its module', 'mx.array([[1, 2], [3, 4]])', 'array-text'],
    ['a trailing comma', '[[1, 2], [3, 4],]', 'json'],
  ])('are read from %s', async (_, text, format) => {
    expect(await rows(text)).toEqual({ shape: [2, 2], data: [1, 2, 3, 4] })
    expect((await readArrays(pasted(text))).format.id).toBe(format)
  })

  it('carry NaN, infinities and booleans', async () => {
    expect((await rows('array([nan, inf, -inf, True, False])')).data).toEqual([NaN, Infinity, -Infinity, 1, 0])
    expect((await rows('["NaN", "-Infinity", 1]')).data).toEqual([NaN, -Infinity, 1])
    expect((await rows('[NaN, Infinity, -Infinity]')).data).toEqual([NaN, Infinity, -Infinity])
  })

  it('say their type', async () => {
    expect((await arrayOf(pasted('array([1], dtype=float32)'))).dtype).toBe('float32')
    expect((await arrayOf(pasted('tensor([1], dtype=torch.int64)'))).dtype).toBe('int64')
    expect((await arrayOf(pasted('tensor([1.])'))).dtype).toBe('float32')
    expect((await arrayOf(pasted('[1.5]'))).dtype).toBe('float64')
  })

  it('may be a scalar, empty, or of any rank', async () => {
    expect(await rows('tensor(1.5)')).toEqual({ shape: [], data: [1.5] })
    expect((await rows('[[], []]')).shape).toEqual([2, 0])
    expect((await rows('[[[[7]]]]')).shape).toEqual([1, 1, 1, 1])
    expect((await arrayOf(fixture('empty.txt'))).tensor.shape).toEqual([0, 3])
  })

  it.each(['expected.txt', 'brackets.txt'])('of real NumPy are read from %s, by their names', async (name) => {
    const found = await arraysOf(fixture(name))
    const saved = await arraysOf(fixture('stored.npz'))
    expect(found.map(({ role }) => role)).toEqual(['anchors', 'positives', 'negatives'])
    found.forEach(({ tensor }, k) => {
      expect(tensor.shape).toEqual([4, 3])
      tensor.data.forEach((value, i) => expect(value).toBeCloseTo(saved[k]?.tensor.data[i] ?? NaN, 7))
    })
  })

  it('of real NumPy scalars are read', async () => {
    expect([...(await arrayOf(fixture('scalars.txt'))).tensor.data]).toEqual([0.25, -3, NaN])
  })
})

describe('several arrays in one text', () => {
  it.each([
    ['assignments', 'anchors = [[1, 2]]\npositives = [[3, 4]]\nnegatives = [[5, 6]]'],
    ['assignments in another order', 'n = [[5, 6]]\na = [[1, 2]]; p = [[3, 4]]'],
    ['a JSON object', '{"anchors": [[1, 2]], "positives": [[3, 4]], "negatives": [[5, 6]]}'],
    ['a Python dictionary', "{'anchors': array([[1, 2]]), 'positives': array([[3, 4]]), 'negatives': array([[5, 6]])}"],
    ['three without names', '[[1, 2]]\n[[3, 4]]\n[[5, 6]]'],
    ['three printed tensors', 'tensor([[1, 2]])\ntensor([[3, 4]])\ntensor([[5, 6]])'],
    ['a notebook', '>>> anchors\narray([[1, 2]])\n>>> positives\narray([[3, 4]])\n>>> negatives\narray([[5, 6]])'],
    ['a notebook’s cells', 'Out[1]: array([[1, 2]])\nOut[2]: array([[3, 4]])\nOut[3]: array([[5, 6]])'],
  ])('are told apart in %s', async (_, text) => {
    const found = await arraysOf(pasted(text))
    const by = Object.fromEntries(found.map(({ role, tensor }) => [role, [...tensor.data]]))
    expect(by).toEqual({ anchors: [1, 2], positives: [3, 4], negatives: [5, 6] })
  })

  it('have a role each: the second that says the same has none yet', async () => {
    const found = await arraysOf(pasted('a = [1]\nanchors = [2]'))
    expect(found.map(({ name, role }) => [name, role])).toEqual([
      ['a', 'anchors'],
      ['anchors', null],
    ])
  })

  it('are refused where two have one name', async () => {
    expect((await refusalOf(pasted('{"anchors": [1], "anchors": [2]}'))).message).toContain(
      'two arrays have the name anchors',
    )
  })

  it('are read under the names of JavaScript’s own, which mean nothing here', async () => {
    const found = await arraysOf(pasted('{"__proto__": [[1, 2]], "anchors": [[3, 4]], "constructor": [[5, 6]]}'))
    expect(found.map(({ name, role }) => [name, role])).toEqual([
      ['__proto__', null],
      ['anchors', 'anchors'],
      ['constructor', null],
    ])
  })
})

describe('a text that cannot be read', () => {
  it.each([
    ['a shortened array', 'anchors = [[1, 2], ..., [3, 4]]', { line: 1, column: 20 }, 'shortened'],
    ['a row too short', '[[1, 2],\n [3]]', { line: 2, column: 5 }, 'at row 2 found a row of 1; expected a row of 2'],
    ['a number for a row', '[[1, 2], 3]', { line: 1, column: 11 }, 'at row 2 found a number; expected a row of 2'],
    ['a row for a number', '[1, [2]]', { line: 1, column: 5 }, 'at row 2 found a row; expected a number'],
    ['a word', '[[1, two]]', { line: 1, column: 6 }, 'found “two”; expected a number'],
    ['a complex number', '[1+2j]', { line: 1, column: 2 }, 'found “1+2j”'],
    ['null', '[1, null]', { line: 1, column: 5 }, 'write nan for one that is missing'],
    [
      'an open bracket',
      '[[1, 2],\n',
      { line: 2, column: 1 },
      'the text ends inside the array, with 1 of its brackets open',
    ],
    ['an open call', 'array([1, 2]', { line: 1, column: 13 }, 'expected a closing parenthesis'],
  ])('is refused for %s, with line and column', async (_, text, place, message) => {
    const refusal = await refusalOf(pasted(text))
    expect(refusal.place).toEqual(place)
    expect(refusal.message).toContain(message)
  })

  it('names the array', async () => {
    expect((await refusalOf(pasted('anchors = [1]\npositives = [1, x]'))).message).toMatch(
      /^Pasted text, array positives, line 2, column 17: /,
    )
  })

  it('is what real NumPy shortened', async () => {
    expect((await refusalOf(fixture('elided.txt'))).message).toContain('np.set_printoptions(threshold=np.inf)')
  })

  it('may be braces without arrays', async () => {
    expect((await refusalOf(pasted('{}'))).message).toContain('there are no arrays between the braces')
  })

  it('with a name of a million letters is told in a few', async () => {
    const name = 'k'.repeat(1_000_000)
    for (const text of [`{"${name}": [1, x]}`, `${name},b\nx,1`]) {
      expect((await refusalOf(pasted(text))).message.length).toBeLessThan(400)
    }
  })

  it('of no numbers may not claim a shape that no memory holds', async () => {
    expect((await rows('array([], shape=(0, 99999999999999), dtype=float64)')).shape).toEqual([0])
  })

  it('may be nothing but brackets, however many', async () => {
    expect((await refusalOf(pasted('['.repeat(100_000)))).message).toContain('nested deeper than 32')
  })
})

describe('what is written as JSON', () => {
  it('reads back as the same array, at any shape', async () => {
    const arrays = fc
      .array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 })
      .chain((shape) => {
        const size = shape.reduce((product, length) => product * length, 1)
        return fc.record({
          shape: fc.constant(shape),
          data: fc.array(fc.double(), { minLength: size, maxLength: size }),
        })
      })
      // an empty axis hides those behind it
      .filter(({ shape }) => !shape.slice(0, -1).includes(0))
    const property = fc.asyncProperty(arrays, async ({ shape, data }) => {
      const text = [...jsonPieces({ shape, data: Float64Array.from(data) })].join('')
      const { tensor } = await arrayOf(pasted(text.startsWith('[') ? text : `[${text}]`))
      expect(tensor.shape).toEqual(shape.length === 0 ? [1] : shape)
      expect([...tensor.data]).toEqual(data)
    })
    await fc.assert(property, SEED)
  })
})
