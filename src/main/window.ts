import { join } from 'node:path'
import { app, BrowserWindow, session } from 'electron'
import type { WindowEvent } from '../shared/window.ts'
import { guardSession } from './guard.ts'
import { serveImages } from './images.ts'
import { paperColour } from './preferences.ts'
import { appOrigin, serveApp } from './protocol.ts'
import { keepWindowState, readWindowState } from './window-state.ts'

let window: BrowserWindow | null = null
let prepared = false

/** Opens the one window, or brings it to the front. `callLibrary` gives it its pictures; its clock stands still at `fixedNow` (ISO 8601), where there is one. */
export function showWindow(callLibrary: (name: string, input: unknown) => Promise<unknown>, fixedNow: string | null): BrowserWindow {
  if (window) {
    if (window.isMinimized()) window.restore()
    window.focus()
    return window
  }
  const appSession = session.defaultSession
  if (!prepared) {
    guardSession(appSession)
    serveApp(appSession, join(import.meta.dirname, '../renderer'))
    serveImages(appSession, callLibrary)
    prepared = true
  }
  const address = `${appOrigin}/index.html${fixedNow === null ? '' : `?now=${encodeURIComponent(fixedNow)}`}`
  const state = readWindowState(app.getPath('userData'))
  const opened = new BrowserWindow({
    ...state.bounds,
    minWidth: 480,
    minHeight: 400,
    title: 'Marketdash',
    show: false,
    backgroundColor: paperColour(),
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  window = opened
  if (state.maximized) opened.maximize()
  keepWindowState(opened, app.getPath('userData'))
  opened.once('ready-to-show', () => opened.show())
  opened.on('closed', () => (window = null))
  opened.webContents.on('render-process-gone', (_event, details) => {
    console.error(`The window's process ended (${details.reason}); it is loaded again.`)
    if (!opened.isDestroyed() && details.reason !== 'clean-exit') void opened.loadURL(address)
  })
  void opened.loadURL(address)
  return opened
}

export function currentWindow(): BrowserWindow | null {
  return window
}

/** Tells the window something; where there is none, there is nobody to tell. */
export function sendToWindow(event: WindowEvent): void {
  if (window && !window.isDestroyed()) window.webContents.send('event', event)
}
