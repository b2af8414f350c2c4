import { closeConnections } from './connections.ts'
import type { Connections } from './connections.ts'
import { beginJourney, takeHop } from './fetch.ts'
import type { Journey } from './fetch.ts'
import type { FetchContext, FetchRequest, FetchResult, HostWait } from './fetching.ts'
import { hostOf } from './hosts.ts'
import { isPublicAddress } from './private-addresses.ts'
import { failTransport } from './sentences.ts'

export interface QueueProgress {
  readonly waiting: number
  readonly inFlight: number
  readonly done: number
}

export interface QueueOptions {
  readonly context: FetchContext
  readonly hosts: Map<string, HostWait> // kept up to date by the queue, and obeyed
  readonly onHost?: (host: string, wait: HostWait | null) => void // what changed in `hosts`, to be stored; null: removed
  readonly onProgress?: (progress: QueueProgress) => void
  readonly inFlight?: number // 8; see `patience`
  readonly perHost?: number // 1
  readonly gap?: number // milliseconds between two starts on one host or one IP address: 1000
}

export interface FetchQueue {
  /** Fetches when its turn comes. `urgent` goes before everything that waits, with the same manners. Never rejects. */
  add(request: FetchRequest, options?: { readonly signal?: AbortSignal; readonly urgent?: boolean }): Promise<FetchResult>
  /** Ends everything; what was asked for is answered "cancelled". */
  close(): Promise<void>
}

interface Job {
  readonly signal: AbortSignal
  readonly settle: (result: FetchResult) => void
  journey: Journey
}

/** What waits for one host, and when it may be asked. */
interface HostLine {
  readonly jobs: Job[]
  running: number
  startedAt: number
  address: string | null // its IP address, once known
}

/**
 * A fetch that has been silent for so long gives its place among the eight to the next one and is waited for aside: fifty dead servers would
 * else keep fifty living ones waiting for minutes. One whose bytes come, if only at the speed of a slow line, keeps its place.
 */
const patience = { milliseconds: 500, leastBytes: 4096, mostAside: 48 }

/**
 * Runs fetches side by side: at most eight, one a host, starts on one host or one IP address a second apart, the hosts in turn. A redirect to another
 * host waits in that host's line. The gap is for other people's servers: a private address, which only a person can have named, has none. A host that
 * asks to be left alone is, by everything in the queue.
 */
export function createQueue(options: QueueOptions): FetchQueue {
  const { hosts, inFlight = 8, perHost = 1, gap = 1000 } = options
  const stopping = new AbortController()
  const context: FetchContext = { ...options.context, hosts }
  const lines = new Map<string, HostLine>() // in the order of their turns
  const addressStarts = new Map<string, number>()
  const connections: Connections = new Map()
  const same = new Map<string, Promise<FetchResult>>()
  const flights = new Set<Promise<void>>()
  let aside = 0
  let waiting = 0
  let done = 0
  let alarm = new AbortController()
  let clock = context.now()

  function add(request: FetchRequest, { signal, urgent = false }: { readonly signal?: AbortSignal; readonly urgent?: boolean } = {}): Promise<FetchResult> {
    const key = JSON.stringify([request.address, request.accept, request.allowPrivate, request.validators, request.maximumBytes])
    const known = signal === undefined ? same.get(key) : undefined
    if (known) return known
    const journey = beginJourney(request, context)
    if (journey.kind === 'failed') return Promise.resolve(journey)
    const signals = [stopping.signal, ...(signal ? [signal] : []), ...(context.signal ? [context.signal] : [])]
    const answer = Promise.withResolvers<FetchResult>()
    const job: Job = { journey, signal: AbortSignal.any(signals), settle: answer.resolve }
    enqueue(job, urgent)
    job.signal.addEventListener('abort', () => withdraw(job), { once: true })
    if (job.signal.aborted) withdraw(job)
    if (signal === undefined) {
      same.set(key, answer.promise)
      void answer.promise.then(() => same.delete(key))
    }
    pump()
    return answer.promise
  }

  function enqueue(job: Job, first: boolean): void {
    const host = hostOf(job.journey.url)
    const line = lines.get(host) ?? { jobs: [], running: 0, startedAt: -Infinity, address: null }
    if (first) line.jobs.unshift(job)
    else line.jobs.push(job)
    if (first) moveToFront(host, line)
    else lines.set(host, line)
    waiting++
  }

  function moveToFront(host: string, line: HostLine): void {
    const others = [...lines].filter(([name]) => name !== host)
    lines.clear()
    for (const [name, each] of [[host, line] as const, ...others]) lines.set(name, each)
  }

  /** Takes a cancelled job out of its line; one that runs ends by its signal. */
  function withdraw(job: Job): void {
    const line = lines.get(hostOf(job.journey.url))
    const index = line?.jobs.indexOf(job) ?? -1
    if (index < 0) return
    line!.jobs.splice(index, 1)
    waiting--
    settle(job, failTransport('cancelled', job.journey.url, ''))
    pump()
  }

  function settle(job: Job, result: FetchResult): void {
    done++
    job.settle(result)
  }

  function hasPlace(): boolean {
    return flights.size - aside < inFlight
  }

  /** Starts whatever may start, and sets the alarm for what may start next. */
  function pump(): void {
    alarm.abort()
    let next = Infinity
    let started = true
    while (started && hasPlace()) {
      started = false
      next = Infinity
      const now = readClock()
      for (const [host, line] of lines) {
        if (line.jobs.length === 0 || line.running >= perHost) continue
        const readyIn = Math.max(remaining(line.startedAt, now), line.address === null ? 0 : remaining(addressStarts.get(line.address) ?? -Infinity, now))
        if (readyIn > 0) next = Math.min(next, readyIn)
        else {
          start(host, line)
          started = true
          break
        }
      }
    }
    options.onProgress?.({ waiting, inFlight: flights.size, done })
    forget()
    if (next === Infinity || !hasPlace() || stopping.signal.aborted) return
    alarm = new AbortController()
    const { signal } = alarm
    void context.sleep(next, signal).then(() => signal.aborted || pump())
  }

  /** The time. Where the clock was set back, starts that now lie in the future count as just made, else their hosts would wait for that future. */
  function readClock(): number {
    const now = context.now()
    if (now < clock) {
      for (const line of lines.values()) line.startedAt = Math.min(line.startedAt, now)
      for (const [address, startedAt] of addressStarts) addressStarts.set(address, Math.min(startedAt, now))
    }
    clock = now
    return now
  }

  /** Milliseconds until the gap after a start is over. */
  function remaining(startedAt: number, now: number): number {
    return Math.max(startedAt + gap - now, 0)
  }

  /** Hosts and addresses whose gap is over are like new. */
  function forget(): void {
    const now = readClock()
    for (const [host, line] of lines) if (line.jobs.length === 0 && line.running === 0 && remaining(line.startedAt, now) === 0) lines.delete(host)
    for (const [address, startedAt] of addressStarts) if (remaining(startedAt, now) === 0) addressStarts.delete(address)
  }

  function start(host: string, line: HostLine): void {
    const job = line.jobs.shift()!
    waiting--
    line.running++
    lines.delete(host) // its next turn is after everybody else's
    lines.set(host, line)
    const flight = fly(job, host, line)
    flights.add(flight)
    void flight.then(() => {
      flights.delete(flight)
      pump()
    })
  }

  async function fly(job: Job, host: string, line: HostLine): Promise<void> {
    const admit = (address: string): boolean => {
      line.address = address
      const now = readClock()
      if (!isPublicAddress(address) && !context.allowedAddresses?.has(address)) return true
      if (remaining(addressStarts.get(address) ?? -Infinity, now) > 0) return false
      line.startedAt = now
      addressStarts.set(address, now)
      return true
    }
    let bytes = 0
    const landing = new AbortController()
    void waitAside(() => bytes, landing.signal)
    const rules = { connections, admit, onBytes: (count: number) => void (bytes += count) }
    const step = await takeHop(job.journey, { ...context, signal: job.signal }, rules).catch((error: unknown) => failTransport('protocol', job.journey.url, String(error)))
    landing.abort()
    line.running--
    if (step !== job.journey) hearHost(host, step)
    if (step.kind !== 'journey') return settle(job, step)
    job.journey = step
    if (job.signal.aborted) settle(job, failTransport('cancelled', step.url, ''))
    else enqueue(job, true)
  }

  /** Watches a flight until it lands; one that is silent goes aside, where there is room. */
  async function waitAside(readBytes: () => number, landed: AbortSignal): Promise<void> {
    for (let before = 0; !landed.aborted; before = readBytes()) {
      await context.sleep(patience.milliseconds, landed)
      if (landed.aborted) return
      if (readBytes() - before >= patience.leastBytes || aside >= patience.mostAside) continue
      aside++
      landed.addEventListener('abort', () => void aside--, { once: true })
      return pump()
    }
  }

  /** Remembers what an answer says about its host: to wait, or that waiting is over. */
  function hearHost(host: string, step: FetchResult | Journey): void {
    if (step.kind === 'wait') {
      if (!step.asked) return
      const wait = { notBefore: step.until, waits: (hosts.get(host)?.waits ?? 0) + 1 }
      hosts.set(host, wait)
      options.onHost?.(host, wait)
    } else if ((step.kind !== 'failed' || step.reason === 'status') && hosts.delete(host)) options.onHost?.(host, null)
  }

  return {
    add,
    async close() {
      stopping.abort()
      alarm.abort()
      await Promise.all(flights)
      closeConnections(connections)
    },
  }
}
