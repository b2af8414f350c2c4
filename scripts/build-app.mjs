// out/: the app as Electron runs it, built anew when its sources changed.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { repository } from './places.mjs'
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
  const { code, words } = await new Promise((done, fail) => {
    const path = `${dirname(node)}${delimiter}${process.env.PATH ?? process.env.Path ?? ''}`
    const child = spawn(node, [builder, 'build', '--logLevel', 'warn'], { cwd: repository, env: { ...process.env, PATH: path }, stdio: ['ignore', 'pipe', 'pipe'] })
    let words = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (words += part))
    child.once('error', fail)
    child.once('close', (code) => done({ code, words }))
  })
  if (code !== 0) throw refuse(`The app could not be built from its sources:\n${words.trim()}`)
  // Stamped with the sources as they were before the build: what changed meanwhile is built next time.
  await mkdir(output, { recursive: true })
  writeStamp(stampFile, stamp)
}
