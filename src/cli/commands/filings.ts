import { basename } from 'node:path'
import { layOutRows } from '../columns.ts'
import { countOf, refuseUsage } from '../command.ts'
import type { Command, CommandContext } from '../command.ts'
import { formatNumber } from '../figures.ts'
import { printableLine } from '../printable.ts'
import { readInput } from '../read-input.ts'

export const filingsCommand: Command = {
  name: 'filings',
  usage: 'filings import FILE… [--symbol SYMBOL] | filings SYMBOL',
  details: [
    'import takes in companyfacts files of the SEC: every number that a company filed, with the filing that says it. "marketdash ledger" then says of each claim whether it is confirmed by what was filed or different from it.',
    'A quarter that no filing states by itself is worked out, the year minus nine months, and marked so. Nothing is fetched.',
  ],
  examples: ['marketdash filings import CIK0000320193.json', 'marketdash filings AAPL'],
  options: { symbol: { type: 'string' } },
  optionHelp: [{ name: '--symbol SYMBOL', meaning: 'whose filings these are, where number and name do not tell' }],
  least: 1,
  most: Infinity,
  run: runFilings,
}

async function runFilings(context: CommandContext): Promise<void> {
  const [first = '', ...files] = context.words
  if (first !== 'import') {
    if (files.length > 0) throw refuseUsage(`"filings" takes one symbol: marketdash ${filingsCommand.usage}`)
    return listFilings(context, first)
  }
  if (files.length === 0) throw refuseUsage(`"filings import" needs a file: marketdash ${filingsCommand.usage}`)
  const reports = []
  for (const file of files) {
    const { bytes } = await readInput(file)
    reports.push(await context.call('filings.import', { name: basename(file), bytes, symbol: context.text('symbol') }))
  }
  if (context.json) return context.output.printJson(reports)
  await context.output.print(
    ...reports.map((report) => printableLine(`${report.name}: ${countOf(report.facts, 'number')}, ${report.added} new, ${report.changed} changed${report.symbol === null ? '. Whose they are is not known; say it with --symbol.' : `, of ${report.symbol}.`}`)),
  )
}

async function listFilings(context: CommandContext, symbol: string): Promise<void> {
  const numbers = await context.call('filings.list', { symbol })
  if (context.json) return context.output.printJson(numbers)
  const rows = numbers.map((each) => [
    `${each.kind === 'year' ? 'FY' : each.kind === 'quarter' ? `Q${each.fiscalQuarter}` : each.kind} ${each.fiscalYear}`, each.endsOn, each.name, `${formatNumber(Number(each.value), each.unit)} ${each.currency}`,
    printableLine(`${each.form} of ${each.filedOn}, ${each.accession}${each.derived ? ', worked out' : ''}`),
  ])
  await context.output.print(...layOutRows(rows, ['left', 'left', 'left', 'right', 'left'], context.output.columns))
}
