// A claim with its evidence as a row of a table and as an item of Markdown: what the command line and the window export.
import type { ClaimRecord } from './ledger.ts'

type Cell = string | number | boolean | null

export const claimRows: {
  readonly columns: readonly (readonly [name: string, read: (claim: ClaimRecord) => Cell])[]
  readonly markdown: (claim: ClaimRecord) => string
} = {
  columns: [
    ['symbol', (claim) => claim.symbol], ['period', (claim) => claim.period?.kind ?? null], ['number', (claim) => claim.period?.number ?? null], ['fiscal', (claim) => claim.period?.fiscal ?? null],
    ['year', (claim) => claim.period?.year ?? null], ['metric', (claim) => claim.metric], ['basis', (claim) => claim.basis], ['segment', (claim) => claim.segment], ['field', (claim) => claim.field],
    ['value', (claim) => claim.value], ['unit', (claim) => claim.unit], ['per', (claim) => claim.per], ['currency', (claim) => claim.currency], ['quote', (claim) => claim.quote],
    ['start', (claim) => claim.start], ['end', (claim) => claim.end], ['number_start', (claim) => claim.number?.[0] ?? null], ['number_end', (claim) => claim.number?.[1] ?? null],
    ['article', (claim) => claim.articleId], ['title', (claim) => claim.title], ['source', (claim) => claim.source], ['address', (claim) => claim.url], ['published', (claim) => claim.publishedAt],
    ['text_sha256', (claim) => claim.textHash], ['extracted', (claim) => claim.extractedAt], ['extractor', (claim) => claim.extractorVersion], ['withdrawn', (claim) => claim.withdrawn], ['by_person', (claim) => claim.byPerson],
  ],
  markdown: (claim) => {
    const period = claim.period === null ? '' : ` · ${claim.period.kind}${claim.period.number === null ? '' : ` ${claim.period.number}`}${claim.period.year === null ? '' : ` ${claim.period.year}`}`
    const unit = [claim.currency, claim.unit === 'currency' || claim.unit === 'per-share' ? '' : claim.unit, claim.per === null ? '' : `per ${claim.per}`].filter((part) => part !== null && part !== '').join(' ')
    const where = [claim.source, claim.publishedAt?.slice(0, 10), claim.url === null ? null : `<${claim.url}>`].filter((part) => part !== null && part !== undefined).join(', ')
    return [
      `- **${claim.symbol}${period} · ${claim.metric}, ${claim.basis}${claim.segment === null ? '' : `, ${escape(claim.segment)}`} · ${claim.field}: ${claim.value} ${unit}**${claim.withdrawn ? ' (withdrawn)' : ''}${claim.byPerson === null ? '' : ` (${claim.byPerson} by you)`}`,
      `  > ${escape(claim.quote)}`,
      `  `,
      `  ${escape(claim.title)}${where === '' ? '' : ` (${where})`}; characters ${claim.start} to ${claim.end} of the text with sha256 ${claim.textHash}; read ${claim.extractedAt ?? 'by hand'} by extractor ${claim.extractorVersion ?? '-'}`,
    ].join('\n')
  },
}

function escape(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>#|]/gu, '\\$&')
}
