import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { keepWindowPicture, listCutOff, listSideways, listSpilled, resize, settle } from './looks.ts'
import { importTexts, makeTexts } from './many-articles.ts'
import { importText, repository, shareWindow } from './window.ts'

const now = '2025-12-09T16:00:00Z'
const results = readFileSync(join(repository, 'tests/fixtures/e2e/northwind-second-quarter.txt'), 'utf8')

// Each screen is reached by a key, so that it is reached in every language.
const keys = {
  watchlists: 'Mod+Shift+b', 'search-help': 'Mod+Shift+d', 'add-alert': 'Mod+Shift+e', 'add-date': 'Mod+Shift+f', rules: 'Mod+Shift+g', 'import-feeds': 'Mod+Shift+j', 'add-symbol': 'Mod+Shift+k', 'paste-symbols': 'Mod+Shift+l',
  'file-articles': 'Mod+Shift+m', 'import-watchlists': 'Mod+Shift+n', 'add-feed': 'Mod+Shift+o', 'starter-feeds': 'Mod+Shift+u',
}
const pages = { company: 'i', ledger: 'c', calendar: 'g c', alerts: 'g n', corrections: 'g k', results: 'g r', tags: 'g t', watchlists: 'Control+Shift+B' }
const dialogs = {
  'search-help': 'Control+Shift+D', 'add-alert': 'Control+Shift+E', 'add-date': 'Control+Shift+F', rules: 'Control+Shift+G', opml: 'Control+Shift+J', 'add-symbol': 'Control+Shift+K', paste: 'Control+Shift+L', file: 'Control+Shift+M',
  'import-watchlists': 'Control+Shift+N', 'add-feed': 'Control+Shift+O', starters: 'Control+Shift+U', palette: 'Control+k', settings: 'Control+,', keys: '?', import: 'Control+i',
}

async function fill(page: Page): Promise<void> {
  await importText(page, results)
  await importTexts(page, makeTexts(6))
  await page.evaluate(async () => {
    const call = window.marketdash.call
    await call('watchlists.watch', { symbols: ['NWG', 'AAPL', 'MSFT'], list: 'A list with rather a long name' })
    await call('tags.add', { ids: ['1', '2'], tag: 'energy/networks of the north' })
    await call('tags.setColor', { tag: 'energy/networks of the north', color: 'teal' })
    await call('smartLists.create', { name: 'Northern networks', query: 'tag:energy is:unread' })
    await call('rules.create', { name: 'Star what is about harbours', query: 'title:harbour', actions: { star: true, tags: ['harbours'] } })
    await call('alerts.create', { kind: 'snapshot', target: { kind: 'watched' } })
    await call('calendar.set', { symbol: 'NWG', day: '2025-12-11', moment: 'before-open', note: 'Call at ten.' })
    const opml = '<opml version="2.0"><body><outline text="Markets"><outline text="Quay Ledger, all of it and a bit more" type="rss" xmlUrl="http://127.0.0.1:9/quay.xml"/></outline></body></opml>'
    await call('feeds.importOpml', { bytes: new TextEncoder().encode(opml) })
    await call('notes.set', { id: '1', note: 'Ask about the networks.' })
  })
}

/** Presses keys as a person does: one after the other. */
async function press(page: Page, presses: string): Promise<void> {
  for (const each of presses.split(' ')) await page.keyboard.press(each)
}

const looks = [
  { name: 'light', theme: 'light', language: 'english', size: [1280, 800, 1] },
  { name: 'sepia-small', theme: 'sepia', language: 'english', size: [900, 600, 1] },
  { name: 'dark-german', theme: 'dark', language: 'german', size: [1280, 800, 1] },
  { name: 'twice-german', theme: 'light', language: 'german', size: [1440, 900, 2] },
  { name: 'compact', theme: 'light', language: 'english', size: [620, 700, 1] },
  { name: 'narrowest', theme: 'sepia', language: 'german', size: [480, 700, 1] },
] as const

const shared = shareWindow({ now, navigation: /^(Library|Bibliothek)$/ }) // in the language of the look before

test.beforeAll(() => fill(shared().page))
test.afterEach(() => resize(shared().app, shared().page, 1280, 800)) // the next one begins in it

for (const { name, theme, language, size } of looks) {
  test(`every page and dialog fits: ${name}`, async () => {
    test.setTimeout(180_000)
    const { app, page } = shared()
    const problems: string[] = []
    const look = async (screen: string): Promise<void> => {
      await settle(page)
      await keepWindowPicture(app, `look-${name}-${screen}`)
      for (const found of await listCutOff(page)) problems.push(`${screen}: ${found} is cut off`)
      for (const found of await listSpilled(page)) problems.push(`${screen}: ${found} spills`)
      for (const found of await listSideways(page)) problems.push(`${screen}: ${found} scrolls sideways`)
    }
    await page.evaluate(([chosenKeys, chosenTheme, chosenLanguage]) => {
      localStorage.setItem('marketdash.keys', JSON.stringify(chosenKeys))
      localStorage.setItem('marketdash.theme', JSON.stringify(chosenTheme))
      localStorage.setItem('marketdash.language', JSON.stringify(chosenLanguage))
      localStorage.setItem('marketdash.scope', JSON.stringify({ kind: 'all' }))
    }, [keys, theme, language] as const)
    await page.reload()
    await page.getByRole('tree').waitFor({ state: 'attached' })
    await resize(app, page, size[0], size[1], size[2])
    await page.getByRole('option', { name: /^Northwind/ }).first().click()
    await page.getByRole('heading', { level: 1, name: /^Northwind/ }).waitFor()
    await look('reader')
    // Passages are painted in the colours of the window, whatever the system's are.
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--mark-yellow'))).toBe({ light: 'rgb(248, 229, 154)', dark: 'rgb(101, 84, 16)', sepia: 'rgb(239, 207, 107)' }[theme])
    for (const [screen, way] of Object.entries(pages)) {
      await press(page, way)
      await expect(page.locator('.page h1')).toBeVisible()
      await look(`page-${screen}`)
      await page.keyboard.press('Escape')
      await expect(page.locator('.page')).toHaveCount(0)
    }
    for (const [screen, way] of Object.entries(dialogs)) {
      await press(page, way)
      await expect(page.getByRole('dialog')).toBeVisible()
      await look(`dialog-${screen}`)
      await page.keyboard.press('Escape')
      if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    expect(problems).toEqual([])
  })
}
