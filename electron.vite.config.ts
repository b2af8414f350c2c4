import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

/** Migrations and the symbol directory are read as files at run time, from the folder beside the code that reads them. */
const copyFolders: Plugin = {
  name: 'copy-folders',
  writeBundle: () => {
    cpSync('src/core/db/migrations', 'out/main/migrations', { recursive: true })
    cpSync('src/core/companies/directory', 'out/main/directory', { recursive: true })
  },
}

/** Writes down which packages a bundle was made of: the list of licences and the bill of materials are made from it. */
const listParts = (bundle: string): Plugin => ({
  name: 'list-parts',
  generateBundle() {
    const folders = [...this.getModuleIds()].flatMap((file) => /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(file.replaceAll('\\', '/'))?.[0] ?? [])
    mkdirSync('out/parts', { recursive: true })
    writeFileSync(`out/parts/${bundle}.json`, JSON.stringify([...new Set(folders)].sort()))
  },
})

/** What these do when they are loaded nobody notices, so a program that asks nothing of them need not load them: a library that opens does without the readers of articles and pages. */
const withoutEffects = /\/src\/(?:core|shared)\/|\/node_modules\/(?:sanitize-html|postcss|source-map-js|chardet|htmlparser2|entities|domutils|domhandler|dom-serializer|dayjs|launder)\//

export default defineConfig({
  main: {
    plugins: [copyFolders, listParts('main')],
    build: {
      externalizeDeps: false, // everything but the native module is bundled: a package needs no node_modules tree
      minify: false,
      rollupOptions: {
        external: ['electron', 'better-sqlite3'],
        treeshake: { moduleSideEffects: (file: string) => !withoutEffects.test(file.replaceAll('\\', '/')) },
        input: {
          index: resolve('src/main/index.ts'),
          'library-process': resolve('src/main/library-process.ts'),
          'parse-process': resolve('src/core/ingest/parse-process.ts'),
          'caretaker-process': resolve('src/core/recovery/caretaker-process.ts'),
          cli: resolve('src/cli/main.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', minify: { compress: false, mangle: false, codegen: true } }, // names stay, for what a stack says; blanks and comments would only be read at every start
      },
    },
  },
  preload: {
    plugins: [listParts('preload')],
    build: {
      externalizeDeps: false,
      rollupOptions: { input: { index: resolve('src/preload/index.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), listParts('renderer')],
    build: { minify: true, assetsInlineLimit: 0, rollupOptions: { input: resolve('src/renderer/index.html') } },
  },
})
