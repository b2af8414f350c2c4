import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { wantedSchema } from './arguments.ts'
import type { Wanted } from './arguments.ts'

/** Where settings of the app itself are kept, apart from any library. */
export function settingsFolder(): string {
  return join(app.getPath('appData'), 'Marketdash')
}

/**
 * One window a library: a second start of the same library hands what it wants to the first and ends. Answers whether this is the first.
 * What is handed over is small and of a closed shape; the words of a start that are too many for it have been refused before.
 */
export function takeInstance(libraryPath: string, wanted: Wanted): boolean {
  const key = createHash('sha256').update(libraryPath).digest('hex').slice(0, 16)
  const folder = join(settingsFolder(), 'windows', key)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    console.error(`The folder ${folder}, where the window remembers its size, could not be made (${(error as NodeJS.ErrnoException).code}). Check its permissions and free space.`)
    process.exit(1)
  }
  app.setPath('userData', folder)
  return app.requestSingleInstanceLock(wanted)
}

/** Hears what later starts want, and on macOS what the system wants of the running app. */
export function hearWanted(listener: (wanted: Wanted) => void): void {
  app.on('second-instance', (_event, _argv, _folder, handed) => {
    const read = wantedSchema.safeParse(handed)
    listener(read.success ? read.data : { files: [], links: [], action: null })
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    listener({ files: [path], links: [], action: null })
  })
  app.on('open-url', (event, url) => {
    event.preventDefault()
    listener({ files: [], links: [url], action: null })
  })
}
