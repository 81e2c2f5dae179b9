import { readArrays } from '../../codec/arrays/read'
import type { Control } from '../../tensor/long-work'
import type { Tensor } from '../../tensor/tensor'
import { failureOf } from '../serve'
import { evaluateHeld, resultOf, tripletsOf, type HeldEvaluation } from './held'
import type { ArrayAnswer, ArrayCallName, ArrayCalls, ArrayMessage } from './protocol'
import { sourceOf } from './source'
import { writeResult } from './write'

/** The side of a message port that the worker sees. */
export type ArrayPort = {
  addEventListener(type: 'message', listener: (event: MessageEvent<ArrayMessage>) => void): void
  postMessage(message: ArrayAnswer): void
}

type Handlers = {
  [Name in ArrayCallName]: (
    takes: ArrayCalls[Name]['takes'],
    control: Control,
  ) => Promise<ArrayCalls[Name]['gives']> | ArrayCalls[Name]['gives']
}

/** Milliseconds between two reports of progress. */
const PACE = 100

/** Fetching a file's bytes is about this share of reading it. */
const FETCHING = 0.2

/** Holds large arrays, so that the page need not: reads them, evaluates them, hands out parts and files. */
export const serveArrays = (port: ArrayPort, now: () => number = () => performance.now()): void => {
  const tensors = new Map<number, Tensor>()
  let held: HeldEvaluation | null = null
  let ids = 0
  let cancelled = false

  const tensor = (id: number): Tensor => {
    const found = tensors.get(id)
    if (!found) throw new Error(`There is no array ${id}; expected one that was read and not forgotten.`)
    return found
  }
  const evaluation = (): HeldEvaluation => {
    if (!held) throw new Error('Nothing has been evaluated; send "evaluate" first.')
    return held
  }

  const handlers: Handlers = {
    read: async ({ source: from }, control) => {
      const part = (start: number, share: number): Control => ({
        ...control,
        progress: (done) => control.progress?.(start + share * done),
      })
      const source = await sourceOf(from, part(0, FETCHING))
      const { format, contents } = await readArrays(source, part(FETCHING, 1 - FETCHING))
      if (contents.kind === 'scene') return contents
      const arrays = contents.arrays.map(({ tensor: read, ...array }) => {
        tensors.set(++ids, read)
        return { ...array, id: ids, shape: read.shape }
      })
      return { kind: 'arrays', format: format.label, arrays }
    },
    forget: ({ ids: gone }) => {
      for (const id of gone) tensors.delete(id)
      return null
    },
    evaluate: async ({ ids: of, options, backend }, control) => {
      const start = now()
      const arrays = {
        anchors: tensor(of.anchors),
        positives: tensor(of.positives),
        negatives: tensor(of.negatives),
      }
      // what was held makes room first
      held = null
      held = await evaluateHeld(arrays, { options, backend }, control)
      return resultOf(held, now() - start)
    },
    triplets: (range) => tripletsOf(evaluation(), range),
    write: (takes, control) => writeResult(evaluation().evaluation, takes, control),
  }

  const answer = async ({ id, name, takes }: Exclude<ArrayMessage, { name: 'cancel' }>) => {
    cancelled = false
    let reported = -Infinity
    const control: Control = {
      cancelled: () => cancelled,
      progress: (done) => {
        if (now() - reported < PACE) return
        reported = now()
        port.postMessage({ id, done })
      },
    }
    try {
      const handle = handlers[name] as (input: typeof takes, by: Control) => Promise<ArrayCalls[ArrayCallName]['gives']>
      port.postMessage({ id, gives: await handle(takes, control) })
    } catch (reason) {
      port.postMessage({ id, error: failureOf(reason) })
    }
  }

  let last: Promise<void> = Promise.resolve()
  port.addEventListener('message', ({ data }) => {
    if (data.name === 'cancel') cancelled = true
    else last = last.then(() => answer(data))
  })
}
