import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { BrowserWindow } from 'electron'

/** Saves what the window shows as a PNG. A half-written picture is never found under that name. */
export async function takePicture(window: BrowserWindow, file: string): Promise<void> {
  const image = await window.webContents.capturePage()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.unfinished`, image.toPNG())
  renameSync(`${file}.unfinished`, file)
}
