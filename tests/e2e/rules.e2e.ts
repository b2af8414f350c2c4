import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { importTexts, makeTexts } from './many-articles.ts'
import { expectAccessible, openWindow } from './window.ts'

const now = '2025-12-09T16:00:00Z'
const list = (page: Page) => page.getByRole('listbox', { name: 'Articles' })
const option = (page: Page, name: RegExp) => list(page).getByRole('option', { name })
const place = (page: Page, name: RegExp | string) => page.getByRole('treeitem', { name })
const saves = mkdtempSync(join(tmpdir(), 'marketdash-saves-'))
test.beforeAll(() => void (process.env['MARKETDASH_SAVE_FOLDER'] = saves))
test.afterAll(() => rmSync(saves, { recursive: true, force: true }))

const openRules = async (page: Page) => {
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox').fill('rules')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Rules' })
  await expect(dialog).toBeVisible()
  return dialog
}
const ruleNames = (page: Page) => page.getByRole('list', { name: 'Rules in order' }).getByRole('button', { name: /^Change / }).evaluateAll((buttons) => buttons.map((button) => button.textContent))

test('a rule is tried before it is saved, has its say about new articles, and what it hides has a place', async () => {
  test.setTimeout(180_000)
  const { page, close } = await openWindow({ now })
  try {
    const texts = makeTexts(10)
    await importTexts(page, texts.slice(0, 6))
    await expect(list(page).getByRole('option')).toHaveCount(6)

    await test.step('written with a dry run', async () => {
      const dialog = await openRules(page)
      await expectAccessible(page, 'rules-none')
      await dialog.getByRole('button', { name: 'New rule' }).click()
      const form = page.getByRole('dialog', { name: 'New rule' })
      await form.getByRole('textbox', { name: 'Name' }).fill('Trees of the north')
      await form.getByRole('textbox', { name: 'If a new article matches' }).fill('title:(cedar')
      await expect(form.getByRole('alert')).toBeVisible()
      await form.getByRole('textbox', { name: 'If a new article matches' }).fill('title:cedar OR title:elm OR title:hazel')
      await form.getByRole('checkbox', { name: 'Star it' }).check()
      await form.getByRole('textbox', { name: 'Tag it with' }).fill('trees/north')
      // A search that can be read looks like any other field.
      const borderOf = (name: string) => form.getByRole('textbox', { name }).evaluate((field) => getComputedStyle(field).borderColor)
      expect(await borderOf('If a new article matches')).toBe(await borderOf('Name'))
      await page.keyboard.press('Enter')
      const dryRun = form.getByRole('region', { name: 'What it would change now' })
      await expect(dryRun).toContainText('2 would change')
      await expect(dryRun.getByRole('listitem').filter({ hasText: 'Cedar reports' })).toBeVisible()
      await expectAccessible(page, 'rule-form')
      await form.getByRole('checkbox', { name: 'Do it now to 2 articles that are here already' }).check()
      await form.getByRole('button', { name: 'Save' }).click()
      await expect.poll(() => ruleNames(page)).toEqual(['Trees of the north'])
      await expect(place(page, 'Starred, 2')).toBeAttached()
      await page.keyboard.press('Escape')
      await expect(place(page, 'trees, 2 unread')).toBeVisible()
    })

    await test.step('a second one hides; both are put in order by keys and turned off', async () => {
      const dialog = await openRules(page)
      await dialog.getByRole('button', { name: 'New rule' }).click()
      const form = page.getByRole('dialog', { name: 'New rule' })
      await form.getByRole('textbox', { name: 'Name' }).fill('No ginkgo')
      await form.getByRole('textbox', { name: 'If a new article matches' }).fill('title:ginkgo')
      await form.getByRole('checkbox', { name: 'Hide it' }).check()
      await expect(form.getByRole('region')).toContainText('0 articles match')
      await form.getByRole('button', { name: 'Save' }).click()
      await expect.poll(() => ruleNames(page)).toEqual(['Trees of the north', 'No ginkgo'])
      await dialog.getByRole('button', { name: 'Change No ginkgo' }).focus()
      await page.keyboard.press('Alt+ArrowUp')
      await expect.poll(() => ruleNames(page)).toEqual(['No ginkgo', 'Trees of the north'])
      await dialog.getByRole('listitem').nth(1).dragTo(dialog.getByRole('listitem').nth(0))
      await expect.poll(() => ruleNames(page)).toEqual(['Trees of the north', 'No ginkgo'])
      const isOn = dialog.getByRole('checkbox', { name: 'No ginkgo is on' })
      await isOn.click()
      await expect(isOn).not.toBeChecked()
      await isOn.click()
      await expect(isOn).toBeChecked()
      await expectAccessible(page, 'rules')
      await page.keyboard.press('Escape')
    })

    await test.step('new articles go through them', async () => {
      await importTexts(page, texts.slice(6))
      await expect(place(page, 'Starred, 3')).toBeVisible()
      await expect(option(page, /^Ginkgo/)).toHaveCount(0)
      await place(page, 'Hidden, 1').click()
      await expect(option(page, /^Ginkgo/)).toBeVisible()
      await option(page, /^Ginkgo/).click()
      await expectAccessible(page, 'hidden-articles')
      await page.keyboard.press('x')
      await expect(place(page, /^Hidden/)).toHaveCount(0)
      await page.keyboard.press('ControlOrMeta+z')
      await expect(place(page, 'Hidden, 1')).toBeVisible()
    })

    await test.step('they go out as a file, are removed, and come back from it', async () => {
      const dialog = await openRules(page)
      await dialog.getByRole('button', { name: 'Export rules' }).click()
      await expect(page.getByRole('status').filter({ hasText: 'Saved 2 rules' })).toBeAttached()
      const file = join(saves, 'marketdash-rules.json')
      expect(JSON.parse(readFileSync(file, 'utf8'))).toBeTruthy()
      await dialog.getByRole('button', { name: 'Remove No ginkgo' }).click()
      await dialog.getByRole('button', { name: 'Remove Trees of the north' }).click()
      await expect.poll(() => ruleNames(page)).toEqual([])
      writeFileSync(join(saves, 'again.json'), readFileSync(file))
      await dialog.locator('input[type=file]').setInputFiles(join(saves, 'again.json'))
      await expect.poll(() => ruleNames(page)).toEqual(['Trees of the north', 'No ginkgo'])
      await page.keyboard.press('Escape')
    })

    await test.step('a search becomes a rule', async () => {
      await place(page, /^All articles/).click()
      await page.keyboard.press('/')
      await page.keyboard.type('birch')
      await page.getByRole('button', { name: 'Make a rule' }).click()
      await expect(page.getByRole('dialog', { name: 'New rule' }).getByRole('textbox', { name: 'If a new article matches' })).toHaveValue('birch')
    })
  } finally {
    await close()
  }
})
