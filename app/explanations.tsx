import type { ReactNode } from 'react'

/** What words of the page mean, in as few words as will do. Letters as in the formula: A anchor, P positive, N negative. */
export const EXPLANATIONS = {
  number: 'The triplet’s number, counted from 1.',
  positiveDistance: 'How far the positive is from the anchor.',
  negativeDistance: 'How far the negative is from the anchor.',
  loss: 'What the triplet loses: the margin less the gap, or 0 where that is negative.',
  gap: 'd(A,N) − d(A,P): how much farther from the anchor the negative is than the positive. Where it reaches the margin there is no loss.',
  kind: (
    <>
      <span>Where the negative lies:</span>
      <span>
        <b>hard</b> – no farther from the anchor than the positive
      </span>
      <span>
        <b>semi-hard</b> – farther, but by less than the margin
      </span>
      <span>
        <b>easy</b> – farther by the margin or more: no loss
      </span>
    </>
  ),
  share: 'What part of the whole loss this triplet has.',
  hard: 'Hard: the negative is no farther from the anchor than the positive.',
  'semi-hard': 'Semi-hard: the negative is farther from the anchor than the positive, but by less than the margin.',
  easy: 'Easy: the negative is farther from the anchor than the positive by the margin or more. There is no loss.',
  undefined: 'Undefined: a distance of this triplet is NaN, so it can be neither hard nor easy.',
  swap: 'PyTorch’s option: where the positive is nearer to the negative than the anchor is, d(P,N) takes the place of d(A,N). It makes triplets harder.',
  'mlx-0.31':
    'MLX up to 0.31: its distance is the square root of the differences to the power p, whatever p is. Only p = 2 gives the norm, and odd p may give NaN.',
  stage: (
    <>
      <span>
        <b>Field of</b> – the tint at a place is the loss if that point stood there and all else stayed. Paper: no loss
        of this triplet.
      </span>
      <span>
        <b>Rings</b> – a negative inside the solid one is hard, between the two semi-hard, outside easy.
      </span>
      <span>
        <b>Arrows</b> – where gradient descent would move each point; the longer, the steeper.
      </span>
    </>
  ),
} satisfies Record<string, ReactNode>
