import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { expectAccessible, shareWindow } from './window.ts'

const saves = mkdtempSync(join(tmpdir(), 'marketdash-saves-'))
test.beforeAll(() => void (process.env['MARKETDASH_SAVE_FOLDER'] = saves))
test.afterAll(() => rmSync(saves, { recursive: true, force: true }))
const shared = shareWindow({ now: '2025-12-09T16:00:00Z' })

const place = (page: Page, name: RegExp | string) => page.getByRole('treeitem', { name })
const symbolsOf = (page: Page, list: string) => page.getByRole('list', { name: list, exact: true }).locator('.company-symbol')

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox').fill(name)
  await page.keyboard.press('Enter')
}

async function paste(page: Page, text: string, list?: string): Promise<void> {
  await command(page, 'Paste a list of symbols')
  const dialog = page.getByRole('dialog', { name: 'Paste a list of symbols' })
  if (list !== undefined) {
    await dialog.getByRole('combobox', { name: 'Watchlist' }).selectOption('A new watchlist …')
    await dialog.getByRole('textbox', { name: 'Name of the new watchlist' }).fill(list)
  }
  await dialog.getByRole('textbox', { name: 'Symbols or names' }).fill(text)
  await expect(dialog.getByRole('status')).toContainText('understood')
  await dialog.getByRole('button', { name: /^Watch \d/ }).click()
  await expect(dialog).toBeHidden()
}

test('any company of the directory is reached by typing its symbol or its name', async () => {
  const { page } = shared()
  await command(page, 'F')
  await expect(page.getByRole('heading', { level: 1, name: /^Ford Motor/ })).toBeFocused()
  await command(page, 'berkshire')
  await expect(page.getByRole('heading', { level: 1, name: /^Berkshire Hathaway/ })).toBeFocused()
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox').fill('tesla')
  await expect(page.getByRole('option').first()).toContainText('TSLA')
  await expectAccessible(page, 'palette-companies')
})

test('watchlists come from a file whose columns are named, and go out again', async () => {
  const { page } = shared()
  const file = test.info().outputPath('broker.csv')
  writeFileSync(file, 'Bezeichnung;Kürzel;Gruppe\nApple;AAPL;Tech\nToyota;TM;Cars\nToyota;TM;Cars\nNobody;!!;Cars\n')
  await command(page, 'Import watchlists from a file')
  const dialog = page.getByRole('dialog', { name: 'Import watchlists' })
  await dialog.getByLabel('File of watchlists').setInputFiles(file)
  await dialog.getByRole('combobox', { name: 'Symbol', exact: true }).selectOption({ label: 'Kürzel (AAPL)' })
  await dialog.getByRole('combobox', { name: 'Section' }).selectOption({ label: 'Gruppe (Tech)' })
  await expect(dialog.getByRole('row', { name: /TM.*Toyota.*Cars/ })).toBeVisible()
  await expect(dialog).toContainText('row 4')
  await expectAccessible(page, 'watchlists-import')
  await dialog.getByRole('button', { name: 'Import 2 rows' }).click()
  await expect(dialog.getByRole('status')).toContainText('Put 2 companies on')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(place(page, /^TM/)).toHaveAccessibleDescription(/Cars/)
  await command(page, 'Export the watchlists as CSV')
  const saved = join(saves, 'marketdash-watchlists.csv')
  await expect.poll(() => existsSync(saved) && readFileSync(saved, 'utf8')).toContain('AAPL')
  await place(page, 'All articles').focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(place(page, /^TM/)).toHaveCount(0)
})

test('watchlists are pasted, put in order by keyboard and drag, given sections, colours and notes, put away and brought back', async () => {
  const { page } = shared()
  await paste(page, 'AAPL, MSFT BRK.B; NASDAQ:NVDA, QQQZX9')
  await expect(page.getByRole('heading', { level: 1, name: 'Watchlist' })).toBeVisible()
  await expect(symbolsOf(page, 'Watchlist')).toHaveText(['AAPL', 'MSFT', 'BRK.B', 'NVDA', 'QQQZX9'])
  await paste(page, 'TM, 0700.HK', 'Asia')
  await expect(place(page, 'Everything watched')).toBeVisible()

  await page.getByRole('heading', { level: 1, name: 'Asia' }).waitFor()
  await page.getByRole('button', { name: 'Add a section …' }).click()
  await page.getByRole('dialog', { name: 'Section of Asia' }).getByRole('textbox', { name: 'Name' }).fill('Games')
  await page.keyboard.press('Enter')
  const games = page.getByRole('region', { name: 'Games' })
  await expect(games).toContainText('Nothing here yet')
  const tencent = page.getByRole('button', { name: '0700.HK', exact: true })
  await tencent.focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(games.locator('.company-symbol')).toHaveText(['0700.HK'])
  await expect(tencent).toBeFocused()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(games).toContainText('Nothing here yet')
  await page.getByRole('button', { name: 'Actions for 0700.HK' }).click()
  await page.getByRole('menuitem', { name: 'Move to Games' }).click()
  await page.getByRole('button', { name: 'Actions for 0700.HK' }).click()
  await page.getByRole('menuitem', { name: 'Colour …' }).click()
  await page.getByRole('dialog', { name: 'Colour of 0700.HK' }).getByRole('radio', { name: 'Teal' }).check()
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'Note on TM' }).fill('Hybrids first.')
  await page.getByRole('combobox', { name: 'Symbol or company' }).fill('Nintendo')
  await expect(page.getByRole('option').first()).toContainText('Nintendo')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Asia', exact: true }).locator('.company-symbol')).toHaveCount(2)
  await expectAccessible(page, 'watchlist-page')

  const lists = () => page.getByRole('group', { name: 'Watchlists' }).getByRole('treeitem').evaluateAll((items) => items.filter((item) => item.getAttribute('aria-level') === '1').map((item) => item.getAttribute('aria-label')))
  await place(page, 'Asia').click()
  await place(page, 'Asia').press('Alt+ArrowUp')
  await expect.poll(lists).toEqual(['Everything watched', 'Asia', 'Watchlist'])
  await expect(place(page, 'Asia')).toBeFocused()
  await place(page, /^MSFT/).dragTo(place(page, /^AAPL/), { targetPosition: { x: 40, y: 3 } })
  await expect.poll(() => page.getByRole('treeitem', { name: /^(AAPL|MSFT|BRK)/ }).evaluateAll((items) => items.map((item) => item.textContent))).toEqual(['MSFT', 'AAPL', 'BRK.B'])

  await page.getByRole('button', { name: 'What to do with this watchlist' }).click()
  await page.getByRole('menuitem', { name: 'Put away' }).click()
  await expect(place(page, 'Asia')).toHaveCount(0)
  await command(page, 'Arrange the watchlists')
  await expectAccessible(page, 'watchlists-all')
  await page.getByRole('button', { name: 'Bring back Asia' }).click()
  await expect(place(page, 'Asia')).toBeVisible()
  await expect(place(page, /^0700\.HK/)).toBeVisible()
})
