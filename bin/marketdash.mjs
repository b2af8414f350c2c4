#!/usr/bin/env node
// The command line's entry: finds a Node that can run it, sees that the packages are there, and runs it. Standard output belongs to the results.
import { existsSync } from 'node:fs'
import module from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const sources = join(root, 'src', 'cli', 'main.ts')
const packaged = join(root, 'out', 'main', 'cli.js')

if (existsSync(sources)) await runCheckout()
else if (existsSync(packaged)) await runHere(packaged)
else {
  process.stderr.write('This Marketdash is incomplete: its command line is missing. Install it again.\n')
  process.exitCode = 1
}

async function runCheckout() {
  const { endWith } = await import('../scripts/say.mjs')
  try {
    const { setUp } = await import('../scripts/setup.mjs')
    const { node } = await setUp()
    const { findCacheFolder } = await import('../scripts/places.mjs')
    const compileCache = join(findCacheFolder(), 'compiled')
    // Node 22 warns about TypeScript files unless told not to, which takes a process of its own.
    if (node === process.execPath && Number.parseInt(process.versions.node, 10) >= 24) {
      module.enableCompileCache(compileCache)
      await runHere(sources)
      return
    }
    const { runProgram } = await import('../scripts/run-program.mjs')
    const environment = { ...process.env, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? compileCache }
    process.exitCode = (await runProgram(node, ['--disable-warning=ExperimentalWarning', '--no-regexp-tier-up', sources, ...process.argv.slice(2)], { environment })).code
  } catch (error) {
    endWith(error)
  }
}

/** Runs a file in this process as if it had been named on the command line. */
async function runHere(file) {
  process.argv[1] = file
  await import(pathToFileURL(file).href)
}
