import type { Download, Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { expect, test } from './fixtures'
import type { Playground } from './playground'

test.beforeEach(({ playground }) => playground.open())

const openTab = async (playground: Playground, tab: 'Code' | 'Picture' | 'Data') => {
  await playground.button('Export').click()
  const dialog = playground.page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('tab', { name: tab, exact: true }).click()
  return dialog
}

const downloadBy = async (page: Page, press: () => Promise<void>): Promise<Download> => {
  const download = page.waitForEvent('download')
  await press()
  return download
}

/** Width and height of a PNG, as its header says. */
const sizeOfPng = (bytes: Buffer) => ({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) })

test.describe('code', () => {
  test('for each library says what the scene holds', async ({ playground }) => {
    await playground.place(1, { anchor: [0.25, 0], positive: [1, -3.5], negative: [0, 1.5] })
    await playground.type('Norm degree p', '3')
    const dialog = await openTab(playground, 'Code')
    const program = dialog.getByRole('textbox', { name: 'The program' })
    const calls = {
      MLX: 'nn.losses.triplet_loss(',
      PyTorch: 'torch.clamp_min(',
      JAX: 'jnp.maximum(',
      NumPy: 'np.maximum(',
      TensorFlow: 'tf.maximum(',
    }
    for (const [library, call] of Object.entries(calls)) {
      await dialog.getByRole('radio', { name: library, exact: true }).click()
      await expect(program).toHaveValue(/\[1\.0, -3\.5\]/)
      await expect(program).toHaveValue(/p, margin, eps = 3\.0, 1\.0, 1e-6/)
      expect(await program.inputValue()).toContain(call)
    }
  })

  test('is saved as the file that is shown', async ({ page, playground }) => {
    const dialog = await openTab(playground, 'Code')
    const shown = await dialog.getByRole('textbox', { name: 'The program' }).inputValue()
    const file = await downloadBy(page, () => dialog.getByRole('button', { name: 'Save the file' }).click())
    expect(file.suggestedFilename()).toBe('triplet_loss_mlx.py')
    expect(readFileSync(await file.path(), 'utf8')).toBe(shown)
  })
})

test.describe('the picture', () => {
  test('as SVG stands by itself: handles, names, and the field as it is on the stage', async ({ page, playground }) => {
    const box = await playground.stage.boundingBox()
    const dialog = await openTab(playground, 'Picture')
    const file = await downloadBy(page, () => dialog.getByRole('button', { name: 'Save as SVG' }).click())
    const svg = readFileSync(await file.path(), 'utf8')
    const seen = await page.evaluate(async (text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
      const image = new Image()
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      const pixels = new Set(new Uint32Array(context?.getImageData(0, 0, image.width, image.height).data.buffer ?? []))
      return {
        failed: parsed.querySelector('parsererror') !== null,
        words: [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent),
        embedded: parsed.querySelector('image')?.getAttribute('href')?.slice(0, 22),
        // whatever is not in the file itself
        references: [...text.matchAll(/(?:href="|url\()(?!#|data:|&quot;#)[^")]*/g)].map(([found]) => found),
        classes: parsed.querySelectorAll('[class], [style]').length,
        width: image.width,
        colours: pixels.size,
      }
    }, svg)
    expect(seen.failed).toBe(false)
    expect(seen.words).toEqual(expect.arrayContaining(['A', 'P', 'N', 'Field of Negative 1', '0.5']))
    expect(seen.references).toEqual([])
    expect(seen.embedded).toBe('data:image/png;base64,')
    expect(seen.classes).toBe(0)
    expect(seen.width).toBe(Math.round(box?.width ?? NaN))
    expect(seen.colours).toBeGreaterThan(50)
  })

  for (const scale of [1, 2, 4]) {
    test(`as PNG has ${scale} pixels for each of the stage's`, async ({ page, playground }) => {
      const box = await playground.stage.boundingBox()
      const dialog = await openTab(playground, 'Picture')
      await dialog.getByRole('radio', { name: `${scale}×`, exact: true }).click()
      const file = await downloadBy(page, () => dialog.getByRole('button', { name: 'Save as PNG' }).click())
      expect(sizeOfPng(readFileSync(await file.path()))).toEqual({
        width: Math.round((box?.width ?? NaN) * scale),
        height: Math.round((box?.height ?? NaN) * scale),
      })
    })
  }

  test('of a triangle that stands for more dimensions says so', async ({ page, playground }) => {
    await playground.button('Open').click()
    const arrays = page.getByRole('dialog', { name: 'Open arrays' })
    await arrays
      .getByRole('textbox', { name: 'Arrays as text' })
      .fill('anchors = [[0, 0, 0, 0]]\npositives = [[1, 1, 1, 1]]\nnegatives = [[0, 2, 0, 1]]')
    await arrays.getByRole('button', { name: 'Read the text' }).click()
    await arrays.getByRole('button', { name: 'Load', exact: true }).click()
    await expect(arrays.getByRole('status')).toContainText('is on the stage')
    await page.keyboard.press('Escape')
    const dialog = await openTab(playground, 'Picture')
    const file = await downloadBy(page, () => dialog.getByRole('button', { name: 'Save as SVG' }).click())
    const svg = readFileSync(await file.path(), 'utf8').replaceAll(/<\/text><text[^>]*>/g, ' ')
    expect(svg).toContain('4 dimensions, drawn as a triangle with exactly its three distances.')
  })

  test('of a chart can be had too, on the page or hidden by a link', async ({ page, playground }) => {
    for (const link of ['', '#hide=charts']) {
      await playground.open(link)
      const shown = link ? null : await playground.charts.getByRole('img').boundingBox()
      const { width, height } = shown ?? { width: 640, height: 240 }
      const dialog = await openTab(playground, 'Picture')
      await dialog.getByRole('radio', { name: 'Chart', exact: true }).click()
      await expect(dialog).toContainText(link ? 'not on the page now' : '“Margin sweep”, the open chart')
      const file = await downloadBy(page, () => dialog.getByRole('button', { name: 'Save as SVG' }).click())
      const words = await page.evaluate(
        (text) => {
          const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
          return parsed.querySelector('parsererror')
            ? []
            : [...parsed.querySelectorAll('text')].map((e) => e.textContent)
        },
        readFileSync(await file.path(), 'utf8'),
      )
      expect(words).toEqual(expect.arrayContaining(['loss in the 2-norm', 'm = 1']))
      for (const scale of [1, 2, 4]) {
        await dialog.getByRole('radio', { name: `${scale}×`, exact: true }).click()
        const png = await downloadBy(page, () => dialog.getByRole('button', { name: 'Save as PNG' }).click())
        const size = { width: Math.floor(width) * scale, height: Math.floor(height) * scale }
        expect(sizeOfPng(readFileSync(await png.path()))).toEqual(size)
        await expect(dialog).toContainText(`${size.width} × ${size.height} pixels`)
      }
      await page.goto('about:blank')
    }
  })

  test('of space is what WebGL shows, not an empty sheet', async ({ page, playground }) => {
    await playground.choose('Dimensions', '3D')
    await expect(playground.stage.locator('canvas')).toBeVisible()
    await playground.settled()
    const dialog = await openTab(playground, 'Picture')
    await expect(dialog.getByRole('button', { name: 'Save as SVG' })).toHaveCount(0)
    const file = await downloadBy(page, () => dialog.getByRole('button', { name: 'Save as PNG' }).click())
    const png = readFileSync(await file.path())
    const colours = await page.evaluate(async (base64) => {
      const image = new Image()
      image.src = `data:image/png;base64,${base64}`
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      return new Set(new Uint32Array(context?.getImageData(0, 0, image.width, image.height).data.buffer ?? [])).size
    }, png.toString('base64'))
    expect(colours).toBeGreaterThan(500)
  })
})

test.describe('data', () => {
  test('of a scene can be opened again', async ({ page, playground }) => {
    await playground.addTriplet()
    await playground.place(2, { anchor: [0.125, 2], positive: [1, -3.5], negative: [0, 1.5] })
    await playground.choose('Convention', 'PyTorch')
    const wanted = [await playground.triplet(1), await playground.triplet(2)]
    const loss = await playground.loss()
    const dialog = await openTab(playground, 'Data')
    const file = await downloadBy(page, () => dialog.getByRole('button', { name: 'Save the scene' }).click())
    const path = await file.path()
    await page.keyboard.press('Escape')
    await playground.button('Start over').click()
    await playground.settled()
    expect(await playground.loss()).not.toEqual(loss)
    await playground.button('Open').click()
    await page.getByLabel('Files of arrays').setInputFiles(path)
    await expect(page.getByRole('dialog').getByRole('status')).toContainText('is on the stage')
    await page.keyboard.press('Escape')
    expect(await playground.loss()).toEqual(loss)
    expect([await playground.triplet(1), await playground.triplet(2)]).toEqual(wanted)
  })
})
