import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../../..')

/** One of the programs of tests/core in one file, for tests that start it many times: it is there four times sooner. Whoever asks for it removes it. */
export async function bundleProgram(program: string): Promise<string> {
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'test-program-'))
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

/** Removes a program that bundleProgram made. */
export function removeProgram(program: string): void {
  rmSync(dirname(program), { recursive: true, force: true })
}
