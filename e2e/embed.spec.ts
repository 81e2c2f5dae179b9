import { findViolations } from './axe'
import { expect, FIGURE, open, test } from './host'

const ours = (content: object) => ({ source: 'triplet-playground', version: 1, ...content })

test.describe('an embedded page', () => {
  test('is a stage with the loss on it and one strip, without scrolling', async ({ host, hostOrigin }) => {
    await open(host, hostOrigin, `embed=1&hide=${FIGURE}`)
    await expect(host.frame.getByRole('region', { name: 'Stage' })).toBeVisible()
    await expect(host.frame.getByRole('status', { name: 'Loss' })).toBeVisible()
    await expect(host.frame.getByRole('slider')).toHaveCount(1)
    await expect(host.frame.getByRole('slider', { name: 'Margin' })).toBeVisible()
    await expect(host.frame.getByRole('button', { name: 'Undo' })).toHaveCount(0)
    const overflow = await host.frame
      .locator('html')
      .evaluate((html) => [html.scrollWidth - window.innerWidth, html.scrollHeight - window.innerHeight])
    expect(overflow).toEqual([0, 0])
  })

  test('can be the stage alone at 320 × 240, and is live', async ({ host, hostOrigin }) => {
    await open(host, hostOrigin, `embed=1&hide=loss,margin,${FIGURE}`, 320, 240)
    const stage = await host.frame.getByRole('region', { name: 'Stage' }).boundingBox()
    expect([stage?.width, stage?.height]).toEqual([320, 240])
    await expect(host.frame.getByRole('slider')).toHaveCount(0)
    await expect(host.frame.getByRole('status', { name: 'Loss' })).toHaveCount(0)
    await host.frame.getByRole('button', { name: 'Negative 1' }).press('ArrowUp')
    await expect.poll(async () => (await host.lastSaid('state'))?.link).toMatch(/negatives=-0\.9,1\.2/)
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`gives axe nothing to complain of, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: 480, height: 320 })
      for (const hide of [FIGURE, 'tools', `loss,margin,${FIGURE}`]) {
        await page.goto('about:blank')
        await page.goto(`./#embed=1&hide=${hide}`)
        await expect(page.locator('html')).toHaveAttribute('data-settled', 'true')
        expect(await findViolations(page)).toEqual([])
      }
    })
  }

  test('opens in full with the state it has now', async ({ host, hostOrigin }) => {
    await open(host, hostOrigin, `margin=0.5&embed=1&hide=${FIGURE}`)
    await host.frame.getByRole('spinbutton', { name: 'Margin' }).click()
    await host.page.keyboard.press('ControlOrMeta+a')
    await host.page.keyboard.type('0.75')
    const [full] = await Promise.all([
      host.page.waitForEvent('popup'),
      host.frame.getByRole('link', { name: 'Open in full' }).click(),
    ])
    await expect(full.locator('html')).toHaveAttribute('data-settled', 'true')
    await expect(full.getByRole('spinbutton', { name: 'Margin' })).toHaveAttribute('aria-valuenow', '0.75')
    await expect(full.getByRole('button', { name: 'Undo' })).toBeVisible()
    expect(full.url()).not.toContain('embed')
  })
})

test.describe('messages', () => {
  test.beforeEach(async ({ host, hostOrigin }) => {
    await open(host, hostOrigin, `anchors=0,0&positives=1,0&negatives=0,1.5&embed=1&hide=${FIGURE}`)
  })

  test('say that the page is ready, and then state, result and height to who asks', async ({ host }) => {
    expect(await host.said('ready')).toEqual([ours({ type: 'ready' })])
    await host.ask(ours({ type: 'get', id: 7 }))
    const answered = (type: string) =>
      expect.poll(async () => (await host.said(type)).find(({ id }) => id === 7)).toBeDefined()
    await answered('state')
    await answered('result')
    await answered('height')
    const { scene } = (await host.said('state')).find(({ id }) => id === 7) as unknown as {
      scene: { loss: { margin: number } }
    }
    expect(scene.loss.margin).toBe(1)
    const { losses } = (await host.said('result')).find(({ id }) => id === 7) as unknown as { losses: number[] }
    expect(losses[0]).toBeCloseTo(0.5, 5)
  })

  test('set a link or a part of a scene, and tell the new result', async ({ host }) => {
    await host.ask(ours({ type: 'set', scene: { loss: { margin: 2 } } }))
    await expect.poll(async () => (await host.lastSaid('result'))?.losses).toEqual([expect.closeTo(1.5, 5)])
    await host.ask(ours({ type: 'set', link: '#anchors=0,0&positives=1,0&negatives=0,3&margin=2.5' }))
    await expect.poll(async () => (await host.lastSaid('result'))?.losses).toEqual([expect.closeTo(0.5, 5)])
    await expect(host.frame.getByRole('spinbutton', { name: 'Margin' })).toHaveAttribute('aria-valuenow', '2.5')
    await expect(host.frame.getByRole('button', { name: 'Undo' })).toHaveCount(0)
  })

  test('report what a hand does', async ({ host }) => {
    await host.frame.getByRole('button', { name: 'Negative 1' }).press('Shift+ArrowUp')
    await expect.poll(async () => (await host.lastSaid('state'))?.link).toContain('negatives=0,2.5')
    await expect.poll(async () => (await host.lastSaid('result'))?.losses).toEqual([0])
  })

  test('that are malformed are answered by an error and change nothing', async ({ host }) => {
    await host.ask(ours({ type: 'get', id: 'before' }))
    await expect.poll(async () => (await host.said('state')).some(({ id }) => id === 'before')).toBe(true)
    const before = (await host.lastSaid('state'))?.link
    const wrong = [
      { type: 'delete' },
      { type: 'set' },
      { type: 'set', link: 'margin=NaN' },
      { type: 'set', link: `d=${'A'.repeat(5000)}` },
      { type: 'set', scene: { loss: { p: 'Infinity' } } },
      { type: 'set', scene: { points: [{ id: 'a', position: [NaN, 0] }] } },
      { type: 'set', scene: { triplets: [{ anchor: 'x', positive: 'y', negative: 'z' }] } },
      { type: 'highlight', term: 'everything' },
      { type: 'get', version: 2 },
    ]
    for (const [id, question] of wrong.entries()) {
      await host.ask(ours({ id, ...question }))
      await expect.poll(async () => (await host.said('error')).map((error) => error.id)).toContain(id)
    }
    await host.ask(ours({ type: 'get', id: 'after' }))
    await expect.poll(async () => (await host.lastSaid('state'))?.id).toBe('after')
    expect((await host.lastSaid('state'))?.link).toBe(before)
  })

  test('that are meant for others are left to them', async ({ host }) => {
    for (const other of ['hello', null, 42, { type: 'get' }, { source: 'somebody', type: 'get' }]) {
      await host.page.evaluate((data) => document.querySelector('iframe')?.contentWindow?.postMessage(data, '*'), other)
    }
    await host.ask(ours({ type: 'get', id: 'mine' }))
    await expect.poll(async () => (await host.lastSaid('state'))?.id).toBe('mine')
    expect(await host.said('error')).toEqual([])
  })
})

test('the example of the documentation drives a frame and listens to it', async ({ host, hostOrigin, baseURL }) => {
  await host.page.goto(`${hostOrigin}/example?playground=${baseURL}`)
  await host.settled()
  await expect(host.page.locator('#loss')).toHaveText('0.500')
  await host.page.getByRole('button', { name: 'Margin 2' }).click()
  await expect(host.page.locator('#loss')).toHaveText('1.500')
  await host.page.getByRole('button', { name: 'An easy negative' }).click()
  await expect(host.page.locator('#distance')).toHaveText('3.000')
  await expect(host.page.locator('#link')).toContainText('negatives=0,3')
  await host.page.getByRole('button', { name: 'Ask for a margin that is no number' }).click()
  await expect(host.page.locator('#problem')).toContainText('scene.loss.margin held wide')
  const frame = await host.page.locator('iframe').boundingBox()
  expect(frame?.height).toBeGreaterThan(300)
})
