import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { keepWindowPicture, resize, settle } from './looks.ts'
import { expectAccessible, importText, openWindow, repository, shareWindow } from './window.ts'

const now = '2025-12-09T16:00:00Z'
const articles = [
  { file: 'northwind-second-quarter', title: /^Northwind/, currency: /(?<!NT)\$/ },
  { file: 'taiyuan-third-quarter', title: /^Taiyuan/, currency: /NT\$/ },
  { file: 'hoshikawa-half-year', title: /^Hoshikawa/, currency: /¥/ },
]

/** What a person could not read in the tables of numbers: what scrolls sideways, what stands outside its cell or over another, a number broken over two lines. */
const listUnreadable = (page: Page, tables: string): Promise<string[]> =>
  page.evaluate((selector) => {
    const problems: string[] = []
    const name = (element: Element): string => `${element.className || element.localName} “${element.textContent?.slice(0, 30)}”`
    for (const table of document.querySelectorAll<HTMLElement>(selector)) {
      const frame = table.getBoundingClientRect()
      if (table.scrollWidth > table.clientWidth) problems.push(`${name(table)} scrolls sideways: ${table.scrollWidth} > ${table.clientWidth}`)
      for (const cell of table.querySelectorAll<HTMLElement>('[role="cell"], [role="rowheader"], td, tbody th')) {
        if (!cell.checkVisibility()) continue
        const box = cell.getBoundingClientRect()
        if (cell.scrollWidth > cell.clientWidth + 1) problems.push(`${name(cell)} is wider than its box: ${cell.scrollWidth} > ${cell.clientWidth}`)
        if (box.right > frame.right + 1 || box.left < frame.left - 1) problems.push(`${name(cell)} stands outside the table`)
        const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (node.parentElement?.closest('.visually-hidden') || node.textContent?.trim() === '') continue
          const range = document.createRange()
          range.selectNodeContents(node)
          const lines = [...range.getClientRects()]
          if (lines.some((line) => line.right > box.right + 1 || line.left < box.left - 1)) problems.push(`${name(cell)}: “${node.textContent}” stands outside its cell`)
          if (/^[^–]*\d[^–]*$/.test(node.textContent ?? '') && node.parentElement?.closest('[title], .figure-number, s') && new Set(lines.map((line) => Math.round(line.top))).size > 1) problems.push(`“${node.textContent}” is broken`)
        }
      }
    }
    return problems
  }, tables)

/** Everything that the rows say, seen or heard. */
const listTold = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('.snapshot [role="row"]')].map((row) => row.textContent ?? ''))

/** Where the numbers of each column end: under one another. */
const listRightEdges = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    ['figure-actual', 'figure-expected', 'figure-growth', 'figure-prior'].map((column) => new Set([...document.querySelectorAll(`.figures .${column}`)].map((cell) => Math.round(cell.getBoundingClientRect().right))).size))

test.describe('beside an article', () => {
  const shared = shareWindow({ now, navigation: /^(Library|Bibliothek)$/ })

  test.beforeAll(async () => {
    const { page } = shared()
    for (const { file } of articles) await importText(page, readFileSync(join(repository, `tests/fixtures/e2e/${file}.txt`), 'utf8'))
  })

  test('numbers find room again while the column is drawn wider and narrower, and a card of short numbers keeps to one line each', async () => {
    const { app, page } = shared()
    const arrangement = () => page.locator('.snapshot .figures').getAttribute('data-arrangement')
    await resize(app, page, 1900, 1000)
    await page.getByRole('option', { name: /^Northwind/ }).click()
    await page.getByRole('article', { name: /^Northwind/ }).waitFor()
    expect(await arrangement()).toBe('beside')
    await page.getByRole('option', { name: /^Hoshikawa/ }).click()
    await page.getByRole('article', { name: /^Hoshikawa/ }).waitFor()
    await settle(page)
    const usual = await arrangement()
    expect(usual).not.toBe('beside')
    await expectAccessible(page, 'figures-long')
    const separator = page.getByRole('separator', { name: 'Width of the numbers' })
    await separator.focus()
    await page.keyboard.press('End')
    await expect.poll(async () => `${await arrangement()} ${(await listUnreadable(page, '.snapshot [role="table"]')).join()}`).not.toMatch(new RegExp(`^${usual} |“`))
    await page.keyboard.press('Home')
    await expect.poll(async () => (await listUnreadable(page, '.snapshot [role="table"]')).join()).toBe('')
    await expectAccessible(page, 'figures-long-other')
    const row = page.getByRole('region', { name: 'Earnings snapshot 6599' }).getByRole('row', { name: /^Revenue reported .*¥1\.235.T .*beat .*expected ¥1\.198.T.* growth \+12\.75%.* a year before ¥1\.095.T/ })
    await expect(row).toBeVisible()
  })

  for (const language of ['english', 'german'] as const) {
    test(`long numbers are read whole beside an article, however narrow it is there: ${language}`, async () => {
      test.setTimeout(240_000)
      const { app, page } = shared()
      await resize(app, page, 1900, 1000)
      const told = new Map<string, readonly string[]>()
      for (const width of language === 'english' ? [300, 340, 380, 416, 480, 600, 640] : [300, 416, 640]) {
        await page.evaluate(([chosen, rail]) => {
          localStorage.setItem('marketdash.language', JSON.stringify(chosen))
          localStorage.setItem('marketdash.widths', JSON.stringify({ library: 200, articles: 315, rail }))
        }, [language, width] as const)
        await page.reload()
        for (const { file, title, currency } of articles) {
          await page.getByRole('option', { name: title }).click()
          await page.getByRole('article', { name: title }).waitFor()
          await expect(page.locator('.snapshot .figures').filter({ hasText: currency })).toBeVisible() // its own, not those of the one before
          await settle(page)
          if ([300, 416, 600].includes(width)) await keepWindowPicture(app, `figures-${language}-${file}-${width}`)
          expect({ width, file, problems: await listUnreadable(page, '.snapshot [role="table"]') }).toEqual({ width, file, problems: [] })
          expect(await listRightEdges(page)).toEqual([1, 1, 1, 1])
          const words = await listTold(page)
          expect(words).toEqual(told.get(file) ?? words) // the same at every width
          told.set(file, words)
        }
      }
      for (const [width, height, zoom] of [[900, 700, 1], [620, 700, 1], [1440, 900, 2], [2600, 1600, 2]] as const) {
        await resize(app, page, width, height, zoom)
        expect({ width, zoom, problems: await listUnreadable(page, '.snapshot [role="table"]') }).toEqual({ width, zoom, problems: [] })
        await keepWindowPicture(app, `figures-${language}-window-${width}-${zoom}`)
      }
    })
  }
})

test('the tables of pages are read whole down to the narrowest window, and at twice the size', async () => {
  test.setTimeout(120_000)
  const { app, page, close } = await openWindow({ now, navigation: /^(Library|Bibliothek)$/ })
  try {
    await importText(page, readFileSync(join(repository, 'tests/fixtures/e2e/hoshikawa-half-year.txt'), 'utf8').replace('TYO: 6599', 'NYSE: NWG'))
    for (const language of ['english', 'german'] as const) {
      await resize(app, page, 1280, 900)
      await page.evaluate((chosen) => localStorage.setItem('marketdash.language', JSON.stringify(chosen)), language)
      await page.reload()
      await page.getByRole('option', { name: /^Hoshikawa/ }).click()
      await page.getByRole('article', { name: /^Hoshikawa/ }).waitFor()
      for (const [screen, way] of [['company', 'i'], ['results', 'g r']] as const) {
        for (const key of way.split(' ')) await page.keyboard.press(key)
        if (screen === 'results') await page.getByRole('textbox', { name: /^(Day|Tag)$/ }).fill('2025-12-09')
        await expect(page.locator('.page .results-table').first()).toBeVisible()
        for (const [width, zoom] of [[1280, 1], [1000, 1], [620, 1], [480, 1], [1440, 2], [620, 2], [480, 1.5]] as const) {
          await resize(app, page, width, 900, zoom)
          await keepWindowPicture(app, `figures-page-${language}-${screen}-${width}-${zoom}`)
          expect({ screen, width, zoom, problems: await listUnreadable(page, '.page .results-table') }).toEqual({ screen, width, zoom, problems: [] })
          expect({ screen, width, zoom, beside: await page.locator('.page-scroll').evaluate((element) => element.scrollWidth - element.clientWidth) }).toEqual({ screen, width, zoom, beside: 0 })
        }
        if (screen === 'company') await expect(page.getByRole('row', { name: /^(Revenue|Umsatz) .*(▲|＝)?.*1[.,]235.*1[.,]198.*12[.,]75/ })).toBeVisible()
        await resize(app, page, 1280, 900)
        await page.locator('.page h1').focus()
        await page.keyboard.press('Escape')
      }
    }
  } finally {
    await close()
  }
})
