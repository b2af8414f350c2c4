import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { ImportReport, IncomingDocument } from '../shared/contract.ts'
import { toErrorValue } from '../shared/errors.ts'
import { looksLikeOpml } from '../shared/looks-like-opml.ts'
import { currentWords } from './preferences.ts'
import { sendToWindow } from './window.ts'

const largestFile = 20 * 1024 * 1024

/**
 * Opens files that the app was told to open: articles are imported and the first that came of them is shown, a list of feeds (OPML) is laid before the
 * person and nothing is subscribed to. Returns the id of the article, null where there is none.
 */
export async function openFiles(paths: readonly string[], callLibrary: (name: string, input: unknown) => Promise<unknown>): Promise<string | null> {
  const problems: string[] = []
  const documents: IncomingDocument[] = []
  const lists: IncomingDocument[] = []
  let articleId: string | null = null
  for (const path of paths) {
    try {
      const document = readDocument(path)
      ;(looksLikeOpml(document.bytes) ? lists : documents).push(document)
    } catch (error) {
      problems.push(`${basename(path)}: ${toErrorValue(error).message}`)
    }
  }
  try {
    if (documents.length > 0) {
      const report = (await callLibrary('articles.import', { documents })) as ImportReport
      problems.push(...report.refused.map((refused) => `${basename(refused.source)}: ${refused.reason}`))
      const first = report.added[0] ?? report.existing[0]
      articleId = first?.id ?? null
      if (articleId !== null) sendToWindow({ kind: 'open', articleId })
    }
  } catch (error) {
    problems.push(toErrorValue(error).message)
  }
  if (lists.length > 0) sendToWindow({ kind: 'opml', files: lists.map(({ name, bytes }) => ({ name: basename(name), bytes })) })
  if (problems.length > 0) sendToWindow({ kind: 'notice', message: problems.join(' ') })
  return articleId
}

function readDocument(path: string): IncomingDocument {
  const stats = statSync(path)
  if (!stats.isFile()) throw new Error(currentWords().menu.noFile)
  if (stats.size > largestFile) throw new Error(currentWords().menu.fileTooLarge)
  return { name: path, bytes: new Uint8Array(readFileSync(path)), url: null, modifiedAt: stats.mtime.toISOString() }
}
