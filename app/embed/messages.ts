import * as z from 'zod/mini'
import type { SceneProblem } from '../../src/scene/schema'
import { textOf } from '../messages/catalogue'
import { embedText } from '../messages/embed'
import type { LitTerm } from '../state/litSlice'

// docs/embedding.md describes this interface to those who embed the page.

export const SOURCE = 'triplet-playground'
export const VERSION = 1

/** What the page says. Coming in, these are the words of another playground and nobody's question. */
const OUTGOING = ['ready', 'state', 'result', 'height', 'error']

/** Given back with the answer, so that the one who asked knows to what. */
export type MessageId = string | number

/** A message read: a question, or what was wrong with it; null for what is not meant for this page. */
export type ReadMessage =
  | { readonly id: MessageId | undefined; readonly question: Question }
  | { readonly id: MessageId | undefined; readonly problems: readonly SceneProblem[] }
  | null

const LONGEST_ID = 100

const id = z.union([z.string().check(z.maxLength(LONGEST_ID)), z.number()], {
  error: () => textOf(embedText).id({ n: LONGEST_ID }),
})

const TERMS = [
  'positive-distance',
  'negative-distance',
  'gap',
  'loss',
  'reduced',
  'margin',
  'p',
  'eps',
  'triplet',
  'anchor',
  'positive',
  'negative',
] as const satisfies LitTerm[]

const question = z.discriminatedUnion(
  'type',
  [
    z.object({ type: z.literal('get') }),
    z
      .object({
        type: z.literal('set'),
        link: z.optional(z.string({ error: () => textOf(embedText).link })),
        scene: z.optional(z.record(z.string(), z.unknown(), { error: () => textOf(embedText).scene })),
      })
      .check(
        z.refine(({ link, scene }) => (link === undefined) !== (scene === undefined), {
          error: () => textOf(embedText).linkOrScene,
        }),
      ),
    // lights a term of a triplet wherever it is shown; null puts it out
    z.object({
      type: z.literal('highlight'),
      term: z.nullable(z.enum(TERMS, { error: () => textOf(embedText).term({ terms: TERMS.join(', ') }) })),
      triplet: z.optional(
        z
          .int({ error: () => textOf(embedText).tripletIndex })
          .check(z.nonnegative({ error: () => textOf(embedText).tripletIndex })),
      ),
    }),
  ],
  { error: () => textOf(embedText).type },
)

/** What another page may ask. */
export type Question = z.output<typeof question>

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
  return { id: own, question: inner.data }
}

const isRecord = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null

const problemAt = (path: readonly PropertyKey[], expected: string, data: Record<string, unknown>): SceneProblem => {
  const held = data[String(path[0])]
  return { path: path.join('.'), held: typeof held === 'string' ? held.slice(0, 60) : typeof held, expected }
}
