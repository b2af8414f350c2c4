import { randomUUID } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { autoUpdater } from 'electron'

/**
 * Hands a checked file to macOS's own updater (Squirrel.Mac), which unpacks it, checks that it is signed as this app is, and puts it in place when the
 * app ends. Squirrel takes files from a server only: one of ours, on this computer, behind a path that nobody can guess, for as long as that takes.
 * Source: Electron, autoUpdater, "macOS"; Squirrel.Mac, "Update JSON Format".
 */
export async function prepareMacUpdate(path: string): Promise<void> {
  const { createServer } = await import('node:http') // three milliseconds of a start that seldom needs it
  const secret = `/${randomUUID()}`
  const server = createServer((request, response) => {
    if (request.url === `${secret}/update.json`) {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ url: `${base()}/update.zip` }))
    } else if (request.url === `${secret}/update.zip`) {
      response.setHeader('content-length', statSync(path).size)
      createReadStream(path).pipe(response)
    } else {
      response.statusCode = 404
      response.end()
    }
  })
  const base = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}${secret}`
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(0, '127.0.0.1', done)
  })
  try {
    await new Promise<void>((done, fail) => {
      autoUpdater.once('update-downloaded', () => done())
      autoUpdater.once('error', fail)
      autoUpdater.setFeedURL({ url: `${base()}/update.json` })
      autoUpdater.checkForUpdates()
    })
  } finally {
    autoUpdater.removeAllListeners('update-downloaded')
    autoUpdater.removeAllListeners('error')
    server.close()
  }
}
