import { expect, test } from '@playwright/test'
import { shareWindow } from './window.ts'

const now = '2025-12-09T16:00:00Z'
const text = `Wexcombe Cranes slips after a warning from its port

By Ida Moss

December 9, 2025

The owner of the port says the winter will be a slow one.

Wexcombe Cranes Corp. (NYSE: WXCC) shares fell 3.4% to $21.15 on Tuesday after the port that it works for said that fewer ships are expected.

The company did not comment on the winter, and its next results are due in February.`

const shared = shareWindow({ now })

test('what was pasted is not thrown away by a press beside the dialog or by Escape, and goes with its import', async () => {
  test.setTimeout(120_000)
  const opened = shared()
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
})

test('an import of many files is undone as one step, by the notice and by the key, and comes back when it is imported again', async () => {
  test.setTimeout(180_000)
  const opened = shared()
  const { page } = opened
  const dialog = page.getByRole('dialog', { name: 'Import' })
  const list = page.getByRole('listbox', { name: 'Articles' })
  const status = page.locator('footer').getByRole('status')
  await expect(list.getByRole('option')).toHaveCount(1)

  // More files than are sent at once.
  const files = Array.from({ length: 70 }, (_, number) => ({ name: `letter-${number}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`Letter ${number} of the port\n\nThe harbour has bought crane number ${number}, and the sea was quiet all day long.`) }))
  const send = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Import', exact: true }).first().click()
    await expect(dialog.getByText('Undo takes a whole import back', { exact: false })).toBeVisible() // said before one imports
    await dialog.locator('input[type=file]').setInputFiles(files)
    await expect(dialog).toBeHidden({ timeout: 90_000 })
    await expect(status).toHaveText('70 articles added.')
  }
  await send()
  await expect(page.getByRole('treeitem', { name: 'All articles, 71' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(status).toHaveText('Undone: 70 articles added.')
  await expect(list.getByRole('option')).toHaveCount(1)
  await expect(list.getByRole('option', { name: /^Wexcombe Cranes/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveCount(0)

  await send()
  await expect(page.getByRole('treeitem', { name: 'All articles, 71' })).toBeVisible()
  await list.click()
  await page.keyboard.press('Control+z')
  await expect(status).toHaveText('Undone: 70 articles added.')
  await expect(list.getByRole('option')).toHaveCount(1)
})

test('a Chinese word is found in the middle of a clause, and lit', async () => {
  test.setTimeout(120_000)
  const opened = shared()
  const { page } = opened
  await page.getByRole('button', { name: 'Import', exact: true }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Import' })
  await dialog.getByRole('textbox', { name: 'Paste an article' }).fill('阿里巴巴上调全年业绩指引\n\n据彭博社报道，阿里巴巴集团旗下云计算业务本季度收入同比增长34%，超出市场预期。分析师认为，人工智能需求是主要推动力，公司将继续投资。')
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(dialog).toBeHidden({ timeout: 30_000 })
  for (const [query, lit] of [['计算业务', '计算业务'], ['市场预期 -腾讯', '市场预期'], ['title:业绩', '业绩']] as const) {
    await page.getByRole('searchbox', { name: 'Search' }).fill(query)
    await page.keyboard.press('Enter')
    const row = page.getByRole('listbox', { name: 'Articles' }).getByRole('option')
    await expect(row).toHaveCount(1)
    await expect(row.locator('mark')).toHaveText(lit)
  }
  await page.getByRole('searchbox', { name: 'Search' }).fill('腾讯')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox', { name: 'Articles' }).getByRole('option')).toHaveCount(0)
})
