import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible, makeLibraryFolder, openWindow, repository } from './window.ts'

const node = process.env['MARKETDASH_NODE'] ?? process.execPath
const now = '2025-12-09T16:00:00Z'

/** A library as an older version would have left it: another revenue in every article, or what `age` (SQL) makes of it. */
function makeOldLibrary(articles: number, age = "UPDATE extractions SET extractor_version = 0, document = json_set(document, '$.extraction.snapshots[0].figures[0].actual', 251000000)"): string {
  const library = makeLibraryFolder()
  const folder = join(library, '..', 'articles')
  mkdirSync(folder, { recursive: true })
  for (let number = 1; number <= articles; number++) {
    writeFileSync(join(folder, `${String(number).padStart(4, '0')}.txt`), `Orlend Foods tops estimates in region ${number}\n\nOrlend Foods (NYSE: ORLF) reported results for the third quarter on Thursday. Revenue rose 4% to $${number}.51 billion. The company has ${number} plants.\n`)
  }
  execFileSync(node, [join(repository, 'bin/marketdash.mjs'), '--library', library, '--now', now, 'import', folder], { stdio: 'ignore' })
  const program = `
    import BetterSqlite from 'better-sqlite3'
    const db = new BetterSqlite(${JSON.stringify(join(library, 'library.sqlite'))})
    db.prepare(${JSON.stringify(age)}).run()
    db.close()`
  execFileSync(node, ['--input-type=module', '-e', program], { cwd: repository })
  return library
}

test('a better extractor reads the library again: progress, pause, and what it changed', async () => {
  test.setTimeout(240_000) // hundreds of articles are imported first, on a machine that may be busy
  const library = makeOldLibrary(300)
  execFileSync(node, [join(repository, 'bin/marketdash.mjs'), '--library', library, '--now', now, 'reread', 'pause'], { stdio: 'ignore' })
  const { page, close } = await openWindow({ library, now })
  try {
    await test.step('what was paused stays so until it is resumed', async () => {
      await expect(page.getByText('300 articles wait to be read again')).toBeVisible()
      await expectAccessible(page, 'rereading-paused')
      await page.getByRole('button', { name: 'Resume' }).click()
      await expect(page.getByRole('progressbar', { name: 'Articles read again' })).toBeVisible()
      await page.getByRole('button', { name: 'Pause' }).click()
      await expect(page.getByText(/^\d+ articles? waits? to be read again$/)).toBeVisible()
      await page.getByRole('button', { name: 'Resume' }).click()
    })

    await test.step('at the end it says what changed, and leads to each article', async () => {
      await expect(page.getByRole('status')).toContainText('300 articles: 0 figures new, 0 gone, 300 other', { timeout: 60_000 })
      await page.getByRole('button', { name: 'Show which' }).click()
      const dialog = page.getByRole('dialog', { name: 'What reading again changed' })
      await expect(dialog.getByText('Revenue $300.51').first()).toBeVisible()
      await expectAccessible(page, 'rereading-changes')
      await dialog.getByRole('button', { name: 'Orlend Foods tops estimates in region 300' }).click()
      await expect(page.getByRole('article', { name: 'Orlend Foods tops estimates in region 300' })).toBeVisible()
      await expect(page.getByRole('region', { name: 'Earnings snapshot ORLF' }).getByRole('row', { name: /Revenue.*300\.51/ })).toBeVisible()
    })

    await test.step('and the palette leads there again', async () => {
      await page.keyboard.press('ControlOrMeta+k')
      await page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox').fill('reading again')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog', { name: 'What reading again changed' })).toBeVisible()
    })
  } finally {
    await close()
  }
})

test('an article whose numbers stopped the reader is whole, and says so where they would stand', async () => {
  const library = makeOldLibrary(1, "UPDATE extractions SET extractor_version = 0, document = json_set(document, '$.extraction.snapshots', json('[]'))")
  execFileSync(node, [join(repository, 'bin/marketdash.mjs'), '--library', library, '--now', now, 'reread', 'pause'], { stdio: 'ignore' })
  const { page, close } = await openWindow({ library, now })
  try {
    await page.getByRole('option', { name: /Orlend Foods tops estimates/ }).click()
    await expect(page.getByRole('article')).toContainText('Revenue rose 4% to $1.51 billion.')
    await expect(page.getByText('The numbers of this article could not be read')).toBeVisible()
    await expectAccessible(page, 'numbers-not-read')
  } finally {
    await close()
  }
})
