import { sizeOf } from '../../../tensor/tensor'
import { MOST_ARRAYS, MOST_ELEMENTS, nameInShort, type Contents, type FoundArray, type Source } from '../arrays'
import { withRoles } from '../roles'
import { Cursor } from './cursor'
import { numberOfWord } from './number'
import { beginsRecords, readRecords } from './records'
import { readInto, readValue } from './value'
import { createValues } from './values'

type Found = Omit<FoundArray, 'role'>

/**
 * All arrays of a text: one or several below each other, with names before them (`anchors = …`, `anchors: …`) or
 * without, in a tuple, in a dictionary `{"anchors": …}`, or in records. Yields how much is read. @throws ArrayError
 */
export function* readDocument(source: Source, dtype = 'float64'): Generator<number, Contents> {
  const cursor = new Cursor(source)
  cursor.skipSpace()
  if (beginsRecords(cursor)) return yield* readRecords(cursor, source, dtype)
  const arrays: Found[] = []
  let room = MOST_ELEMENTS
  let inTuple = false
  let closedTooOften = 0
  for (;;) {
    cursor.skipSpace()
    while (arrays.length > 0 && (cursor.take(',') || cursor.take(';'))) cursor.skipSpace()
    if (arrays.length > 0 && inTuple && cursor.take(')')) {
      inTuple = false
      continue
    }
    if (arrays.length > 0 && (cursor.take(']') || cursor.take(')'))) {
      closedTooOften++
      continue
    }
    if (cursor.atEnd && arrays.length > 0) break
    if (arrays.length === MOST_ARRAYS) throw cursor.error(`there are more than ${MOST_ARRAYS} arrays`, 'Paste three.')
    const name = readName(cursor)
    if (!inTuple && takeTuple(cursor)) {
      inTuple = true
      continue
    }
    if (name === null && areRows(arrays)) return yield* readRows(cursor, arrays, source)
    cursor.array = name
    const wrapped = enterRepresentation(cursor)
    const value = yield* readValue(cursor, room)
    if (wrapped) leaveRepresentation(cursor)
    room -= sizeOf(value.tensor.shape)
    arrays.push({ name, tensor: value.tensor, dtype: value.dtype ?? dtype })
    cursor.array = null
  }
  if (inTuple) throw cursor.error('the text ends inside a tuple, before its closing parenthesis', 'Copy all of it.')
  const notes = closedTooOften > 0 ? [`${brackets(closedTooOften)} passed over that closed nothing.`] : []
  return { kind: 'arrays', arrays: withRoles(arrays, source.file), notes }
}

/** Three lines may be a triplet; more vectors of one length below each other are the rows of one array. */
const areRows = (arrays: readonly Found[]): boolean => {
  const [first] = arrays
  const isRow = ({ name, tensor: { shape } }: Found) =>
    name === null && shape.length === 1 && shape[0] === first?.tensor.shape[0]
  return arrays.length === 3 && arrays.every(isRow)
}

/** The rest of the rows, of which the first stand in `arrays`: JSON Lines of vectors. */
function* readRows(cursor: Cursor, arrays: readonly Found[], source: Source): Generator<number, Contents> {
  const values = createValues()
  const width = arrays[0]?.tensor.shape[0] ?? 0
  for (const { tensor } of arrays) for (const value of tensor.data) values.push(value)
  let rows = arrays.length
  for (;;) {
    cursor.skipSpace()
    while (cursor.take(',') || cursor.take(';')) cursor.skipSpace()
    if (cursor.atEnd) break
    const start = cursor.at
    const { shape } = yield* readInto(cursor, values)
    rows++
    if (shape.length !== 1 || shape[0] !== width) {
      const found = `array ${rows} has shape [${shape.join(', ')}]; expected [${width}], as those before it`
      throw cursor.error(found, 'Give arrays names, or rows one length.', start)
    }
    if (rows % PACE === 0) yield cursor.at / cursor.bytes.length
  }
  const array = { name: null, tensor: { data: values.take(), shape: [rows, width] }, dtype: arrays[0]?.dtype ?? '' }
  const notes = [`${rows} arrays of ${width} numbers each, one below the other: read as the rows of one.`]
  return { kind: 'arrays', arrays: withRoles([array], source.file), notes }
}

/** Rows between two reports of progress. */
const PACE = 2 ** 12

const brackets = (count: number) => (count === 1 ? '1 bracket was' : `${count} brackets were`)

/** `(array(…), array(…))` and `([[…]], [[…]])` are several arrays; `((0, 0), (1, 1))` is the rows of one. */
const takeTuple = (cursor: Cursor): boolean => {
  const ahead = cursor.ahead(80)
  const opening = /^\(\s*(?=\[|[a-z<][\w.]*[(:])/i.exec(ahead)?.[0]
  cursor.at += opening?.length ?? 0
  return opening !== undefined
}

/** The name before an array, with what joins them; null, and the cursor before the array, if there is none. */
const readName = (cursor: Cursor): string | null => {
  const asked = skipPrompts(cursor)
  const begin = cursor.at
  if (cursor.ahead(21) === 'Parameter containing:') return asked
  const quote = ['"', "'"].find((mark) => cursor.take(mark))
  const name = nameInShort(cursor.word())
  const closed = quote === undefined || cursor.take(quote)
  if (name !== '' && closed && !/^[\d.]/.test(name)) {
    cursor.skipSpace()
    if (cursor.take('=') || cursor.take(':')) return name
    // a notebook's cell: the name alone, and the array below it
    const bare = quote === undefined && numberOfWord(name) === undefined && cursor.peek() !== PARENTHESIS
    if (bare && !cursor.atEnd) return name
  }
  cursor.at = begin
  return asked
}

const PARENTHESIS = 40

/** `>>> `, `In [3]: ` and `Out[3]: `. */
const PROMPT = /^(?:(>>>|In ?\[\d+\]:)|Out ?\[\d+\]:)[^\S\n]*/
const CONTINUED = /^[^\S\n]*\.\.\.:?/
/** A line of code that spells an array: it is read. */
const SPELLED = /^(?:[A-Za-z_]\w*\s*=\s*)?(?:[\w.]+\()*\s*(?:[[(]|[-+]?\.?\d)/
const ASKED = /^(?:print\(|display\()?([A-Za-z_][\w.]*)/

/**
 * Goes past the prompts of notebooks and consoles, and past the lines of code behind them whose answer is the array.
 * Returns what was asked for: anchors of `In [3]: anchors[:2]`.
 */
const skipPrompts = (cursor: Cursor): string | null => {
  let asked: string | null = null
  for (;;) {
    const prompt = PROMPT.exec(cursor.ahead(24))
    if (!prompt) return asked
    cursor.at += prompt[0].length
    const line = cursor.ahead(200).split('\n', 1)[0] ?? ''
    if (prompt[1] && !SPELLED.test(line)) {
      asked = ASKED.exec(line)?.[1] ?? asked
      cursor.skipLine()
      while (CONTINUED.test(cursor.ahead(24))) cursor.skipLine()
    }
    cursor.skipSpace()
  }
}

/** Behind the words before an array, and inside TensorFlow's `<tf.Tensor: shape=(2,), dtype=float32, numpy=array(…)>`: goes to the array, if there is one. */
const enterRepresentation = (cursor: Cursor): boolean => {
  cursor.skipSpace()
  // torch.nn.Parameter prints itself over its tensor
  cursor.at += /^Parameter containing:\s*/.exec(cursor.ahead(80))?.[0].length ?? 0
  const opening = /^<tf\.(?:Tensor|Variable)[^[]*?numpy=/.exec(cursor.ahead(200))?.[0]
  cursor.at += opening?.length ?? 0
  return opening !== undefined
}

const leaveRepresentation = (cursor: Cursor): void => {
  cursor.skipSpace()
  cursor.take('>')
}
