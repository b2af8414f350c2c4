// What a window needs from the system on Linux: the libraries Electron is linked with, a font, and a display server where there is no display.
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runQuietly } from './run-quietly.mjs'
import { refuse, say } from './say.mjs'

/** Programs speak English then, so that what they say can be read here. */
const plain = { LC_ALL: 'C' }

/** Debian's package for each library Electron names; where two are given, the first is the name since the 64-bit time change (Debian 13, Ubuntu 24.04). */
export const packagesOfLibraries = {
  'libglib-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgobject-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgio-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libnss3.so': ['libnss3'],
  'libnssutil3.so': ['libnss3'],
  'libsmime3.so': ['libnss3'],
  'libnspr4.so': ['libnspr4'],
  'libdbus-1.so.3': ['libdbus-1-3'],
  'libatk-1.0.so.0': ['libatk1.0-0t64', 'libatk1.0-0'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libatspi.so.0': ['libatspi2.0-0t64', 'libatspi2.0-0'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libdrm.so.2': ['libdrm2'],
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libgdk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libcairo.so.2': ['libcairo2'],
  'libX11.so.6': ['libx11-6'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXext.so.6': ['libxext6'],
  'libXfixes.so.3': ['libxfixes3'],
  'libXrandr.so.2': ['libxrandr2'],
  'libgbm.so.1': ['libgbm1'],
  'libexpat.so.1': ['libexpat1'],
  'libxcb.so.1': ['libxcb1'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
  'libudev.so.1': ['libudev1'],
  'libasound.so.2': ['libasound2t64', 'libasound2'],
}

/**
 * Makes sure that a window can open. As root on Debian and its relatives what is missing is installed; otherwise the command to run is told.
 * @param {{ electron: string, needsDisplayServer: boolean }} wants
 * @throws a refusal that names the command, or the libraries where the system's packages are not known
 */
export async function ensureSystemPackages({ electron, needsDisplayServer }) {
  const missing = await findMissing({ electron, needsDisplayServer })
  if (missing.length === 0) return
  const hasApt = existsSync('/etc/debian_version') && findProgram('apt-get') !== undefined
  if (!hasApt) throw refuse(`The window needs these parts of the system, which are missing: ${missing.join(', ')}. Install them with the system's package manager and start again.`)
  let names = await namePackages(missing)
  const isRoot = process.getuid?.() === 0
  if (!isRoot) throw refuse(`The window needs system packages that are missing. Run this, then start again:\n  sudo apt-get install -y ${names.join(' ')}`)
  say(`Installing system packages the window needs: ${names.join(' ')} …`)
  // The lists of a fresh system may be absent or old: without them apt knows no names, or files that are gone.
  await runQuietly('apt-get', ['update'])
  names = await namePackages(missing)
  const options = ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...names]
  const { code, all } = await runQuietly('apt-get', options, { environment: { ...plain, DEBIAN_FRONTEND: 'noninteractive' } })
  const still = await findMissing({ electron, needsDisplayServer })
  if (code === 0 && still.length === 0) return
  const reason = all.trim().split('\n').filter((line) => line.startsWith('E:')).join(' ')
  throw refuse(`System packages could not be installed (missing still: ${still.join(', ')}). ${reason}\nRun this, then start again:\n  apt-get update && apt-get install -y ${names.join(' ')}`)
}

/**
 * What of the system is missing, by library name, "Xvfb" or "fonts"; nothing on other systems than Linux.
 * @param {{ electron: string, needsDisplayServer: boolean }} wants
 * @returns {Promise<string[]>}
 */
export async function findMissing({ electron, needsDisplayServer }) {
  if (process.platform !== 'linux') return []
  const missing = findProgram('ldd') === undefined ? [] : parseMissingLibraries((await runQuietly('ldd', [electron], { environment: plain })).output)
  if (needsDisplayServer && findProgram('Xvfb') === undefined) missing.push('Xvfb')
  if (!hasFonts(['/usr/share/fonts', '/usr/local/share/fonts', join(process.env.HOME ?? '/', '.fonts'), join(process.env.HOME ?? '/', '.local/share/fonts')])) missing.push('fonts')
  return missing
}

/**
 * @param {string} output of ldd
 * @returns {string[]} the libraries it did not find, each once
 */
export function parseMissingLibraries(output) {
  return [...new Set([...output.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1]))]
}

/**
 * Debian package names for what is missing.
 * @param {readonly string[]} missing
 * @param {ReadonlySet<string>} known every package name the system's apt knows; when it knows neither of two names the older is taken
 * @returns {string[]} each once, in order
 */
export function choosePackages(missing, known) {
  const names = missing.flatMap((part) => {
    if (part === 'Xvfb') return ['xvfb']
    if (part === 'fonts') return ['fonts-dejavu-core']
    const candidates = packagesOfLibraries[part]
    if (candidates !== undefined) return [candidates.find((name) => known.has(name)) ?? candidates.at(-1)]
    return [] // A library that comes along as another's dependency; if not, the check after installing names it.
  })
  return [...new Set(names)]
}

async function namePackages(missing) {
  const { output } = await runQuietly('apt-cache', ['pkgnames', 'lib'])
  return choosePackages(missing, new Set(output.split('\n')))
}

function hasFonts(folders) {
  return folders.some((folder) => {
    try {
      return readdirSync(folder, { recursive: true }).some((name) => /\.(ttf|otf|ttc|pfb)$/i.test(String(name)))
    } catch {
      return false
    }
  })
}

/**
 * @param {string} name of a program
 * @param {string} [path] as in PATH
 * @returns {string | undefined} its path
 */
export function findProgram(name, path = process.env.PATH ?? '') {
  return [...path.split(delimiter), '/usr/sbin', '/sbin'].map((folder) => join(folder, name)).find((file) => existsSync(file))
}
