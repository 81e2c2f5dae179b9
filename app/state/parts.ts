import type { Part } from '../../src/scene/view'

export const PARAMETER_PARTS = ['p', 'margin', 'eps', 'reduction', 'convention', 'swap'] as const satisfies Part[]

export type ParameterPart = (typeof PARAMETER_PARTS)[number]

/** Parts that need more room than a strip under the stage. */
const SECTION_PARTS = ['formula', 'triplets', 'compare', 'charts'] as const satisfies Part[]

/** Whether an embedded page with these parts hidden is a stage with a strip of controls, and no more. */
export const isCompact = (hide: readonly Part[]): boolean => SECTION_PARTS.every((part) => hide.includes(part))
