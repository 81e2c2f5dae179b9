import { describe, expect, it } from 'vitest'
import type { PlaneField } from '../../../src/worker/protocol'
import { TINTS } from '../ramp'
import { paintField, palettes } from './paint'

const field = (loss: readonly number[], hinge: readonly number[], base = 0): PlaneField => ({
  grid: { moving: 0, origin: [0, 0], step: [1, -1], size: [loss.length, 1] },
  loss: Float32Array.from(loss),
  hinge: Float32Array.from(hinge),
  base,
  max: Math.max(...loss.filter(Number.isFinite)),
  levels: [],
  boundary: [],
})

const paint = (painted: PlaneField) => {
  const pixels = new Uint32Array(painted.loss.length)
  paintField(painted, palettes.light, pixels)
  return [...pixels]
}

const { paper, tints, hatch } = palettes.light

describe('paintField', () => {
  it('leaves paper where the hinge is not above zero', () => {
    expect(paint(field([0, 0, 2], [0, -1, 2]))).toEqual([paper, paper, tints[TINTS - 1]])
  })

  it('gives the smallest loss a tint that is not paper', () => {
    expect(paint(field([1e-6, 2], [1e-6, 2]))[0]).toBe(tints[0])
  })

  it('counts from the constant that the other triplets add', () => {
    expect(paint(field([5, 6, 7], [0, 1, 2], 5))).toEqual([paper, tints[(TINTS - 1) >> 1], tints[TINTS - 1]])
  })

  it('gives an infinite loss the last tint', () => {
    expect(paint(field([Infinity, 1], [Infinity, 1]))[0]).toBe(tints[TINTS - 1])
  })

  it('hatches cells whose loss is not a number', () => {
    const pixels = paint(field([NaN, NaN, NaN, NaN], [NaN, NaN, NaN, NaN]))
    expect(pixels).toEqual([hatch.stripe, hatch.stripe, hatch.ground, hatch.ground])
  })

  it('paints a flat field with the first tint', () => {
    expect(paint(field([1, 1], [1, 1], 1))).toEqual([tints[0], tints[0]])
  })
})
