import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './fixtures'
import { MLX_DEFAULTS, tripletLoss } from './formula'
import { drawn, expectLossInSpace, intoSpace, place, SPACE } from './space'

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
          const { violations } = await new AxeBuilder({ page }).analyze()
          expect(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
          ).toEqual([])
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width)
        })
      })
    }
  }

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
