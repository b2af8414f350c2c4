import type { LedgerClaim, LedgerEntry } from '../../shared/ledger.ts'
import type { Unit } from '../../shared/model.ts'
import { AppError } from '../../shared/errors.ts'
import type { Command, CommandContext } from '../command.ts'
import { formatNumber, formatPeriod, nameFigure } from '../figures.ts'
import { describeMoment } from '../moment.ts'
import { printableLine } from '../printable.ts'

export const ledgerCommand: Command = {
  name: 'ledger',
  usage: 'ledger SYMBOL [--disputed]',
  details: [
    'A consensus is a claim with a source, never a fact. Each thing that is claimed stands with every article’s claim about it: values that rounding reconciles are one group, and more than one group is a disagreement. Other currencies, units, bases, periods and segments are other things.',
    'With --json: an array with one object for each thing claimed, as the contract of the command line has it.',
  ],
  examples: ['marketdash ledger BABA', 'marketdash ledger BABA --disputed', 'marketdash ledger BABA --json'],
  options: { disputed: { type: 'boolean' } },
  optionHelp: [{ name: '--disputed', meaning: 'only what articles disagree about' }],
  least: 1,
  most: 1,
  run: runLedger,
}

async function runLedger(context: CommandContext): Promise<void> {
  const symbol = context.words[0] as string
  const all = await context.call('earnings.ledger', { symbol })
  const entries = context.flag('disputed') ? all.filter((entry) => !entry.agree) : all
  if (context.json) return context.output.printJson(entries)
  if (all.length === 0) throw new AppError('not-found', `No article in the library claims a figure of ${symbol.toUpperCase()}.`)
  if (entries.length === 0) return context.output.print(`The articles in the library do not disagree about ${symbol.toUpperCase()}.`)
  await context.output.print(...entries.flatMap((entry) => formatEntry(entry, context)))
}

const fieldNames = { actual: 'reported', consensus: 'expected', prior: 'a year before', change: 'change on the year', 'change-qoq': 'change on the quarter', 'guidance-low': 'forecast, from', 'guidance-high': 'forecast, to' } as const

function formatEntry(entry: LedgerEntry, context: CommandContext): string[] {
  const period = entry.period === null ? 'no period' : formatPeriod(entry.period)
  const claims = entry.groups.reduce((count, group) => count + group.claims.length, 0)
  const standing = !entry.agree ? `≠ ${entry.groups.length} values that do not agree` : claims > 1 ? `= ${claims} claims agree` : '1 claim'
  return [
    printableLine(`${period} · ${nameFigure(entry)} · ${fieldNames[entry.field]}: ${standing}`),
    ...entry.groups.flatMap((group) => group.claims.map((claim) => formatClaim(claim, entry, context, ''))),
    ...entry.superseded.map(({ claim, reason }) => formatClaim(claim, entry, context, ` (${reason})`)),
    ...(entry.filed === null ? [] : [`  filed: ${formatValue(entry.filed.value, entry)} in ${entry.filed.form} of ${entry.filed.filedOn}: ${entry.filed.standing}${formatConversion(entry)}`]),
    ...(entry.note === null ? [] : [`  ${entry.note}`]),
    '',
  ]
}

function formatConversion({ filed, currency }: LedgerEntry): string {
  const conversion = filed?.conversion
  return conversion ? ` (converted: ${formatNumber(conversion.perShare, 'per-share')} ${currency ?? ''} per ordinary share, ${conversion.ratio} of which are one depositary share)` : ''
}

function formatClaim(claim: LedgerClaim, entry: LedgerEntry, context: CommandContext, after: string): string {
  const copies = claim.places.length === 0 ? '' : `, also in article ${claim.places.join(' and ')}`
  return [
    `  ${formatValue(claim.value, entry).padStart(18)}  ${printableLine(`article ${claim.articleId}${copies}, ${describeMoment(claim.publishedAt, context.now())}: ${claim.title}${after}`)}`,
    `${' '.repeat(22)}“${printableLine(claim.quote)}”`,
  ].join('\n')
}

function formatValue(value: number, entry: LedgerEntry): string {
  const unit: Unit = entry.unit === 'points' || entry.unit === 'bps' ? 'percent' : entry.unit
  const behind = entry.unit === 'percent' ? '%' : entry.unit === 'points' ? 'points' : entry.unit === 'bps' ? 'bps' : (entry.currency ?? '')
  return [formatNumber(value, unit), behind, entry.per ? `per ${entry.per}` : ''].filter((part) => part !== '').join(' ')
}
