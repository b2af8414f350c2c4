import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app, Menu, nativeImage, Tray } from 'electron'
import { currentWords } from './preferences.ts'

let tray: Tray | null = null
let lastUnread = 0

/** Shows the icon in the system's tray, or takes it away. While it is there, closing the window does not end the app. */
export function setTray(isOn: boolean, on: { readonly open: () => void; readonly refresh: () => void }): void {
  tray?.destroy()
  tray = null
  if (!isOn) return
  const words = currentWords().menu
  tray = new Tray(nativeImage.createFromPath(findIcon()))
  showUnreadInTray(lastUnread)
  tray.setContextMenu(Menu.buildFromTemplate([
    { label: words.open, click: on.open },
    { label: words.refreshFeeds, click: on.refresh },
    { type: 'separator' },
    { label: words.quit, click: () => app.quit() },
  ]))
  tray.on('click', on.open)
}

/** How many articles are unread, where the pointer rests on the icon; on macOS beside it. */
export function showUnreadInTray(unread: number): void {
  lastUnread = unread
  if (!tray) return
  tray.setToolTip(unread === 0 ? 'Marketdash' : currentWords().library.withUnread('Marketdash', unread))
  if (process.platform === 'darwin') tray.setTitle(unread === 0 ? '' : String(unread))
}

export function hasTray(): boolean {
  return tray !== null
}

/** The packed picture; in a checkout the one it is packed from. */
function findIcon(): string {
  const packed = join(process.resourcesPath, 'tray.png')
  return existsSync(packed) ? packed : join(app.getAppPath(), 'packaging', 'icons', '32x32.png')
}
