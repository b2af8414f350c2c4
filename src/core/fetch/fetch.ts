import { createHash } from 'node:crypto'
import type { Answer, ExchangeRules } from './exchange.ts'
import { mostRedirects, standardLimits } from './fetching.ts'
import type { FetchContext, FetchRequest, FetchResult } from './fetching.ts'
import { readCacheSeconds, readRetryAfter, readValidators, renewValidators } from './headers.ts'
import { hostOf, readWait } from './hosts.ts'
import { failStatus, failTransport, sayGone, sayWait } from './sentences.ts'
import type { Failure } from './sentences.ts'

/** A request on its way through redirects. */
export interface Journey {
  readonly kind: 'journey'
  readonly request: FetchRequest
  readonly home: string // host that the person named; the only one that may be private
  readonly url: URL // to be asked next
  readonly hops: number
  readonly permanent: boolean // every hop so far was 301 or 308, and none left https
  readonly millisecondsLeft: number
}

/**
 * Fetches an address with manners: one GET a hop, conditional where validators are given, through at most five redirects, each checked again.
 * @returns what came of it, also where nothing did; never rejects
 */
export async function fetchResource(request: FetchRequest, context: FetchContext): Promise<FetchResult> {
  let step: FetchResult | Journey = beginJourney(request, context)
  while (step.kind === 'journey') step = await takeHop(step, context, {})
  return step
}

/** The first hop, or why there is none. */
export function beginJourney(request: FetchRequest, context: FetchContext): Journey | Failure {
  const url = parseAddress(request.address)
  if (url === null) return failTransport('address', '', 'This is not an address of the web.')
  const millisecondsLeft = context.limits?.wholeMilliseconds ?? standardLimits.wholeMilliseconds
  return { kind: 'journey', request, home: hostOf(url), url, hops: request.redirectsAlreadySeen ?? 0, permanent: true, millisecondsLeft }
}

/** Asks one server once. The same journey comes back where the rules put it off; another where the server sends it elsewhere. */
export async function takeHop(journey: Journey, context: FetchContext, rules: ExchangeRules): Promise<FetchResult | Journey> {
  const { request, url } = journey
  const host = hostOf(url)
  const waiting = readWait(context.hosts, host, context.now())
  if (waiting !== null) return { kind: 'wait', host, until: waiting, asked: false, sentence: sayWait(host, waiting, context.now()) }

  const started = performance.now()
  const { exchange } = await import('./exchange.ts') // what speaks HTTP is loaded when something is fetched, and not while a library opens
  const answer = await exchange(url, request, request.allowPrivate && host === journey.home, journey.millisecondsLeft, context, rules)
  if (answer === 'postponed') return journey
  if (answer.kind === 'failed') return answer
  const { status, headers } = answer
  if ([301, 302, 303, 307, 308].includes(status)) return followRedirect(journey, status, headers.location, journey.millisecondsLeft - (performance.now() - started))

  const permanentAddress = journey.permanent && journey.hops > (request.redirectsAlreadySeen ?? 0) ? url.href : null
  if (status === 304) {
    if (request.validators === null) return failTransport('protocol', url, 'it says that nothing has changed to somebody who has nothing yet')
    return { kind: 'unchanged', finalAddress: url.href, permanentAddress, validators: renewValidators(request.validators, headers), cacheSeconds: readCacheSeconds(headers) }
  }
  if (status === 200 || status === 203) return keepAnswer(answer, url, permanentAddress)
  if (status === 410) return { kind: 'gone', sentence: sayGone(url) }
  if (status === 429 || status === 503 || (status >= 400 && headers['retry-after'] !== undefined)) {
    const now = context.now()
    const until = readRetryAfter(headers, context.hosts?.get(host)?.waits ?? 0, now)
    return { kind: 'wait', host, until, asked: true, sentence: sayWait(host, until, now) }
  }
  return failStatus(status, url)
}

function keepAnswer(answer: Answer, url: URL, permanentAddress: string | null): FetchResult {
  const { status, headers, bytes, whole } = answer
  return {
    kind: 'fetched',
    status,
    finalAddress: url.href,
    permanentAddress,
    contentType: headers['content-type'] ?? null,
    validators: whole ? readValidators(headers) : null, // else the part that is missing would never be asked for again
    cacheSeconds: readCacheSeconds(headers),
    bytes,
    bodyHash: createHash('sha256').update(bytes).digest('hex'),
    whole,
  }
}

function followRedirect(journey: Journey, status: number, location: string | undefined, millisecondsLeft: number): Journey | Failure {
  const { url } = journey
  if (location === undefined) return failTransport('protocol', url, 'it sends elsewhere without saying where')
  if (journey.hops >= mostRedirects) return failTransport('redirects', url, `more than ${mostRedirects} times`)
  const next = parseAddress(location, url)
  if (next === null) return failTransport('address', url, `${url.hostname} sends the reader to something that is not an address of the web.`)
  if (next.href === url.href) return failTransport('redirects', url, 'back to the same address')
  const staysSecure = next.protocol === 'https:' || url.protocol === 'http:'
  // A name and a password go on only to the server they were given for, and never in the open.
  const keepsSecret = staysSecure && next.hostname === url.hostname && (next.port === url.port || next.protocol !== url.protocol)
  next.username = keepsSecret ? url.username : ''
  next.password = keepsSecret ? url.password : ''
  return { ...journey, url: next, hops: journey.hops + 1, permanent: journey.permanent && staysSecure && (status === 301 || status === 308), millisecondsLeft }
}

/** An http(s) address without its fragment, which is never sent; null for anything else. */
function parseAddress(address: string, base?: URL): URL | null {
  const url = address.length > 8192 ? null : URL.parse(address.trim(), base)
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') return null
  url.hash = ''
  return url
}
