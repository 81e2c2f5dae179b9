/** A dense array in row-major order. `shape: []` is a scalar with one element. */
export type Tensor = { readonly data: Float64Array; readonly shape: readonly number[] }

/** A number, or an array of these to any depth: the way a tensor is written in JSON. */
export type NestedNumbers = number | readonly NestedNumbers[]
