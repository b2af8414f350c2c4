import type { Coverage, Extraction, ParsedArticle, Section, Span, TraceLine } from '../../shared/model.ts'
import type { Command, CommandContext } from '../command.ts'
import { formatDoubt, formatPriceAction, formatRating, formatSnapshot, quotesOf } from '../figures.ts'
import { formatMoment } from '../moment.ts'
import { printEachFile, readFirstArticle } from '../parse-files.ts'
import { readInput } from '../read-input.ts'
import { printableLine } from '../printable.ts'
import { startParser } from '../start-parser.ts'

export const extractCommand: Command = {
  name: 'extract',
  usage: 'extract FILE… [--json] [--companies FILE] [--explain]',
  details: [
    'Every number comes with the place in the text that states it. With --json: an array with one object for each file, in their order (the extraction contract). Relative times ("9 hours ago") count from --now, else from the file’s own time.',
    'Of a file that holds several articles, such as a feed, the first is taken, and a line on standard error says so. A file that cannot be read is an object with "source" and "error" in its place; the others are still done, and the command exits 1.',
  ],
  examples: [
    'marketdash extract alibaba.txt',
    'marketdash extract articles/*.txt --json > facts.json',
    'marketdash extract alibaba.txt --explain',
  ],
  options: { companies: { type: 'string' }, explain: { type: 'boolean' } },
  optionHelp: [
    {
      name: '--companies FILE',
      meaning: 'a symbol directory beside the built-in one: SEC company_tickers.json, a NASDAQ listed-symbols file, or CSV',
    },
    { name: '--explain', meaning: 'also which rule took or refused each number, and why ("trace"), and how many are accounted for ("coverage")' },
  ],
  least: 1,
  most: Infinity,
  run: runExtract,
}

/** The extraction contract's object, its keys in the contract's order. */
interface ExtractedFile extends Extraction {
  readonly source: string
  readonly article: {
    readonly title: string
    readonly author: string | null
    readonly dek: string | null
    readonly publishedAt: string | null
    readonly text: string
    readonly sections: readonly Section[]
  }
  readonly trace?: readonly TraceLine[]
  readonly coverage?: Coverage
}

async function runExtract(context: CommandContext): Promise<void> {
  const companiesPath = context.text('companies')
  const { explainArticle, extractArticle, measureCoverage, mergeDirectories, readCompanies, readDirectory } = await import('../../core/reading.ts')
  const given = companiesPath === null ? [] : readCompanies((await readInput(companiesPath)).bytes, companiesPath)
  const directory = mergeDirectories(readDirectory(), given)
  const explainWithCoverage = (input: Parameters<typeof explainArticle>[0]): { extraction: Extraction; trace: readonly TraceLine[]; coverage: Coverage } => {
    const explained = explainArticle(input)
    return { ...explained, coverage: measureCoverage(explained.trace) }
  }
  const parser = await startParser(context)
  const explain = context.flag('explain')
  try {
    await printEachFile(
      context,
      'extracted',
      async (source, file) => {
        const article = await readFirstArticle(context, parser, source, file)
        const input = { ...article, directory }
        const found = explain ? explainWithCoverage(input) : { extraction: extractArticle(input) }
        return assemble(source, article, found)
      },
      formatExtracted,
    )
  } finally {
    await parser.close()
  }
}

function assemble(source: string, article: ParsedArticle, found: { extraction: Extraction; trace?: readonly TraceLine[]; coverage?: Coverage }): ExtractedFile {
  const { title, author, dek, publishedAt, text, sections } = article
  const { mentions, snapshots, priceActions, ratings, doubts } = found.extraction
  const result = {
    source,
    article: { title, author, dek, publishedAt, text, sections },
    mentions,
    snapshots,
    priceActions,
    ratings,
    doubts,
  }
  return found.trace === undefined ? result : { ...result, trace: found.trace, ...(found.coverage === undefined ? {} : { coverage: found.coverage }) }
}

function formatExtracted({ source, article, mentions, snapshots, priceActions, ratings, doubts, trace, coverage }: ExtractedFile): string[] {
  const { text } = article
  const about = [article.author, article.publishedAt === null ? null : formatMoment(article.publishedAt), source].filter(
    (part) => part !== null,
  )
  const companies = mentions.map(
    (mention) => `${mention.symbol}${mention.primary ? '*' : ''}${mention.company === null ? '' : ` ${mention.company}`}`,
  )
  const list = (heading: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)]
  return [
    printableLine(article.title),
    printableLine(about.join(' · ')),
    ...list('Companies (* what the article is about)', companies.map(printableLine)),
    ...snapshots.flatMap((snapshot) => [
      '',
      ...formatSnapshot(
        snapshot,
        snapshot.figures.map((figure) => quotesOf(text, figure.evidence)),
        snapshot.guidance.map((each) => quotesOf(text, each.evidence)),
      ),
    ]),
    ...list(
      'Prices',
      priceActions.map((action) => `${formatPriceAction(action)}${quoteTail(text, action.evidence)}`),
    ),
    ...list(
      'Ratings',
      ratings.map((rating) => `${formatRating(rating)}${quoteTail(text, rating.evidence)}`),
    ),
    ...list(
      'Read, but not trusted',
      doubts.map((doubt) => printableLine(formatDoubt(doubt, text))),
    ),
    ...list(
      'Why',
      (trace ?? []).map((line) => printableLine(`${line.outcome}  ${line.rule}  “${line.quote}”  ${line.why}`)),
    ),
    ...(coverage === undefined ? [] : ['', `${coverage.numbers - coverage.unexplained} of ${coverage.numbers} numbers explained: ${coverage.extracted} lifted out, ${coverage.context} with a reason why not.`]),
    '',
  ]
}

function quoteTail(text: string, spans: readonly Span[]): string {
  return quotesOf(text, spans)
    .map((quote) => ` “${quote}”`)
    .join('')
}
