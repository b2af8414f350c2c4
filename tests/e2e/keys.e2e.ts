import { expect, test } from '@playwright/test'
import { importTexts, makeTexts } from './many-articles.ts'
import { expectAccessible, openWindow } from './window.ts'
import type { OpenWindow } from './window.ts'

const now = '2025-12-09T16:00:00Z'
const acceleratorOf = ({ app }: OpenWindow, label: string): Promise<string | undefined> =>
  app.evaluate(({ Menu }, label) => Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []).find((item) => item.label === label)?.accelerator as string | undefined, label)

test('keys are chosen, refused where they are taken, shown everywhere and kept', async () => {
  test.setTimeout(120_000)
  const first = await openWindow({ now })
  let second: OpenWindow | null = null
  try {
    const { page } = first
    await importTexts(page, makeTexts(3))
    await page.getByRole('option', { name: /^Alder/ }).click()
    await expect.poll(() => acceleratorOf(first, 'Star')).toBe('S')

    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).getByRole('button', { name: 'Change the keys' }).click()
    const dialog = page.getByRole('dialog', { name: 'Settings' })
    await dialog.getByRole('searchbox').fill('star')
    const star = dialog.getByRole('button', { name: /^Star, or take the star off: / })
    await star.click()
    await page.keyboard.press('Tab')
    await expect(star).toHaveAttribute('aria-pressed', 'false')
    await star.click()
    await page.keyboard.press('m')
    await expect(dialog.getByRole('alert')).toContainText('m already stands for “Mark read or unread”.')
    await expectAccessible(page, 'settings-keys-taken')
    await dialog.getByRole('button', { name: 'use them here instead' }).click()
    await expect(dialog.getByRole('button', { name: /^Star, or take the star off: m\./ })).toBeVisible()
    await dialog.getByRole('searchbox').fill('mark read or unread')
    await dialog.getByRole('button', { name: /^Mark read or unread: none/ }).click()
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('alert')).toContainText('needed for moving about')
    await dialog.getByRole('button', { name: /^Mark read or unread: none/ }).click()
    await page.keyboard.press('g')
    await page.keyboard.press('x')
    await expect(dialog.getByRole('button', { name: /^Mark read or unread: g then x/ })).toBeVisible()
    await dialog.getByRole('searchbox').fill('')
    await expectAccessible(page, 'settings-keys')
    await page.keyboard.press('Escape')
    await page.getByRole('option', { name: /^Alder/ }).focus()
    await page.keyboard.press('m')
    await expect(page.getByRole('treeitem', { name: 'Starred, 1' })).toBeVisible()
    await page.keyboard.press('g')
    await page.keyboard.press('x')
    await expect(page.getByRole('treeitem', { name: 'Unread, 3' })).toBeVisible()
    await expect.poll(() => acceleratorOf(first, 'Star')).toBe('M')

    await first.close()
    second = await openWindow({ now, library: first.library })
    const again = second.page
    expect(await acceleratorOf(second, 'Star')).toBe('M')
    await again.getByRole('option', { name: /^Birch/ }).click()
    await again.keyboard.press('m')
    await expect(again.getByRole('treeitem', { name: 'Starred, 2' })).toBeVisible()
    await again.keyboard.press('?')
    await expect(again.getByRole('dialog', { name: 'Keys' })).toContainText('g then xMark read or unread')
    await again.keyboard.press('Escape')
    await again.keyboard.press('ControlOrMeta+,')
    await again.getByRole('dialog', { name: 'Settings' }).getByRole('button', { name: 'Give all commands their first keys again' }).click()
    await again.keyboard.press('Escape')
    await again.getByRole('option', { name: /^Birch/ }).focus()
    await again.keyboard.press('s')
    await expect(again.getByRole('treeitem', { name: 'Starred, 1' })).toBeVisible()
  } finally {
    await (second ?? first).close()
  }
})
