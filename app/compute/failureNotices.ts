import { WorkerError, type WorkerLoss } from '../../src/worker/rpc/messages'
import { textOf } from '../messages/catalogue'
import { computeText } from '../messages/compute'
import { useStore } from '../state/store'

const FAILURE = 'compute'
const RESTARTED = 'compute-restarted'

const lossesIn = (text: typeof computeText.en): Readonly<Record<WorkerLoss, string>> => ({
  'not started': text.workerNotLoaded,
  failed: text.workerFailed,
  silent: text.workerSilent,
  stopped: text.workerStopped,
})

const wordsOf = (text: typeof computeText.en, reason: unknown): string => {
  if (reason instanceof WorkerError) return lossesIn(text)[reason.loss]
  return reason instanceof Error ? reason.message : String(reason)
}

/** The present state has no numbers, and will not have any by itself. */
export const raiseFailure = (reason: unknown, tryAgain: () => void): void => {
  const text = textOf(computeText)
  useStore.getState().noticeDismissed(RESTARTED)
  useStore.getState().noticeRaised({
    id: FAILURE,
    tone: 'warning',
    title: text.notComputed,
    text: text.earlier({ reason: wordsOf(text, reason) }),
    actions: [
      { label: text.tryAgain, run: tryAgain },
      { label: text.reload, run: () => location.reload() },
    ],
  })
}

/** A new worker has computed the present state after an earlier one was lost. */
export const raiseRestarted = (reason: WorkerError): void => {
  const text = textOf(computeText)
  useStore.getState().noticeRaised({
    id: RESTARTED,
    tone: 'info',
    title: text.restarted,
    text: text.nothingLost({ reason: wordsOf(text, reason) }),
  })
}

export const dismissFailure = (): void => useStore.getState().noticeDismissed(FAILURE)
