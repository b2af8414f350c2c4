import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { inspectImage } from '../../src/core/images/index.ts'
import { makeGif, makePng, pictures, turnJpeg } from '../core/images/pictures.ts'
import { expectAccessible, importText, openWindow, shareWindow } from './window.ts'

const trap = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><script>fetch("/script"); top.hit = 1</script><image href="/inside.png"/></svg>'
const files: Readonly<Record<string, Buffer>> = {
  '/chart.png': makePng(640, 360),
  '/drawing.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180"><rect width="320" height="180" fill="teal"/></svg>'),
  '/trap.svg': Buffer.from(trap),
  '/huge.png': makePng(30_000, 30_000, { rows: 1 }),
  '/error.jpg': Buffer.from('<!doctype html><p>Not found</p>'),
}

/** Every kind of picture that is kept, to be compared with what the browser makes of it. */
const kinds: Readonly<Record<string, Buffer>> = {
  '/kind/1.jpg': pictures.jpeg, '/kind/2.jpg': turnJpeg(6), '/kind/3.jpg': pictures.progressive, '/kind/4.gif': pictures.gif, '/kind/5.webp': pictures.lossyWebp, '/kind/6.webp': pictures.losslessWebp,
  '/kind/7.webp': pictures.movingWebp, '/kind/8.avif': pictures.avif, '/kind/9.ico': pictures.icon, '/kind/10.png': makePng(77, 55, { frames: 1 }), '/kind/11.gif': makeGif(60, 50, 2),
}

async function serve(): Promise<{ server: Server; address: string; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const file = files[request.url ?? ''] ?? kinds[request.url ?? '']
    if (file) response.writeHead(200, { 'content-type': 'image/png' }).end(file) // the type is a lie: the bytes count
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

const storage = 'Orders for storage rose in every region, and the company says that its new plant will be at work before the summer ends.'

/** A page as a person would save it, long enough to be read as an article. */
function makePage(title: string, address: string, images: string, words = storage): string {
  return `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${words} ${words}</p><p>${words}</p>
    ${images.replaceAll('@', address)}<p>${words} ${words}</p><p>${words}</p></article></body></html>`
}

async function ask(page: Page, name: string, input: unknown): Promise<unknown> {
  const reply = await page.evaluate(([what, given]) => (window as unknown as { marketdash: { call(name: unknown, input: unknown): Promise<unknown> } }).marketdash.call(what, given), [name, input] as const)
  return (reply as { value?: unknown }).value
}

/** Opens an article by its title and answers its id. */
async function openArticle(page: Page, title: string): Promise<string> {
  await page.getByRole('option', { name: title }).click()
  await expect(page.getByRole('article', { name: title })).toBeVisible()
  const { articles } = (await ask(page, 'articles.list', {})) as { articles: { id: string; title: string }[] }
  return articles.find((article) => article.title === title)!.id
}

test('an article keeps its pictures: fetched once, shown without a network, also after a restart', async () => {
  const { server, address, asked } = await serve()
  const title = 'Storage orders rise again'
  const first = await openWindow()
  let second: Awaited<ReturnType<typeof openWindow>> | undefined
  try {
    const { page } = first
    await importText(page, makePage(title, address, `
      <figure><a href="@/chart.png"><img src="@/chart.png" alt="Orders by region"></a><figcaption>Orders by region</figcaption></figure>
      <p><img src="@/drawing.svg" alt="A drawing"></p><p><img src="@/trap.svg" alt="A trap"></p><p><img src="@/huge.png" alt="A poster"></p><p><img src="@/error.jpg" alt="An error"></p><p><img src="@/dot.gif" width="1" height="1"></p>`))
    const id = await openArticle(page, title)
    const article = page.getByRole('article', { name: title })

    await test.step('what is not saved leaves its words, and nothing is asked for', async () => {
      await expect(article.locator('.picture-missing')).toHaveCount(5)
      await expect(article.locator('.picture-missing').first()).toContainText('Orders by region')
      await expect(article.locator('.picture-missing').first()).toContainText('Picture not saved')
      await expectAccessible(page, 'pictures-missing')
      expect(asked).toEqual([])
    })

    await test.step('a page cannot make the app ask this computer for something', async () => {
      await page.getByRole('button', { name: 'Fetch pictures' }).click()
      await expect(article.locator('.picture-missing').filter({ hasText: /network/ })).toHaveCount(5)
      expect(asked).toEqual([])
    })

    await test.step('once the person allows it the pictures come, and what is no picture says why', async () => {
      expect(await ask(page, 'images.fetchForArticle', { id, allowPrivate: true })).toMatchObject({ here: 2, missing: 3 })
      await expect(article.locator('img')).toHaveCount(2)
      await expect.poll(() => article.locator('img').evaluateAll((images) => (images as HTMLImageElement[]).map((image) => [image.naturalWidth, image.naturalHeight, image.getAttribute('width'), image.getAttribute('height')]))).toEqual([[640, 360, '640', '360'], [320, 180, '320', '180']])
      await expect(article.locator('.picture-missing')).toHaveCount(3)
      await expect(article.locator('.picture-missing').filter({ hasText: 'A poster' })).toContainText(/megapixels/)
      await expect(article.locator('.picture-missing').filter({ hasText: 'A trap' })).toContainText(/script/)
      await expect(article.locator('.picture-missing').filter({ hasText: 'An error' })).toContainText(/web page/)
      expect(asked).not.toContain('/script')
      expect(asked).not.toContain('/inside.png')
      expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined()
    })

    await test.step('a picture is enlarged by a press, and Escape puts it away', async () => {
      const button = article.getByRole('button', { name: 'Enlarge picture: Orders by region' })
      await button.click()
      await expect(page.getByRole('dialog', { name: 'Orders by region' }).locator('img')).toBeVisible()
      await expectAccessible(page, 'picture')
      await page.keyboard.press('j') // the keys of the window are not for the dialog
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(button).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog', { name: 'Orders by region' })).toBeVisible()
      await page.keyboard.press('Escape')
    })

    await test.step('a picture can be shown and not be fetched, framed, opened or asked for by another name', async () => {
      const { pictures: list } = (await ask(page, 'images.ofArticle', { id })) as { pictures: { id: string | null }[] }
      const picture = `mdimg://image/${list.find((each) => each.id !== null)!.id}`
      const load = (source: string): Promise<string> => page.evaluate((given) => new Promise<string>((resolve) => {
        const image = new Image()
        image.onload = () => resolve('shown')
        image.onerror = () => resolve('refused')
        image.src = given
      }), source)
      expect(await load(picture)).toBe('shown')
      for (const other of [`${picture}?`, `${picture}/`, `${picture}%00`, 'mdimg://image/999999', 'mdimg://image/../../etc/passwd', 'mdimg://other/1', 'mdimg://image/']) expect(await load(other), other).toBe('refused')
      expect(await page.evaluate((given) => fetch(given).then(() => 'read', () => 'refused'), picture)).toBe('refused')
      expect(await page.evaluate((given) => fetch(given, { mode: 'no-cors' }).then(() => 'read', () => 'refused'), picture)).toBe('refused')
      // A navigation, even one that is prevented, may end the evaluation it began in: nobody waits for it here.
      await page.evaluate((given) => {
        setTimeout(() => {
          document.body.append(Object.assign(document.createElement('iframe'), { src: given }))
          location.href = given
        }, 0)
      }, picture)
      await page.waitForTimeout(300)
      expect(page.url()).toBe('app://marketdash/index.html')
      expect(page.frames().filter((frame) => frame.url().startsWith('mdimg:'))).toEqual([])
    })

    const before = asked.length
    await first.close()
    server.close()
    server.closeAllConnections()
    second = await openWindow({ library: first.library })
    const strangers: string[] = []
    second.page.on('request', (request) => {
      if (!/^(?:app|mdimg|data|blob|devtools):/.test(request.url())) strangers.push(request.url())
    })
    await openArticle(second.page, title)
    const again = second.page.getByRole('article', { name: title }).locator('img')
    await expect(again).toHaveCount(2)
    await expect.poll(() => again.evaluateAll((images) => (images as HTMLImageElement[]).map((image) => image.naturalWidth))).toEqual([640, 320])
    expect(strangers).toEqual([])
    expect(asked).toHaveLength(before)
  } finally {
    server.close()
    await (second ?? first).close()
  }
})

test.describe('pictures of other articles', () => {
  const shared = shareWindow()

  test('the size that is told by the header is the size that the browser shows', async () => {
    const { server, address } = await serve()
    const title = 'Pictures of every kind'
    const own = 'Painters of the coast sold more prints than ever this spring, after the museum had opened its halls to the schools of the county.' // a story of its own, beside those of the next test
    const { page } = shared()
    try {
      await importText(page, makePage(title, address, Object.keys(kinds).map((path) => `<p><img src="@${path}" alt="${path}"></p>`).join(''), own))
      const id = await openArticle(page, title)
      expect(await ask(page, 'images.fetchForArticle', { id, allowPrivate: true })).toMatchObject({ here: Object.keys(kinds).length, missing: 0 })
      const images = page.getByRole('article', { name: title }).locator('img')
      await expect(images).toHaveCount(Object.keys(kinds).length)
      await images.evaluateAll((all) => Promise.all((all as HTMLImageElement[]).map((image) => {
        image.loading = 'eager'
        return image.decode()
      })))
      const shown = await images.evaluateAll((all) => (all as HTMLImageElement[]).map((image) => `${image.alt} ${image.naturalWidth}×${image.naturalHeight}`))
      expect(shown).toEqual(Object.entries(kinds).map(([path, bytes]) => {
        const found = inspectImage(bytes)
        return `${path} ${found.width}×${found.height}`
      }))
    } finally {
      server.close()
    }
  })

  test('the lead picture stands above a text that does not show it, and once above one that does', async () => {
    const { server, address } = await serve()
    const { page } = shared()
    const head = `<meta property="og:image" content="${address}/chart.png">`
    try {
      // Three stories: of one story told three times the list would show one.
      for (const [title, images, expected, words] of [
        ['Lead picture alone', '', 1, storage],
        ['Lead picture in the text', '<p><img src="@/chart.png" alt="Orders"></p>', 1, 'The harbour was closed for a week after the storm, while divers looked for the anchor that had cut the cable to the islands.'],
        ['Lead picture and another', '<p><img src="@/drawing.svg" alt="Plan"></p>', 2, 'Bakers expect dearer butter next winter because farmers keep fewer cows, although milk itself has hardly become more expensive.'],
      ] as const) {
        const lead = makePage(title, address, images, words).replace('</head>', `${head}</head>`)
        await importText(page, lead)
        const id = await openArticle(page, title)
        await ask(page, 'images.fetchForArticle', { id, allowPrivate: true })
        const article = page.getByRole('article', { name: title })
        await expect(article.locator('img')).toHaveCount(expected)
        await expect(article.locator('.lead-picture')).toHaveCount(images.includes('chart') ? 0 : 1)
      }
    } finally {
      server.close()
    }
  })
})
