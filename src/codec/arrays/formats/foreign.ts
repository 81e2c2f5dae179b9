import { ArrayError } from '../array-error'
import type { ZipEntry } from './zip'

/** Runs for a tensor, a parameter, and a bfloat16 one: NumPy has no bfloat16. */
const TENSOR =
  'Save the tensor itself, from Python: np.save("anchors.npy", tensor.detach().float().cpu().numpy()); take it out of a dictionary first: tensor = torch.load(file)["key"].'

type Foreign = { readonly magic: readonly number[]; readonly problem: string; readonly cure: string }

const bytesOf = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0))

/** Files of other programs that people have their arrays in, by the bytes they begin with. */
const FOREIGN: readonly Foreign[] = [
  ...[2, 3, 4, 5].map((version) => ({
    magic: [0x80, version],
    problem: 'this is a pickle of Python, as torch.save and pickle.dump write it, which runs code when it is opened',
    cure: `${TENSOR} A NumPy array: np.save("anchors.npy", array).`,
  })),
  {
    magic: [0x1f, 0x8b],
    problem: 'it is compressed by gzip',
    cure: 'Unpack it first: gunzip file.csv.gz.',
  },
  {
    magic: [0x89, ...bytesOf('HDF')],
    problem: 'this is an HDF5 file',
    cure: 'Save the arrays from Python: np.savez("triplets.npz", anchors=h5py.File(file)["anchors"][:], …).',
  },
  {
    magic: bytesOf('PAR1'),
    problem: 'this is a Parquet file',
    cure: 'Save it as CSV from pandas: pd.read_parquet(file).to_csv("rows.csv", index=False).',
  },
  {
    magic: bytesOf('ARROW1'),
    problem: 'this is a Feather file of Arrow',
    cure: 'Save it as CSV from pandas: pd.read_feather(file).to_csv("rows.csv", index=False).',
  },
]

/** @throws ArrayError if a file is another program's that is known, with how to get the arrays out of it. */
export const refuseForeign = (file: string | null, head: Uint8Array): void => {
  const found = FOREIGN.find(({ magic }) => magic.every((byte, k) => head[k] === byte))
  if (found) throw new ArrayError({ file, place: { byte: 0 }, problem: found.problem, cure: found.cure })
}

/** @throws ArrayError if an archive is PyTorch's or a spreadsheet's. */
export const refuseForeignArchive = (file: string | null, entries: readonly ZipEntry[]): void => {
  if (entries.some(({ name }) => name === 'data.pkl' || name.endsWith('/data.pkl'))) {
    throw new ArrayError({ file, problem: 'this is a file of torch.save, which only PyTorch can open', cure: TENSOR })
  }
  if (entries.some(({ name }) => name.startsWith('xl/'))) {
    throw new ArrayError({ file, problem: 'this is a spreadsheet of Excel', cure: 'Save the sheet as CSV.' })
  }
}
