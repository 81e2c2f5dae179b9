import type { Page } from '@playwright/test'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ArraysDialog, openDialog } from './arrays'
import { expect, test } from './fixtures'
import { MLX_DEFAULTS, tripletLoss } from './formula'

const FIXTURES = 'src/codec/arrays/fixtures'

const TWO = 'anchors = [[0, 0], [1, 1]]\npositives = [[1, 0], [1, 2]]\nnegatives = [[0, 1.5], [4, 5]]'

const EMBEDDINGS = [
  'anchors = [[0, 0, 0, 0], [1, 2, 3, 4]]',
  'positives = [[1, 1, 1, 1], [1, 2, 3, 5]]',
  'negatives = [[0, 2, 0, 1], [9, 9, 9, 9]]',
].join('\n')

test.beforeEach(({ playground }) => playground.open())

test.describe('arrays in the plane', () => {
  test('go to the stage as they are, in one step that can be undone', async ({ page, playground }) => {
    const before = await playground.triplet()
    const arrays = await openDialog(playground)
    await arrays.read(TWO)
    await expect(arrays.table.getByRole('row')).toHaveCount(4)
    await arrays.load.click()
    await expect(arrays.told).toHaveText('All 2 triplets are on the stage.')
    await expect(arrays.fact('Triplets')).toHaveText('2, [2]')
    await page.keyboard.press('Escape')
    await playground.settled()
    await playground.expectLoss([
      tripletLoss({ anchor: [0, 0], positive: [1, 0], negative: [0, 1.5] }, MLX_DEFAULTS),
      tripletLoss({ anchor: [1, 1], positive: [1, 2], negative: [4, 5] }, MLX_DEFAULTS),
    ])
    await playground.button('Undo').click()
    await playground.settled()
    expect(await playground.triplet()).toEqual(before)
  })

  test('may be pasted anywhere on the page', async ({ page }) => {
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, TWO)
    const arrays = new ArraysDialog(page)
    await expect(arrays.table.getByRole('row')).toHaveCount(4)
  })

  test('may be dropped anywhere on the page', async ({ page }) => {
    const npz = [...readFileSync(join(FIXTURES, 'compressed.npz'))]
    await page.evaluate((bytes) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([Uint8Array.from(bytes)], 'compressed.npz'))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    }, npz)
    const arrays = new ArraysDialog(page)
    await expect(arrays.table.getByRole('row').nth(1)).toContainText('[4, 3]')
    await expect(arrays.table.getByRole('row').nth(1)).toContainText('float32')
  })
})

test.describe('files that real NumPy made', () => {
  for (const name of ['stored.npz', 'compressed.npz', 'in-order.npz', 'expected.txt', 'brackets.txt']) {
    test(`are opened: ${name}`, async ({ page, playground }) => {
      const arrays = await openDialog(playground)
      await arrays.files.setInputFiles(join(FIXTURES, name))
      await expect(arrays.table.getByRole('row')).toHaveCount(4)
      await arrays.load.click()
      await expect(arrays.fact('Triplets')).toHaveText('4, [4]')
      await expect(arrays.fact('Dimensions')).toHaveText('3')
      await expect(arrays.told).toHaveText('All 4 triplets are on the stage.')
      await page.keyboard.press('Escape')
      await expect(playground.radio('Dimensions', '3D')).toBeChecked()
    })
  }

  test('one for each role, in any type and order', async ({ playground }) => {
    const arrays = await openDialog(playground)
    for (const name of ['f4-big.npy', 'fortran.npy', 'i2-little.npy']) {
      await arrays.files.setInputFiles(join(FIXTURES, name))
      await expect(arrays.table).toContainText(name)
      const role = { 'f4-big.npy': 'anchors', 'fortran.npy': 'positives', 'i2-little.npy': 'negatives' }[name] ?? ''
      await arrays.role(name).selectOption(role)
    }
    await arrays.load.click()
    await expect(arrays.fact('Triplets')).toHaveText('6, [2, 3]')
  })
})

test.describe('arrays of more dimensions', () => {
  test('give a chosen triplet as a triangle of exactly its distances', async ({ page, playground }) => {
    const arrays = await openDialog(playground)
    await arrays.read(EMBEDDINGS)
    await arrays.load.click()
    await expect(arrays.fact('Dimensions')).toHaveText('4')
    await expect(arrays.told).toHaveText('Triplet 1 of 2 is on the stage.')
    await page.keyboard.press('Escape')
    await expect(playground.stage).toContainText('4 dimensions, drawn as a triangle with exactly its three distances')
    await playground.expectLoss([Math.sqrt(4 + 1e-6) - Math.sqrt(5 + 1e-6) + 1])
    await playground.drag('Negative', 40, 30)
    await expect(playground.stage).not.toContainText('dimensions')
  })

  test('are reduced as the inspector says, and saved as NumPy, JSON and CSV', async ({ page, playground }) => {
    await playground.choose('Reduction', 'mean')
    const arrays = await openDialog(playground)
    await arrays.read(EMBEDDINGS)
    await arrays.load.click()
    const first = Math.sqrt(4 + 1e-6) - Math.sqrt(5 + 1e-6) + 1
    await expect(arrays.result.locator('[data-value]')).toHaveText((first / 2).toPrecision(6))
    const saved = async (part: string, format: string) => {
      await arrays.result.getByLabel('Save the').selectOption(part)
      const download = page.waitForEvent('download')
      await arrays.result.getByRole('button', { name: format, exact: true }).click()
      const file = await download
      return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
    }
    const loss = await saved('loss', 'JSON')
    expect(loss.name).toBe('loss.json')
    expect(Number(loss.bytes.toString())).toBeCloseTo(first / 2, 5)
    const gradient = await saved('gradient of the positives', 'CSV')
    expect(gradient.name).toBe('gradient-positives.csv')
    expect(gradient.bytes.toString().split('\r\n')[1]?.split(',').map(Number)[1]).toBeCloseTo(0.25, 5)
    const npy = await saved('gradient of the anchors', '.npy')
    expect(npy.bytes.subarray(1, 6).toString()).toBe('NUMPY')
    expect(npy.bytes.toString('latin1')).toContain("'shape': (2, 4)")
  })
})

test.describe('arrays that cannot be read', () => {
  test('are refused with file, place and cure, and the scene stays', async ({ page, playground }) => {
    const before = await playground.triplet()
    const arrays = await openDialog(playground)
    await arrays.files.setInputFiles(join(FIXTURES, 'complex.npy'))
    await expect(arrays.problem).toContainText('complex.npy, byte 10: its numbers are of type <c16')
    await arrays.read('anchors = [[1, 2], [3]]')
    await expect(arrays.problem).toContainText('Pasted text, array anchors, line 1, column 23')
    await arrays.read('a = [[1, 2]]\np = [[1, 2, 3]]\nn = [[1, 2]]')
    await arrays.load.click()
    await expect(arrays.problem).toContainText('shapes [1, 2] and [1, 3] cannot be broadcast together')
    await page.keyboard.press('Escape')
    expect(await playground.triplet()).toEqual(before)
    await expect(playground.button('Undo')).toBeDisabled()
  })
})

test.describe('a file of 100 MB', () => {
  let folder = ''
  let file = ''

  test.beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'triplets-'))
    file = join(folder, 'anchors.csv')
    const block = '0.12345678,-0.87654321,1.5,-2.25\n'.repeat(32_768)
    const handle = openSync(file, 'w')
    for (let written = 0; written < 100e6; written += block.length) writeSync(handle, block)
    closeSync(handle)
  })
  test.afterAll(() => rmSync(folder, { recursive: true }))

  test('is read while the page lives, until it is cancelled', async ({ page, playground }) => {
    const arrays = await openDialog(playground)
    // in the page, since a click from here may come when a quick machine has read it all
    const frames = cancelOnceUnderWay(page)
    await arrays.files.setInputFiles(file)
    // the page's own thread is free: frames keep coming
    expect((await frames).toSorted((x, y) => x - y)[2]).toBeLessThan(250)
    const progress = arrays.dialog.getByRole('progressbar', { name: 'Reading anchors.csv' })
    await expect(arrays.told).toHaveText('Cancelled. Nothing has changed.')
    await expect(progress).toBeHidden()
    await arrays.read(TWO)
    await expect(arrays.table.getByRole('row')).toHaveCount(4)
  })
})

/** Presses Cancel in the fifth frame in which a part of the file is read; the milliseconds that these frames took. */
const cancelOnceUnderWay = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const gaps: number[] = []
        let last = performance.now()
        const frame = (now: number) => {
          const bar = document.querySelector<HTMLProgressElement>('progress[aria-label="Reading anchors.csv"]')
          if (bar && bar.value > 0 && bar.value < 1) gaps.push(now - last)
          last = now
          if (gaps.length < 5) {
            requestAnimationFrame(frame)
            return
          }
          const cancel = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cancel')
          cancel?.click()
          resolve(gaps)
        }
        requestAnimationFrame(frame)
      }),
  )
