import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { expectAccessible, importText, keepPicture, openWindow, repository } from './window.ts'
import type { OpenWindow } from './window.ts'

const now = '2025-12-09T16:00:00Z'
const article = readFileSync(join(repository, 'tests/fixtures/e2e/northwind-second-quarter.txt'), 'utf8')

const menusOf = ({ app }: OpenWindow): Promise<readonly string[]> => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label) ?? [])
const paperOf = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

// One library for all of them, which two of them start again.
let window: OpenWindow
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => void (window = await openWindow({ now })))
test.afterAll(() => window.close())

test('the window speaks German as soon as it is chosen, after a restart too, and English again', async () => {
  const first = window
  const { page } = first
  await importText(page, article)
  await page.getByRole('option', { name: /^Northwind Grid beats/ }).click()
  await expect(page.getByRole('region', { name: 'Earnings snapshot NWG' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  expect(await menusOf(first)).toEqual(expect.arrayContaining(['File', 'Edit', 'View']))

  await test.step('chosen by keyboard', async () => {
    await page.keyboard.press('ControlOrMeta+,')
    const dialog = page.getByRole('dialog', { name: 'Settings' })
    await dialog.getByRole('searchbox', { name: 'Find a setting' }).fill('language')
    await expect(dialog.getByRole('region')).toHaveCount(1)
    await expectAccessible(page, 'settings-found')
    await page.keyboard.press('Escape') // empties the search, and closes only what is empty
    await expect(dialog.getByRole('searchbox', { name: 'Find a setting' })).toHaveValue('')
    await expect(dialog).toBeVisible()
    await dialog.getByRole('radio', { name: 'English' }).focus()
    await page.keyboard.press('ArrowDown')
  })

  await test.step('everything is German at once', async () => {
    const dialog = page.getByRole('dialog', { name: 'Einstellungen' })
    await expect(dialog.getByRole('radio', { name: 'Deutsch' })).toBeChecked()
    await dialog.getByRole('searchbox', { name: 'Einstellung suchen' }).fill('')
    await expectAccessible(page, 'settings-german')
    await dialog.getByRole('button', { name: 'Schließen' }).click()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de')
    await expectGerman(page)
    await expectAccessible(page, 'reader-german')
    await expect.poll(() => menusOf(first)).toEqual(expect.arrayContaining(['Datei', 'Bearbeiten', 'Ansicht']))
  })

  await test.step('what is done is said in German', async () => {
    await page.getByRole('option', { name: /^Northwind Grid beats/ }).focus()
    await page.keyboard.press('s')
    await expect(page.getByRole('status').filter({ hasText: 'hat jetzt einen Stern' })).toBeVisible()
    await page.keyboard.press('ControlOrMeta+k')
    await page.getByRole('dialog', { name: 'Befehle' }).getByRole('combobox').fill('einstell')
    await expectAccessible(page, 'palette-german')
    await page.keyboard.press('Escape')
  })

  await first.close()
  const second = await openWindow({ now, library: first.library, navigation: 'Bibliothek' })
  window = second
  await test.step('after a restart, from the first moment', async () => {
    const { page } = second
    expect(await menusOf(second)).toEqual(expect.arrayContaining(['Datei', 'Bearbeiten', 'Ansicht']))
    await page.getByRole('option', { name: /^Northwind Grid beats/ }).click()
    await expectGerman(page)
    for (const name of ['Importieren', 'Feed hinzufügen', 'Symbol hinzufügen']) {
      await page.getByRole('button', { name, exact: true }).click()
      await expect(page.getByRole('dialog', { name })).toBeVisible()
      await keepPicture(page, `german-${name.toLowerCase().replace(/\W+/g, '-')}`)
      await page.keyboard.press('Escape')
    }
  })

  await test.step('and English again', async () => {
    const { page } = second
    await page.keyboard.press('ControlOrMeta+,')
    await page.getByRole('dialog', { name: 'Einstellungen' }).getByRole('radio', { name: 'English' }).click()
    await page.getByRole('dialog', { name: 'Settings' }).getByRole('button', { name: 'Close' }).click()
    await expect(page.getByRole('navigation', { name: 'Library' }).getByRole('treeitem', { name: /^All articles/ })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Earnings snapshot NWG' }).getByRole('row', { name: /Revenue.*\$2\.41/ })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    await expect.poll(() => menusOf(second)).toEqual(expect.arrayContaining(['File', 'Edit', 'View']))
  })
})

async function expectGerman(page: Page): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Bibliothek' }).getByRole('treeitem', { name: /^Alle Artikel/ })).toBeVisible()
  await expect(page.getByRole('searchbox', { name: 'Suchen' })).toBeVisible()
  const snapshot = page.getByRole('region', { name: 'Ergebnisüberblick NWG' })
  await expect(snapshot.getByRole('columnheader', { name: 'Konsens' })).toBeVisible()
  await expect(snapshot.getByRole('row', { name: /Umsatz.*2,41.Mrd/ })).toBeVisible()
  await expect(snapshot.getByRole('row', { name: /Ergebnis je Aktie.*0,83/ })).toBeVisible()
  await expect(page.getByRole('group', { name: 'Schlagwörter' }).getByRole('textbox', { name: 'Schlagwort hinzufügen' })).toBeVisible()
}

test('colours are chosen at once, hold their contrast and outlast a restart', async () => {
  const { page } = window
  await page.getByRole('option', { name: /^Northwind Grid beats/ }).click()
  await page.getByRole('region', { name: 'Earnings snapshot NWG' }).getByRole('row', { name: /Revenue.*2\.41/ }).getByRole('button', { name: 'Show in article' }).click()
  const choose = async (theme: string): Promise<void> => {
    await page.keyboard.press('ControlOrMeta+,')
    const dialog = page.getByRole('dialog', { name: 'Settings' })
    await dialog.getByRole('radio', { name: theme }).click()
    await expect(dialog.getByRole('radio', { name: theme })).toBeChecked()
    await expectAccessible(page, `settings-${theme.toLowerCase()}`) // whatever the system prefers
    await page.keyboard.press('Escape')
    await expectAccessible(page, `reader-${theme.toLowerCase()}`)
  }
  const system = await paperOf(page)
  await choose('Dark')
  const dark = await paperOf(page)
  expect(dark).not.toBe(system)
  await choose('Light')
  expect(await paperOf(page)).toBe(system)
  await choose('Sepia')
  const sepia = await paperOf(page)
  expect([system, dark]).not.toContain(sepia)
  await window.close()
  window = await openWindow({ now, library: window.library })
  expect(await paperOf(window.page)).toBe(sepia)
})

test('pictures are fetched by themselves only while that is wanted', async () => {
  const { page } = window
  const isAutomatic = (): Promise<unknown> => page.evaluate(async () => ((await globalThis.window.marketdash.call('settings.read', {})) as { value: Record<string, unknown> }).value['pictures.automatic'])
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox').fill('settings')
  await page.keyboard.press('Enter')
  const wanted = page.getByRole('dialog', { name: 'Settings' }).getByRole('checkbox', { name: 'Fetch pictures by themselves' })
  await expect(wanted).toBeChecked()
  await wanted.uncheck()
  await expect.poll(isAutomatic).toBe(false)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('status').filter({ hasText: 'only when you ask for them' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(isAutomatic).toBe(true)
})
