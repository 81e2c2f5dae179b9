import { expect, it } from 'vitest'
import type { Regime } from '../../src/loss/regime'
import type { TripletRow } from '../state/selectors'
import { countRegimes } from './regimes'

const row = (regime: Regime): TripletRow => ({
  index: 0,
  positiveDistance: 1,
  negativeDistance: 1,
  gap: 0,
  loss: 1,
  regime,
})

it('counts the kinds that occur, hardest first', () => {
  expect(countRegimes([row('easy'), row('hard'), row('easy')])).toEqual([
    { regime: 'hard', count: 1 },
    { regime: 'easy', count: 2 },
  ])
})
