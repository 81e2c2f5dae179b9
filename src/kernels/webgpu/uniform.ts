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
