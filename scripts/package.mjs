// npm run package [-- --development-runtime] [more, see --help]: makes what a person installs, for the system it runs on.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { hasModules, installModules } from './install-modules.mjs'
import { holdLock } from './lock.mjs'
import { usage, parsePackageParameters } from './package-parameters.mjs'
import { findCacheFolder, repository } from './places.mjs'
import { runProgram } from './run-program.mjs'
import { runQuietly } from './run-quietly.mjs'
import { endWith, refuse, say } from './say.mjs'
import { setUp } from './setup.mjs'

try {
  const given = process.argv.slice(2)
  if (given.includes('--help')) process.stdout.write(usage)
  else process.exitCode = await makePackages(parsePackageParameters(given, process.platform, process.arch))
} catch (error) {
  endWith(error)
}

/**
 * @param {ReturnType<typeof parsePackageParameters>} wants
 * @returns {Promise<number>} exit code
 */
async function makePackages({ isDevelopment, isTestBuild, targets, mayLack, arch, output }) {
  const { node, electron, version: electronVersion, fallback } = await setUp({ forPackage: true })
  if (fallback && !isDevelopment) {
    throw refuse(
      `A package needs the product's own Electron, and its release host could not be reached. Connect to the network and start again, or see the whole way with an older Electron, for tests only:\n  npm run package -- --development-runtime`,
    )
  }
  if (isDevelopment && !fallback) say(`Electron ${electronVersion} is there: it is packaged, and no older one stands in.`)
  if (fallback) say(`This package is for development and tests: Electron ${electronVersion} stands in, with a Node beside it for the library.`)
  const builders = join(repository, 'packaging')
  if (!hasModules(builders)) await holdLock(join(findCacheFolder(), 'setup.lock'), () => installModules(node, builders, 'the programs that make packages'))
  const description = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
  if (process.env.MARKETDASH_UPDATE_SERVER && !/^https:\/\//.test(process.env.MARKETDASH_UPDATE_SERVER)) throw refuse('MARKETDASH_UPDATE_SERVER is an address that begins with https://, or it is not set.')
  const plan = {
    repository, output: output ?? join(repository, 'dist'), version: description.version, electron, electronVersion, node, isDevelopment: Boolean(fallback), isTestBuild, arch, targets, mayLack,
    updates: process.env.MARKETDASH_UPDATE_SERVER || null, updateKey: process.env.MARKETDASH_UPDATE_KEY || null, moment: await findMoment(),
  }
  if (!existsSync(join(repository, 'out', 'parts'))) throw refuse('The app was built without its list of parts. Delete the folder out and start again.')
  // Nothing is signed here unless a person's own settings say so; electron-builder must not look for certificates by itself.
  const environment = { CSC_IDENTITY_AUTO_DISCOVERY: 'false', ...process.env, MARKETDASH_NODE: node }
  delete environment.ELECTRON_RUN_AS_NODE
  return (await runProgram(node, [join(builders, 'make-packages.mjs'), JSON.stringify(plan)], { folder: builders, environment })).code
}

/** SOURCE_DATE_EPOCH, else the time of the last commit, else of package.json: the same sources make the same package. Seconds since 1970. */
async function findMoment() {
  const named = Number(process.env.SOURCE_DATE_EPOCH)
  if (named > 0) return Math.floor(named)
  const { code, output } = await runQuietly('git', ['log', '-1', '--format=%ct'], { folder: repository })
  return code === 0 && Number(output) > 0 ? Number(output) : Math.floor(statSync(join(repository, 'package.json')).mtimeMs / 1000)
}
