// Run by scripts/package.mjs under Node 24, with the plan as JSON: stages the app, checks it, and makes its packages.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Arch, build, Platform } from 'electron-builder'
import { findProgram } from '../scripts/system-packages.mjs'
import { describeConfiguration } from './configuration.mjs'
import { listLicences } from './list-parts.mjs'
import { makeDeb } from './make-deb.mjs'

/** Own code and dependencies, without Electron and without Node. */
const budget = 25e6

/** @type {import('./configuration.mjs').Plan & { targets: string[], isTestBuild: boolean }} */
const plan = JSON.parse(process.argv[2])
const say = (line) => process.stderr.write(`${line}\n`)

mkdirSync(plan.output, { recursive: true })
const about = join(plan.output, 'about')
rmSync(about, { recursive: true, force: true })
mkdirSync(about)
const parts = listLicences(plan.repository)
writeFileSync(join(about, 'licences.txt'), parts.text)
writeFileSync(join(about, 'sbom.json'), JSON.stringify(parts.sbom(plan.version, plan.electronVersion), null, 1))

const platform = { linux: Platform.LINUX, darwin: Platform.MAC, win32: Platform.WINDOWS }[process.platform]
const arch = Arch[plan.arch]
const isOwnArch = plan.arch === process.arch
// electron-builder wants the folder, on macOS the one around Electron.app. For another processor it fetches its own.
const electronDist = isOwnArch ? (process.platform === 'darwin' ? plan.electron.slice(0, plan.electron.indexOf('/Electron.app')) : dirname(plan.electron)) : null
let fuses = []
// electron-builder writes into what it is given: each of its runs gets a configuration of its own.
const describe = () => describeConfiguration(plan, { electronDist, onFuses: (lines) => (fuses = lines) })

say('Staging the app …')
await build({ targets: platform.createTarget('dir', arch), config: describe(), publish: 'never' })
const staged = findStaged()
const resources = process.platform === 'darwin' ? join(staged, 'Marketdash.app', 'Contents', 'Resources') : join(staged, 'resources')
say(`Fuses, read back from the program: ${fuses.join(', ')}.`)
reportSize(resources)

const made = []
const failures = []
for (const target of plan.targets) await make(target)
for (const file of made) say(`Made ${file} (${(statSync(file).size / 1e6).toFixed(1)} MB).`)
for (const failure of failures) say(failure)
process.stdout.write(`${JSON.stringify({ staged, made })}\n`)
if (made.length < plan.targets.length && !plan.mayLack) process.exitCode = 1

async function make(target) {
  say(`Making the ${target} …`)
  if (target === 'deb') {
    if (findProgram('dpkg-deb') === undefined) return void failures.push('No .deb was made: dpkg-deb is not on this computer (Debian: package dpkg).')
    // What is not for others has a name that no release takes in.
    const file = join(plan.output, `marketdash_${plan.version}_${plan.arch === 'x64' ? 'amd64' : 'arm64'}${plan.isDevelopment || plan.isTestBuild ? '_test' : ''}.deb`)
    rmSync(file, { force: true })
    makeDeb({ staged, file, version: plan.version, arch: plan.arch, icons: join(import.meta.dirname, 'icons'), moment: plan.moment, licence: readFileSync(join(plan.repository, 'LICENSE'), 'utf8'), isTestBuild: plan.isTestBuild })
    made.push(file)
    return
  }
  if (target === 'rpm' && findProgram('rpmbuild') === undefined) return void failures.push('No .rpm was made: rpmbuild is not on this computer (Debian: package rpm; Fedora: rpm-build).')
  const before = new Set(listOutput())
  try {
    await build({ targets: platform.createTarget(target, arch), config: describe(), prepackaged: process.platform === 'darwin' ? join(staged, 'Marketdash.app') : staged, publish: 'never' })
    made.push(...listOutput().filter((file) => !before.has(file) && /\.(AppImage|rpm|exe|dmg|zip)$/.test(file)))
  } catch (error) {
    failures.push(`No ${target} was made: ${String(error.message).split('\n')[0]}. electron-builder fetches its tools for this kind of package from their release host, which must be reachable.`)
  }
}

function listOutput() {
  return readdirSync(plan.output, { withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(plan.output, entry.name))
}

function findStaged() {
  const names = { linux: 'linux', win32: 'win', darwin: 'mac' }
  const suffix = plan.arch === 'universal' ? '-universal' : plan.arch === 'x64' ? '' : `-${plan.arch}`
  const name = process.platform === 'darwin' ? `mac${suffix}` : `${names[process.platform]}${suffix}-unpacked`
  const folder = join(plan.output, name)
  if (!existsSync(folder)) throw new Error(`The staged app is not in ${folder}.`)
  return folder
}

/** @throws {Error} over the budget: whoever adds to it should see it here and not in a complaint */
function reportSize(folder) {
  const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(join(folder, 'node')) && !/\.(pak|lproj)$/.test(entry.name))
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  say(`Own code and dependencies, without Electron: ${(total / 1e6).toFixed(1)} MB of at most ${budget / 1e6} MB.`)
  if (total > budget) throw new Error('The package is over its budget. Look what came in (npx asar list), or raise the budget in packaging/make-packages.mjs with a reason.')
}
