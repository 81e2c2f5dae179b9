/** 64 KiB pages: room for three arrays of 16384 × 128 float32. */
const PAGES = 400

/** WebAssembly's instructions, as far as they are used here. */
const GET = 0x20
const SET = 0x21
const TEE = 0x22
const LOAD_V128 = [0xfd, 0x00, 0x04]
const ADD_F32X4 = [0xfd, 0xe4, 0x01]
const EXTRACT_F32 = [0xfd, 0x1f]
const ADD_F32 = 0x92
const END = 0x0b

/** Locals: 0 the address, 1 the end, 2 to 5 the accumulators. */
const ACCUMULATORS = [2, 3, 4, 5]

const accumulate = ACCUMULATORS.flatMap((local, k) => {
  const load = [GET, 0, ...LOAD_V128, 16 * k]
  return [GET, local, ...load, ...ADD_F32X4, SET, local]
})
// address += 64; again while address < end
const advance = [GET, 0, 0x41, 0xc0, 0x00, 0x6a, TEE, 0, GET, 1, 0x49, 0x0d, 0]
const fold = [3, 4, 5].flatMap((local) => [GET, local, ...ADD_F32X4])
const lanes = [0, 1, 2, 3].flatMap((lane) => [GET, 2, ...EXTRACT_F32, lane, ...(lane > 0 ? [ADD_F32] : [])])
const body = [1, 4, 0x7b, 0x03, 0x40, ...accumulate, ...advance, END, GET, 2, ...fold, SET, 2, ...lanes, END]

/**
 * A section of a module, or a function's body: its length stands before it. Shorter than 16384 bytes here.
 * @param {number[]} content
 */
const sized = (content) => [(content.length & 0x7f) | 0x80, content.length >> 7, ...content]

/** @param {string} text */
const named = (text) => [text.length, ...new TextEncoder().encode(text)]

const magic = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0]
// one type, (i32, i32) → f32, and one function of it
const types = sized([1, 0x60, 2, 0x7f, 0x7f, 1, 0x7d])
const functions = sized([1, 0])
const memories = sized([1, 0, (PAGES & 0x7f) | 0x80, PAGES >> 7])
const exported = sized([2, ...named('memory'), 2, 0, ...named('sum'), 0, 0])
const code = sized([1, ...sized(body)])
const MODULE = new Uint8Array([...magic, 1, ...types, 3, ...functions, 5, ...memories, 7, ...exported, 10, ...code])

/**
 * The yardstick of memory-bound work: one pass over float32 numbers with WebAssembly's SIMD additions.
 * @returns {Promise<{ memory: WebAssembly.Memory, sum: (start: number, end: number) => number }>}
 *   `sum` of the bytes from start to end, both multiples of 64.
 */
export async function instantiateSimdSum() {
  const { instance } = await WebAssembly.instantiate(MODULE)
  return /** @type {never} */ (instance.exports)
}
