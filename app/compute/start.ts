import type { EngineCalls, EngineNews, SentRequest } from '../../src/worker/protocol'
import { createSender } from '../../src/worker/resident'
import { connectWorker, type WorkerPort } from '../../src/worker/rpc/client'
import { CallError, WorkerError } from '../../src/worker/rpc/messages'
import { isResting } from '../state/hands'
import { fieldPoint } from '../state/selectors'
import { useStore, type State } from '../state/store'
import { createBackendChoice } from './backends'
import { dismissFailure, raiseFailure, raiseRestarted } from './failureNotices'
import { firstSettled } from './firstSettled'
import { createFrameWait } from './frame'
import { fieldKeys, NOTHING_SHOWN, requestOf, sameKey, shownAfter, withoutShown } from './request'

/** Seconds: no piece of the engine's work keeps messages out for nearly as long. */
const PATIENCE = 8

/** Milliseconds before each new worker in a row; after as many the page asks the person. */
const PAUSES = [0, 500, 2000]

/** Milliseconds after which an answer that is due is said to be. */
const OVERDUE = 2000

/**
 * Sends the scene to the engine whenever it changes and files the answers: at most one request is under way, and
 * the next one takes the newest state. A worker that is lost is replaced, and asked again. Keeps `data-settled` and
 * `data-backend` on the document's root: the first is "true" only while the last answer is that to the present state.
 * A GPU is looked for after `quiet`. Returns a function that stops it.
 */
export const startCompute = (start: () => WorkerPort, quiet: () => Promise<void> = firstSettled): (() => void) => {
  const engine = connectWorker<EngineCalls, EngineNews>({
    start,
    heard: (news) => void backends.lost(news).catch(giveUp),
    patience: PATIENCE,
  })
  const backends = createBackendChoice(engine, quiet)
  const root = document.documentElement.dataset
  const frame = createFrameWait()
  /** States so far, and the last one whose answer is filed. */
  let wanted = 0
  let filed = 0
  let running = false
  let stopped = false
  /** The workers that were lost since the last answer. */
  let losses: readonly WorkerError[] = []
  let failed = false
  let shown = NOTHING_SHOWN
  /** The field before the one that is shown: nobody reads it any longer. */
  let replaced: SentRequest['spare'] = null
  const sender = createSender()
  let overdue: ReturnType<typeof setTimeout> | null = null

  const computeOnce = async () => {
    // a backend under which workers are lost again and again is not asked a third time
    const active = await backends.ready(losses.length > 1 ? (losses.at(-1)?.message ?? null) : null)
    if (!active) return
    const version = wanted
    const state = useStore.getState()
    const { scene } = state
    const whole = requestOf(state)
    const keys = fieldKeys(state, whole, active.id)
    const request = withoutShown(whole, keys, shown)
    const { points, triplets, ...rest } = request
    const spare = request.plane && replaced && { loss: replaced.loss, hinge: replaced.hinge }
    if (spare) replaced = null
    const inItsFrame = frame.sent()
    try {
      const result = await engine.call(
        'compute',
        {
          backend: active.id,
          request: { ...rest, points: sender.sendable(points, triplets, engine.life()), spare },
        },
        { transfer: spare ? [spare.loss.buffer as ArrayBuffer, spare.hinge.buffer as ArrayBuffer] : [] },
      )
      await inItsFrame(() => {
        shown = shownAfter(request, keys, shown)
        if (root.backend !== result.backend) root.backend = result.backend
        const { planeField, resultsFiled } = useStore.getState()
        resultsFiled({ ...result, scene })
        filed = version
        met()
        if (result.plane) replaced = planeField
      })
    } catch (reason) {
      if (!(reason instanceof CallError)) throw reason
      if (reason.name === 'PointsMissingError') {
        sender.forget()
        return
      }
      if (backends.isFallback(active.id)) throw reason
      await backends.fellBack(active, reason)
    }
  }

  const isDue = () => filed < wanted && !stopped

  const run = async () => {
    running = true
    try {
      while (isDue()) {
        due()
        try {
          await computeOnce()
          answered()
        } catch (reason) {
          if (!(reason instanceof WorkerError) || losses.length === PAUSES.length) throw reason
          losses = [...losses, reason]
          await pause(PAUSES[losses.length - 1] ?? 0)
        }
      }
    } catch (reason) {
      giveUp(reason)
    } finally {
      running = false
    }
    if (!stopped) settle()
  }

  /** Everything is in the store; once the frame is painted, it is on the page. */
  const settle = () => {
    requestAnimationFrame(() => {
      if (filed !== wanted || stopped) return
      const { pictured, firstPicturePainted } = useStore.getState()
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
  }

  /** The engine has answered. */
  const answered = () => {
    const lost = losses.at(-1)
    losses = []
    if (failed) dismissFailure()
    else if (lost) raiseRestarted(lost)
    failed = false
  }

  const giveUp = (reason: unknown) => {
    if (stopped) return
    losses = []
    failed = true
    useStore.getState().firstPicturePainted()
    raiseFailure(reason, invalidate)
  }

  const due = () => {
    overdue ??= setTimeout(() => {
      const { overdueChanged, firstPicturePainted } = useStore.getState()
      overdueChanged(true)
      firstPicturePainted()
    }, OVERDUE)
  }
  const met = () => {
    if (overdue !== null) clearTimeout(overdue)
    overdue = null
  }

  const invalidate = () => {
    root.settled = 'false'
    wanted++
    // an answer that waits for the next frame is filed within the hand's next move: React renders once for both
    frame.cut()
    if (!running) void run()
  }
  const networkIsBack = () => {
    if (failed) invalidate()
  }

  const stopWatching = [
    useStore.subscribe(inputsOf, invalidate, { equalityFn: sameKey }),
    useStore.subscribe(
      ({ attempt }) => attempt,
      () => void backends.choose(),
    ),
  ]
  addEventListener('online', networkIsBack)
  invalidate()

  return () => {
    stopped = true
    for (const stop of stopWatching) stop()
    removeEventListener('online', networkIsBack)
    met()
    engine.stop()
  }
}

/** What a result depends on. That the last hand lets go counts: the field is refined then. */
const inputsOf = (state: State): readonly unknown[] => [
  state.scene,
  fieldPoint(state),
  state.bounds,
  state.stageSize,
  state.slice,
  state.surfaces,
  state.levels,
  state.active,
  isResting(state),
]

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
