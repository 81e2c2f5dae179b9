import type { Backend, Field, FieldRequest } from './backend'

/** Rounds beyond the first, which also compiles and warms up. */
const ROUNDS = 5

/** What a drag frame asks for: one triplet, and its field on 256² cells. */
const probe: FieldRequest = {
  batch: {
    count: 1,
    dimension: 2,
    anchors: Float32Array.of(0, 0),
    positives: Float32Array.of(1.2, 0.3),
    negatives: Float32Array.of(-0.9, 1.1),
  },
  moving: [{ role: 'negatives', index: 0 }],
  origin: [-3, -3],
  steps: [
    [6 / 256, 0],
    [0, 6 / 256],
  ],
  size: [256, 256],
}

/** Median milliseconds that a drag frame's work takes on this backend, here and now. */
export const measureBackend = async (backend: Backend): Promise<number> => {
  const times: number[] = []
  let into: Field | null = null
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now()
    await backend.evaluate(probe.batch, { gradient: true })
    into = await backend.field(probe, { into })
    times.push(performance.now() - start)
  }
  times.shift()
  times.sort((a, b) => a - b)
  return times[Math.floor(times.length / 2)] ?? Infinity
}
