import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { importText, openWindow } from './window.ts'

test('the window is sandboxed and can reach nothing but its own files', async () => {
  let asked = 0
  const server = createServer((_request, response) => {
    asked++
    response.end('reached')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const { app, page, close } = await openWindow()
  try {
    expect(await page.evaluate(() => Object.keys((window as unknown as { marketdash: object }).marketdash).sort())).toEqual(['call', 'onEvent'])
    expect(await page.evaluate(() => [typeof (globalThis as { process?: unknown }).process, typeof (globalThis as { require?: unknown }).require])).toEqual(['undefined', 'undefined'])
    expect(await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as { getLastWebPreferences(): Record<string, unknown> } | undefined
      const preferences = contents?.getLastWebPreferences() ?? {}
      return [preferences['sandbox'], preferences['contextIsolation'], preferences['nodeIntegration'], preferences['webSecurity'], preferences['webviewTag']]
    })).toEqual([true, true, false, true, false])

    await test.step('no request leaves it', async () => {
      for (const attempt of [
        `fetch('${address}')`, `new Image().src = '${address}'`, `document.body.append(Object.assign(document.createElement('iframe'), { src: '${address}' }))`,
        `new WebSocket('${address.replace('http', 'ws')}')`, `navigator.sendBeacon('${address}')`, `window.open('${address}')`, `location.href = '${address}'`,
        `document.body.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '${address}' }))`,
      ]) {
        await page.evaluate(`Promise.race([(async () => { ${attempt} })().catch(() => {}), new Promise((resolve) => setTimeout(resolve, 200))]).then(() => null)`).catch(() => {})
      }
      await page.waitForTimeout(500)
      expect(asked).toBe(0)
      expect(page.url()).toBe('app://marketdash/index.html')
      expect(app.windows()).toHaveLength(1)
    })

    await test.step('no file outside is served', async () => {
      for (const path of ['../main/index.js', '..%2fmain%2findex.js', '%2e%2e/main/index.js', 'index.html%00', '..\\main\\index.js', '/etc/passwd', '../../package.json']) {
        expect(await page.evaluate((asked) => fetch(`app://marketdash/${asked}`).then((response) => response.status, () => 'refused'), path)).not.toBe(200)
      }
    })

    await test.step('every permission is denied', async () => {
      const states = await page.evaluate(async () => {
        const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi', 'persistent-storage'] as PermissionName[]
        return Promise.all(names.map((name) => navigator.permissions.query({ name }).then((status) => status.state, () => 'denied')))
      })
      expect(new Set(states)).toEqual(new Set(['denied']))
    })

    await test.step('nonsense is answered with a sentence', async () => {
      const answers = await page.evaluate(async () => {
        const { call } = (window as unknown as { marketdash: { call(name: unknown, input: unknown): Promise<{ ok: boolean; error?: { kind: string } }> } }).marketdash
        const tries: [unknown, unknown][] = [['no.such', {}], ['articles.get', { id: '1; DROP TABLE articles' }], ['articles.setRead', { ids: [], read: 'yes' }], [7, {}], ['__proto__', {}], ['articles.list', { limit: 1e9 }], ['window.openLink', { url: 'file:///etc/passwd' }], ['window.openLink', { url: 'javascript:alert(1)' }]]
        return Promise.all(tries.map(([name, input]) => call(name, input)))
      })
      expect(answers.map((answer) => answer.error?.kind)).toEqual(Array(8).fill('bad-input'))
    })
  } finally {
    server.close()
    await close()
  }
})

test('nothing in an article runs and nothing is fetched to show it', async () => {
  let asked = 0
  const server = createServer((_request, response) => {
    asked++
    response.end('')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { page, close } = await openWindow()
  try {
    await importText(page, `<!doctype html><html><head><title>A page with traps</title></head><body><article><h1>A page with traps</h1>
      <p onclick="window.hit=1">It looks like an ordinary article about a company, long enough to be read as one, with sentences that go on for a while.</p>
      <script>window.hit=1</script><img src="${address}/pixel.png" onerror="window.hit=1"><svg onload="window.hit=1"></svg><iframe srcdoc="<script>parent.hit=1</script>"></iframe>
      <p>Another paragraph, so that there is something to read here, and <a href="javascript:window.hit=1">a link that should not be one</a>.</p>
      <video poster="${address}/poster.png"></video><div style="background:url(${address}/style.png)">A styled box with words in it.</div></article></body></html>`)
    await page.getByRole('option').first().click()
    await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toHaveText('A page with traps')
    await page.waitForTimeout(500)
    expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined()
    expect(await page.getByRole('article').locator('script, iframe, svg[onload], [onclick], [onerror], a[href^="javascript"]').count()).toBe(0)
    expect(asked).toBe(0)
  } finally {
    server.close()
    await close()
  }
})
