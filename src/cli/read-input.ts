import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { AppError } from '../shared/errors.ts'

/** The largest document that is read: a book of 20 MB is no article, and whole files are held in memory. */
export const mostBytes = 20 * 1024 * 1024

export interface InputFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly modifiedAt: string | null // ISO 8601; null for standard input and pipes
}

/**
 * Reads a file, or standard input for "-". Never holds more than 20 MB.
 * Throws AppError: not-found, bad-input (a folder, no permission), too-large.
 */
export async function readInput(path: string): Promise<InputFile> {
  if (path === '-') return { bytes: await readStream(process.stdin, 'Standard input'), modifiedAt: null }
  try {
    const found = await stat(path)
    if (found.isDirectory()) throw new AppError('bad-input', `${path} is a folder; name the files in it.`)
    if (found.size > mostBytes) throw refuseLarge(path, found.size)
    const bytes = await readStream(createReadStream(path), path)
    return { bytes, modifiedAt: found.isFile() ? found.mtime.toISOString() : null }
  } catch (error) {
    throw describeFileError(error, path)
  }
}

/** The name of an input in messages. */
export function nameInput(path: string): string {
  return path === '-' ? 'standard input' : path
}

/** Makes the system's error about a file one that a person can act on. */
export function describeFileError(error: unknown, path: string): unknown {
  const code = error instanceof Error ? (error as Error & { code?: unknown }).code : undefined
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppError('not-found', `There is no file or folder ${path}. Check the path.`, error)
    case 'EACCES':
    case 'EPERM':
      return new AppError('bad-input', `${path} may not be read by you. Check its permissions.`, error)
    case 'ENAMETOOLONG':
    case 'ELOOP':
    case 'ERR_INVALID_ARG_VALUE':
      return new AppError('bad-input', `${path} is no path that can be opened. Check it.`, error)
    default:
      return error
  }
}

async function readStream(stream: Readable, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of stream as AsyncIterable<Buffer>) {
    size += part.length
    // Leaving the loop closes the stream: an endless pipe is not read on.
    if (size > mostBytes) throw refuseLarge(name, null)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function refuseLarge(name: string, size: number | null): AppError {
  const measured = size === null ? 'more than 20 MB' : `${(size / 1024 / 1024).toFixed(0)} MB`
  return new AppError('too-large', `${name} is ${measured}; an article has at most 20 MB. Split it, or save only the article.`)
}
