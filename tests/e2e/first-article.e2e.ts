import { execFileSync } from 'node:child_process'
import { readFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible, importText, keepPicture, openWindow, repository, seedArticle } from './window.ts'

const own = join(repository, 'tests/fixtures/e2e/northwind-second-quarter.txt')
const now = '2025-12-09T16:00:00Z'

/** The command line over the same library, as a person would type it beside the open window. */
function runCommand(library: string, ...words: string[]): string {
  return execFileSync(process.env['MARKETDASH_NODE'] ?? process.execPath, [join(repository, 'bin/marketdash.mjs'), '--library', library, ...words], { encoding: 'utf8' })
}

test('one article, from paste to snapshot, by a person at the window', async () => {
  const window = await openWindow({ now })
  const { page } = window
  try {
    await test.step('an empty library says what to do', async () => {
      await expect(page.getByRole('treeitem', { name: /^All articles/ })).toBeVisible()
      await expectAccessible(page, 'empty-library')
    })

    await test.step('paste an article', async () => {
      await page.getByRole('button', { name: 'Import', exact: true }).click()
      await expectAccessible(page, 'import')
      await page.keyboard.press('Escape')
      await importText(page, readFileSync(own, 'utf8'))
      await expect(page.getByRole('listbox', { name: 'Articles' }).getByRole('option')).toHaveCount(1)
    })

    await test.step('read it', async () => {
      await page.getByRole('option', { name: /^Northwind Grid beats/ }).click()
      const article = page.getByRole('article', { name: 'Northwind Grid beats forecasts as storage orders surge' })
      await expect(article.getByRole('heading', { level: 1 })).toHaveText('Northwind Grid beats forecasts as storage orders surge')
      await expect(article.getByRole('heading', { level: 2 })).toHaveText(['Storage Carries The Quarter', 'What Comes Next'])
      await expect(article).toContainText('Priya Raman')
      await expectAccessible(page, 'reader')
    })

    await test.step('question a number: its sentence is lit', async () => {
      const snapshot = page.getByRole('region', { name: 'Earnings snapshot NWG' })
      const row = snapshot.getByRole('row', { name: /Revenue.*2\.41/ })
      await expect(row).toBeVisible()
      await expect(snapshot.getByRole('row', { name: /EPS.*0\.83/ })).toBeVisible()
      await row.getByRole('button', { name: /Show in article/ }).click()
      await expect(page.getByRole('article').locator('mark')).toContainText('$2.41 billion')
      await keepPicture(page, 'evidence')
    })

    await test.step('star, tag, read later, by keyboard', async () => {
      await page.getByRole('option', { name: /^Northwind Grid beats/ }).focus()
      await page.keyboard.press('s')
      await page.keyboard.press('l')
      await expect(page.getByRole('treeitem', { name: /^Starred.*1/ })).toBeVisible()
      await expect(page.getByRole('treeitem', { name: /^Read later.*1/ })).toBeVisible()
      await page.keyboard.press('t')
      await page.keyboard.type('Grid storage')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('group', { name: 'Tags' }).getByRole('button', { name: 'Remove tag Grid storage' })).toBeVisible()
      await expect(page.getByRole('treeitem', { name: /^Grid storage/ })).toBeVisible()
    })

    await test.step('undo takes the last thing back', async () => {
      await page.getByRole('option', { name: /^Northwind Grid beats/ }).focus()
      await page.keyboard.press('ControlOrMeta+z')
      await expect(page.getByRole('button', { name: 'Remove tag Grid storage' })).toHaveCount(0)
    })

    await test.step('find it by a word', async () => {
      await page.keyboard.press('/')
      await page.getByRole('searchbox', { name: 'Search' }).fill('zeppelin')
      await expect(page.getByRole('listbox', { name: 'Articles' }).getByRole('option')).toHaveCount(0)
      await page.getByRole('searchbox', { name: 'Search' }).fill('batteries')
      await expect(page.getByRole('listbox', { name: 'Articles' }).getByRole('option')).toHaveCount(1)
      await page.getByRole('searchbox', { name: 'Search' }).fill('(batteries')
      await expect(page.getByRole('alert').filter({ hasText: 'bracket' })).toBeVisible()
      await page.getByRole('searchbox', { name: 'Search' }).fill('')
    })

    await test.step('put its company on a watchlist', async () => {
      await page.getByRole('button', { name: 'Add symbol' }).click()
      const dialog = page.getByRole('dialog', { name: 'Add symbol' })
      await expectAccessible(page, 'add-symbol')
      await dialog.getByRole('combobox', { name: 'Symbol or company' }).fill('NWG')
      await dialog.getByRole('combobox', { name: 'Symbol or company' }).press('Enter')
      await expect(page.getByRole('treeitem', { name: /^NWG/ })).toBeVisible()
      await page.getByRole('treeitem', { name: /^NWG/ }).click()
      await expect(page.getByRole('option', { name: /^Northwind Grid beats/ })).toBeVisible()
    })

    await test.step('the command line works beside the window, over the same library', async () => {
      const listed = JSON.parse(runCommand(window.library, 'articles', '--json')) as { title: string; starred: boolean; symbols: string[] }[]
      expect(listed).toMatchObject([{ title: 'Northwind Grid beats forecasts as storage orders surge', starred: true, symbols: ['NWG'] }])
      runCommand(window.library, 'tag', 'add', 'from-the-command-line', '1')
      await expect(page.getByRole('treeitem', { name: /^from-the-command-line/ })).toBeVisible()
    })

    await test.step('the palette and the keys', async () => {
      await page.getByRole('option', { name: /^Northwind Grid beats/ }).focus()
      await page.keyboard.press('ControlOrMeta+k')
      await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox')).toBeFocused()
      await expectAccessible(page, 'commands')
      await page.keyboard.press('Escape')
      await page.keyboard.press('?')
      await expectAccessible(page, 'keys')
      await page.keyboard.press('Escape')
    })
  } finally {
    await window.close()
  }

  await test.step('everything is there after a restart', async () => {
    const again = await openWindow({ library: window.library, now })
    try {
      await again.page.getByRole('treeitem', { name: /^Starred/ }).click()
      await again.page.getByRole('option', { name: /^Northwind Grid beats/ }).click()
      await expect(again.page.getByRole('article').getByRole('heading', { level: 1 })).toHaveText('Northwind Grid beats forecasts as storage orders surge')
      await expect(again.page.getByRole('region', { name: 'Earnings snapshot NWG' }).getByRole('row', { name: /Revenue.*2\.41/ })).toBeVisible()
    } finally {
      await again.close()
    }
  })
})

test('the seed article becomes one article with BABA’s second quarter', async () => {
  test.skip(!existsSync(seedArticle), 'the shared articles are not beside this checkout')
  const window = await openWindow({ files: [seedArticle], now })
  const { page } = window
  try {
    const article = page.getByRole('article', { name: "Why Alibaba Is Becoming China's AI Heavyweight" })
    await expect(article.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(article.getByRole('heading', { level: 2 })).toHaveCount(4)
    const snapshot = page.getByRole('region', { name: 'Earnings snapshot BABA' })
    for (const name of [/Revenue.*34\.81/, /EPS.*0\.61/, /Net income.*1\.45/, /EBITA.*1\.27/, /China e-commerce.*18\.62/, /International commerce.*4\.89/, /Cloud Intelligence Group.*5\.59/]) {
      await expect(snapshot.getByRole('row', { name }).first()).toBeVisible()
    }
    await snapshot.getByRole('row', { name: /EPS.*0\.61/ }).getByRole('button', { name: /Show in article/ }).click()
    await expect(article.locator('mark')).toContainText('61 cents per ADS')
    await expect(page.getByRole('option')).toHaveCount(1)
    await keepPicture(page, 'seed-article')
  } finally {
    await window.close()
  }
})
