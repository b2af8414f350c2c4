import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { keepWindowPicture as keepPicture, listCutOff, resize } from './looks.ts'
import { expectAccessible, importText, openWindow, repository } from './window.ts'
import type { OpenWindow } from './window.ts'

const now = '2025-12-09T16:00:00Z'
const text = readFileSync(join(repository, 'tests/fixtures/e2e/northwind-second-quarter.txt'), 'utf8')

// One library for both, which the second starts again.
let window: OpenWindow
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => void (window = await openWindow({ now })))
test.afterAll(() => window.close())

test('the window fits from 900 by 600 to 4K and at twice the size, and is one pane below', async () => {
  const { app, page } = window
  await resize(app, page, 620, 560) // who starts in a small window is told what to do there, and finds back to it
  const welcome = page.getByRole('heading', { level: 1, name: 'Your library is empty' })
  await expect(welcome).toBeVisible()
  await expectAccessible(page, 'layout-compact-empty')
  await page.getByRole('button', { name: 'Back to the list' }).click()
  await expect(welcome).toBeHidden()
  await page.getByRole('button', { name: 'First steps' }).click()
  await expect(welcome).toBeVisible()
  await resize(app, page, 1280, 800)
  await expect(page.getByRole('button', { name: 'First steps' })).toBeHidden()
  await importText(page, text)
  await page.getByRole('option', { name: /^Northwind Grid/ }).click()
  await expect(page.getByRole('region', { name: 'Earnings snapshot NWG' })).toBeVisible()
  for (const [width, height, zoom] of [[900, 600, 1], [1280, 800, 1], [1920, 1080, 1], [3840, 2160, 1], [1440, 900, 2], [3000, 1600, 2]] as const) {
    await resize(app, page, width, height, zoom)
    await expect(page.getByRole('heading', { level: 1, name: /^Northwind/ })).toBeVisible()
    await keepPicture(app, `layout-${width}x${height}-${zoom * 100}`)
    expect({ width, zoom, cutOff: await listCutOff(page) }).toEqual({ width, zoom, cutOff: [] })
  }
  await resize(app, page, 620, 560)
  await expect(page.getByRole('listbox', { name: 'Articles' })).toBeHidden()
  await expectAccessible(page, 'layout-compact')
  expect(await listCutOff(page)).toEqual([])
  await page.getByRole('button', { name: 'Back to the list' }).click()
  await expect(page.getByRole('listbox', { name: 'Articles' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: /^Northwind/ })).toBeHidden()
  expect(await listCutOff(page)).toEqual([])
  await keepPicture(app, 'layout-compact-list')
})

test('parts beside the reader fold, and stay folded over a restart; a key that goes into one unfolds it', async () => {
  const snapshot = (page: Page) => page.getByRole('region', { name: 'Earnings snapshot NWG' })
  const { page } = window
  await resize(window.app, page, 1280, 800)
  await page.getByRole('option', { name: /^Northwind Grid/ }).click()
  await expect(snapshot(page).getByRole('row', { name: /Revenue/ }).first()).toBeVisible()
  await snapshot(page).getByRole('button', { name: 'Earnings snapshot NWG' }).click()
  await expect(snapshot(page).getByRole('row')).toHaveCount(0)
  await page.getByRole('region', { name: 'Tags' }).getByRole('button', { name: 'Tags' }).click()
  await expect(page.getByRole('textbox', { name: 'Add tag' })).toHaveCount(0)
  await expectAccessible(page, 'rail-folded')

  await window.close()
  window = await openWindow({ library: window.library, now })
  const { page: again } = window
  await again.getByRole('option', { name: /^Northwind Grid/ }).click()
  await expect(snapshot(again).getByRole('button', { name: 'Earnings snapshot NWG' })).toHaveAttribute('aria-expanded', 'false')
  await again.keyboard.press('t')
  await expect(again.getByRole('textbox', { name: 'Add tag' })).toBeFocused()
})
