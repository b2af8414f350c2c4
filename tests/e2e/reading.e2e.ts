import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { expectAccessible, keepPicture, openWindow, shareWindow } from './window.ts'

test.setTimeout(240_000) // screens are looked at in light and dark between the steps
const now = '2025-12-09T16:00:00Z'
const folder = mkdtempSync(join(tmpdir(), 'marketdash-reading-'))
process.env['MARKETDASH_SAVE_FOLDER'] = join(folder, 'saved')
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const page = (title: string, body: string, language = 'en'): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title></head><body><article><h1>${title}</h1>${body}</article></body></html>`

const sentence = 'The harbour at Velden was quiet that morning, and the cranes stood still over the water while the crews waited for word from the owners.'
const long = page('A long day at the harbour', ['Morning', 'Noon', 'Evening', 'Night'].map((part) => `<h2>${part} At The Quay</h2>${Array.from({ length: 8 }, (_, index) => `<p>${sentence} It was hour ${index + 1} of the ${part.toLowerCase()} watch.</p>`).join('')}`).join(''))
const wide = page('A table wider than the page', `<p>${sentence}</p><table><tr>${Array.from({ length: 24 }, (_, index) => `<th>Month${index}</th>`).join('')}</tr><tr>${Array.from({ length: 24 }, (_, index) => `<td>${1000 + index}.25</td>`).join('')}</tr></table><p>${sentence}</p><pre>${'x'.repeat(400)}</pre><p>${'unbroken'.repeat(60)}</p>`)
const arabic = page('أرباح الشركة ترتفع في الربع الثاني', '<p>أعلنت شركة فيلدن عن ارتفاع إيراداتها بنسبة 12% لتصل إلى 2.4 مليار دولار في الربع الثاني من العام.</p><ul><li>ارتفعت المبيعات في الشمال</li><li>انخفضت المبيعات في الجنوب</li></ul><p>وقالت الشركة إنها تتوقع نموا في العام المقبل وإنها ستفتح مصانع جديدة.</p>', 'ar')
const chinese = page('维尔登公司第二季度收入增长百分之十二超出分析师预期', `<p>${'维尔登公司周二公布第二季度收入为二十四亿美元，同比增长百分之十二，高于分析师此前的预期。'.repeat(6)}</p>`, 'zh')

const fits = (shown: Page): Promise<boolean> =>
  shown.evaluate(() => {
    const pane = document.querySelector('.reader-scroll')!
    return pane.scrollWidth <= pane.clientWidth + 1 && document.documentElement.scrollWidth <= window.innerWidth
  })
const sizeOf = (window: Page): Promise<string> => window.evaluate(() => getComputedStyle(document.querySelector('.article')!).fontSize)

test('the type of articles is chosen by keys and in the settings, at once, and stays', async () => {
  const first = await openWindow({ now, files: [write('long.html', long)] })
  const { page } = first
  try {
    await expect(page.getByRole('article', { name: 'A long day at the harbour' })).toBeVisible()
    expect(await sizeOf(page)).toBe('18px')
    await page.keyboard.press('Control+=')
    await page.keyboard.press('Control++')
    expect(await sizeOf(page)).toBe('20px')
    await expect(page.getByRole('status').filter({ hasText: 'Text size 20 px' })).toBeVisible()
    await page.keyboard.press('Control+-')
    expect(await sizeOf(page)).toBe('19px')
    await page.keyboard.press('Control+0')
    expect(await sizeOf(page)).toBe('18px')
    await page.keyboard.press('ControlOrMeta+,')
    const dialog = page.getByRole('dialog', { name: 'Settings' })
    await dialog.getByRole('radio', { name: 'Sans serif' }).check()
    await dialog.getByRole('radio', { name: 'Short' }).check()
    await dialog.getByRole('radio', { name: 'Airy' }).check()
    await dialog.getByRole('slider', { name: 'Text size' }).focus()
    for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowRight')
    expect(await sizeOf(page)).toBe('24px')
    await expectAccessible(page, 'settings-reading')
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.article')!).fontFamily)).toContain('Inter')
    expect(await fits(page)).toBe(true)
    await expectAccessible(page, 'reading-large')
  } finally {
    await first.close()
  }
  const again = await openWindow({ library: first.library, now })
  try {
    await again.page.getByRole('option', { name: /^A long day/ }).click()
    await expect(again.page.getByRole('article', { name: /^A long day/ })).toBeVisible()
    expect(await sizeOf(again.page)).toBe('24px')
    expect(await again.page.evaluate(() => getComputedStyle(document.querySelector('.article')!).fontFamily)).toContain('Inter')
  } finally {
    await again.close()
  }
})

test('tables wider than the page, other scripts, one word and two megabytes all fit', async () => {
  const files = [
    write('wide.html', wide), write('arabic.html', arabic), write('chinese.html', chinese), write('word.txt', 'Velden'),
    write('huge.html', page('Two megabytes of harbour', Array.from({ length: 14_000 }, (_, index) => `<p>${sentence} ${index}</p>`).join(''))),
  ]
  const window = await openWindow({ now, files })
  const { page: shown } = window
  try {
    await expect(shown.getByRole('option')).toHaveCount(5, { timeout: 60_000 })
    const open = async (name: RegExp): Promise<void> => {
      await shown.getByRole('option', { name }).click()
      await expect(shown.getByRole('article', { name })).toBeVisible()
      expect(await fits(shown)).toBe(true)
    }
    await open(/^A table wider/)
    expect(await shown.evaluate(() => document.querySelector('.wide')!.scrollWidth > document.querySelector('.wide')!.clientWidth)).toBe(true)
    await keepPicture(shown, 'reading-wide-table')
    await open(/أرباح/)
    expect(await shown.evaluate(() => ['h1', '.article-body', '.article-body p'].map((each) => getComputedStyle(document.querySelector(`.article ${each}`)!).direction))).toEqual(['rtl', 'rtl', 'rtl'])
    await keepPicture(shown, 'reading-arabic')
    await open(/维尔登/)
    await keepPicture(shown, 'reading-chinese')
    await open(/^Velden/)
    await keepPicture(shown, 'reading-one-word')
    const before = Date.now()
    await open(/^Two megabytes/)
    console.log(`2 MB opened in ${Date.now() - before} ms`)
    await keepPicture(shown, 'reading-huge')
  } finally {
    await window.close()
  }
})

test.describe('a long article', () => {
  const shared = shareWindow({ now, files: [write('second.txt', 'Velden opens a bakery\n\nDecember 8, 2025\n\nVelden opened its first bakery on Monday.\n'), write('long.html', long)] })
  const openLong = async (shown: Page): Promise<void> => {
    await shown.getByRole('option', { name: /^A long day/ }).click()
    await expect(shown.getByRole('article', { name: /^A long day/ })).toBeVisible()
  }

  test('a long article is gone through by its headings, by words and by pages, with the keyboard alone', async () => {
    const { page: shown } = shared()
    const top = (): Promise<number> => shown.evaluate(() => document.querySelector('.reader-scroll')!.scrollTop)
    await expect(shown.getByRole('option')).toHaveCount(2)
    // Which of the two the start showed, and so read, is no matter here: the second is unread again.
    const second = shown.getByRole('option', { name: /^Velden opens/ })
    await second.click()
    await expect(second).not.toHaveAccessibleName(/unread/i)
    await shown.keyboard.press('m')
    await expect(second).toHaveAccessibleName(/unread/i)
    await shown.getByRole('option', { name: /^A long day/ }).click()
    await expect(shown.getByRole('article', { name: /^A long day/ })).toBeVisible()
    const progress = shown.getByRole('progressbar', { name: 'Read so far' })
    await expect(progress).toHaveAttribute('aria-valuenow', '0')

    await test.step('headings', async () => {
      await shown.keyboard.press('u')
      const menu = shown.getByRole('menu', { name: 'Headings' })
      await expect(menu.getByRole('menuitem')).toHaveText(['Morning At The Quay', 'Noon At The Quay', 'Evening At The Quay', 'Night At The Quay'])
      await expectAccessible(shown, 'outline')
      await shown.keyboard.press('End')
      await shown.keyboard.press('ArrowUp')
      await shown.keyboard.press('Enter')
      await expect(shown.getByRole('heading', { name: 'Evening At The Quay' })).toBeFocused()
      await expect(shown.getByRole('heading', { name: 'Evening At The Quay' })).toBeInViewport()
      await expect.poll(async () => Number(await progress.getAttribute('aria-valuenow'))).toBeGreaterThan(40)
    })

    await test.step('find: places are counted and painted, Escape leaves the place selected, h keeps it', async () => {
      await shown.keyboard.press('ControlOrMeta+f')
      const bar = shown.getByRole('search', { name: 'Find in this article' })
      await shown.keyboard.type('HOUR 3 of')
      await expect(bar.getByRole('status')).toHaveText('3 of 4')
      await shown.keyboard.press('Enter')
      await expect(bar.getByRole('status')).toHaveText('4 of 4')
      await shown.keyboard.press('Enter')
      await expect(bar.getByRole('status')).toHaveText('1 of 4')
      await shown.keyboard.press('Shift+Enter')
      await expect(bar.getByRole('status')).toHaveText('4 of 4')
      await expectAccessible(shown, 'find-in-article')
      expect(await shown.evaluate(() => [CSS.highlights.get('found')!.size, [...CSS.highlights.get('found-current')!].map(String)])).toEqual([4, ['hour 3 of']])
      await shown.keyboard.press('Escape')
      await expect(bar).toBeHidden()
      await shown.keyboard.press('h')
      await expect(shown.getByRole('region', { name: 'Highlights' }).getByRole('button', { name: /^hour 3 of \(/ })).toBeVisible()
      await shown.keyboard.press('ControlOrMeta+f')
      await shown.keyboard.type('zeppelin')
      await expect(bar.getByRole('status')).toHaveText('Not found')
      await shown.keyboard.press('Escape')
    })

    await test.step('space turns pages, then opens the next unread; shift and space goes back', async () => {
      await shown.evaluate(() => document.querySelector('.reader-scroll')!.scrollTo({ top: 0, behavior: 'instant' }))
      await shown.keyboard.press('Space')
      await expect.poll(top).toBeGreaterThan(200)
      await shown.waitForTimeout(500)
      await shown.keyboard.press('Shift+Space')
      await expect.poll(top).toBe(0)
      await expect(async () => {
        await shown.keyboard.press('Space')
        await expect(shown.getByRole('article', { name: /^Velden opens/ })).toBeVisible({ timeout: 300 })
      }).toPass({ timeout: 30_000 })
      await expect(progress).toHaveCount(0) // it fits the pane
    })
  })

  test('a passage is copied with its source, and an article saved as a PDF that holds all of it', async () => {
    const { page: shown, app } = shared()
    await shown.emulateMedia({ colorScheme: 'dark' })
    await openLong(shown)
    await shown.keyboard.press('ControlOrMeta+f')
    await shown.keyboard.type('the cranes stood still')
    await expect(shown.getByRole('search', { name: 'Find in this article' }).getByRole('status')).toContainText('1 of')
    await shown.keyboard.press('Escape')
    await shown.keyboard.press('ControlOrMeta+Shift+c')
    await expect(shown.getByRole('status').filter({ hasText: 'Copied with its source' })).toBeVisible()
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('“the cranes stood still”\n\nA long day at the harbour')
    await shown.getByRole('button', { name: 'More', exact: true }).click()
    await expectAccessible(shown, 'article-menu')
    await shown.getByRole('menuitem', { name: /PDF/ }).click()
    const pdf = join(folder, 'saved', 'A long day at the harbour.pdf')
    await expect.poll(() => existsSync(pdf)).toBe(true)
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
    await shown.getByRole('button', { name: 'More', exact: true }).click()
    await shown.getByRole('menuitem', { name: 'Copy as Markdown' }).click()
    await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toContain('# A long day at the harbour')
    await shown.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await expect(shown.getByRole('navigation', { name: 'Library' })).toBeHidden()
    expect(await shown.evaluate(() => getComputedStyle(document.querySelector('.article')!).color)).toBe('rgb(0, 0, 0)')
    await keepPicture(shown, 'on-paper')
    await shown.emulateMedia({ media: null, colorScheme: 'light' })
  })

  test('an article is read aloud sentence by sentence, the one being read is lit; without voices a sentence says so', async () => {
    const { page: shown } = shared()
    await openLong(shown)
    // The voices of the machine are not the same everywhere: here it has none, then one that speaks when it is told to.
    await shown.evaluate(() => Object.defineProperty(speechSynthesis, 'getVoices', { value: () => [], configurable: true }))
    await shown.keyboard.press('v')
    await expect(shown.getByRole('alert').filter({ hasText: 'This computer has no voices' })).toBeVisible()
    await shown.getByRole('button', { name: 'Close this message' }).click()
    await shown.evaluate(() => {
      const voice = { voiceURI: 'own', name: 'Own voice', lang: 'en-GB', default: true, localService: true }
      Object.defineProperty(speechSynthesis, 'getVoices', { value: () => [voice, { ...voice, voiceURI: 'far', name: 'Far voice', localService: false }], configurable: true })
      Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { value: null, writable: true, configurable: true })
      Object.defineProperty(speechSynthesis, 'cancel', { value: () => undefined, configurable: true })
      Object.defineProperty(speechSynthesis, 'speak', { value: (utterance: SpeechSynthesisUtterance) => void Object.assign(globalThis, { spoken: utterance }), configurable: true })
    })
    const spoken = (): Promise<string[]> => shown.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map(String))
    const finish = (): Promise<void> => shown.evaluate(() => void (globalThis as unknown as { spoken: SpeechSynthesisUtterance }).spoken.dispatchEvent(new Event('end')))
    await shown.keyboard.press('v')
    const bar = shown.getByRole('group', { name: 'Reading aloud' })
    await expect(bar).toContainText('Sentence 1 of')
    expect(await spoken()).toEqual(['A long day at the harbour'])
    await finish()
    await finish()
    expect(await spoken()).toEqual([sentence])
    await expectAccessible(shown, 'read-aloud')
    await bar.getByRole('button', { name: 'Pause' }).click()
    await bar.getByRole('button', { name: 'Next sentence' }).click()
    expect(await spoken()).toEqual(['It was hour 1 of the morning watch.'])
    await bar.getByRole('button', { name: 'Go on' }).click()
    await bar.getByRole('combobox', { name: 'Speed' }).selectOption('1.5 ×')
    expect(await shown.evaluate(() => (globalThis as unknown as { spoken: SpeechSynthesisUtterance }).spoken.rate)).toBe(1.5)
    await bar.getByRole('button', { name: 'Stop' }).click()
    await expect(bar).toHaveCount(0)
    expect(await spoken()).toEqual([])
    await shown.keyboard.press('ControlOrMeta+,')
    const dialog = shown.getByRole('dialog', { name: 'Settings' })
    await expect(dialog.getByRole('combobox', { name: 'Voice' }).getByRole('option')).toHaveText([/^The system/, 'Own voice (en-GB)'])
    await dialog.getByRole('combobox', { name: 'Voice' }).selectOption('Own voice (en-GB)')
    await expect(dialog.getByRole('combobox', { name: 'Speed' })).toHaveValue('1.5')
    await expectAccessible(shown, 'settings-speech')
  })
})
