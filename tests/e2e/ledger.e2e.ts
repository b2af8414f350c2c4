import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { expectAccessible, importText, openWindow, repository, shareWindow } from './window.ts'

const report = `Northwind Grid grows with storage

By Priya Raman
November 4, 2025

Northwind Grid Inc. (NYSE: NWGD) said on Tuesday third-quarter revenue rose 12% to $1.32 billion, as utilities ordered batteries, "the best of our years", said its head. Net income was $88.2 million.`
const other = (listing: string) => `A record for the battery makers

By Tom Field
November 5, 2025

Workers in Ohio went back to their machines last month after a strike that had closed two plants of Northwind Grid Inc. (${listing}). That did not keep the company from its best summer: in the third quarter, net income came to $98.2 million. Its neighbours on the river had less to celebrate, and the mayor thinks of lower water prices for all of them.`

/** What the invented company filed: revenue of two quarters and of the year so far, net income of one quarter. */
function writeFacts(path: string): void {
  const fact = (start: string, end: string, val: number) => ({ start, end, val, accn: '0001999999-25-000031', fy: 2025, fp: 'Q3', form: '10-Q', filed: '2025-11-04' })
  const year = { start: '2024-01-01', end: '2024-12-31', val: 4_700_000_000, accn: '0001999999-25-000003', fy: 2024, fp: 'FY', form: '10-K', filed: '2025-02-20' }
  const usd = (...facts: readonly object[]) => ({ units: { USD: facts } })
  writeFileSync(path, JSON.stringify({
    cik: 1999999, entityName: 'NORTHWIND GRID INC.',
    facts: { 'us-gaap': { Revenues: usd(year, fact('2025-07-01', '2025-09-30', 1_320_400_000), fact('2025-01-01', '2025-09-30', 3_700_000_000)), NetIncomeLoss: usd(fact('2025-07-01', '2025-09-30', 88_200_000)) } },
  }))
}

async function importFile(page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Import' })
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), dialog.getByRole('button', { name: 'Choose files' }).click()])
  await chooser.setFiles(path)
  await expect(dialog).toBeHidden()
}

/** The command, while the window has the library open: its requests go to the same library. */
async function runCommand(library: string, ...words: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.env['MARKETDASH_NODE'] ?? process.execPath, [join(repository, 'bin/marketdash.mjs'), '--library', library, ...words])
  return stdout
}

test('what a company filed comes in by the Import dialog, and confirms claims or differs from them', async () => {
  const { page, close } = await openWindow({ now: '2025-12-09T16:00:00Z' })
  try {
    const facts = test.info().outputPath('CIK0001999999.json')
    writeFacts(facts)

    await test.step('whose they are is not known: that is said, and they are kept', async () => {
      await importFile(page, facts)
      await expect(page.getByRole('alert')).toContainText('What NORTHWIND GRID INC. filed is kept, but no company of that name is known here')
      await page.getByRole('button', { name: 'Close this message' }).click()
    })

    await test.step('with the company known they stand beside the claims, with the filing named', async () => {
      await importText(page, report)
      await importText(page, other('NYSE: NWGD'))
      await importFile(page, facts)
      await expect(page.getByRole('status').filter({ hasText: 'NWGD: 4 filed numbers, 0 of them new.' })).toBeVisible()
      await page.getByRole('button', { name: 'Show the claims about NWGD' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'NWGD' })).toBeVisible()
      await expect(page.getByRole('row', { name: /^Revenue, actual/ })).toContainText('as filed 10-Q, filed on 2025-11-04, 0001999999-25-000031')
      const income = page.getByRole('article', { name: /Net income, actual/ })
      await expect(income).toContainText('filed as $88.2')
      await expect(income.getByRole('region', { name: /^\$88\.2/ })).toContainText('confirmed by what was filed')
      await expect(income.getByRole('region', { name: /^\$98\.2/ })).toContainText('different from what was filed')
      await expectAccessible(page, 'ledger-filed')
    })
  } finally {
    await close()
  }
})

test.describe('one report of the company', () => {
  const saves = mkdtempSync(join(tmpdir(), 'marketdash-saves-'))
  test.beforeAll(() => void (process.env['MARKETDASH_SAVE_FOLDER'] = saves))
  const shared = shareWindow({ now: '2025-12-09T16:00:00Z' })
  test.afterAll(() => {
    delete process.env['MARKETDASH_SAVE_FOLDER']
    rmSync(saves, { recursive: true, force: true })
  })

  test('the claims about a company are saved as a table, as JSON and as Markdown, each with its evidence', async () => {
    const { page } = shared()
    await importText(page, report)
    await page.getByRole('option').first().click()
    await page.getByRole('article').getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('c')
    await expect(page.getByRole('heading', { level: 1, name: 'NWGD' })).toBeVisible()
    const save = async (format: string, extension: string): Promise<string> => {
      await page.getByRole('button', { name: 'Export' }).click()
      await page.getByRole('menuitem', { name: format }).click()
      const file = join(saves, `marketdash-claims-NWGD.${extension}`)
      await expect(page.getByRole('status').filter({ hasText: file })).toHaveText(`3 claims written to ${file}.`)
      return readFileSync(file, 'utf8')
    }
    const claims = JSON.parse(await save('As JSON', 'json')) as { metric: string; field: string; value: string; currency: string | null; quote: string; start: number; end: number; textHash: string; title: string }[]
    expect(claims.map(({ metric, field, value, currency }) => [metric, field, value, currency])).toEqual([
      ['revenue', 'actual', '1320000000', 'USD'], ['revenue', 'change', '12', null], ['net-income', 'actual', '88200000', 'USD'],
    ])
    for (const claim of claims) {
      expect(claim).toMatchObject({ title: 'Northwind Grid grows with storage', publishedAt: '2025-11-04T00:00:00.000Z', withdrawn: false, textHash: expect.stringMatching(/^[0-9a-f]{64}$/) })
      expect(claim.quote).toHaveLength(claim.end - claim.start)
    }
    const [head = '', ...lines] = (await save('As a table (CSV)', 'csv')).trimEnd().split('\r\n')
    expect(head.split(',').slice(0, 11)).toEqual(['symbol', 'period', 'number', 'fiscal', 'year', 'metric', 'basis', 'segment', 'field', 'value', 'unit'])
    expect(lines).toHaveLength(3)
    expect(lines[0]).toMatch(/^NWGD,quarter,3,/)
    expect(lines[0]).toContain('"Northwind Grid Inc. (NYSE: NWGD) said on Tuesday third-quarter revenue rose 12% to $1.32 billion, as utilities ordered batteries, ""the best of our years"", said its head."')
    const markdown = await save('As Markdown', 'md')
    expect(markdown.match(/^- \*\*NWGD · quarter 3.*\*\*$/gmu)).toHaveLength(3)
    expect(markdown).toContain('**NWGD · quarter 3 · net-income, reported · actual: 88200000 USD**\n  > Net income was $88.2 million.')
    expect(markdown).toContain(`sha256 ${claims[0]?.textHash}`)
    await expectAccessible(page, 'ledger-exported')
  })

  test('an open list and an open ledger show by themselves what other hands changed in the claims', async () => {
    const { page, library } = shared()
    const [facts, companies] = [test.info().outputPath('CIK0001999999.json'), test.info().outputPath('companies.csv')]
    writeFacts(facts)
    writeFileSync(companies, 'symbol,name,exchange\nNWGD,Northwind Grid Inc.,NYSE\nNWGG.L,Northwind Grid Inc.,LSE\n')
    await importText(page, other('LON: NWGG'))
    const options = page.getByRole('listbox', { name: 'Articles' }).getByRole('option')
    await expect(options).toHaveCount(2)
    await expect(options.filter({ hasText: 'other articles dispute a number' })).toHaveCount(0)
    await runCommand(library, 'companies', 'import', companies)
    await expect(options.filter({ hasText: 'other articles dispute a number' })).toHaveCount(2)
    await options.first().click()
    await page.getByRole('article').getByRole('heading', { level: 1 }).waitFor()
    await expect(page.getByRole('region', { name: 'Claims that disagree' })).toContainText('$98.2')
    await page.keyboard.press('c')
    const income = page.getByRole('article', { name: /Net income, actual/ })
    await expect(income).toBeVisible()
    await expect(income).not.toContainText('filed as')
    await runCommand(library, 'filings', 'import', facts)
    await expect(income).toContainText('filed as $88.2')
  })
})
