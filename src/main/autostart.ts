import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { describeAutostart } from './autostart-entry.ts'

/** Starting with the computer: the system's own list on Windows and macOS, an entry in the person's autostart folder on Linux. */

/** Whether the app starts with the computer; null where that is not offered: a checkout, or a portable copy, which may be gone tomorrow. */
export function readAutostart(isOffered: boolean): boolean | null {
  if (!isOffered) return null
  return process.platform === 'linux' ? existsSync(fileOfEntry()) : app.getLoginItemSettings({ args: ['--background'] }).openAtLogin
}

/** Chooses it. Throws where the entry cannot be written. */
export function setAutostart(isOn: boolean): void {
  if (process.platform !== 'linux') return app.setLoginItemSettings({ openAtLogin: isOn, args: ['--background'] })
  if (!isOn) return rmSync(fileOfEntry(), { force: true })
  mkdirSync(join(app.getPath('appData'), 'autostart'), { recursive: true })
  writeFileSync(fileOfEntry(), describeAutostart(process.env['APPIMAGE'] ?? process.execPath))
}

function fileOfEntry(): string {
  return join(app.getPath('appData'), 'autostart', 'marketdash.desktop')
}
