import type { Backend } from '../backend'
import { backendOver } from '../backend-over'
import { hasFastForm } from '../fast-form'
import { jsKernel } from '../js/js'
import type { Kernel } from '../kernel'
import { describeAdapter, isSoftwareAdapter, requestDevice } from './adapter'
import { createEvaluator } from './evaluate'
import { createFieldKernel } from './field'
import type { Gpu } from './gpu'
import { lifelineOf } from './lifeline'
import { createPipelines } from './pipelines'

/** The WebGPU backend, with what tests want to know of it. */
export type WebGpuBackend = Backend & { readonly device: GPUDevice }

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
  const fields = createFieldKernel(gpu)
  const oneAtATime = createQueue()
  const kernel: Kernel = {
    id: 'webgpu',
    description: describeAdapter(info),
    software: isSoftwareAdapter(info),
    largestBatch: 2 ** 18,
    lost: lifeline.lost,
    takes: hasFastForm,
    evaluate: (view, options, outputs) => oneAtATime(() => evaluator.evaluate(view, options, outputs)),
    field: (work, options, into) => oneAtATime(() => fields.field(work, options, into)),
    dispose: () => {
      evaluator.destroy()
      fields.destroy()
      lifeline.cut()
    },
  }
  return { ...backendOver(kernel, jsKernel), device }
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
