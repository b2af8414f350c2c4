import { refuseUsage } from '../command.ts'
import type { Command, CommandContext } from '../command.ts'
import { formatMoment } from '../moment.ts'
import { hintsOf, printEachFile } from '../parse-files.ts'
import { printableLine } from '../printable.ts'
import { startParser } from '../start-parser.ts'

export const readableCommand: Command = {
  name: 'readable',
  usage: 'readable FILE… [--json] [--url ADDRESS]',
  details: [
    'Takes the article out of a page: its words, headings, tables and pictures, without what stands around them. With --json: an array with one object for each file, { source, title, author, publishedAt, dek, image, siteName, language, html, text }.',
    'A file that cannot be read is an object with "source" and "error" in its place; the others are still done, and the command exits 1.',
  ],
  examples: ['marketdash readable page.html', 'marketdash readable page.html --json --url https://example.com/news/page.html'],
  options: { url: { type: 'string' } },
  optionHelp: [{ name: '--url ADDRESS', meaning: 'where the page came from: its relative links count from there' }],
  least: 1,
  most: Infinity,
  run: runReadable,
}

interface ReadablePage {
  readonly source: string
  readonly title: string
  readonly author: string | null
  readonly publishedAt: string | null
  readonly dek: string | null
  readonly image: string | null
  readonly siteName: string | null
  readonly language: string | null
  readonly html: string | null
  readonly text: string
}

async function runReadable(context: CommandContext): Promise<void> {
  const url = context.text('url')
  if (url !== null && !/^https?:$/.test(URL.parse(url)?.protocol ?? '')) throw refuseUsage(`--url takes a web address, not "${url}".`)
  const parser = await startParser(context)
  try {
    await printEachFile(
      context,
      'read',
      async (source, input): Promise<ReadablePage> => {
        const page = await parser.parsePage(input.bytes, hintsOf(context, source, input, url))
        const { title, author, publishedAt, dek, image, language, html, text } = page
        return { source, title, author, publishedAt, dek, image, siteName: page.source, language, html, text }
      },
      formatPage,
    )
  } finally {
    await parser.close()
  }
}

function formatPage(page: ReadablePage): string[] {
  const about = [page.author, page.siteName, page.publishedAt === null ? null : formatMoment(page.publishedAt)].filter(
    (part) => part !== null,
  )
  return [
    printableLine(page.title),
    printableLine(about.join(' · ')),
    ...(page.dek === null ? [] : ['', printableLine(page.dek)]),
    '',
    page.text,
    '',
  ]
}
