import type { LossOptions, Reduction } from '../loss/options'
import { tensor, type Tensor } from '../tensor/tensor'
import mlx031 from './oracle/mlx-0.31.json?raw'
import mlx from './oracle/mlx.json?raw'
import torch from './oracle/torch.json?raw'

type OracleGradients = { readonly anchors: Tensor; readonly positives: Tensor; readonly negatives: Tensor }

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
  /** What it returned in float32, as it does unless asked otherwise; null where that was not kept. */
  readonly float32Loss: Tensor | null
  readonly gradients: OracleGradients
  /** The same in float32; null where they were not kept. */
  readonly float32Gradients: OracleGradients | null
  /** Smallest |d(A,P) − d(A,N) + margin| over the triplets: when tiny, rounding decides the gradient in float32. */
  readonly smallestHinge: number | null
}

type StoredNumber = number | 'NaN' | 'Infinity' | '-Infinity'
type StoredTensor = { readonly shape: readonly number[]; readonly data: readonly StoredNumber[] }
type StoredCase = Record<string, unknown> & { readonly id: string; readonly group: string }

const FILES = [
  { text: mlx, convention: 'mlx', gradient: 'mlx64_grad_', loss32: 'loss', gradient32: 'grad_' },
  { text: mlx031, convention: 'mlx-0.31', gradient: 'mlx64_grad_', loss32: 'loss', gradient32: 'grad_' },
  { text: torch, convention: 'pytorch', gradient: 'grad64_', loss32: 'loss32', gradient32: 'grad32_' },
] as const

type Keys = Omit<(typeof FILES)[number], 'text'>

/** Every case of the three oracle files. */
export const oracleCases = (): OracleCase[] =>
  FILES.flatMap(({ text, ...file }) => {
    const { cases } = JSON.parse(text) as { cases: StoredCase[] }
    return cases.map((stored) => readCase(stored, file))
  })

const readCase = (stored: StoredCase, { convention, gradient, loss32, gradient32 }: Keys): OracleCase => {
  const array = (key: string): Tensor => readTensor(stored[key] as StoredTensor)
  const gradientsAt = (prefix: string): OracleGradients => ({
    anchors: array(`${prefix}anchors`),
    positives: array(`${prefix}positives`),
    negatives: array(`${prefix}negatives`),
  })
  const number = (key: string): number => Number(stored[key])
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
      reduction: stored['reduction'] as Reduction,
    },
    loss: array('loss64'),
    float32Loss: loss32 in stored ? array(loss32) : null,
    gradients: gradientsAt(gradient),
    float32Gradients: `${gradient32}anchors` in stored ? gradientsAt(gradient32) : null,
    smallestHinge: (stored['min_abs_hinge64'] as number | null | undefined) ?? null,
  }
}

// Number reads 'NaN' and the infinities as they are stored
const readTensor = ({ data, shape }: StoredTensor): Tensor => tensor(data.map(Number), shape)
