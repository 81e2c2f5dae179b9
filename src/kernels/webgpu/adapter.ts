import { BackendUnavailableError } from '../backend'

/** What an adapter tells of itself, as far as it is used here. */
export type AdapterFacts = Pick<GPUAdapterInfo, 'vendor' | 'architecture' | 'device' | 'description'> &
  Partial<Pick<GPUAdapterInfo, 'isFallbackAdapter'>>

/** Milliseconds that the browser may take for an adapter, and for its device. */
const PATIENCE = 20_000

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
 * @throws BackendUnavailableError if this place has no WebGPU, no adapter, or an adapter that gives no device, or if the
 *   browser does not answer: one whose GPU process hangs never does.
 */
export const requestDevice = async (): Promise<{ device: GPUDevice; info: AdapterFacts }> => {
  // Node 20 has no navigator, an insecure page one without gpu
  const { navigator } = globalThis as { navigator?: Partial<Pick<WorkerNavigator, 'gpu'>> }
  const gpu = navigator?.gpu
  if (!gpu) throw new BackendUnavailableError('webgpu', 'this browser or context has no navigator.gpu.')
  const adapter = await answered(gpu.requestAdapter(), () => undefined)
  if (!adapter) throw new BackendUnavailableError('webgpu', 'the browser offers no WebGPU adapter.')
  try {
    const device = await answered(adapter.requestDevice(), (late) => late.destroy())
    return { device, info: adapter.info }
  } catch (error) {
    if (error instanceof BackendUnavailableError) throw error
    throw new BackendUnavailableError('webgpu', `the adapter gives no device: ${messageOf(error)}`)
  }
}

/** What the browser answers in time; what comes later is let go of. @throws BackendUnavailableError */
const answered = async <Answer>(question: Promise<Answer>, letGo: (late: Answer) => void): Promise<Answer> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isLate = false
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      isLate = true
      reject(new BackendUnavailableError('webgpu', `the browser did not answer for ${PATIENCE / 1000} seconds.`))
    }, PATIENCE)
  })
  const arrives = question.then((answer) => {
    if (isLate) letGo(answer)
    return answer
  })
  try {
    return await Promise.race([arrives, timeout])
  } finally {
    clearTimeout(timer)
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
