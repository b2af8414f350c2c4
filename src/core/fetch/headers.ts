import type { IncomingHttpHeaders } from 'node:http'
import { productVersion } from '../../shared/version.ts'
import { day, minute } from './fetching.ts'
import type { FetchRequest, Validators } from './fetching.ts'

const accepted: Record<FetchRequest['accept'], string> = {
  feed: 'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.1',
  page: 'text/html, application/xhtml+xml, application/xml;q=0.5, text/plain;q=0.5, */*;q=0.1',
  image: 'image/avif, image/webp, image/png, image/jpeg, image/gif, image/*;q=0.5',
}
const product = `Marketdash/${productVersion}`
const productPage = 'https://github.com/marketdash/marketdash'

/**
 * The headers of a GET, all of them: no cookie, no referrer, nothing that tells one person from another.
 * A validator goes out exactly as it came in, or not at all. `contact` is sent to sec.gov alone, which asks automated readers for one.
 */
export function writeHeaders(request: FetchRequest, url: URL, contact: string | null): Record<string, string> {
  const headers: Record<string, string> = {
    'User-Agent': writeUserAgent(url.hostname, contact),
    Accept: accepted[request.accept],
    'Accept-Encoding': 'gzip, deflate, br, zstd',
  }
  const { etag = null, lastModified = null } = request.validators ?? {}
  if (etag !== null && isHeaderValue(etag)) headers['If-None-Match'] = etag
  if (lastModified !== null && isHeaderValue(lastModified)) headers['If-Modified-Since'] = lastModified
  return headers
}

function writeUserAgent(host: string, contact: string | null): string {
  const asksForContact = host === 'sec.gov' || host.endsWith('.sec.gov')
  return asksForContact && contact !== null && /^[\x21-\x7e]+@[\x21-\x7e]+$/.test(contact) ? `${product} ${contact} (+${productPage})` : `${product} (+${productPage})`
}

/** What may stand in a header: latin-1 without control characters. */
function isHeaderValue(value: string): boolean {
  return value !== '' && /^[\t\x20-\x7e\x80-\xff]+$/.test(value)
}

/** Both validators as received; null where there is neither. */
export function readValidators(headers: IncomingHttpHeaders): Validators | null {
  const etag = headers.etag || null
  const lastModified = headers['last-modified'] || null
  return etag === null && lastModified === null ? null : { etag, lastModified }
}

/**
 * The set that holds after a 304: the one that was sent, unless the server names another state, then the one it names.
 * (RFC 9110, 15.4.5: a 304 repeats the validators a 200 would have had.)
 */
export function renewValidators(sent: Validators | null, headers: IncomingHttpHeaders): Validators | null {
  const named = readValidators(headers)
  const differs = (a: string | null, b: string | null): boolean => a !== null && a !== b
  return named !== null && (differs(named.etag, sent?.etag ?? null) || differs(named.lastModified, sent?.lastModified ?? null)) ? named : sent
}

/** How many seconds the answer stays fresh (RFC 9111, 4.2.1), at most a day; null where the server does not say. */
export function readCacheSeconds(headers: IncomingHttpHeaders): number | null {
  const control = headers['cache-control'] ?? ''
  if (/(^|[\s,])no-(cache|store)\b/i.test(control)) return 0
  const maximumAge = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/i.exec(control)?.[1]
  if (maximumAge !== undefined) return limitSeconds(Number(maximumAge) - (Number(headers.age) || 0))
  const expires = Date.parse(headers.expires ?? '')
  const date = Date.parse(headers.date ?? '')
  if (headers.expires === undefined || Number.isNaN(date)) return null
  return Number.isNaN(expires) ? 0 : limitSeconds((expires - date) / 1000)
}

function limitSeconds(seconds: number): number {
  return Math.floor(Math.min(Math.max(seconds, 0), day / 1000))
}

/**
 * When a host may be asked again: its Retry-After in seconds or as a date (told by the server's own clock where it gives one), else ten minutes
 * doubled for every wait in a row; never more than a day.
 * @returns epoch milliseconds
 */
export function readRetryAfter(headers: IncomingHttpHeaders, waits: number, now: number): number {
  const hint = parseRetryAfter(headers, now)
  const milliseconds = hint ?? 10 * minute * 2 ** Math.min(waits, 10)
  return now + Math.min(Math.max(milliseconds, minute), day)
}

function parseRetryAfter(headers: IncomingHttpHeaders, now: number): number | null {
  const value = headers['retry-after']?.trim()
  if (value === undefined) return null
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000
  const moment = Date.parse(value)
  if (Number.isNaN(moment)) return null
  const clock = Date.parse(headers.date ?? '')
  return moment - (Number.isNaN(clock) ? now : clock)
}
