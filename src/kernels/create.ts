import { BackendUnavailableError, type Backend, type BackendId } from './backend'

/** The backends there are, each loaded only when it is asked for: a new one is a folder and a line. */
const backends: Readonly<Record<BackendId, () => Promise<Backend>>> = {
  webgpu: async () => (await import('./webgpu/webgpu')).createWebGpuBackend(),
  js: async () => (await import('./js/js')).createJsBackend(),
}

/** The ids `createBackend` knows. */
export const backendIds = Object.keys(backends) as readonly BackendId[]

/** A backend by its id, ready for use. @throws BackendUnavailableError if it cannot be had here; its message says why. */
export async function createBackend(id: BackendId): Promise<Backend> {
  // an id may come from a URL or a plain script, past the types
  if (!Object.hasOwn(backends, id)) {
    throw new BackendUnavailableError(id, `no backend has this name; expected one of ${backendIds.join(', ')}.`)
  }
  try {
    return await backends[id]()
  } catch (error) {
    if (error instanceof BackendUnavailableError) throw error
    throw new BackendUnavailableError(id, error instanceof Error ? error.message : String(error))
  }
}
