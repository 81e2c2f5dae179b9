import { LARGEST_P } from '../../src/scene/limits'

/** One step of a number by an arrow key, in its own units. */
const STEP = 0.1

/** The smallest p that steps reach; a smaller one can be typed. */
const SMALLEST_P = 0.1

/** Decimal steps without the dust of binary fractions: 0.1 + 0.2 is 0.3. */
const decimal = (value: number) => Number(value.toPrecision(12))

/** A number a few steps on. */
export const stepped = (value: number, steps: number): number => decimal(value + steps * STEP)

/** A norm degree a few steps on, within what the interface takes; ∞ is one step above the largest. */
export const normDegreeStepped = (p: number, steps: number): number =>
  Math.min(LARGEST_P, Math.max(Math.min(p, SMALLEST_P), stepped(p, steps)))

/** A distance a few steps on; it never falls below 0. */
export const distanceStepped = (distance: number, steps: number): number => Math.max(0, stepped(distance, steps))
