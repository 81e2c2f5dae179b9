import { findViolations } from './axe'
import { expect, ONCE, test } from './fixtures'

const WIDTHS = [
  { name: 'a desktop', viewport: { width: 1280, height: 800 } },
  { name: 'a phone', viewport: { width: 390, height: 844 } },
]

for (const colorScheme of ['light', 'dark'] as const) {
  for (const { name, viewport } of WIDTHS) {
    test.describe(`axe on ${name}, ${colorScheme}`, () => {
      // without motion axe never meets a colour on its way to another
      test.use({ colorScheme, viewport, contextOptions: { reducedMotion: 'reduce' } })

      test('finds nothing as the page opens', async ({ page, playground }) => {
        await playground.open()
        expect(await findViolations(page)).toEqual([])
      })

      test('finds nothing with the panel of backends open', async ({ page, playground }) => {
        await playground.open()
        await playground.button('Backend').click()
        await expect(playground.group('Backend')).toBeVisible()
        expect(await findViolations(page)).toEqual([])
      })

      test('finds nothing in the dialog that opens arrays, with a result and a refusal', async ({
        page,
        playground,
      }) => {
        await playground.open()
        await playground.openMenu()
        await playground.button('Open').click()
        const dialog = page.getByRole('dialog', { name: 'Open arrays' })
        const read = async (text: string) => {
          await dialog.getByRole('textbox', { name: 'Arrays as text' }).fill(text)
          await dialog.getByRole('button', { name: 'Read the text' }).click()
        }
        await read('[[1, 2], [3, 4]] [[1, 2.5], [3, 4]] [[1, 5], [3, 9]]')
        await dialog.getByRole('button', { name: 'Load', exact: true }).click()
        await expect(dialog.getByRole('region', { name: 'Result' })).toBeVisible()
        await read('[1, two]')
        await expect(dialog.getByRole('alert')).toBeVisible()
        expect(await findViolations(page)).toEqual([])
      })

      test('finds nothing in the dialog that exports', async ({ page, playground }) => {
        await playground.open()
        await playground.openMenu()
        await playground.button('Export').click()
        const dialog = page.getByRole('dialog', { name: 'Export' })
        for (const tab of ['Code', 'Picture', 'Data']) {
          await dialog.getByRole('tab', { name: tab }).click()
          expect(await findViolations(page)).toEqual([])
        }
      })

      test('finds nothing in a batch, nor in the menu of generated scenes, nor with a warning', async ({
        page,
        playground,
      }) => {
        await playground.open()
        await playground.startFrom('Overlapping clusters', { triplets: 100 })
        await playground.type('Norm degree p', '0.5')
        await playground.show('Triplets')
        expect(await findViolations(page)).toEqual([])
        await playground.button('Start from…').click()
        await expect(playground.spinbutton('Seed')).toBeVisible()
        expect(await findViolations(page)).toEqual([])
      })

      test('finds nothing with two triplets, a refused entry and an undefined gradient', async ({
        page,
        playground,
      }) => {
        await playground.open()
        await playground.addTriplet()
        await playground.place(1, { anchor: [0, 0], positive: [0, 0], negative: [1, 1] })
        await playground.type('Epsilon', '0')
        await playground.type('Margin', 'wide')
        expect(await findViolations(page)).toEqual([])
      })

      test('finds nothing in the expanded formula, a lit term and a comparison with NaN', async ({
        page,
        playground,
      }) => {
        await playground.open()
        await playground.place(1, { anchor: [0, 0], positive: [-2, 0], negative: [0, 1] })
        await playground.type('Norm degree p', '1')
        await playground.show('Formula')
        await playground.button('Expand').click()
        await playground.slider('Scrub d(A,N)').focus()
        expect(await findViolations(page)).toEqual([])
        await playground.show('Compare')
        await expect(playground.button('Use MLX ≤ 0.31')).toBeVisible()
        expect(await findViolations(page)).toEqual([])
      })
    })
  }
}

test.describe('the theme', () => {
  test('follows the system, and can be switched', async ({ page, playground }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await playground.open()
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const dark = await ground()
    await page.emulateMedia({ colorScheme: 'light' })
    await expect.poll(ground).not.toBe(dark)
  })
})

test.describe('in the system’s own colours', ONCE, () => {
  test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } })

  test('what cannot be pressed is grey, and what is chosen differs from what is not', async ({ page, playground }) => {
    await playground.open()
    const looks = (name: string) =>
      playground.button(name).evaluate((button) => getComputedStyle(button).getPropertyValue('color'))
    const grey = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'))
      probe.style.color = 'GrayText'
      const { color } = getComputedStyle(probe)
      probe.remove()
      return color
    })
    for (const name of ['Undo', 'Redo', 'Remove triplet 1', 'Use its own defaults'])
      expect(await looks(name)).toBe(grey)
    expect(await looks('Open')).not.toBe(grey)

    const ground = (name: string) =>
      playground.radio('Reduction', name).evaluate((radio) => getComputedStyle(radio.parentElement!).backgroundColor)
    expect(await ground('none')).not.toBe(await ground('mean'))
    expect(await ground('sum')).toBe(await ground('mean'))
  })
})
