import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { arraysOf, fixture, readingOf, refusalOf } from '../../../testing/arrays'

const array = fixture('f4-little.npy').bytes

/** Where a zip archive's directory begins, and its only entry. */
const directoryOf = (bytes: Uint8Array): number => new DataView(bytes.buffer).getUint32(bytes.length - 22 + 16, true)

const patched = (bytes: Uint8Array, at: number, value: number): Uint8Array => {
  const copy = bytes.slice()
  new DataView(copy.buffer).setUint32(at, value, true)
  return copy
}

describe('a .npz file of real NumPy', () => {
  it.each(['stored.npz', 'compressed.npz', 'in-order.npz'])('is read: %s', async (name) => {
    const found = await arraysOf(fixture(name))
    const spelled = await arraysOf(fixture('expected.txt'))
    expect(found.map(({ role }) => role)).toEqual(['anchors', 'positives', 'negatives'])
    found.forEach(({ tensor, dtype }, k) => {
      expect(dtype).toBe('float32')
      expect(tensor.shape).toEqual([4, 3])
      // NumPy prints 8 decimals
      tensor.data.forEach((value, i) => expect(value).toBeCloseTo(spelled[k]?.tensor.data[i] ?? NaN, 7))
    })
  })
})

describe('a .npz file', () => {
  it('may hold other arrays: all are listed, with the role that their names say', async () => {
    const bytes = zipSync({ 'labels.npy': array, 'anchors.npy': array, positives: array, 'x.npy': array })
    const found = await arraysOf({ file: 'more.npz', bytes })
    expect(found.map(({ name, role }) => [name, role])).toEqual([
      ['labels', 'labels'],
      ['anchors', 'anchors'],
      ['positives', 'positives'],
      ['x', null],
    ])
  })

  it('of more arrays than are read says which were', async () => {
    const entries = Object.fromEntries(Array.from({ length: 70 }, (_, k) => [`w${k}.npy`, array]))
    const all = { file: 'many.npz', bytes: zipSync(entries) }
    expect((await readingOf(all)).notes).toEqual(['Of 70 arrays only the 64 that come first were read.'])
    const named = { file: 'many.npz', bytes: zipSync({ ...entries, 'anchors.npy': array }) }
    const { arrays, notes } = await readingOf(named)
    expect(arrays.map(({ name }) => name)).toEqual(['anchors'])
    expect(notes).toEqual(['Of 71 arrays only the 1 whose names say a role were read.'])
  })

  it('without arrays is refused', async () => {
    // a directory of nothing, behind bytes that look like a file's
    const bytes = new Uint8Array(26)
    bytes.set([0x50, 0x4b, 3, 4, 0x50, 0x4b, 5, 6])
    expect((await refusalOf({ file: 'none.npz', bytes })).message).toContain('it holds no arrays')
  })

  it('of PyTorch is refused with how to save the tensor', async () => {
    const bytes = zipSync({ 'archive/data.pkl': array, 'archive/data/0': array })
    const { message } = await refusalOf({ file: 'anchors.pt', bytes })
    expect(message).toContain('a file of torch.save')
    expect(message).toContain('np.save("anchors.npy", tensor.detach().float().cpu().numpy())')
  })

  it('of Excel is refused', async () => {
    const bytes = zipSync({ 'xl/workbook.xml': array })
    expect((await refusalOf({ file: 'a.xlsx', bytes })).message).toContain('Save the sheet as CSV')
  })

  it('is refused wherever it is cut, with the byte', async () => {
    const { bytes } = fixture('compressed.npz')
    for (let length = 4; length < bytes.length; length += 7) {
      const refusal = await refusalOf({ file: 'cut.npz', bytes: bytes.slice(0, length) })
      expect(refusal.place).toHaveProperty('byte')
    }
  })

  it('is refused where its directory is wrong about a length', async () => {
    const bytes = zipSync({ 'anchors.npy': array })
    const directory = directoryOf(bytes)
    const refusal = await refusalOf({ file: 'lying.npz', bytes: patched(bytes, directory + 24, array.length - 1) })
    expect(refusal.message).toContain(`it inflates to more than the ${array.length - 1} bytes`)
    const longer = await refusalOf({ file: 'lying.npz', bytes: patched(bytes, directory + 24, array.length + 1) })
    expect(longer.message).toContain(`it inflates to ${array.length} bytes; the directory says ${array.length + 1}`)
  })

  it('that would inflate to gigabytes is refused before anything is inflated', async () => {
    const bomb = zipSync({ 'anchors.npy': new Uint8Array(2 ** 20) }, { level: 9 })
    const claimed = patched(bomb, directoryOf(bomb) + 24, 2 ** 32 - 1)
    expect((await refusalOf({ file: 'bomb.npz', bytes: claimed })).message).toContain('it would inflate to 4096 MiB')
  })

  it('that claims less than it inflates to is stopped at its claim', async () => {
    const bomb = zipSync({ 'anchors.npy': new Uint8Array(2 ** 24) }, { level: 9 })
    const claimed = patched(bomb, directoryOf(bomb) + 24, 1000)
    expect((await refusalOf({ file: 'bomb.npz', bytes: claimed })).message).toContain(
      'it inflates to more than the 1000',
    )
  })

  it('that claims more than deflate can reach is refused before it is given the room', async () => {
    const bytes = zipSync({ 'anchors.npy': array })
    const claimed = patched(bytes, directoryOf(bytes) + 24, 100 * 2 ** 20)
    expect((await refusalOf({ file: 'lying.npz', bytes: claimed })).message).toContain(
      'cannot inflate to the 104857600',
    )
  })

  it('with names of thousands of letters is told by their beginnings', async () => {
    const long = 'k'.repeat(60_000)
    const [found] = await arraysOf({ file: 'long.npz', bytes: zipSync({ [`${long}.npy`]: array }) })
    expect(found?.name?.length).toBeLessThan(100)
    const damaged = zipSync({ [`${long}.npy`]: array.slice(0, 150) })
    expect((await refusalOf({ file: 'long.npz', bytes: damaged })).message.length).toBeLessThan(400)
  })

  it('names the array that is damaged', async () => {
    const bytes = zipSync({ 'anchors.npy': array, 'positives.npy': array.slice(0, 150), 'negatives.npy': array })
    expect((await refusalOf({ file: 'triplets.npz', bytes })).message).toMatch(
      /^triplets\.npz, array positives, byte 150: the data ends after 22 bytes/,
    )
  })
})
