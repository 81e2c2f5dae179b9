import { ArrayError } from '../array-error'
import { nameInShort, type ArrayFormat, type FoundArray } from '../arrays'
import { roleOf, withRoles } from '../roles'
import { readNpy } from './npy'
import { isZip, readDirectory, unpack, type ZipEntry } from './zip'

/** NumPy's archive of arrays, stored or compressed, with anchors, positives and negatives by name, or three in order. */
export const npz: ArrayFormat = {
  id: 'npz',
  label: '.npz of NumPy',
  recognises: isZip,
  read: function* (source) {
    const { file } = source
    const chosen = choose(file, readDirectory(source))
    const arrays: Omit<FoundArray, 'role'>[] = []
    for (const entry of chosen) {
      const name = nameOf(entry)
      const bytes = yield* share(unpack(source, entry), arrays.length, chosen.length)
      const { array } = yield* share(readNpy({ file, array: name, bytes, from: 0 }), arrays.length, chosen.length)
      arrays.push({ ...array, name })
    }
    return { kind: 'arrays', arrays: withRoles(arrays, file) }
  },
}

const nameOf = ({ name }: ZipEntry): string => nameInShort(name.replace(/\.npy$/, ''))

/** The arrays that have a role by their name; where none has one, all of them if they are at most three. */
const choose = (file: string | null, entries: readonly ZipEntry[]): readonly ZipEntry[] => {
  const withRole = entries.filter((entry) => roleOf(nameOf(entry)) !== null)
  const chosen = withRole.length > 0 ? withRole : entries
  if (chosen.length > 0 && chosen.length <= 3) return chosen
  const names = entries.slice(0, 8).map(nameOf).join(', ')
  throw new ArrayError({
    file,
    problem: `it holds ${entries.length === 0 ? 'no arrays' : `the arrays ${names}${entries.length > 8 ? ', …' : ''}`}; expected anchors, positives and negatives`,
    cure: 'Save them by name: np.savez("triplets.npz", anchors=a, positives=p, negatives=n).',
  })
}

/** Passes on how much one of several equal parts has done, as a share of all. */
function* share<Result>(work: Generator<number, Result>, index: number, count: number): Generator<number, Result> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value
    yield (index + step.value) / count
  }
}
