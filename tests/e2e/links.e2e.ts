import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { importText, keepPicture, makeLibraryFolder, openWindow, repository, shareWindow } from './window.ts'
import type { OpenWindow } from './window.ts'

const subscriptions = `<?xml version="1.0"?>
<opml version="2.0"><head><title>Mine</title></head><body>
  <outline text="Energy"><outline text="Grid Weekly" type="rss" xmlUrl="https://grid.example/feed.xml"/></outline>
  <outline text="Harbour Wire" type="rss" xmlUrl="https://harbour.example/rss"/>
</body></opml>`

/** Starts the app a second time over the same library, and waits until it has handed over and ended. Returns its exit code and what it said. */
function startAgain({ library }: OpenWindow, ...words: string[]): { readonly code: number; readonly said: string } {
  const program = process.env['MARKETDASH_ELECTRON_BINARY'] as string
  const parameters = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), repository, '--library', library, ...words]
  try {
    execFileSync(program, parameters, { env: { ...process.env, XDG_CONFIG_HOME: join(library, '..', 'settings') }, stdio: ['ignore', 'pipe', 'pipe'], timeout: 30_000 })
    return { code: 0, said: '' }
  } catch (error) {
    const failed = error as { status: number | null; stderr: Buffer }
    return { code: failed.status ?? -1, said: failed.stderr.toString() }
  }
}

test('links from elsewhere show a place or fill a field, and do nothing by themselves', async () => {
  const window = await openWindow({ files: ['marketdash:search?q=storage%20orders'] })
  const { page } = window
  try {
    await expect(page.getByRole('searchbox'), 'a link at the start').toHaveValue('storage orders')
    await importText(page, 'Harbour Wire\n\nNorthwind Grid beats forecasts\n\nNorthwind Grid Corp. (NYSE: NWG) reported revenue of $2.41 billion, up 12%.\n')

    expect(startAgain(window, 'marketdash:symbol/NWG').code).toBe(0)
    await expect(page.getByRole('heading', { name: /NWG/ }).first()).toBeVisible()

    startAgain(window, 'marketdash://article/1')
    await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toHaveText('Northwind Grid beats forecasts')

    startAgain(window, 'marketdash:article/999')
    await expect(page.getByRole('alert').filter({ hasText: /999|no .*article/i })).toBeVisible()

    startAgain(window, 'feed://news.example/markets.xml')
    const dialog = page.getByRole('dialog', { name: 'Add feed' })
    await expect(dialog.getByRole('textbox').first()).toHaveValue('https://news.example/markets.xml')
    await keepPicture(page, 'link-subscribe')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('treeitem', { name: /news\.example/ }), 'nothing was subscribed to').toHaveCount(0)

    startAgain(window, 'marketdash:subscribe?url=file:///etc/passwd')
    await expect(page.getByRole('alert').filter({ hasText: 'not understood' })).toBeVisible()

    startAgain(window, '--action=import')
    await expect(page.getByRole('dialog', { name: 'Import' })).toBeVisible()
    await page.keyboard.press('Escape')
  } finally {
    await window.close()
  }
})

test('a list of feeds that is opened from outside is looked through first', async () => {
  const file = join(makeLibraryFolder(), '..', 'subscriptions.opml')
  writeFileSync(file, subscriptions)
  const window = await openWindow({ files: [file] })
  const { page } = window
  try {
    const dialog = page.getByRole('dialog', { name: 'Add feed' })
    await expect(dialog.getByRole('list', { name: 'Feeds in the file' }).getByRole('checkbox', { name: /Grid Weekly/ })).toBeChecked()
    await expect(page.getByRole('option'), 'no article came of it').toHaveCount(0)
    await keepPicture(page, 'opml-from-outside')
  } finally {
    await window.close()
  }
})

test.describe('a window that is open already', () => {
  const shared = shareWindow()

  test('too much at once is refused in a sentence, and the open window lives on', async () => {
    const window = shared()
    for (const word of [`marketdash:search?q=${'a'.repeat(100_000)}`, 'x'.repeat(17_000)]) {
      const second = startAgain(window, word)
      expect(second.code).toBe(2)
      expect(second.said).toContain('too much to open at once')
    }
    expect(startAgain(window, `marketdash:search?q=${'b'.repeat(5000)}`).code, 'a long link that can be handed over').toBe(0)
    await expect(window.page.getByRole('alert').filter({ hasText: 'not understood' })).toBeVisible()
  })

  test('in the tray it stays when its window is closed, and a second start brings the window back', async () => {
    const window = shared()
    const { app, page } = window
    const change = (tray: boolean) => app.windows()[0]?.evaluate((isOn) => globalThis.window.marketdash.call('app.change', { tray: isOn }), tray)
    expect(await change(true)).toMatchObject({ ok: true, value: { tray: true } })
    await page.close()
    const opened = app.waitForEvent('window')
    expect(startAgain(window, 'marketdash:search?q=back%20again').code).toBe(0)
    await expect((await opened).getByRole('searchbox')).toHaveValue('back again')
    expect(await change(false)).toMatchObject({ ok: true, value: { tray: false } })
  })
})
