import { AppError } from '../../shared/errors.ts'
import type { ParsedFeed } from '../../shared/model.ts'
import type { Command, CommandContext } from '../command.ts'
import { layOutRows } from '../columns.ts'
import { formatMoment } from '../moment.ts'
import { hintsOf, printEachFile } from '../parse-files.ts'
import { printableLine } from '../printable.ts'
import { unpackGzip } from '../unpack-gzip.ts'
import { startParser } from '../start-parser.ts'

export const parseCommand: Command = {
  name: 'parse',
  usage: 'parse FILE… [--json]',
  details: [
    'Reads RSS, Atom, RDF and JSON Feed, also packed with gzip. With --json: an array with one object for each file, { source, feed: { title, link }, items: [{ id, title, link, published, author, html, text }] }. Titles and HTML are the feed’s own words, markup and all, and not yet sanitised.',
    'A file that is no feed is an object with "source" and "error" in its place; the others are still done, and the command exits 1.',
  ],
  examples: ['marketdash parse examples/feed.xml', 'marketdash parse feeds/*.xml --json'],
  options: {},
  optionHelp: [],
  least: 1,
  most: Infinity,
  run: runParse,
}

type ParsedFile = Readonly<{ source: string; feed: Pick<ParsedFeed, 'title' | 'link'>; items: readonly PrintedItem[] }>
type PrintedItem = Pick<ParsedFeed['items'][number], 'id' | 'title' | 'link' | 'published' | 'author' | 'html' | 'text'>

async function runParse(context: CommandContext): Promise<void> {
  // Programs get the title as the feed wrote it, markup and all; a person gets what it says.
  const titleOf = ({ title, titleMarkup }: Pick<ParsedFeed, 'title' | 'titleMarkup'>): string | null =>
    context.json ? (titleMarkup ?? title) : title
  const parser = await startParser(context)
  try {
    await printEachFile(
      context,
      'parsed',
      async (source, input): Promise<ParsedFile> => {
        const document = await parser.parseDocument(unpackGzip(input.bytes), hintsOf(context, source, input, null))
        if (document.kind !== 'feed') throw new AppError('bad-input', `${source} is no feed: it is neither RSS, Atom, RDF nor JSON Feed.`)
        const { link, items } = document.feed
        return {
          source,
          feed: { title: titleOf(document.feed), link },
          items: items.map((item) => {
            const { id, link, published, author, html, text } = item
            return { id, title: titleOf(item), link, published, author, html, text }
          }),
        }
      },
      formatFeed,
    )
  } finally {
    await parser.close()
  }
}

function formatFeed({ source, feed, items }: ParsedFile): string[] {
  const rows = items.map((item) => [
    item.published === null ? '–' : formatMoment(item.published),
    printableLine(item.title ?? item.text.slice(0, 80)),
    item.link ?? '',
  ])
  return [
    printableLine(`${feed.title ?? source}${feed.link === null ? '' : ` · ${feed.link}`}`),
    ...layOutRows(rows, ['left', 'left', 'left'], null).map((line) => `  ${line}`),
    '',
  ]
}
