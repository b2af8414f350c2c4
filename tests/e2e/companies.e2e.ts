import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible, importText, litText, repository, shareWindow } from './window.ts'

const trap = `Shoppers find bargains as malls fill up

By Nora Quist
November 4, 2025

Target said on Tuesday that holiday sales had begun early, and Ford opened a plant in Ohio. Coastal Ferries Inc. (NASDAQ: CFRY) carried more people to the islands than ever.`

const now = '2025-12-09T16:00:00Z'

test.describe('companies by their names', () => {
  const shared = shareWindow({ now })

  test('why an article stands under a company is told, refused, filed elsewhere and taken back', async () => {
    const { page } = shared()
    await importText(page, trap)
    await page.getByRole('option').first().click()
    const companies = page.getByRole('region', { name: 'Companies' })
    await companies.getByRole('button', { name: 'Why is this here? TGT' }).click()
    await companies.getByRole('button', { name: /Target said on Tuesday/ }).click()
    await expect.poll(() => litText(page)).toBe('Target')
    await expectAccessible(page, 'companies-why')
    await companies.getByRole('button', { name: 'Actions for TGT' }).click()
    await expectAccessible(page, 'companies-menu')
    await page.getByRole('menuitem', { name: 'Not this company: never by “Target” alone' }).click()
    await expect(companies.getByRole('button', { name: 'Actions for TGT' })).toHaveCount(0)
    await companies.getByRole('button', { name: 'File under another company' }).click()
    const dialog = page.getByRole('dialog', { name: 'File under another company' })
    await dialog.getByRole('combobox', { name: 'Symbol or company' }).fill('Alibaba')
    await expect(dialog.getByRole('option').first()).toContainText('BABA')
    await dialog.getByRole('combobox').press('Enter')
    await expect(companies.getByRole('button', { name: 'Actions for BABA' })).toBeVisible()
    await page.getByRole('group', { name: 'Text of the article' }).press('ControlOrMeta+z')
    await expect(companies.getByRole('button', { name: 'Actions for BABA' })).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+,')
    const settings = page.getByRole('dialog', { name: 'Settings' })
    await settings.getByRole('button', { name: 'Take back TGT by the words “Target”' }).click()
    await expectAccessible(page, 'settings-companies')
    await page.keyboard.press('Escape')
    await expect(companies.getByRole('button', { name: 'Actions for TGT' })).toBeVisible()
  })

  test('a company that only articles know has a page, and what its symbol means elsewhere is not mixed with it', async () => {
    const { page } = shared()
    const northwind = readFileSync(join(repository, 'tests/fixtures/e2e/northwind-second-quarter.txt'), 'utf8')
    await importText(page, northwind.replaceAll('NYSE: NWG', 'LON: MSFT'))
    await page.getByRole('option', { name: /^Northwind Grid beats/ }).click()
    await page.getByRole('article').getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('i')
    await expect(page.getByRole('heading', { level: 1, name: 'Northwind Grid Corp.' })).toBeFocused()
    await expect(page.getByText('LON: MSFT.L', { exact: true })).toBeVisible()
    await expect(page.getByRole('table', { name: /Northwind Grid beats forecasts/ })).toBeVisible()
    await expect(page.getByText(/^No directory has this company\. Name, symbol and exchange are as articles print them/)).toBeVisible()
    await expectAccessible(page, 'company-page-unlisted')
    await page.getByRole('button', { name: 'Watch', exact: true }).click()
    await expect(page.getByRole('treeitem', { name: /^MSFT\.L/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('region', { name: 'Companies' }).getByRole('button', { name: 'Show articles about MSFT', exact: true }).click()
    await expect(page.getByRole('option')).toHaveCount(1)
    await page.keyboard.press('c')
    await expect(page.getByText('What articles claim about Northwind Grid Corp.')).toBeVisible()
  })

  test('more companies come from a file, and what was not understood is said', async () => {
    const { page } = shared()
    const file = test.info().outputPath('companies.csv')
    writeFileSync(file, 'symbol,name,exchange\nCTRM,Coastal Trams Inc.,NASDAQ\n,Nobody at all,NYSE\n')
    await page.keyboard.press('ControlOrMeta+,')
    const section = page.getByRole('dialog', { name: 'Settings' }).getByRole('region', { name: 'Companies' })
    await section.getByLabel('File of companies').setInputFiles(file)
    await expect(section.getByRole('status')).toContainText('1 company added')
    await expect(section).toContainText('1 entry was not understood')
    await section.getByRole('status').scrollIntoViewIfNeeded()
    await expectAccessible(page, 'settings-directory')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+k')
    await page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox').fill('coastal tra')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Coastal Trams Inc.' })).toBeVisible()
  })
})

test.describe('the page of a company', () => {
  const shared = shareWindow({ now })

  test('a company has a page of everything, reached from its article and left again', async () => {
    const { page } = shared()
    await importText(page, readFileSync(join(repository, 'tests/fixtures/e2e/northwind-second-quarter.txt'), 'utf8').replaceAll('NWG', 'NWGD'))
    await page.getByRole('option').first().click()
    await page.getByRole('article').getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('i')
    await expect(page.getByRole('heading', { level: 1, name: 'Northwind Grid Corp.' })).toBeFocused()
    const results = page.getByRole('table', { name: /Northwind Grid beats forecasts/ })
    await expect(results.getByRole('row', { name: /Revenue.*\$2\.41.B.*beat.*\$2\.36.B/ })).toBeVisible()
    // Where there is room for columns there are columns: what is there for the ear alone takes none of it.
    for (const table of await page.locator('.results-table').all()) await expect(table).toHaveAttribute('data-arrangement', 'columns')
    const note = page.getByRole('textbox', { name: 'Note on NWGD' })
    await note.fill('Batteries before transmission.')
    await page.getByRole('button', { name: 'Watch', exact: true }).click()
    await expect(page.getByRole('treeitem', { name: /^NWGD/ })).toBeVisible()
    await expectAccessible(page, 'company-page')
    await results.getByRole('button', { name: 'EPS' }).click()
    await expect(page.getByRole('article').locator('mark')).toContainText('83 cents per share')
    await page.keyboard.press('Backspace')
    await expect(note).toHaveValue('Batteries before transmission.')
    await page.getByRole('button', { name: 'Show its articles' }).click()
    await page.getByRole('button', { name: 'Company page' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Northwind Grid Corp.' })).toBeVisible()
  })

  test('the page of a company gathers tags, highlights and notes, and is reached from the tree by Shift and Enter', async () => {
    const { page } = shared()
    await page.evaluate(async () => {
      const { call } = globalThis.window.marketdash
      const list = (await call('articles.list', { scope: { kind: 'all' } })) as unknown as { value: { articles: { id: string }[] } }
      const { id } = list.value.articles[0]!
      const view = (await call('articles.get', { id })) as unknown as { value: { article: { textId: string; text: string } } }
      const { textId, text } = view.value.article
      const start = text.indexOf('83 cents')
      await call('highlights.add', { articleId: id, textId, start, end: start + 8, quote: '83 cents', color: 'green', note: 'More than in spring.' })
      await call('notes.set', { id, note: 'Ask about batteries.' })
      await call('tags.add', { ids: [id], tag: 'energy' })
      await call('watchlists.watch', { symbols: ['NWGD'] })
    })
    await page.getByRole('treeitem', { name: /^NWGD/ }).click()
    await page.getByRole('treeitem', { name: /^NWGD/ }).press('Shift+Enter')
    const marks = page.getByRole('region', { name: 'Your highlights and notes' })
    await expect(marks).toContainText('More than in spring.')
    await expect(marks).toContainText('Ask about batteries.')
    await marks.scrollIntoViewIfNeeded()
    await expectAccessible(page, 'company-marks')
    await page.getByRole('complementary', { name: 'Notes and facts' }).getByRole('button', { name: 'energy' }).click()
    await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('tag:"energy"')
    await expect(page.getByRole('option')).toHaveCount(1)
    await page.keyboard.press('Escape')
    await page.getByRole('treeitem', { name: /^Watchlist/ }).click()
    await page.getByRole('treeitem', { name: /^Watchlist/ }).press('Shift+Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Watchlist' })).toBeVisible()
  })
})
