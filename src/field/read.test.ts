import { describe, expect, it } from 'vitest'
import { readField } from './read'

const field = { grid: { origin: [0, 1], step: [1, -1], size: [2, 2] }, loss: Float32Array.of(1, 2, 3, 6) } as const

describe('readField', () => {
  it('is the cell itself at its centre', () => {
    expect(readField(field, [0, 1])).toBe(1)
    expect(readField(field, [1, 0])).toBe(6)
  })

  it('lies between the cells between their centres', () => {
    expect(readField(field, [0.5, 1])).toBe(1.5)
    expect(readField(field, [0.5, 0.5])).toBe(3)
  })

  it('is flat in the outermost half cells', () => {
    expect(readField(field, [-0.4, 1.4])).toBe(1)
  })

  it('is nothing outside of the grid', () => {
    expect(readField(field, [1.6, 0])).toBeNull()
  })

  it('carries a loss that is not a number', () => {
    expect(readField({ ...field, loss: Float32Array.of(NaN, 2, 3, 6) }, [0.5, 0.5])).toBeNaN()
  })
})
