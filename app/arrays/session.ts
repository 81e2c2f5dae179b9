import { create } from 'zustand'
import type { Use } from '../../src/codec/arrays/arrays'
import { ROLES } from '../../src/codec/arrays/roles'
import type { Role } from '../../src/kernels/backend'
import { lossOptionsOf } from '../../src/scene/batch'
import type { SceneLoss } from '../../src/scene/scene'
import type { LargeResult, ReadAnswer, Written, WrittenFormat } from '../../src/worker/arrays/protocol'
import { WorkerError, type WorkerLoss } from '../../src/worker/rpc/messages'
import { arraysText } from '../messages/arrays'
import { textOf } from '../messages/catalogue'
import { useStore } from '../state/store'
import { saveFile } from '../ui/saveFile'
import { callArrays, cancelArrays, lostArraysWorkers } from './arraysWorker'
import type { Incoming } from './incoming'
import { listed, refusalOf, sentOf, withRole, type ListedArray, type Reading } from './listing'
import { stageResult, stageTriplet } from './toStage'

/** What was computed, and under which loss. */
export type SessionResult = LargeResult & { readonly loss: SceneLoss; readonly axis: number }

export type Session = {
  readonly arrays: readonly ListedArray[]
  readonly axis: number
  /** What is under way; `done` from 0 to 1. */
  readonly busy: { readonly what: string; readonly done: number } | null
  /** Why the last thing could not be done. */
  readonly problem: string | null
  /** Does it again, where the fault may have passed. */
  readonly retry: (() => void) | null
  /** What became of the last thing, in a sentence. */
  readonly told: string
  readonly result: SessionResult | null
}

const EMPTY: Session = { arrays: [], axis: -1, busy: null, problem: null, retry: null, told: '', result: null }

/** The arrays that are open. It outlives the dialog: what was opened is still there when it is opened again. */
export const useSession = create<Session>(() => EMPTY)

/** The arrays chosen for the three roles; null until there is one for each. */
export const selectChosen = ({ arrays }: Session): Readonly<Record<Role, ListedArray>> | null => {
  const [anchors, positives, negatives] = ROLES.map((role) => arrays.find((array) => array.role === role))
  return anchors && positives && negatives ? { anchors, positives, negatives } : null
}

/** Reads files and texts one after another. What cannot be read changes nothing, and the others are read all the same. */
export const openIncoming = (incoming: Incoming): Promise<void> => {
  const left = [...incoming]
  const problems: string[] = []
  return attempt(async () => {
    for (let [source] = left; source !== undefined; [source] = left) {
      try {
        await read(source)
      } catch (reason) {
        if (!(reason instanceof Error) || reason.name !== 'ArrayError') throw reason
        problems.push(reason.message)
      }
      // what is read is not read again where only a later one has to be tried again
      left.shift()
    }
    if (problems.length > 0) throw new Error(problems.join('\n'))
  })
}

/** Reads a source again with one of the reader's guesses taken back, or taken after all. */
export const correct = (reading: Reading, key: string, holds: boolean): Promise<void> =>
  attempt(() => read(reading.source, { ...reading.corrections, [key]: holds }, reading))

const read = async (
  source: File | string,
  corrections: Reading['corrections'] = {},
  before?: Reading,
): Promise<void> => {
  const text = textOf(arraysText)
  const from = typeof source === 'string' ? text.pastedText : source.name
  const answer = await callArrays('read', { source: sentOf(source, corrections) }, working(text.reading({ from })))
  if (answer.kind === 'scene') {
    useStore.getState().sceneLoaded(answer.scene)
    useStore.getState().viewFitted()
    useSession.setState({ told: text.sceneStaged({ from }) })
    return
  }
  await list(answer, { from, source, corrections }, before)
  useSession.setState({ told: text.read({ format: answer.format, from }) })
}

/** Lists what was read. The worker forgets what it replaces, or itself, where too much is open. */
const list = async (
  { arrays: held, format, guesses, notes }: Extract<ReadAnswer, { kind: 'arrays' }>,
  origin: Pick<Reading, 'from' | 'source' | 'corrections'>,
  before?: Reading,
): Promise<void> => {
  const reading: Reading = { ...origin, format, guesses, notes }
  const found = held.map((array) => ({ ...array, reading }))
  const { arrays, gone } = listed(useSession.getState().arrays, found, before)
  const refusal = refusalOf(textOf(arraysText), arrays)
  if (refusal === null) useSession.setState({ arrays, result: null })
  await callArrays('forget', { ids: (refusal === null ? gone : held).map(({ id }) => id) })
  if (refusal !== null) throw new Error(refusal)
}

/** Gives an array a role, which another one then loses. */
export const chooseRole = (id: number, role: Use | null): void =>
  useSession.setState(({ arrays }) => ({ arrays: withRole(arrays, id, role), result: null }))

/** Takes an array off the list. */
export const removeArray = (id: number): Promise<void> =>
  attempt(async () => {
    const { arrays, result } = useSession.getState()
    const gone = arrays.find((array) => array.id === id)
    const had = ROLES.some((role) => role === gone?.role)
    useSession.setState({ arrays: arrays.filter((array) => array.id !== id), result: had ? null : result })
    await callArrays('forget', { ids: [id] })
  })

export const chooseAxis = (axis: number): void => useSession.setState({ axis, result: null })

/** Evaluates the chosen arrays under the scene's loss on the active backend, and puts on the stage what fits. */
export const load = (): Promise<void> =>
  attempt(async () => {
    const chosen = selectChosen(useSession.getState())
    if (!chosen) return
    // what the worker held makes room first: a result that is cancelled leaves none
    useSession.setState({ result: null })
    const { scene, active } = useStore.getState()
    const { axis } = useSession.getState()
    const options = { ...lossOptionsOf(scene), axis }
    const ids = { anchors: chosen.anchors.id, positives: chosen.positives.id, negatives: chosen.negatives.id }
    const takes = { ids, options, backend: active?.id ?? 'js' } as const
    const computed = await callArrays('evaluate', takes, working(textOf(arraysText).computing))
    const result = { ...computed, loss: scene.loss, axis }
    useSession.setState({ result, told: await stageResult(textOf(arraysText), result) })
  })

/** Shows one triplet of the result on the stage. */
export const showTriplet = (index: number): Promise<void> =>
  attempt(async () => {
    const { result } = useSession.getState()
    if (result) useSession.setState({ told: await stageTriplet(textOf(arraysText), result, index) })
  })

/** Saves the loss or a gradient as a file. */
export const saveResult = (what: Written, format: WrittenFormat): Promise<void> =>
  attempt(async () => {
    const text = textOf(arraysText)
    const name = what === 'loss' ? 'loss' : `gradient-${what}`
    saveFile(await callArrays('write', { what, format }, working(text.writing({ file: name }))), `${name}.${format}`)
    useSession.setState({ told: text.saved({ file: `${name}.${format}` }) })
  })

export const cancel = (): void => cancelArrays()

/** Reports what is under way. */
const working = (what: string) => {
  const report = (done: number) => useSession.setState({ busy: { what, done } })
  report(0)
  return report
}

const attempt = async (work: () => Promise<void>): Promise<void> => {
  const text = textOf(arraysText)
  const losses = lostArraysWorkers()
  useSession.setState({ problem: null, retry: null, told: '' })
  try {
    await work()
    const isNew = lostArraysWorkers() > losses
    if (isNew) useSession.setState(({ told }) => ({ told: text.restarted({ told }) }))
  } catch (reason) {
    const isCancelled = reason instanceof Error && reason.name === 'CancelledError'
    if (isCancelled) useSession.setState({ told: text.cancelled })
    else if (reason instanceof WorkerError) {
      useSession.setState({ problem: lossesIn(text)[reason.loss], retry: () => void attempt(work) })
    } else useSession.setState({ problem: reason instanceof Error ? reason.message : String(reason) })
  } finally {
    useSession.setState({ busy: null })
  }
}

const lossesIn = (text: typeof arraysText.en): Readonly<Record<WorkerLoss, string>> => ({
  'not started': text.workerNotLoaded,
  failed: text.workerFailed,
  silent: text.workerSilent,
  stopped: text.workerStopped,
})
