import { describe, expect, it } from 'vitest'
import { defaultScene } from '../../scene/defaults'
import { fixture, pasted, refusalOf } from '../../testing/arrays'
import { CancelledError } from '../../tensor/long-work'
import { MOST_BYTES } from './arrays'
import { readArrays } from './read'

describe('what a source is', () => {
  it('is told by its contents, not its name', async () => {
    expect((await readArrays({ ...fixture('stored.npz'), file: 'wrong.csv' })).format.id).toBe('npz')
    expect((await readArrays({ ...fixture('f4-big.npy'), file: 'wrong.json' })).format.id).toBe('npy')
    expect((await readArrays({ ...pasted('1,2\n3,4'), file: 'wrong.npy' })).format.id).toBe('table')
  })

  it('may be a scene, which is read whole', async () => {
    const { contents } = await readArrays(pasted(JSON.stringify(defaultScene, null, 2)))
    expect(contents).toEqual({ kind: 'scene', scene: defaultScene })
  })

  it('is refused as a scene with what is wrong in it', async () => {
    const scene = { ...defaultScene, loss: { ...defaultScene.loss, p: -1 } }
    expect((await refusalOf(pasted(JSON.stringify(scene)))).message).toContain(
      'its loss.p is -1; expected a number above 0',
    )
    expect((await refusalOf(pasted('{"points": [, "triplets": []}'))).message).toContain('is not JSON')
  })

  it.each([
    ['nothing', pasted('  \n'), 'it is empty'],
    [
      'a picture',
      { file: 'cat.png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0) },
      'neither a .npy, .npz or .safetensors file nor text',
    ],
    ['a pickle', { file: 'a.pkl', bytes: Uint8Array.of(0x80, 4, 0x95, 0) }, 'np.save("anchors.npy", array)'],
    [
      'an old file of PyTorch',
      { file: 'a.pt', bytes: Uint8Array.of(0x80, 2, 0x8a, 10) },
      'tensor.detach().float().cpu().numpy()',
    ],
    ['gzip', { file: 'a.csv.gz', bytes: Uint8Array.of(0x1f, 0x8b, 8, 0) }, 'gunzip'],
    ['HDF5', { file: 'a.h5', bytes: Uint8Array.of(0x89, 0x48, 0x44, 0x46) }, 'HDF5'],
    ['Parquet', pasted('PAR1'), 'read_parquet'],
    ['Feather', pasted('ARROW1'), 'read_feather'],
    ['UTF-16', { file: 'a.txt', bytes: Uint8Array.of(0xff, 0xfe, 0x31, 0, 0x2c, 0) }, 'text in UTF-8'],
    ['too much', { file: 'a.csv', bytes: new Uint8Array(MOST_BYTES + 1) }, 'at most 256 MiB can be opened'],
  ])('may be %s, and says so', async (_, source, message) => {
    expect((await refusalOf(source)).message).toContain(message)
  })

  it('never fails otherwise than with an ArrayError, whatever bytes come', async () => {
    let state = 7
    const random = () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31
    const alphabet = '[]{}(),:;=. \n-+0123456789eE"\'<>#naifTtrFMabpx'
    const failures = new Set<string>()
    for (let run = 0; run < 3000; run++) {
      const text = Array.from(
        { length: Math.ceil(random() * 40) },
        () => alphabet[Math.floor(random() * alphabet.length)],
      )
      const outcome = await readArrays(pasted(text.join(''))).catch((error: unknown) => error)
      if (outcome instanceof Error) failures.add(outcome.name)
    }
    expect([...failures]).toEqual(['ArrayError'])
  })
})

describe('reading much', () => {
  const long = pasted(`[${'[0.125, 2.5],'.repeat(400_000)}]`)

  it('reports progress and gives the thread back', async () => {
    const reports: number[] = []
    let turns = 0
    const timer = setInterval(() => turns++)
    await readArrays(long, { progress: (done) => reports.push(done) })
    clearInterval(timer)
    expect(turns).toBeGreaterThan(0)
    expect(reports.length).toBeGreaterThan(0)
    expect(reports).toEqual(reports.toSorted((a, b) => a - b))
  })

  it('ends when it is cancelled', async () => {
    await expect(readArrays(long, { cancelled: () => true })).rejects.toThrow(CancelledError)
  })
})
