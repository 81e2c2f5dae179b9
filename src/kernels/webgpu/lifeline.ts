import { BackendUnavailableError } from '../backend'

/** What watches over a device: no request outlives it unanswered. */
export type Lifeline = {
  /** Settles as `work` does, but rejects as soon as the device is lost or disposed of. */
  hold<T>(work: Promise<T>): Promise<T>
  /**
   * Runs `work` in error scopes and rejects with what WebGPU reports of it. The scopes cover only what `work` does
   * before it first waits.
   */
  scoped<T>(what: string, work: () => Promise<T>): Promise<T>
  /** Resolves with the reason when the device is lost; never once it was disposed of. */
  readonly lost: Promise<string>
  /** From now on everything rejects; the device is destroyed. */
  cut(): void
}

/** Ties every piece of work to the life of a device; every rejection is a BackendUnavailableError that says why. */
export const lifelineOf = (device: GPUDevice): Lifeline => {
  let disposed = false
  let end: BackendUnavailableError | null = null
  const lossOf = ({ message, reason }: GPUDeviceLostInfo) => `the device was lost: ${message || reason}`
  /** Ends each piece of work that is under way. Racing them against `device.lost` would keep all of them as long as it. */
  const underWay = new Set<(reason: Error) => void>()
  const endAll = async () => {
    const loss = await device.lost
    end = new BackendUnavailableError('webgpu', disposed ? 'it was disposed of. Create a new one.' : lossOf(loss))
    for (const reject of underWay) reject(end)
    underWay.clear()
  }
  void endAll()

  const hold = async <T>(work: Promise<T>): Promise<T> => {
    let forget = () => {}
    try {
      return await new Promise<T>((resolve, reject) => {
        if (end) {
          reject(end)
          // work on a device that is gone fails as well, and nobody waits for it
          work.catch(() => undefined)
          return
        }
        underWay.add(reject)
        forget = () => underWay.delete(reject)
        work.then(resolve, reject)
      })
    } catch (error) {
      throw error instanceof BackendUnavailableError ? error : failure('the work', messageOf(error))
    } finally {
      forget()
    }
  }

  return {
    lost: device.lost.then((loss) => (disposed ? new Promise<never>(() => undefined) : lossOf(loss))),
    hold,
    scoped: async (what, work) => {
      device.pushErrorScope('out-of-memory')
      device.pushErrorScope('validation')
      const result = work()
      // a report explains the failure better than the rejection that follows from it
      result.catch(() => undefined)
      const [invalid, exhausted] = await hold(Promise.all([device.popErrorScope(), device.popErrorScope()]))
      const report = invalid ?? exhausted
      if (report) throw failure(what, report.message)
      return hold(result)
    },
    cut: () => {
      disposed = true
      device.destroy()
    },
  }
}

const failure = (what: string, message: string): BackendUnavailableError =>
  new BackendUnavailableError('webgpu', `${what} failed: ${message}`)

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
