import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BrowserWindow } from 'electron'

const pause = 250 // milliseconds between two looks
const alikeEnough = 3 // looks in a row that show the same
const longest = 5000 // milliseconds; a window that never rests is pictured as it is

/** Saves what the window shows as a PNG, once it has come to rest. A half-written picture is never found under that name. */
export async function takePicture(window: BrowserWindow, file: string): Promise<void> {
  const picture = await captureAtRest(window)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.unfinished`, picture)
  renameSync(`${file}.unfinished`, file)
}

/** What is on the page is not at once on the screen: the last frame that was drawn may be older. So it is looked at until it stays the same. */
async function captureAtRest(window: BrowserWindow): Promise<Buffer> {
  const end = Date.now() + longest
  let last: Buffer = Buffer.alloc(0)
  for (let alike = 1; ; ) {
    window.webContents.invalidate()
    await sleep(pause)
    const next = (await window.webContents.capturePage()).toPNG()
    alike = next.equals(last) ? alike + 1 : 1
    last = next
    if (alike >= alikeEnough || Date.now() > end) return last
  }
}
