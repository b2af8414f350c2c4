import { stat } from 'node:fs/promises'
import type { ArticleSummary } from '../../shared/model.ts'
import type { ImportReport, IncomingDocument, OpmlReport } from '../../shared/contract.ts'
import { AppError, toErrorValue } from '../../shared/errors.ts'
import type { ErrorKind } from '../../shared/errors.ts'
import { countOf } from '../command.ts'
import type { Command, CommandContext } from '../command.ts'
import { printSubscribed } from '../feeds/opml-files.ts'
import { findFiles } from '../find-files.ts'
import type { Refused } from '../find-files.ts'
import { printableLine } from '../printable.ts'
import { startProgress } from '../progress.ts'
import { untilInterrupted } from '../interruption.ts'
import { looksLikeOpml } from '../../shared/looks-like-opml.ts'
import { mostBytes, nameInput, readInput } from '../read-input.ts'

const mostDocuments = 50 // of one request: small enough to stop between two, large enough to be fast

export const importCommand: Command = {
  name: 'import',
  usage: 'import PATH|URL|- …',
  details: [
    'A folder is read with the folders in it, in the order of names; hidden files are passed over and files of other kinds are refused with a reason. "-" reads standard input. A file of more than 20 MB is refused.',
    'A web address is fetched and its article taken in. An OPML file subscribes to its feeds; "marketdash feeds refresh" fetches them.',
    'An article that is already in the library is left as it is, so the same command twice changes nothing the second time. Ctrl-C stops after the step at hand; what was added stays, and the same command goes on from there.',
    'Exits 1 where something was refused and nothing was added or already there. With --json: { added, existing, refused }, and "feeds" with the same three where an OPML file was among them.',
  ],
  examples: [
    'marketdash import alibaba.txt',
    'marketdash import ~/Articles',
    'marketdash import https://example.com/news/story.html',
    'marketdash import feeds.opml',
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
  readonly subscribed: OpmlReport[] // one for each OPML file
  readonly networkFailures: Refused[] // those of `refused` that the network is to blame for
}

async function runImport(context: CommandContext): Promise<void> {
  const tally: Tally = { added: [], existing: [], refused: [], subscribed: [], networkFailures: [] }
  const { paths, addresses } = await expandWords(context.words, tally.refused)
  let failure: unknown = null
  try {
    await importFiles(context, paths, tally)
    for (const address of addresses) if (!context.interrupted.aborted) await importPage(context, address, tally)
  } catch (error) {
    failure = error // a full disk half-way: what was added before is told all the same
  }
  const { added, existing, refused } = tally
  const feeds = joinReports(tally.subscribed)
  if (failure !== null && added.length + existing.length + refused.length === 0 && feeds === null) throw failure
  if (context.json) await context.output.printJson({ added, existing, refused, ...(feeds === null ? {} : { feeds }) })
  else await printTally(context, tally, feeds)
  if (failure !== null) throw failure
  if (added.length + existing.length > 0 || context.interrupted.aborted) return
  if (feeds !== null && feeds.added.length + feeds.existing.length > 0) return
  const kind: ErrorKind = refused.length > 0 && tally.networkFailures.length === refused.length ? 'network' : 'bad-input'
  if (refused.length === 1 && refused[0]) throw new AppError(kind, `Nothing was imported. ${describeRefused(refused[0])}`)
  if (refused.length === 0) throw new AppError('bad-input', 'Nothing was imported: there is no article in what was given.')
  const what = addresses.length > 0 ? 'files and addresses' : 'files'
  throw new AppError(kind, `Nothing was imported: ${refused.length} ${what} were refused.`)
}

/** The files and the web addresses that the words of the command stand for. */
async function expandWords(
  words: readonly string[],
  refused: Refused[],
): Promise<{ readonly paths: readonly string[]; readonly addresses: readonly string[] }> {
  const paths: string[] = []
  const addresses: string[] = []
  for (const word of words) {
    if (/^https?:\/\//i.test(word)) addresses.push(word)
    else if (word !== '-' && (await isFolder(word))) {
      const found = await findFiles(word)
      paths.push(...found.files)
      refused.push(...found.refused)
      if (found.files.length === 0)
        refused.push({ source: word, reason: 'The folder holds no articles: no text, Markdown, HTML, mail or feed files.' })
    } else paths.push(word)
  }
  return { paths: [...new Set(paths)], addresses: [...new Set(addresses)] }
}

/** Fetches a page and takes its article in. What is wrong with the address or the page refuses it; anything else is thrown. */
async function importPage(context: CommandContext, address: string, tally: Tally): Promise<void> {
  try {
    const report = await untilInterrupted(context.interrupted, context.call('articles.importAddress', { address }))
    if (report === null) return
    tally.added.push(...report.added)
    tally.existing.push(...report.existing)
    tally.refused.push(...report.refused)
  } catch (error) {
    const { kind, message } = toErrorValue(error)
    if (kind !== 'network' && kind !== 'bad-input' && kind !== 'too-large' && kind !== 'took-too-long') throw error
    const refusal = { source: address, reason: message }
    tally.refused.push(refusal)
    if (kind === 'network') tally.networkFailures.push(refusal)
  }
}

/** Subscribes to the feeds of an OPML file. A file that holds none is refused. */
async function subscribe(context: CommandContext, document: IncomingDocument, tally: Tally): Promise<void> {
  try {
    tally.subscribed.push(await context.call('feeds.importOpml', { bytes: document.bytes }))
  } catch (error) {
    const { kind, message } = toErrorValue(error)
    if (kind !== 'bad-input' && kind !== 'too-large' && kind !== 'took-too-long') throw error
    tally.refused.push({ source: document.name, reason: message })
  }
}

function joinReports(reports: readonly OpmlReport[]): OpmlReport | null {
  if (reports.length === 0) return null
  return {
    added: reports.flatMap((report) => report.added),
    existing: reports.flatMap((report) => report.existing),
    refused: reports.flatMap((report) => report.refused),
  }
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
    tally.refused.push(...report.refused)
    progress.advance(documents.length)
  }
  try {
    for (const path of paths) {
      if (context.interrupted.aborted) return
      const document = await readDocument(path, context, tally.refused)
      if (document === null || looksLikeOpml(document.bytes)) {
        if (document !== null) await subscribe(context, document, tally)
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

async function printTally(context: CommandContext, { added, existing, refused }: Tally, feeds: OpmlReport | null): Promise<void> {
  const lines = [
    ...added.map((article) => `added ${describeArticle(article)}`),
    ...existing.map((article) => `already there ${describeArticle(article)}`),
  ]
  if (added.length + existing.length + refused.length > 1) {
    lines.push(`${countOf(added.length, 'article')} added, ${existing.length} already there, ${refused.length} refused.`)
  }
  await context.output.print(...lines)
  if (feeds !== null) await printSubscribed(context, feeds)
  // One refusal alone is the sentence that the command ends with.
  if (added.length + existing.length === 0 && refused.length === 1 && feeds === null) return
  for (const each of refused) context.output.say(`refused ${describeRefused(each)}`)
}

function describeArticle(article: ArticleSummary): string {
  const symbols = article.symbols.length > 0 ? ` (${article.symbols.join(', ')})` : ''
  return printableLine(`${article.id} ${article.title}${symbols}`)
}

function describeRefused(refused: Refused): string {
  return refused.reason.includes(refused.source) ? refused.reason : `${refused.source}: ${refused.reason}`
}
