import { describe, expect, it } from 'vitest'
import { arrayOf, arraysOf, pasted, readingOf, refusalOf } from '../../../testing/arrays'

const rows = async (text: string) => {
  const { tensor } = await arrayOf(pasted(text))
  return { shape: tensor.shape, data: [...tensor.data] }
}

describe('what people copy', () => {
  it.each([
    ['a parameter of PyTorch', 'Parameter containing:\ntensor([[.1, .2]], requires_grad=True)'],
    ['a named parameter', 'weight = Parameter containing:\ntensor([[.1, .2]], requires_grad=True)'],
    [
      'Paddle’s print',
      'Tensor(shape=[1, 2], dtype=float32, place=Place(cpu), stop_gradient=True,\n       [[0.1, 0.2]])',
    ],
    ['typographic minus signs', '[[\u22120.1, 0.2]]', [-0.1, 0.2]],
    ['typographic minus signs in a table', '\u22120.1,0.2', [-0.1, 0.2]],
    ['a minus in an exponent', '[[1e\u22121, 2e\u22121]]'],
    ['no-break spaces', '[[0.1\u00a0\u202f0.2]]'],
    ['no-break spaces in a table', '0.1\u00a00.2'],
    ['a bracket too many', '[[0.1, 0.2]]]'],
    ['a parenthesis too many', 'array([[0.1, 0.2]]))'],
    ['rows as tuples', '((0.1, 0.2),)'],
    ['a list of tuples', '[(0.1, 0.2)]'],
    ['line ends of an old Mac', '0.1,0.2\r'],
  ])('is read: %s', async (_, text, expected = [0.1, 0.2]) => {
    expect(await rows(text)).toEqual({ shape: [1, 2], data: expected })
  })

  it('with a bracket too many says so', async () => {
    expect((await readingOf(pasted('[[1, 2]]])'))).notes).toEqual(['2 brackets were passed over that closed nothing.'])
  })

  it.each([
    ['a tuple of arrays', '(array([[1, 2]]), array([[3, 4]]), array([[5, 6]]))'],
    ['a tuple of tensors', '(tensor([[1, 2]]),\n tensor([[3, 4]]),\n tensor([[5, 6]]))'],
    ['a tuple of lists', '([[1, 2]], [[3, 4]], [[5, 6]])'],
    ['a notebook’s tuple', 'Out[5]: \n(tensor([[1, 2]]),\n tensor([[3, 4]]),\n tensor([[5, 6]]))'],
    [
      'a notebook with its questions',
      'In [3]: anchors\nOut[3]:\narray([[1, 2]])\n\nIn [4]: positives[:1]\nOut[4]: array([[3, 4]])\n' +
        'In [5]: print(negatives)\n[[5 6]]',
    ],
    [
      'a notebook with other lines',
      'In [1]: import numpy as np\n\nIn [2]: for _ in range(3):\n   ...:     step()\n   ...:\n' +
        'In [3]: a = np.array([[1, 2]])\nIn [4]: p\nOut[4]: array([[3, 4]])\nIn [5]: n = [[5, 6]]',
    ],
    ['a console', '>>> anchors\ntensor([[1, 2]])\n>>> positives\ntensor([[3, 4]])\n>>> negatives\ntensor([[5, 6]])'],
  ])('is told apart: %s', async (_, text) => {
    const found = await arraysOf(pasted(text))
    expect(Object.fromEntries(found.map(({ role, tensor }) => [role, [...tensor.data]]))).toEqual({
      anchors: [1, 2],
      positives: [3, 4],
      negatives: [5, 6],
    })
  })

  it('a tuple that does not end is refused', async () => {
    expect((await refusalOf(pasted('(array([1]), array([2])'))).message).toContain('the text ends inside a tuple')
  })

  it('as vectors below each other, more than three, are the rows of one array', async () => {
    const text = Array.from({ length: 100 }, (_, k) => `[${k}, 0.5]\n`).join('')
    const { arrays, notes } = await readingOf(pasted(text))
    expect(arrays.map(({ tensor }) => tensor.shape)).toEqual([[100, 2]])
    expect([...(arrays[0]?.tensor.data.subarray(196) ?? [])]).toEqual([98, 0.5, 99, 0.5])
    expect(notes).toEqual(['100 arrays of 2 numbers each, one below the other: read as the rows of one.'])
    expect((await refusalOf(pasted(`${text}[1]`))).message).toContain('array 101 has shape [1]; expected [2]')
  })
})
