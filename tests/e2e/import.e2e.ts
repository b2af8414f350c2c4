import { expect, test } from '@playwright/test'
import { openWindow } from './window.ts'

const now = '2025-12-09T16:00:00Z'
const text = `Wexcombe Cranes slips after a warning from its port

By Ida Moss

December 9, 2025

The owner of the port says the winter will be a slow one.

Wexcombe Cranes Corp. (NYSE: WXCC) shares fell 3.4% to $21.15 on Tuesday after the port that it works for said that fewer ships are expected.

The company did not comment on the winter, and its next results are due in February.`

test('what was pasted is not thrown away by a press beside the dialog or by Escape, and goes with its import', async () => {
  test.setTimeout(120_000)
  const opened = await openWindow({ now })
  try {
    const { page } = opened
    const open = page.getByRole('button', { name: 'Import', exact: true })
    const dialog = page.getByRole('dialog', { name: 'Import' })
    const field = dialog.getByRole('textbox', { name: 'Paste an article' })
    await open.first().click()
    await expect(dialog).toBeVisible()
    await page.mouse.click(5, 5) // nothing is written yet: a press beside it closes it
    await expect(dialog).toBeHidden()

    await open.first().click()
    await field.fill(text)
    await page.mouse.click(5, 5)
    await expect(dialog).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await open.first().click()
    await expect(field).toHaveValue(text)
    await dialog.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(dialog).toBeHidden({ timeout: 30_000 })
    await open.first().click()
    await expect(field).toHaveValue('')
    await page.keyboard.press('Escape')

    // The summary that the text begins with is read once, and whose price it is stands there by name.
    const article = page.getByRole('article', { name: /^Wexcombe Cranes slips/ })
    await expect(article.getByText('The owner of the port says the winter will be a slow one.')).toHaveCount(1)
    await expect(page.getByRole('region', { name: 'Market WXCC' }).getByRole('heading', { level: 2 })).toHaveText(/^Wexcombe Cranes.* WXCC$/)
  } finally {
    await opened.close()
  }
})
