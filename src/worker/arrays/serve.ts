import { readArrays } from '../../codec/arrays/read'
import type { Control } from '../../tensor/long-work'
import type { Tensor } from '../../tensor/tensor'
import { serveCalls, type ServingPort } from '../rpc/serve'
import { evaluateHeld, resultOf, tripletsOf, type HeldEvaluation } from './held'
import type { ArrayCalls } from './protocol'
import { sourceOf } from './source'
import { toldOf } from './told'
import { writeResult } from './write'

/** Fetching a file's bytes is about this share of reading it. */
const FETCHING = 0.2

/** Holds large arrays, so that the page need not: reads them, evaluates them, hands out parts and files. */
export const serveArrays = (port: ServingPort): void => {
  const tensors = new Map<number, Tensor>()
  let held: HeldEvaluation | null = null

  const tensor = (id: number): Tensor => {
    const found = tensors.get(id)
    if (!found) throw new Error(`There is no array ${id}; expected one that was read and not forgotten.`)
    return found
  }
  const evaluation = (): HeldEvaluation => {
    if (!held) throw new Error('Nothing has been evaluated; send "evaluate" first.')
    return held
  }

  serveCalls<ArrayCalls>(
    port,
    {
      read: async ({ source: from, firstId }, control) => {
        const part = (start: number, share: number): Control => ({
          ...control,
          progress: (done) => control.progress(start + share * done),
        })
        const source = await sourceOf(from, part(0, FETCHING))
        const { format, contents } = await readArrays(source, part(FETCHING, 1 - FETCHING))
        if (contents.kind === 'scene') return contents
        const arrays = contents.arrays.map((found, k) => {
          tensors.set(firstId + k, found.tensor)
          return toldOf(found, firstId + k)
        })
        const { guesses = [], notes = [] } = contents
        return { kind: 'arrays', format: format.label, arrays, guesses, notes }
      },
      forget: ({ ids }) => {
        for (const id of ids) tensors.delete(id)
        return null
      },
      evaluate: async ({ ids, options, backend }, control) => {
        const start = performance.now()
        const arrays = {
          anchors: tensor(ids.anchors),
          positives: tensor(ids.positives),
          negatives: tensor(ids.negatives),
        }
        // what was held makes room first
        held = null
        held = await evaluateHeld(arrays, { options, backend }, control)
        return resultOf(held, performance.now() - start)
      },
      triplets: (range) => tripletsOf(evaluation(), range),
      write: (takes, control) => writeResult(evaluation().evaluation, takes, control),
    },
    { oneAtATime: true },
  )
}
