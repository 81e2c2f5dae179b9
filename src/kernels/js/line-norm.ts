import { conventionOf } from '../../loss/conventions/registry'
import { addedOf, shiftOf } from '../../loss/distance-rule'
import type { ResolvedLossOptions } from '../../loss/options'
import { isPlain } from '../../loss/norm'
import { hasFastForm } from '../fast-form'
import { anyPower, isWholePower, wholePower } from './any-power'

/** A norm taken apart for a line of cells, along which every difference grows by a step. */
export type LineNorm = {
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
export function lineNorm(options: ResolvedLossOptions): LineNorm | null {
  if (!hasFastForm(options)) return null
  const { convention, p, eps } = options
  const rule = conventionOf(convention).distance
  const ofKind = rule.kind === 'norm' ? norm(p) : signedRoot(p)
  return { offset: shiftOf(rule, eps), added: addedOf(rule, eps), ...ofKind }
}
