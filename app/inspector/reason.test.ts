import { describe, expect, it } from 'vitest'
import { regime } from '../../src/loss/regime'
import { inspectorText } from '../messages/inspector'
import { plainText } from '../messages/markup'
import type { TripletRow } from '../state/selectors'
import { reasonOf, reasonOfBatch, shortReason } from './reason'

const text = inspectorText.en

const row = (positiveDistance: number, negativeDistance: number, margin = 1, index = 0): TripletRow => ({
  index,
  positiveDistance,
  negativeDistance,
  gap: negativeDistance - positiveDistance,
  loss: Math.max(positiveDistance - negativeDistance + margin, 0),
  regime: regime(positiveDistance, negativeDistance, margin),
})
const why = (positive: number, negative: number, margin = 1) =>
  plainText(reasonOf(text, row(positive, negative, margin), margin))

describe('the reason of one triplet', () => {
  it('compares a semi-hard gap with the margin', () => {
    expect(why(1.237, 1.421)).toBe('Semi-hard: N is farther than P by 0.184, less than the margin of 1.')
  })

  it('adds the margin to a hard gap', () => {
    expect(why(1.5, 1)).toBe('Hard: N is nearer than P by 0.500, so the loss is that plus the margin of 1.')
  })

  it('finds no loss in an easy one', () => {
    expect(why(1, 3)).toBe('Easy: N is farther than P by 2.000, more than the margin of 1: no loss.')
  })

  it('names the two ties', () => {
    expect(why(1, 1)).toBe('Hard: N is exactly as far as P, so the loss is the margin of 1.')
    expect(why(1, 1, 0.125)).toBe('Hard: N is exactly as far as P, so the loss is the margin of 0.125.')
    expect(why(1, 1, 0)).toBe('Hard: N is exactly as far as P, but the margin of 0 allows it: no loss.')
    expect(why(1, 2)).toBe('Easy: N is farther than P by exactly the margin of 1: no loss.')
  })

  it('has as many digits as its words need', () => {
    expect(why(1, 1.99999976)).toBe('Semi-hard: N is farther than P by 0.9999998, less than the margin of 1.')
    expect(why(1, 2.0000003)).toBe('Easy: N is farther than P by 1.0000003, more than the margin of 1: no loss.')
    expect(why(1, 1.128, 0.125)).toBe('Easy: N is farther than P by 0.128, more than the margin of 0.125: no loss.')
    expect(why(1, 1 - 2 ** -30)).toMatch(/^Hard: N is nearer than P by 9\.3e-10/)
  })

  it('believes the loss where two rounded distances are at the margin', () => {
    const rounded = (gap: number, loss: number): TripletRow => ({
      ...row(1, 1 + gap),
      loss,
      regime: regime(1, 1 + gap, 1, loss),
    })
    expect(plainText(reasonOf(text, rounded(1, 2.5e-8), 1))).toBe(
      'Semi-hard: N is farther than P by just under the margin of 1: a loss of 2.5e-8 is left.',
    )
    expect(plainText(reasonOf(text, rounded(1 - 2 ** -24, 0), 1))).toBe(
      'Easy: N is farther than P by the margin of 1, as near as float32 can tell: no loss.',
    )
  })

  it('lets a negative margin excuse a hard triplet', () => {
    expect(why(1.2, 1, -0.5)).toBe('Hard: N is nearer than P by 0.200, but the margin of \u22120.5 allows it: no loss.')
  })

  it('says which distance is NaN', () => {
    expect(why(NaN, 1)).toBe('Not a number: d(A,P) is NaN, and so is the loss.')
    expect(why(NaN, NaN)).toBe('Not a number: d(A,P) and d(A,N) are NaN, and so is the loss.')
    expect(why(Infinity, Infinity)).toBe('Not a number: both distances are infinite, and ∞ − ∞ is NaN.')
  })

  it('says from where swap measures', () => {
    expect(plainText(reasonOf(text, row(1, 3), 1, true))).toMatch(
      /With swap, N is measured from the nearer of A and P\.$/,
    )
  })
})

describe('the reason of several triplets', () => {
  it('counts the active ones and names the worst', () => {
    expect(reasonOfBatch(text, [row(1, 1.5, 1, 0), row(2, 1, 1, 1), row(1, 5, 1, 2)])).toBe(
      '2 of 3 triplets are active. The worst is triplet 2.',
    )
  })

  it('speaks of one in the singular', () => {
    expect(reasonOfBatch(text, [row(1, 5, 1, 0), row(1, 1.5, 1, 1)])).toBe(
      '1 of 2 triplets is active. It is triplet 2.',
    )
  })

  it('says when none is active', () => {
    expect(reasonOfBatch(text, [row(1, 5), row(1, 4, 1, 1)])).toMatch(/^None of the 2 triplets is active/)
  })

  it('blames NaN first', () => {
    expect(reasonOfBatch(text, [row(1, 1), row(NaN, 1, 1, 1)])).toBe('Triplet 2 is NaN, and so is the result.')
    expect(reasonOfBatch(text, [row(NaN, 1), row(NaN, 1, 1, 1)])).toBe('2 triplets are NaN, and so is the result.')
  })
})

it('shortens the reason to the regime and two numbers', () => {
  expect(shortReason(text, row(1.237, 1.421), 1)).toEqual({ kind: 'Semi-hard.', rest: 'Gap 0.184, margin 1' })
})
