import { defaultScene } from '../../scene/defaults'
import { parseScene } from '../../scene/schema'
import { sceneOf, viewOf } from './assemble'
import { entriesOf } from './entries'
import type { Link, LinkProblem, Reading } from './link'
import { KEYS, parameters, type Key, type Refuse, type Values } from './parameters'
import { unescapeText } from './text'

/** A link read: whatever of it could be, defaults for the rest, and what could not. */
export type DecodedLink = Link & { readonly problems: readonly LinkProblem[] }

/** Keys whose rows undo the percent-encoding themselves, because their text may hold separators. */
const ESCAPED: readonly Key[] = ['labels', 'chart', 'lesson']

/**
 * Reads the text behind `#`, with or without it. It never throws: what cannot be read is told as problems, the rest
 * is kept, and a missing reduction, margin, eps or p means the convention's own default.
 */
export const decodeLink = (hash: string): DecodedLink => {
  const { texts, unknown, problems } = entriesOf(hash)
  const told = new Map<string, LinkProblem>()
  const tell = (problem: LinkProblem) => {
    if (!told.has(problem.key)) told.set(problem.key, { ...problem, held: shortened(problem.held) })
  }
  for (const problem of problems) tell(problem)

  const values: Partial<Values> = {}
  for (const key of KEYS) {
    const text = texts.get(key)
    if (text === undefined) continue
    const reading = read(key, ESCAPED.includes(key) ? text : unescapeText(text))
    if ('value' in reading) Object.assign(values, { [key]: reading.value })
    if (reading.refused !== undefined) tell({ key, held: reading.refused, expected: parameters[key].expects })
  }
  const refuse: Refuse = (key, expected, held) => tell({ key, held: held ?? texts.get(key) ?? '', expected })

  const scene = sceneOf(values, refuse)
  const parsed = parseScene(scene)
  if ('problems' in parsed) {
    for (const { path, ...problem } of parsed.problems) tell({ key: path, ...problem })
  }
  const kept = 'scene' in parsed ? parsed.scene : defaultScene
  return { scene: kept, view: viewOf(values, kept, refuse), unknown, problems: [...told.values()] }
}

const read = <K extends Key>(key: K, text: string): Reading<Values[K]> => parameters[key].read(text)

const LONGEST_HELD = 60

const shortened = (held: string): string => (held.length > LONGEST_HELD ? `${held.slice(0, LONGEST_HELD)}…` : held)
