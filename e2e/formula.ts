/**
 * The triplet loss once more, written from the definitions and from nothing in `src`, so that the page can be checked against it.
 * In float64; the page shows what a float32 kernel made of it.
 */
export type Convention = 'mlx' | 'mlx-0.31' | 'pytorch'

export type Triplet = {
  readonly anchor: readonly number[]
  readonly positive: readonly number[]
  readonly negative: readonly number[]
}

export type LossOptions = {
  readonly convention: Convention
  readonly p: number
  readonly margin: number
  readonly eps: number
  readonly swap: boolean
}

export const MLX_DEFAULTS: LossOptions = { convention: 'mlx', p: 2, margin: 1, eps: 1e-6, swap: false }

/** max(d(A,P) − d(A,N) + margin, 0); NaN stays NaN. */
export function tripletLoss({ anchor, positive, negative }: Triplet, options: LossOptions): number {
  const toPositive = distance(anchor, positive, options)
  const toNegative = distance(anchor, negative, options)
  const apart = options.swap ? Math.min(toNegative, distance(positive, negative, options)) : toNegative
  return Math.max(toPositive - apart + options.margin, 0)
}

export function distance(x: readonly number[], y: readonly number[], { convention, p, eps }: LossOptions): number {
  const differences = x.map((value, k) => value - (y[k] ?? NaN))
  switch (convention) {
    case 'mlx':
      return (sum(differences.map((u) => Math.abs(u) ** p)) + eps) ** (1 / p)
    case 'mlx-0.31':
      return Math.sqrt(sum(differences.map((u) => u ** p)) + eps)
    case 'pytorch': {
      const shifted = differences.map((u) => Math.abs(u + eps))
      return p === Infinity ? Math.max(...shifted) : sum(shifted.map((u) => u ** p)) ** (1 / p)
    }
    default:
      return convention satisfies never
  }
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

export const mean = (values: readonly number[]): number => sum(values) / values.length
