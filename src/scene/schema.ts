import { conventions } from '../loss/conventions/programs'
import { conventionOf } from '../loss/conventions/registry'
import type { ConventionId } from '../loss/options'
import {
  LARGEST_P,
  LONGEST_LABEL,
  MOST_POINTS,
  MOST_TRIPLETS,
  isCoordinate,
  isEpsilon,
  isMargin,
  isNormDegree,
} from './limits'
import type { Scene } from './scene'

import * as z from 'zod/mini'

// the page's Content-Security-Policy forbids what zod would compile
z.config({ jitless: true })

/** What was wrong with data from outside: where, what stood there, and what was expected, as the end of a sentence. */
export type SceneProblem = { readonly path: string; readonly held: string; readonly expected: string }

export type ParsedScene = { readonly scene: Scene } | { readonly problems: readonly SceneProblem[] }

/** The end of the sentence "expected …", shared by everything that reads these numbers. */
export const EXPECTED = {
  p: `a number above 0 and at most ${LARGEST_P}, or Infinity under pytorch, such as 2`,
  margin: 'one finite number, such as 1.0',
  eps: '0 or a finite number above it, such as 1e-6',
  reduction: 'none, mean or sum',
  convention: listed(conventions.map(({ id }) => id)),
  swap: 'true or false; true under pytorch only',
} as const

const conventionIds = conventions.map(({ id }) => id) as [ConventionId, ...ConventionId[]]

// JSON has no infinities: they come as their name
const number = (isAccepted: (value: unknown) => value is number, error: string) =>
  z.pipe(
    z.transform((value) => (value === 'Infinity' ? Infinity : value)),
    z.custom<number>(isAccepted, error),
  )

/**
 * A list of so many, whose length is looked at before its entries: a message can hold an empty one of four thousand
 * million, which would take minutes to walk through.
 */
const list = <Entry extends z.ZodMiniType>(entry: Entry, [least, most]: readonly [number, number], what: string) =>
  z.pipe(
    z.custom<unknown[]>((value) => Array.isArray(value) && value.length >= least && value.length <= most, what),
    z.array(entry),
  )

const id = z.string('the id of a point, a text').check(z.minLength(1), z.maxLength(LONGEST_LABEL))

const point = z.object({
  id,
  position: list(number(isCoordinate, 'a finite number'), [2, 3], '2 or 3 coordinates'),
  label: z.optional(z.string('a text').check(z.maxLength(LONGEST_LABEL, `at most ${LONGEST_LABEL} characters`))),
})

const loss = z.object({
  convention: z.enum(conventionIds, EXPECTED.convention),
  distance: z.literal('norm', 'norm'),
  p: number(isNormDegree, EXPECTED.p),
  margin: number(isMargin, EXPECTED.margin),
  eps: number(isEpsilon, EXPECTED.eps),
  swap: z.boolean(EXPECTED.swap),
  reduction: z.enum(['none', 'mean', 'sum'], EXPECTED.reduction),
})

const sceneSchema = z
  .object({
    version: z.literal(1, '1'),
    dimensions: z.literal([2, 3], '2 or 3'),
    points: list(point, [1, MOST_POINTS], `a list of 1 to ${MOST_POINTS} points`),
    triplets: list(
      z.object({ anchor: id, positive: id, negative: id }),
      [1, MOST_TRIPLETS],
      `a list of 1 to ${MOST_TRIPLETS} triplets`,
    ),
    source: z.object({ kind: z.literal('explicit', 'explicit') }),
    constraint: z.enum(['free', 'unit-sphere'], 'free or unit-sphere'),
    loss,
  })
  .check(z.superRefine(refuseContradictions))

/** Parses data from outside into a scene, or into everything that is wrong with it. It never throws. */
export const parseScene = (data: unknown): ParsedScene => {
  const parsed = sceneSchema.safeParse(data)
  if (parsed.success) return { scene: withoutUndefinedLabels(parsed.data) }
  return {
    problems: parsed.error.issues.slice(0, MOST_PROBLEMS).map(({ path, message }) => ({
      path: path.join('.'),
      held: shown(path.reduce<unknown>(at, data)),
      expected: message,
    })),
  }
}

/** A list with ten thousand wrong entries is told by its first few. */
const MOST_PROBLEMS = 20

type Parsed = z.output<typeof sceneSchema>

/** What holds between the parts of a scene. */
function refuseContradictions(
  { points, triplets, loss: { convention, p, swap } }: Parsed,
  context: { addIssue: (issue: { code: 'custom'; path: (string | number)[]; message: string }) => void },
): void {
  const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
  const { allows } = conventionOf(convention)
  if (p === Infinity && !allows.infiniteP) refuse(['loss', 'p'], EXPECTED.p)
  if (swap && !allows.swap) refuse(['loss', 'swap'], EXPECTED.swap)
  const ids = new Set<string>()
  points.forEach((each, index) => {
    if (ids.has(each.id)) refuse(['points', index, 'id'], 'an id that no other point has')
    ids.add(each.id)
  })
  triplets.forEach((triplet, index) => {
    for (const role of ['anchor', 'positive', 'negative'] as const) {
      if (!ids.has(triplet[role])) refuse(['triplets', index, role], 'the id of one of the points')
    }
  })
}

/** `exactOptionalPropertyTypes`: a missing label is no key at all. */
const withoutUndefinedLabels = (parsed: Parsed): Scene => ({
  ...parsed,
  points: parsed.points.map(({ label, ...rest }) => (label ? { ...rest, label } : rest)),
})

const at = (data: unknown, key: PropertyKey): unknown =>
  typeof data === 'object' && data !== null ? (data as Record<PropertyKey, unknown>)[key] : undefined

const LONGEST_SHOWN = 60

/** What stood there, in short. */
const shown = (held: unknown): string => {
  const text = spelled(held)
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text
}

const spelled = (held: unknown): string => {
  if (typeof held === 'string') return held
  if (typeof held === 'number' || typeof held === 'boolean') return String(held)
  if (Array.isArray(held)) return `a list of ${held.length}`
  if (held === null) return 'null'
  return held === undefined ? 'nothing' : `something of type ${typeof held}`
}

/** "a, b or c" */
function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

/** A scene as JSON that the schema reads back: an infinite p stands as the text "Infinity". One line a point. */
export const sceneJson = (scene: Scene): string => {
  const json = JSON.stringify(scene, (_, value: unknown) => (value === Infinity ? 'Infinity' : value), 2)
  // the coordinates of a point, and the three points of a triplet, belong on one line
  return `${json.replaceAll(/\{\n\s+"(?:id|anchor)"[^{}]*\}|\[\s*-?\d[^[\]{}]*\]/g, (lines) => lines.replaceAll(/\s*\n\s*/g, ' '))}\n`
}
