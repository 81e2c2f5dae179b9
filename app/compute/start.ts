import type { Batch, Field } from '../../src/kernels/backend'
import { connectEngine } from '../../src/worker/client'
import { fieldPoint } from '../state/selectors'
import { useStore, type State } from '../state/store'
import { createBackendChoice } from './backends'
import { firstSettled } from './firstSettled'
import { createFrameWait } from './frame'
import { fieldKeys, NOTHING_SHOWN, requestOf, sameKey, shownAfter, withoutShown } from './request'

/**
 * Sends the scene to the engine whenever it changes and files the answers: at most one request is under way, and
 * the next one takes the newest state. Keeps `data-settled` and `data-backend` on the document's root.
 * Returns a function that stops it.
 */
export const startCompute = (worker: Worker): (() => void) => {
  const call = connectEngine(worker)
  const backends = createBackendChoice(call)
  const root = document.documentElement.dataset
  const frame = createFrameWait()
  let stale = false
  let running = false
  let shown = NOTHING_SHOWN
  let sent: Batch | null = null
  /** The field before the one that is shown: nobody reads it any longer. */
  let replaced: Field | null = null

  const computeOnce = async (state: State) => {
    const { active, scene } = state
    if (!active) return
    const whole = requestOf(state)
    const keys = fieldKeys(state, whole, active.id)
    const request = withoutShown(whole, keys, shown)
    try {
      const batch = request.batch === sent ? null : request.batch
      sent = request.batch
      const spare = request.plane && replaced && { loss: replaced.loss, hinge: replaced.hinge }
      if (spare) replaced = null
      const inItsFrame = frame.sent()
      const result = await call(
        'compute',
        { backend: active.id, request: { ...request, batch, spare } },
        spare ? [spare.loss.buffer, spare.hinge.buffer] : [],
      )
      await inItsFrame(() => {
        shown = shownAfter(request, keys, shown)
        if (root.backend !== result.backend) root.backend = result.backend
        const { planeField, resultsFiled } = useStore.getState()
        resultsFiled({ ...result, scene })
        if (result.plane) replaced = planeField
      })
    } catch (reason) {
      if (backends.isFallback(active.id)) throw reason
      await backends.fellBack(active, reason)
    }
  }

  const run = async () => {
    running = true
    try {
      while (stale) {
        stale = false
        await computeOnce(useStore.getState())
      }
    } catch (reason) {
      raiseFailure(reason)
    } finally {
      running = false
    }
    settle()
  }

  // Everything is in the store; once the frame is painted, it is on the page.
  const settle = () =>
    requestAnimationFrame(() => {
      const { results, scene, pictured, firstPicturePainted } = useStore.getState()
      if (stale || running || results?.scene !== scene) return
      if (pictured) {
        root.settled = 'true'
        return
      }
      // the first numbers do not wait for the rest of the page: that is drawn after this frame
      setTimeout(() => {
        firstPicturePainted()
        settle()
      })
    })

  const invalidate = () => {
    root.settled = 'false'
    stale = true
    // an answer that waits for the next frame is filed within the hand's next move: React renders once for both
    frame.cut()
    if (!running) void run()
  }

  const stopWatching = [
    useStore.subscribe(inputsOf, invalidate, { equalityFn: sameKey }),
    useStore.subscribe(
      ({ attempt }) => attempt,
      () => void backends.choose(),
    ),
  ]
  invalidate()
  worker.addEventListener('error', () => raiseFailure(new Error('The worker that computes could not start.')))
  const chooseOnceIdle = async () => {
    await backends.start()
    await firstSettled()
    // a backend that was wished for meanwhile stays
    if (useStore.getState().attempt === 0) await backends.choose()
  }
  void chooseOnceIdle().catch(raiseFailure)

  return () => {
    for (const stop of stopWatching) stop()
    worker.terminate()
  }
}

/** What a result depends on. The end of a gesture counts: the field is refined then. */
const inputsOf = (state: State): readonly unknown[] => [
  state.scene,
  fieldPoint(state),
  state.bounds,
  state.stageSize,
  state.slice,
  state.surfaces,
  state.levels,
  state.active,
  state.gesture === null,
]

const raiseFailure = (reason: unknown) => {
  const { noticeRaised, firstPicturePainted } = useStore.getState()
  firstPicturePainted()
  noticeRaised({
    id: 'compute',
    tone: 'warning',
    title: 'The loss could not be computed',
    text: reason instanceof Error ? reason.message : String(reason),
    actions: [{ label: 'Reload the page', run: () => location.reload() }],
  })
}
