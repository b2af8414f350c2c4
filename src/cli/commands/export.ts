import { refuseUsage } from '../command.ts'
import type { Command, CommandContext } from '../command.ts'
import { exportArticles } from '../exports/articles.ts'
import { exportClaims } from '../exports/claims.ts'
import { exportCorrections } from '../exports/corrections.ts'
import { exportEverything } from '../exports/everything.ts'
import { exportHighlights } from '../exports/highlights.ts'
import { exportWatchlists } from '../exports/watchlists.ts'

/** What can be exported: each kind says which formats it has, the first one where none is named, and writes itself to standard output. */
interface Kind {
  readonly formats: readonly string[]
  readonly run: (context: CommandContext, query: string, format: string) => Promise<void>
}

const kinds: Readonly<Record<string, Kind>> = {
  articles: { formats: ['json', 'csv', 'md'], run: exportArticles },
  claims: { formats: ['json', 'csv', 'md'], run: exportClaims },
  highlights: { formats: ['md', 'json'], run: exportHighlights },
  everything: { formats: ['json'], run: exportEverything },
  corrections: { formats: ['json'], run: exportCorrections },
  watchlists: { formats: ['csv', 'json', 'md'], run: exportWatchlists },
}

export const exportCommand: Command = {
  name: 'export',
  usage: `export ${Object.keys(kinds).join('|')} [QUERY] [--format FORMAT]`,
  details: [
    'Writes to standard output; QUERY, as in "marketdash search", narrows it to the articles it finds.',
    'articles: those that QUERY finds, whole. claims: every number that they state, with its evidence: quote, offsets, address, hash of the text, time and version of the extractor.',
    'highlights: what you marked and noted, by article, as Markdown (md) or JSON.',
    'everything: settings, tags, rules, smart lists, watchlists, subscriptions, stars, highlights and notes, for "marketdash transfer".',
    'watchlists: every list that is not archived, or the one that QUERY names; the CSV comes back whole with "watchlist import".',
    'corrections FOLDER [QUERY]: every article whose numbers you confirmed, corrected, added or rejected, as NAME.txt and NAME.json in that folder: labelled cases for the scorer of extraction.',
    'With --json: the same as --format json.',
  ],
  examples: ['marketdash export claims symbol:BABA --format csv > claims.csv', 'marketdash export highlights > highlights.md', 'marketdash export highlights symbol:BABA --format json', 'marketdash export corrections labelled/'],
  options: { format: { type: 'string' } },
  optionHelp: [{ name: '--format FORMAT', meaning: 'json, md or csv, where what is exported has it' }],
  least: 1,
  most: Infinity,
  takesQuery: true,
  run: runExport,
}

async function runExport(context: CommandContext): Promise<void> {
  const [name = '', ...query] = context.words
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
  if (!kind) throw refuseUsage(`"export" is followed by ${Object.keys(kinds).join(' or ')}, not "${name}": marketdash ${exportCommand.usage}`)
  const format = context.text('format') ?? (context.json ? 'json' : (kind.formats[0] ?? ''))
  if (!kind.formats.includes(format)) throw refuseUsage(`--format takes ${kind.formats.join(' or ')} for ${name}, not "${format}".`)
  await kind.run(context, query.join(' '), format)
}
