import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { listCutOff } from './looks.ts'
import { expectAccessible, openWindow } from './window.ts'

/** The window in another language than the system's. */
async function speakGerman(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.setItem('marketdash.language', '"german"'))
  await page.reload()
  await page.getByRole('navigation', { name: 'Bibliothek' }).waitFor()
}

test('a day is written and read as in the language that was chosen, and what cannot be read stays and is told', async () => {
  const { page, close } = await openWindow()
  try {
    await speakGerman(page)
    await page.keyboard.press('g')
    await page.keyboard.press('c')
    await page.getByRole('button', { name: 'Termin hinzufügen' }).click()
    const dialog = page.getByRole('dialog', { name: 'Ergebnistermin hinzufügen' })
    const day = dialog.getByRole('textbox', { name: 'Tag', exact: true })
    const add = dialog.getByRole('button', { name: 'Hinzufügen', exact: true })
    await expect(day).toHaveAttribute('placeholder', 'TT.MM.JJJJ')
    await dialog.getByRole('combobox', { name: 'Symbol oder Unternehmen' }).fill('CFRY')
    for (const typed of ['1.2.26', '2026-02-01', '01022026']) {
      await day.fill(typed)
      await expect(day).toHaveValue(typed) // nothing changes under the hands of who types
      await day.press('Tab')
      await expect(day).toHaveValue('01.02.2026')
    }
    await day.press('ArrowDown')
    await expect(day).toHaveValue('31.01.2026')
    await day.press('ArrowUp')
    await expect(day).toHaveValue('01.02.2026')
    await expect(add).toBeEnabled()

    await day.fill('31.2.2026')
    await expect(add).toBeDisabled() // nor is an older date kept for it
    await expect(dialog.getByRole('alert')).toHaveCount(0) // who types is not interrupted
    await day.press('Tab')
    await expect(dialog.getByRole('alert')).toHaveText('Diesen Tag hat Februar 2026 nicht: Wählen Sie einen von 1 bis 28.')
    await expect(day).toHaveAttribute('aria-invalid', 'true')
    await expect(day).toHaveAccessibleDescription(/^Diesen Tag hat Februar 2026 nicht/)
    await day.press('ArrowDown')
    await expect(day).toHaveValue('31.2.2026')
    await expectAccessible(page, 'date-refused')
    await day.fill('morgen')
    await expect(dialog.getByRole('alert')).toHaveText('Das ist nicht als Datum zu lesen: Schreiben Sie es wie 25.11.2026.')
    await day.fill('28.2.2026')
    await expect(dialog.getByRole('alert')).toHaveCount(0)
    await expect(day).not.toHaveAttribute('aria-invalid')
    await expect(add).toBeEnabled()
  } finally {
    await close()
  }
})

test('a calendar opens below a day, is walked by keys alone, and gives the focus back', async () => {
  const { page, close } = await openWindow()
  try {
    await speakGerman(page)
    await page.keyboard.press('g')
    await page.keyboard.press('c')
    await page.getByRole('button', { name: 'Termin hinzufügen' }).click()
    const dialog = page.getByRole('dialog', { name: 'Ergebnistermin hinzufügen' })
    const day = dialog.getByRole('textbox', { name: 'Tag', exact: true })
    const sheet = page.getByRole('dialog', { name: 'Tag: Kalender' })
    const cell = (name: string) => sheet.getByRole('gridcell', { name, exact: true })
    await day.fill('25.11.2026')
    await day.press('Alt+ArrowDown')
    await expect(sheet.getByRole('grid', { name: 'November 2026' })).toBeVisible()
    await expect(sheet.getByRole('columnheader').first()).toHaveText('Mo')
    await expect(cell('Mittwoch, 25. November 2026')).toBeFocused()
    await expect(cell('Mittwoch, 25. November 2026')).toHaveAttribute('aria-selected', 'true')
    await expectAccessible(page, 'date-calendar')
    expect(await listCutOff(page)).toEqual([])
    for (const [key, name] of [['ArrowRight', 'Donnerstag, 26. November 2026'], ['ArrowDown', 'Donnerstag, 3. Dezember 2026'], ['Home', 'Montag, 30. November 2026'], ['End', 'Sonntag, 6. Dezember 2026'], ['PageDown', 'Mittwoch, 6. Januar 2027'], ['Shift+PageUp', 'Dienstag, 6. Januar 2026'], ['PageUp', 'Samstag, 6. Dezember 2025'], ['ArrowUp', 'Samstag, 29. November 2025'], ['ArrowLeft', 'Freitag, 28. November 2025']] as const) {
      await page.keyboard.press(key)
      await expect(cell(name)).toBeFocused()
    }
    await page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
    await expect(dialog).toBeVisible()
    await expect(day).toBeFocused()
    await expect(day).toHaveValue('25.11.2026')

    const open = dialog.getByRole('button', { name: 'Aus einem Kalender wählen' })
    await open.click()
    await sheet.getByRole('button', { name: 'Nächster Monat' }).click()
    await expect(sheet.getByRole('button', { name: 'Nächster Monat' })).toBeFocused()
    await sheet.getByRole('button', { name: 'Nächster Monat' }).press('Tab')
    await expect(cell('Freitag, 25. Dezember 2026')).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await expect(sheet).toHaveCount(0)
    await expect(day).toHaveValue('24.12.2026')
    await expect(open).toBeFocused()
    await open.click()
    await cell('Dienstag, 1. Dezember 2026').click()
    await expect(day).toHaveValue('01.12.2026')
    await open.click()
    await page.mouse.click(4, 4)
    await expect(sheet).toHaveCount(0)
    await expect(dialog).toBeVisible()
  } finally {
    await close()
  }
})

test('the day of a page and the hours of quiet follow the language as well', async () => {
  const { page, close } = await openWindow({ now: '2025-12-09T16:00:00Z' })
  try {
    await page.keyboard.press('g')
    await page.keyboard.press('r')
    const english = page.getByRole('textbox', { name: 'Day', exact: true })
    await english.fill('11/5/25')
    await english.press('Enter')
    await expect(english).toHaveValue('11/05/2025')
    await expect(page.getByRole('heading', { level: 1, name: 'Nov 3, 2025' })).toBeVisible()
    await page.getByRole('button', { name: 'Later' }).click()
    await expect(english).toHaveValue('11/12/2025')
    await english.fill('25.11.2025')
    await english.press('Enter')
    await expect(page.getByRole('alert')).toHaveText('There is no month 25: write the date like 11/25/2026.')
    await expect(english).toHaveValue('25.11.2025')
    await expect(page.getByRole('heading', { level: 1, name: 'Nov 10, 2025' })).toBeVisible()
    await expectAccessible(page, 'results-date-refused')
    await english.fill('')
    await english.press('Tab')
    await expect(english).toHaveValue('11/12/2025')
    await page.getByRole('button', { name: 'Choose from a calendar' }).click()
    await expect(page.getByRole('dialog', { name: 'Day: calendar' }).getByRole('columnheader').first()).toHaveText('Sun')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(english).toBeVisible() // the page is not left

    await page.keyboard.press('ControlOrMeta+,')
    const settings = page.getByRole('dialog', { name: 'Settings' })
    await settings.getByRole('searchbox').fill('quiet')
    await settings.getByRole('checkbox', { name: 'Quiet hours' }).check()
    const from = settings.getByRole('textbox', { name: 'From' })
    await expect(from).toHaveValue('10:00 PM')
    for (const [typed, shown] of [['9 pm', '9:00 PM'], ['930', '9:30 AM'], ['9.30', '9:30 AM'], ['9', '9:00 AM'], ['21:30', '9:30 PM']] as const) {
      await from.fill(typed)
      await from.press('Tab')
      await expect(from).toHaveValue(shown)
    }
    await from.press('ArrowUp')
    await expect(from).toHaveValue('9:45 PM')
    await from.fill('25')
    await from.press('Tab')
    await expect(settings.getByRole('alert')).toHaveText('This cannot be read as a time: write it like 9:30 PM.')
    await expect(from).toHaveAttribute('aria-invalid', 'true')
    await expect(from).toHaveValue('25')
    await expectAccessible(page, 'settings-time-refused')
    await page.keyboard.press('Escape')
    await speakGerman(page)
    await page.keyboard.press('ControlOrMeta+,')
    const german = page.getByRole('dialog', { name: 'Einstellungen' })
    await german.getByRole('searchbox').fill('Ruhe')
    await expect(german.getByRole('textbox', { name: 'Von' })).toHaveValue('21:45')
    await expect(german.getByRole('textbox', { name: 'Bis' })).toHaveValue('07:00')
  } finally {
    await close()
  }
})
