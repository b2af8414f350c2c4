import { existsSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { app, dialog } from 'electron'
import type { BrowserWindow, OpenDialogOptions } from 'electron'
import { writeWhole } from './save-file.ts'

export interface NamedText {
  readonly name: string
  readonly text: string
}

/**
 * Asks for a folder and saves texts there, each whole. Nothing is written over: a name that is taken is kept as it is and counted.
 * Throws AppError where one could not be written; those before it stay. In a checkout MARKETDASH_SAVE_FOLDER names the folder and nobody is asked.
 */
export async function saveFiles(window: BrowserWindow | null, title: string, files: readonly NamedText[]): Promise<{ readonly folder: string | null; readonly written: number; readonly kept: number }> {
  const folder = await askForFolder(window, title)
  if (folder === null) return { folder, written: 0, kept: 0 }
  mkdirSync(folder, { recursive: true })
  const free = files.filter(({ name }) => !existsSync(join(folder, basename(name))))
  for (const { name, text } of free) writeWhole(join(folder, basename(name)), text)
  return { folder, written: free.length, kept: files.length - free.length }
}

async function askForFolder(window: BrowserWindow | null, title: string): Promise<string | null> {
  const named = app.isPackaged ? undefined : process.env['MARKETDASH_SAVE_FOLDER']
  if (named) return named
  const options: OpenDialogOptions = { title, defaultPath: app.getPath('documents'), properties: ['openDirectory', 'createDirectory'] }
  const answer = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options)
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}
