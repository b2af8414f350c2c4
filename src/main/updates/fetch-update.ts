import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { Words } from '../../shared/words/languages.ts'
import { readManifest } from './manifest.ts'
import type { Manifest, UpdateFile } from './manifest.ts'

export type Fetch = (address: string, options: { signal: AbortSignal; redirect: 'follow'; headers: Record<string, string> }) => Promise<Response>

const manifestName = 'marketdash-update.json'
const mostManifestBytes = 256 * 1024
const mostSignatureBytes = 1024
const patienceForAnswer = 20_000 // milliseconds for the manifest
const patienceForBytes = 60_000 // milliseconds without a byte of a download

/**
 * Asks the server what the newest version is. No cookie, no name, no number of this copy goes along.
 * @param server address of the folder, with a slash at its end
 * @throws AppError with a sentence where it is not reached, not signed or not understood
 */
export async function fetchManifest(fetch: Fetch, server: string, key: string, words: Words['updates']): Promise<Manifest> {
  const signal = AbortSignal.timeout(patienceForAnswer)
  const read = async (name: string, most: number): Promise<Uint8Array<ArrayBuffer>> => {
    const response = await ask(fetch, new URL(name, server).href, signal, words)
    const parts: Uint8Array<ArrayBuffer>[] = []
    let size = 0
    for await (const part of bytesOf(response, words)) {
      size += part.length
      if (size > most) throw new AppError('bad-input', words.notUnderstood)
      parts.push(part)
    }
    return Buffer.concat(parts)
  }
  const bytes = await read(manifestName, mostManifestBytes)
  const signature = new TextDecoder().decode(await read(`${manifestName}.sig`, mostSignatureBytes))
  return readManifest(bytes, signature, key, words)
}

/**
 * Downloads a file, never more of it than was announced, and keeps it only where it is the file that was signed for. One that is there already is kept.
 * @param folder a private folder, made where missing; whatever older downloads are in it goes
 * @param onProgress bytes so far
 * @returns its path
 */
export async function downloadUpdate(fetch: Fetch, server: string, file: UpdateFile, folder: string, onProgress: (done: number) => void, words: Words['updates']): Promise<string> {
  const path = join(folder, file.name)
  if (await isFile(path, file)) return path
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const unfinished = `${path}.unfinished`
  const silence = new AbortController()
  let timer = setTimeout(() => silence.abort(), patienceForBytes)
  try {
    const response = await ask(fetch, new URL(file.name, server).href, silence.signal, words)
    const target = await open(unfinished, 'wx', 0o600)
    const hash = createHash('sha512')
    let done = 0
    try {
      for await (const part of bytesOf(response, words)) {
        clearTimeout(timer)
        timer = setTimeout(() => silence.abort(), patienceForBytes)
        done += part.length
        if (done > file.bytes) throw new AppError('bad-input', words.damaged)
        hash.update(part)
        await target.writeFile(part)
        onProgress(done)
      }
      await target.sync()
    } finally {
      await target.close()
    }
    if (done !== file.bytes || hash.digest('hex') !== file.sha512) throw new AppError('bad-input', words.damaged)
    await rename(unfinished, path)
    return path
  } catch (error) {
    await rm(unfinished, { force: true })
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw new AppError('disk-full', words.noRoom, error)
    throw error
  } finally {
    clearTimeout(timer)
  }
}

/** Whether the very file is there: looked at again before it is installed, for a while may lie between. */
export async function isFile(path: string, file: UpdateFile): Promise<boolean> {
  const hash = createHash('sha512')
  try {
    for await (const part of createReadStream(path)) hash.update(part as Buffer)
  } catch {
    return false
  }
  return hash.digest('hex') === file.sha512
}

async function ask(fetch: Fetch, address: string, signal: AbortSignal, words: Words['updates']): Promise<Response> {
  let response: Response
  try {
    response = await fetch(address, { signal, redirect: 'follow', headers: { accept: '*/*', 'cache-control': 'no-cache' } })
  } catch (error) {
    throw new AppError('network', words.notReached, error)
  }
  if (!response.ok) throw new AppError('network', words.refused(response.status))
  return response
}

async function* bytesOf(response: Response, words: Words['updates']): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader()
  if (!reader) throw new AppError('network', words.notReached)
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw new AppError('network', words.notReached, error)
      })
      if (done) return
      yield value as Uint8Array<ArrayBuffer>
    }
  } finally {
    await reader.cancel().catch(() => {}) // it may have ended, or failed, by itself
  }
}
