import { BackendUnavailableError } from '../backend'

/** What an adapter tells of itself, as far as it is used here. */
export type AdapterFacts = Pick<GPUAdapterInfo, 'vendor' | 'architecture' | 'device' | 'description'> &
  Partial<Pick<GPUAdapterInfo, 'isFallbackAdapter'>>

/** Names under which WebGPU implementations that compute on the CPU announce themselves. */
const SOFTWARE = /swiftshader|llvmpipe|lavapipe|softpipe|software|basic render|\bwarp\b|\bcpu\b/i

/** Whether an adapter only imitates a GPU on the CPU: its speed says nothing of a GPU. */
export const isSoftwareAdapter = (info: AdapterFacts): boolean =>
  info.isFallbackAdapter === true || SOFTWARE.test(namesOf(info).join(' '))

/** The adapter in words: what it calls itself, and that it is software if it is. */
export const describeAdapter = (info: AdapterFacts): string => {
  const name = [...new Set(namesOf(info))].join(' ') || 'unnamed adapter'
  return isSoftwareAdapter(info) ? `WebGPU on ${name} (software adapter)` : `WebGPU on ${name}`
}

const namesOf = ({ vendor, architecture, device, description }: AdapterFacts): string[] =>
  [vendor, architecture, device, description].filter((name) => name !== '')

/**
 * A device of the default limits and no optional feature, and the facts of its adapter.
 * @throws BackendUnavailableError if this place has no WebGPU, no adapter, or an adapter that gives no device.
 */
export const requestDevice = async (): Promise<{ device: GPUDevice; info: AdapterFacts }> => {
  // Node 20 has no navigator, an insecure page one without gpu
  const { navigator } = globalThis as { navigator?: Partial<Pick<WorkerNavigator, 'gpu'>> }
  const gpu = navigator?.gpu
  if (!gpu) throw new BackendUnavailableError('webgpu', 'this browser or context has no navigator.gpu.')
  const adapter = await gpu.requestAdapter()
  if (!adapter) throw new BackendUnavailableError('webgpu', 'the browser offers no WebGPU adapter.')
  try {
    return { device: await adapter.requestDevice(), info: adapter.info }
  } catch (error) {
    throw new BackendUnavailableError('webgpu', `the adapter gives no device: ${messageOf(error)}`)
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
