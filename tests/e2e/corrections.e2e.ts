import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible, importText, keepPicture, repository, shareWindow } from './window.ts'

const article = join(repository, 'tests/fixtures/e2e/northwind-second-quarter.txt')

const saved = mkdtempSync(join(tmpdir(), 'marketdash-corrections-'))
process.env['MARKETDASH_SAVE_FOLDER'] = saved
process.on('exit', () => rmSync(saved, { recursive: true, force: true }))

const shared = shareWindow({ now: '2025-12-09T16:00:00Z' })

test('a person corrects what was read, and asks where every number belongs', async () => {
  const { page } = shared()
  const snapshot = page.getByRole('region', { name: 'Earnings snapshot NWG' })
  const choose = async (row: RegExp, action: string): Promise<void> => {
    await snapshot.getByRole('row', { name: row }).getByRole('button', { name: /^Actions for/ }).click()
    await page.getByRole('menu').getByRole('menuitem', { name: action }).click()
  }
  await importText(page, readFileSync(article, 'utf8'))
  await page.getByRole('option', { name: /^Northwind Grid beats/ }).click()
  await expect(snapshot.getByRole('row', { name: /EPS.*0\.83/ })).toBeVisible()

  await test.step('confirm by the menu of a row', async () => {
    await snapshot.getByRole('row', { name: /Revenue.*2\.41/ }).getByRole('button', { name: /^Actions for/ }).click()
    await expectAccessible(page, 'figure-menu')
    await page.getByRole('menuitem', { name: 'Confirm' }).click()
    await expect(snapshot.getByRole('row', { name: /Revenue.*confirmed.*2\.41/ })).toBeVisible()
    await expect(page.getByRole('status')).toContainText('Confirmed Revenue')
  })

  await test.step('correct every field of it in a dialog; both values are seen', async () => {
    await choose(/EPS.*0\.83/, 'Correct …')
    const dialog = page.getByRole('dialog', { name: 'Correct a figure' })
    await expect(dialog).toContainText('Adjusted earnings came to 83 cents per share')
    await expect(dialog.getByRole('textbox', { name: 'Actual' })).toBeFocused()
    await dialog.getByRole('textbox', { name: 'Actual' }).fill('8,3')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog.getByRole('alert')).toContainText('Actual: write the number as')
    await dialog.getByRole('textbox', { name: 'Actual' }).fill('0.73')
    await expectAccessible(page, 'correct-figure')
    await dialog.getByRole('button', { name: 'Save' }).click()
    const row = snapshot.getByRole('row', { name: /EPS.*corrected.*0\.73.*miss/ })
    await expect(row).toBeVisible()
    await expect(row.locator('s')).toHaveText('$0.83')
    await keepPicture(page, 'corrected-figure')
  })

  await test.step('correct a forecast: both ranges are seen', async () => {
    await choose(/Revenue.*third quarter/, 'Correct …')
    const dialog = page.getByRole('dialog', { name: 'Correct a figure' })
    await dialog.getByRole('textbox', { name: 'To' }).fill('2.65')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(snapshot.getByRole('row', { name: /Revenue.*third quarter.*corrected, read as to \$2\.6.*2\.65/ })).toBeVisible()
    await page.getByRole('option', { name: /^Northwind Grid beats/ }).focus()
    await page.keyboard.press('ControlOrMeta+z')
  })

  await test.step('reject by a key, see it set aside, take it back', async () => {
    await snapshot.getByRole('row', { name: /Transmission/ }).getByRole('button', { name: 'Show in article' }).focus()
    await page.keyboard.press('x')
    await expect(snapshot.getByRole('row', { name: /Transmission/ })).toBeHidden()
    const aside = page.getByRole('region', { name: 'Taken out by you' })
    await expect(aside).toContainText('Transmission')
    await expectAccessible(page, 'set-aside')
    await aside.getByRole('button', { name: /^Take back: Transmission/ }).click()
    await expect(snapshot.getByRole('row', { name: /Transmission/ })).toBeVisible()
    await expect(aside).toBeHidden()
  })

  await test.step('undo takes back what was said, one after the other', async () => {
    await page.getByRole('option', { name: /^Northwind Grid beats/ }).focus()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(snapshot.getByRole('row', { name: /Transmission/ })).toBeHidden()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(snapshot.getByRole('row', { name: /Transmission/ })).toBeVisible()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(snapshot.getByRole('row', { name: /EPS.*0\.83.*beat/ })).toBeVisible()
  })

  await test.step('why a figure says what it says', async () => {
    await choose(/Revenue.*2\.41/, 'Why?')
    const dialog = page.getByRole('dialog', { name: /^Why Revenue/ })
    await expect(dialog).toContainText('reported as revenue')
    await expect(dialog).toContainText('what analysts had expected')
    await expectAccessible(page, 'why-figure')
    await page.keyboard.press('Escape')
  })

  await test.step('from a number in the text to its figure, or to the reason why it has none', async () => {
    await page.getByRole('article').getByText('$940 million').evaluate((element) => {
      const node = [...element.childNodes].find((child) => child.textContent?.includes('$940 million')) ?? element
      const range = document.createRange()
      const text = node.nodeType === 3 ? node : node.firstChild!
      const at = (text.textContent ?? '').indexOf('940')
      range.setStart(text, at)
      range.setEnd(text, at + 3)
      const box = range.getBoundingClientRect()
      for (const type of ['pointerdown', 'pointerup', 'click'] as const) element.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: box.left + 4, clientY: box.top + box.height / 2 }))
    })
    const popover = page.getByRole('dialog', { name: 'Number $940 million' })
    await expect(popover).toContainText('Storage')
    await expect(snapshot.getByRole('row', { name: /Storage/ })).toHaveAttribute('data-lit', 'true')
    await expectAccessible(page, 'number-popover')
    await page.keyboard.press('Escape')
    await expect(popover).toBeHidden()
  })

  await test.step('the keys walk from number to number', async () => {
    await page.getByRole('option', { name: /^Northwind Grid beats/ }).focus()
    await page.keyboard.press('.')
    await expect(page.getByRole('dialog', { name: 'Number $2.41 billion' })).toContainText('Revenue')
    await page.keyboard.press('.')
    await expect(page.getByRole('dialog', { name: 'Number 12%' })).toContainText('change')
    await page.keyboard.press(',')
    await expect(page.getByRole('dialog', { name: 'Number $2.41 billion' })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('how many numbers are accounted for, and each of them', async () => {
    const line = page.getByRole('button', { name: /^\d+ of \d+ numbers explained$/ })
    await line.click()
    await expect(page.getByRole('region', { name: /^Lifted out \d+$/ })).toContainText('$2.41 billion')
    await expectAccessible(page, 'coverage')
    await line.click()
  })

  await test.step('add a figure from selected words', async () => {
    await page.getByRole('article').getByText('as fast as the factories allow').evaluate((element) => element.ownerDocument.getSelection()?.selectAllChildren(element))
    await page.getByRole('toolbar', { name: 'Selection' }).getByRole('button', { name: 'Add as figure …' }).click()
    const dialog = page.getByRole('dialog', { name: 'Add a figure' })
    await dialog.getByRole('combobox', { name: 'Measure' }).selectOption('Deliveries')
    await expect(dialog.getByRole('combobox', { name: 'Unit' })).toHaveValue('count')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog.getByRole('alert')).toContainText('A figure needs its number')
    await dialog.getByRole('textbox', { name: 'Actual' }).fill('4,000')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(snapshot.getByRole('row', { name: /Deliveries.*added/ })).toBeVisible()
    await keepPicture(page, 'added-figure')
  })

  await test.step('everything said stands on a page of its own, is taken back there, and goes out as labelled articles', async () => {
    await choose(/EPS.*0\.83/, 'Correct …')
    await page.getByRole('dialog', { name: 'Correct a figure' }).getByRole('textbox', { name: 'Actual' }).fill('0.73')
    await page.getByRole('dialog', { name: 'Correct a figure' }).getByRole('button', { name: 'Save' }).click()
    await expect(snapshot.getByRole('row', { name: /EPS.*corrected/ })).toBeVisible()
    await page.getByRole('button', { name: 'More places' }).click()
    await page.getByRole('menuitem', { name: 'Corrections' }).click()
    const list = page.getByRole('list', { name: 'Everything you said' })
    const said = list.getByRole('listitem').filter({ hasText: 'EPS $0.73' })
    await expect(said).toContainText('corrected, read as actual $0.83')
    await expect(said).toContainText('Adjusted earnings came to 83 cents per share')
    await expectAccessible(page, 'corrections')
    for (const [into, file] of [['Labelled articles into a folder …', /^\d+-northwind-grid-.*\.txt$/], ['Labelled articles as one JSON file …', /^marketdash-corrections\.json$/]] as const) {
      await page.getByRole('button', { name: 'Export', exact: true }).click()
      await page.getByRole('menuitem', { name: into }).click()
      await expect(page.getByRole('status')).toContainText('1 labelled article saved in')
      expect(readdirSync(saved).filter((name) => file.test(name))).toHaveLength(1)
    }
    const lines = await list.getByRole('listitem').count()
    const confirmed = list.getByRole('listitem').filter({ hasText: /^Revenue .*confirmed/ })
    await confirmed.getByRole('button', { name: /^Take back/ }).click()
    await expect(list.getByRole('listitem')).toHaveCount(lines - 1)
    await page.keyboard.press('ControlOrMeta+z')
    await expect(list.getByRole('listitem')).toHaveCount(lines)
    await said.getByRole('button', { name: /^Northwind Grid beats/ }).click()
    await expect(page.getByRole('article', { name: /^Northwind Grid beats/ })).toBeVisible()
    await page.keyboard.press('Backspace')
    await expect(list).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('listbox', { name: 'Articles' })).toBeFocused()
  })

  await test.step('in German too', async () => {
    await page.evaluate(() => localStorage.setItem('marketdash.language', JSON.stringify('german')))
    await page.reload()
    await page.getByRole('option', { name: /^Northwind Grid beats/ }).click()
    await expect(page.getByRole('row', { name: /Umsatz.*bestätigt/ })).toBeVisible()
    await page.getByRole('row', { name: /Ergebnis je Aktie/ }).getByRole('button', { name: /^Aktionen für/ }).click()
    await page.getByRole('menuitem', { name: 'Berichtigen …' }).click()
    await expectAccessible(page, 'correct-figure-german')
    await page.evaluate(() => localStorage.removeItem('marketdash.language'))
    await page.reload()
  })
})

test('a number that was read but not trusted is asked, and answered', async () => {
  const { page } = shared()
  await importText(page, 'Orlend Foods beats forecasts\n\nOrlend Foods (NYSE: ORLF) reported results for the third quarter on Thursday. Revenue rose 4% to $2.51 billion. Core profit was $310 million.')
  await page.getByRole('option', { name: /^Orlend Foods beats/ }).click()
  const questions = page.getByRole('region', { name: 'Open questions' })
  await expectAccessible(page, 'open-question')
  await questions.getByRole('button', { name: /^No: Is “\$310 million” ORLF’s net income/ }).click()
  await expect(questions).toBeHidden()
  await page.getByRole('region', { name: 'Taken out by you' }).getByRole('button', { name: /^Take back: \$310 million/ }).click()
  await questions.getByRole('button', { name: /^Yes: / }).click()
  await expect(page.getByRole('row', { name: /Net income.*added.*\$310/ })).toBeVisible()
  await expect(questions).toBeHidden()
})
