import { stat } from 'node:fs/promises'
import type { ArticleSummary } from '../../shared/model.ts'
import type { ImportReport, IncomingDocument } from '../../shared/contract.ts'
import { AppError, toErrorValue } from '../../shared/errors.ts'
import { countOf } from '../command.ts'
import type { Command, CommandContext } from '../command.ts'
import { findFiles } from '../find-files.ts'
import type { Refused } from '../find-files.ts'
import { printableLine } from '../printable.ts'
import { startProgress } from '../progress.ts'
import { mostBytes, nameInput, readInput } from '../read-input.ts'

const mostDocuments = 50 // of one request: small enough to stop between two, large enough to be fast

export const importCommand: Command = {
  name: 'import',
  usage: 'import PATH|- …',
  summary: 'take in articles from text, Markdown, HTML and mail files, feed files, or folders of these',
  details: [
    'A folder is read with the folders in it, in the order of names; hidden files are passed over and files of other kinds are refused with a reason. "-" reads standard input. A file of more than 20 MB is refused.',
    'An article that is already in the library is left as it is, so the same command twice changes nothing the second time. Ctrl-C stops after the step at hand; what was added stays, and the same command goes on from there.',
    'Exits 1 where something was refused and nothing was added or already there.',
  ],
  examples: [
    'marketdash import alibaba.txt',
    'marketdash import ~/Articles',
    'pbpaste | marketdash import -',
    'marketdash import --json examples',
  ],
  options: {},
  optionHelp: [],
  least: 1,
  most: Infinity,
  run: runImport,
}

interface Tally {
  readonly added: ArticleSummary[]
  readonly existing: ImportReport['existing'][number][]
  readonly refused: Refused[]
}

async function runImport(context: CommandContext): Promise<void> {
  const tally: Tally = { added: [], existing: [], refused: [] }
  const paths = await expandPaths(context.words, tally.refused)
  let failure: unknown = null
  try {
    await importFiles(context, paths, tally)
  } catch (error) {
    failure = error // a full disk half-way: what was added before is told all the same
  }
  const { added, existing, refused } = tally
  if (failure !== null && added.length + existing.length + refused.length === 0) throw failure
  if (context.json) await context.output.printJson({ added, existing, refused })
  else await printTally(context, tally)
  if (failure !== null) throw failure
  if (added.length + existing.length > 0 || context.interrupted.aborted) return
  if (refused.length === 1 && refused[0]) throw new AppError('bad-input', `Nothing was imported. ${describeRefused(refused[0])}`)
  if (refused.length === 0) throw new AppError('bad-input', 'Nothing was imported: there is no article in what was given.')
  throw new AppError('bad-input', `Nothing was imported: ${refused.length} files were refused.`)
}

/** The files that the words of the command stand for. */
async function expandPaths(words: readonly string[], refused: Refused[]): Promise<string[]> {
  const paths: string[] = []
  for (const word of words) {
    if (/^https?:\/\//i.test(word)) {
      refused.push({ source: word, reason: 'Addresses cannot be imported yet; save the page to a file and import that.' })
    } else if (word !== '-' && (await isFolder(word))) {
      const found = await findFiles(word)
      paths.push(...found.files)
      refused.push(...found.refused)
      if (found.files.length === 0)
        refused.push({ source: word, reason: 'The folder holds no articles: no text, Markdown, HTML, mail or feed files.' })
    } else paths.push(word)
  }
  return [...new Set(paths)]
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false // reading it will say why
  }
}

/** Sends the files in requests of at most 50 documents or 20 MB, whichever comes first. */
async function importFiles(context: CommandContext, paths: readonly string[], tally: Tally): Promise<void> {
  const progress = startProgress(context.output, paths.length, 'imported', 'files')
  let batch: IncomingDocument[] = []
  let size = 0
  const send = async (): Promise<void> => {
    if (batch.length === 0) return
    const documents = batch
    batch = []
    size = 0
    const report = await context.call('articles.import', { documents })
    tally.added.push(...report.added)
    tally.existing.push(...report.existing)
    // The terminal's Ctrl-C also reaches the process that was reading: a file it could not finish is not refused, the next try reads it.
    if (!context.interrupted.aborted) tally.refused.push(...report.refused)
    progress.advance(documents.length)
  }
  try {
    for (const path of paths) {
      if (context.interrupted.aborted) return
      const document = await readDocument(path, context, tally.refused)
      if (document === null) {
        progress.advance(1)
        continue
      }
      if (batch.length === mostDocuments || size + document.bytes.length > mostBytes) await send()
      batch.push(document)
      size += document.bytes.length
    }
    if (!context.interrupted.aborted) await send()
  } finally {
    progress.finish()
  }
}

async function readDocument(path: string, context: CommandContext, refused: Refused[]): Promise<IncomingDocument | null> {
  if (path === '-' && process.stdin.isTTY) context.output.say('Reading an article from the keyboard; Ctrl-D on an empty line ends it.')
  try {
    const { bytes, modifiedAt } = await readInput(path)
    // "9 hours ago" counts from the file's time; --now takes its place, also where another process has the library and its own clock.
    return { name: nameInput(path), bytes, url: null, modifiedAt: context.fixedNow?.toISOString() ?? modifiedAt }
  } catch (error) {
    refused.push({ source: nameInput(path), reason: toErrorValue(error).message })
    return null
  }
}

async function printTally(context: CommandContext, { added, existing, refused }: Tally): Promise<void> {
  const lines = [
    ...added.map((article) => `added ${describeArticle(article)}`),
    ...existing.map((article) => `already there ${describeArticle(article)}`),
  ]
  if (added.length + existing.length + refused.length > 1) {
    lines.push(`${countOf(added.length, 'article')} added, ${existing.length} already there, ${refused.length} refused.`)
  }
  await context.output.print(...lines)
  // One refusal alone is the sentence that the command ends with.
  if (added.length + existing.length === 0 && refused.length === 1) return
  for (const each of refused) context.output.say(`refused ${describeRefused(each)}`)
}

function describeArticle(article: ArticleSummary): string {
  const symbols = article.symbols.length > 0 ? ` (${article.symbols.join(', ')})` : ''
  return printableLine(`${article.id} ${article.title}${symbols}`)
}

function describeRefused(refused: Refused): string {
  return refused.reason.includes(refused.source) ? refused.reason : `${refused.source}: ${refused.reason}`
}
