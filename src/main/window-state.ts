import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen } from 'electron'
import type { BrowserWindow, Rectangle } from 'electron'

interface WindowState {
  readonly bounds: Rectangle
  readonly maximized: boolean
}

const firstSize = { width: 1440, height: 900 }

/** Where the window was when it was last closed, if a screen is still there to show it; else a good first size. */
export function readWindowState(folder: string): { bounds: Partial<Rectangle>; maximized: boolean } {
  try {
    const state = JSON.parse(readFileSync(join(folder, 'window-state.json'), 'utf8')) as WindowState
    const { x, y, width, height } = state.bounds
    const visible = screen.getAllDisplays().some(({ workArea: area }) => x < area.x + area.width - 100 && x + width > area.x + 100 && y >= area.y - 10 && y < area.y + area.height - 50)
    if (visible && width >= 400 && height >= 300) return { bounds: state.bounds, maximized: state.maximized === true }
  } catch {
    // None yet, or not readable: it is only a size, and the first one is as good.
  }
  const { workAreaSize } = screen.getPrimaryDisplay()
  return { bounds: { width: Math.min(firstSize.width, workAreaSize.width), height: Math.min(firstSize.height, workAreaSize.height) }, maximized: false }
}

export function keepWindowState(window: BrowserWindow, folder: string): void {
  window.on('close', () => {
    const file = join(folder, 'window-state.json')
    const state: WindowState = { bounds: window.getNormalBounds(), maximized: window.isMaximized() }
    try {
      writeFileSync(`${file}.new`, JSON.stringify(state))
      renameSync(`${file}.new`, file)
    } catch (error) {
      console.error('The size of the window could not be kept:', error)
    }
  })
}
