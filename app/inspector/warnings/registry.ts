import { collapse } from './collapse'
import { float32Overflow } from './float32Overflow'
import { noNorm } from './noNorm'
import { refusedMargin } from './refusedMargin'
import { undefinedGradient } from './undefinedGradient'
import { unreachableMargin } from './unreachableMargin'
import type { Warning } from './warning'

/** Everything that is warned of, the gravest first. */
export const warnings: readonly Warning[] = [
  undefinedGradient,
  float32Overflow,
  collapse,
  refusedMargin,
  unreachableMargin,
  noNorm,
]
