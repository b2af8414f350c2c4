import { expect, test } from '@playwright/test'
import { toDay } from '../../src/renderer/claims/days.ts'
import { expectAccessible, importText, openWindow } from './window.ts'

const written = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${toDay(new Date())}T00:00:00Z`))
const results = `Coastal Ferries beats forecasts\n\nBy Nora Quist\n${written}\n\nCoastal Ferries Inc. (NASDAQ: CFRY) reported second-quarter revenue of $2.41 billion, above the consensus estimate of $2.36 billion. Adjusted earnings were 83 cents per share.`

test('alerts are made, changed, silenced and taken back, tell of results once, by the system too, and lead to the article', async () => {
  const { app, page, close } = await openWindow()
  try {
    await app.evaluate(({ Notification }) => {
      const shown: string[] = []
      Object.assign(globalThis, { shownNotifications: shown })
      Notification.isSupported = () => true // no desktop shows them here: what would be shown is written down
      Notification.prototype.show = function show(this: Electron.Notification) {
        shown.push(`${this.title} | ${this.body}`)
      }
    })
    await page.getByRole('button', { name: 'Alerts', exact: true }).click()
    await expect(page.getByText('Nothing yet. Add an alert')).toBeVisible()
    await page.getByRole('button', { name: 'Add an alert' }).click()
    const dialog = page.getByRole('dialog', { name: 'Add an alert' })
    await dialog.getByRole('radio', { name: /^News/ }).check()
    await dialog.getByRole('combobox', { name: 'About' }).selectOption('One company …')
    await dialog.getByRole('combobox', { name: 'Symbol or company' }).fill('CFRY')
    await expectAccessible(page, 'alerts-add')
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    const rules = page.getByRole('list', { name: 'What you want to hear of' })
    await expect(rules).toContainText('News · CFRY')

    const act = async (alert: string, item: string): Promise<void> => {
      await page.getByRole('button', { name: `Actions for ${alert}` }).click()
      await page.getByRole('menuitem', { name: item }).click()
    }
    await act('News · CFRY', 'Change …')
    const change = page.getByRole('dialog', { name: 'Change the alert' })
    await change.getByRole('radio', { name: /^Results/ }).check()
    await change.getByRole('button', { name: 'Keep' }).click()
    await expect(rules).toContainText('Results · CFRY')
    await act('Results · CFRY', 'Silence for a week')
    await expect(rules).toContainText('silent until')
    await act('Results · CFRY', 'Let it speak again')
    await expect(rules).not.toContainText('silent until')
    await act('Results · CFRY', 'Remove')
    await expect(rules.getByRole('listitem')).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+z')
    await expect(rules).toContainText('Results · CFRY')

    await importText(page, results)
    await expect(page.getByRole('button', { name: 'Alerts, 1 new' })).toBeVisible()
    await page.getByRole('button', { name: 'Alerts, 1 new' }).click()
    const told = page.getByRole('list', { name: 'What was told' })
    await expect(told).toContainText('Results of CFRY')
    await expect.poll(() => app.evaluate(() => (globalThis as unknown as { shownNotifications: string[] }).shownNotifications)).toEqual([expect.stringMatching(/^Coastal Ferries beats forecasts \| Results of /)])
    await expectAccessible(page, 'alerts')
    await told.getByRole('button', { name: /^Coastal Ferries beats forecasts/ }).click()
    await expect(page.getByRole('article').getByRole('heading', { level: 1, name: 'Coastal Ferries beats forecasts' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Alerts', exact: true })).toBeVisible()
  } finally {
    await close()
  }
})
