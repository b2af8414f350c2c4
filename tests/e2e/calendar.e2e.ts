import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { moveDays, toDay } from '../../src/renderer/claims/days.ts'
import { expectAccessible, importText, shareWindow } from './window.ts'

const saves = mkdtempSync(join(tmpdir(), 'marketdash-saves-'))
test.beforeAll(() => void (process.env['MARKETDASH_SAVE_FOLDER'] = saves))
test.afterAll(() => rmSync(saves, { recursive: true, force: true }))
const shared = shareWindow()

const day = (days: number): string => moveDays(toDay(new Date()), days)

test('dates of results are entered, changed, imported, exported and taken back, and lead to the results that are in', async () => {
  const { page } = shared()
  const written = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day(0)}T00:00:00Z`))
  await importText(page, `Coastal Ferries beats forecasts\n\nBy Nora Quist\n${written}\n\nCoastal Ferries Inc. (NASDAQ: CFRY) reported second-quarter revenue of $2.41 billion, above the consensus estimate of $2.36 billion. Adjusted earnings were 83 cents per share.`)
  await page.getByRole('option').first().click()
  await page.getByRole('region', { name: 'Companies' }).getByRole('button', { name: 'Watch CFRY' }).click()
  await page.getByRole('button', { name: 'More places' }).click()
  await page.getByRole('menuitem', { name: 'Calendar', exact: true }).click()
  await expect(page.getByText('No date of a watched company is known for these weeks.')).toBeVisible()
  await expectAccessible(page, 'calendar-empty')

  await page.getByRole('button', { name: 'Add a date' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a date of results' })
  await dialog.getByRole('combobox', { name: 'Symbol or company' }).fill('CFRY')
  await dialog.getByLabel('Day', { exact: true }).fill(day(0))
  await dialog.getByRole('combobox', { name: 'Time of day' }).selectOption('after the market closes')
  await expectAccessible(page, 'calendar-add')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  const week = page.getByRole('region', { name: /^This week/ })
  await expect(week.getByRole('row', { name: /CFRY.*after the market closes.*entered by you/ })).toBeVisible()

  const file = test.info().outputPath('dates.csv')
  writeFileSync(file, `symbol,date,time\nMSFT,${day(0)},bmo\nCFRY,${day(7)},amc\nNVDA,04/05/2026x,amc\n`)
  await page.getByLabel('File of dates').setInputFiles(file)
  await expect(page.getByText('1 entry was not understood:')).toBeVisible()
  await expect(week.getByRole('row', { name: /MSFT/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Only watched' }).click()
  await expect(week.getByRole('row', { name: /MSFT.*before the market opens.*from an imported file/ })).toBeVisible()
  await expectAccessible(page, 'calendar')

  await page.getByRole('button', { name: 'More of the calendar' }).click()
  await page.getByRole('menuitem', { name: 'Export as ICS' }).click()
  const saved = join(saves, 'marketdash-results.ics')
  await expect.poll(() => existsSync(saved) && readFileSync(saved, 'utf8')).toContain('BEGIN:VEVENT')

  await page.getByRole('button', { name: /^Actions for MSFT/ }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(week.getByRole('row', { name: /MSFT/ })).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(week.getByRole('row', { name: /MSFT/ })).toBeVisible()

  await week.getByRole('button', { name: /^Results in CFRY/ }).click()
  await expect(page.getByRole('article').getByRole('heading', { level: 1, name: 'Coastal Ferries beats forecasts' })).toBeVisible()
})

test('nothing is asked of anybody until it is switched on, and the settings say what then is asked of whom', async () => {
  const { page } = shared()
  await page.keyboard.press('ControlOrMeta+,')
  const section = page.getByRole('dialog', { name: 'Settings' }).getByRole('region', { name: 'Dates and prices' })
  const allowed = section.getByRole('checkbox', { name: 'Allow asking for prices and dates' })
  await expect(allowed).not.toBeChecked()
  await expect(section).toContainText('Yahoo Finance')
  await expect(section.getByRole('button', { name: 'Ask for prices and dates now' })).toHaveCount(0)
  const prices = test.info().outputPath('prices.csv')
  writeFileSync(prices, 'symbol,date,close,currency\nMSFT,2025-12-08,491.02,USD\nMSFT,2025-12-09,492.50,USD\n')
  await section.getByLabel('File of prices').setInputFiles(prices)
  await expect(page.getByText('2 prices of MSFT taken in')).toBeVisible()
  await allowed.check()
  await expect(section.getByRole('button', { name: 'Ask for prices and dates now' })).toBeVisible()
  await section.scrollIntoViewIfNeeded()
  await expectAccessible(page, 'settings-markets')
})
