import { expect, ONCE, test } from './fixtures'
import { MLX_DEFAULTS, tripletLoss } from './formula'
import type { RoleName } from './playground'
import { coloursAt, coordinatesOf, drawn, expectLossInSpace, intoSpace, place, ROLES, SPACE } from './space'

test.describe('in space', () => {
  test.beforeEach(async ({ playground }) => {
    await playground.openOn(SPACE)
    await intoSpace(playground)
  })

  test('typed coordinates count, z among them', async ({ playground }) => {
    const typed = { anchor: [0.1, -0.2, 0.3], positive: [1, 0.4, -0.6], negative: [-0.7, 0.9, 0.75] }
    await place(playground, typed)
    await playground.expectLoss([tripletLoss(typed, MLX_DEFAULTS)])
    await expect(playground.handle('Negative')).toHaveAccessibleDescription(/z 0\.75/)
  })

  for (const role of ROLES) {
    test(`a drag moves ${role} in the plane that faces the camera, and the loss follows`, async ({ playground }) => {
      const before = await coordinatesOf(playground, role)
      const from = await playground.centre(playground.handle(role))
      await playground.drag(role, 70, -45)
      const to = await playground.centre(playground.handle(role))
      expect(to.x - from.x).toBeCloseTo(70, 0)
      expect(to.y - from.y).toBeCloseTo(-45, 0)
      const after = await coordinatesOf(playground, role)
      // seen from between the axes, a move to the right and up changes all three
      for (const k of [0, 1, 2]) expect(after[k]).not.toBeCloseTo(before[k] ?? NaN, 3)
      await expectLossInSpace(playground)
    })
  }

  test('a point dragged under the field’s chooser leaves it in reach', ONCE, async ({ page, playground }) => {
    const chooser = page.getByRole('combobox', { name: 'Field of', exact: true })
    const [to, from] = [await playground.centre(chooser), await playground.centre(playground.handle('Negative'))]
    await playground.drag('Negative', to.x - from.x, to.y - from.y)
    // a trial fails where anything else would take the click
    await chooser.click({ trial: true })
  })

  test('a triplet behind the eye can be lit, and nothing is drawn of it', ONCE, async ({ page, playground }) => {
    // the page's errors fail the test: SVG complains of a path that leads nowhere
    await playground.open('#v=1&anchors=0,0,0;0,0,9&positives=1,0,0;1,0,9&negatives=0,1,0;0,0,0&camera=0,0,5,0,0,0')
    await playground.row(2).hover()
    const lit = playground.stage.locator('g[data-lit]')
    await expect(lit.locator('path[stroke]')).toHaveCount(0)
    await expect(lit.locator('path[d=""]')).toHaveCount(2)
    await page.mouse.move(5, 5)
    await expect(lit).toHaveCount(0)
  })

  test('a point at the end of float32 does not stop the page', ONCE, async ({ playground }) => {
    const before = await playground.loss()
    await playground.type('Positive 1 x', '1e38')
    await drawn(playground.page)
    await playground.button('Undo').click()
    expect(await playground.loss()).toEqual(before)
  })

  test('arrow keys and the page keys move by tenths along x, y and z', async ({ page, playground }) => {
    await playground.handle('Negative').focus()
    await page.keyboard.press('PageUp')
    await page.keyboard.press('Shift+PageDown')
    await page.keyboard.press('Alt+PageUp')
    await page.keyboard.press('ArrowRight')
    const [x, y, z] = await coordinatesOf(playground, 'Negative')
    expect(x).toBeCloseTo(-0.8, 9)
    expect(y).toBeCloseTo(1.1, 9)
    expect(z).toBeCloseTo(0.7 + 0.1 - 1 + 0.01, 9)
    await expectLossInSpace(playground)
  })

  test('an axis handle moves the selected point along its axis alone', ONCE, async ({ page, playground }) => {
    const { x, y } = await playground.centre(playground.handle('Negative'))
    await page.mouse.click(x, y)
    // the knob of y stands right above the point, 57 px as seen from the side
    await page.mouse.move(x, y - 53)
    await page.mouse.down()
    await page.mouse.move(x + 25, y - 113, { steps: 6 })
    await page.mouse.up()
    const [movedX, movedY, movedZ] = await coordinatesOf(playground, 'Negative')
    expect(movedX).toBe(-0.9)
    expect(movedZ).toBe(0.7)
    expect(movedY).toBeGreaterThan(1.4)
    await expectLossInSpace(playground)
  })

  test(
    'the ground turns the view and moves no point; a drag afterwards is true to the new view',
    ONCE,
    async ({ page, playground }) => {
      const before = await playground.centre(playground.handle('Negative'))
      const stage = await playground.stage.boundingBox()
      const ground = { x: (stage?.x ?? 0) + 60, y: (stage?.y ?? 0) + (stage?.height ?? 0) / 2 }
      await page.mouse.move(ground.x, ground.y)
      await page.mouse.down()
      await page.mouse.move(ground.x + 120, ground.y - 30, { steps: 6 })
      await page.mouse.up()
      const turned = await playground.centre(playground.handle('Negative'))
      expect(Math.hypot(turned.x - before.x, turned.y - before.y)).toBeGreaterThan(20)
      expect(await coordinatesOf(playground, 'Negative')).toEqual(SPACE.negative)
      await playground.drag('Negative', -60, 50)
      const after = await playground.centre(playground.handle('Negative'))
      expect(after.x - turned.x).toBeCloseTo(-60, 0)
      expect(after.y - turned.y).toBeCloseTo(50, 0)
      expect(page.url()).toMatch(/[#&]negatives=(?:-?\d\.\d{1,4},?){3}&/)
      await expectLossInSpace(playground)
    },
  )

  test('a drag is one step of the history', ONCE, async ({ playground }) => {
    await playground.drag('Positive', 40, 40)
    await playground.button('Undo').click()
    await playground.settled()
    expect(await coordinatesOf(playground, 'Positive')).toEqual(SPACE.positive)
  })

  test('going to the plane and back loses nothing', ONCE, async ({ playground }) => {
    const inSpace = await playground.loss()
    await playground.choose('Dimensions', '2D')
    await playground.expectLossOfPresentPoints()
    await playground.choose('Dimensions', '3D')
    await playground.settled()
    expect(await playground.loss()).toEqual(inSpace)
    for (const role of ROLES) {
      expect(await coordinatesOf(playground, role)).toEqual(SPACE[role.toLowerCase() as Lowercase<RoleName>])
    }
  })

  test('the views look along the axes', ONCE, async ({ page, playground }) => {
    const seen = async (role: RoleName) => playground.centre(playground.handle(role))
    const choose = async (view: string) => {
      await playground.choose('View', view)
      // the camera glides for a fifth of a second: it has come to rest once two frames show the same
      await expect(async () => {
        const before = await seen('Negative')
        await drawn(page)
        expect(await seen('Negative')).toEqual(before)
      }).toPass()
    }
    await choose('Front')
    await expect.poll(async () => Math.sign((await seen('Positive')).x - (await seen('Anchor')).x)).toBe(1)
    await expect.poll(async () => Math.abs((await seen('Anchor')).y - (await seen('Positive')).y)).toBeGreaterThan(10)
    await choose('Top')
    // from above z runs down the stage
    await expect.poll(async () => Math.sign((await seen('Positive')).y - (await seen('Anchor')).y)).toBe(1)
    await playground.button('Fit view').click()
    await expect(playground.radio('View', 'Top')).toBeChecked()
  })

  test('the field, the balls and the solids are really drawn', async ({ page, playground }) => {
    const anchor = await playground.centre(playground.handle('Anchor'))
    const positive = await playground.centre(playground.handle('Positive'))
    const negative = await playground.centre(playground.handle('Negative'))
    const stage = await playground.stage.boundingBox()
    const corner = { x: (stage?.x ?? 0) + 8, y: (stage?.y ?? 0) + (stage?.height ?? 0) / 2 }
    await expect(async () => {
      const [atA = [], atP = [], atN = [], onSlice = [], paper = []] = await coloursAt(page, [
        anchor,
        positive,
        negative,
        { x: anchor.x - 30, y: anchor.y + 25 },
        corner,
      ])
      const [red = 0, green = 0, blue = 0] = onSlice
      expect(atA[2]).toBeGreaterThan((atA[0] ?? 0) + 60)
      expect(atP[1]).toBeGreaterThan((atP[0] ?? 0) + 60)
      expect(atN[0]).toBeGreaterThan((atN[2] ?? 0) + 60)
      // violet: blue over red over green
      expect(blue).toBeGreaterThan(red + 20)
      expect(red).toBeGreaterThan(green + 10)
      expect(paper).toEqual([255, 255, 255])
    }).toPass()
  })

  test('the slice turns to another axis and moves along it', async ({ playground }) => {
    await playground.choose('Slice', 'z')
    await playground.slider('Slice position').focus()
    await playground.page.keyboard.press('ArrowRight')
    await playground.settled()
    await expect(playground.slider('Slice position')).toHaveAttribute('aria-valuetext', /^z = 0\.0/)
  })

  test('draws nothing while nothing changes', ONCE, async ({ page, playground }) => {
    await playground.settled()
    await drawn(page)
    const frames = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let draws = 0
          const { drawElements } = WebGL2RenderingContext.prototype
          WebGL2RenderingContext.prototype.drawElements = function count(...given) {
            draws++
            drawElements.apply(this, given)
          }
          let left = 40
          const next = () => {
            if (left-- > 0) requestAnimationFrame(next)
            else resolve(draws)
          }
          next()
        }),
    )
    expect(frames).toBe(0)
  })
})
