import { test } from './fixtures'

/** Values that MLX itself was run with: its test of `triplet_loss` in the plane (PR #3613), and two triplets from the oracle. */
test.describe("MLX's own values, typed into the table", () => {
  test.beforeEach(({ playground }) => playground.open())

  for (const p of [1, 3]) {
    test(`anchor (0, 0), positive (2, 0), negative (0, 3) have no loss at p = ${p}`, async ({ playground }) => {
      await playground.place(1, { anchor: [0, 0], positive: [2, 0], negative: [0, 3] })
      await playground.type('Norm degree p', String(p))
      await playground.expectLoss([0])
    })
  }

  test('a positive at distance 5 and a negative at distance 1 lose 5', async ({ playground }) => {
    await playground.place(1, { anchor: [0, 0], positive: [3, 4], negative: [0, 1] })
    await playground.expectLoss([4.9999996])
  })

  test('two triplets lose 0.85858 each, and 0.85858 in the mean', async ({ playground }) => {
    await playground.addTriplet()
    await playground.place(1, { anchor: [0.1, 0.2], positive: [0.2, 0.1], negative: [0.3, 0.4] })
    await playground.place(2, { anchor: [0.3, 0.4], positive: [0.4, 0.3], negative: [0.1, 0.2] })
    await playground.expectLoss([0.8585804041152827, 0.858580393578834])
    await playground.choose('Reduction', 'mean')
    await playground.expectLoss(0.8585803988470584)
    await playground.choose('Reduction', 'sum')
    await playground.expectLoss(2 * 0.8585803988470584)
  })
})
