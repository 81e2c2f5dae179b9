import { describe, expect, it } from 'vitest'
import { piecesOf, plainText } from './markup'

describe('marked-up messages', () => {
  it('are text and marked words in turn', () => {
    expect(piecesOf('<i>N</i> is as far as <b>P</b>.')).toEqual([
      { tag: 'i', inner: 'N' },
      ' is as far as ',
      { tag: 'b', inner: 'P' },
      '.',
    ])
  })

  it('keep what is no mark', () => {
    expect(piecesOf('gap < margin > 0, <b>bold, </i>')).toEqual(['gap < margin > 0, <b>bold, </i>'])
    expect(piecesOf('')).toEqual([])
  })

  it('are plain without their marks', () => {
    expect(plainText('<i>A</i> and <i>P</i> coincide')).toBe('A and P coincide')
  })
})
