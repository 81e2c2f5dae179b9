import { expect, FIGURE, open, test, type Host } from './host'
import { swipe, touch } from './fingers'

const POINTS = 'anchors=0,0&positives=1,0&negatives=0,1.5'
const IN_SPACE = 'anchors=0,0,0&positives=1,0,0&negatives=0,1.5,0'

const scrolled = (host: Host) => host.page.evaluate(() => window.scrollY)

/** How far the course page is scrolled once it has come to rest. */
const scrolledAtRest = (host: Host) =>
  host.page.evaluate(async () => {
    for (let before = NaN; before !== window.scrollY;) {
      before = window.scrollY
      for (let frame = 0; frame < 6; frame++) await new Promise(requestAnimationFrame)
    }
    return window.scrollY
  })

/** A place on the ground of the framed stage, away from every handle. */
const groundOf = async (host: Host) => {
  const box = await host.frame.getByRole('region', { name: 'Stage' }).boundingBox()
  if (!box) throw new Error('The stage is not on the page.')
  return { x: box.x + box.width * 0.2, y: box.y + box.height * 0.85 }
}

const linkOf = async (host: Host) => {
  await host.ask({ source: 'triplet-playground', version: 1, type: 'get' })
  await expect.poll(async () => (await host.said('state')).length).toBeGreaterThan(0)
  return String((await host.lastSaid('state'))?.['link'])
}

for (const [where, points, own] of [
  ['the plane', POINTS, /view=/],
  ['space', IN_SPACE, /camera=/],
] as const) {
  test.describe(`a framed stage in ${where}`, () => {
    test('leaves the wheel to the course page until it is clicked into, and says so once', async ({
      host,
      hostOrigin,
    }) => {
      await open(host, hostOrigin, `${points}&embed=1&hide=${FIGURE}`)
      if (where === 'space') await expect(host.frame.locator('canvas[data-engine]')).toBeVisible()
      const ground = await groundOf(host)
      await host.page.mouse.move(ground.x, ground.y)
      await host.page.mouse.wheel(0, 60)
      await expect.poll(() => scrolled(host)).toBe(60)
      await expect(host.frame.getByText(/to zoom with the wheel/)).toBeVisible()
      expect(await linkOf(host)).not.toMatch(own)

      const clicked = await groundOf(host)
      await host.page.mouse.click(clicked.x, clicked.y)
      await host.page.mouse.wheel(0, 60)
      await expect.poll(() => linkOf(host)).toMatch(own)
      expect(await scrolled(host)).toBe(60)
    })

    test('is zoomed by the wheel with Ctrl', async ({ host, hostOrigin }) => {
      await open(host, hostOrigin, `${points}&embed=1&hide=${FIGURE}`)
      if (where === 'space') await expect(host.frame.locator('canvas[data-engine]')).toBeVisible()
      const ground = await groundOf(host)
      await host.page.mouse.move(ground.x, ground.y)
      await host.page.keyboard.down('Control')
      await host.page.mouse.wheel(0, 60)
      await host.page.keyboard.up('Control')
      await expect.poll(() => linkOf(host)).toMatch(own)
      expect(await scrolled(host)).toBe(0)
    })
  })
}

test.describe('fingers on a framed stage', () => {
  test.use({ viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true })

  for (const [where, points, own] of [
    ['the plane', POINTS, /view=/],
    ['space', IN_SPACE, /camera=/],
  ] as const) {
    test(`one on the ground scrolls the course page, two move the view of ${where}`, async ({ host, hostOrigin }) => {
      await open(host, hostOrigin, `${points}&embed=1&hide=${FIGURE}`, 360, 320)
      if (where === 'space') await expect(host.frame.locator('canvas[data-engine]')).toBeVisible()
      const session = await host.page.context().newCDPSession(host.page)
      const ground = await groundOf(host)
      await swipe(session, ground, 0, -80)
      await expect.poll(() => scrolled(host)).toBeGreaterThan(30)
      await expect(host.frame.getByText('Use two fingers to move the view')).toBeVisible()
      expect(await linkOf(host)).not.toMatch(own)

      const before = await scrolledAtRest(host)
      const { x, y } = await groundOf(host)
      const fingers = (apart: number) => [
        { x: x - apart / 2, y: y - 30 },
        { x: x + 60 + apart / 2, y: y - 30 },
      ]
      await touch(session, 'touchStart', fingers(0))
      for (const apart of [10, 20, 30, 40]) await touch(session, 'touchMove', fingers(apart))
      await touch(session, 'touchEnd', [])
      await expect.poll(() => linkOf(host)).toMatch(own)
      expect(await scrolledAtRest(host)).toBe(before)
    })
  }

  test('one on a handle drags it, and the course page stays', async ({ host, hostOrigin }) => {
    await open(host, hostOrigin, `${POINTS}&embed=1&hide=${FIGURE}`, 360, 320)
    const session = await host.page.context().newCDPSession(host.page)
    const handle = host.frame.getByRole('button', { name: 'Negative 1', exact: true })
    const box = await handle.boundingBox()
    if (!box) throw new Error('The handle is not on the page.')
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await swipe(session, from, 20, 50)
    await expect.poll(async () => ((await handle.boundingBox())?.y ?? 0) - box.y).toBeCloseTo(50, 0)
    expect(await scrolled(host)).toBe(0)
  })
})

test('a scene that a course page sets is seen, though no tools can fit it', async ({ host, hostOrigin }) => {
  await open(host, hostOrigin, `${POINTS}&embed=1&hide=${FIGURE}`)
  const points = [
    { id: 'a', position: [1000, 1000] },
    { id: 'p', position: [1001, 1000] },
    { id: 'n', position: [1000, 1002] },
  ]
  const triplets = [{ anchor: 'a', positive: 'p', negative: 'n' }]
  await host.ask({ source: 'triplet-playground', version: 1, type: 'set', scene: { points, triplets } })
  for (const name of ['Anchor 1', 'Positive 1', 'Negative 1']) {
    await expect(host.frame.getByRole('button', { name, exact: true })).toBeInViewport()
  }
})

test('the loss is in sight in a frame of 640 × 400', async ({ host, hostOrigin }) => {
  await open(host, hostOrigin, `${POINTS}&embed=1`, 640, 400)
  const loss = await host.frame.getByRole('status', { name: 'Loss' }).boundingBox()
  const frame = await host.page.locator('iframe').boundingBox()
  expect(loss!.y + loss!.height).toBeLessThanOrEqual(frame!.y + frame!.height)
})

test('a message during a drag is a step of its own, and the drag goes on', async ({ host, hostOrigin }) => {
  await open(host, hostOrigin, `${POINTS}&embed=1&hide=charts`, 900, 700)
  const handle = host.frame.getByRole('button', { name: 'Negative 1', exact: true })
  const box = await handle.boundingBox()
  if (!box) throw new Error('The handle is not on the page.')
  const { x, y } = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await host.page.mouse.move(x, y)
  await host.page.mouse.down()
  await host.page.mouse.move(x + 20, y, { steps: 4 })
  await host.ask({ source: 'triplet-playground', version: 1, type: 'set', scene: { loss: { margin: 2 } } })
  await expect(host.frame.getByRole('spinbutton', { name: 'Margin' })).toHaveAttribute('aria-valuenow', '2')
  await host.page.mouse.move(x + 60, y, { steps: 40 })
  await host.page.mouse.up()
  await expect.poll(async () => Math.abs(((await handle.boundingBox())?.x ?? 0) - box.x - 60)).toBeLessThan(1.5)
  await handle.focus()
  await host.page.keyboard.press('Control+z')
  await expect.poll(async () => (await handle.boundingBox())?.x).toBeCloseTo(box.x, 0)
  await expect(host.frame.getByRole('spinbutton', { name: 'Margin' })).toHaveAttribute('aria-valuenow', '2')
  await host.page.keyboard.press('Control+z')
  await expect(host.frame.getByRole('spinbutton', { name: 'Margin' })).toHaveAttribute('aria-valuenow', '1')
})
