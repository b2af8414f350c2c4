import { basename, extname, resolve } from 'node:path'
import { countOf, refuseUsage } from '../command.ts'
import type { Command, CommandContext } from '../command.ts'
import { printableLine } from '../printable.ts'
import { nameInput, readInput } from '../read-input.ts'
import { writeNewFile } from '../write-new-file.ts'

const usage = 'watchlist import CSV [--list NAME] | export [CSV] [--list NAME]'

export const watchlistCommand: Command = {
  name: 'watchlist',
  usage,
  details: [
    'import takes sheets with a column of symbols: exports of brokers, Yahoo portfolios, TradingView lists (CSV or text with ###SECTIONS), Seeking Alpha lists, what "watchlist export" wrote, or a plain list. Rows that name no list go onto --list, else onto one named after the file. "-" reads standard input.',
    'export writes every list that is not archived, with sections, notes and colours, so that it comes back whole: into a new file, or to standard output.',
    'With --json: import prints { format, total, duplicates, unknown, refused: [{ source, reason }], added: [{ list, symbols }], existing }; export { content, lists, symbols }, or { path, lists, symbols } where it wrote a file.',
  ],
  examples: ['marketdash watchlist import portfolio.csv --list Holdings', 'marketdash watchlist export watchlists.csv'],
  options: { list: { type: 'string' } },
  optionHelp: [{ name: '--list NAME', meaning: 'import: the list for rows that name none; export: only this list' }],
  least: 1,
  most: 2,
  run: runWatchlist,
}

async function runWatchlist(context: CommandContext): Promise<void> {
  const [action, path] = context.words
  if (action === 'import' && path !== undefined) return takeIn(context, path)
  if (action === 'export') return write(context, path ?? '-')
  throw refuseUsage(`This is not understood. marketdash ${usage}`)
}

async function takeIn(context: CommandContext, path: string): Promise<void> {
  const { bytes } = await readInput(path)
  const name = path === '-' ? nameInput(path) : basename(path)
  const list = context.text('list') ?? (path === '-' ? 'Watchlist' : basename(path, extname(path)).slice(0, 100).trim() || 'Watchlist')
  const { format, total, duplicates, unknown, refused, added, existing } = await context.call('watchlists.importFile', { name, bytes, list })
  if (context.json) return context.output.printJson({ format, total, duplicates, unknown, refused, added, existing })
  await context.output.print(
    ...added.map((each) => `${countOf(each.symbols, 'symbol')} added to ${printableLine(each.list)}`),
    `Read as ${format}: ${existing} already there, ${countOf(duplicates, 'row')} repeated, ${refused.length} refused.`,
  )
  if (unknown > 0) context.output.say(`${unknown === 1 ? '1 symbol is' : `${unknown} symbols are`} in no directory and taken all the same. Check the spelling, or import a list of companies.`)
  for (const { source, reason } of refused) context.output.say(`Not taken: ${printableLine(source)}: ${printableLine(reason)}.`)
}

async function write(context: CommandContext, path: string): Promise<void> {
  const { content, lists, symbols } = await context.call('watchlists.export', { format: 'csv', ids: await idsOf(context) })
  if (path === '-') return context.json ? context.output.printJson({ content, lists, symbols }) : context.output.printDocument(content)
  const written = resolve(path)
  await writeNewFile(written, content)
  if (context.json) return context.output.printJson({ path: written, lists, symbols })
  await context.output.print(`${printableLine(written)} written, ${countOf(symbols, 'symbol')} on ${countOf(lists, 'list')}.`)
}

async function idsOf(context: CommandContext): Promise<string[] | null> {
  const name = context.text('list')
  if (name === null) return null
  const found = (await context.call('watchlists.list', {})).find((list) => list.name.toLowerCase() === name.toLowerCase())
  if (!found) throw refuseUsage(`There is no watchlist "${name}". "marketdash watchlists" lists them.`)
  return [found.id]
}
