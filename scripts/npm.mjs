// npm, found and run through its own client, so that a person's configured registry, proxy and certificates hold.
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, realpathSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, delimiter, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { repository } from './places.mjs'
import { runQuietly } from './run-quietly.mjs'
import { formatSize, refuse, reportProgress, say } from './say.mjs'

/**
 * The npm program as a script that any Node can run.
 * @returns {string} path of npm-cli.js
 * @throws a refusal when there is no npm
 */
export function findNpm(environment = process.env) {
  const nodeFolder = dirname(process.execPath)
  const inPath = (environment.PATH ?? environment.Path ?? '').split(delimiter).flatMap((folder) => [
    resolveLink(join(folder, 'npm')),
    join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ])
  const candidates = [
    environment.npm_execpath ?? '',
    join(nodeFolder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(nodeFolder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    ...inPath,
  ]
  const found = candidates.find((path) => basename(path) === 'npm-cli.js' && existsSync(path))
  if (found === undefined) throw refuse('npm was not found. Install Node.js 24 together with its npm, then start again.')
  return found
}

function resolveLink(path) {
  try {
    return realpathSync(path)
  } catch {
    return ''
  }
}

/**
 * Runs npm under a given Node and gives what it printed.
 * @param {string} node path of the Node that runs npm and comes first in its PATH
 * @param {string[]} parameters
 * @param {string} [folder] where it works; the checkout when not given
 * @returns {Promise<{ code: number, all: string }>}
 */
export function runNpm(node, parameters, folder = repository) {
  const environment = { npm_config_audit: 'false', npm_config_fund: 'false', npm_config_update_notifier: 'false' }
  return runQuietly(node, [findNpm(), ...parameters], { node, folder, environment })
}

/**
 * Downloads one package from the npm registry, checks it against its pinned hash and gives the path of its .tar.gz.
 * @param {{ name: string, version: string, integrity: string, size: number }} pin integrity as npm writes it ("sha512-…"), size in bytes for the progress report
 * @param {string} folder an empty folder for what arrives; the caller removes it
 * @param {string} what how a person calls it
 * @throws a refusal without network, or when the hash differs
 */
export async function downloadPackage(pin, folder, what) {
  say(`Downloading ${what} (${formatSize(pin.size)}, package ${pin.name}) …`)
  // npm's own cache is put into the folder too: the growing files are the progress, and nothing is kept twice on the disk.
  let bytes = 0
  const stopMeasuring = measureEvery(folder, (size) => (bytes = size))
  // A package passes through that cache and is then written once more.
  const stopReports = reportProgress(what, pin.size * 2, () => bytes)
  const parameters = ['pack', `${pin.name}@${pin.version}`, '--pack-destination', folder, '--cache', join(folder, 'npm'), '--loglevel', 'error']
  const { code, all } = await runNpm(process.execPath, parameters).finally(() => {
    stopReports()
    stopMeasuring()
  })
  const name = (await readdir(folder)).find((entry) => entry.endsWith('.tgz'))
  if (code !== 0 || name === undefined) throw refuse(`${what} could not be downloaded with npm. Connect to the network and start again. ${summarize(all)}`)
  const archive = join(folder, name)
  const integrity = await hashFile(archive)
  if (integrity !== pin.integrity) throw refuse(`${what} arrived, but is not what was published (its hash is ${integrity}): it was thrown away. Start again, or look at your npm registry setting.`)
  return archive
}

/** npm's own words, without the lines that say nothing to a person. */
export function summarize(output) {
  const lines = output
    .split('\n')
    .filter((line) => /^npm (error|ERR!) /.test(line) && !/complete log|\.log$/.test(line))
    .map((line) => line.replace(/^npm (error|ERR!) /, ''))
  return lines.length === 0 ? '' : `npm says: ${lines.slice(0, 4).join(' ')}`
}

async function hashFile(path) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(path), hash)
  return `sha512-${hash.digest('base64')}`
}

function measureEvery(folder, onSize) {
  const timer = setInterval(() => void measureFolder(folder).then(onSize), 1000)
  return () => clearInterval(timer)
}

/**
 * @param {string} folder
 * @returns {Promise<number>} bytes of all files below the folder, 0 when it is not there; files that vanish meanwhile count nothing
 */
export async function measureFolder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      stat(join(entry.parentPath ?? entry.path, entry.name)).then(
        (found) => found.size,
        () => 0,
      ),
    )
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
