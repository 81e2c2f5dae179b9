import { expect, test } from 'vitest'
import { wantedHeight } from './height'

/** What stands under a stage. */
const BELOW = 48

test('a frame that takes the wanted height is not asked for another one', () => {
  const width = 480
  const wanted = wantedHeight(900, { width, height: 900 - BELOW })
  expect(wantedHeight(wanted, { width, height: wanted - BELOW })).toBe(wanted)
  expect(wanted).toBe(0.6 * width + BELOW)
})

test('the stage is neither squeezed nor stretched out of shape', () => {
  expect(wantedHeight(500, { width: 200, height: 500 })).toBe(240)
  expect(wantedHeight(500, { width: 2000, height: 500 })).toBe(480)
})
