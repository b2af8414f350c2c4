import { AppError, fromErrorValue } from '../../shared/errors.ts'
import type { ErrorValue } from '../../shared/errors.ts'
import { libraryFileOf, removeDatabase, sizeOf } from '../db/index.ts'

/** What the caretaker process does, what it is given and what it answers. What it leaves at `scratch` when it fails is removed. */
export interface CaretakerJobs {
  readonly inspect: { readonly given: { readonly file: string; readonly depth: 'quick' | 'full' }; readonly answer: { readonly damage: readonly string[] } }
  readonly inspectSearch: { readonly given: { readonly file: string; readonly scratch: string }; readonly answer: { readonly search: 'ok' | 'drifted' } }
  readonly backUp: {
    readonly given: { readonly file: string; readonly target: string; readonly previous: string | null; readonly scratch: string }
    readonly answer: { readonly bytes: number; readonly search: 'ok' | 'drifted'; readonly sameAsPrevious: boolean }
  }
  readonly copyBackup: { readonly given: { readonly backup: string; readonly scratch: string }; readonly answer: { readonly articles: number } }
}
export interface CaretakerRequest { readonly id: number; readonly job: keyof CaretakerJobs; readonly given: unknown }
export type CaretakerAnswer = { readonly ready: true } | { readonly id: number; readonly value: unknown } | { readonly id: number; readonly error: ErrorValue }

/** A line to one caretaker process, however it was started. */
export interface CaretakerChannel {
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  onExit(listener: () => void): void
  kill(): void
}
export type StartCaretaker = () => CaretakerChannel

export interface Caretaker {
  /**
   * Does one job after another, each in a process of its own. Throws what the job threw, or AppError took-too-long
   * where it was given up for the library's sake: to be tried again when less is going on.
   */
  run<Name extends keyof CaretakerJobs>(job: Name, given: CaretakerJobs[Name]['given']): Promise<CaretakerJobs[Name]['answer']>
  /** Ends the job at hand; what was asked and not answered fails. */
  close(): void
}

/** While somebody reads a library its journal cannot be emptied: past this size the reader is ended. The goal is 64 MB. */
const largestJournal = 48 * 1024 * 1024
const journalWatch = 100 // milliseconds
const longestJob = 30 * 60_000

/** Looks after the library in `folder`, in processes started by `start`. */
export function createCaretaker(folder: string, start: StartCaretaker): Caretaker {
  let last: Promise<unknown> = Promise.resolve()
  let closed = false
  let endJob: ((error: AppError) => void) | null = null
  let nextId = 1

  function runNow(job: keyof CaretakerJobs, given: { readonly scratch?: string }): Promise<unknown> {
    if (closed) return Promise.reject(new AppError('took-too-long', 'The library was closed before this was done.'))
    return new Promise((resolve, reject) => {
      const id = nextId++
      const channel = start()
      const journal = `${libraryFileOf(folder)}-wal`
      const watch = setInterval(() => {
        if ((sizeOf(journal) ?? 0) > largestJournal) end(new AppError('took-too-long', 'Too much was being written meanwhile.'))
      }, journalWatch)
      const limit = setTimeout(() => end(new AppError('took-too-long', 'It took too long.')), longestJob)
      let ended = false
      const end = (error: AppError | null, value?: unknown): void => {
        if (ended) return
        ended = true
        clearInterval(watch)
        clearTimeout(limit)
        endJob = null
        channel.kill()
        if (error) clear()
        if (error) reject(error)
        else resolve(value)
      }
      const clear = (): void => {
        if (given.scratch === undefined) return
        removeDatabase(given.scratch)
        channel.onExit(() => removeDatabase(given.scratch as string)) // it may have gone on writing for a moment
      }
      endJob = end
      channel.onMessage((message) => {
        const answer = message as CaretakerAnswer
        if ('ready' in answer) return channel.send({ id, job, given } satisfies CaretakerRequest)
        if (answer.id !== id) return
        if ('error' in answer) end(fromErrorValue(answer.error))
        else end(null, answer.value)
      })
      channel.onExit(() => end(new AppError('internal', 'The process that looks after the library ended before it was done.')))
    })
  }

  return {
    run: ((job: keyof CaretakerJobs, given: { readonly scratch?: string }) => {
      const done = last.then(() => runNow(job, given))
      last = done.catch(() => {})
      return done
    }) as Caretaker['run'],
    close() {
      closed = true
      endJob?.(new AppError('took-too-long', 'The library was closed before this was done.'))
    },
  }
}
