// The parameters of `npm run package`.
import { resolve } from 'node:path'
import { refuse } from './say.mjs'

export const usage = `npm run package -- [--development-runtime] [--targets LIST] [--arch ARCH] [--output DIR] [--test-build]

  --development-runtime  package the older Electron of a checkout where the product's own cannot be had; for tests, never to be given to others
  --targets LIST         deb, AppImage, rpm (Linux); nsis, portable (Windows); dmg, zip (macOS). Without it: all that this computer has the tools for
  --arch ARCH            x64, arm64, or universal (macOS). Without it: this computer's, universal on macOS
  --output DIR           without it: dist
  --test-build           packed less small in less time, and can be driven over a debugging port; never to be given to others
`
const targetsOf = { linux: ['deb', 'AppImage', 'rpm'], win32: ['nsis', 'portable'], darwin: ['dmg', 'zip'] }
const withValue = ['--targets', '--arch', '--output']

/**
 * @param {readonly string[]} given
 * @param {NodeJS.Platform} platform
 * @param {string} ownArch
 * @returns {{ isDevelopment: boolean, isTestBuild: boolean, targets: string[], mayLack: boolean, arch: string, output: string | undefined }}
 *   mayLack: nobody asked for these kinds by name, so one whose tools are missing is no failure
 * @throws a refusal that names what is wrong
 */
export function parsePackageParameters(given, platform, ownArch) {
  const values = new Map()
  const flags = new Set()
  for (let index = 0; index < given.length; index++) {
    const [name, ...rest] = given[index].split('=')
    if (withValue.includes(name)) {
      const value = rest.length > 0 ? rest.join('=') : given[++index]
      if (!value || value.startsWith('--')) throw refuse(`${name} needs a value.\n\n${usage}`)
      values.set(name, value)
    } else if (['--development-runtime', '--test-build'].includes(given[index])) flags.add(given[index])
    else throw refuse(`${given[index]} is not an option of npm run package. These are:\n\n${usage}`)
  }
  const known = targetsOf[platform]
  if (known === undefined) throw refuse(`Marketdash is packaged on Linux, Windows and macOS; this system is ${platform}.`)
  const named = values.get('--targets')?.split(',').map((name) => known.find((each) => each.toLowerCase() === name.trim().toLowerCase()) ?? name)
  const unknown = named?.find((name) => !known.includes(name))
  if (unknown !== undefined) throw refuse(`On this system packages of these kinds are made: ${known.join(', ')}; not "${unknown}".`)
  const arch = values.get('--arch') ?? (platform === 'darwin' ? 'universal' : ownArch)
  if (!['x64', 'arm64', ...(platform === 'darwin' ? ['universal'] : [])].includes(arch)) throw refuse(`Marketdash is packaged for x64 and arm64${platform === 'darwin' ? ' and universal' : ''}, not for "${arch}".`)
  const isDevelopment = flags.has('--development-runtime')
  if (isDevelopment && (platform !== 'linux' || arch !== ownArch)) throw refuse('The runtime of development exists for this computer\'s own processor, on Linux only.')
  const output = values.get('--output')
  return { isDevelopment, isTestBuild: flags.has('--test-build'), targets: named ?? known, mayLack: named === undefined, arch, output: output === undefined ? undefined : resolve(output) }
}
