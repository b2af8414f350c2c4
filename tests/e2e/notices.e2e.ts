import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { importTexts, makeTexts } from './many-articles.ts'
import { expectAccessible, openWindow } from './window.ts'
import type { OpenWindow } from './window.ts'

const now = '2025-12-09T16:00:00Z'
const saves = mkdtempSync(join(tmpdir(), 'marketdash-saves-'))
test.beforeAll(() => void (process.env['MARKETDASH_SAVE_FOLDER'] = saves))
test.afterAll(() => rmSync(saves, { recursive: true, force: true }))

/** This computer has no place where notifications are shown: they are heard where they leave the app. */
const hearNotifications = ({ app }: OpenWindow): Promise<void> =>
  app.evaluate(({ Notification }) => {
    const heard: Electron.Notification[] = []
    ;(globalThis as unknown as { heard: Electron.Notification[] }).heard = heard
    Notification.isSupported = () => true
    Notification.prototype.show = function show(this: Electron.Notification) {
      heard.push(this)
    }
  })
const heard = ({ app }: OpenWindow): Promise<readonly string[]> =>
  app.evaluate(() => (globalThis as unknown as { heard: Electron.Notification[] }).heard.map((notification) => `${notification.title}\n${notification.body}`))

test('rules that ask for it are heard of, many as one, and not in quiet hours; a click opens the article', async () => {
  test.setTimeout(120_000)
  const window = await openWindow({ now })
  const { page, app, close } = window
  try {
    await hearNotifications(window)
    const texts = makeTexts(12)
    await page.evaluate(() =>
      globalThis.window.marketdash.call('rules.create', { name: 'Trees', query: 'harbour', actions: { tags: [], star: false, later: false, read: false, hide: false, notify: true } }))
    await importTexts(page, texts.slice(0, 2))
    await expect.poll(() => heard(window)).toEqual(['Alder reports on harbour 1\nHarbour Wire · rule “Trees”', 'Birch reports on harbour 2\nHarbour Wire · rule “Trees”'])
    await app.evaluate(() => (globalThis as unknown as { heard: Electron.Notification[] }).heard[1]!.emit('click'))
    await expect(page.getByRole('article', { name: 'Birch reports on harbour 2' })).toBeVisible()

    await importTexts(page, texts.slice(2, 8))
    await expect.poll(async () => (await heard(window)).at(-1)).toMatch(/^6 articles to look at\n/)

    await page.keyboard.press('ControlOrMeta+,')
    const dialog = page.getByRole('dialog', { name: 'Settings' })
    await dialog.getByRole('searchbox').fill('notifications')
    await dialog.getByRole('checkbox', { name: 'Quiet hours' }).check()
    await dialog.getByLabel('From').fill('00:00')
    await dialog.getByLabel('Until').fill('23:59')
    await expectAccessible(page, 'settings-notices')
    await page.keyboard.press('Escape')
    await importTexts(page, texts.slice(8))
    await expect(page.getByRole('treeitem', { name: 'All articles, 12' })).toBeVisible()
    await page.waitForTimeout(2500)
    expect(await heard(window)).toHaveLength(3)
  } finally {
    await close()
  }
})

test('everything goes out as one file and comes into another library', async () => {
  test.setTimeout(120_000)
  const first = await openWindow({ now })
  try {
    const { page } = first
    await importTexts(page, makeTexts(3))
    await page.evaluate(async () => {
      await window.marketdash.call('tags.add', { ids: ['1'], tag: 'quays' })
      await window.marketdash.call('notes.set', { id: '1', note: 'Look at the quay.' })
      await window.marketdash.call('smartLists.create', { name: 'Northern trees', query: 'birch' })
      localStorage.setItem('marketdash.theme', '"sepia"')
    })
    await page.keyboard.press('ControlOrMeta+,')
    const dialog = page.getByRole('dialog', { name: 'Settings' })
    await dialog.getByRole('searchbox').fill('everything')
    await expectAccessible(page, 'settings-transfer')
    await dialog.getByRole('button', { name: 'Export everything…' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Saved everything' })).toBeAttached()
    expect(readFileSync(join(saves, 'marketdash-everything.json'), 'utf8')).toContain('Northern trees')
  } finally {
    await first.close()
  }
  const second = await openWindow({ now })
  try {
    const { page } = second
    await page.getByRole('treeitem', { name: /^All articles/ }).click()
    await page.keyboard.press('ControlOrMeta+,')
    const dialog = page.getByRole('dialog', { name: 'Settings' })
    await dialog.getByRole('searchbox').fill('everything')
    const choosing = page.waitForEvent('filechooser')
    await dialog.getByRole('button', { name: 'Import everything…' }).click()
    await (await choosing).setFiles(join(saves, 'marketdash-everything.json'))
    await expect(page.getByRole('status').filter({ hasText: /^Added .*1 smart list/ })).toBeAttached()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia') // what was chosen of the window comes along
    await page.keyboard.press('Escape')
    await expect(page.getByRole('treeitem', { name: /^Northern trees/ })).toBeVisible()
    await expect(page.getByRole('treeitem', { name: /^quays/ })).toBeVisible()
  } finally {
    await second.close()
  }
})
