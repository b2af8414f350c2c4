import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { IncomingDocument } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'

/** The articles that come with the product, as documents to import: all files of its examples folder, by name. */
export function readExamples(folder: string | null): readonly IncomingDocument[] {
  if (folder === null) throw new AppError('not-found', 'This installation has no examples. Import an article of your own.')
  return readdirSync(folder).sort().filter((name) => !name.startsWith('.') && !/^README/i.test(name)).map((name) => {
    const path = join(folder, name)
    return { name, bytes: new Uint8Array(readFileSync(path)), url: null, modifiedAt: statSync(path).mtime.toISOString() }
  })
}
