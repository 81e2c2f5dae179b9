import type { Backend } from '../backend'
import { checkEvaluation, checkField } from '../check'
import { fieldOutputs, outputsFor } from '../outputs'
import { evaluateBatch } from './evaluate'
import { lossField } from './field'

/** The backend that runs everywhere: plain JavaScript over Float32Array, float64 inside. */
export const createJsBackend = (): Backend => ({
  id: 'js',
  description: 'JavaScript, float64 arithmetic',
  evaluate: async (batch, options = {}) =>
    evaluateBatch(batch, checkEvaluation(batch, options), outputsFor(batch, options)),
  field: async (request, options = {}) =>
    lossField(request, checkField(request, options), fieldOutputs(request, options)),
  dispose: () => undefined,
})
