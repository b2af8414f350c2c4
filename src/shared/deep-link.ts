// Links from elsewhere into the app: marketdash: and feed:. Anybody's page can offer one, so the grammar is closed and nothing in it does anything
// by itself: it shows a place, or fills a field that the person must confirm.

/** What a link asks for. */
export type DeepLink =
  | { readonly kind: 'article'; readonly articleId: string }
  | { readonly kind: 'symbol'; readonly symbol: string }
  | { readonly kind: 'search'; readonly query: string }
  | { readonly kind: 'subscribe'; readonly url: string } // http or https, written anew

/** No link is longer: what is longer is not read at all. UTF-16 units. */
export const longestLink = 4096
const longestQuery = 2000 // the search field's own limit
const form = /^marketdash:(?:\/\/)?(article|symbol|search|subscribe)(?:\/([^/?]*))?\/?(?:\?([^?]*))?$/i

/** Whether a word is an address of ours, good or bad, and no file. */
export function isDeepLink(word: string): boolean {
  return /^(?:marketdash|feed):/i.test(word.slice(0, 16))
}

/**
 * Reads a link; null for everything outside the grammar:
 * `marketdash:article/ID`, `marketdash:symbol/SYMBOL`, `marketdash:search?q=WORDS`, `marketdash:subscribe?url=ADDRESS` (each also with `//`),
 * `feed:ADDRESS` and `feed://HOST/PATH`.
 */
export function parseDeepLink(address: string): DeepLink | null {
  if (address.length > longestLink || /[\p{C}\s"'<>\\`{}#]/u.test(address)) return null
  const feed = /^feed:(?:\/\/)?(.+)$/i.exec(address)?.[1]
  // A scheme of its own, and not a host with its port.
  if (feed !== undefined) return describeSubscription(/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(feed) ? feed : `https://${feed}`)
  const [, action, part, query] = form.exec(address) ?? []
  if (action === undefined) return null
  switch (action.toLowerCase()) {
    case 'article':
      return query === undefined && part !== undefined && /^[1-9][0-9]{0,15}$/.test(part) ? { kind: 'article', articleId: part } : null
    case 'symbol': {
      const symbol = query === undefined ? decode(part)?.toUpperCase() : undefined
      return symbol !== undefined && /^[\p{L}\p{N}.\-^=]{1,32}$/u.test(symbol) ? { kind: 'symbol', symbol } : null
    }
    case 'search': {
      const words = part ? null : readOnlyValue(query, 'q')?.trim()
      return words && words.length <= longestQuery ? { kind: 'search', query: words } : null
    }
    default:
      return part ? null : describeSubscription(readOnlyValue(query, 'url'))
  }
}

function describeSubscription(address: string | null): DeepLink | null {
  if (address === null || /[\p{C}\s\\]/u.test(address) || !URL.canParse(address)) return null
  const url = new URL(address)
  const isGood = (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '' && url.username === '' && url.password === ''
  return isGood && url.href.length <= longestLink ? { kind: 'subscribe', url: url.href } : null
}

/** The value of a query that holds this one key and nothing else. */
function readOnlyValue(query: string | undefined, key: string): string | null {
  if (query === undefined || !query.startsWith(`${key}=`) || query.includes('&')) return null
  return decode(query.slice(key.length + 1).replaceAll('+', ' '))
}

/** Percent signs taken away; null where they are broken, or hide what may not stand in a link. */
function decode(text: string | undefined): string | null {
  if (text === undefined) return null
  try {
    const decoded = decodeURIComponent(text)
    return /\p{C}/u.test(decoded) ? null : decoded
  } catch {
    return null
  }
}
