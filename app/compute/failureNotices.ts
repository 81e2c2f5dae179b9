import { WorkerError, type WorkerLoss } from '../../src/worker/rpc/messages'
import { useStore } from '../state/store'

const FAILURE = 'compute'
const RESTARTED = 'compute-restarted'

const LOSSES: Readonly<Record<WorkerLoss, string>> = {
  'not started': 'The worker that computes could not be loaded.',
  failed: 'The worker that computes failed.',
  silent: 'The worker that computes stopped answering.',
  stopped: 'The worker that computes was stopped.',
}

const wordsOf = (reason: unknown): string => {
  if (reason instanceof WorkerError) return LOSSES[reason.loss]
  return reason instanceof Error ? reason.message : String(reason)
}

/** The present state has no numbers, and will not have any by itself. */
export const raiseFailure = (reason: unknown, tryAgain: () => void): void => {
  useStore.getState().noticeDismissed(RESTARTED)
  useStore.getState().noticeRaised({
    id: FAILURE,
    tone: 'warning',
    title: 'The loss could not be computed',
    text: `${wordsOf(reason)} The numbers that are shown belong to an earlier state.`,
    actions: [
      { label: 'Try again', run: tryAgain },
      { label: 'Reload the page', run: () => location.reload() },
    ],
  })
}

/** A new worker has computed the present state after an earlier one was lost. */
export const raiseRestarted = (reason: WorkerError): void =>
  useStore.getState().noticeRaised({
    id: RESTARTED,
    tone: 'info',
    title: 'The computation was started again',
    text: `${wordsOf(reason)} A new one has taken over, and nothing is lost.`,
  })

export const dismissFailure = (): void => useStore.getState().noticeDismissed(FAILURE)
