import { findViolations } from './axe'
import { expect, test } from './fixtures'
import { MLX_DEFAULTS, tripletLoss } from './formula'
import { drawn, expectLossInSpace, intoSpace, place, SPACE, swipe, touch } from './space'

test.describe('space', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 390, height: 844 },
    ]) {
      test.describe(`${colorScheme}, ${viewport.width} px wide`, () => {
        test.use({ colorScheme, viewport })

        test('has nothing that axe complains of', async ({ page, playground }) => {
          await playground.open()
          await intoSpace(playground)
          expect(await findViolations(page)).toEqual([])
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width)
        })
      })
    }
  }

  test('a context that the browser takes away is had anew, and meanwhile the triplet stands as lines', async ({
    page,
    playground,
  }) => {
    await playground.open()
    await intoSpace(playground)
    await drawn(page)
    await page.evaluate(() => {
      Reflect.set(window, 'first', document.querySelector('canvas'))
      const seen: string[] = []
      Reflect.set(window, 'seen', seen)
      const look = () => {
        const canvas = document.querySelector('canvas')
        const shown = canvas !== null && getComputedStyle(canvas).visibility === 'visible'
        seen.push(shown ? 'drawing' : 'hidden')
        if (seen.length < 2000) requestAnimationFrame(look)
      }
      const first = document.querySelector('canvas')
      first?.addEventListener('webglcontextlost', () => requestAnimationFrame(look))
      first?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext()
    })
    await expect
      .poll(() =>
        page.evaluate(() => {
          const canvas = document.querySelector('canvas')
          return (
            canvas !== Reflect.get(window, 'first') &&
            canvas?.getContext('webgl2')?.isContextLost() === false &&
            getComputedStyle(canvas).visibility === 'visible'
          )
        }),
      )
      .toBe(true)
    // no broken picture in between
    const seen = await page.evaluate(() => Reflect.get(window, 'seen') as string[])
    expect(seen.slice(1).filter((each, i) => each !== seen[i])).toEqual(['drawing'])
    await drawn(page)
    await expectLossInSpace(playground)
  })

  test('without WebGL says so, and is edited in the table and by hand', async ({ page, playground }) => {
    await page.addInitScript(() => {
      const getContext = Reflect.get(HTMLCanvasElement.prototype, 'getContext') as (...given: unknown[]) => unknown
      Object.assign(HTMLCanvasElement.prototype, {
        getContext(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
          return kind.startsWith('webgl') ? null : getContext.call(this, kind, ...rest)
        },
      })
    })
    await playground.open()
    await playground.choose('Dimensions', '3D')
    await expect(playground.alert.filter({ hasText: 'WebGL is not available' })).toBeVisible()
    await place(playground, SPACE)
    await playground.expectLoss([tripletLoss(SPACE, MLX_DEFAULTS)])
    await playground.handle('Anchor').focus()
    await page.keyboard.press('PageUp')
    await expectLossInSpace(playground)
  })

  test('leaves no graphics memory behind, however often it is entered', async ({ page, playground }) => {
    // a hundred switches, each drawn by software
    test.setTimeout(240_000)
    await page.addInitScript(() => {
      const contexts: WebGL2RenderingContext[] = []
      const buffers = { alive: 0 }
      Object.assign(window, { contexts, buffers })
      const getContext = Reflect.get(HTMLCanvasElement.prototype, 'getContext') as (...given: unknown[]) => unknown
      Object.assign(HTMLCanvasElement.prototype, {
        getContext(this: HTMLCanvasElement, ...given: unknown[]) {
          const context = getContext.apply(this, given)
          if (context instanceof WebGL2RenderingContext && !contexts.includes(context)) contexts.push(context)
          return context
        },
      })
      const { createBuffer, deleteBuffer } = WebGL2RenderingContext.prototype
      WebGL2RenderingContext.prototype.createBuffer = function count() {
        buffers.alive++
        return createBuffer.call(this)
      }
      WebGL2RenderingContext.prototype.deleteBuffer = function count(buffer) {
        if (buffer) buffers.alive--
        deleteBuffer.call(this, buffer)
      }
    })
    await playground.open()
    const kept = () =>
      page.evaluate(() => ({
        contexts: (Reflect.get(window, 'contexts') as WebGL2RenderingContext[]).filter(
          (context) => !context.isContextLost(),
        ).length,
        buffers: (Reflect.get(window, 'buffers') as { alive: number }).alive,
      }))
    for (let round = 0; round < 50; round++) {
      await playground.radio('Dimensions', '3D').click()
      await expect(playground.stage.locator('canvas')).toBeVisible()
      await drawn(page)
      await playground.radio('Dimensions', '2D').click()
      await expect(playground.radio('View', 'Iso')).toBeHidden()
    }
    await expect.poll(kept).toEqual({ contexts: 0, buffers: 0 })
  })
})

test.describe('a finger in space at 390 px', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test.beforeEach(async ({ playground }) => {
    await playground.open()
    await intoSpace(playground)
  })

  test('drags a point and turns nothing', async ({ page, playground }) => {
    const session = await page.context().newCDPSession(page)
    const anchor = await playground.centre(playground.handle('Anchor'))
    const before = await playground.centre(playground.handle('Positive'))
    await swipe(session, before, 40, 60)
    await playground.settled()
    const after = await playground.centre(playground.handle('Positive'))
    expect(after.x - before.x).toBeCloseTo(40, 0)
    expect(after.y - before.y).toBeCloseTo(60, 0)
    expect(await playground.centre(playground.handle('Anchor'))).toEqual(anchor)
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
    await expectLossInSpace(playground)
  })

  test('leaves the ground to the page, and two fingers turn the view and come nearer', async ({ page, playground }) => {
    const session = await page.context().newCDPSession(page)
    const apart = async () => {
      const anchor = await playground.centre(playground.handle('Anchor'))
      const negative = await playground.centre(playground.handle('Negative'))
      return { x: negative.x - anchor.x, y: negative.y - anchor.y }
    }
    const box = await playground.stage.boundingBox()
    if (!box) throw new Error('The stage is not on the page; expected it to be visible.')
    const ground = { x: box.x + 60, y: box.y + box.height * 0.75 }
    const before = await apart()
    await swipe(session, ground, -50, 0)
    await playground.settled()
    expect((await apart()).x).toBeCloseTo(before.x, 0)
    const fingers = (by: number, along = 0) => [
      { x: ground.x + along, y: ground.y },
      { x: ground.x + along + by, y: ground.y },
    ]
    await touch(session, 'touchStart', fingers(60))
    for (const along of [20, 40, 60, 80, 100, 120]) await touch(session, 'touchMove', fingers(60, along))
    await touch(session, 'touchEnd', [])
    await expect.poll(async () => Math.abs((await apart()).x - before.x)).toBeGreaterThan(15)
    const turned = await apart()
    await touch(session, 'touchStart', fingers(60))
    for (const by of [80, 100, 120, 150]) await touch(session, 'touchMove', fingers(by))
    await touch(session, 'touchEnd', [])
    await expect
      .poll(async () => Math.hypot((await apart()).x, (await apart()).y))
      .toBeGreaterThan(1.3 * Math.hypot(turned.x, turned.y))
  })
})

test.describe('the surfaces', () => {
  test.beforeEach(async ({ playground }) => {
    await playground.open()
    await intoSpace(playground)
    await playground.button('Surfaces').click()
  })

  test('can be put at any loss, and back to round ones', async ({ page, playground }) => {
    await expect(playground.spinbutton('Surface 1 at loss')).toHaveAttribute('aria-valuenow', '0.5')
    await playground.write(playground.spinbutton('Surface 1 at loss'), '0.25')
    await playground.settled()
    await page.getByRole('button', { name: 'Round values', exact: true }).click()
    await playground.settled()
    await expect(playground.spinbutton('Surface 1 at loss')).toHaveAttribute('aria-valuenow', '0.5')
    expect(await findViolations(page)).toEqual([])
  })

  test('the view turns slowly where a person asks for it', async ({ page, playground }) => {
    const before = await playground.centre(playground.handle('Negative'))
    await page.getByRole('switch', { name: 'Turn slowly', exact: true }).click()
    await expect
      .poll(async () => Math.abs((await playground.centre(playground.handle('Negative'))).x - before.x))
      .toBeGreaterThan(5)
  })

  test('the view never turns by itself where motion is reduced', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await expect(page.getByRole('switch', { name: 'Turn slowly', exact: true })).toBeDisabled()
  })
})
