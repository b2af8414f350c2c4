import { claimRows } from '../../shared/claim-rows.ts'
import type { ClaimRecord } from '../../shared/ledger.ts'
import { writeCell } from '../../shared/table-cell.ts'
import { call, callWindow } from '../bridge.ts'
import { say, tryTo } from '../status/messages.ts'
import { currentWords } from '../words.ts'

const pageSize = 1000
export const claimFormats = ['csv', 'json', 'md'] as const

/** Saves every claim about a company with its evidence where the person says. */
export async function exportClaims(symbol: string, format: (typeof claimFormats)[number]): Promise<void> {
  const words = currentWords().claims
  await tryTo(async () => {
    const claims = await readAll(`symbol:${symbol}`)
    const { path } = await callWindow('window.saveFile', { name: `marketdash-claims-${symbol.replace(/[^\w.-]/g, '_')}.${format}`, text: write(claims, format) })
    if (path !== null) say(words.exported(claims.length, path))
  })
}

async function readAll(query: string): Promise<readonly ClaimRecord[]> {
  const claims: ClaimRecord[] = []
  for (let after: string | null = null; ; ) {
    const page: { readonly claims: readonly ClaimRecord[]; readonly next: string | null } = await call('claims.list', { query, after, limit: pageSize })
    claims.push(...page.claims)
    if (page.next === null) return claims
    after = page.next
  }
}

function write(claims: readonly ClaimRecord[], format: (typeof claimFormats)[number]): string {
  if (format === 'json') return `${JSON.stringify(claims, null, 2)}\n`
  if (format === 'md') return claims.map((claim) => `${claimRows.markdown(claim)}\n`).join('')
  const lines = claims.map((claim) => claimRows.columns.map(([, read]) => writeCell(read(claim))).join(','))
  return [claimRows.columns.map(([name]) => name).join(','), ...lines].map((line) => `${line}\r\n`).join('')
}
