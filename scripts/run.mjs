// node scripts/run.mjs FILE.ts [parameters]: runs a TypeScript file under a Node that can, with the checkout's packages.
import { repository } from './places.mjs'
import { runProgram } from './run-program.mjs'
import { endWith, refuse } from './say.mjs'
import { setUp } from './setup.mjs'

try {
  const [file, ...parameters] = process.argv.slice(2)
  if (file === undefined) throw refuse('Name the TypeScript file to run: node scripts/run.mjs FILE.ts [parameters]')
  const { node } = await setUp()
  const { code } = await runProgram(node, ['--disable-warning=ExperimentalWarning', file, ...parameters], { folder: repository, environment: { ...process.env, MARKETDASH_NODE: node } })
  process.exitCode = code
} catch (error) {
  endWith(error)
}
