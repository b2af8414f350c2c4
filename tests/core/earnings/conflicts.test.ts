import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { storeArticle } from '../../../src/core/articles/index.ts'
import { openMemoryDatabase } from '../../../src/core/db/index.ts'
import { auditArticle, readLedger } from '../../../src/core/earnings/index.ts'
import { extractArticle, extractorVersion } from '../../../src/core/extract/index.ts'
import { parseText } from '../../../src/core/ingest/formats/text.ts'
import type { LedgerEntry } from '../../../src/shared/ledger.ts'
import { audits, groups } from './conflict-groups.ts'
import { moreGroups } from './more-groups.ts'
import type { Label } from './conflict-groups.ts'

const now = '2026-11-30T12:00:00Z'
const read = (path: string) => parseText(readFileSync(path, 'utf8'), { source: path, url: null, contentType: null, modifiedAt: null, now })
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b), 1e-9)
const fold = (text: string | null | undefined): string => (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** What the shared scorer counts, without starting a command for each group. */
function score(folder: string) {
  const total = { disagreements: 0, found: 0, falseOnes: [] as string[], missed: [] as string[], agreements: 0, seen: 0, broken: [] as string[], findings: 0, right: 0, wrongFindings: [] as string[] }
  for (const name of readdirSync(folder).filter((each) => /^g\d+$/.test(each)).sort()) {
    const place = join(folder, name)
    const label = JSON.parse(readFileSync(join(place, 'label.json'), 'utf8')) as { symbol: string; disagreements: Label[]; agreements: Label[] }
    const db = openMemoryDatabase()
    for (const file of readdirSync(place).filter((each) => each.endsWith('.txt')).sort()) {
      const article = read(join(place, file))
      storeArticle(db, article, { extraction: extractArticle(article), extractorVersion }, Date.parse(now))
    }
    const entries = readLedger(db, label.symbol)
    db.close()
    const values = (entry: LedgerEntry): number[] => entry.groups.flatMap((group) => group.claims.map((claim) => claim.value))
    const isMeant = (entry: LedgerEntry, wanted: Label): boolean =>
      entry.metric === wanted.metric && entry.field === wanted.field && entry.basis === (wanted.basis ?? 'reported') && fold(entry.segment) === fold(wanted.segment) && (!wanted.currency || !entry.currency || entry.currency === wanted.currency)
    const left = entries.filter((entry) => !entry.agree)
    for (const wanted of label.disagreements) {
      total.disagreements++
      const index = left.findIndex((entry) => isMeant(entry, wanted) && wanted.values.every((value) => values(entry).some((own) => near(own, value))))
      if (index < 0) total.missed.push(`${name} ${wanted.metric} ${wanted.field}`)
      else {
        left.splice(index, 1)
        total.found++
      }
    }
    total.falseOnes.push(...left.map((entry) => `${name} ${entry.metric} ${entry.field} ${values(entry).join(' / ')}`))
    for (const wanted of label.agreements) {
      total.agreements++
      const entry = entries.find((each) => isMeant(each, wanted) && wanted.values.some((value) => values(each).some((own) => near(own, value))))
      if (entry?.agree && values(entry).length > 1) total.seen++
      if (entry && !entry.agree) total.broken.push(`${name} ${wanted.metric} ${wanted.field}`)
    }
  }
  const audit = join(folder, 'audit')
  for (const file of readdirSync(audit).filter((each) => each.endsWith('.txt')).sort()) {
    const { findings } = JSON.parse(readFileSync(join(audit, file.replace('.txt', '.json')), 'utf8')) as { findings: { kind: string }[] }
    const article = read(join(audit, file))
    const got: string[] = auditArticle(article.text, extractArticle(article)).map((finding) => finding.kind)
    for (const { kind } of findings) {
      total.findings++
      if (got.includes(kind)) {
        got.splice(got.indexOf(kind), 1)
        total.right++
      } else total.missed.push(`${file} ${kind}`)
    }
    total.wrongFindings.push(...got.map((kind) => `${file} ${kind}`))
  }
  return total
}

const own = join(import.meta.dirname, '../../fixtures/conflicts')
const shared = join(import.meta.dirname, '../../../../shared/extraction/conflicts')

describe('articles that disagree, and articles that miscount', () => {
  it('of this house: every one is found, and nothing beside it', () => {
    const total = score(own)
    expect({ falseOnes: total.falseOnes, missed: total.missed, broken: total.broken, wrongFindings: total.wrongFindings }).toEqual({ falseOnes: [], missed: [], broken: [], wrongFindings: [] })
    expect([total.found, total.right]).toEqual([25, 23])
    expect(total.seen / total.agreements).toBeGreaterThan(0.95)
  })

  it.skipIf(!existsSync(shared))('of another hand: every one is found, and nothing beside it', () => {
    const total = score(shared)
    expect({ falseOnes: total.falseOnes, missed: total.missed, broken: total.broken, wrongFindings: total.wrongFindings }).toEqual({ falseOnes: [], missed: [], broken: [], wrongFindings: [] })
    expect(total.seen).toBe(total.agreements)
  })

  it('stand in the files as they are written', () => {
    expect(readdirSync(own).filter((name) => name.startsWith('g'))).toHaveLength(groups.length + moreGroups.length)
    expect(readFileSync(join(own, 'audit/01.txt'), 'utf8')).toBe(audits[0]?.text)
    expect(groups.flatMap((group) => group.articles).length).toBeGreaterThanOrEqual(40)
  })
})
