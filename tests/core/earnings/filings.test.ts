import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openMemoryDatabase } from '../../../src/core/db/index.ts'
import { importFilings, listFilings, readLedger } from '../../../src/core/earnings/index.ts'
import { readCompanyFacts } from '../../../src/core/earnings/filings/company-facts.ts'
import { keep } from './kept-articles.ts'

const corpora = join(import.meta.dirname, '../../../../shared/corpora/finance')
const facts = (name: string) => readCompanyFacts(readFileSync(join(corpora, 'companyfacts', name), 'utf8'))
const names: Readonly<Record<string, string>> = { revenue: 'revenue', grossProfit: 'gross-profit', researchAndDevelopment: 'research-and-development', operatingIncome: 'operating-income', netIncome: 'net-income', epsBasic: 'eps-basic', epsDiluted: 'eps' }

interface Case {
  readonly company: string
  readonly fy: string
  readonly q: string
  readonly field: string
  readonly value: number | null
  readonly status: string
}

describe.skipIf(!existsSync(corpora))('what real companies filed', () => {
  const files: Readonly<Record<string, ReturnType<typeof facts>>> = existsSync(corpora) ? { apple: facts('CIK0000320193.json'), alphabet: facts('CIK0001652044.json') } : {}
  const cases = existsSync(corpora) ? readFileSync(join(corpora, 'reconcile-cases.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Case) : []

  it('gives every quarter as it was filed, or worked out where no filing states it', () => {
    const wrong = cases.filter(({ company, fy, q, field, value, status }) => {
      const found = files[company]?.facts.find((fact) => fact.name === names[field] && fact.kind === 'quarter' && fact.fiscalYear === Number(fy.slice(2)) && fact.fiscalQuarter === Number(q.slice(1)))
      if (status === 'absent') return found !== undefined && !found.derived
      // What was worked out is off by one unit of its rounding at most: it was rounded before it was subtracted.
      if (found === undefined || Math.abs(found.value - (value as number)) > (!found.derived ? 0.005 : found.unit === 'per-share' ? 0.0101 : 1e6)) return true
      // A case that calls a fourth quarter exact names a quarter of another year, which had that value by chance.
      return found.derived !== (q === 'Q4')
    })
    expect(wrong).toEqual([])
    expect(cases.length).toBeGreaterThan(300)
  })

  it('reads IFRS, years of 53 weeks and years that end in January', () => {
    const revenue = facts('lpa-ifrs.json').facts.filter((fact) => fact.name === 'revenue' && fact.kind === 'year').map((fact) => [fact.fiscalYear, fact.value])
    expect(revenue).toContainEqual([2022, 31983567])
    const snowflake = facts('snowflake.json').facts.filter((fact) => fact.name === 'revenue' && fact.kind === 'year')
    expect(snowflake.map((fact) => fact.endsOn.slice(5))).toEqual(snowflake.map(() => '01-31'))
    const long = facts('CIK0001835632.json').facts.filter((fact) => fact.kind === 'year' && Date.parse(fact.endsOn) - Date.parse(fact.startsOn) > 366 * 86_400_000)
    for (const fact of long) expect(fact.fiscalYear).toBeGreaterThan(2019)
  })

  it('confirms claims of articles, or says that they differ, with the filing named', () => {
    const db = openMemoryDatabase()
    const bytes = readFileSync(join(corpora, 'companyfacts', 'CIK0000320193.json'))
    expect(importFilings(db, { name: 'apple.json', bytes, symbol: null }, 0)).toMatchObject({ symbol: 'AAPL', cik: '0000320193', changed: 0 })
    expect(importFilings(db, { name: 'apple.json', bytes, symbol: null }, 0)).toMatchObject({ added: 0, changed: 0 })
    const publishedAt = '2025-05-02T12:00:00Z'
    keep(db, { publishedAt, title: 'Apple reports', text: 'Apple (NASDAQ: AAPL) reported results for its fiscal second quarter on Thursday. Revenue was $95.4 billion. Net income was $24.78 billion.' })
    keep(db, { publishedAt, title: 'Apple: a note', text: 'Apple (NASDAQ: AAPL) reported results for its fiscal second quarter on Thursday. Net income came to $27.84 billion.' })
    const entries = readLedger(db, 'AAPL')
    expect(entries.find((entry) => entry.metric === 'revenue')?.filed).toMatchObject({ standing: 'confirmed', value: 95359000000, form: '10-Q', accession: '0000320193-25-000057', derived: false })
    const income = entries.find((entry) => entry.metric === 'net-income')
    expect(income?.filed?.standing).toBe('different')
    expect(income?.groups.flatMap((group) => group.claims.map((claim) => [claim.value, claim.filed])).sort()).toEqual([[24780000000, 'confirmed'], [27840000000, 'different']])
    expect(listFilings(db, 'AAPL').filter((each) => each.derived && each.name === 'revenue').length).toBeGreaterThan(3)
    db.close()
  })
})

describe('a file that is no companyfacts file', () => {
  it.each(['', 'nonsense', '[]', '{"cik":1}', '{"cik":"x","entityName":"A","facts":{}}'])('is refused with a sentence: %s', (text) => {
    expect(() => readCompanyFacts(text)).toThrow(/no companyfacts file/)
  })

  it('may hold strange facts, which are passed over', () => {
    expect(readCompanyFacts('{"cik":1,"entityName":"A","facts":{"us-gaap":{"Revenues":{"units":{"USD":[null,{"start":"x"},{"start":"2025-01-01","end":"2025-03-31","val":1e400}]}}}}}').facts).toEqual([])
  })
})
