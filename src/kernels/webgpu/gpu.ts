import type { Lifeline } from './lifeline'
import type { Pipelines } from './pipelines'

/** A device with what every piece of work on it needs. */
export type Gpu = {
  readonly device: GPUDevice
  readonly lifeline: Lifeline
  readonly pipelines: Pipelines
}
