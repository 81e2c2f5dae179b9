/** The thread that computes. Its script begins to load at once. */
export const createEngineWorker = (): Worker =>
  new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' })
