import type { BackendId } from '../../src/kernels/backend'
import { BACKEND_NAMES } from '../compute/backendNotices'
import type { topbarText } from '../messages/topbar'
import type { ResultsSlice } from '../state/resultsSlice'
import { formatMilliseconds } from '../ui/format'

type Findings = Pick<ResultsSlice, 'measured' | 'unavailable' | 'passedOver'>

/** What Auto found on this machine, and so why it chose what it chose. */
export const autoChoice = (text: typeof topbarText.en, findings: Findings): string => {
  const times = (Object.keys(BACKEND_NAMES) as BackendId[]).flatMap((id) => {
    const milliseconds = findings.measured[id]
    return milliseconds === undefined ? [] : [`${BACKEND_NAMES[id]} ${formatMilliseconds(milliseconds)}`]
  })
  if (times.length === 0) return verdictOn(text, findings) ?? text.looking
  return text.timed({ times: times.join(', '), verdict: verdictOn(text, findings) ?? text.faster })
}

/** What speaks against WebGPU; null if nothing does so far. */
const verdictOn = (text: typeof topbarText.en, { unavailable, passedOver }: Findings): string | null => {
  if (unavailable.webgpu !== undefined) return text.unusable
  return passedOver.webgpu === undefined ? null : text.passedOver({ reason: passedOver.webgpu })
}
