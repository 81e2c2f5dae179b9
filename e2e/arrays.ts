import { expect, type Locator, type Page } from '@playwright/test'
import type { Playground } from './playground'

/** The dialog that opens arrays, as a person knows it. */
export class ArraysDialog {
  readonly dialog: Locator
  readonly text: Locator
  readonly files: Locator
  readonly table: Locator
  readonly load: Locator
  readonly result: Locator
  readonly problem: Locator
  readonly told: Locator

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Open arrays' })
    this.text = this.dialog.getByRole('textbox', { name: 'Arrays as text' })
    this.files = this.dialog.getByLabel('Files of arrays')
    this.table = this.dialog.getByRole('table', { name: 'Arrays' })
    this.load = this.dialog.getByRole('button', { name: 'Load', exact: true })
    this.result = this.dialog.getByRole('region', { name: 'Result' })
    this.problem = this.dialog.getByRole('alert')
    this.told = this.dialog.getByRole('status')
  }

  async read(text: string): Promise<void> {
    await this.text.fill(text)
    await this.dialog.getByRole('button', { name: 'Read the text' }).click()
  }

  /** Which of the three the nameless array of a file is. */
  role(file: string): Locator {
    return this.table.getByRole('combobox', { name: `Role of the array from ${file}` })
  }

  fact(name: string): Locator {
    return this.result.locator('dl > div').filter({ hasText: name }).locator('dd')
  }
}

export const openDialog = async (playground: Playground): Promise<ArraysDialog> => {
  await playground.button('Open').click()
  const arrays = new ArraysDialog(playground.page)
  await expect(arrays.dialog).toBeVisible()
  return arrays
}
