import { describe, expect, it } from 'vitest'
import { CUBE_CASES, type Isosurface, isosurface } from './isosurface'

const SEED = 7

/** Reproducible numbers in [0, 1). */
const randomNumbers = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}

/** Values of a function on n³ places that span [−1.25, 1.25] along each axis. */
const sample = (n: number, f: (x: number, y: number, z: number) => number) => {
  const at = (i: number) => ((i / (n - 1)) * 2 - 1) * 1.25
  const values = new Float32Array(n ** 3)
  for (let i = 0; i < values.length; i++) {
    values[i] = f(at(i % n), at(Math.floor(i / n) % n), at(Math.floor(i / (n * n))))
  }
  return values
}
const ball = (x: number, y: number, z: number) => 1 - Math.hypot(x, y, z)

const corner = ({ positions }: Isosurface, vertex: number) => positions.subarray(3 * vertex, 3 * vertex + 3)
const triangles = ({ indices }: Isosurface) =>
  Array.from({ length: indices.length / 3 }, (_, t) => indices.subarray(3 * t, 3 * t + 3))
const cross = (a: number[], b: number[]) => [
  a[1]! * b[2]! - a[2]! * b[1]!,
  a[2]! * b[0]! - a[0]! * b[2]!,
  a[0]! * b[1]! - a[1]! * b[0]!,
]

/** Area, and the volume enclosed with outward triangles. */
const measures = (surface: Isosurface) => {
  let area = 0
  let volume = 0
  for (const [a, b, c] of triangles(surface)) {
    const [p, q, r] = [a!, b!, c!].map((vertex) => [...corner(surface, vertex)])
    const normal = cross(
      q!.map((value, k) => value - p![k]!),
      r!.map((value, k) => value - p![k]!),
    )
    area += Math.hypot(...normal) / 2
    volume += p!.reduce((sum, value, k) => sum + value * normal[k]!, 0) / 6
  }
  return { area, volume }
}

/** Directed edges that lack their opposite: none on a closed surface. */
const openEdges = (surface: Isosurface) => {
  const balance = new Map<string, number>()
  for (const triangle of triangles(surface)) {
    for (let i = 0; i < 3; i++) {
      const [from, to] = [triangle[i]!, triangle[(i + 1) % 3]!]
      const [key, sign] = from < to ? [`${from} ${to}`, 1] : [`${to} ${from}`, -1]
      balance.set(key, (balance.get(key) ?? 0) + sign)
    }
  }
  return [...balance].filter(([, count]) => count !== 0).map(([key]) => key.split(' ').map(Number))
}

describe('isosurface', () => {
  it('has the area and the volume of the sphere it cuts out', () => {
    const n = 32
    const { area, volume } = measures(isosurface(sample(n, ball), [n, n, n], 0))
    const radius = (n - 1) / 2.5
    expect(area / (4 * Math.PI * radius ** 2)).toBeCloseTo(1, 2)
    expect(volume / ((4 / 3) * Math.PI * radius ** 3)).toBeCloseTo(1, 2)
  })

  it('is closed inside the grid, also where random values make every ambiguous face', () => {
    const random = randomNumbers(SEED)
    const n = 12
    const noise = sample(n, (x, y, z) => (Math.max(Math.abs(x), Math.abs(y), Math.abs(z)) > 1.2 ? -1 : random() - 0.5))
    const surface = isosurface(noise, [n, n, n], 0)
    expect(surface.indices.length).toBeGreaterThan(3000)
    expect(openEdges(surface)).toEqual([])
  })

  it('is open only at the border of the grid', () => {
    const n = 9
    const surface = isosurface(
      sample(n, (x) => x - 0.1),
      [n, n, n],
      0,
    )
    const open = openEdges(surface)
    expect(open.length).toBe(4 * (n - 1))
    for (const vertex of open.flat()) {
      expect([...corner(surface, vertex)].some((value) => value === 0 || value === n - 1)).toBe(true)
    }
  })

  it('has its vertices exactly on the linear crossings', () => {
    const size = [3, 4, 5] as const
    const values = Float32Array.from({ length: 60 }, (_, i) => (i % 3) * 2 + (Math.floor(i / 3) % 4))
    const { positions } = isosurface(values, size, 2.5)
    for (let v = 0; v < positions.length; v += 3) expect(2 * positions[v]! + positions[v + 1]!).toBeCloseTo(2.5, 6)
  })

  it('has unit normals that point to the lower values, as its triangles do', () => {
    const n = 16
    const surface = isosurface(sample(n, ball), [n, n, n], 0)
    const middle = (n - 1) / 2
    for (let v = 0; v < surface.positions.length; v += 3) {
      const outward = [0, 1, 2].map((k) => surface.positions[v + k]! - middle)
      const along = outward.reduce((sum, value, k) => sum + value * surface.normals[v + k]!, 0)
      expect(along / Math.hypot(...outward)).toBeGreaterThan(0.98)
    }
    expect(measures(surface).volume).toBeGreaterThan(0)
  })

  it('leaves out the cells that touch a NaN', () => {
    const n = 8
    const values = sample(n, (x) => x - 0.1)
    values[3 * n * n + 3 * n + 3] = NaN
    const surface = isosurface(values, [n, n, n], 0)
    expect(surface.positions.every(Number.isFinite)).toBe(true)
    expect(surface.normals.every(Number.isFinite)).toBe(true)
    expect(surface.indices.length / 6).toBe((n - 1) ** 2 - 4)
  })

  it.each([
    ['at the finite place beside an infinite value', 0, Infinity, 0],
    ['at the finite place after an infinite value', Infinity, 0, 1],
    ['at the finite place after a value infinitely low', -Infinity, 2, 1],
    ['half-way between the two infinities', -Infinity, Infinity, 0.5],
  ])('puts the surface %s', (_, left, right, x) => {
    const values = Float32Array.from({ length: 8 }, (_value, i) => (i % 2 ? right : left))
    const { positions } = isosurface(values, [2, 2, 2], 1)
    expect([...positions].filter((_value, i) => i % 3 === 0)).toEqual([x, x, x, x])
  })

  it('is empty where no value passes the level', () => {
    expect(isosurface(new Float32Array(27), [3, 3, 3], 0.5).indices.length).toBe(0)
    expect(isosurface(new Float32Array(27).fill(NaN), [3, 3, 3], 0.5).indices.length).toBe(0)
  })
})

describe('CUBE_CASES', () => {
  it('crosses exactly the edges between an inside and an outside corner', () => {
    const edges = [1, 2, 4].flatMap((step) =>
      [0, 1, 2, 3, 4, 5, 6, 7].filter((c) => !(c & step)).map((c) => [c, c + step]),
    )
    CUBE_CASES.forEach((triangleEdges, mask) => {
      const inside = (c: number) => (mask >> c) & 1
      const crossed = edges.flatMap(([a, b], edge) => (inside(a!) === inside(b!) ? [] : [edge]))
      expect([...new Set(triangleEdges)].toSorted((a, b) => a - b)).toEqual(crossed)
    })
  })
})
