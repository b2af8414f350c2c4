import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { resize } from './looks.ts'
import { importTexts, makeTexts } from './many-articles.ts'
import { shareWindow } from './window.ts'

const now = '2025-12-09T16:00:00Z'

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

const shared = shareWindow({ now })

test('the keys of the window hold wherever the focus is, and the focus is never nowhere', async () => {
  test.setTimeout(120_000)
  const opened = shared()
  const { page } = opened
  await importTexts(page, makeTexts(6))
  await page.evaluate(() => window.marketdash.call('watchlists.watch', { list: null, symbols: ['GLW', 'AAPL', 'RIO'] }))
  const list = page.getByRole('listbox', { name: 'Articles' })
  const headline = page.getByRole('article').getByRole('heading', { level: 1 })
  const place = page.getByRole('region', { name: 'Article list' }).getByRole('heading', { level: 2 })

  // Who begins with a key is in the list, and stays in it from place to place.
  await press(page, 'j')
  await expect(headline).toHaveText('Alder reports on harbour 1')
  await expect(list).toBeFocused()
  await press(page, 'g', 'u')
  await expect(place).toHaveText('Unread')
  await expect(list).toBeFocused()
  await press(page, 'g', 's')
  await expect(place).toHaveText('Starred')
  await expect(page.getByText(/^Articles you star stand here/)).toBeFocused()
  await press(page, 'g', 'a')
  await expect(list).toBeFocused()

  // In the tree the keys are the same: no "g a" goes to GLW, and j is the next article.
  await press(page, 'g', 'w')
  await expect(page.getByRole('treeitem', { selected: true })).toBeFocused()
  await press(page, 'g', 'a')
  await expect(place).toHaveText('All articles')
  await press(page, 'g', 'w')
  await press(page, 'g', 'u')
  await expect(place).toHaveText('Unread')
  await press(page, 'g', 'a', 'g', 'w')
  const watched = page.getByRole('treeitem', { selected: true })
  await expect(watched).toBeFocused()
  await press(page, '/')
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused()
  await press(page, 'Escape')
  await press(page, 'g', 'w')

  // Letters that are no keys still find a name, and Enter goes on in the place.
  await press(page, 'a')
  await expect(place).toHaveText('AAPL')
  await press(page, 'g', 'a', 'g', 'w', 'Home', 'Enter')
  await expect(place).toHaveText('All articles')
  await expect(list).toBeFocused()
  await press(page, 'j')
  await expect(headline).toHaveText('Birch reports on harbour 2')

  // A field that is left by Escape leaves the focus where reading goes on.
  await press(page, '/', 'Escape')
  await expect(list).toBeFocused()
  await press(page, 't', 'Escape')
  await expect(page.getByRole('group', { name: 'Text of the article' })).toBeFocused()
  await press(page, 'n', 'Escape')
  await expect(page.getByRole('group', { name: 'Text of the article' })).toBeFocused()
})

test('a half word finds what has words that begin so, as soon as nothing has the word itself', async () => {
  const opened = shared()
  const { page } = opened
  const field = page.getByRole('searchbox', { name: 'Search' })
  await field.pressSequentially('occasi')
  await expect(page.getByRole('option', { name: /^Alder reports/ })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Nothing here has the word “occasi”' })).toBeVisible()
  await field.pressSequentially('ons')
  await expect(page.getByText('Nothing here has the word')).toBeHidden()
  await expect(page.getByRole('option', { name: /^Alder reports/ })).toBeVisible()
  await field.fill('title:cedar harb')
  await expect(page.getByRole('option')).toHaveCount(1)
  await field.fill('"occasi"')
  await expect(page.getByRole('option')).toHaveCount(0)
})

test('in a window for one pane the focus goes with the pane', async () => {
  const opened = shared()
  const { app, page } = opened
  await resize(app, page, 700, 700)
  const list = page.getByRole('listbox', { name: 'Articles' })
  const text = page.getByRole('group', { name: 'Text of the article' })
  await press(page, 'g', 'a')
  await expect(list).toBeFocused()
  await press(page, 'j')
  await expect(text).toBeFocused()
  await press(page, 'j')
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toHaveText('Birch reports on harbour 2')
  await press(page, 'g', 'c')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await press(page, 'Backspace')
  await expect(text).toBeFocused()
  await press(page, 'Backspace')
  await expect(list).toBeFocused()
})
