import type { Part as PagePart } from '../../src/scene/view'
import { PARAMETER_PARTS } from '../state/parts'

/** What is shown under the stage on a phone, one at a time. */
export type Part = 'parameters' | 'formula' | 'triplets' | 'compare' | 'charts'

const PARTS: readonly Part[] = ['parameters', 'formula', 'triplets', 'compare', 'charts']

/** The id of the panel under a tab. */
export const panelOf = (part: Part): string => `part-${part}`

const isShown = (part: Part, hide: readonly PagePart[]): boolean =>
  part === 'parameters' ? PARAMETER_PARTS.some((each) => !hide.includes(each)) : !hide.includes(part)

/** The parts that a link has not hidden. The parameters are one part, as long as one of them is shown. */
export const shownParts = (hide: readonly PagePart[]) => PARTS.filter((part) => isShown(part, hide))
