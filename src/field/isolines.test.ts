import { describe, expect, it } from 'vitest'
import { isolines } from './isolines'

/** A field sampled from a function of cell coordinates. */
const sampled = (width: number, height: number, f: (x: number, y: number) => number) =>
  Float64Array.from({ length: width * height }, (_, at) => f(at % width, Math.floor(at / width)))

const pointsOf = (line: Float32Array) =>
  Array.from({ length: line.length / 2 }, (_, k) => [line[2 * k]!, line[2 * k + 1]!] as const)

const isClosed = (line: Float32Array) => line[0] === line.at(-2) && line[1] === line.at(-1)

const segmentsOf = (line: Float32Array) => pointsOf(line).length - 1

describe('isolines', () => {
  it('finds one closed line around a peak', () => {
    const [line, ...others] = isolines(
      sampled(64, 64, (x, y) => -Math.hypot(x - 31, y - 30)),
      64,
      64,
      -20.3,
    )
    expect(others).toEqual([])
    expect(isClosed(line!)).toBe(true)
    for (const [x, y] of pointsOf(line!)) expect(Math.abs(Math.hypot(x - 31, y - 30) - 20.3)).toBeLessThan(0.02)
  })

  it('finds one open line across a slope, exactly where the level is', () => {
    const lines = isolines(
      sampled(40, 30, (x, y) => x + 2 * y),
      40,
      30,
      33.25,
    )
    expect(lines).toHaveLength(1)
    expect(isClosed(lines[0]!)).toBe(false)
    for (const [x, y] of pointsOf(lines[0]!)) expect(x + 2 * y).toBeCloseTo(33.25, 5)
    // from border to border
    const ends = [pointsOf(lines[0]!)[0]!, pointsOf(lines[0]!).at(-1)!].toSorted(([a], [b]) => a - b)
    expect(ends[0]![1]).toBeCloseTo(16.625, 5)
    expect(ends[1]![1]).toBeCloseTo(0, 5)
  })

  it('gives each pattern of a cell its lines, whichever samples are above', () => {
    for (let bits = 0; bits < 16; bits++) {
      const corners = [bits & 1, (bits >> 1) & 1, (bits >> 3) & 1, (bits >> 2) & 1]
      const crossed = [bits & 1, (bits >> 1) & 1, (bits >> 2) & 1, (bits >> 3) & 1].filter(
        (bit, k, all) => bit !== all[(k + 1) % 4],
      ).length
      const lines = isolines(corners, 2, 2, 0.5)
      expect(lines.map(segmentsOf)).toEqual(Array.from({ length: crossed / 2 }, () => 1))
    }
  })

  it('lets the mean decide at a saddle which corners are joined', () => {
    const cutOff = (center: number) =>
      isolines([1, center - 1, center - 1, 1], 2, 2, 0.5).map((line) =>
        Math.round(line[0]! + line[1]! + line[2]! + line[3]!),
      )
    // the mean is above: the line passes the corners (1, 0) and (0, 1) that are below
    expect(cutOff(1.2).toSorted((a, b) => a - b)).toEqual([2, 2])
    // below: it passes (0, 0) and (1, 1)
    expect(cutOff(0.2).toSorted((a, b) => a - b)).toEqual([1, 3])
  })

  it('leaves out cells with a NaN or infinite sample and opens the line there', () => {
    const field = sampled(32, 32, (x, y) => Math.hypot(x - 15, y - 15))
    field[15 * 32 + 25] = Number.NaN
    field[15 * 32 + 5] = Infinity
    const lines = isolines(field, 32, 32, 9.7)
    expect(lines).toHaveLength(2)
    expect(lines.every((line) => !isClosed(line) && line.every(Number.isFinite))).toBe(true)
  })

  it('joins every crossing of a random field into lines that end at the border or on themselves', () => {
    let seed = 7
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647
    const size = 24
    const field = Float64Array.from({ length: size * size }, random)
    const lines = isolines(field, size, size, 0.5)
    const onBorder = (x: number, y: number) => x === 0 || y === 0 || x === size - 1 || y === size - 1
    for (const line of lines.filter((each) => !isClosed(each))) {
      const points = pointsOf(line)
      expect(onBorder(...points[0]!) && onBorder(...points.at(-1)!)).toBe(true)
    }
    let crossings = 0
    for (let at = 0; at < field.length; at++) {
      const above = field[at]! >= 0.5
      if (at % size < size - 1) crossings += Number(above !== field[at + 1]! >= 0.5)
      if (at < size * (size - 1)) crossings += Number(above !== field[at + size]! >= 0.5)
    }
    const found = lines.reduce((sum, line) => sum + pointsOf(line).length - Number(isClosed(line)), 0)
    expect(found).toBe(crossings)
  })

  it('passes a sample that is exactly at the level without repeating a point', () => {
    const lines = isolines(
      sampled(9, 9, (x, y) => x - y),
      9,
      9,
      0,
    )
    expect(lines).toHaveLength(1)
    const points = pointsOf(lines[0]!)
    points.slice(1).forEach((point, k) => expect(point).not.toEqual(points[k]))
    expect(points).toHaveLength(9)
  })

  it('has no lines for a flat field, a level out of range or a single row', () => {
    expect(isolines(new Float32Array(100), 10, 10, 1)).toEqual([])
    expect(isolines(new Float32Array(100), 10, 10, 0)).toEqual([])
    expect(isolines([0, 1, 2], 3, 1, 0.5)).toEqual([])
    expect(isolines([], 0, 0, 0.5)).toEqual([])
  })
})
