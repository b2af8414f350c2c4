import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { importText, makeLibraryFolder, openWindow, repository } from './window.ts'

const article = readFileSync(join(repository, 'tests/fixtures/e2e/northwind-second-quarter.txt'), 'utf8')

/** The process ids of the app's library process: the one that runs our library-process file. */
function libraryProcesses(parent: number): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid,ppid,args'], { encoding: 'utf8' }).split('\n')
  return lines.filter((line) => line.includes('library-process.js') && Number(line.trim().split(/\s+/)[1]) === parent).map((line) => Number(line.trim().split(/\s+/)[0]))
}

test('the library process is killed: the window says so, it comes back, nothing is lost', async () => {
  const { app, page, close } = await openWindow()
  try {
    await importText(page, article)
    await expect(page.getByRole('option')).toHaveCount(1)
    const parent = app.process().pid as number
    const before = libraryProcesses(parent)
    expect(before).toHaveLength(1)
    await page.evaluate(() => {
      const seen: string[] = []
      Object.assign(window, { seen })
      new MutationObserver(() => document.querySelectorAll('[role=alert]').forEach((each) => seen.push(each.textContent ?? ''))).observe(document.body, { subtree: true, childList: true, characterData: true })
    })
    process.kill(before[0] as number, 'SIGKILL')
    await expect.poll(() => page.evaluate(() => (window as unknown as { seen: string[] }).seen.join(' '))).toContain('started again')
    await expect.poll(() => libraryProcesses(parent).length).toBe(1)
    await page.getByRole('option').first().click()
    await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toHaveText('Northwind Grid beats forecasts as storage orders surge')
  } finally {
    await close()
  }
})

test('a page is shown again when its process crashes', async () => {
  const { app, page, close } = await openWindow()
  try {
    await importText(page, article)
    await expect(page.getByRole('option')).toHaveCount(1)
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
    // A question put to a page while it is being loaded again may never be answered: each try has its own patience.
    const countOptions = () => app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (!contents || contents.isCrashed() || contents.isLoading()) return 0
      return contents.executeJavaScript("document.querySelectorAll('[role=option]').length") as Promise<number>
    })
    const patience = () => new Promise<number>((resolve) => setTimeout(resolve, 2000, 0))
    await expect.poll(() => Promise.race([countOptions(), patience()])).toBe(1)
  } finally {
    await close()
  }
})

test('a second start of the same library hands its file to the first window and ends', async () => {
  const library = makeLibraryFolder()
  const first = await openWindow({ library })
  try {
    const executable = process.env['MARKETDASH_ELECTRON_BINARY'] as string
    test.skip(!executable, 'the runtime is not named')
    const file = join(repository, 'tests/fixtures/e2e/northwind-second-quarter.txt')
    const output = execFileSync(executable, [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), repository, '--library', library, file], {
      encoding: 'utf8', timeout: 30_000, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, XDG_CONFIG_HOME: join(library, '..', 'settings') },
    })
    expect(output).not.toContain('Error')
    await expect(first.page.getByRole('article').getByRole('heading', { level: 1 })).toHaveText('Northwind Grid beats forecasts as storage orders surge')
  } finally {
    await first.close()
  }
})

test('a library from the future is refused with a sentence', async () => {
  const library = makeLibraryFolder()
  const first = await openWindow({ library })
  await first.close()
  const node = process.env['MARKETDASH_NODE'] ?? process.execPath
  execFileSync(node, ['-e', `const D = require('better-sqlite3'); const db = new D(${JSON.stringify(join(library, 'library.sqlite'))}); db.pragma('user_version = 999'); db.close()`], { cwd: repository })
  const second = await openWindow({ library })
  try {
    await expect(second.page.getByRole('alert').filter({ hasText: 'newer Marketdash' })).toBeVisible()
  } finally {
    await second.close()
  }
})

test('a library that had to be put right says what happened, in the window', async () => {
  const library = makeLibraryFolder()
  const first = await openWindow({ library })
  await importText(first.page, article)
  await first.close()
  const file = join(library, 'library.sqlite')
  writeFileSync(file, readFileSync(file).fill(7, 4096)) // everything but the first page is garbage, and there is no backup yet
  const second = await openWindow({ library })
  try {
    await expect(second.page.getByRole('alert').filter({ hasText: 'The damaged file is kept' })).toBeVisible()
    await second.page.getByRole('button', { name: 'Close this message' }).click()
    await expect(second.page.getByRole('alert')).toHaveCount(0)
  } finally {
    await second.close()
  }
})
