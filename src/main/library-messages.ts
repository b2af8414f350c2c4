import type { LibraryChange, WireReply, WireRequest } from '../shared/contract.ts'

export interface LibraryOptions {
  readonly libraryPath: string
  readonly examplesPath: string | null
  readonly now: string | null // ISO 8601; the clock stands still there
}

/** What main sends the library process: how to open the library, requests, what a parse process said, and when to close. */
export type ToLibrary =
  | { readonly open: LibraryOptions }
  | { readonly quit: true }
  | { readonly parse: { readonly process: number; readonly message: unknown } }
  | { readonly parse: { readonly process: number; readonly gone: true } }
  | WireRequest

/** What the library process tells main. Parse processes are started by main, for a utility process cannot start one. */
export type FromLibrary =
  | { readonly opened: true }
  | { readonly failed: { readonly kind: string; readonly message: string } }
  | { readonly change: LibraryChange }
  | { readonly closed: true }
  | { readonly parse: { readonly process: number; readonly start: true } | { readonly process: number; readonly message: unknown } | { readonly process: number; readonly kill: true } }
  | WireReply
