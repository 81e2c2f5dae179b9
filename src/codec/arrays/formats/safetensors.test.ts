import { describe, expect, it } from 'vitest'
import { arrayOf, arraysOf, readingOf, refusalOf } from '../../../testing/arrays'

/** A file with a header, given as what it says or as its text, and bytes behind it. */
const fileOf = (header: unknown, data: Uint8Array = new Uint8Array(0), file = 'model.safetensors') => {
  const text = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header))
  const bytes = new Uint8Array(8 + text.length + data.length)
  new DataView(bytes.buffer).setUint32(0, text.length, true)
  bytes.set(text, 8)
  bytes.set(data, 8 + text.length)
  return { file, bytes }
}

const bytesOf = (array: ArrayBufferView): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength).slice()

const tensor = (dtype: string, data: Uint8Array, shape: readonly number[]) =>
  fileOf({ __metadata__: { format: 'pt' }, x: { dtype, shape, data_offsets: [0, data.length] } }, data)

describe('a file of safetensors', () => {
  it.each([
    ['F64', Float64Array.of(0.1, -2), 'float64', [0.1, -2]],
    ['F32', Float32Array.of(0.5, -2), 'float32', [0.5, -2]],
    ['F16', Uint16Array.of(0x3800, 0xc000), 'float16', [0.5, -2]],
    ['BF16', Uint16Array.of(0x3f00, 0xc000), 'bfloat16', [0.5, -2]],
    ['I64', BigInt64Array.of(3n, -2n), 'int64', [3, -2]],
    ['I32', Int32Array.of(3, -2), 'int32', [3, -2]],
    ['I16', Int16Array.of(3, -2), 'int16', [3, -2]],
    ['I8', Int8Array.of(3, -2), 'int8', [3, -2]],
    ['U64', BigUint64Array.of(3n, 2n), 'uint64', [3, 2]],
    ['U32', Uint32Array.of(3, 2), 'uint32', [3, 2]],
    ['U16', Uint16Array.of(3, 2), 'uint16', [3, 2]],
    ['U8', Uint8Array.of(3, 2), 'uint8', [3, 2]],
    ['BOOL', Uint8Array.of(1, 0), 'bool', [1, 0]],
  ] as const)('is read in %s', async (dtype, data, label, expected) => {
    const found = await arrayOf(tensor(dtype, bytesOf(data), [1, 2]))
    expect(found).toMatchObject({ name: 'x', dtype: label, tensor: { shape: [1, 2] } })
    expect([...found.tensor.data]).toEqual(expected)
  })

  it('has its roles by the names of its tensors, in whatever order they lie', async () => {
    const data = bytesOf(Float32Array.of(1, 2, 3))
    const at = (k: number) => ({ dtype: 'F32', shape: [1], data_offsets: [4 * k, 4 * k + 4] })
    const found = await arraysOf(fileOf({ negatives: at(2), 'batch.anchors': at(0), positives: at(1) }, data))
    const by = Object.fromEntries(found.map(({ role, tensor: { data: own } }) => [role, own[0]]))
    expect(by).toEqual({ anchors: 1, positives: 2, negatives: 3 })
  })

  it('of a whole model says which of its tensors were read', async () => {
    const at = { dtype: 'F32', shape: [1], data_offsets: [0, 4] }
    const header = Object.fromEntries(Array.from({ length: 300 }, (_, k) => [`layer.${k}.weight`, at]))
    const { arrays, notes } = await readingOf(fileOf(header, new Uint8Array(4)))
    expect(arrays).toHaveLength(64)
    expect(notes).toEqual(['Of 300 arrays only the 64 that come first were read.'])
  })
})

describe('a file of safetensors that lies', () => {
  const at = (more: object) => ({ x: { dtype: 'F32', shape: [2], data_offsets: [0, 8], ...more } })
  const eight = new Uint8Array(8)

  it.each([
    [
      'a header longer than the file',
      { file: 'a', bytes: Uint8Array.of(99, 0, 0, 0, 0, 0, 0, 0, 123, 125) },
      'should take 99 bytes',
    ],
    [
      'a header of a gigabyte',
      { file: 'a', bytes: Uint8Array.of(0, 0, 0, 64, 0, 0, 0, 0, 123, 125) },
      'at most 4194304 are read',
    ],
    ['a header that is no JSON', fileOf('{"x": '), 'the header is not JSON'],
    ['a header of brackets', fileOf(`{"x": ${'['.repeat(100_000)}`), 'the header is not JSON'],
    ['no tensors', fileOf({}), 'the header names no tensors'],
    ['a tensor that is none', fileOf({ x: 3 }), 'does not say dtype, shape and data_offsets'],
    ['a shape of fractions', fileOf(at({ shape: [1.5] }), eight), 'does not say dtype, shape and data_offsets'],
    ['data behind its end', fileOf(at({ data_offsets: [0, 16], shape: [4] }), eight), 'its data ends at byte 16 of 8'],
    [
      'data that ends before it begins',
      fileOf(at({ data_offsets: [8, 0] }), eight),
      'its data takes -8 bytes; expected 8',
    ],
    ['a shape of more than its data', fileOf(at({ shape: [2, 2 ** 40] }), eight), 'its data takes 8 bytes'],
    ['a type of its own', fileOf(at({ dtype: 'F8_E4M3' }), eight), 'of type F8_E4M3; expected one of F64'],
  ])('about %s is refused', async (_, source, message) => {
    expect((await refusalOf(source)).message).toContain(message)
  })

  it('about one piece of data in many tensors gets room for so much once', async () => {
    const size = 2 ** 23
    const one = { dtype: 'U8', shape: [size], data_offsets: [0, size] }
    const header = Object.fromEntries(Array.from({ length: 60 }, (_, k) => [`x${k}`, one]))
    const refusal = await refusalOf(fileOf(header, new Uint8Array(size)))
    expect(refusal.message).toContain('have more than 67108864 numbers together')
  })
})
