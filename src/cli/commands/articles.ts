import type { ArticlePage } from '../../shared/contract.ts'
import type { ArticleSummary } from '../../shared/model.ts'
import { numberOption } from '../command.ts'
import type { Command, CommandContext } from '../command.ts'
import { layOutRows } from '../columns.ts'
import { describeMoment } from '../moment.ts'
import { printableLine } from '../printable.ts'

const largestPage = 1000 // of one request

const limitHelp = { name: '--limit N', meaning: 'at most so many articles (100)' }
const offsetHelp = { name: '--offset N', meaning: 'pass over so many first' }

export const articlesCommand: Command = {
  name: 'articles',
  usage: 'articles [QUERY] [--limit N] [--offset N]',
  details: [
    'The list shows number, time, ● where unread and ★ where starred, symbols and title. A story that several articles tell is one entry, with (+2) for the others; "marketdash show ID" names them. QUERY narrows it as in "marketdash search". With --json: an array of articles.',
  ],
  examples: [
    'marketdash articles',
    'marketdash articles is:unread symbol:BABA',
    'marketdash articles --limit 20 --offset 20',
    'marketdash articles --json',
  ],
  options: { limit: { type: 'string' }, offset: { type: 'string' } },
  optionHelp: [limitHelp, offsetHelp],
  least: 0,
  most: Infinity,
  takesQuery: true,
  run: listArticles,
}

export const searchCommand: Command = {
  name: 'search',
  usage: 'search QUERY [--limit N] [--offset N]',
  details: [
    'Words must all be there; "in quotes" they stand together; word* finds the beginnings of words, -word leaves out, OR and brackets combine. Quote the whole for the shell where it holds quotes, brackets or stars.',
    'Fields: title: author: note: feed: tag: symbol: watchlist: is:unread is:read is:starred is:later is:hidden has:snapshot has:tag has:highlight has:note has:correction before:2026-10 after:7d words:>500.',
    'With --json: an array of articles.',
  ],
  examples: [
    'marketdash search quick commerce',
    'marketdash search \'"like-for-like" symbol:BABA -preview\'',
    'marketdash search is:unread after:7d --limit 20',
  ],
  options: { limit: { type: 'string' }, offset: { type: 'string' } },
  optionHelp: [limitHelp, offsetHelp],
  least: 1,
  most: Infinity,
  takesQuery: true,
  run: listArticles,
}

async function listArticles(context: CommandContext): Promise<void> {
  const limit = numberOption(context, 'limit', 1, 100)
  const offset = numberOption(context, 'offset', 0, 0)
  const { articles, more } = await readArticles(context, limit, offset)
  if (context.json) return context.output.printJson(articles)
  if (articles.length === 0) {
    context.output.say(
      context.words.length > 0 || offset > 0
        ? 'No article matches.'
        : 'The library holds no articles yet. "marketdash import PATH" takes some in.',
    )
    return
  }
  await context.output.print(...layOutArticles(articles, context.now(), context.output.columns))
  if (more) context.output.say(`There are more: --offset ${offset + articles.length} goes on from here.`)
}

async function readArticles(
  context: CommandContext,
  limit: number,
  offset: number,
): Promise<{ articles: ArticleSummary[]; more: boolean }> {
  const query = context.words.join(' ')
  const articles: ArticleSummary[] = []
  let cursor: string | null = null
  do {
    const page: ArticlePage = await context.call('articles.list', {
      query,
      cursor,
      limit: Math.min(largestPage, limit - articles.length),
      offset: cursor === null ? offset : 0,
    })
    articles.push(...page.articles)
    cursor = page.next
  } while (cursor !== null && articles.length < limit && !context.interrupted.aborted)
  return { articles, more: cursor !== null }
}

export function layOutArticles(articles: readonly ArticleSummary[], now: Date, columns: number | null): string[] {
  const rows = articles.map((article) => [
    article.id,
    describeMoment(article.publishedAt ?? article.addedAt, now),
    `${article.read ? ' ' : '●'}${article.starred ? '★' : ' '}`,
    printableLine(shortenSymbols(article.symbols)),
    `${article.story === null ? '' : `(+${article.story.others}) `}${printableLine(article.title)}`,
  ])
  return layOutRows(rows, ['right', 'left', 'left', 'left', 'left'], columns)
}

/** A roundup may name forty companies; a row shows the first three. */
function shortenSymbols(symbols: readonly string[]): string {
  return symbols.length <= 3 ? symbols.join(' ') : `${symbols.slice(0, 3).join(' ')} +${symbols.length - 3}`
}
