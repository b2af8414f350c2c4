// npm run doctor: what of the computer and the checkout Marketdash finds, without changing anything. Exit code 1 when something stands in the way.
import { accessSync, constants, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hasBuild } from './build-app.mjs'
import { hasDisplay } from './display.mjs'
import { findRuntime } from './electron-runtime.mjs'
import { findNode } from './find-node.mjs'
import { hasModules } from './install-modules.mjs'
import { findNpm, measureFolder } from './npm.mjs'
import { findCacheFolder, findLibraryFolder, repository } from './places.mjs'
import { formatSize } from './say.mjs'
import { findMissing } from './system-packages.mjs'

let blocks = 0
const tell = (name, text) => process.stdout.write(`${name.padEnd(16)}${text}\n`)
const block = (name, text) => {
  blocks++
  tell(name, `PROBLEM: ${text}`)
}
/** Runs a look that refuses with a sentence, and gives undefined after telling the sentence. */
const look = (name, find) => {
  try {
    return find()
  } catch (error) {
    block(name, error.message)
    return undefined
  }
}

tell('System', `${process.platform}-${process.arch}${process.getuid?.() === 0 ? ', root' : ''}`)
const node = findNode()
tell('Node', `${process.versions.node} runs this; the app uses ${node ?? 'one that the first start fetches'}`)
const npm = look('npm', findNpm)
if (npm) tell('npm', npm)
tell('Packages', hasModules() ? 'installed' : 'the next start installs or checks them')
tell('App', hasBuild() ? 'built from the present sources' : 'the next start builds it')
const runtime = look('Electron', () => findRuntime())
if (runtime === undefined) tell('Electron', 'the next start fetches it, or asks its release host again')
else tell('Electron', `${runtime.version}${runtime.fallback ? ' (the stand-in; the release host could not be reached)' : ''}, ${runtime.electron}`)
tell('Display', hasDisplay() ? process.env.DISPLAY || process.env.WAYLAND_DISPLAY || 'yes' : 'none: the window opens in a private Xvfb')

const missing = runtime === undefined ? [] : await findMissing({ electron: runtime.electron, needsDisplayServer: !hasDisplay() })
if (missing.length === 0) tell('System parts', runtime === undefined ? 'checked once Electron is there' : 'all there')
else if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) tell('System parts', `the next start installs what is missing: ${missing.join(', ')}`)
else block('System parts', `missing: ${missing.join(', ')}. npm start tells the command that installs them.`)

for (const [name, folder] of [
  ['Library folder', findLibraryFolder()],
  ['Cache folder', findCacheFolder()],
  ['Checkout', repository],
]) {
  if (isWritable(folder)) tell(name, `${folder}${existsSync(folder) ? `, ${formatSize(await measureFolder(folder))}` : ', not there yet'}`)
  else block(name, `${folder} cannot be written. Give yourself the right to write there.`)
}
for (const part of ['node', 'electron', 'compiled']) tell(`  ${part}`, formatSize(await measureFolder(join(findCacheFolder(), part))))
process.exitCode = blocks > 0 ? 1 : 0

/** Whether a folder, or the nearest one above it that exists, can be written. */
function isWritable(folder) {
  if (!existsSync(folder)) return dirname(folder) !== folder && isWritable(dirname(folder))
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
