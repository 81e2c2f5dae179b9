import { finish } from '../../tensor/long-work'
import type { Backend } from '../backend'
import { checkEvaluation, checkField } from '../check'
import { fieldOutputs, outputsFor } from '../outputs'
import { evaluateBatch } from './evaluate'
import { lossField } from './field'

/** Milliseconds after which a long field lets messages in: those who wait for it must see that it is at work. */
const SLICE = 200

/** The backend that runs everywhere: plain JavaScript over Float32Array, float64 inside. */
export const createJsBackend = (): Backend => ({
  id: 'js',
  description: 'JavaScript, float64 arithmetic',
  evaluate: async (batch, options = {}) =>
    evaluateBatch(batch, checkEvaluation(batch, options), outputsFor(batch, options)),
  field: async (request, options = {}) =>
    finish(lossField(request, checkField(request, options), fieldOutputs(request, options)), {}, SLICE),
  dispose: () => undefined,
})
