import { existsSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Call, LibraryChange } from '../shared/contract.ts'
import { AppError } from '../shared/errors.ts'
import { mayBeRepeated } from '../shared/repeat.ts'
import { movedFile } from '../shared/library-path.ts'
import { openApp } from './app.ts'
import type { App, AppOptions } from './app.ts'
import { makeLibraryFolder } from './db/index.ts'
import { moveLibrary } from './move-library.ts'
import { connectToOwner, ownerIsGone, serveOwner, takeOwnerLock } from './owner/index.ts'
import type { OwnerClient, OwnerLock, OwnerServer } from './owner/index.ts'

/** How long a second process waits for the owner to answer: it may still be opening, migrating or putting a library right. Milliseconds. */
const patience = 60_000
const mostOwners = 20 // that may go away one after the other while a request waits

export interface Library {
  readonly call: Call
  onChange(listener: (change: LibraryChange) => void): () => void
  /** Whether this process has the library open itself, or asks the one that has. */
  owner(): 'here' | 'elsewhere'
  /** What had to be put right when this process opened the library; null where all is well, or where another process has it. */
  notice(): string | null
  /** Closes it and moves it to another folder; where that fails it is open again where it was. Throws AppError, also where another process has it open. */
  move(to: string, pointer: string): Promise<void>
  close(): Promise<void>
}

type Place =
  | { readonly kind: 'here'; readonly app: App; readonly server: OwnerServer; readonly lock: OwnerLock }
  | { readonly kind: 'elsewhere'; readonly client: OwnerClient }

/**
 * Opens a library that has one owner at a time: this process takes its lock and answers the others, or, where
 * another process has it, sends its requests there. When that owner goes away, this process takes over.
 */
export async function openLibrary(options: AppOptions): Promise<Library> {
  const listeners = new Set<(change: LibraryChange) => void>()
  const tell = (change: LibraryChange): void => listeners.forEach((listener) => listener(change))
  let closed = false
  let current: Place | null = null
  let place = find()
  await place

  function find(): Promise<Place> {
    const finding = findPlace(options, tell, takeOver)
    finding.then((found) => void (current = found), () => void (current = null)) // whoever calls meets the same failure and reports it
    return finding
  }

  function takeOver(): void {
    if (closed) return
    place = find()
    place.then(() => tell({ topics: ['library', 'articles', 'tags', 'watchlists', 'feeds', 'companies'], articleIds: [] }), () => {})
  }

  async function ask(name: string, input: unknown): Promise<unknown> {
    const found = await place
    return found.kind === 'here' ? found.app.call(name as never, input as never) : found.client.call(name, input)
  }

  async function call(name: string, input: unknown): Promise<unknown> {
    if (current === null && !closed) {
      await place.catch(() => {})
      if (current === null) place = find() // it could not be opened the last time: perhaps now
    }
    for (let times = 1; ; times++) {
      try {
        return await ask(name, input)
      } catch (error) {
        // Asked again of whoever took over: commands that come and go may each be the owner for a moment.
        if (!ownerIsGone(error) || !mayBeRepeated(name) || closed || times >= mostOwners) throw error
      }
    }
  }

  return {
    call: call as Call,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    owner: () => current?.kind ?? 'elsewhere',
    notice: () => (current?.kind === 'here' ? current.app.notice() : null),
    async move(to, pointer) {
      const found = await place
      if (found.kind === 'elsewhere') throw new AppError('library-locked', 'Another Marketdash has this library open too. Close it, and move the library then.')
      closed = true
      await found.server.close()
      await found.app.close()
      try {
        moveLibrary(options.libraryPath, to, pointer)
      } catch (error) {
        found.lock.release()
        closed = false
        place = find()
        await place
        throw error
      }
      found.lock.release()
      place = Promise.reject(new AppError('not-found', `The library was moved to ${to}.`))
      place.catch(() => {}) // whoever asks meets it
    },
    async close() {
      closed = true
      const found = await place.catch(() => null)
      if (found?.kind === 'elsewhere') found.client.close()
      if (found?.kind !== 'here') return
      try {
        await found.server.close()
        await found.app.close()
      } finally {
        found.lock.release()
      }
    },
  }
}

async function findPlace(options: AppOptions, tell: (change: LibraryChange) => void, onGone: () => void): Promise<Place> {
  refuseMissing(options)
  makeLibraryFolder(options.libraryPath)
  const deadline = Date.now() + patience
  for (;;) {
    const lock = takeOwnerLock(options.libraryPath)
    if (lock) return becomeOwner(options, lock, tell)
    const client = await connectToOwner(options.libraryPath, tell, onGone)
    if (client) return { kind: 'elsewhere', client }
    if (Date.now() > deadline) {
      throw new AppError('library-locked', `Another process has the library in ${options.libraryPath} and does not answer. Close the other Marketdash, or end its process, and try again.`)
    }
    await sleep(30 + Math.random() * 40) // two that start at the same moment may each keep the lock from the other once
  }
}

/** A library that was moved is where it was moved to, or its disk is missing: an empty one in its place would look like a loss. */
function refuseMissing({ libraryPath, movedBy }: AppOptions): void {
  const pointer = join(libraryPath, movedFile)
  if (isAbsolute(libraryPath) && existsSync(join(libraryPath, 'library.sqlite'))) return
  if (!movedBy && existsSync(pointer)) throw new AppError('not-found', `The library in ${libraryPath} was moved; where it lies says ${pointer}. Start Marketdash again without naming this folder.`)
  if (!movedBy) return
  throw new AppError(
    'library-unreadable',
    `The library was moved to ${libraryPath || 'a place that is not named'}, and is not there now. Connect its disk and start Marketdash again. Nothing is lost; where it lies says ${movedBy}.`,
  )
}

async function becomeOwner(options: AppOptions, lock: OwnerLock, tell: (change: LibraryChange) => void): Promise<Place> {
  let app: App | null = null
  try {
    const opened = openApp(options)
    app = opened
    const server = await serveOwner(options.libraryPath, (name, input) => opened.call(name as never, input as never))
    app.onChange((change) => {
      server.announce(change)
      tell(change)
    })
    return { kind: 'here', app, server, lock }
  } catch (error) {
    await app?.close()
    lock.release()
    throw error
  }
}
