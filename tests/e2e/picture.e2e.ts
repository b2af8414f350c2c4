import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { makeLibraryFolder, openWindow, repository } from './window.ts'

const article = join(repository, 'examples/haldane-third-quarter.txt')

/** How many of the picture's points are as dark as ink: a window without its article has hardly any. */
async function countInk(picture: string): Promise<number> {
  const { page, close } = await openWindow()
  try {
    return await page.evaluate(async (data) => {
      const image = new Image()
      image.src = `data:image/png;base64,${data}`
      await image.decode()
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height })
      const context = canvas.getContext('2d')!
      context.drawImage(image, 0, 0)
      const points = context.getImageData(0, 0, image.width, image.height).data
      let dark = 0
      for (let at = 0; at < points.length; at += 4) if (points[at]! + points[at + 1]! + points[at + 2]! < 200) dark++
      return dark
    }, readFileSync(picture).toString('base64'))
  } finally {
    await close()
  }
}

test('a picture asked for at the start shows the article, not the window before it', async () => {
  const library = makeLibraryFolder()
  const picture = join(library, '..', 'picture.png')
  const start = (...more: string[]): void => {
    execFileSync(process.env['MARKETDASH_ELECTRON_BINARY'] as string, [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), repository, '--library', library, '--screenshot', picture, ...more], {
      stdio: 'ignore', timeout: 60_000, env: { ...process.env, XDG_CONFIG_HOME: join(library, '..', 'settings') },
    })
  }
  test.skip(!process.env['MARKETDASH_ELECTRON_BINARY'], 'the runtime is not named')
  start()
  const empty = await countInk(picture)
  start(article)
  expect(existsSync(`${picture}.unfinished`)).toBe(false)
  expect(await countInk(picture)).toBeGreaterThan(empty * 3)
})
