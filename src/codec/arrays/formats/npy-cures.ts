/**
 * What to do with an array of NumPy that does not hold real numbers, as a sentence with code that runs under NumPy 1.24
 * and 2: `astype(np.float32)` alone raises for most of them. `array` is the array as the person has it or loads it.
 * @param code its type, `|O`; null for records
 * @param header the text of its header
 */
export const cureOf = (code: string | null, header: string): string => {
  if (code === null) return recordsCure(header)
  const kind = code.replace(/^[<>|=]/, '')[0] ?? ''
  return Object.hasOwn(CURES, kind)
    ? CURES[kind]!(header)
    : 'Convert it: np.save("array.npy", array.astype(np.float64)).'
}

const LOADED = 'array = np.load("array.npy", allow_pickle=True)'

const CURES: Readonly<Record<string, (header: string) => string>> = {
  O: (header) => objectsCure(/['"]shape['"]\s*:\s*\(([^()]*)\)/.exec(header)?.[1] ?? ''),
  c: () =>
    'Save both parts as numbers: np.save("array.npy", np.concatenate([array.real, array.imag], axis=-1).astype(np.float64)).',
  U: () => TEXTS,
  S: () => TEXTS,
  V: () =>
    'Save it as float32 where it was made: tensor.float().numpy() in PyTorch, array.astype(np.float32) before np.save in JAX and MLX.',
  M: () => 'Save times as numbers: np.save("array.npy", array.astype(np.int64)).',
  m: () => 'Save times as numbers: np.save("array.npy", array.astype(np.int64)).',
}

const TEXTS =
  'Texts that spell numbers: np.save("array.npy", array.astype(np.float64)). Labels: np.save("labels.npy", np.unique(array, return_inverse=True)[1]).'

/** Python objects are pickled: a dictionary, rows in a list, or numbers one by one. The shape tells them apart. */
const objectsCure = (shape: string): string => {
  const axes = shape.split(',').filter((axis) => axis.trim() !== '').length
  if (axes === 0) {
    return `It is one Python object. If that is a dictionary of arrays: ${LOADED}; np.savez("arrays.npz", **array.item()).`
  }
  if (axes === 1) {
    return (
      `${LOADED}. Rows of one length: np.save("rows.npy", np.stack(array).astype(np.float32)). ` +
      'Rows of several lengths, cut to the shortest: n = min(map(len, array)); np.save("rows.npy", np.stack([np.asarray(row[:n], np.float32) for row in array])).'
    )
  }
  return `${LOADED}; np.save("numbers.npy", array.astype(np.float32)).`
}

/** Of records the fields of numbers can be put together; those of texts cannot. */
const recordsCure = (header: string): string => {
  const fields: string[] = []
  for (const [, name, code] of header.matchAll(/\(\s*['"]([^'"]{1,40})['"]\s*,\s*['"][<>|=]([fiub]\d{1,2})['"]/g)) {
    if (name && code) fields.push(name)
  }
  const chosen =
    fields.length > 0 && fields.length <= 8 ? `array[[${fields.map((field) => `"${field}"`).join(', ')}]]` : 'array'
  return `Make columns of its fields: from numpy.lib.recfunctions import structured_to_unstructured; np.save("array.npy", structured_to_unstructured(${chosen})).`
}
