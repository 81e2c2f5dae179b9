import { BackendUnavailableError } from '../backend'
import type { Lifeline } from './lifeline'

/** A WGSL program with one compute entry point. */
export type Program = {
  /** What it computes and for what: names the pipeline, and is the key under which it is kept. */
  readonly name: string
  readonly entryPoint: string
  /** The WGSL text, put together only when the pipeline is not there yet. */
  code(): string
}

/** The compute pipelines of a device, each compiled once. */
export type Pipelines = {
  /** @throws BackendUnavailableError with the compiler's messages if the program does not compile. */
  of(program: Program): Promise<GPUComputePipeline>
}

export const createPipelines = (device: GPUDevice, lifeline: Lifeline): Pipelines => {
  const compiled = new Map<string, Promise<GPUComputePipeline>>()
  return {
    of: (program) => {
      const known = compiled.get(program.name)
      if (known) return known
      const pipeline = lifeline.hold(compile(device, program))
      compiled.set(program.name, pipeline)
      return pipeline
    },
  }
}

const compile = async (device: GPUDevice, { name, entryPoint, code }: Program): Promise<GPUComputePipeline> => {
  // the scope keeps a broken shader out of the console; what is wrong comes with the compilation info
  device.pushErrorScope('validation')
  const module = device.createShaderModule({ label: name, code: code() })
  const scope = device.popErrorScope()
  const { messages } = await module.getCompilationInfo()
  const errors = messages.filter(({ type }) => type === 'error')
  await scope
  if (errors.length > 0) {
    // a message goes on with every overload that was tried: its first line says what is wrong
    const lines = errors.map(({ lineNum, linePos, message }) => `line ${lineNum}:${linePos} ${message.split('\n')[0]}`)
    throw new BackendUnavailableError('webgpu', `the shader "${name}" does not compile: ${lines.join('; ')}`)
  }
  try {
    return await device.createComputePipelineAsync({ label: name, layout: 'auto', compute: { module, entryPoint } })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new BackendUnavailableError('webgpu', `the pipeline "${name}" cannot be made: ${message}`)
  }
}

type Scalar = 'f32' | 'u32'

/** A uniform struct written once: its WGSL text and the writer of its bytes. */
export type UniformStruct<Name extends string> = {
  /** The struct and the variable `parameters` at binding 0. */
  readonly wgsl: string
  /** Bytes of the struct. */
  readonly size: number
  /** Values in the struct's layout; an f32 is rounded. */
  bytes(values: Readonly<Record<Name, number>>): ArrayBuffer
}

const LITTLE_ENDIAN = true

/** A struct of 4-byte scalars, in the order of `fields`. */
export function uniformStruct<Name extends string>(fields: Readonly<Record<Name, Scalar>>): UniformStruct<Name> {
  const names = Object.keys(fields) as Name[]
  const members = names.map((name) => `  ${name}: ${fields[name]},`).join('\n')
  // a uniform's size is a multiple of 16 bytes
  const size = Math.ceil(names.length / 4) * 16
  return {
    wgsl: `struct Parameters {\n${members}\n}\n\n@group(0) @binding(0) var<uniform> parameters: Parameters;\n`,
    size,
    bytes(values) {
      const view = new DataView(new ArrayBuffer(size))
      names.forEach((name, i) => {
        if (fields[name] === 'f32') view.setFloat32(4 * i, values[name], LITTLE_ENDIAN)
        else view.setUint32(4 * i, values[name], LITTLE_ENDIAN)
      })
      return view.buffer
    },
  }
}
