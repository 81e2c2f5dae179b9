import type { Numbers } from '../../../kernels/pieces'
import { sizeOf } from '../../../tensor/tensor'

/** What stands before the header's text in version 1. */
const PREAMBLE = 10

/** NumPy lets the numbers begin at a multiple of this. */
const ALIGNMENT = 64

/**
 * The two parts of a .npy file, version 1.0, C order, little-endian: the header, and the numbers without a copy.
 * Source: numpy.lib.format.
 */
export const npyParts = ({ data, shape }: Numbers): [header: Uint8Array<ArrayBuffer>, numbers: Uint8Array] => {
  if (data.length !== sizeOf(shape))
    throw new RangeError(`${data.length} numbers do not fill the shape [${shape.join(', ')}].`)
  const type = data instanceof Float32Array ? 'f4' : 'f8'
  const lengths = shape.length === 1 ? `${shape[0]},` : shape.join(', ')
  const text = `{'descr': '<${type}', 'fortran_order': False, 'shape': (${lengths}), }`
  const length = Math.ceil((PREAMBLE + text.length + 1) / ALIGNMENT) * ALIGNMENT - PREAMBLE
  const header = new TextEncoder().encode(`?NUMPY??..${text.padEnd(length - 1)}\n`)
  header.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0])
  new DataView(header.buffer).setUint16(8, length, true)
  return [header, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)]
}
