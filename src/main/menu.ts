import { app, Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import type { Words } from '../shared/words/languages.ts'
import { actions } from './arguments.ts'
import { acceleratorOf } from './accelerator.ts'
import { currentWords, keysOfCommand } from './preferences.ts'
import { sendToWindow } from './window.ts'

type CommandName = keyof Words['commands']

const line: MenuItemConstructorOptions = { type: 'separator' }

/** To be called before Electron is ready: else it makes a menu of its own first, and a start waits for that. */
export function setNoMenu(): void {
  Menu.setApplicationMenu(null)
}

/** The platform's menu, in the language of the window. Its items do what the window's own commands do; the window handles their keys. */
export function setMenu(): void {
  const { menu: words, commands } = currentWords()
  const item = (label: string, command: CommandName): MenuItemConstructorOptions => {
    const keys = keysOfCommand(command)
    const accelerator = keys === null ? null : acceleratorOf(keys)
    return { label, click: () => sendToWindow({ kind: 'command', name: command }), ...(accelerator === null ? {} : { accelerator, registerAccelerator: false }) }
  }
  const own = (command: CommandName): MenuItemConstructorOptions => item(commands[command], command)
  const onMac = process.platform === 'darwin'
  const settings = item(words.settings, 'settings')
  const appMenu: MenuItemConstructorOptions = {
    label: app.name,
    submenu: [
      { role: 'about', label: words.about }, line, settings, line, { role: 'services', label: words.services }, line,
      { role: 'hide', label: words.hide }, { role: 'hideOthers', label: words.hideOthers }, { role: 'unhide', label: words.showAll }, line, { role: 'quit', label: words.quit },
    ],
  }
  const template: MenuItemConstructorOptions[] = [
    ...(onMac ? [appMenu] : []),
    {
      label: words.file,
      submenu: [
        item(words.import, 'import'), item(words.addSymbol, 'add-symbol'), own('paste-symbols'), own('import-watchlists'), own('export-watchlists'), line, ...(onMac ? [] : [settings, line]),
        onMac ? { role: 'close', label: words.close } : { role: 'quit', label: words.quit },
      ],
    },
    {
      label: words.edit,
      submenu: [
        item(words.undo, 'undo'), line, { role: 'cut', label: words.cut }, { role: 'copy', label: words.copy }, { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll }, own('select-all'), line, item(words.search, 'search'), own('search-help'), own('find'),
      ],
    },
    {
      label: words.feeds,
      submenu: [
        item(words.addFeed, 'add-feed'), item(words.starterFeeds, 'starter-feeds'), line, item(words.refreshFeeds, 'refresh'), line,
        item(words.importFeeds, 'import-feeds'), item(words.exportFeeds, 'export-feeds'),
      ],
    },
    {
      label: words.article,
      submenu: [
        item(words.next, 'next'), item(words.previous, 'previous'), line, item(words.read, 'read'), item(words.star, 'star'),
        item(words.later, 'later'), item(words.tag, 'tag'), line, item(words.openLink, 'open-link'), own('hide'), line,
        own('highlight'), own('note'), own('story'), line, own('read-all'), own('read-above'), own('read-below'),
      ],
    },
    {
      label: words.go,
      submenu: [
        own('go-all'), own('go-unread'), own('go-starred'), own('go-later'), own('go-hidden'), line, own('go-watchlists'), own('watchlists'), own('go-tags'), own('go-highlights'), own('go-corrections'), line,
        own('go-results'), own('go-calendar'), own('go-alerts'), line, own('rules'), line, own('back'),
      ],
    },
    {
      label: words.view,
      submenu: [
        item(words.commands, 'palette'), line, own('newest'), own('oldest'), own('by-company'), own('by-story'), own('first-lines'), line, own('rail'), line,
        item(words.textLarger, 'text-larger'), item(words.textSmaller, 'text-smaller'), item(words.textUsual, 'text-usual'), line,
        { role: 'zoomIn', label: words.zoomIn, accelerator: 'CmdOrCtrl+Alt+Plus' }, { role: 'zoomOut', label: words.zoomOut, accelerator: 'CmdOrCtrl+Alt+-' },
        { role: 'resetZoom', label: words.resetZoom, accelerator: 'CmdOrCtrl+Alt+0' }, { role: 'togglefullscreen', label: words.fullScreen }, ...(app.isPackaged ? [] : [line, { role: 'toggleDevTools' as const }]),
      ],
    },
    {
      role: 'window',
      label: words.window,
      submenu: [{ role: 'minimize', label: words.minimize }, ...(onMac ? [{ role: 'zoom' as const, label: words.zoom }, line, { role: 'front' as const, label: words.front }] : [{ role: 'close' as const, label: words.close }])],
    },
    { role: 'help', label: words.help, submenu: [item(words.keys, 'keys')] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  offerActions(words)
}

/** What a right click on the icon offers while the app runs, in the dock of macOS, and always, in the task bar of Windows. Linux reads it from the desktop entry. */
function offerActions(words: Words['menu']): void {
  const names: { readonly [Action in (typeof actions)[number]]: string } = { import: words.import, refresh: words.refreshFeeds, search: words.search }
  app.dock?.setMenu(Menu.buildFromTemplate(actions.map((action) => ({ label: names[action], click: () => sendToWindow({ kind: 'command', name: action }) }))))
  if (process.platform !== 'win32' || !app.isPackaged) return
  app.setUserTasks(actions.map((action) => ({ program: process.execPath, arguments: `--action=${action}`, title: names[action], description: names[action], iconPath: process.execPath, iconIndex: 0 })))
}
