import { setTimeout as sleep } from 'node:timers/promises'
import type { Call, LibraryChange } from '../shared/contract.ts'
import { AppError } from '../shared/errors.ts'
import { openApp } from './app.ts'
import type { App, AppOptions } from './app.ts'
import { makeLibraryFolder } from './db/index.ts'
import { addressOfOwner, connectToOwner, serveOwner, takeOwnerLock } from './owner/index.ts'
import type { OwnerClient, OwnerLock, OwnerServer } from './owner/index.ts'

/** How long a second process waits for the owner to answer: it may still be opening or migrating. Milliseconds. */
const patience = 15_000

export interface Library {
  readonly call: Call
  onChange(listener: (change: LibraryChange) => void): () => void
  /** Whether this process has the library open itself, or asks the one that has. */
  owner(): 'here' | 'elsewhere'
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
  let place: Promise<Place> = findPlace(options, tell, takeOver)
  let current = await place

  function takeOver(): void {
    if (closed) return
    place = findPlace(options, tell, takeOver)
    place.then((found) => {
      current = found
      tell({ topics: ['library', 'articles', 'tags', 'watchlists', 'feeds', 'companies'], articleIds: [] })
    }, () => {}) // the next call meets the same failure and reports it
  }

  return {
    call: (async (name: string, input: unknown) => {
      const found = await place
      return found.kind === 'here' ? found.app.call(name as never, input as never) : found.client.call(name, input)
    }) as Call,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    owner: () => current.kind,
    async close() {
      closed = true
      const found = await place.catch(() => null)
      if (found?.kind === 'elsewhere') found.client.close()
      if (found?.kind === 'here') {
        await found.server.close()
        await found.app.close()
        found.lock.release()
      }
    },
  }
}

async function findPlace(options: AppOptions, tell: (change: LibraryChange) => void, onGone: () => void): Promise<Place> {
  makeLibraryFolder(options.libraryPath)
  const deadline = Date.now() + patience
  for (;;) {
    const lock = takeOwnerLock(options.libraryPath)
    if (lock) return becomeOwner(options, lock, tell)
    const client = await connectToOwner(addressOfOwner(options.libraryPath), tell, onGone)
    if (client) return { kind: 'elsewhere', client }
    if (Date.now() > deadline) {
      throw new AppError('library-locked', `Another process has the library in ${options.libraryPath} and does not answer. Close the other Marketdash, or end its process, and try again.`)
    }
    await sleep(50)
  }
}

async function becomeOwner(options: AppOptions, lock: OwnerLock, tell: (change: LibraryChange) => void): Promise<Place> {
  let app: App | null = null
  try {
    const opened = openApp(options)
    app = opened
    const server = await serveOwner(addressOfOwner(options.libraryPath), (name, input) => opened.call(name as never, input as never))
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
