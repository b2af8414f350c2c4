import { expect, test } from '@playwright/test'
import { expectAccessible, importText, litText, shareWindow } from './window.ts'

const beat = `Northwind Grid beats forecasts as storage orders surge

By Priya Raman
November 4, 2025

Northwind Grid Inc. (NYSE: NWGD) said on Tuesday third-quarter revenue rose 12% to $1.32 billion from $1.18 billion a year earlier, as utilities ordered batteries. Adjusted earnings were 61 cents per share, above the 49 cents that analysts had expected, according to data compiled by Fieldbook.`
const miss = `Northwind profit falls short of estimates

By Tom Field
November 5, 2025

Batteries did not save the third quarter for Northwind Grid Inc. (NYSE: NWGD), whose margins shrank. The company earned an adjusted 61 cents per share, well below the consensus estimate of 85 cents. Third-quarter revenue was $1.32 billion. Its workers in Ohio went back to their machines last month after a strike that had closed two plants.`

const shared = shareWindow({ now: '2025-12-09T16:00:00Z' })

test('from a disagreement to both sentences side by side, by keyboard, and back', async () => {
  const { page } = shared()
  await importText(page, beat)
  await importText(page, miss)
  const options = page.getByRole('listbox', { name: 'Articles' }).getByRole('option')
  await expect(options).toHaveCount(2)
  await options.filter({ hasText: 'beats forecasts' }).click()
  const region = page.getByRole('region', { name: 'Claims that disagree' })
  await expect(region).toContainText('beat by 24.5% against $0.49')
  await expect(region).toContainText('missed by 28.2% against $0.85')
  await expectAccessible(page, 'claims-on-the-card')
  await page.keyboard.press('c')
  await expect(page.getByRole('heading', { level: 1, name: 'NWGD' })).toBeFocused()
  const sides = page.getByRole('article', { name: /EPS, expected/ })
  await expect(sides.getByRole('region', { name: '$0.49' })).toContainText('above the 49 cents that analysts had expected')
  await expect(sides.getByRole('region', { name: '$0.85' })).toContainText('well below the consensus estimate of 85 cents')
  await expectAccessible(page, 'claims-side-by-side')
  await sides.getByRole('button', { name: 'Northwind profit falls short of estimates' }).press('Enter')
  await expect(page.getByRole('article', { name: 'Northwind profit falls short of estimates' })).toBeVisible()
  await expect(page.locator('mark.evidence').first()).toBeVisible()
  await page.getByRole('group', { name: 'Text of the article' }).press('Backspace')
  await expect(page.getByRole('heading', { level: 1, name: 'NWGD' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox', { name: 'Articles' })).toBeVisible()
})

test('a company has a history whose dots open their sentences, and a week tells who reported', async () => {
  const { page } = shared()
  // The two that disagree are here.
  await importText(page, beat.replace('November 4, 2025', 'August 5, 2025').replaceAll('third-quarter', 'second-quarter').replace('$1.32 billion from $1.18 billion', '$1.21 billion from $1.10 billion').replace('rose 12%', 'rose 10%').replace('beats forecasts', 'tops forecasts').replace('61 cents', '55 cents'))
  await page.getByRole('option', { name: /^Northwind profit falls short/ }).click()
  await page.getByRole('article', { name: 'Northwind profit falls short of estimates' }).getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('i')
  const history = page.getByRole('region', { name: 'Over time' })
  await history.getByRole('button', { name: /^Third quarter 2025, \$1\.32.B/ }).last().click()
  await expect(history.getByRole('region', { name: /Sentences about the third quarter/ })).toContainText('third-quarter revenue rose')
  await history.getByRole('combobox', { name: 'Figure' }).selectOption({ label: 'EPS, adjusted' })
  await expect(history.getByRole('row', { name: /Third quarter 2025.*disputed.*\$0\.61.*\$0\.49 – \$0\.85/ })).toBeVisible()
  await expectAccessible(page, 'company-history')
  expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight), 'the window itself never scrolls').toBeLessThanOrEqual(0)
  await page.keyboard.press('g')
  await page.keyboard.press('r')
  const day = page.getByLabel('Day', { exact: true })
  await day.fill('2025-11-05')
  const report = page.getByRole('region', { name: /Northwind Grid/ })
  await expect(report.getByRole('row', { name: /EPS.*\$0\.61.*\$0\.(?:49|85) .*disputed/ })).toBeVisible()
  await expect(report.getByRole('row', { name: /EPS.*(?:beat|missed)/ })).toHaveCount(0)
  await expect(report.getByRole('rowheader', { name: 'Third quarter', exact: true })).toBeVisible()
  await expectAccessible(page, 'results-of-the-week')
})

test('what does not add up in an article is said, and its places are lit', async () => {
  const { page } = shared()
  await importText(page, beat.replace('rose 12%', 'rose 18%').replaceAll('beats forecasts', 'surprises'))
  await page.getByRole('option', { name: /^Northwind Grid surprises/ }).click()
  const region = page.getByRole('region', { name: 'The arithmetic' })
  const row = region.getByRole('row', { name: /The growth does not follow from the numbers/ })
  await expect(row).toContainText('18')
  await row.getByRole('button', { name: 'Show in article' }).press('Enter')
  await expect.poll(() => litText(page)).toContain('18%')
  await expectAccessible(page, 'arithmetic')
})
