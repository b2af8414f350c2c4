// Makes a checkout ready: a good Node, node_modules, the built app, the Electron runtime, system packages. Silent when there is nothing to do.
// Plain Node 20 with nothing installed runs this. `node scripts/setup.mjs --print-runtime` prints where Node and Electron are, as JSON.
import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildApp, hasBuild } from './build-app.mjs'
import { hasDisplay } from './display.mjs'
import { fetchRuntime, findRuntime } from './electron-runtime.mjs'
import { ensureNode, findNode } from './find-node.mjs'
import { hasModules, installModules, sweepInstallations } from './install-modules.mjs'
import { holdLock } from './lock.mjs'
import { findCacheFolder, repository } from './places.mjs'
import { endWith, refuse } from './say.mjs'
import { ensureSystemPackages } from './system-packages.mjs'

/**
 * Makes ready what is wanted and missing, one set-up at a time.
 * @param {{ forWindow?: boolean, forRuntime?: boolean, forPackage?: boolean, forTests?: boolean }} [wants] nothing: Node and node_modules only;
 *   forRuntime: also Electron; forPackage: also the built app; forWindow: also what a window needs of the system; forTests: the same with a display server
 * @returns {Promise<{ node: string, electron?: string, version?: string, fallback?: boolean }>} node is the path of a Node that runs the product
 * @throws a refusal, one sentence that says what to do
 */
export async function setUp({ forWindow = false, forRuntime = false, forPackage = false, forTests = false } = {}) {
  if (!existsSync(join(repository, 'package-lock.json'))) throw refuse(`${repository} is not a checkout of Marketdash: its package-lock.json is missing.`)
  const wantsWindow = forWindow || forTests
  const wantsBuild = wantsWindow || forPackage
  const wantsRuntime = wantsBuild || forRuntime
  let node = findNode()
  // Looked up first: a mistake in what a person named is told before anything is fetched.
  let runtime = wantsRuntime ? findRuntime() : undefined
  if (node === undefined || !hasModules() || (wantsRuntime && runtime === undefined) || (wantsBuild && !hasBuild())) {
    await holdLock(join(findCacheFolder(), 'setup.lock'), async () => {
      await sweepLeftovers()
      // Looked at again one by one: another set-up may have made it ready meanwhile.
      node = await ensureNode()
      if (!hasModules()) await installModules(node)
      if (wantsRuntime) runtime = findRuntime() ?? (await fetchRuntime(node))
      if (wantsBuild && !hasBuild()) await buildApp(node)
    })
  }
  if (runtime === undefined) return { node }
  if (wantsWindow) await ensureSystemPackages({ electron: runtime.electron, needsDisplayServer: forTests || !hasDisplay() })
  return { node, ...runtime }
}

/** Half-made folders of set-ups that were stopped; whoever holds the lock is the only one at work. */
async function sweepLeftovers() {
  await sweepInstallations()
  for (const folder of ['node', 'electron']) {
    const path = join(findCacheFolder(), folder)
    const names = await readdir(path).catch(() => [])
    for (const name of names.filter((entry) => entry.includes('.new-'))) await rm(join(path, name), { recursive: true, force: true })
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const wantsPrint = process.argv.includes('--print-runtime')
    const { node, electron, fallback } = await setUp(wantsPrint ? { forRuntime: true } : { forWindow: true, forTests: true })
    if (wantsPrint) process.stdout.write(`${JSON.stringify({ node, electron, fallback })}\n`)
  } catch (error) {
    endWith(error)
  }
}
