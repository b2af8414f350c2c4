import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog } from 'electron'
import { z } from 'zod'
import { AppError } from '../shared/errors.ts'
import type { AppFacts } from '../shared/window.ts'
import { readAutostart, setAutostart } from './autostart.ts'
import { keepChoices } from './keep-choices.ts'
import type { Kept } from './keep-choices.ts'
import type { LibraryProcess } from './library.ts'
import { findCommand, linkCommand } from './link-command.ts'
import { currentWords } from './preferences.ts'
import { currentWindow } from './window.ts'

const choicesSchema = z.object({ tray: z.boolean().default(false) })
export type AppChoices = z.infer<typeof choicesSchema>

/** What of the app itself is chosen and has to be known before any window can say it. */
export function openAppChoices(folder: string): Kept<AppChoices> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return keepChoices(join(folder, 'app.json'), choicesSchema)
}

export interface AppPlace {
  readonly libraryPath: string
  readonly pointer: string | null // the file that leads to a library that was moved; null where this one was named and does not move
  readonly portable: string | null // the folder of a portable copy
  readonly isTrial: boolean // a checkout or a test build: folders are named by the environment, and nothing is started again
}

export interface AppRequests {
  read(): AppFacts
  change(changes: { readonly tray?: boolean | undefined; readonly autostart?: boolean | undefined }): AppFacts
  linkCommand(): { readonly path: string }
  readLicences(): { readonly text: string }
  moveLibrary(library: LibraryProcess): Promise<{ readonly path: string | null }>
}

/** What a window may ask of the app itself: how it starts, where its library is, what it is made of. */
export function answerForApp(place: AppPlace, choices: Kept<AppChoices>, onTray: (isOn: boolean) => void): AppRequests {
  const offersAutostart = app.isPackaged && place.portable === null
  const read = (): AppFacts => ({
    version: app.getVersion(),
    libraryPath: place.libraryPath,
    isMovable: place.pointer !== null,
    tray: choices.read().tray,
    autostart: readAutostart(offersAutostart),
    hasCommand: findCommand(process.resourcesPath) !== null,
  })
  return {
    read,
    change({ tray, autostart }) {
      if (tray !== undefined) {
        choices.write({ ...choices.read(), tray })
        onTray(tray)
      }
      if (autostart !== undefined && offersAutostart) changeAutostart(autostart)
      return read()
    },
    linkCommand() {
      const command = findCommand(process.resourcesPath)
      if (command === null) throw new AppError('not-found', currentWords().app.noCommand)
      return { path: linkCommand(command) }
    },
    readLicences() {
      const file = join(process.resourcesPath, 'about', 'licences.txt')
      if (!existsSync(file)) throw new AppError('not-found', currentWords().app.noLicences)
      return { text: readFileSync(file, 'utf8') }
    },
    async moveLibrary(library) {
      if (place.pointer === null) throw new AppError('bad-input', currentWords().app.namedLibrary)
      const path = await askForFolder(place)
      if (path === null) return { path }
      await library.move(path, place.pointer)
      if (!place.isTrial) app.relaunch(process.env['APPIMAGE'] ? { execPath: process.env['APPIMAGE'] } : {})
      setTimeout(() => app.quit(), 500) // the answer goes first
      return { path }
    },
  }
}

function changeAutostart(isOn: boolean): void {
  try {
    setAutostart(isOn)
  } catch (error) {
    throw new AppError('bad-input', currentWords().app.notChanged, error)
  }
}

async function askForFolder(place: AppPlace): Promise<string | null> {
  const named = place.isTrial ? process.env['MARKETDASH_MOVE_FOLDER'] : undefined
  if (named) return named
  const window = currentWindow()
  const options = { title: currentWords().app.moveTitle, properties: ['openDirectory', 'createDirectory'] as ('openDirectory' | 'createDirectory')[] }
  const answer = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options)
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}
