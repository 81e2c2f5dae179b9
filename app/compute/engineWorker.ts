const createEngineWorker = (): Worker => new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' })

/**
 * Starts a worker of the engine at once, before anybody asks for it, and gives what gives it to the first who does. Who asks
 * again, or after it could not be loaded, gets a new one.
 */
export const startEngineWorker = (): (() => Worker) => {
  let ready: Worker | null = null
  try {
    ready = createEngineWorker()
    ready.addEventListener('error', () => {
      ready = null
    })
  } catch {
    // a policy may forbid workers: who asks for one will hear it
  }
  return () => {
    const worker = ready ?? createEngineWorker()
    ready = null
    return worker
  }
}
