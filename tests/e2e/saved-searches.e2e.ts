import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { importTexts, makeTexts } from './many-articles.ts'
import { openWindow } from './window.ts'

const now = '2025-12-09T16:00:00Z'
const list = (page: Page) => page.getByRole('listbox', { name: 'Articles' })
const option = (page: Page, name: RegExp) => list(page).getByRole('option', { name })
const place = (page: Page, name: RegExp | string) => page.getByRole('treeitem', { name })
const said = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text })

test('a smart list follows a tag that is renamed, says so, and is named when the tag goes', async () => {
  test.setTimeout(120_000)
  const { page, close } = await openWindow({ now })
  try {
    await importTexts(page, makeTexts(4))
    await option(page, /^Alder/).click()
    const tag = page.getByRole('textbox', { name: 'Add tag' }).or(page.getByRole('combobox', { name: 'Add tag' }))
    await tag.fill('quays')
    await tag.press('Enter')
    await expect(place(page, /^quays/)).toBeVisible()
    await page.getByRole('searchbox', { name: 'Search' }).fill('tag:quays')
    await page.getByRole('button', { name: 'Save as smart list' }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('On quays')
    await page.keyboard.press('Enter')
    await expect(list(page).getByRole('option')).toHaveCount(1)
    await place(page, /^quays/).click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Rename…' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('docks')
    await page.keyboard.press('Enter')
    await expect(said(page, 'Renamed quays to docks. Saved searches go along: On quays.')).toBeVisible()
    await place(page, /^On quays/).click()
    await expect(list(page).getByRole('option')).toHaveCount(1)
    await place(page, /^docks/).click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Remove everywhere' }).click()
    await expect(said(page, 'On quays still names it.')).toBeVisible()
    await page.keyboard.press('ControlOrMeta+z')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(said(page, /^Undone: Renamed quays/)).toBeVisible()
    await expect(list(page).getByRole('option')).toHaveCount(1)
  } finally {
    await close()
  }
})
