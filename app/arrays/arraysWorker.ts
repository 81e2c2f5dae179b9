import type { ArrayCalls } from '../../src/worker/arrays/protocol'
import { connectWorker, type CallOptions, type WorkerPort } from '../../src/worker/rpc/client'
import { WorkerError } from '../../src/worker/rpc/messages'

/** Seconds: no piece of the work on arrays keeps messages out for nearly as long. */
const PATIENCE = 15

/** Workers that are started for one question before the person is asked. */
const MOST_TRIES = 3

/** Ids that are kept free for the arrays of one source. */
const IDS = 2 ** 20

/** What a worker holds, from which another one could make it again; `worker` counts the workers. */
type Reading = {
  readonly source: Source
  readonly firstId: number
  readonly worker: number
  readonly ids: readonly number[]
}
type Evaluated = { readonly takes: ArrayCalls['evaluate']['takes']; readonly worker: number }

type Source = ArrayCalls['read']['takes']['source']

/** The worker's calls as the session makes them: which ids a source gets is no business of its own. */
type SessionCalls = Omit<ArrayCalls, 'read'> & {
  read: { takes: { readonly source: Source }; gives: ArrayCalls['read']['gives'] }
}

type Ask = <Name extends keyof ArrayCalls>(
  name: Name,
  takes: ArrayCalls[Name]['takes'],
) => Promise<ArrayCalls[Name]['gives']>

/**
 * The worker that holds the arrays. It starts with the first call. Where one is lost, another one reads the same sources
 * again, and the question is asked again: the page need not know.
 */
export const createArraysWorker = (start: () => WorkerPort) => {
  const client = connectWorker<ArrayCalls>({ start, patience: PATIENCE })
  let readings: readonly Reading[] = []
  let evaluated: Evaluated | null = null
  let sources = 0
  let losses = 0
  let underWay = new AbortController()

  /** Has the worker hold again what an earlier one held. */
  const restore = async (ask: Ask, needsResults: boolean): Promise<void> => {
    for (const reading of readings.filter(({ worker }) => worker !== client.life())) {
      const worker = client.life()
      const { source, firstId, ids } = reading
      const answer = await ask('read', { source, firstId })
      const found = answer.kind === 'arrays' ? answer.arrays.map(({ id }) => id) : []
      await ask('forget', { ids: found.filter((id) => !ids.includes(id)) })
      readings = readings.map((each) => (each === reading ? { ...reading, worker } : each))
    }
    if (!needsResults || !evaluated || evaluated.worker === client.life()) return
    const { takes } = evaluated
    const worker = client.life()
    await ask('evaluate', takes)
    evaluated = { takes, worker }
  }

  const read = async (ask: Ask, source: Source, firstId: number): Promise<ArrayCalls['read']['gives']> => {
    const worker = client.life()
    const answer = await ask('read', { source, firstId })
    const ids = answer.kind === 'arrays' ? answer.arrays.map(({ id }) => id) : []
    readings = [...readings, { source, firstId, worker, ids }]
    return answer
  }

  const forget = async (ask: Ask, gone: readonly number[]): Promise<null> => {
    const left = ({ ids }: Reading) => ids.filter((id) => !gone.includes(id))
    const holds = readings.some(({ worker }) => worker === client.life())
    readings = readings.map((reading) => ({ ...reading, ids: left(reading) })).filter(({ ids }) => ids.length > 0)
    // a worker that is not there holds nothing
    return holds ? ask('forget', { ids: gone }) : null
  }

  const evaluate = async (
    ask: Ask,
    takes: ArrayCalls['evaluate']['takes'],
  ): Promise<ArrayCalls['evaluate']['gives']> => {
    // the worker drops the results that it holds, too
    evaluated = null
    await restore(ask, false)
    const worker = client.life()
    const result = await ask('evaluate', takes)
    evaluated = { takes, worker }
    return result
  }

  const asked = async <Name extends keyof SessionCalls>(
    ask: Ask,
    name: Name,
    takes: SessionCalls[Name]['takes'],
    firstId: number,
  ): Promise<unknown> => {
    if (name === 'read') return read(ask, (takes as SessionCalls['read']['takes']).source, firstId)
    if (name === 'forget') return forget(ask, (takes as SessionCalls['forget']['takes']).ids)
    if (name === 'evaluate') return evaluate(ask, takes as SessionCalls['evaluate']['takes'])
    await restore(ask, true)
    return ask(name, takes as never)
  }

  return {
    /**
     * Asks the worker; `progress` hears how much is done, from 0 to 1.
     * @throws CallError under the name that the failure had (ArrayError, ShapeError, SizeError); CancelledError;
     *   WorkerError where one worker after another was lost.
     */
    call: async <Name extends keyof SessionCalls>(
      name: Name,
      takes: SessionCalls[Name]['takes'],
      progress: CallOptions['progress'] = () => undefined,
    ): Promise<SessionCalls[Name]['gives']> => {
      const { signal } = underWay
      const ask: Ask = (each, input) => client.call(each, input, { progress, signal })
      const firstId = ++sources * IDS
      for (let tries = 1; ; tries++) {
        try {
          return (await asked(ask, name, takes, firstId)) as SessionCalls[Name]['gives']
        } catch (reason) {
          if (!(reason instanceof WorkerError)) throw reason
          losses++
          if (tries === MOST_TRIES) throw reason
        }
      }
    },
    /** Ends what is under way, at once. */
    cancel: (): void => {
      underWay.abort()
      underWay = new AbortController()
    },
    /** How many workers were lost so far. */
    losses: () => losses,
  }
}

const worker = createArraysWorker(() => new Worker(new URL('./arrays.worker.ts', import.meta.url), { type: 'module' }))

export const callArrays = worker.call
export const cancelArrays = worker.cancel
export const lostArraysWorkers = worker.losses
