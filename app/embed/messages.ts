import * as z from 'zod/mini'
import type { SceneProblem } from '../../src/scene/schema'

// docs/embedding.md describes this interface to those who embed the page.

export const SOURCE = 'triplet-playground'
export const VERSION = 1

/** What the page says. Coming in, these are the words of another playground and nobody's question. */
const OUTGOING = ['ready', 'state', 'result', 'height', 'error']

/** Given back with the answer, so that the one who asked knows to what. */
export type MessageId = string | number

/** What another page may ask. */
export type Question =
  | { readonly type: 'get' }
  | { readonly type: 'set'; readonly link: string }
  | { readonly type: 'set'; readonly scene: Record<string, unknown> }
  | { readonly type: 'highlight'; readonly point: string }

/** A message read: a question, or what was wrong with it; null for what is not meant for this page. */
export type ReadMessage =
  | { readonly id: MessageId | undefined; readonly question: Question }
  | { readonly id: MessageId | undefined; readonly problems: readonly SceneProblem[] }
  | null

const LONGEST_ID = 100

const id = z.union([z.string().check(z.maxLength(LONGEST_ID)), z.number()], {
  error: `a text of at most ${LONGEST_ID} characters, or a finite number`,
})

const question = z.discriminatedUnion(
  'type',
  [
    z.object({ type: z.literal('get') }),
    z
      .object({
        type: z.literal('set'),
        link: z.optional(z.string('a link, a text')),
        scene: z.optional(z.record(z.string(), z.unknown(), 'a scene or a part of one, an object')),
      })
      .check(z.refine(({ link, scene }) => (link === undefined) !== (scene === undefined), 'either a link or a scene')),
    z.object({ type: z.literal('highlight'), point: z.string('a point, such as negatives.0') }),
  ],
  { error: 'get, set or highlight' },
)

const envelope = z.object({ version: z.literal(VERSION, `${VERSION}`), id: z.optional(id) })

/** Reads what came in by `postMessage`. It never throws. */
export const readMessage = (data: unknown): ReadMessage => {
  if (!isRecord(data) || data.source !== SOURCE || OUTGOING.some((type) => type === data.type)) return null
  const outer = envelope.safeParse(data)
  const inner = question.safeParse(data)
  const known = id.safeParse(data.id)
  const own = known.success ? known.data : undefined
  if (!outer.success || !inner.success) {
    const issues = [...(outer.error?.issues ?? []), ...(inner.error?.issues ?? [])]
    return { id: own, problems: issues.map(({ path, message }) => problemAt(path, message, data)) }
  }
  const { link, scene } = { link: undefined, scene: undefined, ...inner.data }
  if (link !== undefined) return { id: own, question: { type: 'set', link } }
  if (scene !== undefined) return { id: own, question: { type: 'set', scene } }
  return { id: own, question: inner.data as Question }
}

const isRecord = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null

const problemAt = (path: readonly PropertyKey[], expected: string, data: Record<string, unknown>): SceneProblem => {
  const held = data[String(path[0])]
  return { path: path.join('.'), held: typeof held === 'string' ? held.slice(0, 60) : typeof held, expected }
}
