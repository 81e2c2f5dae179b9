import { ShapeError, shapeText } from './errors'

/** A dense array in row-major order. `shape: []` is a scalar with one element. */
export type Tensor = { readonly data: Float64Array; readonly shape: readonly number[] }

/** A number, or an array of these to any depth: the way a tensor is written in JSON. */
export type NestedNumbers = number | readonly NestedNumbers[]

/** How many elements an array of this shape has; 1 for a scalar. */
export const sizeOf = (shape: readonly number[]): number => shape.reduce((size, length) => size * length, 1)

/** How many elements lie between neighbours along each axis of a row-major array. */
export const stridesOf = (shape: readonly number[]): number[] => {
  const strides = Array<number>(shape.length)
  let stride = 1
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = stride
    stride *= shape[axis]!
  }
  return strides
}

/**
 * A tensor from nested arrays; its shape is read off the first element at every depth.
 * @throws ShapeError naming the place where a row is too short, too long, too deep or no number.
 */
export function tensor(nested: NestedNumbers): Tensor
/**
 * A tensor from flat row-major data, which is copied.
 * @throws ShapeError if the shape is not made of whole numbers, or asks for another number of elements.
 */
export function tensor(data: ArrayLike<number>, shape: readonly number[]): Tensor
export function tensor(source: NestedNumbers | ArrayLike<number>, shape?: readonly number[]): Tensor {
  return shape === undefined ? fromNested(source as NestedNumbers) : fromFlat(source as ArrayLike<number>, shape)
}

const fromFlat = (data: ArrayLike<number>, shape: readonly number[]): Tensor => {
  if (!shape.every((length) => Number.isInteger(length) && length >= 0)) {
    throw new ShapeError(`the shape is ${shapeText(shape)}; expected whole numbers from 0 up.`)
  }
  if (data.length !== sizeOf(shape)) {
    throw new ShapeError(
      `the data has ${data.length} elements; expected ${sizeOf(shape)} for shape ${shapeText(shape)}. Change one or the other.`,
    )
  }
  return { data: Float64Array.from(data), shape: [...shape] }
}

const fromNested = (nested: NestedNumbers): Tensor => {
  const shape: number[] = []
  for (let row = nested; typeof row !== 'number' && Array.isArray(row); row = row[0]!) shape.push(row.length)
  const data = new Float64Array(sizeOf(shape))
  let filled = 0
  const fill = (value: NestedNumbers, depth: number, place: string): void => {
    const found = describe(value)
    if (depth === shape.length) {
      if (typeof value !== 'number') throw raggedError(place, found, 'a number')
      data[filled++] = value
      return
    }
    const length = shape[depth]!
    if (typeof value === 'number' || !Array.isArray(value) || value.length !== length) {
      throw raggedError(place, found, `an array of ${length}`)
    }
    value.forEach((element: NestedNumbers, index) => fill(element, depth + 1, `${place}[${index}]`))
  }
  fill(nested, 0, '')
  return { data, shape }
}

const describe = (value: unknown): string => (Array.isArray(value) ? `an array of ${value.length}` : typeof value)

const raggedError = (place: string, found: string, expected: string): ShapeError =>
  new ShapeError(
    `ragged array: at ${place || 'the top'} found ${found}; expected ${expected}, as in the first row. Give every row the same shape.`,
  )
