import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { importTexts, makeTexts } from './many-articles.ts'
import { expectAccessible, openWindow } from './window.ts'

const now = '2025-12-09T16:00:00Z'
const list = (page: Page) => page.getByRole('listbox', { name: 'Articles' })
const place = (page: Page, name: RegExp | string) => page.getByRole('treeitem', { name })
const said = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text })

test('Ctrl+A means all of the list, loaded or not, and everything done to it is taken back', async () => {
  test.setTimeout(180_000)
  const { page, close } = await openWindow({ now })
  try {
    await importTexts(page, makeTexts(230))
    await expect(place(page, 'Unread, 230')).toBeVisible()
    await list(page).getByRole('option').first().click()
    await expect(place(page, 'Unread, 229')).toBeVisible()

    await test.step('a key right behind it acts on all of them', async () => {
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.press('s')
      await expect(said(page, 'Starred 230 articles.')).toBeVisible()
      await expect(page.getByRole('toolbar', { name: 'Selected articles' })).toContainText('230 selected')
      await page.keyboard.press('l')
      await expect(said(page, 'Kept 230 articles to read later.')).toBeVisible()
      await page.keyboard.press('ControlOrMeta+z')
      await page.keyboard.press('ControlOrMeta+z')
      await expect(said(page, /^Undone: Starred/)).toBeVisible()
      await expect(place(page, 'Starred')).toBeVisible()
    })

    await test.step('they are filed under a company, and taken out of it again', async () => {
      await page.getByRole('toolbar', { name: 'Selected articles' }).getByRole('button', { name: 'File under a company' }).click()
      const dialog = page.getByRole('dialog', { name: 'File 230 articles under a company' })
      await dialog.getByRole('combobox', { name: 'Symbol or company' }).fill('AAPL')
      await expect(dialog.getByRole('option').first()).toBeVisible()
      await expectAccessible(page, 'file-articles')
      await page.keyboard.press('Enter')
      await expect(said(page, 'Filed 230 articles under AAPL.')).toBeVisible()
      await page.getByRole('searchbox', { name: 'Search' }).fill('symbol:AAPL title:"harbour 230"')
      await expect(list(page).getByRole('option')).toHaveCount(1)
      await page.getByRole('searchbox', { name: 'Search' }).fill('')
      await list(page).focus()
      await page.keyboard.press('ControlOrMeta+z')
      await expect(said(page, /^Undone: Filed 230/)).toBeVisible()
      await page.getByRole('searchbox', { name: 'Search' }).fill('symbol:AAPL')
      await expect(list(page).getByRole('option')).toHaveCount(0)
    })
  } finally {
    await close()
  }
})
