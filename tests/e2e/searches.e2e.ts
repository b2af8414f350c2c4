import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { importTexts, makeTexts } from './many-articles.ts'
import { expectAccessible, keepPicture, shareWindow } from './window.ts'

const now = '2025-12-09T16:00:00Z'
const list = (page: Page) => page.getByRole('listbox', { name: 'Articles' })
const option = (page: Page, name: RegExp) => list(page).getByRole('option', { name })
const place = (page: Page, name: RegExp | string) => page.getByRole('treeitem', { name })
const said = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text })
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search' })

const shared = shareWindow({ now })

test('tags nest, have colours, are renamed, merged and removed everywhere, and every article comes back', async () => {
  test.setTimeout(180_000)
  const { page } = shared()
  const act = async (tag: string, item: string) => {
    await place(page, new RegExp(`^${tag}(,|$)`)).click({ button: 'right' })
    await page.getByRole('menuitem', { name: item }).click()
  }
  await importTexts(page, makeTexts(6))
  await expect(list(page).getByRole('option')).toHaveCount(6)
  await page.evaluate(async () => {
    for (const [ids, tag] of [[['1', '2'], 'energy/oil'], [['2', '3'], 'energy/gas'], [['4'], 'oil']] as const) await window.marketdash.call('tags.add', { ids, tag })
  })
  await expect(place(page, 'energy, 3 unread')).toHaveAttribute('aria-expanded', 'true')
  await expect(place(page, 'energy/oil, 2 unread')).toHaveAttribute('aria-level', '2')

  await test.step('a colour', async () => {
    await act('energy/oil', 'Colour…')
    await page.getByRole('dialog', { name: 'Colour of energy/oil' }).getByRole('radio', { name: 'Orange' }).check()
    await expectAccessible(page, 'tag-colour')
    await page.keyboard.press('Escape')
    await expectAccessible(page, 'tags-nested')
  })

  await test.step('another name, with all that is nested', async () => {
    await act('energy', 'Rename…')
    await page.getByRole('dialog', { name: 'Rename energy' }).getByRole('textbox', { name: 'Name' }).fill('power')
    await page.keyboard.press('Enter')
    await expect(place(page, 'power/oil, 2 unread')).toBeVisible()
  })

  await test.step('merged into another', async () => {
    await act('power/oil', 'Merge into another…')
    const dialog = page.getByRole('dialog', { name: 'Merge power/oil into another tag' })
    await dialog.getByRole('combobox', { name: 'Into' }).fill('oi')
    await dialog.getByRole('option', { name: 'oil', exact: true }).click()
    await expectAccessible(page, 'tag-merge')
    await dialog.getByRole('button', { name: 'Merge' }).click()
    await expect(place(page, 'oil, 3 unread')).toBeVisible()
    await expect(place(page, /^power\/oil/)).toHaveCount(0)
  })

  await test.step('removed everywhere, and everything is taken back', async () => {
    await act('oil', 'Remove everywhere')
    await expect(place(page, /^oil/)).toHaveCount(0)
    await option(page, /^Alder/).focus()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(place(page, 'oil, 3 unread')).toBeVisible()
    for (let each = 0; each < 3; each++) await page.keyboard.press('ControlOrMeta+z')
    await expect(place(page, 'energy/oil, 2 unread')).toBeVisible()
    await expect(place(page, 'oil, 1 unread')).toBeVisible()
  })

  await test.step('folded by keys', async () => {
    await place(page, /^energy,/).focus()
    await page.keyboard.press('ArrowLeft')
    await expect(place(page, /^energy\/oil/)).toHaveCount(0)
  })
})

test('a search is completed, explained, put right and kept as a smart list', async () => {
  test.setTimeout(180_000)
  const { page } = shared()
  await importTexts(page, makeTexts(12))
  await expect(list(page).getByRole('option')).toHaveCount(12)

  await test.step('what was found is marked in its line', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('ships')
    await expect(list(page).getByRole('option').nth(5)).toBeVisible() // with what was found the lines are taller: not all of them stand in the window
    await expect(list(page).locator('mark').first()).toHaveText('ships')
    await expectAccessible(page, 'search-snippets')
  })

  await test.step('fields and values are completed by keys', async () => {
    await search(page).fill('')
    await page.keyboard.type('is')
    const choices = page.getByRole('listbox', { name: 'What may be meant' })
    await expect(choices.getByRole('option', { name: /^is:/ })).toBeVisible()
    await expectAccessible(page, 'search-completion')
    await page.keyboard.press('ArrowDown')
    await expect(choices.getByRole('option', { selected: true })).toHaveAccessibleName(/^is:/)
    await page.keyboard.press('Enter')
    await expect(search(page)).toHaveValue('is:')
    await expect(choices.getByRole('option', { name: 'starred' })).toBeVisible()
    await page.keyboard.type('st')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await expect(search(page)).toHaveValue('is:starred ')
    await expect(search(page)).toBeFocused()
    await expect(choices).toHaveCount(0)
    await expect(list(page).getByRole('option')).toHaveCount(0)
  })

  await test.step('what is wrong is said and shown', async () => {
    await search(page).fill('harbour colour:red ships')
    await expect(page.getByRole('alert').filter({ hasText: 'colour' })).toBeVisible()
    await expectAccessible(page, 'search-problem')
    await page.getByRole('button', { name: /Go to the place in the search/ }).click()
    await expect(search(page)).toBeFocused()
    await page.keyboard.type('title:')
    await expect(search(page)).toHaveValue('harbour title: ships')
  })

  await test.step('the language has a page of help, with examples to try', async () => {
    await page.getByRole('button', { name: 'How to search' }).click()
    const dialog = page.getByRole('dialog', { name: 'How to search' })
    await expect(dialog.getByRole('row', { name: /^watchlist:/ })).toBeVisible()
    await expectAccessible(page, 'search-help')
    await dialog.getByRole('button', { name: 'Search is:unread' }).click()
    await expect(search(page)).toHaveValue('is:unread')
    await expect(list(page).getByRole('option')).toHaveCount(12)
  })

  await test.step('a search becomes a smart list that counts what is unread', async () => {
    await search(page).fill('title:cedar OR title:elm')
    await expect(list(page).getByRole('option')).toHaveCount(2)
    await page.getByRole('button', { name: 'Save as smart list' }).click()
    const dialog = page.getByRole('dialog', { name: 'Save as smart list' })
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Cedar and Elm')
    await expectAccessible(page, 'smart-list-save')
    await page.keyboard.press('Enter')
    await expect(place(page, 'Cedar and Elm, 2 unread')).toHaveAttribute('aria-selected', 'true')
    await expect(list(page).getByRole('option')).toHaveCount(2)
    await option(page, /^Cedar/).click()
    await expect(place(page, 'Cedar and Elm, 1 unread')).toBeVisible()
  })

  await test.step('smart lists are changed, moved and removed, and all of it is taken back', async () => {
    await place(page, 'Unread, 11').click()
    await search(page).fill('fir')
    await page.getByRole('button', { name: 'Save as smart list' }).click()
    await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Search' })).toHaveValue('is:unread fir')
    await page.keyboard.type('Firs')
    await page.keyboard.press('Enter')
    await expect(place(page, 'Firs, 1 unread')).toBeVisible()
    await place(page, /^Firs/).focus()
    await page.keyboard.press('Alt+ArrowUp')
    const names = () => page.getByRole('group', { name: 'Smart lists' }).getByRole('treeitem').evaluateAll((items) => items.map((item) => item.getAttribute('aria-label')))
    await expect.poll(names).toEqual(['Firs, 1 unread', 'Cedar and Elm, 1 unread'])
    await page.getByRole('button', { name: 'What to do with this smart list' }).click()
    await page.getByRole('menuitem', { name: 'Change…' }).click()
    await page.getByRole('dialog', { name: 'Change the smart list' }).getByRole('textbox', { name: 'Name' }).fill('Fir and Elm')
    await page.getByRole('dialog').getByRole('textbox', { name: 'Search' }).fill('fir OR elm')
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await expect(place(page, 'Fir and Elm, 2 unread')).toBeVisible()
    await place(page, /^Cedar and Elm/).click({ button: 'right' })
    await keepPicture(page, 'smart-list-menu')
    await page.getByRole('menuitem', { name: 'Remove' }).click()
    await expect(place(page, /^Cedar and Elm/)).toHaveCount(0)
    await place(page, /^Fir and Elm/).click({ button: 'right' }) // what was changed before it was removed comes back as it was before both
    await page.getByRole('menuitem', { name: 'Remove' }).click()
    await expect(place(page, /^Fir and Elm/)).toHaveCount(0)
    await place(page, /^All articles/).focus()
    for (let each = 0; each < 4; each++) await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(names).toEqual(['Cedar and Elm, 1 unread', 'Firs, 1 unread'])
    await expect(said(page, /^Undone/)).toBeVisible()
  })
})
