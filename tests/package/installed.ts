import { execFileSync, spawn } from 'node:child_process'
import { chownSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'

export const repository = join(import.meta.dirname, '../..')
export const home = '/opt/Marketdash'

/** The person who uses what root installed: Chromium's sandbox is on for everybody but root. */
const nobody = 65534

export interface InstalledApp {
  readonly page: Page
  readonly said: () => string
  readonly ended: Promise<number | null>
  /** Asks the main process, as the window does. Throws its sentence. */
  ask(name: string, input?: unknown): Promise<unknown>
  close(): Promise<number | null>
}

/** A person's home folder of our own, with the right to our display. */
export function makeHome(): string {
  const folder = mkdtempSync(join(tmpdir(), 'marketdash-home-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  chownSync(folder, nobody, nobody)
  const authority = process.env['XAUTHORITY']
  if (authority) {
    copyFileSync(authority, join(folder, '.Xauthority'))
    chownSync(join(folder, '.Xauthority'), nobody, nobody)
  }
  const shared = join(folder, 'files')
  mkdirSync(shared)
  chownSync(shared, nobody, nobody)
  return folder
}

const environmentOf = (person: string): Record<string, string> => ({ HOME: person, PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', DISPLAY: process.env['DISPLAY'] ?? '', XAUTHORITY: join(person, '.Xauthority') })
const asNobody = ['--reuid', String(nobody), '--regid', String(nobody), '--clear-groups', '--']

/** Starts what is on the person's PATH, as a launcher would, with a port to drive it by. */
export async function startInstalled(person: string, given: { readonly program?: string; readonly environment?: Record<string, string> } = {}): Promise<InstalledApp> {
  const words = [given.program ?? 'marketdash-app', '--disable-gpu', '--remote-debugging-port=0']
  const child = spawn('setpriv', [...asNobody, ...words], { env: { ...environmentOf(person), ...given.environment }, cwd: person, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (part: Buffer) => (said += part.toString()))
  child.stderr.on('data', (part: Buffer) => (said += part.toString()))
  const ended = new Promise<number | null>((done) => child.on('exit', (code) => done(code)))
  const address = await waitFor(() => /DevTools listening on (ws:\S+)/.exec(said)?.[1], () => said)
  const browser = await connect(address)
  const page = await waitFor(() => browser.contexts()[0]?.pages()[0], () => said)
  await page.getByRole('navigation', { name: 'Library' }).waitFor()
  return {
    page,
    said: () => said,
    ended,
    async ask(name, input = {}) {
      const reply = await page.evaluate(([asked, value]) => window.marketdash.call(asked as string, value), [name, input] as const)
      if (!reply.ok) throw new Error(reply.error.message)
      return reply.value
    },
    async close() {
      await page.close() // the last window: the app quits, and closes its library first
      const code = await ended
      await browser.close().catch(() => {}) // it is gone with the app
      return code
    },
  }
}

/** Starts the app a second time, beside a running one, and waits for its end. */
export function startSecond(person: string, ...words: string[]): { readonly code: number; readonly said: string } {
  return runAs(person, 'marketdash-app', ['--disable-gpu', ...words])
}

/** The installed command line, as the person types it; another copy's where one is named. */
export function runCommand(person: string, ...words: string[]): { readonly code: number; readonly said: string } {
  return runAs(person, 'marketdash', words)
}

export function runCommandOf(copy: string, person: string, ...words: string[]): { readonly code: number; readonly said: string } {
  return runAs(person, join(copy, 'resources/bin/marketdash'), words)
}

/** The command line as a package runs it that has no Node beside its runtime. */
export function runOnOwnRuntime(person: string, ...words: string[]): { readonly code: number; readonly said: string } {
  return runAs(person, 'env', ['-u', 'DISPLAY', `${home}/marketdash-app`, '--ozone-platform=headless', '--disable-gpu', '--log-level=3', '--command-line', '--', ...words])
}

function runAs(person: string, program: string, words: readonly string[]): { readonly code: number; readonly said: string } {
  try {
    return { code: 0, said: execFileSync('setpriv', [...asNobody, program, ...words], { env: environmentOf(person), cwd: person, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 }) }
  } catch (error) {
    const failed = error as { status: number | null; stdout: string; stderr: string }
    return { code: failed.status ?? -1, said: failed.stdout + failed.stderr }
  }
}

/** On a busy machine the debugger of a starting Electron is sometimes never answered; that says nothing about the app. */
async function connect(address: string): Promise<Browser> {
  for (let tries = 1; ; tries++) {
    try {
      return await chromium.connectOverCDP(address, { timeout: 10_000 })
    } catch (error) {
      if (tries === 5) throw error
    }
  }
}

async function waitFor<Value>(look: () => Value | undefined, said: () => string): Promise<Value> {
  for (let tries = 0; tries < 300; tries++) {
    const found = look()
    if (found !== undefined) return found
    await sleep(100)
  }
  throw new Error(`The installed app did not start within 30 seconds. It said:\n${said()}`)
}
