import { createHash } from 'node:crypto'
import { isTracker } from '../../shared/trackers.ts'

/** A picture that came inside its page. Its address in the library is made of its bytes. */
export interface InlineImage {
  readonly address: string // sha256:…
  readonly bytes: Uint8Array
}

const mostOfAnArticle = 60
/** An <img> of sanitised HTML, up to the address in it: there `<`, `>` and `"` stand in tags only and are entities everywhere else. */
const imagePattern = /(<img\s(?:[^>"]|"[^"]*")*?\bdata-remote=")([^"]*)"/g
const inlinePattern = /^data:image\/[a-z+.-]{1,20};base64,([A-Za-z0-9+/]+={0,2})$/i

/**
 * Takes pictures that are inside sanitised HTML out of it and leaves their addresses, so that an article that was saved with its pictures is
 * not carried about with all their bytes whenever its text is shown.
 */
export function takeInlineImages(html: string): { readonly html: string; readonly inline: readonly InlineImage[] } {
  const inline = new Map<string, InlineImage>()
  const kept = html.replace(imagePattern, (whole: string, before: string, written: string) => {
    const encoded = inlinePattern.exec(decodeAttribute(written))?.[1]
    if (encoded === undefined || inline.size >= mostOfAnArticle) return whole
    const bytes = Buffer.from(encoded, 'base64')
    const address = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
    inline.set(address, { address, bytes })
    return `${before}${address}"`
  })
  return { html: kept, inline: [...inline.values()] }
}

/**
 * The addresses of the web that an article's pictures have, each once, the lead picture first; at most sixty, none that only counts readers.
 * An address is as it stands in the HTML, for it is how the window asks.
 */
export function listImageAddresses(html: string | null, leadImage: string | null): readonly string[] {
  const written = html === null ? [] : [...html.matchAll(imagePattern)].map((match) => decodeAttribute(match[2]!))
  const all = [...(leadImage === null ? [] : [leadImage]), ...written]
  return [...new Set(all)].filter((address) => /^https?:\/\//i.test(address) && address.length <= 8000 && !isTracker(address)).slice(0, mostOfAnArticle)
}

/** The entities that the sanitiser writes. */
function decodeAttribute(value: string): string {
  return value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
