import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { build } from 'vite'
import { onTestFinished } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')

/** One of the programs of tests/core in one file, for tests that start it hundreds of times: it is there four times sooner. Gone when the test ends. */
export async function bundleProgram(program: string): Promise<string> {
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'test-program-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { ssr: join(root, 'tests/core', program), outDir: folder, emptyOutDir: false, rollupOptions: { output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' } } },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  })
  cpSync(join(root, 'src/core/db/migrations'), join(folder, 'migrations'), { recursive: true })
  cpSync(join(root, 'src/core/companies/directory'), join(folder, 'directory'), { recursive: true })
  return join(folder, basename(program).replace(/ts$/u, 'mjs'))
}
