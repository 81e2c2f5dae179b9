import { ArrayError, roomFor } from '../array-error'
import { MOST_ARRAYS, nameInShort, type ArrayFormat, type FoundArray } from '../arrays'
import { useOf, withRoles } from '../roles'
import { readNpy, voidNotes } from './npy'
import { isZip, readDirectory, unpack, type ZipEntry } from './zip'
import { refuseForeignArchive } from './foreign'

/** NumPy's archive of arrays, stored or compressed: all that it holds, with roles by their names, or by their order. */
export const npz: ArrayFormat = {
  id: 'npz',
  label: '.npz of NumPy',
  recognises: isZip,
  read: function* (source) {
    const { file } = source
    const entries = readDirectory(source)
    refuseForeignArchive(file, entries)
    const { chosen, notes } = chooseArrays(entries, nameOf)
    if (chosen.length === 0) {
      throw new ArrayError({
        file,
        problem: 'it holds no arrays',
        cure: 'Save them by name: np.savez("triplets.npz", anchors=a, positives=p, negatives=n).',
      })
    }
    const room = roomFor(file)
    const arrays: Omit<FoundArray, 'role'>[] = []
    for (const entry of chosen) {
      const name = nameOf(entry)
      const bytes = yield* share(unpack(source, entry), arrays.length, chosen.length)
      const { array } = yield* share(readNpy({ file, array: name, bytes, from: 0, room }), arrays.length, chosen.length)
      arrays.push({ ...array, name })
    }
    return { kind: 'arrays', arrays: withRoles(arrays, file), notes: [...notes, ...voidNotes(arrays)] }
  },
}

const nameOf = ({ name }: ZipEntry): string => nameInShort(name.replace(/\.npy$/, ''))

/** At most `MOST_ARRAYS` of a file's arrays, those first whose names say a role, and a note where these are not all. */
export const chooseArrays = <Entry>(
  entries: readonly Entry[],
  name: (entry: Entry) => string,
): { readonly chosen: readonly Entry[]; readonly notes: readonly string[] } => {
  if (entries.length <= MOST_ARRAYS) return { chosen: entries, notes: [] }
  const withUse = entries.filter((entry) => useOf(name(entry)) !== null)
  const chosen = (withUse.length > 0 ? withUse : entries).slice(0, MOST_ARRAYS)
  const which = withUse.length > 0 ? 'whose names say a role' : 'that come first'
  return { chosen, notes: [`Of ${entries.length} arrays only the ${chosen.length} ${which} were read.`] }
}

/** Passes on how much one of several equal parts has done, as a share of all. */
function* share<Result>(work: Generator<number, Result>, index: number, count: number): Generator<number, Result> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value
    yield (index + step.value) / count
  }
}
