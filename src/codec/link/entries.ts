import type { LinkProblem, UnknownKey } from './link'
import { MOST_BYTES, unpack } from './packed'
import { isKey, POINT_KEYS, type Key } from './parameters'
import { unescapeText } from './text'

/** The most characters of a link that are looked at. */
const LONGEST_LINK = 1_000_000

/** The most characters of unknown keys that are kept. */
const LONGEST_UNKNOWN = 2000

/** A link taken apart: the text of each key that is known, still escaped where it may hold separators. */
export type Entries = {
  readonly texts: ReadonlyMap<Key, string>
  readonly unknown: readonly UnknownKey[]
  readonly problems: readonly LinkProblem[]
}

/** Splits the text of a link, unpacks `d`, and sets unknown keys aside. */
export const entriesOf = (hash: string): Entries => {
  const problems: LinkProblem[] = []
  if (hash.length > LONGEST_LINK) {
    const expected = `at most ${LONGEST_LINK} characters`
    return { texts: new Map(), unknown: [], problems: [{ key: 'link', held: `${hash.length} characters`, expected }] }
  }
  const texts = new Map<Key, string>()
  const take = (key: Key, text: string) => {
    if (texts.has(key)) problems.push({ key, held: text, expected: 'to be given once; the first one counts' })
    else texts.set(key, text)
  }
  const unknown: UnknownKey[] = []
  let packed: string | null = null
  for (const [key, text] of pairsOf(plain(hash))) {
    if (isKey(key)) take(key, text)
    else if (key === 'd') packed ??= text
    else unknown.push([key, text])
  }
  if (packed !== null) {
    const unpacked = unpack(packed.trim())
    const expected = `points as raw deflate in base64url, at most ${MOST_BYTES} bytes when inflated`
    if (unpacked === null) problems.push({ key: 'd', held: packed, expected })
    for (const [key, text] of pairsOf(unpacked ?? '')) {
      const known = POINT_KEYS.find((each) => each === key)
      if (known) take(known, text)
      else problems.push({ key: 'd', held: key, expected: `only the keys ${POINT_KEYS.join(', ')}` })
    }
  }
  return { texts, problems, unknown: withinReason(unknown, problems) }
}

/** Without what stands before a fragment or query, and without a second coat of percent-encoding. */
const plain = (hash: string): string => {
  const text = hash.replace(/^[#?&\s]+/, '').trimEnd()
  const encodedTwice = (!text.includes(',') && /%2c/i.test(text)) || (!text.includes('=') && /%3d/i.test(text))
  return encodedTwice ? unescapeText(text) : text
}

const pairsOf = (text: string): [string, string][] =>
  text
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const equals = part.indexOf('=')
      return equals < 0 ? [part, ''] : [part.slice(0, equals), part.slice(equals + 1)]
    })

const withinReason = (unknown: readonly UnknownKey[], problems: LinkProblem[]): readonly UnknownKey[] => {
  const length = unknown.reduce((sum, [key, text]) => sum + key.length + text.length, 0)
  if (length <= LONGEST_UNKNOWN) return unknown
  const expected = `at most ${LONGEST_UNKNOWN} characters of keys that this page does not know; they were dropped`
  problems.push({ key: 'link', held: `${length} characters of unknown keys`, expected })
  return []
}
