import { afterAll, describe, expect, it } from 'vitest'
import { resolveOptions, type LossOptions } from '../../loss/options'
import type { Batch, FieldRequest } from '../backend'
import { expectFloat32, randomBatch, ROLES } from '../conformance/samples'
import { createJsBackend } from '../js/js'
import { outputsFor } from '../outputs'
import { requestDevice } from './adapter'
import { createEvaluator } from './evaluate'
import { createFieldKernel } from './field'
import type { Gpu } from './gpu'
import { lifelineOf } from './lifeline'
import { createPipelines } from './pipelines'

const { device } = await requestDevice()
afterAll(() => device.destroy())
const lifeline = lifelineOf(device)
const gpu: Gpu = { device, lifeline, pipelines: createPipelines(device, lifeline) }
const js = createJsBackend()
const evaluator = createEvaluator(gpu)

const KIBIBYTE = 1024
const PATIENCE = 60_000

/** Evaluates in pieces of some bytes and compares with JavaScript. */
const expectAsJs = async (batch: Batch, options: LossOptions, pieceBytes: number) => {
  const inPieces = createEvaluator(gpu, pieceBytes)
  const found = await inPieces.evaluate(batch, resolveOptions(options), outputsFor(batch, { gradient: true }))
  const expected = await js.evaluate(batch, { ...options, gradient: true })
  expectFloat32(found.losses, expected.losses, 1, 'losses')
  expectFloat32(found.positiveDistances, expected.positiveDistances, 1, 'd(A,P)')
  expectFloat32(found.negativeDistances, expected.negativeDistances, 1, 'd(A,N)')
  expectFloat32([found.value ?? 0], [expected.value ?? 0], 1, 'value')
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
    const sum = async () =>
      (await inPieces.evaluate(batch, resolveOptions({ reduction: 'sum' }), outputsFor(batch, {}))).value
    expect(await sum()).toBe(Infinity)
    batch.negatives[20] = NaN
    expect(await sum()).toBeNaN()
    inPieces.destroy()
  })
})

describe('a field that goes through the GPU in pieces', () => {
  const request: FieldRequest = {
    batch: randomBatch(3, 2, 2),
    moving: [{ role: 'anchors', index: 1 }],
    origin: [-2, -2],
    steps: [
      [0.11, 0],
      [0, 0.13],
    ],
    size: [37, 29],
  }

  it('is the field in one piece', async () => {
    const options = resolveOptions({ reduction: 'mean' })
    const whole = createFieldKernel(gpu, evaluator)
    const expected = await whole.field(request, options)
    for (const pieceCells of [1073, 512, 31]) {
      const pieces = createFieldKernel(gpu, evaluator, pieceCells)
      expect(await pieces.field(request, options)).toEqual(expected)
      pieces.destroy()
    }
    whole.destroy()
  })

  it('counts the triplets that stand still, however many they are', async () => {
    const batch = randomBatch(4, 40_000, 2)
    const wide = { ...request, batch, size: [3, 2] }
    for (const reduction of ['mean', 'sum'] as const) {
      const found = await createFieldKernel(gpu, evaluator).field(wide, resolveOptions({ reduction }))
      const expected = await js.field(wide, { reduction })
      expectFloat32(found.loss, expected.loss, 1, reduction)
    }
  })

  it('has no cells where a count is 0', async () => {
    const kernel = createFieldKernel(gpu, evaluator)
    const { loss, hinge } = await kernel.field({ ...request, size: [0, 29] }, resolveOptions({}))
    expect([loss.length, hinge.length]).toEqual([0, 0])
    kernel.destroy()
  })
})
