import type { BackendId } from '../../src/kernels/backend'
import { BACKEND_NAMES } from '../compute/backendNotices'
import type { ResultsSlice } from '../state/resultsSlice'
import { formatMilliseconds } from '../ui/format'

type Findings = Pick<ResultsSlice, 'measured' | 'unavailable' | 'passedOver'>

/** What Auto found on this machine, and so why it chose what it chose. */
export const autoChoice = ({ measured, unavailable, passedOver }: Findings): string => {
  const times = (Object.keys(BACKEND_NAMES) as BackendId[]).flatMap((id) => {
    const milliseconds = measured[id]
    return milliseconds === undefined ? [] : [`${BACKEND_NAMES[id]} ${formatMilliseconds(milliseconds)}`]
  })
  const timed = times.length > 0 ? `Auto timed the same work on each: ${times.join(', ')}. ` : ''
  if (unavailable.webgpu !== undefined)
    return `${timed}Auto cannot use WebGPU here: JavaScript computes, with the same results to float32.`
  if (passedOver.webgpu !== undefined) return `${timed}Auto passes WebGPU over: ${passedOver.webgpu}.`
  return timed === '' ? 'Auto is still looking for WebGPU.' : `${timed}WebGPU was faster.`
}
