import { MOST_ARRAYS, nameInShort, type FoundArray, type Source } from '../arrays'
import { withRoles } from '../roles'
import { Cursor } from './cursor'
import { numberOfWord } from './number'
import { readValue } from './value'

type Found = Omit<FoundArray, 'role'>

/**
 * All arrays of a text: one or several below each other, with names before them (`anchors = …`, `anchors: …`) or
 * without, or in a dictionary `{"anchors": …}`. Yields how much is read. @throws ArrayError
 */
export function* readDocument(source: Source, dtype = 'float64'): Generator<number, readonly FoundArray[]> {
  const cursor = new Cursor(source)
  const arrays: Found[] = []
  cursor.skipSpace()
  const inDictionary = cursor.take('{')
  for (;;) {
    cursor.skipSpace()
    while (arrays.length > 0 && (cursor.take(',') || cursor.take(';'))) cursor.skipSpace()
    if (inDictionary && cursor.take('}')) {
      if (arrays.length === 0) throw cursor.error('there are no arrays between the braces', NAMED)
      break
    }
    if (cursor.atEnd && !inDictionary && arrays.length > 0) break
    if (arrays.length === MOST_ARRAYS) throw cursor.error(`there are more than ${MOST_ARRAYS} arrays`, 'Paste three.')
    const name = readName(cursor, inDictionary)
    cursor.array = name
    const wrapped = enterRepresentation(cursor)
    const value = yield* readValue(cursor)
    if (wrapped) leaveRepresentation(cursor)
    arrays.push({ name, tensor: value.tensor, dtype: value.dtype ?? dtype })
    cursor.array = null
  }
  return withRoles(arrays, source.file)
}

/** The name before an array, with what joins them; null, and the cursor where it was, if there is none. */
const readName = (cursor: Cursor, needed: boolean): string | null => {
  const start = cursor.at
  skipPrompt(cursor)
  const begin = cursor.at
  const quote = ['"', "'"].find((mark) => cursor.take(mark))
  const name = nameInShort(cursor.word())
  const closed = quote === undefined || cursor.take(quote)
  if (name !== '' && closed && !/^[\d.]/.test(name)) {
    cursor.skipSpace()
    if (cursor.take('=') || cursor.take(':')) return name
    // a notebook's cell: the name alone, and the array below it
    const bare = quote === undefined && numberOfWord(name) === undefined && cursor.peek() !== PARENTHESIS
    if (bare && !needed && !cursor.atEnd) return name
  }
  if (needed) {
    cursor.at = start
    throw cursor.error(`found ${cursor.shown()}; expected the name of an array in quotes and a colon`, NAMED)
  }
  cursor.at = begin
  return null
}

const PARENTHESIS = 40

const NAMED = 'Write {"anchors": [[…]], "positives": [[…]], "negatives": [[…]]}.'

/** The prompts of notebooks: `>>> `, `In [3]: `, `Out[3]: `. */
const skipPrompt = (cursor: Cursor): void => {
  const ahead = new TextDecoder().decode(cursor.bytes.subarray(cursor.at, cursor.at + 16))
  cursor.at += /^(?:>>>|(?:In |Out)\s?\[\d+\]:)\s*/.exec(ahead)?.[0].length ?? 0
}

/** Inside TensorFlow's `<tf.Tensor: shape=(2,), dtype=float32, numpy=array(…)>`: goes to the array, if there is one. */
const enterRepresentation = (cursor: Cursor): boolean => {
  cursor.skipSpace()
  const ahead = new TextDecoder('latin1').decode(cursor.bytes.subarray(cursor.at, cursor.at + 200))
  const opening = /^<tf\.(?:Tensor|Variable)[^[]*?numpy=/.exec(ahead)?.[0]
  cursor.at += opening?.length ?? 0
  return opening !== undefined
}

const leaveRepresentation = (cursor: Cursor): void => {
  cursor.skipSpace()
  cursor.take('>')
}
