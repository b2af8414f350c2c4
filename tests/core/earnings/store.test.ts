import { describe, expect, it } from 'vitest'
import { readArticle, storeArticle } from '../../../src/core/articles/index.ts'
import { openMemoryDatabase } from '../../../src/core/db/index.ts'
import { checkEvidence, listReports, listSnapshotsOfSymbol, readExtraction } from '../../../src/core/earnings/index.ts'
import { toDecimal } from '../../../src/core/earnings/claims.ts'
import type { Extraction, Figure } from '../../../src/shared/model.ts'
import { noon, nothingRead, parsedArticle } from '../library-fixture.ts'

const text = 'Corvane (CRV) earned 61 cents a share. Revenue rose 5% to $34.81 billion.'
const figure = (given: Partial<Figure>): Figure => ({
  metric: 'eps', basis: 'reported', segment: null, actual: 0.61, unit: 'per-share', currency: 'USD', per: 'share', consensus: null, prior: null, change: null, verdict: null, evidence: [[0, 38]], ...given,
})
const read: Extraction = {
  ...nothingRead,
  mentions: [{ symbol: 'CRV', exchange: null, company: 'Corvane', primary: true, spans: [[0, 7]] }],
  snapshots: [{
    symbol: 'CRV', company: 'Corvane', period: { kind: 'quarter', number: 1, fiscal: false, year: 2026 }, guidance: [],
    figures: [
      figure({}),
      figure({ metric: 'revenue', unit: 'currency', per: null, actual: 34810000000, change: { value: 5, kind: 'percent', period: 'yoy' }, evidence: [[39, text.length]] }),
      figure({ metric: 'ebit', actual: 1, evidence: [[10, 5000]] }), // stands nowhere
    ],
  }],
}

function storeIt() {
  const db = openMemoryDatabase()
  const { id } = storeArticle(db, parsedArticle({ title: 'Corvane', text }), { extraction: read, extractorVersion: 1 }, noon)
  return { db, article: readArticle(db, String(id)) }
}

describe('numbers with their sentences', () => {
  it('are kept only where the text says them', () => {
    const { db, article } = storeIt()
    const figures = readExtraction(db, Number(article.textId), article.text)?.snapshots[0]?.figures ?? []
    expect(figures.map((each) => each.metric)).toEqual(['eps', 'revenue'])
    expect(db.prepare('SELECT metric, field, value, unit, currency, quote FROM claims ORDER BY id').all()).toEqual([
      { metric: 'eps', field: 'actual', value: '0.61', unit: 'per-share', currency: 'USD', quote: 'Corvane (CRV) earned 61 cents a share.' },
      { metric: 'revenue', field: 'actual', value: '34810000000', unit: 'currency', currency: 'USD', quote: 'Revenue rose 5% to $34.81 billion.' },
      { metric: 'revenue', field: 'change', value: '5', unit: 'percent', currency: null, quote: 'Revenue rose 5% to $34.81 billion.' },
    ])
    db.close()
  })

  it('are not shown any more when the text under them is another one', () => {
    const { db, article } = storeIt()
    const changed = article.text.replace('61 cents', '16 cents')
    expect(readExtraction(db, Number(article.textId), changed)?.snapshots[0]?.figures.map((each) => each.metric)).toEqual(['revenue'])
    db.prepare('UPDATE article_texts SET text = ?').run(changed)
    expect(checkEvidence(db)).toHaveLength(1)
    db.close()
  })

  it('tell lists the move of each company beside that company, whoever else is named first', () => {
    const db = openMemoryDatabase()
    const fell = 'Rival Halden (HLD) fell 7.8%, then 2% after hours.'
    const mention = (symbol: string, start: number) => ({ symbol, exchange: null, company: symbol, primary: symbol === 'CRV', spans: [[start, start + 6]] as const })
    const move = (changePercent: number, session: 'regular' | 'after-hours') => ({ symbol: 'HLD', price: null, currency: null, changePercent, session, evidence: [[text.length + 1, text.length + 1 + fell.length]] as const })
    const extraction: Extraction = { ...read, mentions: [mention('CRV', 0), mention('HLD', text.length + 7)], priceActions: [move(-7.8, 'regular'), move(-2, 'after-hours')] }
    const { id } = storeArticle(db, parsedArticle({ title: 'Corvane and a rival', text: `${text} ${fell}` }), { extraction, extractorVersion: 1 }, noon)
    expect(readArticle(db, String(id))).toMatchObject({ symbols: ['CRV', 'HLD'], moves: { HLD: -7.8 } })
    expect(listReports(db, noon - 1, noon + 1)).toMatchObject([{ symbol: 'CRV', moves: [] }]) // it is not Corvane that fell
    db.close()
  })

  it('are found by symbol with their quotes', () => {
    const { db } = storeIt()
    expect(listSnapshotsOfSymbol(db, 'crv')).toMatchObject([{ title: 'Corvane', snapshot: { quotes: [['Corvane (CRV) earned 61 cents a share.'], ['Revenue rose 5% to $34.81 billion.']] } }])
    expect(listSnapshotsOfSymbol(db, 'ZZZ')).toEqual([])
    db.close()
  })

  it('are exact as decimals, whatever their size', () => {
    expect([0.61, 34810000000, 1e21, 1e-7, -1.43].map(toDecimal)).toEqual(['0.61', '34810000000', '1000000000000000000000', '0.0000001', '-1.43'])
  })
})
