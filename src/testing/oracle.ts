import { readFileSync } from 'node:fs'
import type { LossOptions } from '../loss/options'
import { tensor, type Tensor } from '../tensor/tensor'

/** One call that a real program answered. Gradients are of the sum of the reduced loss. */
export type OracleCase = {
  readonly id: string
  readonly group: string
  readonly anchors: Tensor
  readonly positives: Tensor
  readonly negatives: Tensor
  readonly options: LossOptions & { readonly p: number; readonly margin: number; readonly eps: number }
  /** What the program returned in float64. */
  readonly loss: Tensor
  readonly gradients: { readonly anchors: Tensor; readonly positives: Tensor; readonly negatives: Tensor }
  /** Smallest |d(A,P) − d(A,N) + margin| over the triplets: when tiny, rounding decides the gradient in float32. */
  readonly smallestHinge: number | null
}

type StoredNumber = number | 'NaN' | 'Infinity' | '-Infinity'
type StoredTensor = { readonly shape: readonly number[]; readonly data: readonly StoredNumber[] }
type StoredCase = Record<string, unknown> & { readonly id: string; readonly group: string }

const FILES = [
  { file: 'mlx.json', convention: 'mlx', gradient: 'mlx64_grad_' },
  { file: 'mlx-0.31.json', convention: 'mlx-0.31', gradient: 'mlx64_grad_' },
  { file: 'torch.json', convention: 'pytorch', gradient: 'grad64_' },
] as const

/** Every case of the three oracle files, read from beside this module. Node only. */
export const oracleCases = (): OracleCase[] =>
  FILES.flatMap(({ file, convention, gradient }) => {
    const text = readFileSync(new URL(`./oracle/${file}`, import.meta.url), 'utf8')
    const { cases } = JSON.parse(text) as { cases: StoredCase[] }
    return cases.map((stored) => readCase(stored, convention, gradient))
  })

const readCase = (stored: StoredCase, convention: 'mlx' | 'mlx-0.31' | 'pytorch', gradient: string): OracleCase => {
  const array = (key: string): Tensor => readTensor(stored[key] as StoredTensor)
  const number = (key: string): number => Number(stored[key] as StoredNumber)
  return {
    id: stored.id,
    group: stored.group,
    anchors: array('anchors'),
    positives: array('positives'),
    negatives: array('negatives'),
    options: {
      convention,
      axis: (stored['axis'] as number | undefined) ?? -1,
      p: number('p'),
      margin: number('margin'),
      eps: number('eps'),
      swap: (stored['swap'] as boolean | undefined) ?? false,
      reduction: stored['reduction'] as 'none' | 'mean' | 'sum',
    },
    loss: array('loss64'),
    gradients: {
      anchors: array(`${gradient}anchors`),
      positives: array(`${gradient}positives`),
      negatives: array(`${gradient}negatives`),
    },
    smallestHinge: (stored['min_abs_hinge64'] as number | null | undefined) ?? null,
  }
}

// Number reads 'NaN' and the infinities as they are stored
const readTensor = ({ data, shape }: StoredTensor): Tensor => tensor(data.map(Number), shape)
