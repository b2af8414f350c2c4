import type { Session } from 'electron'
import { imageScheme, parseImageAddress } from '../shared/image-address.ts'

/** Nothing in a picture runs, fetches or embeds, even where one is opened as a page by itself. */
const headers = {
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}
/** The kinds of picture the library keeps; were anything else ever in it, it is not shown. */
const types: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/bmp', 'image/x-icon', 'image/svg+xml'])

/**
 * Serves the library's pictures to the window by their ids. A picture never changes under its id, so the window may keep it in memory.
 * Every other address, and every picture that is not there, is answered with the same words.
 */
export function serveImages(session: Session, callLibrary: (name: string, input: unknown) => Promise<unknown>): void {
  session.protocol.handle(imageScheme, async (request) => {
    const id = request.method === 'GET' ? parseImageAddress(request.url) : null
    if (id === null) return notHere()
    try {
      const { type, bytes } = (await callLibrary('images.read', { id })) as { type: string; bytes: Uint8Array<ArrayBuffer> }
      if (!types.has(type)) return notHere()
      return new Response(bytes, { headers: { ...headers, 'content-type': type, 'cache-control': 'private, max-age=86400' } })
    } catch {
      return notHere() // removed meanwhile, or the library is not to be had: the window shows the picture's words
    }
  })
}

function notHere(): Response {
  return new Response('Not here.', { status: 404, headers: { ...headers, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } })
}
