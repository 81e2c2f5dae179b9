import { PARTS, type Part } from '../../scene/view'
import type { Reading } from './link'

/** Names for several parts at once. */
const GROUPS: Record<string, readonly Part[]> = {
  parameters: ['p', 'margin', 'eps', 'reduction', 'convention', 'swap'],
}

const isPart = (name: string): name is Part => PARTS.some((part) => part === name)

/** The parts by name, in the page's order; a group whose parts are all hidden by its own name. */
export const writeHidden = (hidden: readonly Part[]): string => {
  const names = new Set<string>(PARTS.filter((part) => hidden.includes(part)))
  for (const [group, parts] of Object.entries(GROUPS)) {
    if (!parts.every((part) => names.has(part))) continue
    for (const part of parts) names.delete(part)
    names.add(group)
  }
  return [...names].join(',')
}

/** The parts that are known; the first name that is not is refused. */
export const readHidden = (text: string): Reading<readonly Part[]> => {
  const names = text.split(',').map((name) => name.trim())
  const partsOf = (name: string) => (Object.hasOwn(GROUPS, name) ? (GROUPS[name] ?? []) : isPart(name) ? [name] : [])
  const known = new Set(names.flatMap(partsOf))
  const refused = names.find((name) => name !== '' && partsOf(name).length === 0)
  const value = PARTS.filter((part) => known.has(part))
  return refused === undefined ? { value } : { value, refused }
}
