import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app, clipboard } from 'electron'
import type { BrowserWindow } from 'electron'
import { answerForApp, openAppChoices } from './app-requests.ts'
import { parseWindowArguments, wordsOfCommandLine, wordsOfProcess } from './arguments.ts'
import type { Wanted } from './arguments.ts'
import { runAsCommandLine } from './command-line.ts'
import { needsReady } from './child.ts'
import { watchConditions } from './conditions.ts'
import { findPlace } from './find-place.ts'
import { guardContents, refuseDebugging } from './guard.ts'
import { hearWanted, settingsFolder, takeInstance } from './instance.ts'
import { answerWindow } from './ipc.ts'
import { startLibrary } from './library.ts'
import type { LibraryListener, LibraryProcess } from './library.ts'
import { openLink } from './links.ts'
import { setMenu, setNoMenu } from './menu.ts'
import { openWanted } from './open-wanted.ts'
import { readPackageFacts } from './package-facts.ts'
import { openPreferences, setPreferences } from './preferences.ts'
import { takePicture } from './picture.ts'
import { printWindow, savePdf } from './paper.ts'
import { registerScheme } from './protocol.ts'
import { findNode, outsideArchive } from './runtime.ts'
import { showUnread, startNotifications } from './notifications.ts'
import { saveFile } from './save-file.ts'
import { saveFiles } from './save-files.ts'
import type { NamedText } from './save-files.ts'
import { hasTray, setTray } from './tray.ts'
import { watchUnread } from './unread.ts'
import { startUpdates } from './updates/start.ts'
import type { Updates } from './updates/updates.ts'
import { currentWindow, sendToWindow, showWindow } from './window.ts'
import type { RequestOutput } from '../shared/contract.ts'
import type { Preferences } from '../shared/window.ts'

const facts = readPackageFacts()
if (app.isPackaged && !facts.isTestBuild) refuseDebugging()
const commandLine = wordsOfCommandLine(process.argv)
const given = parseWindowArguments(wordsOfProcess(process.argv, app.getAppPath(), process.cwd()), process.cwd())
const place = findPlace(given.libraryPath, facts.isTestBuild)
const { libraryPath } = place
const wanted: Wanted = { files: given.files, links: given.links, action: given.action }

if (commandLine !== null) void runAsCommandLine(commandLine, place.portable === null ? null : libraryPath)
else if (given.problem) {
  console.error(given.problem)
  app.exit(2)
} else if (takeInstance(libraryPath, wanted)) {
  registerScheme()
  setNoMenu()
  // As root Chromium starts only without its sandbox: a checkout may be run so, a packaged app never.
  if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  guardContents()
  const waiting = waitForWindow()
  const begun = needsReady() ? null : beginLibrary()
  void app.whenReady().then(async () => {
    const library = begun ?? beginLibrary() // first: it opens while what was chosen is read
    await openPreferences()
    run(waiting, library)
  })
} else {
  console.error('Marketdash is already open with this library; its window was brought to the front.')
  app.exit(0)
}

/** What is wanted is opened once the window can show it: what comes before then waits. */
function waitForWindow(): { readonly open: (callLibrary: LibraryProcess['call']) => Promise<string | null>; readonly useLibrary: (callLibrary: LibraryProcess['call']) => void; readonly want: (more: Wanted) => void } {
  const queue: Wanted[] = [wanted]
  let callLibrary: LibraryProcess['call'] | null = null
  let settled: BrowserWindow | null = null // it hears what is wanted; another one, which has only begun, does not yet
  let opening: Promise<string | null> | null = null
  const want = (more: Wanted): void => {
    if (callLibrary !== null && settled !== null && settled === currentWindow()) {
      showWindow(callLibrary, given.now)
      return void openWanted(more, callLibrary)
    }
    queue.push(more)
    opening = null
    if (callLibrary !== null) showWindow(callLibrary, given.now) // and asks for it when it stands
  }
  hearWanted(want)
  const openAll = async (call: LibraryProcess['call']): Promise<string | null> => {
    let articleId: string | null = null
    for (const each of queue.splice(0)) articleId = (await openWanted(each, call)) ?? articleId
    return articleId
  }
  return {
    open(call) {
      settled = currentWindow()
      return (opening ??= openAll(call))
    },
    useLibrary: (call) => void (callLibrary = call),
    want,
  }
}

/** What the library says before anybody hears it waits. */
interface BegunLibrary {
  readonly library: LibraryProcess
  readonly firstStart: boolean
  readonly hear: (listener: LibraryListener) => void
}

/** Where it may, the library is begun before Electron is ready: it opens on one core while Electron comes up on the other. */
function beginLibrary(): BegunLibrary {
  const firstStart = !existsSync(join(libraryPath, 'library.sqlite'))
  const examplesFolder = findNode() === null ? join(app.getAppPath(), 'examples') : outsideArchive(join(app.getAppPath(), 'examples'))
  const missed: ((listener: LibraryListener) => void)[] = []
  let listener: LibraryListener | null = null
  const tell = (say: (listener: LibraryListener) => void): void => void (listener ? say(listener) : missed.push(say))
  const library = startLibrary(
    { libraryPath, movedBy: place.movedBy, examplesPath: existsSync(examplesFolder) ? examplesFolder : null, now: given.now },
    { change: (change) => tell((heard) => heard.change(change)), state: (state) => tell((heard) => heard.state(state)) },
  )
  return {
    library,
    firstStart,
    hear(next) {
      listener = next
      missed.splice(0).forEach((say) => say(next))
    },
  }
}

function run(waiting: ReturnType<typeof waitForWindow>, begun: BegunLibrary): void {
  const { library, firstStart } = begun
  const show = (): void => void showWindow(library.call, given.now)
  waiting.useLibrary(library.call)
  if (!given.background) show() // before all else: its process comes up beside what follows
  const notifications = startNotifications((articleId) => waiting.want({ files: [], links: articleId === null ? [] : [`marketdash://article/${articleId}`], action: null }))
  const unread = watchUnread({ ask: async () => ((await library.call('library.status', {})) as RequestOutput<'library.status'>).unread, show: showUnread, hasWindow: () => currentWindow() !== null })
  const conditions = watchConditions((now) => {
    library.call('feeds.setConditions', now).catch((error: unknown) => console.error('The library was not told of the computer\'s state:', error))
  })
  begun.hear({
    change: (change) => {
      sendToWindow({ kind: 'change', change })
      notifications.tell(change)
      unread.tell(change)
    },
    state: (state) => {
      sendToWindow({ kind: 'library', state })
      if (state.state !== 'ready') return
      conditions.tellAgain()
      unread.ready()
    },
  })
  const updates = startUpdates(facts, settingsFolder())
  const choices = openAppChoices(settingsFolder())
  const changeTray = (isOn: boolean): void =>
    setTray(isOn, { open: show, refresh: () => void library.call('feeds.refresh', {}).catch((error: unknown) => console.error('Feeds could not be refreshed from the tray:', error)) })
  const ownRequests = answerForApp(place, choices, changeTray)
  answerWindow(
    {
      'window.state': () => ({ library: library.state(), firstStart, platform: process.platform }),
      'window.openLink': async ({ url }: { url: string }) => ({ opened: await openLink(url) }),
      'window.saveFile': ({ name, text }: { name: string; text: string }) => saveFile(currentWindow(), name, text),
      'window.saveFiles': ({ title, files }: { title: string; files: readonly NamedText[] }) => saveFiles(currentWindow(), title, files),
      'window.print': () => printWindow(currentWindow()),
      'window.savePdf': ({ name }: { name: string }) => savePdf(currentWindow(), name),
      'window.copyText': ({ text }: { text: string }) => {
        clipboard.writeText(text)
        return {}
      },
      'window.showUnread': ({ unread }: { unread: number }) => {
        showUnread(unread)
        return {}
      },
      'window.setPreferences': async (preferences: Preferences) => {
        if (await setPreferences(preferences)) {
          setMenu()
          changeTray(choices.read().tray)
        }
        return {}
      },
      'app.read': () => ownRequests.read(),
      'app.change': (changes: { tray?: boolean; autostart?: boolean }) => ownRequests.change(changes),
      'app.linkCommand': () => ownRequests.linkCommand(),
      'app.readLicences': () => ownRequests.readLicences(),
      'app.moveLibrary': () => ownRequests.moveLibrary(library),
      'updates.state': () => updates.report(),
      'updates.setDaily': ({ daily }: { daily: boolean }) => updates.setDaily(daily),
      'updates.check': () => updates.check(),
      'updates.download': () => updates.download(),
      'window.settled': async ({ articleId }: { articleId: string | null }) => {
        if ((await waiting.open(library.call)) === articleId) await takePictures() // else the window settles once more, when it shows them
        return {}
      },
    },
    library.call,
  )
  setMenu()
  changeTray(choices.read().tray)
  if (given.background && !hasTray()) show()
  app.on('activate', show)
  app.on('window-all-closed', () => hasTray() || app.quit())
  closeLibraryBeforeQuit(library, updates)
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

/** The library first: a newer version is put in place only when nothing is written any more. */
function closeLibraryBeforeQuit(library: LibraryProcess, updates: Updates): void {
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void library.quit().then(updates.installOnQuit).then(() => {
      closed = true
      app.quit()
    })
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
}
