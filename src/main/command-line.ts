import { join } from 'node:path'
import { app } from 'electron'
import { startChild } from './child.ts'

const helperMemory = 512 // megabytes of heap for the parse process, as in the window

/** Runs the command line in this process, without a window, and ends the app with its exit code. A portable copy's library is the one it means. */
export async function runAsCommandLine(words: readonly string[], portableLibrary: string | null): Promise<void> {
  if (portableLibrary !== null) process.env['MARKETDASH_LIBRARY'] ||= portableLibrary
  app.disableHardwareAcceleration()
  app.dock?.hide()
  const { runInTerminal } = await import('../cli/terminal.ts')
  await app.whenReady() // only then can it start helpers
  app.exit(await runInTerminal(words, () => startChild(join(import.meta.dirname, 'parse-process.js'), 'Marketdash parser', helperMemory)))
}
