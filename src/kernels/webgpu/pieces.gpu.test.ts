import { afterAll, describe, expect, it } from 'vitest'
import { resolveOptions, type LossOptions } from '../../loss/options'
import type { Batch } from '../backend'
import { expectFloat32, randomBatch, ROLES } from '../conformance/samples'
import { createJsBackend } from '../js/js'
import type { FieldWork, Outputs, TripletView } from '../kernel'
import { requestDevice } from './adapter'
import { createEvaluator } from './evaluate'
import { createFieldKernel } from './field'
import type { Gpu } from './gpu'
import { lifelineOf } from './lifeline'
import { createPipelines } from './pipelines'
import { createWebGpuBackend } from './webgpu'

const { device } = await requestDevice()
afterAll(() => device.destroy())
const lifeline = lifelineOf(device)
const gpu: Gpu = { device, lifeline, pipelines: createPipelines(device, lifeline) }
const js = createJsBackend()

const KIBIBYTE = 1024
const PATIENCE = 60_000

const view = (batch: Batch): TripletView => ({ ...batch, rows: null })

const outputsFor = ({ count, dimension }: Batch): Outputs => {
  const array = (length: number) => new Float32Array(length)
  const rows = () => array(count * dimension)
  return {
    losses: array(count),
    positiveDistances: array(count),
    negativeDistances: array(count),
    gradients: { anchors: rows(), positives: rows(), negatives: rows() },
  }
}

/** Evaluates in pieces of some bytes and compares with JavaScript. */
const expectAsJs = async (batch: Batch, options: LossOptions, pieceBytes: number) => {
  const inPieces = createEvaluator(gpu, pieceBytes)
  const found = outputsFor(batch)
  const sum = await inPieces.evaluate(view(batch), resolveOptions(options), found)
  const expected = await js.evaluate(batch, { ...options, gradient: true })
  expectFloat32(found.losses, expected.losses, 1, 'losses')
  expectFloat32(found.positiveDistances, expected.positiveDistances, 1, 'd(A,P)')
  expectFloat32(found.negativeDistances, expected.negativeDistances, 1, 'd(A,N)')
  expectFloat32([options.reduction === 'mean' ? sum / batch.count : sum], [expected.value!], 1, 'value')
  for (const role of ROLES) {
    expectFloat32(found.gradients![role], expected.gradients![role], 1, `gradient of ${role}`)
  }
  inPieces.destroy()
}

describe('a batch that goes through the GPU in pieces', () => {
  it(
    'is 100,000 triplets as JavaScript has them',
    async () => {
      await expectAsJs(randomBatch(1, 100_000, 3), { reduction: 'mean' }, 512 * KIBIBYTE)
    },
    PATIENCE,
  )

  it('has its rows in order whatever the pieces and the length of the rows', async () => {
    for (const dimension of [1, 4, 5]) {
      const batch = randomBatch(dimension, 333, dimension)
      // a margin that keeps every hinge away from 0
      const options = { reduction: 'sum', margin: 40, p: 3 } as const
      for (const pieceBytes of [1, 12 * dimension * 100, 12 * dimension * 333]) {
        await expectAsJs(batch, options, pieceBytes)
      }
    }
  })

  it('has an infinite or an undefined loss in its sum', async () => {
    const batch = randomBatch(2, 300, 2)
    batch.positives[250] = Infinity
    const inPieces = createEvaluator(gpu, 24 * 100)
    const sum = () => inPieces.evaluate(view(batch), resolveOptions({ reduction: 'sum' }), outputsFor(batch))
    expect(await sum()).toBe(Infinity)
    batch.negatives[20] = NaN
    expect(await sum()).toBeNaN()
    inPieces.destroy()
  })
})

describe('triplets of shared points that go through the GPU in pieces', () => {
  const { anchors: data } = randomBatch(5, 40, 5)
  const points = { data, count: 40, dimension: 5 }
  const triplets = Uint32Array.from({ length: 3 * 500 }, (_, at) => (at * 17 + Math.floor(at / 3) * 5) % 40)
  // a margin that keeps every hinge away from 0
  const options = { reduction: 'sum', margin: 40, p: 3 } as const

  it.each([
    ['the points staying there', 8 * KIBIBYTE],
    ['each piece with rows of its own, where the points are too many', 300],
  ])('are those of JavaScript, %s', async (_, pieceBytes) => {
    const inPieces = createEvaluator(gpu, pieceBytes)
    const gradient = new Float32Array(data.length)
    const shared = { anchors: data, positives: data, negatives: data }
    const array = () => new Float32Array(500)
    const found = {
      losses: array(),
      positiveDistances: array(),
      negativeDistances: array(),
      gradients: { anchors: gradient, positives: gradient, negatives: gradient },
    }
    const of = { count: 500, dimension: 5, ...shared, rows: triplets }
    const sum = await inPieces.evaluate(of, resolveOptions(options), found)
    const expected = await js.evaluate(points, triplets, { ...options, gradient: true })
    expectFloat32(found.losses, expected.losses, 1, 'losses')
    expectFloat32([sum], [expected.value!], 1, 'sum')
    expectFloat32(gradient, expected.gradient!, 500, 'gradient')
    inPieces.destroy()
  })
})

describe('a field that goes through the GPU in pieces', () => {
  const work: FieldWork = {
    view: view(randomBatch(3, 2, 2)),
    moving: new Map([[1, new Set(['anchors'] as const)]]),
    origin: [-2, -2],
    steps: [
      [0.11, 0],
      [0, 0.13],
    ],
    size: [37, 29],
    resting: 0.25,
  }
  const arraysFor = ({ size }: FieldWork) => {
    const cells = size.reduce((product, count) => product * count, 1)
    return { loss: new Float32Array(cells), hinge: new Float32Array(cells) }
  }
  const compute = async (of: FieldWork, options: LossOptions, pieceCells?: number) => {
    const kernel = createFieldKernel(gpu, pieceCells)
    const into = arraysFor(of)
    await kernel.field(of, resolveOptions(options), into)
    kernel.destroy()
    return into
  }

  it('is the field in one piece', async () => {
    const expected = await compute(work, { reduction: 'mean' })
    for (const pieceCells of [1073, 512, 31]) {
      expect(await compute(work, { reduction: 'mean' }, pieceCells)).toEqual(expected)
    }
  })

  it('has no cells where a count is 0', async () => {
    const { loss, hinge } = await compute({ ...work, size: [0, 29] }, {})
    expect([loss.length, hinge.length]).toEqual([0, 0])
  })
})

it(
  'a field counts the triplets that rest, however many they are',
  async () => {
    const backend = await createWebGpuBackend()
    const batch = randomBatch(4, 40_000, 2)
    const request = {
      batch,
      moving: [{ role: 'anchors', index: 1 }],
      origin: [-2, -2],
      steps: [
        [0.11, 0],
        [0, 0.13],
      ],
      size: [3, 2],
    } as const
    for (const reduction of ['mean', 'sum'] as const) {
      const found = await backend.field(request, { reduction })
      const expected = await js.field(request, { reduction })
      expectFloat32(found.loss, expected.loss, 1, reduction)
      expectFloat32([found.resting], [expected.resting], 1, 'resting')
    }
    backend.dispose()
  },
  PATIENCE,
)
