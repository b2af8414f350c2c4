// out/: the app as Electron runs it, built anew when its sources changed.
import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { repository } from './places.mjs'
import { runQuietly } from './run-quietly.mjs'
import { refuse, say } from './say.mjs'
import { computeStamp, readStamp, writeStamp } from './stamp.mjs'

const output = join(repository, 'out')
const stampFile = join(output, '.marketdash-stamp')
const sources = ['src', 'electron.vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json']

/** Whether out/ was built from the sources as they are now. */
export function hasBuild() {
  return existsSync(join(output, 'main', 'index.js')) && readStamp(stampFile) === computeStamp(repository, sources)
}

/**
 * Builds out/ with electron-vite. The caller holds the set-up lock.
 * @param {string} node path of Node 24
 * @throws a refusal with the builder's own words
 */
export async function buildApp(node) {
  const stamp = computeStamp(repository, sources)
  say('Building the app from its sources …')
  await rm(stampFile, { force: true })
  const builder = join(repository, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { code, all } = await runQuietly(node, [builder, 'build', '--logLevel', 'warn'], { node, folder: repository })
  if (code !== 0) throw refuse(`The app could not be built from its sources:\n${all.trim()}`)
  // Stamped with the sources as they were before the build: what changed meanwhile is built next time.
  await mkdir(output, { recursive: true })
  writeStamp(stampFile, stamp)
}
