import { afterEach, beforeEach, expect, it } from 'vitest'
import { batchOf, lossOptionsOf } from '../scene/batch'
import { defaultScene } from '../scene/defaults'
import { connectEngine, EngineError, type EngineClient } from './client'
import type { SentRequest } from './protocol'
import { serveEngine } from './serve'

const scene = defaultScene
const request: SentRequest = {
  batch: batchOf(scene),
  options: lossOptionsOf(scene),
  plane: null,
  slice: null,
  volume: null,
}

let channel: MessageChannel
let call: EngineClient
beforeEach(() => {
  channel = new MessageChannel()
  serveEngine(channel.port2)
  call = connectEngine(channel.port1)
  channel.port1.start()
  channel.port2.start()
})
afterEach(() => channel.port1.close())

it('computes with the last batch where a request has none', async () => {
  await call('open', { backend: 'js' })
  const first = await call('compute', { backend: 'js', request })
  const again = await call('compute', { backend: 'js', request: { ...request, batch: null } })
  expect(first.evaluation.losses.length).toBe(scene.triplets.length)
  expect(again.evaluation).toEqual(first.evaluation)
})

it('keeps the batch of a request that failed', async () => {
  await expect(call('compute', { backend: 'js', request })).rejects.toThrow(EngineError)
  await call('open', { backend: 'js' })
  const { evaluation } = await call('compute', { backend: 'js', request: { ...request, batch: null } })
  expect(evaluation.losses.length).toBe(scene.triplets.length)
})

it('refuses a first request without a batch', async () => {
  await call('open', { backend: 'js' })
  await expect(call('compute', { backend: 'js', request: { ...request, batch: null } })).rejects.toThrow('no batch')
})
