import type { Grid } from '../backend'
import { hasFastForm } from '../fast-form'
import { anyPower, isWholePower, wholePower } from './any-power'
import { conventionOf } from '../../loss/conventions/registry'
import { addedOf, distanceValue, shiftOf } from '../../loss/distance'
import { isPlain } from '../../loss/norm'
import type { ResolvedLossOptions } from '../../loss/options'

/**
 * Prepares the distances between the moving point and a fixed one along the lines of a grid.
 * Calling the result with the number of a line fills `into` with that line's distances.
 *
 * The differences are u = sign·(x − fixed) + offset, for x = origin + i·steps[0] + j·steps[1] + k·steps[2]. On a grid
 * along the axes each coordinate depends on one of i, j, k only, so that the powers along i are the same on every line.
 * @param sign 1 where the moving point comes first in the difference, −1 where it comes second.
 */
export function lineDistance(
  { origin, steps, size }: Grid,
  options: ResolvedLossOptions,
  fixed: Float64Array,
  sign: 1 | -1,
  into: Float64Array,
): (line: number) => void {
  const along = steps[0] ?? []
  const across = steps.slice(1)
  const { distance } = conventionOf(options.convention)
  const norm = lineNorm(options)
  const start = Float64Array.from(fixed)
  const cell = Float64Array.from(fixed)

  /** Puts the differences of a line's first cell into `start`. */
  const startLine = (line: number) => {
    const j = line % (size[1] ?? 1)
    const k = Math.floor(line / (size[1] ?? 1))
    for (let c = 0; c < start.length; c++) {
      const x = origin[c]! + j * (across[0]?.[c] ?? 0) + k * (across[1]?.[c] ?? 0)
      start[c] = sign * (x - fixed[c]!)
    }
  }
  const referenceAt = (i: number) => {
    for (let c = 0; c < cell.length; c++) cell[c] = start[c]! + i * sign * along[c]!
    return distanceValue(distance, cell, options.p, options.eps)
  }
  if (norm === null) {
    return (line) => {
      startLine(line)
      for (let i = 0; i < into.length; i++) into[i] = referenceAt(i)
    }
  }

  const coordinates = Array.from(fixed.keys())
  const still = coordinates.filter((c) => along[c] === 0)
  const moving = coordinates.filter((c) => along[c] !== 0)
  const mixed = moving.filter((c) => across.some((step) => step[c] !== 0))
  const shared = new Float64Array(into.length)
  startLine(0)
  for (const c of moving) {
    if (!mixed.includes(c)) norm.add(shared, start[c]! + norm.offset, sign * along[c]!)
  }
  return (line) => {
    startLine(line)
    let base = 0
    for (const c of still) base = norm.join(base, norm.power(start[c]! + norm.offset))
    if (mixed.length === 0) {
      norm.root(shared, base, norm.added, into, referenceAt)
      return
    }
    into.set(shared)
    for (const c of mixed) norm.add(into, start[c]! + norm.offset, sign * along[c]!)
    norm.root(into, base, norm.added, into, referenceAt)
  }
}

/** A norm taken apart for a line of cells, along which every difference grows by a step. */
type LineNorm = {
  /** Added to every difference. */
  readonly offset: number
  /** Added to the sum of powers, after all of them. */
  readonly added: number
  /** The term of one difference. */
  power(u: number): number
  /** Two terms as one: their sum, or for p = Infinity the larger. */
  join(a: number, b: number): number
  /** Joins the terms of first, first + step, first + 2·step … to the sums. */
  add(sums: Float64Array, first: number, step: number): void
  /** Distances from the sums, each joined with base and then `added`. Cells that need scaling are asked of `reference`. */
  root(sums: Float64Array, base: number, added: number, into: Float64Array, reference: (i: number) => number): void
}

/** The terms and the root of a norm, apart from what eps does. */
type Powers = Pick<LineNorm, 'power' | 'join' | 'add' | 'root'>

const plus = (a: number, b: number) => a + b

const manhattan: Powers = {
  power: Math.abs,
  join: plus,
  add(sums, first, step) {
    for (let i = 0; i < sums.length; i++) sums[i] = sums[i]! + Math.abs(first + i * step)
  },
  root(sums, base, added, into) {
    for (let i = 0; i < into.length; i++) into[i] = sums[i]! + base + added
  },
}

const euclidean: Powers = {
  power: (u) => u * u,
  join: plus,
  add(sums, first, step) {
    for (let i = 0; i < sums.length; i++) {
      const u = first + i * step
      sums[i] = sums[i]! + u * u
    }
  },
  root(sums, base, added, into) {
    for (let i = 0; i < into.length; i++) into[i] = Math.sqrt(sums[i]! + base + added)
  },
}

const maximum: Powers = {
  power: Math.abs,
  join: Math.max,
  add(sums, first, step) {
    for (let i = 0; i < sums.length; i++) sums[i] = Math.max(sums[i]!, Math.abs(first + i * step))
  },
  root(sums, base, _added, into) {
    for (let i = 0; i < into.length; i++) into[i] = Math.max(sums[i]!, base)
  },
}

/** Any other p, by its power and its root. */
const powers = (power: (u: number) => number, root: (sum: number) => number): Powers => ({
  power,
  join: plus,
  add(sums, first, step) {
    for (let i = 0; i < sums.length; i++) sums[i] = sums[i]! + power(first + i * step)
  },
  root(sums, base, added, into, reference) {
    for (let i = 0; i < into.length; i++) {
      const sum = sums[i]! + base + added
      // NaN needs no reference: it is NaN in every form
      into[i] = isPlain(Math.abs(sum)) || Number.isNaN(sum) ? root(sum) : reference(i)
    }
  },
})

/** Roots that are faster than a power. */
const roots: ReadonlyMap<number, (sum: number) => number> = new Map([
  [0.5, (sum) => sum * sum],
  [1.5, (sum) => Math.cbrt(sum) ** 2],
  [3, Math.cbrt],
  [4, (sum) => Math.sqrt(Math.sqrt(sum))],
])

const norm = (p: number): Powers => {
  if (p === 1) return manhattan
  if (p === 2) return euclidean
  if (p === Infinity) return maximum
  const root = roots.get(p) ?? ((sum: number) => anyPower(sum, 1 / p))
  return powers(isWholePower(p) ? (u) => wholePower(Math.abs(u), p) : (u) => anyPower(Math.abs(u), p), root)
}

/** MLX ≤ 0.31: signed powers under a square root, NaN where the sum is negative. */
const signedRoot = (p: number): Powers => {
  if (p === 2) return euclidean
  return powers(isWholePower(p) ? (u) => wholePower(u, p) : (u) => u ** p, Math.sqrt)
}

/** The fast form of a convention's distance along lines, or null where there is none. */
function lineNorm(options: ResolvedLossOptions): LineNorm | null {
  if (!hasFastForm(options)) return null
  const { convention, p, eps } = options
  const rule = conventionOf(convention).distance
  const ofKind = rule.kind === 'norm' ? norm(p) : signedRoot(p)
  return { offset: shiftOf(rule, eps), added: addedOf(rule, eps), ...ofKind }
}
