import { openDialog } from './arrays'
import { expect, test } from './fixtures'
import { MLX_DEFAULTS, tripletLoss } from './formula'

/** Files as the browser's list hands them out. */
const payload = (named: Readonly<Record<string, string>>) =>
  Object.entries(named).map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) }))

test.beforeEach(({ playground }) => playground.open())

test.describe('several sources', () => {
  const files = {
    'x.csv': '0,1\n0,0\n',
    'y.csv': '0,1\n1,0\n',
    'z.csv': '0,1\n0,1.5\n',
  }
  test('are all listed, say that they have no role, and take one', async ({ page, playground }) => {
    const arrays = await openDialog(playground)
    const [x, ...others] = payload(files)
    await arrays.files.setInputFiles(others)
    await expect(arrays.table).toContainText('z.csv')
    await arrays.files.setInputFiles(x ? [x] : [])
    await expect(arrays.table.getByRole('row')).toHaveCount(4)
    await expect(arrays.dialog).toContainText('No role yet: y.csv, z.csv, x.csv.')
    await expect(arrays.load).toBeDisabled()
    await arrays.role('x.csv').selectOption('Anchors')
    await arrays.role('y.csv').selectOption('Positives')
    await arrays.role('z.csv').selectOption('Negatives')
    await arrays.load.click()
    await expect(arrays.fact('Triplets')).toHaveText('1, [1]')
    await page.keyboard.press('Escape')
    await playground.expectLoss([tripletLoss({ anchor: [0, 0], positive: [1, 0], negative: [0, 1.5] }, MLX_DEFAULTS)])
  })

  test('keep labels beside embeddings, and go off the list one by one', async ({ playground }) => {
    const arrays = await openDialog(playground)
    await arrays.files.setInputFiles(payload({ 'embeddings.csv': '0.1,0.2\n0.3,0.4', 'labels.csv': '7\n8' }))
    await expect(arrays.role('labels.csv')).toHaveValue('labels')
    await expect(arrays.role('embeddings.csv')).toHaveValue('')
    await expect(arrays.dialog).toContainText('No role yet: embeddings.csv.')
    await arrays.dialog.getByRole('button', { name: 'Remove labels.csv' }).click()
    await expect(arrays.table.getByRole('row')).toHaveCount(2)
  })

  test('are read but for the one that cannot be', async ({ playground }) => {
    const arrays = await openDialog(playground)
    await arrays.files.setInputFiles(payload({ ...files, 'bad.csv': '1,2\n3', 'worse.csv': '1,x\n2,3' }))
    await expect(arrays.problem).toContainText('bad.csv, line 2')
    await expect(arrays.problem).toContainText('worse.csv, line 1, column 3: row 1, column 2 holds “x”')
    await expect(arrays.table.getByRole('row')).toHaveCount(4)
  })
})

test.describe('what a reader supposes', () => {
  test('stands in sight with the first rows, and is taken back by one click', async ({ playground }) => {
    const arrays = await openDialog(playground)
    await arrays.read('id,0,1\n7,0.1,0.2\n8,0.3,0.4')
    const rows = arrays.dialog.getByRole('table', { name: 'First rows of pasted text' })
    await expect(rows.getByRole('row')).toHaveText(['10.10.2', '20.30.4'])
    const guess = arrays.dialog.getByRole('checkbox', {
      name: 'Column 1 (id) names or counts the rows: it is left out',
    })
    await guess.click()
    await expect(rows.getByRole('row')).toHaveText(['170.10.2', '280.30.4'])
    await expect(guess).not.toBeChecked()
    await arrays.read('0,1\n2,3')
    await arrays.dialog.getByRole('checkbox', { name: 'Row 1 (0, 1) is a header' }).click()
    await expect(arrays.table).toContainText('[2, 2]')
  })
})
