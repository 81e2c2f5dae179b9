// Runs in the browser. Each mark is a ratio to a limit measured in the same run: times move with the machine, ratios hardly.
import { instantiateSimdSum } from './simd-sum.mjs'

/**
 * @typedef {typeof import('../../src/index')} Engine
 * @typedef {{ work: string, milliseconds: number, limit: number | null, mark: string, met: boolean }} Mark
 *   `limit` is what the same bytes cost in the yardstick, in milliseconds
 */

const ROUNDS = 15

/** Long enough that the clock's steps do not matter, in milliseconds. */
const SAMPLE = 4

/** How long a work runs before it is measured, in milliseconds: a page at work runs compiled code. */
const WARM_UP = 150

/**
 * Medians of interleaved runs.
 * @param {readonly (() => unknown)[]} works
 * @returns {Promise<number[]>} milliseconds a run
 */
async function interleave(works) {
  const repeats = []
  for (const work of works) repeats.push(Math.ceil((SAMPLE * (await runsWithin(WARM_UP, work))) / WARM_UP))
  /** @type {number[][]} */
  const times = works.map(() => [])
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, work] of works.entries()) times[i]?.push(await time(work, repeats[i] ?? 1))
  }
  return times.map((list) => list.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? NaN)
}

/**
 * How often a work was run when a time was over; once at least.
 * @param {number} milliseconds
 * @param {() => unknown} work
 */
async function runsWithin(milliseconds, work) {
  const end = performance.now() + milliseconds
  let runs = 0
  do {
    await work()
    runs++
  } while (performance.now() < end)
  return runs
}

/**
 * @param {() => unknown} work
 * @param {number} repeats
 */
async function time(work, repeats) {
  const start = performance.now()
  for (let i = 0; i < repeats; i++) await work()
  return (performance.now() - start) / repeats
}

/**
 * @param {number} count
 * @param {number} dimension
 */
function randomBatch(count, dimension) {
  // a linear congruential generator: the same numbers in every run
  let state = 1
  const numbers = () =>
    Float32Array.from({ length: count * dimension }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return state / 2 ** 31 - 1
    })
  return { count, dimension, anchors: numbers(), positives: numbers(), negatives: numbers() }
}

/**
 * @param {string} engineUrl where the built engine is served
 * @returns {Promise<Mark[]>}
 */
export async function engineMarks(engineUrl) {
  const { createBackend } = /** @type {Engine} */ (await import(engineUrl))
  const backend = await createBackend('js')
  const { memory, sum } = await instantiateSimdSum()
  // memory never written is one page of zeros over and over, which no cache misses
  new Float32Array(memory.buffer).fill(1)
  const options = /** @type {const} */ ({ convention: 'mlx', p: 2, reduction: 'mean' })
  /** @type {Mark[]} */
  const marks = []

  /**
   * @param {string} work
   * @param {readonly [() => unknown, () => unknown]} pair the work and its yardstick
   * @param {number} most
   */
  const compare = async (work, pair, most) => {
    const [milliseconds = NaN, limit = NaN] = await interleave(pair)
    marks.push({ work, milliseconds, limit, mark: `≤ ${most}×`, met: milliseconds <= most * limit })
  }

  const large = randomBatch(16384, 128)
  const copy = new Float32Array(3 * large.anchors.length)
  const copyAll = () => {
    copy.set(large.anchors, 0)
    copy.set(large.positives, large.anchors.length)
    copy.set(large.negatives, 2 * large.anchors.length)
  }
  /**
   * An evaluation again and again, into the arrays of the one before.
   * @param {import('../../src/index').Batch} batch
   * @param {import('../../src/index').EvaluateOptions} wanted
   */
  const evaluateAgain = (batch, wanted) => {
    /** @type {import('../../src/index').Evaluation | null} */
    let into = null
    return async () => {
      into = await backend.evaluate(batch, { ...wanted, into })
    }
  }
  /**
   * A forward pass against one sum over its bytes, which writes nothing: into old arrays, then into new ones.
   * @param {string} shape
   * @param {import('../../src/index').Batch} batch
   * @param {number} most
   */
  const compareForward = async (shape, batch, most) => {
    const sumAll = () => sum(0, 3 * batch.anchors.byteLength)
    await compare(`forward, ${shape}`, [evaluateAgain(batch, options), sumAll], most)
    await compare('the same, into new arrays', [() => backend.evaluate(batch, options), sumAll], most)
  }
  await compareForward('16384×128', large, 4)
  const withGradient = { ...options, gradient: true }
  await compare('forward + gradient, 16384×128', [evaluateAgain(large, withGradient), copyAll], 5.5)
  const evaluateAfresh = () => backend.evaluate(large, withGradient)
  const copyAfresh = () => [large.anchors.slice(), large.positives.slice(), large.negatives.slice()]
  await compare('the same, both into new arrays', [evaluateAfresh, copyAfresh], 5.5)

  await compareForward('65536×3', randomBatch(65536, 3), 40)

  const one = randomBatch(1, 2)
  for (const [side, most] of /** @type {const} */ ([
    [256, 0.5],
    [512, 2],
  ])) {
    const step = 4 / side
    const steps = [
      [step, 0],
      [0, step],
    ]
    const request = {
      batch: one,
      moving: [{ role: /** @type {const} */ ('negatives'), index: 0 }],
      origin: [-2, -2],
      steps,
      size: [side, side],
    }
    /** @type {import('../../src/index').Field | null} */
    let into = null
    const again = async () => {
      into = await backend.field(request, { ...options, into })
    }
    const [milliseconds = NaN, afresh = NaN] = await interleave([again, () => backend.field(request, options)])
    const field = { limit: null, mark: `≤ ${most} ms` }
    marks.push({ ...field, work: `field of one triplet, ${side}²`, milliseconds, met: milliseconds <= most })
    marks.push({ ...field, work: 'the same, into new arrays', milliseconds: afresh, met: afresh <= most })
  }
  const [milliseconds = NaN] = await interleave([() => backend.evaluate(one, options)])
  marks.push({ work: 'one triplet', milliseconds, limit: null, mark: '< 0.001 ms', met: milliseconds < 0.001 })
  backend.dispose()
  return marks
}
