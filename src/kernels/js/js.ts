import { finish } from '../../tensor/long-work'
import type { Backend } from '../backend'
import { backendOver } from '../backend-over'
import type { Kernel } from '../kernel'
import { evaluateTriplets } from './evaluate'
import { lossField } from './field'

/** Milliseconds after which a long field lets messages in: those who wait for it must see that it is at work. */
const SLICE = 200

/** What runs everywhere: plain JavaScript over Float32Array, float64 inside. It takes all options. */
export const jsKernel: Kernel = {
  id: 'js',
  description: 'JavaScript, float64 arithmetic',
  software: false,
  largestBatch: 2 ** 18,
  takes: () => true,
  evaluate: evaluateTriplets,
  field: (work, options, into) => finish(lossField(work, options, into), {}, SLICE),
  dispose: () => undefined,
}

/** The backend that runs everywhere. */
export const createJsBackend = (): Backend => backendOver(jsKernel)
