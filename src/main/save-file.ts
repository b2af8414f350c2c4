import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { app, dialog } from 'electron'
import type { BrowserWindow, SaveDialogOptions } from 'electron'
import { AppError } from '../shared/errors.ts'
import { currentWords } from './preferences.ts'

/**
 * Asks where to save a text and saves it there: whole, or not at all. Returns the path, null where the person changed their mind.
 * Throws AppError where it could not be written. In a checkout MARKETDASH_SAVE_FOLDER names a folder and nobody is asked.
 */
export async function saveFile(window: BrowserWindow | null, name: string, text: string): Promise<{ readonly path: string | null }> {
  const path = await askWhere(window, basename(name))
  if (path !== null) writeWhole(path, text)
  return { path }
}

/** Asks where to save a file of this name. Null where the person changed their mind. */
export async function askWhere(window: BrowserWindow | null, name: string): Promise<string | null> {
  const folder = app.isPackaged ? undefined : process.env['MARKETDASH_SAVE_FOLDER']
  if (folder) {
    mkdirSync(folder, { recursive: true })
    return join(folder, name)
  }
  const extension = extname(name).slice(1)
  const options: SaveDialogOptions = { defaultPath: join(app.getPath('documents'), name), properties: ['showOverwriteConfirmation'], ...(extension ? { filters: [{ name: extension.toUpperCase(), extensions: [extension] }] } : {}) }
  const answer = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options)
  return answer.canceled || !answer.filePath ? null : answer.filePath
}

/** Throws AppError where it could not be written. A half-written file is never found under that name, and what was there before stays until the new one is on the disk. */
export function writeWhole(path: string, text: string | Uint8Array): void {
  const unfinished = `${path}.${randomUUID()}.unfinished` // nobody else's file has this name
  try {
    const file = openSync(unfinished, 'wx')
    try {
      writeFileSync(file, text)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(unfinished, path)
  } catch (error) {
    rmSync(unfinished, { force: true })
    const words = currentWords().menu
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOSPC') throw new AppError('disk-full', words.diskFull(basename(path)), error)
    throw new AppError('bad-input', words.notSaved(basename(path)), error)
  }
}
