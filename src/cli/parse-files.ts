import type { Parser } from '../core/index.ts'
import type { DocumentHints, ParsedArticle } from '../shared/model.ts'
import { AppError, toErrorValue } from '../shared/errors.ts'
import type { ErrorValue } from '../shared/errors.ts'
import { countOf } from './command.ts'
import type { CommandContext } from './command.ts'
import { formatJsonElement, printableText } from './printable.ts'
import { startProgress } from './progress.ts'
import { nameInput, readInput } from './read-input.ts'
import type { InputFile } from './read-input.ts'

/** What stands in place of a file that could not be read, so that the others keep their places. */
export interface FailedFile {
  readonly source: string
  readonly error: ErrorValue
}

const readAhead = 4 // files read and waiting while the parse process works

/**
 * Does one thing with every file, in order, and prints each result as soon as it is there: with --json as the elements of one array,
 * else as lines. A file that fails has its entry and its sentence; the others are still done, and the command fails at its end.
 */
export function printEachFile<Result extends { readonly source: string }>(
  context: CommandContext,
  verb: string,
  work: (source: string, input: InputFile) => Promise<Result>,
  format: (result: Result) => readonly string[],
): Promise<void> {
  return printEachSource(context, verb, async (source) => work(source, await readInput(source)), format)
}

/** The same for sources that need not be files. */
export async function printEachSource<Result extends { readonly source: string }>(
  context: CommandContext,
  verb: string,
  work: (source: string) => Promise<Result>,
  format: (result: Result) => readonly string[],
): Promise<void> {
  const sources = context.words
  const progress = startProgress(context.output, sources.length, verb, 'files')
  const failures: FailedFile[] = []
  const waiting: Promise<Result | FailedFile>[] = []
  const start = (index: number): void => {
    const source = sources[index]
    if (source !== undefined) waiting.push(doOne(source, work))
  }
  for (let index = 0; index < readAhead; index++) start(index)
  for (let index = 0; index < sources.length; index++) {
    const result = (await waiting.shift()) as Result | FailedFile
    if (context.interrupted.aborted) return progress.finish()
    start(index + readAhead)
    progress.advance(1)
    if (isFailed(result)) {
      failures.push(result)
      progress.finish()
      if (sources.length > 1) context.output.say(nameFailure(result)) // of one file alone the command's last sentence tells
    }
    if (context.json) await context.output.write(`${index === 0 ? '[\n' : ',\n'}${formatJsonElement(result)}`)
    else if (!isFailed(result)) await context.output.write(`${format(result).map(printableText).join('\n')}\n`)
  }
  progress.finish()
  if (context.json) await context.output.write('\n]\n')
  const first = failures[0]
  if (first === undefined) return
  if (sources.length === 1) throw new AppError(first.error.kind, nameFailure(first))
  throw new AppError(first.error.kind, `${failures.length} of ${countOf(sources.length, 'file')} could not be read.`)
}

/** What the parser is told of a file. Relative times count from --now, else from the file's own time, else from now. */
export function hintsOf(context: CommandContext, source: string, input: InputFile, url: string | null): DocumentHints {
  const now = context.fixedNow?.toISOString() ?? input.modifiedAt ?? context.now().toISOString()
  return { source: nameInput(source), url, contentType: null, modifiedAt: input.modifiedAt, now }
}

async function doOne<Result>(source: string, work: (source: string) => Promise<Result>): Promise<Result | FailedFile> {
  try {
    return await work(source)
  } catch (error) {
    return { source, error: toErrorValue(error) }
  }
}

/** The article of a file; the first one where it holds several, and a line on standard error says so. */
export async function readFirstArticle(context: CommandContext, parser: Parser, source: string, input: InputFile): Promise<ParsedArticle> {
  const document = await parser.parseDocument(input.bytes, hintsOf(context, source, input, null))
  if (document.kind === 'opml') throw new AppError('bad-input', `${source} is a list of subscriptions and holds no article.`)
  const [first, ...others] = document.articles
  if (first === undefined) throw new AppError('bad-input', `${source} is a feed without any item.`)
  if (others.length > 0) context.output.say(`${source} holds ${others.length + 1} articles; the first of them was taken.`)
  return first
}

function isFailed(result: object): result is FailedFile {
  return 'error' in result
}

function nameFailure({ source, error }: FailedFile): string {
  const name = nameInput(source)
  return error.message.includes(name) ? error.message : `${name}: ${error.message}`
}
