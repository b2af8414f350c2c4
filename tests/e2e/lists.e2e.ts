import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { importTexts, makeTexts } from './many-articles.ts'
import { expectAccessible, keepPicture, openWindow } from './window.ts'

const now = '2025-12-09T16:00:00Z'
const list = (page: Page) => page.getByRole('listbox', { name: 'Articles' })
const option = (page: Page, name: RegExp) => list(page).getByRole('option', { name })
const selected = (page: Page) => list(page).getByRole('option', { selected: true })
const place = (page: Page, name: RegExp | string) => page.getByRole('treeitem', { name })
const said = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text })

test('several articles are selected by keys and by mouse, acted on at once, and everything is taken back', async () => {
  test.setTimeout(180_000)
  const { page, close } = await openWindow({ now })
  try {
    await importTexts(page, makeTexts(12))
    await expect(list(page).getByRole('option')).toHaveCount(12)

    await test.step('by keys', async () => {
      await option(page, /^Birch/).click()
      await expect(list(page)).toHaveAttribute('aria-multiselectable', 'true')
      await expect(selected(page)).toHaveCount(1)
      await page.keyboard.press('Shift+ArrowDown')
      await page.keyboard.press('Shift+ArrowDown')
      await page.keyboard.press('Shift+ArrowDown')
      await page.keyboard.press('Shift+ArrowUp')
      await expect(selected(page)).toHaveCount(3)
      await expect(page.getByRole('toolbar', { name: 'Selected articles' })).toContainText('3 selected')
      await expectAccessible(page, 'selection')
      await page.keyboard.press('s')
      await expect(place(page, 'Starred, 3')).toBeVisible()
      await expect(said(page, 'Starred 3 articles.')).toBeVisible()
      await page.keyboard.press('ControlOrMeta+z')
      await expect(place(page, 'Starred')).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(selected(page)).toHaveCount(1)
      await expect(selected(page)).toHaveAccessibleName(/^Birch/) // the open one again
    })

    await test.step('by mouse', async () => {
      await option(page, /^Cedar/).click()
      await option(page, /^Elm/).click({ modifiers: ['Shift'] })
      await option(page, /^Hazel/).click({ modifiers: ['ControlOrMeta'] })
      await option(page, /^Dogwood/).click({ modifiers: ['ControlOrMeta'] })
      await expect(selected(page)).toHaveCount(3)
      await page.keyboard.press('l')
      await expect(place(page, 'Read later, 3')).toBeVisible()
    })

    await test.step('all of the list', async () => {
      await page.keyboard.press('ControlOrMeta+a')
      await expect(page.getByRole('toolbar', { name: 'Selected articles' })).toContainText('12 selected')
      await page.keyboard.press('m')
      await expect(said(page, /Marked \d+ articles as read/)).toBeVisible()
      await expect(place(page, 'Unread')).toBeVisible()
      await page.keyboard.press('ControlOrMeta+z')
      await expect(place(page, /^Unread, \d+$/)).toBeVisible()
    })

    await test.step('a tag for all of them', async () => {
      await page.keyboard.press('t')
      const dialog = page.getByRole('dialog', { name: 'Tag 12 articles' })
      await dialog.getByRole('combobox', { name: 'Tag' }).fill('harbours/north')
      await expectAccessible(page, 'tag-articles')
      await page.keyboard.press('Enter')
      await expect(dialog).toHaveCount(0)
      await expect(said(page, 'Tagged 12 articles with harbours/north.')).toBeVisible()
    })

    await test.step('dragged onto a tag and onto Read later', async () => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('ControlOrMeta+z')
      await option(page, /^Alder/).click()
      await page.keyboard.press('t')
      await page.keyboard.type('quays')
      await page.keyboard.press('Enter')
      await expect(place(page, /^quays/)).toBeVisible()
      await option(page, /^Fir/).click()
      await option(page, /^Hazel/).click({ modifiers: ['Shift'] })
      await option(page, /^Ginkgo/).dragTo(place(page, /^quays/))
      await expect(said(page, 'Tagged 3 articles with quays.')).toBeVisible()
      await keepPicture(page, 'dragged')
      await page.keyboard.press('Escape')
      await option(page, /^Larch/).dragTo(place(page, /^Read later/))
      await expect(place(page, 'Read later, 4')).toBeVisible()
    })
  } finally {
    await close()
  }
})

test('a list is marked read as a whole, above or below, and stands in the order that is wanted', async () => {
  test.setTimeout(180_000)
  const { page, close } = await openWindow({ now })
  const chooseInMenu = async (name: string, role: 'menuitem' | 'menuitemradio' | 'menuitemcheckbox' = 'menuitem') => {
    await page.getByRole('button', { name: 'What to do with this list' }).click()
    await page.getByRole('menu').getByRole(role, { name }).click()
  }
  try {
    await importTexts(page, [...makeTexts(12), '---\ntitle: Northwind Grid (NYSE: NWG) buys a quay\nsource: Quay Press\ndate: 2025-12-01T08:00:00Z\n---\n\nNorthwind Grid Inc. (NYSE: NWG) bought a quay.'])
    await expect(list(page).getByRole('option')).toHaveCount(13)

    await test.step('above, below and all', async () => {
      await option(page, /^Dogwood/).click()
      await expect(place(page, 'Unread, 12')).toBeVisible()
      await chooseInMenu('Mark all above as read')
      await expect(place(page, 'Unread, 9')).toBeVisible()
      await chooseInMenu('Mark all below as read')
      await expect(place(page, 'Unread')).toBeVisible()
      await page.keyboard.press('ControlOrMeta+z')
      await expect(place(page, 'Unread, 9')).toBeVisible()
      await page.keyboard.press('Shift+A')
      await expect(place(page, 'Unread')).toBeVisible()
      await chooseInMenu('Mark all as read')
      await expect(said(page, 'There is nothing unread.')).toBeVisible()
      await page.keyboard.press('ControlOrMeta+z')
      await page.keyboard.press('ControlOrMeta+z')
      await expect(place(page, 'Unread, 12')).toBeVisible()
    })

    await test.step('oldest first, by company, by story', async () => {
      await page.getByRole('button', { name: 'What to do with this list' }).click()
      await expect(page.getByRole('menu').getByRole('menuitemradio', { name: 'Newest first' })).toBeChecked()
      await expectAccessible(page, 'list-menu')
      await page.keyboard.press('Escape')
      await chooseInMenu('Oldest first', 'menuitemradio')
      await expect(list(page).getByRole('option').first()).toHaveAccessibleName(/^Northwind/)
      await expect(list(page).getByRole('option').nth(1)).toHaveAccessibleName(/^Larch/)
      await chooseInMenu('By company', 'menuitemradio')
      await expect(list(page).getByRole('option').first()).toHaveAccessibleName(/^Northwind/)
      await expect(list(page).getByRole('option').nth(1)).toHaveAccessibleName(/^Alder/)
      await expectAccessible(page, 'list-by-company')
      await chooseInMenu('By story', 'menuitemradio')
      await expect(list(page).getByRole('option').first()).toHaveAccessibleName(/^Alder/)
      await chooseInMenu('Show first lines', 'menuitemcheckbox')
      await expectAccessible(page, 'list-without-first-lines')
      await chooseInMenu('Newest first', 'menuitemradio')
    })

    await test.step('read while scrolling, where that is wanted', async () => {
      await importTexts(page, makeTexts(60).slice(12))
      await expect(place(page, 'All articles, 61')).toBeVisible()
      await chooseInMenu('Mark read while scrolling', 'menuitemcheckbox')
      await list(page).hover()
      for (let step = 0; step < 6; step++) {
        await page.mouse.wheel(0, 120)
        await page.waitForTimeout(60)
      }
      await expect(said(page, /Marked \d+ articles as read while scrolling/)).toBeVisible()
      await page.keyboard.press('ControlOrMeta+z')
      await expect(place(page, 'Unread, 60')).toBeVisible()
    })
  } finally {
    await close()
  }
})
