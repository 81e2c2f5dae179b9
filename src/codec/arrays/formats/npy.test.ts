import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SEED } from '../../../testing/arbitrary'
import { arrayOf, arraysOf, fixture, readingOf, refusalOf } from '../../../testing/arrays'
import { npyParts } from '../write'

const grid = Array.from({ length: 24 }, (_, k) => k - 11)

const EXPECTED: Record<string, (value: number) => number> = {
  f: (value) => value / 8,
  i: (value) => value,
  u: Math.abs,
  b: (value) => Number(value > 0),
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(parts.flatMap((part) => [...part]))

describe('a .npy file of real NumPy', () => {
  const types = ['f2', 'f4', 'f8', 'i1', 'i2', 'i4', 'i8', 'u1', 'u2', 'u4', 'u8', 'b1']
  const files = types.flatMap((type) => (type.endsWith('1') ? [`${type}-little`] : [`${type}-little`, `${type}-big`]))

  it.each(files)('is read: %s', async (name) => {
    const { tensor } = await arrayOf(fixture(`${name}.npy`))
    expect(tensor.shape).toEqual([2, 3, 4])
    expect([...tensor.data]).toEqual(grid.map(EXPECTED[name[0] ?? ''] ?? Number))
  })

  it.each(['version-1', 'version-2', 'version-3', 'fortran'])('is read: %s', async (name) => {
    const { tensor } = await arrayOf(fixture(`${name}.npy`))
    expect(tensor.shape).toEqual([2, 3, 4])
    expect([...tensor.data]).toEqual(grid.map((value) => value / 8))
  })

  it('keeps what float64 can of the largest integers', async () => {
    expect([...(await arrayOf(fixture('extremes-i8.npy'))).tensor.data]).toEqual([-(2 ** 63), 2 ** 63, 2 ** 53])
    expect([...(await arrayOf(fixture('extremes-u8.npy'))).tensor.data]).toEqual([2 ** 64, 2 ** 53])
  })

  it('keeps the smallest, the infinite and the undefined halves', async () => {
    const { tensor } = await arrayOf(fixture('extremes-f2.npy'))
    expect([...tensor.data]).toEqual([65504, 2 ** -24, -0, Infinity, -Infinity, NaN])
  })

  it('may be empty or a scalar', async () => {
    expect((await arrayOf(fixture('empty.npy'))).tensor).toEqual({ data: new Float64Array(0), shape: [0, 3] })
    expect((await arrayOf(fixture('scalar.npy'))).tensor).toEqual({ data: Float64Array.of(1.5), shape: [] })
  })

  it('says its type, and takes its role from the file’s name', async () => {
    const found = await arrayOf({ ...fixture('f4-big.npy'), file: 'runs/train-positives.npy' })
    expect(found).toMatchObject({ dtype: 'float32', role: 'positives', name: null })
  })

  it('may hold three arrays, saved one after another', async () => {
    const { bytes } = fixture('f4-little.npy')
    const found = await arraysOf({ file: 'three.npy', bytes: joined(bytes, bytes, bytes) })
    expect(found.map(({ role }) => role)).toEqual(['anchors', 'positives', 'negatives'])
  })

  it('of voids of two bytes is read as bfloat16, and says so', async () => {
    const { arrays, notes } = await readingOf(fixture('bfloat16.npy'))
    expect(arrays[0]).toMatchObject({ dtype: 'bfloat16', tensor: { shape: [5] } })
    expect([...(arrays[0]?.tensor.data ?? [])]).toEqual([1, -2, 2 ** -133, Infinity, NaN])
    expect(notes?.[0]).toContain('voids of 2 bytes, as NumPy saves bfloat16: read as bfloat16')
  })

  // each of these cures was run under NumPy 1.24 and 2.4: astype alone raises for all but complex numbers
  it.each([
    ['complex.npy', 'of type <c16; expected real numbers', 'np.concatenate([array.real, array.imag], axis=-1)'],
    ['records.npy', 'records of several fields', 'structured_to_unstructured(array[["x", "y"]])'],
    ['mixed.npy', 'records of several fields', 'structured_to_unstructured(array[["x", "y"]])'],
    ['text.npy', 'of type <U1', 'np.unique(array, return_inverse=True)[1]'],
    ['dictionary.npy', 'of type |O', 'np.savez("arrays.npz", **array.item())'],
    ['ragged.npy', 'of type |O', 'n = min(map(len, array)); np.save("rows.npy", np.stack('],
    ['objects.npy', 'of type |O', 'np.save("numbers.npy", array.astype(np.float32))'],
    ['void.npy', 'of type |V1', 'tensor.float().numpy()'],
  ])('is refused with its type and a cure of its own: %s', async (name, message, cure) => {
    const refusal = await refusalOf(fixture(name))
    expect(refusal.message).toContain(message)
    expect(refusal.cure).toContain(cure)
  })
})

describe('a damaged .npy file', () => {
  const { bytes } = fixture('f8-little.npy')
  const withHeader = (change: (text: string) => string) => {
    const text = change(new TextDecoder('latin1').decode(bytes.subarray(10, 128)))
    return {
      file: 'lying.npy',
      bytes: joined(bytes.subarray(0, 10), new TextEncoder().encode(text.slice(0, 117)), bytes.subarray(127)),
    }
  }

  it('is refused wherever it is cut', async () => {
    for (let length = 6; length < bytes.length; length++) {
      const refusal = await refusalOf({ file: 'cut.npy', bytes: bytes.slice(0, length) })
      expect(refusal.file).toBe('cut.npy')
      expect(refusal.place).toHaveProperty('byte')
    }
  })

  it('says how much is missing', async () => {
    const refusal = await refusalOf({ file: 'cut.npy', bytes: bytes.slice(0, 300) })
    expect(refusal.message).toBe(
      'cut.npy, byte 300: the data ends after 172 bytes; expected 192 for shape (2, 3, 4) of float64. The file was cut short: copy or save it again.',
    )
  })

  it.each([
    ['(2, 3, 5)', 'the data ends after 192 bytes; expected 240'],
    ['(2, 3, 3)', '48 bytes follow the array'],
    ['(99999999999, 9999999999)', 'at most 67108864 can be opened'],
    ['(99999999999, 0)', 'at most 67108864 can be opened'],
    [`(${'9'.repeat(15)}, ${'9'.repeat(15)}, 0)`, 'at most 67108864 can be opened'],
    ['(-2, 3, 4)', 'expected up to 64 whole numbers from 0 up'],
    ['(2.5, 3)', 'expected up to 64 whole numbers from 0 up'],
    ['(1e3,)', 'expected up to 64 whole numbers from 0 up'],
  ])('is refused where its header says %s', async (shape, message) => {
    const source = withHeader((text) => text.replace('(2, 3, 4), }', `${shape}, }`))
    expect((await refusalOf(source)).message).toContain(message)
  })

  it('is refused where its header claims more than the file has', async () => {
    const lying = bytes.slice()
    lying.set([0xff, 0xff], 8)
    expect((await refusalOf({ file: 'lying.npy', bytes: lying })).message).toContain(
      'the header should take 65535 bytes',
    )
  })

  it('is refused after 64 arrays in one file, however many follow', async () => {
    const { bytes: empty } = fixture('empty.npy')
    const file = new Uint8Array(empty.length * 100_000)
    for (let from = 0; from < file.length; from += empty.length) file.set(empty, from)
    const refusal = await refusalOf({ file: 'many.npy', bytes: file })
    expect(refusal.message).toContain('it holds more than 64 arrays')
    expect(refusal.place).toEqual({ byte: 64 * empty.length })
  })

  it('is refused with objects for numbers', async () => {
    const source = withHeader((text) => text.replace("'<f8'", "'|O' "))
    expect((await refusalOf(source)).message).toContain('of type |O; expected real numbers')
  })

  it('is refused in another version', async () => {
    expect((await refusalOf({ file: 'new.npy', bytes: bytes.with(6, 9) })).message).toContain('version is 9')
  })
})

describe('a .npy file that we write', () => {
  it('reads back as the same array', async () => {
    const arrays = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }).chain((shape) => {
      const size = shape.reduce((product, length) => product * length, 1)
      return fc.record({
        shape: fc.constant(shape),
        data: fc.oneof(
          fc.float64Array({ minLength: size, maxLength: size }),
          fc.float32Array({ minLength: size, maxLength: size }),
        ),
      })
    })
    const property = fc.asyncProperty(arrays, async (array) => {
      const [header, numbers] = npyParts(array)
      expect(header.length % 64).toBe(0)
      const { tensor, dtype } = await arrayOf({ file: 'written.npy', bytes: joined(header, numbers) })
      expect(tensor).toEqual({ shape: array.shape, data: Float64Array.from(array.data) })
      expect(dtype).toBe(array.data instanceof Float32Array ? 'float32' : 'float64')
    })
    await fc.assert(property, SEED)
  })

  it('is byte for byte what NumPy writes', () => {
    const written = npyParts({ data: Float64Array.from(grid, (value) => value / 8), shape: [2, 3, 4] })
    expect(joined(...written)).toEqual(fixture('f8-little.npy').bytes)
  })
})
