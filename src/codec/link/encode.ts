import type { Link } from './link'
import { pack } from './packed'
import { KEYS, parameters, POINT_KEYS, type Key, type Values } from './parameters'

/** Above so many characters the points are compressed: mail and chat programs cut longer links. */
const LONGEST_READABLE = 2000

/**
 * A state as the text behind `#`: a readable call such as
 * `v=1&anchors=0,0&positives=1,0&negatives=0,1.5&p=2&margin=1&eps=1e-6&reduction=mean`.
 * Coordinates and parameters read back exactly; bounds and camera to 1e-4 of what they span.
 */
export const encodeLink = (link: Link): string => {
  const written = KEYS.flatMap((key) => entryOf(key, link) ?? [])
  const unknown = link.unknown.map(([key, text]) => `${key}=${text}`)
  const readable = join([...written.map(({ text }) => text), ...unknown])
  if (readable.length <= LONGEST_READABLE) return readable
  const [version, ...rest] = written.filter(({ key }) => !isPointKey(key)).map(({ text }) => text)
  const points = join(written.filter(({ key }) => isPointKey(key)).map(({ text }) => text))
  return join([version ?? '', `d=${pack(points)}`, ...rest, ...unknown])
}

const valueOf = <K extends Key>(key: K, link: Link): Values[K] | null => parameters[key].value(link)

const write = <K extends Key>(key: K, value: Values[K]): string => parameters[key].write(value)

const entryOf = (key: Key, link: Link): { key: Key; text: string } | null => {
  const value = valueOf(key, link)
  return value === null ? null : { key, text: `${key}=${write(key, value)}` }
}

const isPointKey = (key: Key): boolean => POINT_KEYS.some((each) => each === key)

const join = (entries: readonly string[]): string => entries.join('&')
