import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { makeCrowdedLibrary } from './crowded-library.ts'
import { expectAccessible, makeLibraryFolder, openWindow } from './window.ts'

const list = (page: Page) => page.getByRole('listbox', { name: 'Articles' })
const place = (page: Page, name: RegExp | string) => page.getByRole('treeitem', { name })

test('5,000 tags, 300 feeds and 40 watchlists: the tree shows the tags used most, and every other one is found', async () => {
  test.setTimeout(120_000)
  const library = makeLibraryFolder()
  makeCrowdedLibrary(library)
  const { page, close } = await openWindow({ library })
  try {
    await expect(place(page, /^sector 4(,|$)/)).toBeAttached()
    await expect(place(page, 'Feed 300')).toBeAttached()
    await expect(place(page, 'SY999')).toBeAttached()
    expect(await page.getByRole('group', { name: 'Tags', exact: true }).getByRole('treeitem').count()).toBeLessThan(160)

    await test.step('an article with 3,000 tags shows the first and asks before the rest', async () => {
      await list(page).getByRole('option', { name: /^Article 400/ }).click()
      const tags = page.getByRole('group', { name: 'Tags', exact: true }).last()
      await expect(tags.getByRole('button', { name: /^Show articles tagged/ })).toHaveCount(50)
      await tags.getByRole('textbox', { name: 'Add tag' }).fill('something new')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('status').filter({ hasText: 'something new' })).toBeVisible()
    })

    await test.step('walking past "All tags" goes on, Enter goes there', async () => {
      const all = place(page, /^All 5,\d{3} tags/)
      await all.scrollIntoViewIfNeeded()
      await all.focus()
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('ArrowDown')
      await expect(all).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { name: 'All tags' })).toBeFocused()
    })

    await test.step('a tag is found by a part of its name, and then stands in the tree', async () => {
      await expect(page.getByRole('list', { name: 'All tags' }).getByRole('listitem')).toHaveCount(200)
      await page.getByRole('searchbox', { name: 'Find a tag' }).fill('company 4988')
      await expect(page.getByRole('list', { name: 'All tags' }).getByRole('listitem')).toHaveCount(1)
      await expectAccessible(page, 'all-tags')
      await page.getByRole('button', { name: 'What to do with the tag sector 28/company 4988' }).click()
      await expect(page.getByRole('menuitem', { name: 'Rename…' })).toBeVisible()
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Show articles tagged sector 28/company 4988' }).click()
      await expect(place(page, /^sector 28\/company 4988/)).toHaveAttribute('aria-selected', 'true')
      await expect(list(page).getByRole('option')).toHaveCount(1)
    })
  } finally {
    await close()
  }
})
