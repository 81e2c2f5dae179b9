import { expect, it } from 'vitest'
import { conventionOf } from '../../src/loss/conventions/registry'
import { distanceInTex, numberInTex } from './texOf'

it('writes small numbers as powers of ten', () => {
  expect([2, 0.5, 0, 1e-6, 2.5e-7, Infinity].map(numberInTex)).toEqual([
    '2',
    '0.5',
    '0',
    '10^{-6}',
    String.raw`2.5 \cdot 10^{-7}`,
    String.raw`\infty`,
  ])
})

it('puts p and ε into the distance of MLX', () => {
  expect(distanceInTex(conventionOf('mlx'), { p: 3, eps: 1e-6 })).toBe(
    String.raw`d(x, y) = \Bigl(\sum_k |x_k - y_k|^{3} + {10^{-6}}\Bigr)^{1/{3}}`,
  )
})

it('puts p into an index', () => {
  expect(distanceInTex(conventionOf('pytorch'), { p: Infinity, eps: 0 })).toBe(
    String.raw`d(x, y) = \lVert x - y + {0} \rVert_{\infty}`,
  )
})
