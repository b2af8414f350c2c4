import { app, Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import type { Words } from '../shared/words/languages.ts'
import { actions } from './arguments.ts'
import { currentWords } from './preferences.ts'
import { sendToWindow } from './window.ts'

const line: MenuItemConstructorOptions = { type: 'separator' }

/** The platform's menu, in the language of the window. Its items do what the window's own commands do; the window handles their keys. */
export function setMenu(): void {
  const words = currentWords().menu
  const item = (label: string, command: string, accelerator?: string): MenuItemConstructorOptions => ({
    label, click: () => sendToWindow({ kind: 'command', name: command }), ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
  })
  const onMac = process.platform === 'darwin'
  const settings = item(words.settings, 'settings', 'CmdOrCtrl+,')
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
        item(words.import, 'import', 'CmdOrCtrl+I'), item(words.addSymbol, 'add-symbol'), line, ...(onMac ? [] : [settings, line]),
        onMac ? { role: 'close', label: words.close } : { role: 'quit', label: words.quit },
      ],
    },
    {
      label: words.edit,
      submenu: [
        item(words.undo, 'undo', 'CmdOrCtrl+Z'), line, { role: 'cut', label: words.cut }, { role: 'copy', label: words.copy }, { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll }, line, item(words.search, 'search', '/'),
      ],
    },
    {
      label: words.feeds,
      submenu: [
        item(words.addFeed, 'add-feed'), item(words.starterFeeds, 'starter-feeds'), line, item(words.refreshFeeds, 'refresh', 'R'), line,
        item(words.importFeeds, 'import-feeds'), item(words.exportFeeds, 'export-feeds'),
      ],
    },
    {
      label: words.article,
      submenu: [
        item(words.next, 'next', 'J'), item(words.previous, 'previous', 'K'), line, item(words.read, 'read', 'M'), item(words.star, 'star', 'S'),
        item(words.later, 'later', 'L'), item(words.tag, 'tag', 'T'), line, item(words.openLink, 'open-link', 'O'),
      ],
    },
    {
      label: words.view,
      submenu: [
        item(words.commands, 'palette', 'CmdOrCtrl+K'), line,
        item(words.textLarger, 'text-larger', 'CmdOrCtrl+Plus'), item(words.textSmaller, 'text-smaller', 'CmdOrCtrl+-'), item(words.textUsual, 'text-usual', 'CmdOrCtrl+0'), line,
        { role: 'zoomIn', label: words.zoomIn, accelerator: 'CmdOrCtrl+Alt+Plus' }, { role: 'zoomOut', label: words.zoomOut, accelerator: 'CmdOrCtrl+Alt+-' },
        { role: 'resetZoom', label: words.resetZoom, accelerator: 'CmdOrCtrl+Alt+0' }, { role: 'togglefullscreen', label: words.fullScreen }, ...(app.isPackaged ? [] : [line, { role: 'toggleDevTools' as const }]),
      ],
    },
    {
      role: 'window',
      label: words.window,
      submenu: [{ role: 'minimize', label: words.minimize }, ...(onMac ? [{ role: 'zoom' as const, label: words.zoom }, line, { role: 'front' as const, label: words.front }] : [{ role: 'close' as const, label: words.close }])],
    },
    { role: 'help', label: words.help, submenu: [item(words.keys, 'keys', '?')] },
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
