import type { ClaimRecord } from '../../shared/ledger.ts'
import { countOf } from '../command.ts'
import type { CommandContext } from '../command.ts'
import { writePages } from './tables.ts'
import type { Writing } from './tables.ts'

const pageSize = 1000

const writing: Writing<ClaimRecord> = {
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

/** `export claims [QUERY]`: every claim with its evidence: quote, offsets, address, hash, time, version of the extractor. */
export async function exportClaims(context: CommandContext, query: string, format: string): Promise<void> {
  const count = await writePages(context, format, writing, readPages(context, query))
  context.output.say(`${countOf(count, 'claim')}.`)
}

async function* readPages(context: CommandContext, query: string): AsyncGenerator<readonly ClaimRecord[]> {
  for (let after: string | null = null; ; ) {
    const page: { readonly claims: readonly ClaimRecord[]; readonly next: string | null } = await context.call('claims.list', { query, after, limit: pageSize })
    yield page.claims
    if (page.next === null) return
    after = page.next
  }
}

function escape(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>#|]/gu, '\\$&')
}
