import { PARTS, type Part } from '../../src/scene/view'
import type { shareText } from '../messages/share'
import { isCompact, PARAMETER_PARTS } from '../state/parts'

/** What a person calls a part of the page. */
export const partNames = (text: typeof shareText.en): Record<Part, string> => ({
  topbar: text.partTopbar,
  tools: text.partTools,
  loss: text.partLoss,
  p: text.partP,
  margin: text.partMargin,
  eps: text.partEps,
  reduction: text.partReduction,
  convention: text.partConvention,
  swap: text.partSwap,
  formula: text.partFormula,
  triplets: text.partTriplets,
  compare: text.partCompare,
  charts: text.partCharts,
})

/** A hide list under which nothing but the stage is shown. */
export const STAGE_ALONE: readonly Part[] = PARTS

/** Pixels under the stage that the controls of a compact page take, a strip each. */
const STRIP_HEIGHT = 48

/** The size of a frame in which the parts that are not hidden have room. */
export const frameSize = (hide: readonly Part[]): { readonly width: string; readonly height: number } => {
  if (!isCompact(hide)) return { width: '100%', height: 900 }
  const strips = PARAMETER_PARTS.filter((part) => !hide.includes(part)).length
  return { width: '480', height: 272 + STRIP_HEIGHT * Math.max(1, strips) }
}
