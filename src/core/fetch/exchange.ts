import { Agent as HttpAgent, request as requestHttp } from 'node:http'
import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import type { LookupFunction } from 'node:net'
import { getCACertificates } from 'node:tls'
import type { Connections } from './connections.ts'
import { readBody, readEncodings } from './body.ts'
import { largestBody, standardLimits } from './fetching.ts'
import type { FetchContext, FetchLimits, FetchRequest, ResolvedAddress } from './fetching.ts'
import { writeHeaders } from './headers.ts'
import { isPublicAddress } from './private-addresses.ts'
import { failTransport, readSystemError } from './sentences.ts'
import type { Failure } from './sentences.ts'

/** One answer of one server. The body is read for 200 and 203 alone; of anything else nobody needs it. */
export interface Answer {
  readonly kind: 'answer'
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Uint8Array
  readonly whole: boolean
}

/** What a queue adds to single exchanges. */
export interface ExchangeRules {
  readonly connections?: Connections // absent: a connection for this exchange alone
  readonly admit?: (address: string) => boolean // told the IP address before the connection; false puts the exchange off
  readonly onBytes?: (count: number) => void // told every piece of the body
}

/** How long an idle connection is kept. */
const keepMilliseconds = 10_000
const largestHeaders = 65_536

/**
 * Sends one GET and reads its answer. The addresses of the name are looked up once and checked, and only those that passed are connected to, so a
 * name that changes its mind leads nowhere else.
 * @param allowPrivate whether this very hop may reach a private network
 * @param milliseconds that are left for everything
 * @returns never rejects; 'postponed' where the rules did not admit the address
 */
export async function exchange(url: URL, request: FetchRequest, allowPrivate: boolean, milliseconds: number, context: FetchContext, rules: ExchangeRules): Promise<Answer | Failure | 'postponed'> {
  const limits = { ...standardLimits, ...context.limits }
  if (context.signal?.aborted) return failTransport('cancelled', url, '')
  const started = performance.now()
  const addresses = await findAddresses(url, allowPrivate, Math.min(limits.connectMilliseconds, milliseconds), context)
  if ('kind' in addresses) return addresses
  if (rules.admit?.(addresses[0]!.address) === false) return 'postponed'
  const spent = performance.now() - started
  const agent = findAgent(url, allowPrivate, context, rules.connections)
  const left = { ...limits, connectMilliseconds: Math.max(limits.connectMilliseconds - spent, 1), wholeMilliseconds: Math.max(milliseconds - spent, 1) }
  const attempt = (): Promise<Answer | Failure | 'stale'> => send(url, request, addresses, agent, left, context, rules)
  const answer = await attempt()
  // A kept connection may have been closed by the other side just then; a new one has not.
  const second = answer === 'stale' ? await attempt() : answer
  if (rules.connections === undefined) agent.destroy()
  return second === 'stale' ? failTransport('reset', url, 'ECONNRESET') : second
}

/** The addresses of a host that may be connected to: at least one. */
async function findAddresses(url: URL, allowPrivate: boolean, milliseconds: number, context: FetchContext): Promise<readonly ResolvedAddress[] | Failure> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const family = isIP(host)
  const ending = Promise.withResolvers<Failure>()
  const timer = setTimeout(() => ending.resolve(failTransport('timeout', url, 'to find: its name could not be looked up')), milliseconds)
  const stop = (): void => ending.resolve(failTransport('cancelled', url, ''))
  context.signal?.addEventListener('abort', stop, { once: true })
  try {
    const found = await Promise.race([family === 0 ? context.resolve(host) : [{ address: host, family: family === 6 ? 6 : 4 } as const], ending.promise])
    if ('kind' in found) return found
    const allowed = found.filter(({ address }) => allowPrivate || isPublicAddress(address) || context.allowedAddresses?.has(address))
    if (allowed.length > 0) return allowed
    return found.length === 0 ? failTransport('dns', url, '') : failTransport('private', url, found[0]!.address)
  } catch (error) {
    const { reason, detail } = readSystemError(error)
    return failTransport(reason === 'offline' ? 'offline' : 'dns', url, detail)
  } finally {
    clearTimeout(timer)
    context.signal?.removeEventListener('abort', stop)
  }
}

function findAgent(url: URL, allowPrivate: boolean, context: FetchContext, connections: Connections | undefined): HttpAgent {
  const key = `${url.origin} ${allowPrivate}`
  const known = connections?.get(key)
  if (known) return known
  // Of several addresses each has 2.5 s to connect before the next is tried; Node's own quarter of a second fails on slow lines.
  const options = { keepAlive: connections !== undefined, maxSockets: 1, timeout: keepMilliseconds, autoSelectFamilyAttemptTimeout: 2500 }
  const agent = url.protocol === 'https:' ? new HttpsAgent({ ...options, ...(context.certificates ? { ca: [...getCACertificates('default'), ...context.certificates] } : {}) }) : new HttpAgent(options)
  connections?.set(key, agent)
  return agent
}

function send(url: URL, request: FetchRequest, addresses: readonly ResolvedAddress[], agent: HttpAgent, limits: FetchLimits, context: FetchContext, rules: ExchangeRules): Promise<Answer | Failure | 'stale'> {
  return new Promise((resolve) => {
    const lookup: LookupFunction = (_host, options, done) => (options.all ? done(null, [...addresses]) : done(null, addresses[0]!.address, addresses[0]!.family))
    const sendRequest = url.protocol === 'https:' ? requestHttps : requestHttp
    let phase = 'to connect'
    let cutBody: (() => void) | null = null
    let finished = false
    let outgoing: ClientRequest

    const finish = (answer: Answer | Failure | 'stale', keepConnection = false): void => {
      if (finished) return
      finished = true
      clearTimeout(wholeTimer)
      clearTimeout(phaseTimer)
      context.signal?.removeEventListener('abort', stop)
      if (!keepConnection) outgoing?.destroy()
      resolve(answer)
    }
    const giveUp = (): void => finish(failTransport('timeout', url, phase))
    const stop = (): void => finish(failTransport('cancelled', url, ''))
    const wholeTimer = setTimeout(giveUp, limits.wholeMilliseconds)
    let phaseTimer = setTimeout(giveUp, limits.connectMilliseconds)
    const enter = (name: string, milliseconds: number): void => {
      if (finished) return
      phase = name
      clearTimeout(phaseTimer)
      phaseTimer = setTimeout(giveUp, milliseconds)
    }
    context.signal?.addEventListener('abort', stop, { once: true })

    async function hear(response: IncomingMessage): Promise<void> {
      response.on('error', () => {}) // what matters of it comes by other ways
      const status = response.statusCode ?? 0
      const answer = (bytes: Uint8Array, whole: boolean): Answer => ({ kind: 'answer', status, headers: response.headers, bytes, whole })
      if (status === 304) response.resume() // it has no body, and its connection is free again
      if (status !== 200 && status !== 203) return finish(answer(new Uint8Array(), true), status === 304)
      const refusal = refuseContent(request.accept, response.headers['content-type'])
      if (refusal !== null) return finish(failTransport('content-type', url, refusal))
      const coding = readEncodings(response.headers['content-encoding'])
      if ('problem' in coding) return finish(failTransport('protocol', url, coding.problem))
      const maximum = request.maximumBytes ?? largestBody
      enter('to send the rest of its answer', limits.idleMilliseconds)
      response.on('data', (chunk: Buffer) => {
        phaseTimer.refresh()
        rules.onBytes?.(chunk.length)
      })
      const reading = readBody(response, coding.encodings, maximum)
      response.on('error', reading.cut)
      cutBody = reading.cut
      const end = await reading.end
      if (end.kind === 'too-large') return finish(failTransport('too-large', url, `${Math.round(maximum / 100_000) / 10} MB`))
      if (end.kind === 'broken') return finish(failTransport('protocol', url, end.detail))
      const whole = end.kind === 'whole' && response.complete
      // The beginning of a feed has news in it and the beginning of a page can be read; half a picture, or nothing, is neither.
      if (!whole && (request.accept === 'image' || end.bytes.length === 0)) return finish(failTransport('reset', url, 'its answer is not whole'))
      finish(answer(end.bytes, whole), response.complete)
    }

    try {
      outgoing = sendRequest(url, {
        method: 'GET',
        agent,
        lookup,
        headers: writeHeaders(request, url, context.contact ?? null),
        maxHeaderSize: largestHeaders,
      })
    } catch (error) {
      return finish(failTransport('address', url, error instanceof Error ? `${error.message}.` : 'This is not an address that can be asked.'))
    }
    outgoing.on('socket', (socket) => {
      if (outgoing.reusedSocket || !socket.connecting) enter('to answer', limits.headersMilliseconds)
      else socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => enter('to answer', limits.headersMilliseconds))
    })
    let answered = false
    outgoing.on('response', (response) => {
      answered = true
      void hear(response)
    })
    outgoing.on('close', () => answered || finish(failTransport('reset', url, 'no answer came')))
    outgoing.on('error', (error: Error & { code?: string; syscall?: string }) => {
      // More body than announced breaks the parser after the answer, and an answer that merely ends early has no system call to blame.
      if (cutBody !== null && error.syscall === undefined) return cutBody()
      if (cutBody === null && outgoing.reusedSocket && error.code === 'ECONNRESET') return finish('stale')
      const { reason, detail } = readSystemError(error)
      finish(failTransport(reason, url, detail))
    })
    outgoing.end()
  })
}

/** What a server says it sends, where that cannot be what was asked for; null where it can. Servers that say nothing useful are read on. */
function refuseContent(accept: FetchRequest['accept'], header: string | undefined): string | null {
  const type = (header ?? '').split(';')[0]!.trim().toLowerCase()
  if (accept === 'image') return /^(text\/|application\/(json|xml|xhtml|javascript|pdf)|audio\/|video\/)/.test(type) ? `${type}, which is no picture,` : null
  return /^(image\/(?!svg)|audio\/|video\/|font\/|application\/(zip|pdf|gzip|x-gzip|x-tar|x-7z|vnd\.ms|vnd\.openxml|msword))/.test(type) ? `${type}, which is neither a feed nor a page,` : null
}
