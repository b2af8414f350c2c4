/**
 * Every error a person may see has one of these kinds. Errors cross every border
 * (process, socket, command line) as plain values, never as thrown objects.
 */
export const errorKinds = [
  'bad-input', // what was given cannot be read or makes no sense
  'not-found', // no such article, feed, symbol …
  'wrong-usage', // the command line was called with unknown words
  'library-locked', // another process has the library and does not answer
  'library-unreadable', // not ours, damaged, read-only, from the future
  'disk-full',
  'network',
  'too-large',
  'took-too-long',
  'internal', // a defect of ours
] as const

export type ErrorKind = (typeof errorKinds)[number]

/** The plain value an error becomes when it crosses a border. */
export interface ErrorValue {
  readonly kind: ErrorKind
  readonly message: string
}

/** The only class of the product: an error with a kind and a sentence that says what to do. */
export class AppError extends Error {
  readonly kind: ErrorKind

  constructor(kind: ErrorKind, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'AppError'
    this.kind = kind
  }
}

/** Turns whatever was thrown into a value that can cross a border. */
export function toErrorValue(thrown: unknown): ErrorValue {
  if (thrown instanceof AppError) return { kind: thrown.kind, message: thrown.message }
  if (thrown instanceof Error) {
    const kind = kindOfSystemError(thrown)
    if (kind) return { kind, message: sentenceOfSystemError(kind, thrown) }
    return { kind: 'internal', message: `Something went wrong inside Marketdash: ${thrown.message}` }
  }
  return { kind: 'internal', message: `Something went wrong inside Marketdash: ${String(thrown)}` }
}

/** Makes the value an error again on the other side of a border. */
export function fromErrorValue(value: ErrorValue): AppError {
  return new AppError(value.kind, value.message)
}

function kindOfSystemError(error: Error): ErrorKind | null {
  const code = (error as Error & { code?: unknown }).code
  if (typeof code !== 'string') return null
  if (code === 'ENOSPC' || code === 'SQLITE_FULL' || code === 'EDQUOT') return 'disk-full'
  if (code === 'EROFS' || code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN') return 'library-unreadable'
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_IOERR')) return 'library-unreadable'
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED') return 'library-locked'
  if (code === 'ENOENT') return 'not-found'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EISDIR' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return 'bad-input'
  return null
}

function sentenceOfSystemError(kind: ErrorKind, error: Error): string {
  switch (kind) {
    case 'disk-full':
      return 'The disk is full. Nothing was lost; free some space and try again.'
    case 'library-locked':
      return 'The library is busy in another process. Close the other Marketdash or wait a moment, then try again.'
    case 'library-unreadable':
      return `The library could not be read or written (${error.message}). Check that its folder exists and that you may write to it; "marketdash check" looks for damage and "marketdash restore" brings back a backup.`
    case 'not-found':
      return `There is no such file or folder (${error.message}). Check the path.`
    default:
      return `The file or folder could not be used (${error.message}). Check the path and its permissions.`
  }
}
