import type { Backend } from '../backend'
import { checkEvaluation, checkField } from '../check'
import { hasFastForm } from '../fast-form'
import { createJsBackend } from '../js/js'
import { fieldOutputs, outputsFor } from '../outputs'
import { describeAdapter, isSoftwareAdapter, requestDevice } from './adapter'
import { createEvaluator } from './evaluate'
import { createFieldKernel } from './field'
import type { Gpu } from './gpu'
import { lifelineOf } from './lifeline'
import { createPipelines } from './pipelines'

/** The WebGPU backend, with what the choice of a backend and tests want to know of it. */
export type WebGpuBackend = Backend & {
  /** Whether the adapter computes on the CPU. */
  readonly software: boolean
  readonly device: GPUDevice
}

/**
 * A backend on the default WebGPU adapter, in a page or a worker. Arithmetic is float32.
 * Once the device is lost or disposed of, every call rejects with a BackendUnavailableError that says so.
 * @throws BackendUnavailableError if there is no WebGPU, no adapter or no device.
 */
export const createWebGpuBackend = async (): Promise<WebGpuBackend> => {
  const { device, info } = await requestDevice()
  const lifeline = lifelineOf(device)
  const gpu: Gpu = { device, lifeline, pipelines: createPipelines(device, lifeline) }
  const evaluator = createEvaluator(gpu)
  const fields = createFieldKernel(gpu, evaluator)
  const oneAtATime = createQueue()
  return {
    id: 'webgpu',
    description: describeAdapter(info),
    software: isSoftwareAdapter(info),
    device,
    lost: lifeline.lost,
    evaluate: async (batch, options = {}) => {
      const resolved = checkEvaluation(batch, options)
      if (!hasFastForm(resolved)) return createJsBackend().evaluate(batch, options)
      return oneAtATime(() => evaluator.evaluate(batch, resolved, outputsFor(batch, options)))
    },
    field: async (request, options = {}) => {
      const resolved = checkField(request, options)
      if (!hasFastForm(resolved)) return createJsBackend().field(request, options)
      return oneAtATime(() => fields.field(request, resolved, fieldOutputs(request, options)))
    },
    dispose: () => {
      evaluator.destroy()
      fields.destroy()
      lifeline.cut()
    },
  }
}

/** Runs tasks one after another: they share their buffers. A task that fails does not keep the next from running. */
const createQueue = () => {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(task: () => Promise<T>): Promise<T> => {
    const result = last.then(task, task)
    last = result.catch(() => undefined)
    return result
  }
}
