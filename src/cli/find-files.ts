import { readdir, realpath, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { describeFileError } from './read-input.ts'

export interface Refused {
  readonly source: string
  readonly reason: string
}

export interface FoundFiles {
  readonly files: readonly string[]
  readonly refused: readonly Refused[]
}

/** What a file in a folder may be called to be looked into; a file without an ending is looked into as well. */
const articleEndings = new Set([
  '',
  '.txt',
  '.text',
  '.md',
  '.markdown',
  '.html',
  '.htm',
  '.xhtml',
  '.eml',
  '.xml',
  '.rss',
  '.atom',
  '.rdf',
  '.json',
  '.opml',
])

/**
 * The files of a folder and of the folders in it, sorted by name so that the order is the same everywhere. Hidden files and folders
 * are passed over; files of other kinds are refused with a reason. A folder reached twice through links is read once.
 */
export async function findFiles(folder: string): Promise<FoundFiles> {
  const files: string[] = []
  const refused: Refused[] = []
  const seen = new Set<string>()

  async function walk(current: string): Promise<void> {
    try {
      const real = await realpath(current)
      if (seen.has(real)) return
      seen.add(real)
      const names = (await readdir(current)).filter((name) => !name.startsWith('.')).sort()
      for (const name of names) await look(join(current, name))
    } catch (error) {
      refused.push({ source: current, reason: reasonOf(error, current) })
    }
  }

  async function look(path: string): Promise<void> {
    try {
      const found = await stat(path)
      if (found.isDirectory()) await walk(path)
      else if (!found.isFile()) refused.push({ source: path, reason: 'It is no ordinary file.' })
      else if (articleEndings.has(extname(path).toLowerCase())) files.push(path)
      else
        refused.push({
          source: path,
          reason: `Files that end in ${extname(path)} are not read as articles; name the file itself to try it.`,
        })
    } catch (error) {
      refused.push({ source: path, reason: reasonOf(error, path) })
    }
  }

  await walk(folder)
  return { files, refused }
}

function reasonOf(error: unknown, path: string): string {
  const described = describeFileError(error, path)
  return described instanceof Error ? described.message : String(described)
}
