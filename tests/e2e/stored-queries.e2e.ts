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
    await expect(said(page, 'Renamed quays to docks. Also in the search of On quays.')).toBeVisible()
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

test('smart lists are put in order by keys and by drag, and the order is kept', async () => {
  test.setTimeout(120_000)
  const first = await openWindow({ now })
  const names = (page: Page) => () => page.getByRole('group', { name: 'Smart lists' }).getByRole('treeitem').evaluateAll((items) => items.map((item) => item.getAttribute('aria-label')))
  try {
    const { page } = first
    await importTexts(page, makeTexts(1))
    await page.evaluate(async () => {
      for (const name of ['One', 'Two', 'Three']) await window.marketdash.call('smartLists.create', { name, query: `title:${name}` })
    })
    await expect.poll(names(page)).toEqual(['One', 'Two', 'Three'])
    await place(page, 'Three').dragTo(place(page, 'One'), { targetPosition: { x: 40, y: 3 } })
    await expect.poll(names(page)).toEqual(['Three', 'One', 'Two'])
    await place(page, 'Three').dragTo(place(page, 'Two'), { targetPosition: { x: 40, y: 22 } })
    await expect.poll(names(page)).toEqual(['One', 'Two', 'Three'])
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(names(page)).toEqual(['Three', 'One', 'Two'])
    await place(page, 'Two').focus()
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(names(page)).toEqual(['Two', 'Three', 'One'])
    await page.keyboard.press('Alt+ArrowUp') // nowhere to go
    await expect(place(page, 'Two')).toBeFocused()
  } finally {
    await first.close()
  }
  const second = await openWindow({ library: first.library, now })
  try {
    await expect.poll(names(second.page)).toEqual(['Two', 'Three', 'One'])
  } finally {
    await second.close()
  }
})
