import { MOST_ELEMENTS, nameInShort, type Contents, type Source } from '../arrays'
import { namesLabels } from '../roles'
import { isWordByte, type Cursor } from './cursor'
import { numberOfWord } from './number'
import { contentsOf, createLeftOut, type Column, type List } from './record-arrays'
import { readInto } from './value'
import { createTexts, createValues } from './values'

/** Keys that are met, each with all those above it. */
const MOST_KEYS = 256

/** Objects within objects: every key is looked up with those above it. */
const DEEPEST = 8

/** Records between two reports of progress. */
const PACE = 2 ** 10

const OBJECT = 123 // {
const LIST = 91 // [

/** Whether a text is an object, several below each other (JSON Lines), or a list of them. */
export const beginsRecords = (cursor: Cursor): boolean => /^\s*(?:\[\s*)?\{/.test(cursor.ahead(200))

/**
 * Arrays by their keys: `{"anchors": [[…]], …}`; and records, whose arrays are put on each other: a list
 * `[{"anchor": […], "positive": […]}, …]`, JSON Lines, `{"data": [{"embedding": […]}, …]}`. Python's dictionaries of
 * printed arrays too. @throws ArrayError naming line, column and record.
 */
export function* readRecords(cursor: Cursor, source: Source, dtype: string): Generator<number, Contents> {
  const columns = new Map<string, Column>()
  const lists = new Map<string, List>()
  const leftOut = createLeftOut()
  let steps = 0
  let numbers = 0

  const listAt = (path: string): List => {
    const known = lists.get(path)
    if (known) return known
    const list = { count: 0, vectors: [] }
    lists.set(path, list)
    return list
  }
  const columnAt = (path: string, list: List): Column => {
    const known = columns.get(path)
    if (known) return known
    if (columns.size >= MOST_KEYS) throw cursor.error(`there are more than ${MOST_KEYS} keys`, 'Save the arrays alone.')
    const name = nameInShort(path)
    const column = { name, list, values: createValues(), shape: null, dtype: null, count: 0, last: 0, texts: null }
    columns.set(path, column)
    return column
  }

  /** The object behind the brace that was just passed. */
  function* readObject(path: string, list: List, depth: number): Generator<number, void> {
    if (depth > DEEPEST) throw cursor.error(`objects are nested deeper than ${DEEPEST}`, 'Save the arrays alone.')
    for (;;) {
      cursor.skipSpace()
      if (cursor.take('}')) return
      const key = readKey(cursor)
      yield* readMember(path === '' ? key : `${path}.${key}`, list, depth)
      cursor.skipSpace()
      if (!cursor.take(',') && cursor.peek() !== CLOSE) throw unclosed(cursor)
    }
  }

  function* readList(path: string, depth: number): Generator<number, void> {
    const list = listAt(path)
    for (;;) {
      cursor.skipSpace()
      if (cursor.take(']')) return
      if (!cursor.take('{')) throw cursor.error(`found ${cursor.shown()}; expected a record in braces`, NAMED)
      yield* readRecord(path, list, depth + 1)
      cursor.skipSpace()
      if (!cursor.take(',') && cursor.peek() !== CLOSE_LIST) throw unclosed(cursor)
    }
  }

  function* readRecord(path: string, list: List, depth: number): Generator<number, void> {
    list.count++
    if (++steps % PACE === 0) yield cursor.at / cursor.bytes.length
    yield* readObject(path, list, depth)
    const missing = list.vectors.find(({ count }) => count < list.count)
    if (!missing) return
    // this one, or the first: it is looked for at the end of each record
    const record = missing.last === list.count ? 1 : list.count
    throw cursor.error(
      `record ${record} has no ${missing.name}; expected one in every record`,
      'Leave such records out.',
    )
  }

  function* readMember(path: string, list: List, depth: number): Generator<number, void> {
    cursor.skipSpace()
    cursor.array = nameInShort(path)
    if (cursor.take('{')) {
      yield* readObject(path, list, depth + 1)
      return
    }
    if (cursor.peek() === LIST && cursor.next(1) === OBJECT) {
      cursor.at++
      yield* readList(path, depth + 1)
      return
    }
    if (!holdsTexts(cursor)) yield* readNumbers(columnAt(path, list))
    else if (namesLabels(path)) readLabels(columnAt(path, list))
    else {
      skipTexts(cursor)
      leftOut.add(path)
    }
    cursor.array = null
  }

  function* readNumbers(column: Column): Generator<number, void> {
    const { list, values } = column
    const start = cursor.at
    if (++column.count > Math.max(list.count, 1)) {
      throw cursor.error(`two arrays have the name ${column.name}`, 'Rename or remove one of them.')
    }
    column.last = list.count
    const before = values.count
    const found = yield* readInto(cursor, values)
    numbers += values.count - before
    if (numbers > MOST_ELEMENTS) throw cursor.error(`there are more than ${MOST_ELEMENTS} numbers`, 'Open a part.')
    column.dtype ??= found.dtype
    if (!column.shape && found.shape.length > 0) list.vectors.push(column)
    column.shape ??= found.shape
    if (isSame(column.shape, found.shape)) return
    const [expected, held] = [column.shape, found.shape].map((shape) => `[${shape.join(', ')}]`)
    throw cursor.error(
      `${column.name} has shape ${held} in record ${column.count}; expected ${expected}, as in the first record`,
      'Give it the same shape in every record.',
      start,
    )
  }

  const readLabels = (column: Column) => {
    column.texts ??= createTexts()
    const { texts } = column
    skipTexts(cursor, (text) => {
      if (!texts.push(text)) throw cursor.error('the labels are too many different texts', 'Leave them out.')
    })
  }

  const inList = cursor.take('[')
  if (inList) yield* readList('', 0)
  else {
    // several objects below each other are the records of one list
    const list = listAt('')
    while (cursor.take('{')) {
      yield* readRecord('', list, 0)
      cursor.skipSpace()
      if (cursor.take(',')) cursor.skipSpace()
    }
  }
  cursor.skipSpace()
  if (!cursor.atEnd) throw cursor.error(`found ${cursor.shown()} behind the records`, 'Open one text at a time.')
  const top = lists.get('')
  return contentsOf([...columns.values()], leftOut, source, dtype, (list) => inList || list !== top || list.count > 1)
}

const CLOSE = 125 // }
const CLOSE_LIST = 93 // ]

const NAMED = 'Write {"anchors": [[…]], "positives": [[…]], "negatives": [[…]]}.'

const unclosed = (cursor: Cursor) =>
  cursor.error(
    cursor.atEnd
      ? 'the text ends inside an object or a list'
      : `found ${cursor.shown()}; expected a comma or the end of the object or list`,
    'Copy all of it, up to its last bracket.',
  )

/** The key at the cursor, in short, and the cursor behind the colon. */
const readKey = (cursor: Cursor): string => {
  const start = cursor.at
  const text = takeText(cursor) ?? cursor.word()
  cursor.skipSpace()
  if (text !== '' && cursor.take(':')) return nameInShort(text)
  cursor.at = start
  throw cursor.error(`found ${cursor.shown()}; expected the name of an array in quotes and a colon`, NAMED)
}

const BACKSLASH = 92

/** The text in quotes at the cursor; null if none stands here. @throws ArrayError if it does not end. */
const takeText = (cursor: Cursor): string | null => {
  const { bytes, at: start } = cursor
  const quote = cursor.peek()
  if (quote !== 34 && quote !== 39) return null
  let at = start + 1
  let escaped = false
  for (; at < bytes.length && bytes[at] !== quote; at++) {
    if (bytes[at] !== BACKSLASH) continue
    escaped = true
    at++
  }
  if (at >= bytes.length) throw cursor.error('a text in quotes does not end', 'Copy all of it, up to its last bracket.')
  cursor.at = at
  const text = cursor.textFrom(start + 1)
  cursor.at = at + 1
  return escaped ? unescaped(text) : text
}

const unescaped = (text: string): string => {
  try {
    return String(JSON.parse(`"${text}"`))
  } catch {
    return text
  }
}

/** Whether texts, a list of them or nothing stand here, and not numbers or words for them such as "NaN". */
const holdsTexts = (cursor: Cursor): boolean => {
  const byte = cursor.peek() === LIST ? cursor.next(1) : cursor.peek()
  // a quote, or the n of null and None
  if (byte !== 34 && byte !== 39 && (byte | 32) !== 110) return false
  const found = /^(?:\[\s*)?(?:["']([^"']{0,12})|(null|None)\b)/.exec(cursor.ahead(200))
  if (!found) return false
  return found[2] !== undefined || numberOfWord((found[1] ?? '').replace(/^[-+]/, '')) === undefined
}

const isSame = (one: readonly number[], other: readonly number[]) =>
  one.length === other.length && one.every((length, k) => length === other[k])

/** Goes past a text or a list of texts, and hands each of them out. */
const skipTexts = (cursor: Cursor, push: (text: string) => void = () => undefined): void => {
  const inList = cursor.take('[')
  for (;;) {
    cursor.skipSpace()
    if (inList && cursor.take(']')) return
    const text = takeText(cursor) ?? (isWordByte(cursor.peek()) ? cursor.word() : null)
    if (text === null) throw unclosed(cursor)
    push(text)
    if (!inList) return
    cursor.skipSpace()
    if (!cursor.take(',') && cursor.peek() !== CLOSE_LIST) throw unclosed(cursor)
  }
}
