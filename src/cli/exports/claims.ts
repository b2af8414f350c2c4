import type { ClaimRecord } from '../../shared/ledger.ts'
import { countOf } from '../command.ts'
import type { CommandContext } from '../command.ts'
import { claimRows } from '../../shared/claim-rows.ts'
import { writePages } from './tables.ts'

const pageSize = 1000

/** `export claims [QUERY]`: every claim with its evidence: quote, offsets, address, hash, time, version of the extractor. */
export async function exportClaims(context: CommandContext, query: string, format: string): Promise<void> {
  const count = await writePages(context, format, claimRows, readPages(context, query))
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
