import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { BackendUnavailableError, type Backend, type BackendId } from '../../src/kernels/backend'
import { createJsBackend } from '../../src/kernels/js/js'
import { movePoint } from '../../src/scene/edits'
import { workerPort } from '../../src/testing/worker-port'
import type { WorkerPort } from '../../src/worker/rpc/client'
import { serveEngine } from '../../src/worker/serve'
import { selectLoss } from '../state/selectors'
import { useStore } from '../state/store'
import { startCompute } from './start'

/** A machine without WebGPU; its modules are there at once, as the page's time runs faster than files are read. */
const createOnly = async (id: BackendId): Promise<Backend> => {
  if (id === 'js') return createJsBackend()
  throw new BackendUnavailableError(id, 'this machine has none')
}

/** Workers that can be killed in every way. */
const createWorkers = () => {
  let started = 0
  let forbidden = false
  let last: { readonly kill: () => void; readonly fail: () => void } | null = null
  const start = (): WorkerPort => {
    started++
    if (forbidden) throw new Error('no network')
    const port = workerPort((serving) => serveEngine(serving, createOnly))
    let failed = (_: Event) => undefined as void
    last = { kill: () => port.terminate(), fail: () => failed({ message: 'Out of memory.' } as ErrorEvent) }
    return {
      ...port,
      addEventListener: (type, listener) => {
        if (type === 'error') failed = listener
        else port.addEventListener(type, listener)
      },
    }
  }
  return {
    start,
    started: () => started,
    forbid: (isForbidden: boolean) => {
      forbidden = isForbidden
    },
    /** As `self.close()` or the system's lack of memory does: no event tells of it. */
    kill: () => last?.kill(),
    fail: () => last?.fail(),
  }
}

let dataset: { settled?: string; backend?: string }
let workers: ReturnType<typeof createWorkers>
let stop: () => void

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] })
  dataset = {}
  vi.stubGlobal('document', { documentElement: { dataset } })
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback, 16))
  vi.stubGlobal('addEventListener', () => undefined)
  vi.stubGlobal('removeEventListener', () => undefined)
  useStore.setState(useStore.getInitialState(), true)
  workers = createWorkers()
  stop = startCompute(workers.start, async () => undefined)
})
afterEach(() => {
  stop()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** Lets time pass, and messages in, until something holds. @throws if it does not within two minutes of the page's time. */
const until = async (holds: () => boolean): Promise<void> => {
  for (let step = 0; step < 1200 && !holds(); step++) {
    await vi.advanceTimersByTimeAsync(100)
    await messagesIn()
  }
  if (!holds()) throw new Error(`it did not come about: ${holds.toString()}`)
}
const messagesIn = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port2.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port2.start()
    port1.postMessage(null)
  })
const settled = () => until(() => dataset.settled === 'true')
const noticeOf = (id: string) => useStore.getState().notices.find((notice) => notice.id === id)
const moveNegative = (to: number[]) =>
  useStore.setState(({ scene }) => ({ scene: movePoint(movePoint(scene, 'p', [1, 0]), 'n', to) }))

/** Under the default loss, with A in the origin, P at (1, 0) and N at (x, 0): 1 − |x| + 1. */
const expectLossAt = (x: number) => expect(Number(selectLoss(useStore.getState()))).toBeCloseTo(2 - Math.abs(x), 4)

describe.each(['kill', 'fail'] as const)('a worker that is lost (%s)', (how) => {
  it('is replaced: the state that moved meanwhile is computed, and the page says so', async () => {
    await settled()
    moveNegative([1.5, 0])
    await vi.advanceTimersByTimeAsync(0)
    workers[how]()
    expect(dataset.settled).toBe('false')
    await settled()
    expectLossAt(1.5)
    expect(noticeOf('compute-restarted')?.text).toContain('nothing is lost')
    expect(useStore.getState().overdue).toBe(false)
    expect(workers.started()).toBe(2)
  })
})

it('says that the numbers are old for as long as the worker is silent', async () => {
  await settled()
  workers.kill()
  moveNegative([1.5, 0])
  await until(() => useStore.getState().overdue)
  expect(dataset.settled).toBe('false')
  await settled()
  expect(useStore.getState().overdue).toBe(false)
})

describe('workers that cannot start', () => {
  beforeEach(async () => {
    await settled()
    workers.forbid(true)
    workers.kill()
    moveNegative([1.25, 0])
    await until(() => noticeOf('compute') !== undefined)
  })

  it('are tried a few times; then the page offers to try again, and does', async () => {
    expect(workers.started()).toBe(4)
    expect(dataset.settled).toBe('false')
    workers.forbid(false)
    noticeOf('compute')
      ?.actions?.find(({ label }) => label === 'Try again')
      ?.run()
    await settled()
    expectLossAt(1.25)
    expect(noticeOf('compute')).toBeUndefined()
  })

  it('are tried again when something is done', async () => {
    workers.forbid(false)
    moveNegative([1.75, 0])
    await settled()
    expectLossAt(1.75)
    expect(noticeOf('compute')).toBeUndefined()
  })
})

it('is not settled where a new view of the same scene could not be computed', async () => {
  await settled()
  workers.forbid(true)
  workers.fail()
  useStore.setState({ stageSize: { width: 400, height: 300 } })
  await until(() => noticeOf('compute') !== undefined)
  await vi.advanceTimersByTimeAsync(1000)
  expect(dataset.settled).toBe('false')
})
