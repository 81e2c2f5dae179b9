import { describe, expect, it } from 'vitest'
import { superquadric, type Mesh } from './superquadric'

/** ln Γ by Stirling's series, shifted up to where it is exact. */
const logGamma = (x: number): number =>
  x < 10
    ? logGamma(x + 1) - Math.log(x)
    : (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + 1 / (12 * x) - 1 / (360 * x ** 3)

/** The volume of {x in space : Σ|x|^p ≤ 1}. Source: Dirichlet, 1839. */
const exactVolume = (p: number) => 8 * Math.exp(3 * logGamma(1 + 1 / p) - logGamma(1 + 3 / p))

const vertices = ({ positions }: Mesh) =>
  Array.from({ length: positions.length / 3 }, (_, i) => [...positions.subarray(3 * i, 3 * i + 3)])

/** By the divergence theorem: counts a triangle that is turned inward as negative. */
const volumeOf = (mesh: Mesh) => {
  let volume = 0
  for (let t = 0; t < mesh.indices.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((i) =>
      mesh.positions.subarray(3 * mesh.indices[t + i]!, 3 * mesh.indices[t + i]! + 3),
    )
    const cross = [
      b![1]! * c![2]! - b![2]! * c![1]!,
      b![2]! * c![0]! - b![0]! * c![2]!,
      b![0]! * c![1]! - b![1]! * c![0]!,
    ]
    volume += a!.reduce((sum, value, k) => sum + value * cross[k]!, 0) / 6
  }
  return volume
}

/** Edges, found by place, that are not met once in each direction by the triangles around. */
const openEdges = (mesh: Mesh) => {
  const places = vertices(mesh).map((place) =>
    place.map((value) => (Math.round(value * 1e5) / 1e5 + 0).toFixed(5)).join(),
  )
  const balance = new Map<string, number>()
  for (let t = 0; t < mesh.indices.length; t += 3) {
    for (let i = 0; i < 3; i++) {
      const [from, to] = [places[mesh.indices[t + i]!]!, places[mesh.indices[t + ((i + 1) % 3)]!]!]
      if (from === to) continue
      const [key, sign] = from < to ? [`${from} ${to}`, 1] : [`${to} ${from}`, -1]
      balance.set(key, (balance.get(key) ?? 0) + sign)
    }
  }
  return [...balance.values()].filter((count) => count !== 0).length
}

describe('superquadric', () => {
  it.each([0.3, 0.5, 1, 1.5, 2, 3, 8, 100, Infinity])('has its vertices on the ball of the p-norm, at p = %d', (p) => {
    for (const place of vertices(superquadric(p))) {
      const size = place.map(Math.abs)
      const norm = p === Infinity ? Math.max(...size) : size.reduce((sum, x) => sum + x ** p, 0) ** (1 / p)
      expect(norm).toBeCloseTo(1, 4)
    }
  })

  it.each([0.5, 1, 1.5, 2, 4, 8, 100])('encloses the volume of the ball, at p = %d', (p) => {
    expect(volumeOf(superquadric(p, 32)) / exactVolume(p)).toBeCloseTo(1, 1)
    expect(Math.abs(volumeOf(superquadric(p, 32)) / exactVolume(p) - 1)).toBeLessThan(0.02)
  })

  it.each([1, 1.5, 2, 3, 4, 8, 20, 100])('lies nowhere more than 1 %% inside the ball, at p = %d', (p) => {
    const mesh = superquadric(p)
    const places = vertices(mesh)
    for (let t = 0; t < mesh.indices.length; t += 3) {
      const corners = [0, 1, 2].map((i) => places[mesh.indices[t + i]!]!)
      const middle = [0, 1, 2].map((k) => corners.reduce((sum, corner) => sum + corner[k]!, 0) / 3)
      expect(middle.reduce((sum, x) => sum + Math.abs(x) ** p, 0) ** (1 / p)).toBeGreaterThan(0.99)
    }
  })

  it('has no vertices where it is flat: two triangles for a patch of an octahedron or a cube', () => {
    expect(superquadric(1).indices.length).toBe(3 * 2 * 24)
    expect(superquadric(Infinity).indices.length).toBe(3 * 2 * 24)
  })

  it('is an octahedron at p = 1 and a cube at p = Infinity, to rounding', () => {
    expect(volumeOf(superquadric(1))).toBeCloseTo(4 / 3, 5)
    expect(volumeOf(superquadric(Infinity))).toBeCloseTo(8, 5)
  })

  it.each([0.5, 1, 2, 100, Infinity])('is closed at p = %d', (p) => {
    expect(openEdges(superquadric(p))).toBe(0)
  })

  it.each([0.1, 1, 2, 8, 100, Infinity])('reaches the axes at p = %d', (p) => {
    const places = vertices(superquadric(p))
    for (const tip of [
      [1, 0, 0],
      [0, -1, 0],
      [0, 0, 1],
    ]) {
      expect(places.some((place) => place.every((value, k) => Math.abs(value - tip[k]!) < 1e-6))).toBe(true)
    }
  })

  it('has normals that are the direction itself on the sphere', () => {
    const { positions, normals } = superquadric(2)
    normals.forEach((value, i) => expect(value).toBeCloseTo(positions[i]!, 5))
  })

  it('has sharp edges: one normal for each face of the octahedron and of the cube', () => {
    const distinct = (mesh: Mesh) =>
      new Set(
        vertices({ ...mesh, positions: mesh.normals }).map((normal) => normal.map((n) => Math.round(n * 1e4)).join()),
      )
    expect(distinct(superquadric(1)).size).toBe(8)
    expect(distinct(superquadric(Infinity)).size).toBe(6)
  })

  it('has finite unit normals, also at the tips of stars', () => {
    for (const p of [0.01, 0.1, 0.5, 100]) {
      for (const normal of vertices({ ...superquadric(p), positions: superquadric(p).normals })) {
        expect(Math.hypot(...normal)).toBeCloseTo(1, 5)
      }
    }
  })
})
