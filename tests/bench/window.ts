// The window on a large library, each figure beside an empty window of the same Electron on the same computer:
// `npm run bench -- window [articles] [seconds of idleness] [folder of a library made before]`.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { _electron } from '@playwright/test'
import type { ElectronApplication, JSHandle, Page } from '@playwright/test'
import { makeLargeLibrary, nameWord } from './large-library.ts'

const repository = resolve(import.meta.dirname, '../..')
const starts = 9
const rows = 10_000

interface Runtime {
  readonly electron: string
  readonly node: string
  readonly environment: Record<string, string>
}

export async function runWindowBench([articles = '100000', seconds = '60', folder]: readonly string[]): Promise<void> {
  const runtime = await findRuntime()
  const scratch = mkdtempSync(join(tmpdir(), 'marketdash-bench-window-'))
  process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
  const library = folder ?? join(scratch, 'library')
  if (folder === undefined) {
    const began = performance.now()
    makeLargeLibrary(library, { articles: Number(articles), words: 120 })
    print('library made', `${articles} articles in ${((performance.now() - began) / 1000).toFixed(0)} s`)
  }
  const empty = makeEmptyApp(scratch)
  const open = (): Promise<ElectronApplication> => launch(runtime, [repository, '--library', library], scratch)
  const openEmpty = (): Promise<ElectronApplication> => launch(runtime, [empty], scratch)

  const { ours, theirs } = await measureStarts(open, openEmpty)
  print('start to first list', `${ours.toFixed(0)} ms; an empty window ${theirs.toFixed(0)} ms; ratio ${(ours / theirs).toFixed(2)} (goal 1.5)`)

  const emptyApp = await openEmpty()
  await (await emptyApp.firstWindow()).waitForSelector('p')
  await sleep(2000)
  const emptyMemory = await measureMemory(emptyApp)
  await emptyApp.close()

  const app = await open()
  const page = await app.firstWindow()
  await page.waitForSelector('[role="listbox"] [role="option"]')
  await sleep(3000)
  const idleMemory = await measureMemory(app)
  const idle = await measureIdleCpu(app, Number(seconds))
  printTimes('list page, key to paint', await measurePlaces(page))
  printTimes('search, key to paint', await measureSearches(page))
  const trace = await startTrace(app)
  const scrolling = await measureScrolling(page)
  const work = await trace()
  print('scrolling', `${scrolling.rows} rows, longest task ${work.longest.toFixed(0)} ms of work, ${work.over} over 50 ms (goal: none); by the clock ${scrolling.longest.toFixed(0)} ms, ${scrolling.over} over 50 ms; ${scrolling.frames} frames, p99 ${scrolling.frame99.toFixed(0)} ms`)
  const memory = await measureMemory(app)
  const held = await measureHeld(app, page)
  print('memory of the renderer', `${idleMemory.toFixed(0)} MB at the start, ${memory.toFixed(0)} MB right after ${rows} rows, ${held.toFixed(0)} MB once garbage is collected; an empty window ${emptyMemory.toFixed(0)} MB; ${(memory - emptyMemory).toFixed(0)} and ${(held - emptyMemory).toFixed(0)} MB more (goal 150)`)
  print('idle CPU', `${(idle * 100).toFixed(2)} % of one core over ${seconds} s, all processes (goal 1 %)`)
  await app.close()
}

function print(what: string, figures: string): void {
  console.log(`${what.padEnd(26)}${figures}`)
}

function printTimes(what: string, times: readonly number[]): void {
  print(what, `p50 ${quantile(times, 0.5).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms of ${times.length} (goal p95 30 ms)`)
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0
}

/** Electron, and a display where there is none; what the environment names is taken. */
async function findRuntime(): Promise<Runtime> {
  const { setUp } = (await import(/* @vite-ignore */ join(repository, 'scripts/setup.mjs'))) as { setUp(wants: { forWindow: boolean }): Promise<{ node: string; electron: string }> }
  const { hasDisplay, startDisplay } = (await import(/* @vite-ignore */ join(repository, 'scripts/display.mjs'))) as { hasDisplay(): boolean; startDisplay(): Promise<{ environment: Record<string, string> }> }
  const named = { electron: process.env['MARKETDASH_ELECTRON_BINARY'], node: process.env['MARKETDASH_NODE'] }
  const { electron, node } = named.electron && named.node ? { electron: named.electron, node: named.node } : await setUp({ forWindow: true })
  return { electron, node, environment: hasDisplay() ? {} : (await startDisplay()).environment }
}

/** The same window with nothing in it. */
function makeEmptyApp(scratch: string): string {
  const folder = mkdtempSync(join(scratch, 'empty-'))
  writeFileSync(join(folder, 'package.json'), '{"name":"empty","main":"main.cjs"}')
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Empty</title><p>Nothing</p>')
  writeFileSync(
    join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron'); const path = require('node:path')
     app.whenReady().then(() => { const window = new BrowserWindow({ width: 1440, height: 900, show: false, webPreferences: { sandbox: true } })
     window.once('ready-to-show', () => window.show()); window.loadFile(path.join(__dirname, 'index.html')) })`,
  )
  return folder
}

function launch({ electron, node, environment }: Runtime, words: readonly string[], scratch: string): Promise<ElectronApplication> {
  return _electron.launch({
    timeout: 60_000,
    executablePath: electron,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...words],
    env: { ...(process.env as Record<string, string>), ...environment, MARKETDASH_NODE: node, XDG_CONFIG_HOME: join(scratch, 'settings') },
  })
}

/** Medians of the milliseconds from the start of the process to the first list, and to the text of the empty window. They take turns, so that what else the computer does slows both. */
async function measureStarts(open: () => Promise<ElectronApplication>, openEmpty: () => Promise<ElectronApplication>): Promise<{ readonly ours: number; readonly theirs: number }> {
  const ours: number[] = []
  const theirs: number[] = []
  for (let start = 0; start <= starts; start++) {
    ours.push(await measureStart(open, '[role="listbox"] [role="option"]'))
    theirs.push(await measureStart(openEmpty, 'p'))
  }
  const median = ([, ...times]: readonly number[]): number => quantile(times, 0.5) // the first start is another: it reads the disk
  return { ours: median(ours), theirs: median(theirs) }
}

/** Milliseconds from the start of a process until what is sought stands in its window. */
async function measureStart(open: () => Promise<ElectronApplication>, sought: string): Promise<number> {
  const began = performance.now()
  const app = await open()
  const page = await app.firstWindow()
  await page.waitForFunction((selector) => document.querySelector(selector) !== null, sought)
  const taken = performance.now() - began
  await app.close()
  return taken
}

/** Megabytes that the window's process holds. */
async function measureMemory(app: ElectronApplication): Promise<number> {
  const kilobytes = await app.evaluate(({ app }) => app.getAppMetrics().filter((each) => each.type === 'Tab').reduce((sum, each) => sum + each.memory.workingSetSize, 0))
  return kilobytes / 1024
}

/** The same once nothing is held that nobody can reach any more: how much of that is still there varies by the moment. */
async function measureHeld(app: ElectronApplication, page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await sleep(1000)
  return measureMemory(app)
}

/** The part of one core that all processes of the app use while nobody does anything. Linux only; elsewhere what Electron counts of its own. */
async function measureIdleCpu(app: ElectronApplication, seconds: number): Promise<number> {
  const pid = app.process().pid ?? 0
  const before = countTicks(pid)
  await sleep(seconds * 1000)
  return (countTicks(pid) - before) / 100 / seconds
}

/** Clock ticks (1/100 s) of a process and everything that it started. */
function countTicks(root: number): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')
      return [{ pid: Number(name), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }]
    } catch {
      return [] // it has ended
    }
  })
  const inside = new Set([root])
  for (let size = 0; size !== inside.size; ) {
    size = inside.size
    for (const each of processes) if (inside.has(each.parent)) inside.add(each.pid)
  }
  return processes.filter((each) => inside.has(each.pid)).reduce((sum, each) => sum + each.ticks, 0)
}

/** How the window waits for another list: the milliseconds until it stands and a frame is asked for, null where none comes. Heard at once: asking again and again would be told some milliseconds late. */
function untilAnotherList(page: Page): Promise<JSHandle<(act: () => void) => Promise<number | null>>> {
  return page.evaluateHandle(() => (act: () => void) =>
    new Promise<number | null>((done) => {
      const before = document.querySelector('.articles [role="listbox"]')
      const began = performance.now()
      const observer = new MutationObserver(() => {
        const list = document.querySelector('.articles [role="listbox"]')
        if (list === null || list === before || list.querySelector('[role="option"]') === null) return
        observer.disconnect()
        done(performance.now() - began)
      })
      observer.observe(document.querySelector('.articles')!, { childList: true, subtree: true })
      setTimeout(() => {
        observer.disconnect()
        done(null)
      }, 2000)
      act()
    }))
}

/** From a click on a place until its list stands and a frame is asked for. */
async function measurePlaces(page: Page): Promise<readonly number[]> {
  return page.evaluate(async (untilList) => {
    const times: number[] = []
    const places = [...document.querySelectorAll<HTMLElement>('[role="treeitem"]')].slice(0, 40)
    for (const place of [...places, ...places]) {
      if (place.getAttribute('aria-selected') === 'true') continue
      const elapsed = await untilList(() => place.click())
      if (elapsed !== null) times.push(elapsed) // else nothing is in it
      await new Promise((rest) => setTimeout(rest, 150))
    }
    return times
  }, await untilAnotherList(page))
}

/** From the last key of a search until its results stand and a frame is asked for. */
async function measureSearches(page: Page): Promise<readonly number[]> {
  const words = [30, 60, 100, 200, 300, 500, 800, 1200, 2000, 3000, 5000, 7000, 9000].map(nameWord)
  const queries = [...words, ...words.map((word, index) => `${word} ${nameWord(20 + index)}`), ...words.slice(0, 6).map((word) => `title:${word}`), ...words.slice(3, 9).map((word) => `is:unread ${word}`), 'symbol:S7', 'tag:"group 0"', 'is:starred']
  await page.evaluate(() => document.querySelector<HTMLElement>('[role="treeitem"]')?.click())
  await sleep(500)
  return page.evaluate(async ({ queries, untilList }) => {
    const field = document.querySelector<HTMLInputElement>('input[type="search"]')!
    const type = (text: string): void => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field, text)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
    const times: number[] = []
    field.focus()
    for (const query of queries) {
      type(query.slice(0, -1))
      await new Promise((rest) => setTimeout(rest, 700)) // the keys before
      const elapsed = await untilList(() => type(query))
      if (elapsed !== null) times.push(elapsed) // else nothing was found before and after: nothing to see
      await new Promise((rest) => setTimeout(rest, 200))
    }
    return times
  }, { queries, untilList: await untilAnotherList(page) })
}

/**
 * Notes the tasks of the window's main thread by the time that it worked on them: on a computer that does other things besides, the clock also counts
 * those. Returns how to stop. Source: Chromium's trace events, RunTask with tdur in microseconds.
 */
async function startTrace(app: ElectronApplication): Promise<() => Promise<{ readonly longest: number; readonly over: number }>> {
  await app.evaluate(({ contentTracing }) => contentTracing.startRecording({ included_categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', '__metadata'] }))
  return async () => {
    const file = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording())
    const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: readonly { name: string; ph: string; pid: number; tid: number; tdur?: number; args?: { name?: string } }[] }
    rmSync(file, { force: true })
    const mains = new Set(traceEvents.filter((event) => event.name === 'thread_name' && event.args?.name === 'CrRendererMain').map((event) => `${event.pid} ${event.tid}`))
    const work = traceEvents.filter((event) => event.tdur !== undefined && /RunTask$/.test(event.name) && mains.has(`${event.pid} ${event.tid}`)).map((event) => event.tdur! / 1000)
    return { longest: work.reduce((most, each) => Math.max(most, each), 0), over: work.filter((each) => each > 50).length }
  }
}

/** Scrolls down without a pause until 10,000 rows have passed, while everything that holds the window up is noted. */
async function measureScrolling(page: Page): Promise<{ rows: number; longest: number; over: number; frames: number; frame99: number }> {
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('input[type="search"]')!
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field, '')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await sleep(1500)
  return page.evaluate(async (rows) => {
    const tasks: number[] = []
    const observer = new PerformanceObserver((list) => list.getEntries().forEach((entry) => tasks.push(entry.duration)))
    observer.observe({ type: 'longtask' })
    const list = document.querySelector<HTMLElement>('.articles [role="listbox"]')!
    const scroller = list.matches('[data-virtuoso-scroller]') ? list : (list.querySelector<HTMLElement>('[data-virtuoso-scroller]') ?? list)
    const frames: number[] = []
    const lastIndex = (): number => Math.max(0, ...[...document.querySelectorAll('.articles [data-index]')].map((row) => Number((row as HTMLElement).dataset['index'])))
    const began = performance.now()
    let last = began
    for (let still = 0; lastIndex() < rows && still < 120 && performance.now() - began < 180_000; ) {
      const before = scroller.scrollTop
      scroller.scrollTop += 600
      still = scroller.scrollTop === before ? still + 1 : 0
      await new Promise(requestAnimationFrame)
      const now = performance.now()
      frames.push(now - last)
      last = now
    }
    await new Promise((rest) => setTimeout(rest, 200))
    observer.disconnect()
    frames.sort((a, b) => a - b)
    return { rows: lastIndex(), longest: Math.max(0, ...tasks), over: tasks.length, frames: frames.length, frame99: frames[Math.floor(frames.length * 0.99)] ?? 0 }
  }, rows)
}
