import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { touch } from './fingers'
import type { Playground } from './playground'

/** Undoes all that can be undone, and counts. */
const undoAll = async (playground: Playground): Promise<number> => {
  const undo = playground.button('Undo')
  for (let steps = 0; ; steps++) {
    if ((await undo.getAttribute('aria-disabled')) === 'true') return steps
    await undo.click()
    await playground.settled()
  }
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

test.describe('two fingers', () => {
  test.use({ hasTouch: true })

  test('each leave one step: N is dragged, Margin is set meanwhile', async ({ page, playground }) => {
    await playground.open()
    const before = await playground.triplet()
    const session = await page.context().newCDPSession(page)
    const n = await playground.centre(playground.handle('Negative'))
    const box = await playground.slider('Margin').boundingBox()
    if (!box) throw new Error('The slider is not on the page.')
    const thumb = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await touch(session, 'touchStart', [n])
    await touch(session, 'touchMove', [{ x: n.x + 10, y: n.y }])
    await touch(session, 'touchStart', [{ x: n.x + 10, y: n.y }, thumb])
    for (let k = 1; k <= 6; k++) {
      await touch(session, 'touchMove', [
        { x: n.x + 10, y: n.y },
        { x: thumb.x + 8 * k, y: thumb.y },
      ])
    }
    // one that is no longer named is lifted
    await touch(session, 'touchMove', [{ x: n.x + 10, y: n.y }])
    expect(await playground.number('Margin')).not.toBe(1)
    for (let k = 1; k <= 40; k++) await touch(session, 'touchMove', [{ x: n.x + 10 + k, y: n.y + k }])
    await touch(session, 'touchEnd', [])
    await playground.settled()
    expect(await playground.number('Margin')).not.toBe(1)
    const after = await playground.centre(playground.handle('Negative'))
    // to coordinates that read well, a pixel off at most
    expect(Math.abs(after.x - n.x - 50)).toBeLessThan(1.5)
    expect(await undoAll(playground)).toBe(2)
    expect(await playground.triplet()).toEqual(before)
    expect(await playground.number('Margin')).toBe(1)
  })
})

test.describe('the keyboard stays where something was done', () => {
  for (const [link, remedy, place] of [
    ['anchors=0,0&positives=0,0&negatives=1,1&eps=0', 'Set ε to 1e-6', 'Epsilon'],
    ['anchors=0,0&positives=1,0.5&negatives=1.2,1&p=0.5', 'Set p to 1', 'Norm degree p'],
    ['anchors=1,0&positives=0,1&negatives=-1,0&margin=2.5&constraint=unit-sphere', 'Set the margin to 1', 'Margin'],
    ['anchors=1,1&positives=1,1&negatives=1,1', 'Scatter the points', 'Negative 1'],
    ['anchors=5,0;0,0&positives=6,0;0,0&negatives=5,1;1,1&eps=0', 'Go to triplet 2', 'Negative 2'],
  ] as const) {
    test(`at ${place}, after “${remedy}”`, async ({ page, playground }) => {
      await playground.open(`#${link}`)
      await playground.button(remedy).press('Enter')
      await playground.settled()
      expect(await focused(page)).toBe(place)
    })
  }

  test('at the convention, after MLX’s present form was taken', async ({ page, playground }) => {
    await playground.open('#anchors=1,0&positives=0,1&negatives=0,2&p=3&convention=mlx-0.31')
    await playground.button('Use MLX’s present form').press('Enter')
    await playground.settled()
    await expect(playground.radio('Convention', 'MLX')).toBeFocused()
    await expect(page.getByRole('button', { name: 'Use MLX’s present form' })).toHaveCount(0)
  })

  test('at the neighbour, after Undo has taken the handle away', async ({ page, playground }) => {
    await playground.open()
    await playground.addTriplet()
    await playground.handle('Positive', 2).focus()
    await page.keyboard.press('Control+z')
    await expect(playground.handle('Positive', 2)).toHaveCount(0)
    await expect.poll(() => focused(page)).toMatch(/^(Anchor|Positive|Negative) 1$/)
  })

  test('in the table, after Undo has taken the field away', async ({ page, playground }) => {
    await playground.open()
    await playground.addTriplet()
    await playground.button('Coordinates of triplet 2').focus()
    // the keys of a text field undo its own typing: here it is a button
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('table') !== null)).toBe(true)
  })
})

test('nothing moves under a hand: a warning waits until the slider is let go', async ({ page, playground }) => {
  await playground.open('#anchors=0,0&positives=0,0&negatives=1,1')
  const slider = playground.slider('Epsilon')
  const box = await slider.boundingBox()
  if (!box) throw new Error('The slider is not on the page.')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x, box.y + box.height / 2, { steps: 6 })
  await playground.settled()
  expect(await playground.number('Epsilon')).toBe(0)
  expect((await slider.boundingBox())?.y).toBe(box.y)
  await page.mouse.up()
  await expect(playground.warning('The gradient is undefined')).toBeVisible()
  // and the other way round: what warns goes only when the hand has let go
  const below = await slider.boundingBox()
  if (!below) throw new Error('The slider is not on the page.')
  expect(below.y).toBeGreaterThan(box.y + 40)
  await page.mouse.move(below.x + 8, below.y + below.height / 2)
  await page.mouse.down()
  await page.mouse.move(below.x + below.width / 2, below.y + below.height / 2, { steps: 6 })
  await playground.settled()
  expect((await slider.boundingBox())?.y).toBe(below.y)
  await page.mouse.up()
  await expect(playground.warning('The gradient is undefined')).toHaveCount(0)
})

test.describe('what is beyond the edge', () => {
  test('comes back into view by Undo, where no hand has set the view', async ({ page, playground }) => {
    await playground.open()
    await page.evaluate(() => {
      location.hash = 'anchors=1000,1000&positives=1001,1000&negatives=1000,1002'
    })
    await playground.settled()
    await expect(playground.handle('Anchor')).toBeInViewport()
    await page.keyboard.press('Control+z')
    await playground.settled()
    for (const role of ['Anchor', 'Positive', 'Negative'] as const) {
      await expect(playground.handle(role)).toBeInViewport()
    }
  })

  test('has a mark at the edge that brings it into view', async ({ playground }) => {
    await playground.open('#view=-1,-1,2,2')
    await playground.type('Negative 1 x', '40')
    const mark = playground.button('Bring Negative 1 into view')
    const [stage, place] = [await playground.stage.boundingBox(), await mark.boundingBox()]
    expect(place!.x + place!.width).toBeLessThanOrEqual(stage!.x + stage!.width + 1)
    expect(place!.x + place!.width).toBeGreaterThan(stage!.x + stage!.width - 40)
    await mark.press('Enter')
    await expect(mark).toHaveCount(0)
    await expect(playground.handle('Negative')).toBeInViewport()
    await expect(playground.handle('Anchor')).toBeInViewport()
  })

  test('is said to be all there is, with one button that shows it', async ({ playground }) => {
    await playground.open('#view=500,500,510,510')
    await expect(playground.stage).toContainText('No point is in sight')
    await playground.button('Bring the points into view').click()
    await expect(playground.stage).not.toContainText('No point is in sight')
    for (const role of ['Anchor', 'Positive', 'Negative'] as const) {
      await expect(playground.handle(role)).toBeInViewport()
    }
  })
})

test('Reset takes back the parameters alone, in one step', async ({ playground }) => {
  await playground.open(
    '#anchors=0,0&positives=2,0&negatives=0,2&p=3&margin=0.5&eps=0.001&reduction=sum&convention=mlx-0.31',
  )
  const points = await playground.triplet()
  await playground.button('Reset').click()
  await playground.settled()
  expect(await playground.triplet()).toEqual(points)
  expect([await playground.number('Norm degree p'), await playground.number('Margin')]).toEqual([2, 1])
  await expect(playground.radio('Convention', 'MLX')).toBeChecked()
  await playground.button('Undo').click()
  await playground.settled()
  expect([await playground.number('Norm degree p'), await playground.number('Margin')]).toEqual([3, 0.5])
  await expect(playground.radio('Reduction', 'sum')).toBeChecked()
})
