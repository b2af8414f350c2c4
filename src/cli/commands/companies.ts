import { basename } from 'node:path'
import { countOf, numberOption, refuseUsage } from '../command.ts'
import type { Command, CommandContext } from '../command.ts'
import { layOutRows } from '../columns.ts'
import { printableLine } from '../printable.ts'
import { readAgain } from '../read-again.ts'
import { nameInput, readInput } from '../read-input.ts'

const usage = 'companies import FILE | companies find TEXT | companies show SYMBOL | companies reread'

export const companiesCommand: Command = {
  name: 'companies',
  usage,
  details: [
    'The best-known companies of the main exchanges are built in. import: adds those of a symbol directory: SEC company_tickers.json, a NASDAQ listed-symbols file, or CSV with the columns "symbol" and "name" ("-" reads standard input). Nothing is deleted: renamed companies and symbols that went to another company stay known under what they were.',
    'find: by symbol or name, the very symbol first. show: a company with all its listings and names, by any of its symbols.',
    'reread: searches the stored articles again for the companies known now. The app does that by itself after an import.',
    'With --json: import gives { added, updated, unchanged, duplicates, refused, reused, total }, find an array of { symbol, exchange, name }, show { symbol, exchange, name, kind, listings, shortNames, formerNames, aliases }, reread { texts }.',
  ],
  examples: ['marketdash companies import company_tickers.json', 'marketdash companies find toyota', 'marketdash companies show 9988.HK'],
  options: { limit: { type: 'string' } },
  optionHelp: [{ name: '--limit N', meaning: 'find: at most so many, 20 where nothing is said' }],
  least: 1,
  most: Infinity,
  run: runCompanies,
}

async function runCompanies(context: CommandContext): Promise<void> {
  const [action, ...rest] = context.words
  if (action === 'find' && rest.length > 0) return find(context, rest.join(' '))
  if (action === 'reread' && rest.length === 0) return rereadAll(context)
  const [word, ...others] = rest
  if (word === undefined || others.length > 0 || (action !== 'import' && action !== 'show')) throw refuseUsage(`This is not understood. marketdash ${usage}`)
  return action === 'import' ? takeIn(context, word) : show(context, word)
}

async function takeIn(context: CommandContext, path: string): Promise<void> {
  const { bytes } = await readInput(path)
  const report = await context.call('companies.import', { name: path === '-' ? nameInput(path) : basename(path), bytes })
  if (context.json) return context.output.printJson(report)
  const companies = (count: number): string => countOf(count, 'company')
  const parts = [`${companies(report.added)} added`, `${report.updated} updated`, `${report.unchanged} unchanged`]
  if (report.duplicates > 0) parts.push(`${countOf(report.duplicates, 'row')} with a symbol that stood above`)
  await context.output.print(`${parts.join(', ')}. ${companies(report.total)} known.`)
  if (report.added + report.updated > 0) context.output.say('Articles that are stored already are searched for them while the app is open, or with "marketdash companies reread".')
  for (const { symbol, before, after } of report.reused) context.output.say(`${symbol} was ${printableLine(before)} and is now ${printableLine(after)}.`)
  for (const { source, reason } of report.refused) context.output.say(`Not taken: ${printableLine(source)}: ${printableLine(reason)}.`)
}

async function rereadAll(context: CommandContext): Promise<void> {
  const done = await readAgain(context)
  if (done === null) return
  if (context.json) return context.output.printJson(done)
  await context.output.print(done.texts === 0 ? 'Nothing to read again: every article was read with the companies known now.' : `${countOf(done.texts, 'article')} read again.`)
}

async function find(context: CommandContext, text: string): Promise<void> {
  const found = await context.call('companies.find', { text, limit: numberOption(context, 'limit', 1, 20) })
  if (context.json) return context.output.printJson(found)
  if (found.length === 0) return context.output.say('No company matches. "marketdash companies import FILE" adds a list of companies.')
  const rows = found.map(({ symbol, exchange, name }) => [printableLine(symbol), printableLine(exchange ?? ''), printableLine(name)])
  await context.output.print(...layOutRows(rows, ['left', 'left', 'left'], context.output.columns))
}

async function show(context: CommandContext, symbol: string): Promise<void> {
  const company = await context.call('companies.get', { symbol })
  if (context.json) return context.output.printJson(company)
  const line = (label: string, values: readonly string[]): string[] => (values.length === 0 ? [] : [`${label}: ${values.map(printableLine).join(', ')}`])
  const listing = (former: boolean): readonly string[] => company.listings.filter((each) => each.former === former).map(({ symbol: own, exchange }) => (exchange === null ? own : `${own} (${exchange})`))
  await context.output.print(
    printableLine(company.name),
    ...(company.knownFrom === 'directory' ? [] : [company.knownFrom === 'articles' ? 'In no directory: so articles print it' : 'In no directory and no article: only what you keep']),
    ...line('Listed as', listing(false)),
    ...line('Formerly listed as', listing(true)),
    ...line('Called', company.shortNames),
    ...line('Formerly', company.formerNames),
    ...line('Also', company.aliases),
  )
}
