import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { expectAccessible, importText, keepPicture, openWindow, repository } from './window.ts'

const now = '2025-12-09T16:00:00Z'
const text = readFileSync(join(repository, 'tests/fixtures/e2e/northwind-second-quarter.txt'), 'utf8')
const saved = mkdtempSync(join(tmpdir(), 'marketdash-saved-'))
process.env['MARKETDASH_SAVE_FOLDER'] = saved
test.afterAll(() => rmSync(saved, { recursive: true, force: true }))

const other = 'Harbour Wire\n\nVelden opens a bakery in Ghent\n\nBy Priya Raman\nDecember 8, 2025\n\nVelden opened its first bakery in Ghent on Monday, with forty people at its ovens and a queue around the corner before dawn.\n\nThe company did not say what the bakery cost.\n'

/** Selects the first place of a passage in the article, as a person drags over it. */
async function select(page: Page, passage: string): Promise<void> {
  await expect(page.locator('.article-body')).toContainText(passage)
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.article-body')!, NodeFilter.SHOW_TEXT)
    const nodes: Text[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text)
    const start = nodes.map((node) => node.data).join('').indexOf(wanted)
    if (start < 0) throw new Error(`The article does not have ${wanted}.`)
    const range = document.createRange()
    let before = 0
    for (const node of nodes) {
      const end = before + node.length
      if (start >= before && start < end) range.setStart(node, start - before)
      if (start + wanted.length > before && start + wanted.length <= end) range.setEnd(node, start + wanted.length - before)
      before = end
    }
    window.getSelection()!.removeAllRanges()
    window.getSelection()!.addRange(range)
  }, passage)
}

const painted = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)])))

test('passages are highlighted, noted, found again, and stay over a restart', async () => {
  const first = await openWindow({ now })
  const { page } = first
  try {
    await importText(page, text)
    await importText(page, other)
    await page.getByRole('option', { name: /^Northwind Grid beats/ }).click()
    const rail = page.getByRole('region', { name: 'Highlights' })
    await expect(rail).toContainText('Select text and press h')

    await test.step('h marks the selection, and undo takes it back', async () => {
      await select(page, 'up 12% from a year earlier')
      await page.keyboard.press('h')
      await expect(rail.getByRole('button', { name: 'up 12% from a year earlier (yellow)' })).toBeVisible()
      expect(await painted(page)).toEqual({ 'marked-yellow': ['up 12% from a year earlier'] })
      await page.keyboard.press('ControlOrMeta+z')
      await expect(rail.getByRole('listitem')).toHaveCount(0)
      expect(await painted(page)).toEqual({})
    })

    await test.step('the bar over a selection marks in a colour, with a note', async () => {
      await select(page, 'Storage revenue rose 41% to $940 million')
      const bar = page.getByRole('toolbar', { name: 'Selection' })
      await expect(bar).toBeVisible()
      await expectAccessible(page, 'highlight-selection')
      await bar.getByRole('button', { name: 'Highlight in green' }).click()
      await expect(rail.getByRole('button', { name: /^Storage revenue rose 41%.*\(green\)/ })).toBeVisible()
      await expect(bar).toBeHidden()
      await select(page, 'as fast as the factories allow')
      await bar.getByRole('button', { name: 'Note' }).click()
      await expect(page.getByRole('dialog', { name: 'Highlight' }).getByRole('textbox', { name: 'Note on this passage' })).toBeFocused()
      await page.keyboard.type('Ask about capacity.')
      await expectAccessible(page, 'highlight-popover')
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog', { name: 'Highlight' })).toBeHidden()
      await expect(rail).toContainText('Ask about capacity.')
    })

    await test.step('a click on a highlight opens it: another colour, the note stays', async () => {
      const at = await page.evaluate(() => {
        const range = [...(CSS.highlights.get('marked-green')! as unknown as Set<Range>)].find((each) => String(each).startsWith('Storage'))
        const box = range!.getClientRects()[0]!
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 }
      })
      await page.mouse.click(at.x, at.y)
      const popover = page.getByRole('dialog', { name: 'Highlight' })
      await popover.getByRole('radio', { name: 'Pink' }).check()
      await expect(rail.getByRole('button', { name: /\(pink\)/ })).toBeVisible()
      await page.keyboard.press('Escape')
    })

    await test.step('evidence and highlights overlap without harm', async () => {
      await page.getByRole('region', { name: 'Earnings snapshot NWG' }).getByRole('row', { name: /Storage/ }).first().getByRole('button', { name: /Show in article/ }).click()
      await expect(page.getByRole('article').locator('mark').first()).toBeVisible()
      expect(Object.values(await painted(page)).flat()).toContain('Storage revenue rose 41% to $940 million')
      await keepPicture(page, 'highlight-and-evidence')
    })

    await test.step('a note on the article is kept as it is written, also when another article is opened at once', async () => {
      await page.getByRole('option', { name: /^Northwind Grid beats/ }).focus()
      await page.keyboard.press('n')
      const note = page.getByRole('textbox', { name: 'Note on this article' })
      await expect(note).toBeFocused()
      await page.keyboard.type('Worth a second look.')
      await page.getByRole('option', { name: /^Velden opens/ }).click()
      await expect(note).toHaveValue('')
      await page.getByRole('option', { name: /^Northwind Grid beats/ }).click()
      await expect(note).toHaveValue('Worth a second look.')
      await expectAccessible(page, 'highlights-rail')
    })

    await test.step('one undo takes the whole note back', async () => {
      await page.getByRole('option', { name: /^Northwind Grid beats/ }).focus()
      await page.keyboard.press('ControlOrMeta+z')
      await expect(page.getByRole('textbox', { name: 'Note on this article' })).toHaveValue('')
      await page.keyboard.press('n')
      await page.keyboard.type('Kept when the window is closed at once')
    })
  } finally {
    await first.close()
  }

  const again = await openWindow({ library: first.library, now })
  try {
    await again.page.getByRole('option', { name: /^Northwind Grid beats/ }).click()
    const rail = again.page.getByRole('region', { name: 'Highlights' })
    await expect(rail.getByRole('listitem')).toHaveCount(2)
    await expect(again.page.getByRole('textbox', { name: 'Note on this article' })).toHaveValue('Kept when the window is closed at once')
    expect(await painted(again.page)).toEqual({ 'marked-pink': ['Storage revenue rose 41% to $940 million'], 'marked-green': ['as fast as the factories allow'] })

    await test.step('all of the library stand in one place, searched, and lead to their passage', async () => {
      await again.page.getByRole('option', { name: /^Velden opens/ }).click()
      await expect(again.page.getByRole('article', { name: 'Velden opens a bakery in Ghent' })).toBeVisible()
      await select(again.page, 'a queue around the corner')
      await again.page.keyboard.press('h')
      await again.page.keyboard.press('g')
      await again.page.keyboard.press('h')
      const place = again.page.getByRole('region', { name: 'Highlights' }).first()
      await expect(place.getByRole('heading', { level: 3 })).toHaveText(['Velden opens a bakery in Ghent', 'Northwind Grid beats forecasts as storage orders surge'])
      await expectAccessible(again.page, 'highlights-place')
      await place.getByRole('searchbox', { name: 'Search highlights' }).fill('CAPACITY ask')
      await expect(place.getByRole('heading', { level: 3 })).toHaveText(['Northwind Grid beats forecasts as storage orders surge'])
      await place.getByRole('searchbox', { name: 'Search highlights' }).fill('zeppelin')
      await expect(place).toContainText('No highlight has all of that')
      await place.getByRole('searchbox', { name: 'Search highlights' }).fill('')
      await place.getByRole('button', { name: 'Pink', exact: true }).click()
      await place.getByRole('button', { name: /^Storage revenue rose/ }).click()
      await expect(again.page.getByRole('article', { name: /^Northwind Grid/ })).toBeVisible()
      await expect(again.page.getByRole('dialog', { name: 'Highlight' }).getByRole('radio', { name: 'Pink' })).toBeChecked()
      await again.page.keyboard.press('Escape')
    })

    await test.step('exported as Markdown and JSON', async () => {
      for (const [item, name] of [[/Markdown/, 'marketdash-highlights.md'], [/JSON/, 'marketdash-highlights.json']] as const) {
        await again.page.getByRole('button', { name: 'Export' }).click()
        await again.page.getByRole('menuitem', { name: item }).click()
        await expect.poll(() => existsSync(join(saved, name)) && readFileSync(join(saved, name), 'utf8').includes('Storage revenue rose 41% to $940 million')).toBe(true)
      }
      await expect(again.page.getByRole('status').filter({ hasText: '3 highlights of 2 articles saved' })).toBeVisible()
      await again.page.getByRole('treeitem', { name: /^All articles/ }).click()
      await expect(again.page.getByRole('option')).toHaveCount(2)
    })

    await test.step('removed and undone: it is as it was', async () => {
      await again.page.getByRole('option', { name: /^Northwind Grid beats/ }).click()
      await rail.getByRole('button', { name: /^as fast as the factories allow/ }).click()
      await again.page.getByRole('dialog', { name: 'Highlight' }).getByRole('button', { name: 'Remove highlight' }).click()
      await expect(rail.getByRole('listitem')).toHaveCount(1)
      await again.page.getByRole('option', { name: /^Northwind Grid beats/ }).focus()
      await again.page.keyboard.press('ControlOrMeta+z')
      await expect(rail).toContainText('Ask about capacity.')
    })
  } finally {
    await again.close()
  }
})
