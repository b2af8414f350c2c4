import { createHash } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { app, clipboard } from 'electron'
import { parseWindowArguments, wordsOfProcess } from './arguments.ts'
import { watchConditions } from './conditions.ts'
import { guardContents } from './guard.ts'
import { answerWindow } from './ipc.ts'
import { startLibrary } from './library.ts'
import type { LibraryProcess } from './library.ts'
import { openLink } from './links.ts'
import { setMenu } from './menu.ts'
import { openFiles } from './open-files.ts'
import { openPreferences, setPreferences } from './preferences.ts'
import { takePicture } from './picture.ts'
import { registerScheme } from './protocol.ts'
import { findNode, outsideArchive } from './runtime.ts'
import { saveFile } from './save-file.ts'
import { currentWindow, sendToWindow, showWindow } from './window.ts'
import { defaultLibraryPath } from '../shared/library-path.ts'
import type { Preferences } from '../shared/window.ts'

const given = parseWindowArguments(wordsOfProcess(process.argv, app.getAppPath(), process.cwd()), process.cwd())
const libraryPath = resolve(given.libraryPath ?? defaultLibraryPath(process.env, process.platform, homedir()))

if (given.problem) {
  console.error(given.problem)
  app.exit(2)
} else if (takeSingleInstance()) {
  registerScheme()
  // As root Chromium starts only without its sandbox: a checkout may be run so, a packaged app never.
  if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  guardContents()
  void app.whenReady().then(run)
} else {
  console.error('Marketdash is already open with this library; its window was brought to the front.')
  app.exit(0)
}

/** One window a library: a second start of the same library hands over its files to the first and ends. */
function takeSingleInstance(): boolean {
  const key = createHash('sha256').update(libraryPath).digest('hex').slice(0, 16)
  const folder = join(app.getPath('appData'), 'Marketdash', 'windows', key)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    console.error(`The folder ${folder}, where the window remembers its size, could not be made (${(error as NodeJS.ErrnoException).code}). Check its permissions and free space.`)
    process.exit(1)
  }
  app.setPath('userData', folder)
  return app.requestSingleInstanceLock()
}

function run(): void {
  openPreferences()
  const firstStart = !existsSync(join(libraryPath, 'library.sqlite'))
  const examplesFolder = findNode() === null ? join(app.getAppPath(), 'examples') : outsideArchive(join(app.getAppPath(), 'examples'))
  const library = startLibrary(
    { libraryPath, examplesPath: existsSync(examplesFolder) ? examplesFolder : null, now: given.now },
    {
      change: (change) => sendToWindow({ kind: 'change', change }),
      state: (state) => {
        sendToWindow({ kind: 'library', state })
        if (state.state === 'ready') conditions.tellAgain()
      },
    },
  )
  const conditions = watchConditions((now) => {
    library.call('feeds.setConditions', now).catch((error: unknown) => console.error('The library was not told of the computer\'s state:', error))
  })
  let opened: Promise<string | null> | null = null // the article that the files of the start became
  answerWindow(
    {
      'window.state': () => ({ library: library.state(), firstStart, platform: process.platform }),
      'window.openLink': async ({ url }: { url: string }) => ({ opened: await openLink(url) }),
      'window.saveFile': ({ name, text }: { name: string; text: string }) => saveFile(currentWindow(), name, text),
      'window.copyText': ({ text }: { text: string }) => {
        clipboard.writeText(text)
        return {}
      },
      'window.setPreferences': (preferences: Preferences) => {
        if (setPreferences(preferences)) setMenu()
        return {}
      },
      'window.settled': async ({ articleId }: { articleId: string | null }) => {
        opened ??= openFiles(given.files, library.call)
        if ((await opened) === articleId) await takePictures() // else the window settles once more, when it shows them
        return {}
      },
    },
    library.call,
  )
  setMenu()
  showWindow(library.call)
  app.on('second-instance', (_event, argv, folder) => {
    showWindow(library.call)
    const { files } = parseWindowArguments(wordsOfProcess(argv, app.getAppPath(), folder), folder)
    if (files.length > 0) void openFiles(files, library.call)
  })
  app.on('activate', () => showWindow(library.call))
  app.on('window-all-closed', () => app.quit())
  closeLibraryBeforeQuit(library)
}

async function takePictures(): Promise<void> {
  const window = currentWindow()
  if (!window) return
  if (given.screenshotWhenReady) await takePicture(window, given.screenshotWhenReady)
  if (given.screenshot) {
    await takePicture(window, given.screenshot)
    app.quit()
  }
}

function closeLibraryBeforeQuit(library: LibraryProcess): void {
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void library.quit().then(() => {
      closed = true
      app.quit()
    })
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
}
