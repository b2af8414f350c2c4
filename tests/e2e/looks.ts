import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { repository } from './window.ts'

export async function resize(app: ElectronApplication, page: Page, width: number, height: number, zoom = 1): Promise<void> {
  await app.evaluate(({ BrowserWindow }, given) => {
    const [window] = BrowserWindow.getAllWindows()
    window!.setContentSize(given.width, given.height)
    window!.webContents.setZoomFactor(given.zoom)
  }, { width, height, zoom })
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThanOrEqual(Math.ceil(width / zoom) + 1)
  await settle(page)
}

/** Waits until what is shown has stood still, in place and in size, for three frames after another: then nothing is measured again by the page, and no font is missing. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done))
    const stand = (): string => [...document.querySelectorAll('body *')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return `${x} ${y} ${width} ${height}`
    }).join()
    for (let before = '', still = 0, frames = 0; still < 3 && frames < 300; frames++) {
      await frame()
      const now = stand()
      still = now === before ? still + 1 : 0
      before = now
    }
  })
}

/** A picture of the window as it really is, whatever its zoom. */
export async function keepWindowPicture(app: ElectronApplication, name: string): Promise<void> {
  const folder = join(repository, 'test-results', 'pictures')
  mkdirSync(folder, { recursive: true })
  const picture = await app.evaluate(async ({ BrowserWindow }) => (await BrowserWindow.getAllWindows()[0]!.webContents.capturePage()).toPNG().toString('base64'))
  writeFileSync(join(folder, `${name}.png`), Buffer.from(picture, 'base64'))
}

/** What is cut off: shown elements that stand outside the window and whose scrolling ancestors cannot bring them in. */
export const listCutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input, textarea, select, h1, h2, [role="row"]')]
      .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden'))
      .filter((element) => {
        const box = element.getBoundingClientRect()
        const scroller = (axis: 'X' | 'Y'): boolean => {
          for (let up: HTMLElement | null = element.parentElement; up; up = up.parentElement) if (/auto|scroll/.test(getComputedStyle(up)[`overflow${axis}`]) && (axis === 'X' ? up.scrollWidth > up.clientWidth : up.scrollHeight > up.clientHeight)) return true
          return false
        }
        return ((box.right > window.innerWidth + 1 || box.left < -1) && !scroller('X')) || ((box.bottom > window.innerHeight + 1 || box.top < -1) && !scroller('Y'))
      })
      .map((element) => `${element.localName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40)}`),
  )

/** What cannot be read in whole: buttons and headings whose words are wider than they are and have no sign that something is left out. */
export const listSpilled = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, h1, h2, h3, .form-note, [role="row"], [role="option"]')]
      .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden') && element.scrollWidth > element.clientWidth + 2 && element.clientWidth > 0)
      .filter((element) => getComputedStyle(element).textOverflow !== 'ellipsis' && getComputedStyle(element).overflowX === 'visible' && getComputedStyle(element).display !== 'inline')
      .map((element) => `${element.localName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40)} ${element.scrollWidth} > ${element.clientWidth}`),
  )

/** Bars of a page that hold more than they show: what does not fit in them is to stand on a second line. */
export const listSideways = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.page > .toolbar')].filter((bar) => bar.checkVisibility() && bar.scrollWidth > bar.clientWidth).map((bar) => `the bar of ${bar.parentElement?.getAttribute('aria-label')}`),
  )
