import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { longText, rss, startNewsServer } from '../core/feeds/news-server.ts'
import { expectAccessible, keepPicture, makeLibraryFolder, openWindow } from './window.ts'

const morning = '2026-03-02T12:00:00Z'
const afternoon = '2026-03-02T15:00:00Z'
const evening = '2026-03-02T20:00:00Z'

const option = (page: Page, name: RegExp) => page.getByRole('listbox', { name: 'Articles' }).getByRole('option', { name })
const place = (page: Page, name: RegExp | string) => page.getByRole('treeitem', { name })
const addFeed = async (page: Page) => {
  await page.getByRole('button', { name: 'Add feed' }).click()
  return page.getByRole('dialog', { name: 'Add feed' })
}
const saves = mkdtempSync(join(tmpdir(), 'marketdash-saves-'))
test.beforeAll(() => void (process.env['MARKETDASH_SAVE_FOLDER'] = saves))
test.afterAll(() => rmSync(saves, { recursive: true, force: true }))

test('feeds, from an address to reading with the network gone', async () => {
  test.setTimeout(240_000)
  const server = await startNewsServer()
  const storage = { title: 'Storage orders surge', text: longText('storage'), link: `${server.origin}/storage`, id: 's-1' }
  const rates = { title: 'Rates are held', text: longText('rates'), link: `${server.origin}/rates`, id: 'r-1', date: 'Mon, 02 Mar 2026 00:00:00 GMT' }
  const dividend = { title: 'Northwind raises its dividend', text: 'The grid operator Northwind raised its quarterly dividend on Monday, shareholders learned. Read more', link: `${server.origin}/dividend`, id: 'd-1', date: 'Mon, 02 Mar 2026 08:00:00 GMT' }
  const links = ['news', 'deals'].map((name) => `<link rel="alternate" type="application/rss+xml" title="${name === 'news' ? 'All news' : 'Deals only'}" href="/${name}.xml">`)
  server.serve('/', `<html><head>${links.join('')}</head><body>Welcome</body></html>`, 'text/html')
  server.serve('/news.xml', rss('Harbour Wire', [storage, rates, dividend]))
  server.serve('/deals.xml', rss('Harbour Deals', []))
  const slow = server.answerSlowly('/dividend', '<html><body><p>Subscribe to read on.</p></body></html>', 'text/html')
  const library = makeLibraryFolder()
  const picked = join(saves, 'other-reader.opml')
  writeFileSync(picked, `<opml version="2.0"><body><outline text="Markets"><outline text="Quay Ledger" type="rss" xmlUrl="http://127.0.0.1:9/quay.xml"/>
    <outline text="Asia"><outline text="Pier Post" type="rss" xmlUrl="http://127.0.0.1:9/pier.xml"/></outline></outline><outline text="Loose Leaf" type="rss" xmlUrl="http://127.0.0.1:9/loose.xml"/></body></opml>`)

  await test.step('the first day', async () => {
    const window = await openWindow({ library, now: morning })
    const { page } = window
    try {
      await test.step('an empty library offers the ways in', async () => {
        for (const name of ['Read the examples', 'Bring your feeds', 'Choose starter feeds']) await expect(page.getByRole('button', { name })).toBeVisible()
        await expectAccessible(page, 'feeds-welcome')
        await page.getByRole('button', { name: 'Choose starter feeds' }).click()
        const dialog = page.getByRole('dialog', { name: 'Add feed' })
        await expect(dialog.getByRole('checkbox', { name: /Federal Reserve/ })).not.toBeChecked()
        await expect(dialog.getByRole('button', { name: 'Follow' })).toBeDisabled()
        await expectAccessible(page, 'feeds-starters')
        await page.keyboard.press('Escape')
      })

      await test.step('what is no feed is said in a sentence', async () => {
        const dialog = await addFeed(page)
        await expect(dialog.getByRole('textbox', { name: 'Address' })).toBeFocused()
        await dialog.getByRole('textbox', { name: 'Address' }).fill('not an address')
        await page.keyboard.press('Enter')
        await expect(dialog.getByRole('alert')).toContainText('is not a web address')
        await expectAccessible(page, 'feeds-add-refused')
      })

      await test.step('a site with several feeds asks which one', async () => {
        const dialog = page.getByRole('dialog', { name: 'Add feed' })
        await dialog.getByRole('textbox', { name: 'Address' }).fill(server.origin)
        await page.keyboard.press('Enter')
        await expect(dialog.getByRole('radio', { name: /All news/ })).toBeFocused()
        await expect(dialog.getByRole('alert')).toHaveCount(0)
        await dialog.getByRole('combobox', { name: 'Folder' }).selectOption({ label: 'A new folder …' })
        await dialog.getByRole('textbox', { name: 'Name of the new folder' }).fill('Wires')
        await expectAccessible(page, 'feeds-choose')
        await page.keyboard.press('Enter')
        await expect(dialog).toHaveCount(0)
        await expect(place(page, 'Wires, 3 unread')).toBeVisible()
        await expect(place(page, 'Harbour Wire, 3 unread')).toHaveAttribute('aria-selected', 'true')
        await expect(option(page, /./)).toHaveCount(3)
        await expect(page.getByRole('status')).toContainText('Subscribed to Harbour Wire: 3 articles.')
      })

      await test.step('an article is read, and the feed counts one less', async () => {
        await option(page, /^Storage orders surge/).click()
        await expect(page.getByRole('article', { name: 'Storage orders surge' })).toContainText('Sentence 24')
        await expect(place(page, 'Harbour Wire, 2 unread')).toBeVisible()
        await expect(place(page, 'Wires, 2 unread')).toBeVisible()
        await expect(option(page, /^Rates are held/).getByRole('time')).toHaveText('Mar 2')
        await expectAccessible(page, 'feeds-reading')
      })

      await test.step('a teaser says that it is one, why, and becomes whole when its page gives more', async () => {
        await option(page, /^Northwind raises/).click()
        const article = page.getByRole('article', { name: 'Northwind raises its dividend' })
        await expect(article).toContainText('The whole article is being fetched.')
        await article.getByRole('button', { name: 'Fetch it now' }).click()
        slow.end()
        await expect(article).toContainText('This is only the beginning of the article. The page gives no more than this beginning')
        await expect(article.getByRole('button', { name: 'Open in browser' })).toBeVisible()
        await expectAccessible(page, 'feeds-teaser')
        const paragraphs = [dividend.text, longText('the dividend'), longText('shareholders of Northwind')].map((text) => `<p>${text}</p>`).join('')
        server.serve('/dividend', `<html><head><title>${dividend.title}</title></head><body><article><h1>${dividend.title}</h1>${paragraphs}</article></body></html>`, 'text/html')
        await article.getByRole('button', { name: 'Fetch the whole article' }).click()
        await expect(article).toContainText('shareholders of Northwind')
        await expect(article.getByRole('button', { name: 'Fetch the whole article' })).toHaveCount(0)
      })

      await test.step('a symbol that is watched offers its feeds', async () => {
        await page.getByRole('button', { name: 'Add symbol' }).click()
        const dialog = page.getByRole('dialog', { name: 'Add symbol' })
        await dialog.getByRole('combobox', { name: 'Symbol or company' }).fill('NWG')
        await page.keyboard.press('Enter')
        const offer = page.getByRole('region', { name: 'Follow news about NWG?' })
        await expect(offer.getByRole('checkbox', { name: /filings \(SEC EDGAR\)/ })).not.toBeChecked()
        await expectAccessible(page, 'feeds-symbol-offer')
        await offer.getByRole('button', { name: 'Not now' }).click()
        await expect(offer).toHaveCount(0)
      })

      await test.step('a feed is renamed, paused and left by its menu, and all of it is undone', async () => {
        await place(page, /^Harbour Wire/).click()
        await page.getByRole('button', { name: 'Feed actions' }).press('Enter')
        const menu = page.getByRole('menu', { name: 'Feed actions' })
        await expect(menu.getByRole('menuitem', { name: 'Refresh' })).toBeFocused()
        await expectAccessible(page, 'feeds-menu')
        await page.keyboard.press('n')
        await page.keyboard.press('Enter')
        const settings = page.getByRole('dialog', { name: 'Feed settings' })
        await settings.getByRole('textbox', { name: /^Name/ }).fill('My wire')
        await settings.getByRole('combobox', { name: 'Look for news' }).selectOption({ label: 'Every 30 minutes' })
        await settings.getByRole('combobox', { name: 'Keep' }).selectOption({ label: 'The newest articles' })
        await expectAccessible(page, 'feeds-settings')
        await settings.getByRole('button', { name: 'Save' }).click()
        await expect(page.getByRole('heading', { name: 'My wire' })).toBeVisible()
        await page.getByRole('button', { name: 'Feed actions' }).click()
        await page.getByRole('menuitem', { name: 'Pause' }).click()
        await expect(place(page, /^My wire.*Paused/)).toBeVisible()
        await place(page, /^My wire/).click({ button: 'right' })
        await page.getByRole('menuitem', { name: 'Unsubscribe' }).click()
        await expect(place(page, /^My wire/)).toHaveCount(0)
        await expect(place(page, /^All articles, 3/)).toBeVisible()
        await page.keyboard.press('ControlOrMeta+z')
        await expect(place(page, /^My wire.*Paused/)).toBeVisible()
        await expect(place(page, /^Wires/)).toHaveAttribute('aria-expanded', 'true')
        await place(page, /^My wire/).click({ button: 'right' })
        await page.getByRole('menuitem', { name: 'Resume' }).click()
        await expect(place(page, 'My wire, 1 unread')).toBeVisible()
      })
    } finally {
      await window.close()
    }
  })

  await test.step('the afternoon brings news', async () => {
    server.serve('/news.xml', rss('Harbour Wire', [
      { title: 'Copper falls', text: longText('copper'), link: `${server.origin}/copper`, id: 'c-1', date: 'Mon, 02 Mar 2026 14:00:00 GMT' }, { ...storage, text: storage.text.replace('Sentence 24 closes', 'Sentence 24 hardly opens') }, rates, dividend,
    ]))
    const window = await openWindow({ library, now: afternoon })
    const { page } = window
    try {
      await place(page, /^My wire/).click()
      await page.getByRole('heading', { name: 'My wire' }).click()
      await page.keyboard.press('r')
      await expect(page.getByRole('status')).toHaveText('1 new article, 1 changed.')
      await expect(option(page, /^Copper falls/)).toBeVisible()
      await expect(place(page, 'My wire, 2 unread')).toBeVisible()
      await option(page, /^Storage orders surge/).click()
      await page.getByRole('article').getByRole('button', { name: 'Changed by its publisher' }).click()
      const changed = page.getByRole('dialog', { name: 'What changed' })
      await expect(changed.locator('del')).toContainText('closes')
      await expect(changed.locator('ins')).toContainText('hardly')
      await expectAccessible(page, 'feeds-what-changed')
      await page.keyboard.press('Escape')

      await test.step('another reader’s list is looked through before it is imported', async () => {
        const dialog = await addFeed(page)
        await dialog.getByRole('tab', { name: 'OPML file' }).click()
        const chooser = page.waitForEvent('filechooser')
        await dialog.getByRole('button', { name: 'Choose an OPML file' }).click()
        await (await chooser).setFiles(picked)
        await expect(dialog.getByText('3 of 3 feeds in other-reader.opml chosen')).toBeVisible()
        await dialog.getByRole('checkbox', { name: /Asia/ }).uncheck()
        await expect(dialog.getByRole('checkbox', { name: /Markets/ })).toHaveJSProperty('indeterminate', true)
        await expectAccessible(page, 'feeds-opml')
        await dialog.getByRole('button', { name: 'Import 2 feeds' }).click()
        await expect(dialog.getByRole('status')).toContainText('2 feeds added.')
        await expectAccessible(page, 'feeds-opml-report')
        await dialog.getByRole('button', { name: 'Done' }).click()
        await expect(place(page, 'Quay Ledger')).toBeVisible()
        await expect(place(page, 'Pier Post')).toHaveCount(0)
      })

      await test.step('and all feeds go out again', async () => {
        await page.keyboard.press('ControlOrMeta+k')
        await page.keyboard.type('export feeds')
        await page.keyboard.press('Enter')
        await expect(page.getByRole('status')).toContainText('Saved 3 feeds to')
        const saved = join(saves, 'marketdash-feeds.opml')
        expect(readdirSync(saves).toSorted()).toEqual(['marketdash-feeds.opml', 'other-reader.opml'])
        for (const part of ['My wire', 'Wires', 'Markets', 'http://127.0.0.1:9/quay.xml']) expect(readFileSync(saved, 'utf8')).toContain(part)
      })
    } finally {
      await window.close()
    }
  })

  await test.step('in the evening the network is gone, and everything is here', async () => {
    await server.close()
    const window = await openWindow({ library, now: evening })
    const { page } = window
    try {
      await page.getByRole('button', { name: 'Refresh feeds' }).click()
      await expect(page.getByRole('status')).toHaveText('No new articles, 3 feeds could not be read.')
      await page.getByRole('button', { name: 'Show which 3' }).click()
      const problems = page.getByRole('dialog', { name: 'Feeds that could not be read' })
      await expect(problems.getByRole('listitem')).toHaveCount(3)
      await expectAccessible(page, 'feeds-problems')
      await problems.getByRole('button', { name: 'My wire' }).click()
      await expect(place(page, /^My wire, 2 unread\. ./)).toHaveAttribute('aria-selected', 'true')
      await option(page, /^Northwind raises/).click()
      await expect(page.getByRole('article')).toContainText('shareholders of Northwind')
      await keepPicture(page, 'feeds-offline')
      await expectAccessible(page, 'feeds-trouble')
    } finally {
      await window.close()
    }
  })
})

/** A text of words that no other story has, so that it is a story of its own. */
function ownWords(number: number): string {
  return Array.from({ length: 200 }, (_, index) => `w${(number * 7919 + index * 104_729).toString(36)}`).join(' ')
}

test('news that comes in above leaves what is looked at where it is', async () => {
  test.setTimeout(120_000)
  const server = await startNewsServer()
  const item = (number: number) => ({ title: `Story ${number}`, text: ownWords(number), link: `${server.origin}/${number}`, id: `s-${number}`, date: new Date(Date.parse('2026-03-01T00:00:00Z') + number * 60_000).toUTCString() })
  const stories = Array.from({ length: 60 }, (_, index) => item(60 - index))
  server.serve('/news.xml', rss('Harbour Wire', stories))
  const library = makeLibraryFolder()
  try {
    const first = await openWindow({ library, now: morning })
    const dialog = await addFeed(first.page)
    await dialog.getByRole('textbox', { name: 'Address' }).fill(`${server.origin}/news.xml`)
    await first.page.keyboard.press('Enter')
    await expect(place(first.page, 'Harbour Wire, 60 unread')).toBeVisible()
    await first.close()

    server.answer('/news.xml', (response) => {
      setTimeout(() => response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rss('Harbour Wire', [item(63), item(62), item(61), ...stories])), 1500)
    })
    const window = await openWindow({ library, now: afternoon })
    const { page } = window
    try {
      const list = page.getByRole('listbox', { name: 'Articles' })
      await expect(option(page, /^Story 60/)).toBeVisible()
      await list.hover()
      await page.mouse.wheel(0, 1200)
      await expect(option(page, /^Story 60/)).toHaveCount(0)
      const looked = option(page, /^Story 40/)
      await expect(looked).toBeVisible()
      await page.waitForTimeout(300) // the wheel rolls out
      const before = await looked.boundingBox()
      await page.keyboard.press('r')
      await expect(page.getByRole('progressbar', { name: 'Refreshing feeds' })).toBeVisible()
      await expect(page.getByRole('status')).toHaveText('3 new articles.')
      await expect(page.getByRole('progressbar', { name: 'Refreshing feeds' })).toHaveCount(0)
      const pill = page.getByRole('button', { name: '3 new' })
      await expect(pill).toBeVisible()
      expect(Math.abs(((await looked.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2)
      await expectAccessible(page, 'feeds-new-above')
      await pill.click()
      await expect(option(page, /^Story 63/)).toBeVisible()
      await expect(pill).toHaveCount(0)
    } finally {
      await window.close()
    }
  } finally {
    await server.close()
  }
})
