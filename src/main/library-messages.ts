import type { LibraryChange, WireReply, WireRequest } from '../shared/contract.ts'

export interface LibraryOptions {
  readonly libraryPath: string
  readonly movedBy: string | null // the file that leads there, where the library was moved
  readonly examplesPath: string | null
  readonly now: string | null // ISO 8601; the clock stands still there
}

/** What main sends the library process: how to open the library, requests, what a parse process said, and when to close. */
export type ToLibrary =
  | { readonly open: LibraryOptions }
  | { readonly quit: true }
  | { readonly move: { readonly to: string; readonly pointer: string } }
  | { readonly helper: { readonly process: number; readonly message: unknown } }
  | { readonly helper: { readonly process: number; readonly gone: true } }
  | WireRequest

/** The library's helpers: one reads what comes from the web, one reads the whole library. Main starts them, for a utility process cannot start one. */
export type HelperKind = 'parser' | 'caretaker'

/** What the library process tells main. */
export type FromLibrary =
  | { readonly opened: true }
  | { readonly failed: { readonly kind: string; readonly message: string } }
  | { readonly change: LibraryChange }
  | { readonly closed: true }
  | { readonly moved: { readonly problem: { readonly kind: string; readonly message: string } | null } }
  | { readonly helper: { readonly process: number; readonly start: HelperKind } | { readonly process: number; readonly message: unknown } | { readonly process: number; readonly kill: true } }
  | WireReply
