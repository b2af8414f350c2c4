// npm run test:package: makes a .deb, installs it, drives the installed app, upgrades it, removes it; the library must outlive all of it.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { startDisplay } from './display.mjs'
import { repository } from './places.mjs'
import { runProgram } from './run-program.mjs'
import { endWith, say } from './say.mjs'
import { setUp } from './setup.mjs'
import { findProgram } from './system-packages.mjs'

try {
  const obstacle = findObstacle()
  if (obstacle === undefined) process.exitCode = await testPackage()
  else say(`The package is not tested here: ${obstacle}`)
} catch (error) {
  endWith(error)
}

/** Why this computer cannot install a package for a trial, as a sentence. */
function findObstacle() {
  if (process.platform !== 'linux') return 'it is a .deb, and this system is not Linux.'
  if (findProgram('dpkg') === undefined || findProgram('dpkg-deb') === undefined) return 'dpkg is missing.'
  if (process.getuid?.() !== 0) return 'only root can install packages. Run it as root, best in a container.'
  if (findProgram('setpriv') === undefined) return 'setpriv is missing (package util-linux), with which the app is started as somebody else than root.'
  const found = spawnSync('dpkg-query', ['-W', '-f', '${Status}', 'marketdash'], { encoding: 'utf8' })
  if (/\binstalled$/.test(found.stdout) && !found.stdout.includes('deinstall')) return 'Marketdash is installed on this computer, and that installation is left alone.'
  if (existsSync('/opt/Marketdash')) return '/opt/Marketdash exists already and belongs to no package.'
  return undefined
}

/** @returns {Promise<number>} exit code */
async function testPackage() {
  const { node } = await setUp({ forTests: true })
  const folder = mkdtempSync(join(tmpdir(), 'marketdash-package-'))
  const display = await startDisplay()
  try {
    const parameters = ['--development-runtime', '--test-build', '--targets', 'deb', '--output', folder]
    const packaged = await runProgram(node, [join(repository, 'scripts', 'package.mjs'), ...parameters], { folder: repository })
    if (packaged.code !== 0) return packaged.code
    const environment = {
      ...process.env,
      ...display.environment,
      PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
      MARKETDASH_NODE: node,
      MARKETDASH_PACKAGES: folder,
    }
    delete environment.WAYLAND_DISPLAY
    delete environment.ELECTRON_RUN_AS_NODE
    const program = join(repository, 'node_modules', '@playwright', 'test', 'cli.js')
    return (await runProgram(node, [program, 'test', '--config', 'playwright.package.config.ts'], { folder: repository, environment })).code
  } finally {
    display.stop()
    spawnSync('dpkg', ['--purge', 'marketdash'], { stdio: 'ignore' })
    rmSync(folder, { recursive: true, force: true })
  }
}
