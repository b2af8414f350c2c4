// Where things lie: the checkout, the platform's cache folder (outside the checkout, shared by all checkouts of one person).
import { userInfo } from 'node:os'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout this file belongs to (absolute path). */
export const repository = dirname(dirname(fileURLToPath(import.meta.url)))

/** The home folder, always absolute: an empty or relative HOME would put folders wherever the person happens to stand. */
function findHome(environment) {
  const named = environment.HOME ?? ''
  return isAbsolute(named) ? named : userInfo().homedir
}

/**
 * The folder where downloads and compiled code are kept between runs; `MARKETDASH_CACHE` names another.
 * Linux follows the XDG base directory specification: a relative XDG_CACHE_HOME counts as unset.
 * @param {NodeJS.ProcessEnv} [environment]
 * @param {NodeJS.Platform} [platform]
 * @returns {string} an absolute path; the folder need not exist yet
 */
export function findCacheFolder(environment = process.env, platform = process.platform) {
  if (environment.MARKETDASH_CACHE) return resolve(environment.MARKETDASH_CACHE)
  const home = findHome(environment)
  if (platform === 'win32') return join(environment.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Marketdash', 'Cache')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'Marketdash')
  const xdg = environment.XDG_CACHE_HOME
  return join(xdg?.startsWith('/') ? xdg : join(home, '.cache'), 'marketdash')
}

/**
 * The folder where a person's library lies when nothing else is said (docs: README, "Where the data lives").
 * @param {NodeJS.ProcessEnv} [environment]
 * @param {NodeJS.Platform} [platform]
 */
export function findLibraryFolder(environment = process.env, platform = process.platform) {
  if (environment.MARKETDASH_LIBRARY) return environment.MARKETDASH_LIBRARY
  const home = findHome(environment)
  if (platform === 'win32') return join(environment.APPDATA || join(home, 'AppData', 'Roaming'), 'Marketdash')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Marketdash')
  const xdg = environment.XDG_DATA_HOME
  return join(xdg?.startsWith('/') ? xdg : join(home, '.local', 'share'), 'marketdash')
}
