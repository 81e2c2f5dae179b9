import { create } from 'zustand'
import type { Role } from '../../src/kernels/backend'
import { lossOptionsOf } from '../../src/scene/batch'
import type { SceneLoss } from '../../src/scene/scene'
import type { HeldArray, LargeResult, Written, WrittenFormat } from '../../src/worker/arrays/protocol'
import { WorkerError, type WorkerLoss } from '../../src/worker/rpc/messages'
import { useStore } from '../state/store'
import { saveFile } from '../ui/saveFile'
import { callArrays, cancelArrays, lostArraysWorkers } from './arraysWorker'
import type { Incoming } from './incoming'
import { stageResult, stageTriplet } from './toStage'

/** An array in the worker, and where it came from. */
export type ListedArray = HeldArray & { readonly from: string; readonly format: string }

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

export const ROLES: readonly Role[] = ['anchors', 'positives', 'negatives']

/** The arrays chosen for the three roles; null until there is one for each. */
export const selectChosen = ({ arrays }: Session): Readonly<Record<Role, ListedArray>> | null => {
  const [anchors, positives, negatives] = ROLES.map((role) => arrays.find((array) => array.role === role))
  return anchors && positives && negatives ? { anchors, positives, negatives } : null
}

/** Reads files and texts one after another. What cannot be read changes nothing. */
export const openIncoming = (incoming: Incoming): Promise<void> => {
  const left = [...incoming]
  return attempt(async () => {
    for (let [source] = left; source !== undefined; [source] = left) {
      const from = typeof source === 'string' ? 'pasted text' : source.name
      const what = typeof source === 'string' ? source : { name: source.name, blob: source }
      const answer = await callArrays('read', { source: what }, working(`Reading ${from}`))
      // what is read is not read again where only a later one has to be tried again
      left.shift()
      if (answer.kind === 'scene') {
        useStore.getState().sceneLoaded(answer.scene)
        useStore.getState().viewFitted()
        useSession.setState({ told: `The scene of ${from} is on the stage.` })
        continue
      }
      await list(answer.arrays.map((array) => ({ ...array, from, format: answer.format })))
      useSession.setState({ told: `Read ${answer.format} from ${from}.` })
    }
  })
}

/** New arrays take the places of those that had their roles. */
const list = async (found: readonly ListedArray[]): Promise<void> => {
  const taken = new Set(found.map(({ role }) => role))
  const { arrays } = useSession.getState()
  const gone = arrays.filter(({ role }) => role === null || taken.has(role))
  useSession.setState({ arrays: [...arrays.filter((array) => !gone.includes(array)), ...found], result: null })
  await callArrays('forget', { ids: gone.map(({ id }) => id) })
}

/** Gives an array a role, which another one then loses. */
export const chooseRole = (id: number, role: Role | null): void =>
  useSession.setState(({ arrays }) => ({
    arrays: arrays.map((array) => {
      if (array.id === id) return { ...array, role }
      return role !== null && array.role === role ? { ...array, role: null } : array
    }),
    result: null,
  }))

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
    const computed = await callArrays('evaluate', takes, working('Computing the loss'))
    const result = { ...computed, loss: scene.loss, axis }
    useSession.setState({ result, told: await stageResult(result) })
  })

/** Shows one triplet of the result on the stage. */
export const showTriplet = (index: number): Promise<void> =>
  attempt(async () => {
    const { result } = useSession.getState()
    if (result) useSession.setState({ told: await stageTriplet(result, index) })
  })

/** Saves the loss or a gradient as a file. */
export const saveResult = (what: Written, format: WrittenFormat): Promise<void> =>
  attempt(async () => {
    const name = what === 'loss' ? 'loss' : `gradient-${what}`
    saveFile(await callArrays('write', { what, format }, working(`Writing ${name}`)), `${name}.${format}`)
    useSession.setState({ told: `${name}.${format} is saved.` })
  })

export const cancel = (): void => cancelArrays()

/** Reports what is under way. */
const working = (what: string) => {
  const report = (done: number) => useSession.setState({ busy: { what, done } })
  report(0)
  return report
}

const attempt = async (work: () => Promise<void>): Promise<void> => {
  const losses = lostArraysWorkers()
  useSession.setState({ problem: null, retry: null, told: '' })
  try {
    await work()
    const isNew = lostArraysWorkers() > losses
    if (isNew) useSession.setState(({ told }) => ({ told: `${told} The worker that holds arrays was started again.` }))
  } catch (reason) {
    const isCancelled = reason instanceof Error && reason.name === 'CancelledError'
    if (isCancelled) useSession.setState({ told: 'Cancelled. Nothing has changed.' })
    else if (reason instanceof WorkerError) {
      useSession.setState({ problem: LOSSES[reason.loss], retry: () => void attempt(work) })
    } else useSession.setState({ problem: reason instanceof Error ? reason.message : String(reason) })
  } finally {
    useSession.setState({ busy: null })
  }
}

const LOSSES: Readonly<Record<WorkerLoss, string>> = {
  'not started': 'The worker that holds arrays could not be loaded. Is there a network?',
  failed:
    'The worker that holds arrays failed several times. The arrays may be too large for the memory of this machine.',
  silent: 'The worker that holds arrays stopped answering several times.',
  stopped: 'The worker that holds arrays was stopped.',
}
