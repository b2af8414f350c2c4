import { readFile, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { protocol } from 'electron'
import type { Session } from 'electron'
import { imageScheme } from '../shared/image-address.ts'

export const appOrigin = 'app://marketdash'

const contentSecurityPolicy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", `img-src 'self' data: ${imageScheme}:`, "font-src 'self'", "connect-src 'none'",
  "base-uri 'none'", "form-action 'none'", "frame-src 'none'", "object-src 'none'", "require-trusted-types-for 'script'", "trusted-types dompurify 'allow-duplicates'",
].join('; ')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2', '.woff': 'font/woff', '.svg': 'image/svg+xml', '.png': 'image/png',
}

/** Must run before the app is ready. No bypassing of CSP, no CORS, no service workers; pictures can be shown and not be read. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    { scheme: imageScheme, privileges: { standard: true, secure: true } },
  ])
}

/**
 * Serves the window's own files and nothing else: a request must name one of the files that were there when the
 * app started, so that no path can lead outside.
 */
export function serveApp(session: Session, folder: string): void {
  let listed: ReadonlyMap<string, string> | null = null
  const files = (): ReadonlyMap<string, string> => (listed ??= listFiles(folder))
  setImmediate(files) // not at once: the window is made first, and its process comes up while they are listed
  // Not `handle`: the Request and Response it makes load all of Node's fetch first, 25 ms during which a window that opens waits for its page.
  session.protocol.registerBufferProtocol('app', (request, answer) => {
    const url = new URL(request.url)
    const path = url.host === 'marketdash' && request.method === 'GET' ? files().get(url.pathname) : undefined
    const notHere = (): void => answer({ statusCode: 404, headers: headersFor('.txt'), data: Buffer.from('Not here.') })
    if (!path) return notHere()
    readFile(path, (error, bytes) => {
      if (!error) return answer({ headers: headersFor(extname(path)), data: bytes })
      console.error(`A file of the window could not be read: ${error.message}`)
      notHere()
    })
  })
}

/**
 * No Cross-Origin-Opener-Policy: with it Chromium throws the process it has just begun away when the page answers and begins another, which
 * takes a start some 40 ms, and a driver that attaches meanwhile waits for ever. The window opens no other and has no opener (guard.ts).
 */
function headersFor(extension: string): Record<string, string> {
  return {
    'content-type': types[extension] ?? 'text/plain; charset=utf-8',
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  }
}

/** The files of a folder by their path of an address. */
function listFiles(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => Object.hasOwn(types, extname(name)))
  return new Map(names.map((name) => [`/${name.replaceAll('\\', '/')}`, join(folder, name)]))
}
