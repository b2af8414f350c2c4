import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { _electron, expect, test } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'

// Each of the workers that test at the same time has a display of its own, with everything that it starts.
const displays = JSON.parse(process.env['MARKETDASH_DISPLAYS'] ?? '[]') as readonly Record<string, string>[]
Object.assign(process.env, displays[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)])

export const repository = resolve(import.meta.dirname, '../..')
export const seedArticle = resolve(repository, '../shared/extraction/articles/seed-marketdash-alibaba.txt')

export interface OpenWindow {
  readonly app: ElectronApplication
  readonly page: Page
  readonly library: string
  close(): Promise<void>
}

/** An empty folder for a library, gone when the test run ends. */
export function makeLibraryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'marketdash-e2e-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'library')
}

/** Starts the real app, built, on the real runtime, over a real library. */
export async function openWindow(given: { library?: string; files?: readonly string[]; now?: string; theme?: 'light' | 'dark'; navigation?: string | RegExp } = {}): Promise<OpenWindow> {
  const library = given.library ?? makeLibraryFolder()
  const executablePath = process.env['MARKETDASH_ELECTRON_BINARY'] ?? (createRequire(import.meta.url)('electron') as string)
  const settings = join(library, '..', 'settings')
  mkdirSync(settings, { recursive: true })
  const app = await _electron.launch({
    timeout: 30_000,
    executablePath,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), repository, '--library', library, ...(given.now ? ['--now', given.now] : []), ...(given.files ?? [])],
    env: { ...(process.env as Record<string, string>), XDG_CONFIG_HOME: settings },
    colorScheme: given.theme ?? 'light',
  })
  const page = await app.firstWindow()
  await page.getByRole('navigation', { name: given.navigation ?? 'Library' }).waitFor() // as the language of the window calls it
  return { app, page, library, close: () => app.close() }
}

/**
 * One window and one library for the tests of a file or of a describe, which go on in it in their order: a start and the first article
 * of a process take seconds. For tests that mind neither what the ones before left in the library nor how long the app runs; each of
 * them begins with the page drawn anew, and with its own articles.
 */
export function shareWindow(given: Parameters<typeof openWindow>[0] = {}): () => OpenWindow {
  let shared: OpenWindow | undefined
  test.describe.configure({ mode: 'serial' })
  test.beforeAll(async () => void (shared = await openWindow(given)))
  test.afterAll(() => shared?.close())
  test.beforeEach(async () => {
    await shared!.page.reload()
    await shared!.page.getByRole('navigation', { name: given.navigation ?? 'Library' }).waitFor()
  })
  return () => shared!
}

/** Pictures of every screen are kept, so that a person can look at them. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = join(repository, 'test-results', 'pictures')
  mkdirSync(folder, { recursive: true })
  // Asked of the page itself and written without being packed tightly: in a third of the time.
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
  await session.detach()
  writeFileSync(join(folder, `${name}.png`), Buffer.from(data, 'base64'))
}

// what colours decide: the rest of axe's rules find the same in light and in dark
const rulesOfColour = ['color-contrast', 'link-in-text-block']

// Half a megabyte, which its builder would have a page read before every look: each page reads it once.
const axeSource = readFileSync(createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8')

/** axe finds nothing serious on what is shown now: by all its rules in light, and in dark by those that look at colours. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await keepPicture(page, `${screen}-${colorScheme}`)
    if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
    const axe = new AxeBuilder({ page: page as never, axeSource: ';' }).setLegacyMode(true).options({ resultTypes: ['violations'] })
    const result = await (colorScheme === 'dark' ? axe.withRules(rulesOfColour) : axe).analyze()
    const serious = result.violations.filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
    expect(serious.map((violation) => `${screen} ${colorScheme}: ${violation.id} on ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Imports text by the window's own Import dialog. */
export async function importText(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Import' })
  await dialog.getByRole('textbox', { name: 'Paste an article' }).fill(text)
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(dialog).toBeHidden()
}

/** The passages of the text that are painted as lit, joined. */
export function litText(page: Page): Promise<string> {
  return page.evaluate(() => [...((CSS.highlights.get('lit') ?? []) as Iterable<Range>)].map((range) => range.toString()).join(' … '))
}
