import { mean, MLX_DEFAULTS, sum, tripletLoss, type Convention } from './formula'
import { expect, test } from './fixtures'

const LABELS: Record<Convention, string> = { mlx: 'MLX', 'mlx-0.31': 'MLX ≤ 0.31', pytorch: 'PyTorch' }
const ENTRIES = Object.entries(LABELS) as [Convention, string][]

test.describe('a reduction', () => {
  const FIRST = { anchor: [0, 0], positive: [1, 0.5], negative: [0.5, 1] }
  const SECOND = { anchor: [1, 1], positive: [-1, 0.5], negative: [0.2, -0.4] }

  test.beforeEach(({ playground }) => playground.openOn(FIRST, SECOND))

  const losses = [FIRST, SECOND].map((triplet) => tripletLoss(triplet, MLX_DEFAULTS))
  const CASES = [
    { reduction: 'none', expected: losses },
    { reduction: 'mean', expected: mean(losses) },
    { reduction: 'sum', expected: sum(losses) },
  ]

  for (const { reduction, expected } of CASES) {
    test(`${reduction} gives what it says of two triplets`, async ({ playground }) => {
      await playground.choose('Reduction', reduction)
      await playground.expectLoss(expected)
    })
  }
})

test.describe('a convention', () => {
  for (const [convention, label] of ENTRIES) {
    test(`${label} gives its own answer on the same points`, async ({ playground }) => {
      await playground.openOn({ anchor: [0.3, -0.1], positive: [-0.9, 0.6], negative: [1.1, 0.8] })
      await playground.type('Norm degree p', '2')
      await playground.type('Epsilon', '0.01')
      await playground.choose('Reduction', 'none')
      await playground.choose('Convention', label)
      await playground.choose('Reduction', 'none')
      await playground.expectLossOfPresentPoints({ convention, eps: 0.01 })
    })
  }

  test('MLX ≤ 0.31 knows no absolute value: NaN where MLX gives 2', async ({ playground }) => {
    await playground.openOn({ anchor: [0, 0], positive: [-2, 0], negative: [0, 1] })
    await playground.type('Norm degree p', '1')
    await playground.expectLoss([2])
    await playground.choose('Convention', 'MLX ≤ 0.31')
    await playground.expectLoss([NaN])
    await expect(playground.lossStatus).toContainText('NaN')
  })

  test('puts eps under the root in MLX and into every difference in PyTorch', async ({ playground }) => {
    await playground.openOn({ anchor: [1, 2], positive: [1, 2], negative: [1.5, 2] })
    await playground.expectLoss([0.500999])
    await playground.choose('Convention', 'PyTorch')
    await playground.choose('Reduction', 'none')
    await playground.expectLoss([0.500002])
  })

  test('PyTorch can swap the anchor for the positive', async ({ playground }) => {
    await playground.openOn({ anchor: [0, 0], positive: [1.5, 0], negative: [1.5, 0.5] })
    await playground.choose('Convention', 'PyTorch')
    await playground.choose('Reduction', 'none')
    await playground.page.getByRole('switch', { name: 'Swap', exact: true }).click()
    await playground.settled()
    await playground.expectLossOfPresentPoints({ convention: 'pytorch', swap: true })
  })

  test('swap is for PyTorch only', async ({ playground }) => {
    await playground.open()
    await expect(playground.page.getByRole('switch', { name: 'Swap', exact: true })).toBeDisabled()
  })

  test('PyTorch knows the maximum norm', async ({ playground }) => {
    await playground.openOn({ anchor: [0, 0], positive: [1.5, 0.2], negative: [-0.3, 0.5] })
    await playground.choose('Convention', 'PyTorch')
    await playground.choose('Reduction', 'none')
    await playground.type('Norm degree p', 'Infinity')
    expect(await playground.number('Norm degree p')).toBe(Infinity)
    await playground.expectLossOfPresentPoints({ convention: 'pytorch', p: Infinity })
  })
})
