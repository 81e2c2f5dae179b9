import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SEED } from '../../testing/arbitrary'
import { link } from '../../testing/scenes'
import { decodeLink } from './decode'
import { encodeLink } from './encode'

/** What matters of a view, as a share of what it spans. */
const VIEW_TOLERANCE = 1e-4

test('a link reads back as the very scene it was written from, every digit of it', () => {
  fc.assert(
    fc.property(link, (state) => {
      const read = decodeLink(encodeLink(state))
      expect(read.problems).toEqual([])
      expect(read.scene).toEqual(state.scene)
      expect(read.unknown).toEqual(state.unknown)
    }),
    SEED,
  )
})

test('a view reads back to a ten-thousandth of what it spans, the rest of it exactly', () => {
  fc.assert(
    fc.property(link, (state) => {
      const { view } = decodeLink(encodeLink(state))
      expect({ ...view, bounds: null, camera: null }).toEqual({ ...state.view, bounds: null, camera: null })
      expectNear(view.bounds, state.view.bounds)
      expectNear(view.camera && [...view.camera.position, ...view.camera.target], cameraOf(state.view.camera))
    }),
    SEED,
  )
})

test('a link of more than 2,000 characters has its points compressed, a shorter one never', () => {
  fc.assert(
    fc.property(link, (state) => {
      const text = encodeLink(state)
      const packed = /(?:^|&)d=/.test(text)
      expect(packed || text.length <= 2000).toBe(true)
      expect(packed).toBe(!/(?:^|&)(?:anchors|points)=/.test(text))
    }),
    SEED,
  )
})

test('what is written once is written the same again', () => {
  fc.assert(
    fc.property(link, ({ view, ...state }) => {
      const text = encodeLink({ ...state, view: { ...view, bounds: null, camera: null } })
      expect(encodeLink(decodeLink(text))).toBe(text)
    }),
    SEED,
  )
})

const cameraOf = (camera: { position: readonly number[]; target: readonly number[] } | null) =>
  camera && [...camera.position, ...camera.target]

const expectNear = (actual: readonly number[] | null, expected: readonly number[] | null) => {
  expect(actual === null).toBe(expected === null)
  const span = expected ? Math.max(...expected) - Math.min(...expected) : 0
  actual?.forEach((value, i) => {
    expect(Math.abs(value - (expected?.[i] ?? NaN))).toBeLessThanOrEqual(VIEW_TOLERANCE * span)
  })
}
