import { mkdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { app } from 'electron'
import { defaultLibraryPath, findLibrary, movedFile } from '../shared/library-path.ts'
import type { AppPlace } from './app-requests.ts'
import { findPortableFolder } from './places.ts'

/**
 * Where this copy has its library and its settings: beside it where it is portable, else where the person named, moved or never moved it.
 * Settings of a portable copy go beside it too. Call before anything else asks for a folder.
 */
export function findPlace(named: string | null, isTestBuild: boolean): AppPlace & { readonly movedBy: string | null } {
  const { env, platform } = process
  const portable = app.isPackaged ? findPortableFolder(env, platform, process.execPath) : null
  if (portable !== null) keepSettingsIn(join(portable, 'settings'))
  const common = { portable, isTrial: !app.isPackaged || isTestBuild }
  if (named !== null || env['MARKETDASH_LIBRARY']) return { ...common, libraryPath: resolve(named ?? (env['MARKETDASH_LIBRARY'] as string)), pointer: null, movedBy: null }
  if (portable !== null) return { ...common, libraryPath: join(portable, 'library'), pointer: null, movedBy: null }
  const { path, movedBy } = findLibrary(env, platform, homedir(), readText)
  return { ...common, libraryPath: movedBy === null ? resolve(path) : path, movedBy, pointer: join(resolve(defaultLibraryPath(env, platform, homedir())), movedFile) }
}

function keepSettingsIn(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    app.setPath('appData', folder)
  } catch (error) {
    console.error(`The settings of this portable copy could not be kept in ${folder} (${(error as NodeJS.ErrnoException).code}). Check that it can be written.`)
    process.exit(1)
  }
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
