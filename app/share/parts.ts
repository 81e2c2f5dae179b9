import { PARTS, type Part } from '../../src/scene/view'

/** What a person calls a part of the page. */
export const PART_NAMES: Record<Part, string> = {
  topbar: 'Top bar',
  tools: 'Stage tools',
  loss: 'Loss',
  p: 'Norm degree p',
  margin: 'Margin',
  eps: 'Epsilon',
  reduction: 'Reduction',
  convention: 'Convention',
  swap: 'Swap',
  formula: 'Formula',
  triplets: 'Triplets',
  compare: 'Compare',
  charts: 'Charts',
}

export const PARAMETER_PARTS = ['p', 'margin', 'eps', 'reduction', 'convention', 'swap'] as const satisfies Part[]

/** Parts that need more room than a strip under the stage. */
export const SECTION_PARTS = ['formula', 'triplets', 'compare', 'charts'] as const satisfies Part[]

/** A hide list under which nothing but the stage is shown. */
export const STAGE_ALONE: readonly Part[] = PARTS

/** Whether an embedded page with these parts hidden is a stage with a strip of controls, and no more. */
export const isCompact = (hide: readonly Part[]): boolean => SECTION_PARTS.every((part) => hide.includes(part))

/** Pixels under the stage that the controls of a compact page take, a strip each. */
export const STRIP_HEIGHT = 48

/** The size of a frame in which the parts that are not hidden have room. */
export const frameSize = (hide: readonly Part[]): { readonly width: string; readonly height: number } => {
  if (!isCompact(hide)) return { width: '100%', height: 900 }
  const strips = PARAMETER_PARTS.filter((part) => !hide.includes(part)).length
  return { width: '480', height: 272 + STRIP_HEIGHT * Math.max(1, strips) }
}
