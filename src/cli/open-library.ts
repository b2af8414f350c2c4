import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import type { Library, StartParseProcess } from '../core/index.ts'
import type { Call, LibraryChange } from '../shared/contract.ts'
import { findExamples, parseProcessPath } from './entries.ts'

export interface LibraryDoor {
  /** Opens the library with the first request. */
  readonly call: Call
  /** Hears every change from the opening on. */
  readonly onChange: (listener: (change: LibraryChange) => void) => void
  /** Whether it was asked: then a step may be under way. */
  readonly isOpen: () => boolean
  /** Closes it where it was opened. */
  readonly close: () => Promise<void>
}

/**
 * A library that is opened when it is first asked: help, wrong usage and the commands without a library never touch one.
 * `tell` hears what had to be put right when it was opened.
 */
export function prepareLibrary(path: string | null, fixedNow: Date | null, startParseProcess: StartParseProcess | null, tell: (notice: string) => void): LibraryDoor {
  let opening: Promise<Library> | null = null
  const listeners: ((change: LibraryChange) => void)[] = []
  const open = async (): Promise<Library> => {
    const { openLibrary, findLibrary, startNodeParseProcess } = await import('../core/index.ts')
    const place = path === null ? findLibrary(process.env, process.platform, homedir(), (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null)) : { path, movedBy: null }
    const library = await openLibrary({
      libraryPath: place.movedBy === null ? resolve(place.path) : place.path,
      movedBy: place.movedBy,
      startParseProcess: startParseProcess ?? (() => startNodeParseProcess(parseProcessPath)),
      examplesPath: findExamples(),
      fixedNow: fixedNow?.getTime() ?? null,
    })
    library.onChange((change) => listeners.forEach((listener) => listener(change)))
    const notice = library.notice()
    if (notice !== null) tell(notice)
    return library
  }
  return {
    call: async (name, input) => (await (opening ??= open())).call(name, input),
    onChange: (listener) => void listeners.push(listener),
    isOpen: () => opening !== null,
    async close() {
      const library = await opening?.catch(() => null)
      await library?.close()
    },
  }
}
