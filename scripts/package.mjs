// npm run package [-- --development-runtime] [more, see --help]: makes what a person installs, for the system it runs on.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasModules, installModules } from './install-modules.mjs'
import { holdLock } from './lock.mjs'
import { usage, parsePackageParameters } from './package-parameters.mjs'
import { findCacheFolder, repository } from './places.mjs'
import { runProgram } from './run-program.mjs'
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
  const plan = {
    repository, output: output ?? join(repository, 'dist'), version: description.version, electron, electronVersion, node, isDevelopment: Boolean(fallback), isTestBuild, arch, targets, mayLack,
    updates: process.env.MARKETDASH_UPDATE_SERVER ?? null, updateKey: process.env.MARKETDASH_UPDATE_KEY ?? null,
  }
  if (!existsSync(join(repository, 'out', 'parts'))) throw refuse('The app was built without its list of parts. Delete the folder out and start again.')
  // Nothing is signed here unless a person's own settings say so; electron-builder must not look for certificates by itself.
  const environment = { CSC_IDENTITY_AUTO_DISCOVERY: 'false', ...process.env, MARKETDASH_NODE: node }
  delete environment.ELECTRON_RUN_AS_NODE
  return (await runProgram(node, [join(builders, 'make-packages.mjs'), JSON.stringify(plan)], { folder: builders, environment })).code
}
