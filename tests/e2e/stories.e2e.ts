import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible, importText, openWindow, repository } from './window.ts'

const article = readFileSync(join(repository, 'tests/fixtures/e2e/northwind-second-quarter.txt'), 'utf8')

test('a story that two wires tell is one line that unfolds, and "not the same" can be undone', async () => {
  const { page, close } = await openWindow({ now: '2025-12-09T16:00:00Z' })
  try {
    await importText(page, article)
    await importText(page, article.replace('Harbour Wire', 'Quay Press').replace('By Priya Raman', 'By Tom Field').replace('as the factories allow', 'as our factories allow'))
    const options = page.getByRole('listbox', { name: 'Articles' }).getByRole('option')
    await expect(options).toHaveCount(1)
    await expect(options.first()).toHaveAccessibleName(/1 more tell this story/)
    await options.first().getByText('Northwind Grid beats forecasts').click() // beside the sign that unfolds the story
    await expect(page.getByRole('region', { name: 'Also told by' })).toContainText('Northwind Grid beats forecasts')
    await page.keyboard.press('e')
    await expect(options).toHaveCount(2)
    await expectAccessible(page, 'story-unfolded')
    await page.keyboard.press('e')
    await expect(options).toHaveCount(1)
    await page.getByRole('button', { name: 'Not the same story' }).click()
    await expect(options).toHaveCount(2)
    await page.getByRole('option').first().focus()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(options).toHaveCount(1)
  } finally {
    await close()
  }
})
