import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const entry = resolve(import.meta.dirname, '../../src/main/library-process.ts')

/** Begins a library as main does, and dies without a word some milliseconds later. Answers what the library said to the terminal, once it has ended too. */
async function dieBesideLibrary(libraryPath: string, milliseconds: number): Promise<string> {
  const main = `
    import { fork } from 'node:child_process'
    const library = fork(${JSON.stringify(entry)}, [], { serialization: 'advanced', execArgv: ['--experimental-import-meta-resolve'] })
    library.send({ open: ${JSON.stringify({ libraryPath, movedBy: null, examplesPath: null, now: null })} })
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${milliseconds})`
  const child = spawn(process.execPath, ['--input-type=module', '-e', main], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (words) => (said += String(words)))
  child.stderr.on('data', (words) => (said += String(words)))
  await new Promise((done) => child.on('close', done)) // the library holds the same terminal, and lets go of it when it ends
  return said
}

it.each([50, 250, 400, 600, 1500])('the library ends by itself, in order, when main dies %s ms after the start', async (milliseconds) => {
  const folder = mkdtempSync(join(tmpdir(), 'marketdash-orphan-'))
  const library = join(folder, 'library')
  expect(await dieBesideLibrary(library, milliseconds)).toBe('')
  expect(existsSync(join(library, 'library.unclean'))).toBe(false)
  rmSync(folder, { recursive: true, force: true })
}, 60_000)
