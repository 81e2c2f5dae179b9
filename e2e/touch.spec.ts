import { expect, test } from './fixtures'
import { swipe, touch, type Place } from './fingers'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

test.describe('a finger at 390 px', () => {
  test('drags a point, and the page does not scroll meanwhile', async ({ page, playground }) => {
    await playground.open()
    const session = await page.context().newCDPSession(page)
    const before = await playground.centre(playground.handle('Negative'))
    await swipe(session, before, 50, 70)
    await playground.settled()
    const after = await playground.centre(playground.handle('Negative'))
    expect(after.x - before.x).toBeCloseTo(50, 0)
    expect(after.y - before.y).toBeCloseTo(70, 0)
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
    await playground.expectLossOfPresentPoints()
  })

  test('may miss a point by 20 px', async ({ page, playground }) => {
    await playground.open()
    const session = await page.context().newCDPSession(page)
    const before = await playground.centre(playground.handle('Positive'))
    await swipe(session, { x: before.x + 20, y: before.y }, 0, -60)
    await playground.settled()
    const after = await playground.centre(playground.handle('Positive'))
    expect(before.y - after.y).toBeGreaterThan(30)
    await playground.expectLossOfPresentPoints()
  })

  test('taps into a coordinate, and beside it to select the row', async ({ page, playground }) => {
    await playground.open()
    await playground.addTriplet()
    await playground.spinbutton('Positive 1 x').tap()
    await expect(playground.spinbutton('Positive 1 x')).toBeFocused()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('0.25')
    await playground.settled()
    expect(await playground.number('Positive 1 x')).toBe(0.25)
    await playground.row(2).locator('[data-kind="gap"]').tap({ force: true })
    await expect(playground.row(2)).toHaveAttribute('aria-current', 'true')
  })

  test('pinches to zoom', async ({ page, playground }) => {
    await playground.open()
    const session = await page.context().newCDPSession(page)
    const distance = async () => {
      const anchor = await playground.centre(playground.handle('Anchor'))
      const negative = await playground.centre(playground.handle('Negative'))
      return Math.hypot(anchor.x - negative.x, anchor.y - negative.y)
    }
    const before = await distance()
    const box = await playground.stage.boundingBox()
    if (!box) throw new Error('The stage is not on the page.')
    const y = box.y + box.height * 0.85
    const middle = box.x + box.width / 2
    const fingers = (apart: number): Place[] => [
      { x: middle - apart, y },
      { x: middle + apart, y },
    ]
    await touch(session, 'touchStart', fingers(30))
    for (const apart of [40, 50, 60, 70]) await touch(session, 'touchMove', fingers(apart))
    await touch(session, 'touchEnd', [])
    await expect.poll(distance).toBeGreaterThan(before * 1.2)
  })
})

test('a finger on the ground scrolls the page of a phone, and one line says what two do', async ({
  page,
  playground,
}) => {
  await playground.open()
  const session = await page.context().newCDPSession(page)
  const box = await playground.stage.boundingBox()
  if (!box) throw new Error('The stage is not on the page.')
  await swipe(session, { x: box.x + 40, y: box.y + box.height * 0.85 }, 0, -200)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100)
  await expect(page.getByText('Use two fingers to move the view')).toBeVisible()
})
