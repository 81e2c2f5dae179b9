import { connectArrays, type ArrayClient } from '../../src/worker/arrays/client'

let client: ArrayClient | null = null

/** The worker that holds the arrays: it starts with the first call and lives as long as the page. */
const arrays = (): ArrayClient => {
  client ??= connectArrays(new Worker(new URL('./arrays.worker.ts', import.meta.url), { type: 'module' }))
  return client
}

export const callArrays: ArrayClient['call'] = (name, takes, progress) => arrays().call(name, takes, progress)

export const cancelArrays = (): void => arrays().cancel()
