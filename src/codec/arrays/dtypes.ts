/** How one type of NumPy's numbers is read from bytes. */
export type Dtype = {
  /** NumPy's name for it: float32. */
  readonly label: string
  /** Bytes of one number. */
  readonly size: number
  readonly read: (view: DataView, at: number, littleEndian: boolean) => number
}

/** Every real type, by the letter and size of its descriptor: `<f4` is f4 in little-endian order. */
export const dtypes: Readonly<Record<string, Dtype>> = {
  f2: { label: 'float16', size: 2, read: (view, at, little) => float16(view.getUint16(at, little)) },
  f4: { label: 'float32', size: 4, read: (view, at, little) => view.getFloat32(at, little) },
  f8: { label: 'float64', size: 8, read: (view, at, little) => view.getFloat64(at, little) },
  i1: { label: 'int8', size: 1, read: (view, at) => view.getInt8(at) },
  i2: { label: 'int16', size: 2, read: (view, at, little) => view.getInt16(at, little) },
  i4: { label: 'int32', size: 4, read: (view, at, little) => view.getInt32(at, little) },
  i8: {
    label: 'int64',
    size: 8,
    read: (view, at, little) => view.getInt32(little ? at + 4 : at, little) * 2 ** 32 + lowHalf(view, at, little),
  },
  u1: { label: 'uint8', size: 1, read: (view, at) => view.getUint8(at) },
  u2: { label: 'uint16', size: 2, read: (view, at, little) => view.getUint16(at, little) },
  u4: { label: 'uint32', size: 4, read: (view, at, little) => view.getUint32(at, little) },
  u8: {
    label: 'uint64',
    size: 8,
    read: (view, at, little) => view.getUint32(little ? at + 4 : at, little) * 2 ** 32 + lowHalf(view, at, little),
  },
  // NumPy has no bfloat16: ml_dtypes, and so JAX and MLX, save theirs as voids of two bytes
  V2: { label: 'bfloat16', size: 2, read: (view, at, little) => bfloat16(view.getUint16(at, little)) },
  b1: { label: 'bool', size: 1, read: (view, at) => Number(view.getUint8(at) !== 0) },
}

// the upper half is exact in float64, so that the sum of both is rounded once
const lowHalf = (view: DataView, at: number, little: boolean): number => view.getUint32(little ? at : at + 4, little)

/** The number of a half-precision pattern: 1 sign bit, 5 of exponent, 10 of fraction. Source: IEEE 754. */
const float16 = (bits: number): number => {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 31
  const fraction = bits & 1023
  if (exponent === 0) return sign * fraction * 2 ** -24
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN
  return sign * (1024 + fraction) * 2 ** (exponent - 25)
}

/** The number of a bfloat16 pattern: the upper half of a float32. */
const bfloat16 = (bits: number): number => {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 7) & 255
  const fraction = bits & 127
  if (exponent === 0) return sign * fraction * 2 ** -133
  if (exponent === 255) return fraction === 0 ? sign * Infinity : NaN
  return sign * (128 + fraction) * 2 ** (exponent - 134)
}
