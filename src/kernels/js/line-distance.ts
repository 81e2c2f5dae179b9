import { conventionOf } from '../../loss/conventions/registry'
import { distanceValue } from '../../loss/distance-rule'
import type { ResolvedLossOptions } from '../../loss/options'
import type { Grid } from '../backend'
import { lineNorm } from './line-norm'

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
