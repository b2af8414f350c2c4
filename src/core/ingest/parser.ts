import { fork } from 'node:child_process'
import { AppError, fromErrorValue, toErrorValue } from '../../shared/errors.ts'
import type { ErrorValue } from '../../shared/errors.ts'
import type { DirectoryCompany, DocumentHints, ParsedArticle, ParsedDocument, ParsedNews, TraceLine } from '../../shared/model.ts'
import type { ReadNumbers } from '../articles/index.ts'
import type { DiscoveredFeed } from './formats/feed-discovery.ts'
import { largestDocument, tooLargeSentence } from './formats/limits.ts'

/** What of an article its numbers are read from. */
export type NumberedText = Pick<ParsedArticle, 'title' | 'dek' | 'text' | 'sections' | 'publishedAt'>

/** Answers of the parse process by task. */
export interface ParseTasks {
  readonly document: ParsedDocument
  readonly news: ParsedNews
  readonly page: ParsedArticle
  readonly numbers: readonly ReadNumbers[]
  readonly trace: readonly TraceLine[]
  readonly feeds: readonly DiscoveredFeed[]
}
export type ParseRequest =
  | { readonly id: number; readonly task: 'document' | 'news' | 'page' | 'feeds'; readonly bytes: Uint8Array; readonly hints: DocumentHints }
  | { readonly id: number; readonly task: 'numbers'; readonly articles: readonly NumberedText[] }
  | { readonly id: number; readonly task: 'trace'; readonly article: NumberedText }
/** What a parse process is sent: the person's own companies before its first request and whenever they change (it reads the built-in ones itself), and requests. */
export type ParseMessage = { readonly directory: readonly DirectoryCompany[] } | ParseRequest
export type ParseAnswer =
  | { readonly ready: true } // sent once, when the process can take requests
  | { readonly id: number; readonly result: ParseTasks[keyof ParseTasks] }
  | { readonly id: number; readonly error: ErrorValue }

/** What is known of a process that ended; nothing where its starter cannot tell. */
export interface ProcessEnd {
  readonly code: number | null
  readonly signal: string | null
}

/** A line to one parse process, however it was started. After it has ended, `onExit` has been called once and nothing else comes. */
export interface ParseChannel {
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  onExit(listener: (end?: ProcessEnd) => void): void
  kill(): void
}
export type StartParseProcess = () => ParseChannel

export interface Parser {
  /**
   * Whatever the bytes are (feed, OPML, page, Markdown, mail, plain text), read.
   * @throws AppError bad-input, too-large or took-too-long, each about this document only
   */
  parseDocument(bytes: Uint8Array, hints: DocumentHints): Promise<ParsedDocument>
  /** The same as a library takes it in. Throws like parseDocument. */
  parseNews(bytes: Uint8Array, hints: DocumentHints): Promise<ParsedNews>
  /** A web page, made readable. Throws like parseDocument. */
  parsePage(bytes: Uint8Array, hints: DocumentHints): Promise<ParsedArticle>
  /** The feeds that a web page names. Throws like parseDocument. */
  discoverFeeds(bytes: Uint8Array, hints: DocumentHints): Promise<readonly DiscoveredFeed[]>
  /**
   * The numbers of articles, in the same order: this too is work on whatever the web sent. An article that stops the reader has none, in version 0 of the
   * extractor, so that it is kept whole and read again by a better one. Throws AppError internal where no process can be had.
   */
  readNumbers(articles: readonly ParsedArticle[]): Promise<readonly ReadNumbers[]>
  /** What became of each number of an article, and why. Throws like parseDocument. */
  explainNumbers(article: ParsedArticle): Promise<readonly TraceLine[]>
  /** The person's own companies, for every article read from now on. */
  useDirectory(imported: readonly DirectoryCompany[]): void
  /** Ends the processes; what was still asked for fails. */
  close(): Promise<void>
}

export interface ParserOptions {
  readonly startProcess: StartParseProcess
  readonly limits?: {
    readonly milliseconds?: number // for one document, counted from when a process has it; a tenth more for each whole megabyte
    readonly processes?: number
    readonly idleMilliseconds?: number // a process without work for so long is ended
  }
}

interface Job {
  readonly request: ParseRequest
  readonly resolve: (result: ParseTasks[keyof ParseTasks]) => void
  readonly reject: (error: AppError) => void
}

interface Worker {
  readonly channel: ParseChannel
  ready: boolean
  jobs: readonly Job[] // the one at work, and the next one, so that the process need not wait for whoever asks
  timer: NodeJS.Timeout | undefined
}

const jobsAtHand = 2
/** A feed of fifteen megabytes has eighty thousand items: it may take longer than a page. */
const megabytesOf = (request: ParseRequest): number => ('bytes' in request ? Math.floor(request.bytes.byteLength / 1_000_000) : 0)
const startPatience = 60_000 // milliseconds until a started process must be ready, on a machine that is busy with everything else

/**
 * Parses in processes that can be killed: one document at a time for each, in the order asked, the next one at hand. A document that takes too long or too much
 * memory costs its process, never the documents beside it: the next one gets a new process.
 */
export function createParser(options: ParserOptions): Parser {
  const milliseconds = options.limits?.milliseconds ?? 10_000
  const mostWorkers = options.limits?.processes ?? 1
  const idleMilliseconds = options.limits?.idleMilliseconds ?? 60_000
  const queue: Job[] = []
  const workers = new Set<Worker>()
  let imported: readonly DirectoryCompany[] = []
  let nextId = 1
  let closed = false

  function ask<Task extends 'document' | 'news' | 'page' | 'feeds'>(task: Task, bytes: Uint8Array, hints: DocumentHints): Promise<ParseTasks[Task]> {
    if (bytes.byteLength > largestDocument) return Promise.reject(new AppError('too-large', tooLargeSentence))
    return enqueue<Task>({ id: nextId++, task, bytes, hints })
  }

  function enqueue<Task extends keyof ParseTasks>(request: ParseRequest): Promise<ParseTasks[Task]> {
    if (closed) return Promise.reject(new AppError('internal', 'The parser is closed.'))
    return new Promise((resolve, reject) => {
      queue.push({ request, resolve: resolve as Job['resolve'], reject })
      handOut()
    })
  }

  async function readNumbers(articles: readonly ParsedArticle[]): Promise<readonly ReadNumbers[]> {
    if (articles.length === 0) return []
    try {
      return await enqueue<'numbers'>({ id: nextId++, task: 'numbers', articles: articles.map(textOf) })
    } catch (error) {
      const { kind } = toErrorValue(error)
      if (kind !== 'bad-input' && kind !== 'too-large' && kind !== 'took-too-long') throw error
      if (articles.length > 1) return (await Promise.all(articles.map((article) => readNumbers([article])))).flat()
      console.error(error)
      return [{ extraction: { mentions: [], snapshots: [], priceActions: [], ratings: [], doubts: [] }, extractorVersion: 0 }]
    }
  }

  /** Gives waiting jobs to idle workers, and starts workers while there is more to do than hands. */
  function handOut(): void {
    for (let depth = 1; depth <= jobsAtHand; depth++) for (const worker of workers) if (worker.ready && worker.jobs.length < depth && queue.length > 0) give(worker, queue.shift()!)
    const coming = [...workers].filter((worker) => !worker.ready).length
    for (let missing = Math.min(queue.length - coming, mostWorkers - workers.size); missing > 0; missing--) startWorker()
  }

  function give(worker: Worker, job: Job): void {
    worker.jobs = [...worker.jobs, job]
    if (worker.jobs.length === 1) limitTime(worker)
    worker.channel.send(job.request)
  }

  /** The time of the job at work begins: when it is given to an idle process, or when the one before it is answered. */
  function limitTime(worker: Worker): void {
    clearTimeout(worker.timer)
    const [job] = worker.jobs
    if (job === undefined) return
    const allowed = milliseconds * (1 + megabytesOf(job.request) / 10)
    worker.timer = setTimeout(
      () =>
        retire(
          worker,
          new AppError(
            'took-too-long',
            `This took longer than ${Math.round(allowed / 1000)} seconds to read and was given up. Read it in the browser, or save it as plain text and import that.`,
          ),
        ),
      allowed,
    )
  }

  function startWorker(): void {
    const worker: Worker = { channel: options.startProcess(), ready: false, jobs: [], timer: undefined }
    workers.add(worker)
    worker.timer = setTimeout(() => retire(worker, null), startPatience)
    worker.channel.onMessage((message) => hear(worker, message as ParseAnswer))
    worker.channel.onExit((end) => retire(worker, errorOfEnd(end)))
  }

  function hear(worker: Worker, answer: ParseAnswer): void {
    if (!workers.has(worker)) return
    if ('ready' in answer) {
      worker.ready = true
      if (imported.length > 0) worker.channel.send({ directory: imported })
    } else {
      const [job, ...others] = worker.jobs
      if (job === undefined || job.request.id !== answer.id) return
      worker.jobs = others
      if ('error' in answer) job.reject(fromErrorValue(answer.error))
      else job.resolve(answer.result)
    }
    if (worker.jobs.length > 0) limitTime(worker)
    else {
      clearTimeout(worker.timer)
      worker.timer = setTimeout(() => retire(worker, null), idleMilliseconds)
      worker.timer.unref()
    }
    handOut()
  }

  /** Ends a worker, dead or alive; the job it was at fails with the error, everyone else's goes on. */
  function retire(worker: Worker, error: AppError | null): void {
    if (!workers.delete(worker)) return
    clearTimeout(worker.timer)
    worker.channel.kill()
    const [job, ...others] = worker.jobs
    job?.reject(error ?? new AppError('internal', 'The parse process did not answer. Try again.'))
    queue.unshift(...others)
    if (!worker.ready)
      queue
        .shift()
        ?.reject(
          new AppError('internal', 'The parse process could not be started. Try again; if that does not help, reinstall Marketdash.'),
        )
    if (!closed) handOut()
  }

  return {
    parseDocument: (bytes, hints) => ask('document', bytes, hints),
    parseNews: (bytes, hints) => ask('news', bytes, hints),
    parsePage: (bytes, hints) => ask('page', bytes, hints),
    discoverFeeds: (bytes, hints) => ask('feeds', bytes, hints),
    readNumbers,
    explainNumbers: (article) => enqueue<'trace'>({ id: nextId++, task: 'trace', article: textOf(article) }),
    useDirectory(companies) {
      if (companies.length === 0 && imported.length === 0) return
      imported = companies
      for (const worker of workers) if (worker.ready) worker.channel.send({ directory: imported })
    },
    async close() {
      closed = true
      for (const worker of workers) retire(worker, new AppError('internal', 'The parser was closed before this was read.'))
      for (const job of queue.splice(0)) job.reject(new AppError('internal', 'The parser was closed before this was read.'))
    },
  }
}

/** Without what is only kept: a message that does not fit between two processes at once waits until the other one has time to read. */
function textOf({ title, dek, text, sections, publishedAt }: ParsedArticle): NumberedText {
  return { title, dek, text, sections, publishedAt }
}

/** V8 aborts when its heap is full; a system short of memory kills. A starter that cannot tell says nothing, and memory is the likely reason. */
function errorOfEnd(end: ProcessEnd | undefined): AppError {
  const memory =
    end === undefined ||
    end.signal === 'SIGABRT' ||
    end.signal === 'SIGKILL' ||
    end.signal === 'SIGTRAP' ||
    end.signal === 'SIGILL' ||
    end.code === 134 ||
    end.code === 5 ||
    end.code === 9
  return memory
    ? new AppError(
        'too-large',
        'This needs more memory to read than an article may take. Read it in the browser, or save the part you need as plain text and import that.',
      )
    : new AppError(
        'bad-input',
        'This could not be read: it is broken in a way that stopped the reader. Save it as plain text and import that.',
      )
}

/**
 * V8 interprets a regular expression before it compiles it. A process that reads with some hundreds of them all day starts half as fast and reads an eighth
 * slower that way. Only where a process starts: set later, it can crash it.
 */
const compileExpressionsAtOnce = '--no-regexp-tier-up'

/**
 * Starts the parse process under this Node, without the right to write files or start programs, with 512 MB of heap and an empty environment.
 * @param entryPath parse-process.ts in a checkout, parse-process.js where bundled
 */
export function startNodeParseProcess(entryPath: string): ParseChannel {
  const child = fork(entryPath, [], {
    execArgv: ['--max-old-space-size=512', ...(process.versions['electron'] ? [] : [compileExpressionsAtOnce, '--permission', '--allow-fs-read=*'])],
    serialization: 'advanced',
    env: {
      ...(process.env['SystemRoot'] ? { SystemRoot: process.env['SystemRoot'] } : {}),
      ...(process.versions['electron'] ? { ELECTRON_RUN_AS_NODE: '1' } : {}),
    },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  let ended = false
  const exitListeners: ((end?: ProcessEnd) => void)[] = []
  const end = (how: ProcessEnd): void => {
    if (ended) return
    ended = true
    exitListeners.forEach((listener) => listener(how))
  }
  child.on('exit', (code, signal) => end({ code, signal }))
  child.on('error', () => end({ code: 1, signal: null }))
  return {
    send: (message) => void (child.connected && child.send(message as ParseMessage, () => {})), // a failed send is followed by exit
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void exitListeners.push(listener),
    kill: () => void child.kill('SIGKILL'),
  }
}
