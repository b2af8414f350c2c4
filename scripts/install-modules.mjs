// node_modules: installed by npm under Node 24, because npm under Node 20 leaves out native parts without a word.
import { existsSync, readFileSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runNpm, summarize } from './npm.mjs'
import { repository } from './places.mjs'
import { refuse, say } from './say.mjs'
import { computeStamp, readStamp, writeStamp } from './stamp.mjs'

const stampName = '.marketdash-stamp'
// On the checkout's own disk, because a rename cannot cross disks, and under a name git ignores.
const workshop = join(repository, 'out')
const prefix = '.install-'
const computeModulesStamp = (project) => computeStamp(project, ['package.json', 'package-lock.json'], `${process.platform}-${process.arch}`)

/**
 * Whether node_modules is what package-lock.json asks for.
 * @param {string} [project] the folder of both; the checkout when not given
 */
export function hasModules(project = repository) {
  return readStamp(join(project, 'node_modules', stampName)) === computeModulesStamp(project)
}

/**
 * Installs node_modules; takes over what a person installed with npm, when it is complete. The caller holds the set-up lock.
 * @param {string} node path of Node 24
 * @param {string} [project] the folder of package.json and its lock file; the checkout when not given
 * @param {string} [what] how a person calls what is installed
 * @throws a refusal with npm's own words
 */
export async function installModules(node, project = repository, what = 'the packages Marketdash is built from') {
  const stamp = computeModulesStamp(project)
  const modules = join(project, 'node_modules')
  if (existsSync(modules) && isComplete(readLock(join(project, 'package-lock.json')), readLock(join(modules, '.package-lock.json')))) {
    writeStamp(join(modules, stampName), stamp)
    return
  }
  say(`Installing ${what} (npm ci, about a minute the first time) …`)
  // npm ci empties node_modules before it knows whether it can fill it, and when stopped it goes on undoing for seconds. So it works in a
  // folder of its own, and what it made is put in place by a rename: without network, or stopped half way, the old packages stay whole.
  await mkdir(workshop, { recursive: true })
  const folder = await mkdtemp(join(workshop, prefix))
  try {
    for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
      if (existsSync(join(project, name))) await copyFile(join(project, name), join(folder, name))
    }
    // No install scripts: nothing here needs one, and better-sqlite3's would compile what it already ships (older npm does not know `allowScripts`).
    const parameters = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--loglevel', 'error']
    const { code, all } = await runNpm(node, parameters, folder)
    if (code !== 0) throw refuse(`The packages could not be installed. Connect to the network and start again. ${summarize(all)}`)
    writeStamp(join(folder, 'node_modules', stampName), stamp)
    await rename(modules, join(folder, 'old')).catch(ignoreAbsence)
    await rename(join(folder, 'node_modules'), modules)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Folders of installations that were stopped. One that a dying npm still writes in stays until the next set-up. */
export async function sweepInstallations() {
  const names = await readdir(workshop).catch(() => [])
  for (const name of names.filter((entry) => entry.startsWith(prefix))) {
    await rm(join(workshop, name), { recursive: true, force: true }).catch(() => {})
  }
}

function ignoreAbsence(error) {
  if (error.code !== 'ENOENT') throw error
}

/**
 * Whether an installed tree holds every package of the lock file that this computer needs, in the locked version.
 * @param {{ packages: Record<string, object> } | undefined} lock package-lock.json
 * @param {{ packages: Record<string, object> } | undefined} installed node_modules/.package-lock.json, npm's record of what it put there
 * @param {{ platform: string, arch: string, libc: string }} [computer]
 */
export function isComplete(lock, installed, computer = { platform: process.platform, arch: process.arch, libc: findLibc() }) {
  if (lock === undefined || installed === undefined) return false
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '' || wanted.link) return true
    const found = installed.packages[path]
    if (found !== undefined) return found.version === wanted.version && found.integrity === wanted.integrity
    if (!wanted.optional) return false
    // npm leaves out optional packages of other systems, and what only they need, which names no system.
    const namesSystem = wanted.os !== undefined || wanted.cpu !== undefined
    return !namesSystem || !(fits(wanted.os, computer.platform) && fits(wanted.cpu, computer.arch) && fits(wanted.libc, computer.libc))
  })
}

/** npm's rule for `os`, `cpu` and `libc`: a list of names, or of names after "!" that are excluded. */
function fits(list, name) {
  if (list === undefined) return true
  if (list.some((entry) => entry === `!${name}`)) return false
  return list.every((entry) => entry.startsWith('!')) || list.includes(name)
}

function findLibc() {
  return process.report?.getReport().header.glibcVersionRuntime === undefined ? 'musl' : 'glibc'
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
