import type { Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { readArticle, storeArticle } from '../../../../src/core/articles/index.ts'
import { openMemoryDatabase } from '../../../../src/core/db/index.ts'
import { exportCorrections, listClaimRecords, listCorrections, listSnapshotsOfSymbol, readCorrections, readExtraction, readLedger, sayOfNumber, storeExtraction, takeBack, undoCorrections } from '../../../../src/core/earnings/index.ts'
import { listItems } from '../../../../src/core/earnings/corrections/items.ts'
import { extractArticle } from '../../../../src/core/extract/index.ts'
import { wordSchema } from '../../../../src/shared/corrections.ts'
import { listDifferences } from '../../../../src/shared/differences.ts'
import type { LiftedItem, PersonSays } from '../../../../src/shared/corrections.ts'
import type { Extraction, Figure } from '../../../../src/shared/model.ts'
import { planOf } from '../../plan.ts'
import { keep, quarter } from '../kept-articles.ts'

const now = Date.parse('2026-12-02T09:00:00Z')
const told = quarter('Revenue rose 4% to $2.51 billion. Adjusted earnings were 85 cents a share, against 80 cents that analysts had expected. The shares fell 3.1% to $41.20 on Thursday.')

function openWith(text = told): { db: Database; id: string } {
  const db = openMemoryDatabase()
  return { db, id: keep(db, { text }) }
}

function extractionOf(db: Database, id: string): Extraction {
  const { textId, text } = readArticle(db, id)
  return readExtraction(db, Number(textId), text) as Extraction
}

function itemOf(db: Database, id: string, metric: string): Extract<LiftedItem, { kind: 'figure' }> {
  return listItems(extractionOf(db, id)).find((item) => item.kind === 'figure' && item.item.metric === metric) as Extract<LiftedItem, { kind: 'figure' }>
}

/** As a window sends it: over the border, checked. */
function say(db: Database, id: string, says: PersonSays | object) {
  return sayOfNumber(db, { articleId: id, textId: readArticle(db, id).textId, says: wordSchema.parse(JSON.parse(JSON.stringify(says))) }, now)
}

function correct(db: Database, id: string, metric: string, changes: Partial<Figure>, others: { readonly period?: LiftedItem['period']; readonly symbol?: string } = {}) {
  const lifted = itemOf(db, id, metric)
  return say(db, id, { kind: 'correct', lifted, said: { ...lifted, ...others, item: { ...lifted.item, ...changes } } })
}

/** The article is read again, by a reader that finds something else. */
function readAgain(db: Database, id: string, change: (extraction: Extraction) => Extraction, version = 99): void {
  const article = readArticle(db, id)
  const extraction = change(extractArticle({ title: article.title, dek: article.dek, text: article.text, sections: article.sections, publishedAt: article.publishedAt }))
  db.transaction(() => storeExtraction(db, { articleId: Number(id), textId: Number(article.textId), text: article.text, sortAt: now, now, extraction, extractorVersion: version }))()
}

function mapFigures(extraction: Extraction, change: (figure: Figure) => Figure | null): Extraction {
  return { ...extraction, snapshots: extraction.snapshots.map((snapshot) => ({ ...snapshot, figures: snapshot.figures.flatMap((figure) => change(figure) ?? []) })) }
}

function figuresOf(db: Database, id: string): readonly string[] {
  return extractionOf(db, id).snapshots.flatMap((snapshot) => snapshot.figures.map((figure) => `${figure.metric} ${figure.actual}${figure.byPerson ? ` ${figure.byPerson.kind}, reading ${figure.byPerson.standing}` : ''}`))
}

describe('a figure that the person corrected', () => {
  it('is the corrected one everywhere, and still says what was read', () => {
    const { db, id } = openWith()
    correct(db, id, 'eps', { actual: 0.58 })
    const { item } = itemOf(db, id, 'eps')
    expect(item).toMatchObject({ actual: 0.58, consensus: 0.8, verdict: 'miss', byPerson: { kind: 'corrected', standing: 'differs', read: { item: { actual: 0.85, verdict: 'beat' } } } })
    expect(db.prepare("SELECT value, by_person FROM claims WHERE metric = 'eps' AND field = 'actual'").all()).toEqual([{ value: '0.58', by_person: 'corrected' }])
    expect(db.prepare("SELECT actual, verdict FROM figures WHERE metric = 'eps'").all()).toEqual([{ actual: 0.58, verdict: 'miss' }])
    expect(readLedger(db, 'ORLF').find((entry) => entry.metric === 'eps' && entry.field === 'actual')?.groups[0]).toMatchObject({ value: 0.58, claims: [{ byPerson: 'corrected' }] })
    expect(listClaimRecords(db, { query: 'symbol:ORLF', after: null, limit: 100 }, now).claims.filter((claim) => claim.byPerson !== null).map((claim) => `${claim.field} ${claim.value} ${claim.byPerson}`)).toEqual(['actual 0.58 corrected', 'consensus 0.8 corrected'])
    expect(listSnapshotsOfSymbol(db, 'ORLF')[0]?.snapshot.figures.find((figure) => figure.metric === 'eps')?.actual).toBe(0.58)
    db.close()
  })

  it('may be another measure, another basis, another period, another business', () => {
    const { db, id } = openWith()
    correct(db, id, 'eps', { metric: 'eps', basis: 'reported', segment: 'Snacks' }, { period: { kind: 'year', number: null, fiscal: true, year: 2026 } })
    const snapshots = extractionOf(db, id).snapshots
    expect(snapshots.map((snapshot) => [snapshot.period.kind, snapshot.figures.map((figure) => `${figure.metric} ${figure.basis} ${figure.segment ?? 'whole'}`)])).toEqual([
      ['quarter', ['revenue reported whole']],
      ['year', ['eps reported Snacks']],
    ])
    db.close()
  })

  it('stays corrected when the article is read again: the same, otherwise, better, or not at all', () => {
    const { db, id } = openWith()
    correct(db, id, 'eps', { actual: 0.58 })
    readAgain(db, id, (extraction) => extraction)
    expect(figuresOf(db, id)).toContain('eps 0.58 corrected, reading differs')
    readAgain(db, id, (extraction) => mapFigures(extraction, (figure) => (figure.metric === 'eps' ? { ...figure, actual: 8.5 } : figure)))
    expect(figuresOf(db, id)).toContain('eps 0.58 corrected, reading differs')
    expect(itemOf(db, id, 'eps').item.byPerson?.read?.item).toMatchObject({ actual: 8.5 })
    readAgain(db, id, (extraction) => mapFigures(extraction, (figure) => (figure.metric === 'eps' ? { ...figure, actual: 0.58, verdict: 'miss' } : figure)))
    expect(figuresOf(db, id)).toContain('eps 0.58 corrected, reading agrees')
    readAgain(db, id, (extraction) => mapFigures(extraction, (figure) => (figure.metric === 'eps' ? null : figure)))
    expect(figuresOf(db, id)).toContain('eps 0.58 corrected, reading silent')
    db.close()
  })

  it('takes from a better reading what nobody said before', () => {
    const { db, id } = openWith()
    correct(db, id, 'revenue', { actual: 2.15e9 })
    readAgain(db, id, (extraction) => mapFigures(extraction, (figure) => (figure.metric === 'revenue' ? { ...figure, consensus: 2.2e9, verdict: 'beat' } : figure)))
    expect(itemOf(db, id, 'revenue').item).toMatchObject({ actual: 2.15e9, consensus: 2.2e9, verdict: 'miss' })
    db.close()
  })

  it('keeps a field empty that the person emptied', () => {
    const { db, id } = openWith()
    correct(db, id, 'eps', { consensus: null, verdict: null })
    readAgain(db, id, (extraction) => extraction)
    expect(itemOf(db, id, 'eps').item).toMatchObject({ actual: 0.85, consensus: null, verdict: null })
    db.close()
  })

  it('follows its sentence into a changed article, and waits while the sentence is not there', () => {
    const { db, id } = openWith()
    const url = 'https://news.example/orlend'
    db.prepare('UPDATE articles SET url = ?, address_key = ? WHERE id = ?').run(url, 'news.example/orlend', Number(id))
    correct(db, id, 'eps', { actual: 0.58 })
    const revise = (text: string): void => {
      const article = { ...readArticle(db, id), text, html: null, sections: [], image: null }
      storeArticle(db, { ...article, source: null }, { extraction: extractArticle(article), extractorVersion: 2 }, now, Number(id))
    }
    revise(`Corrected. ${told}`)
    expect(figuresOf(db, id)).toContain('eps 0.58 corrected, reading differs')
    revise(told.replace('Adjusted earnings were 85 cents', 'Adjusted earnings came to 85 cents'))
    expect(figuresOf(db, id)).toContain('eps 0.85')
    expect(readCorrections(db, Number(id))).toHaveLength(1)
    revise(`Once more. ${told}`)
    expect(figuresOf(db, id)).toContain('eps 0.58 corrected, reading differs')
    db.close()
  })
})

describe('a figure that the person confirmed', () => {
  it('stands against every later reading', () => {
    const { db, id } = openWith()
    say(db, id, { kind: 'confirm', lifted: itemOf(db, id, 'revenue') })
    expect(figuresOf(db, id)).toContain('revenue 2510000000 confirmed, reading agrees')
    readAgain(db, id, (extraction) => mapFigures(extraction, (figure) => (figure.metric === 'revenue' ? { ...figure, actual: 4 } : figure)))
    expect(figuresOf(db, id)).toContain('revenue 2510000000 confirmed, reading differs')
    readAgain(db, id, (extraction) => mapFigures(extraction, () => null))
    expect(figuresOf(db, id)).toEqual(['revenue 2510000000 confirmed, reading silent'])
    db.close()
  })
})

describe('a figure that the person rejected', () => {
  it('is shown nowhere, can be seen as set aside, and does not come back with the same number', () => {
    const { db, id } = openWith()
    say(db, id, { kind: 'reject', lifted: itemOf(db, id, 'revenue') })
    expect(figuresOf(db, id)).toEqual(['eps 0.85'])
    expect(db.prepare("SELECT count(*) FROM claims WHERE metric = 'revenue'").pluck().get()).toBe(0)
    expect(extractionOf(db, id).setAside).toMatchObject([{ lifted: { item: { metric: 'revenue', actual: 2510000000 } } }])
    readAgain(db, id, (extraction) => extraction)
    expect(figuresOf(db, id)).toEqual(['eps 0.85'])
    readAgain(db, id, (extraction) => mapFigures(extraction, (figure) => (figure.metric === 'revenue' ? { ...figure, actual: 7e9, change: null } : figure)))
    expect(figuresOf(db, id)).toContain('revenue 7000000000')
    db.close()
  })

  it('comes back whole when that is taken back', () => {
    const { db, id } = openWith()
    const rows = (): unknown => db.prepare('SELECT metric, field, value, quote, by_person FROM claims ORDER BY metric, field').all()
    const before = rows()
    const { added } = say(db, id, { kind: 'reject', lifted: itemOf(db, id, 'revenue') })
    takeBack(db, added[0]!.id)
    expect(rows()).toEqual(before)
    expect(extractionOf(db, id).setAside).toBeUndefined()
    expect(() => takeBack(db, added[0]!.id)).toThrow(/not remembered/)
    db.close()
  })

  it('may be guidance, a move of the price, or a rating', () => {
    const { db, id } = openWith(`${told} Broker Halden & Rowe upgraded the stock to Buy from Hold with a $55 price target.`)
    const others = listItems(extractionOf(db, id)).filter((item) => item.kind !== 'figure')
    expect(others.map((item) => item.kind)).toContain('price')
    expect(Object.keys(readArticle(db, String(id)).moves)).toHaveLength(1)
    for (const lifted of others) say(db, id, { kind: 'reject', lifted })
    expect(listItems(extractionOf(db, id)).filter((item) => item.kind !== 'figure')).toEqual([])
    expect(readArticle(db, String(id)).moves).toEqual({})
    db.close()
  })
})

describe('a figure that was not read', () => {
  it('is added from its sentence, agrees with a reader that finds it later, and goes when rejected', () => {
    const { db, id } = openWith(quarter('Revenue rose 4% to $2.51 billion. The order book stood at 1.9 billion dollars.'))
    const { text } = readArticle(db, id)
    const start = text.indexOf('The order book')
    const figure: Figure = { metric: 'backlog', basis: 'reported', segment: null, actual: 1.9e9, unit: 'currency', currency: 'USD', consensus: null, prior: null, change: null, verdict: null, evidence: [[start, text.length]] }
    const period = itemOf(db, id, 'revenue').period
    const without = (extraction: Extraction): Extraction => mapFigures(extraction, (each) => (each.metric === 'backlog' ? null : each))
    readAgain(db, id, without)
    const add = { kind: 'add', said: { kind: 'figure', symbol: 'orlf', period, item: figure } }
    expect(say(db, id, add).added).toHaveLength(1)
    expect(say(db, id, add)).toEqual({ added: [], removed: [], articleIds: [] })
    expect(figuresOf(db, id)).toContain('backlog 1900000000 added, reading silent')
    readAgain(db, id, (extraction) => ({ ...extraction, snapshots: without(extraction).snapshots.map((snapshot) => ({ ...snapshot, figures: [...snapshot.figures, figure] })) }))
    expect(figuresOf(db, id)).toContain('backlog 1900000000 added, reading agrees')
    readAgain(db, id, without)
    say(db, id, { kind: 'reject', lifted: itemOf(db, id, 'backlog') })
    expect(readCorrections(db, Number(id))).toEqual([])
    expect(figuresOf(db, id)).not.toContain('backlog 1900000000 added, reading silent')
    db.close()
  })

  it('is refused in a sentence where it makes no sense', () => {
    const { db, id } = openWith()
    const lifted = itemOf(db, id, 'revenue')
    const add = (changes: Partial<Figure>, others: object = {}): (() => void) => () => void say(db, id, { kind: 'add', said: { ...lifted, ...others, item: { ...lifted.item, ...changes } } })
    expect(add({ evidence: [] })).toThrow(/sentence/)
    expect(add({ evidence: [[0, 1_000_000]] })).toThrow(/sentence/)
    expect(add({ actual: null, change: null })).toThrow(/number/)
    expect(add({ currency: null })).toThrow(/currency/)
    expect(add({}, { symbol: 'ZZZ' })).toThrow(/not filed under ZZZ/)
    expect(add({}, { period: { kind: 'half', number: 3, fiscal: false, year: null } })).toThrow(/two halves/)
    expect(readCorrections(db, Number(id))).toEqual([])
    db.close()
  })
})

describe('a question', () => {
  it('is answered with no for good, or with yes and the figure it is', () => {
    const { db, id } = openWith()
    const { text } = readArticle(db, id)
    const doubt = { span: [text.indexOf('85 cents'), text.indexOf('85 cents') + 8] as const, symbol: 'ORLF', metric: 'net-income' as const, reading: 'net-income of ORLF', reason: 'no sure word' }
    const doubting = (extraction: Extraction): Extraction => ({ ...extraction, doubts: [doubt] })
    readAgain(db, id, doubting)
    const no = say(db, id, { kind: 'answer', doubt, said: null })
    expect(extractionOf(db, id).doubts).toEqual([])
    readAgain(db, id, doubting)
    expect(extractionOf(db, id).doubts).toEqual([])
    undoCorrections(db, no)
    expect(extractionOf(db, id).doubts).toEqual([doubt])
    const { period } = itemOf(db, id, 'revenue')
    const item: Figure = { metric: 'net-income', basis: 'reported', segment: null, actual: 85, unit: 'currency', currency: 'USD', consensus: null, prior: null, change: null, verdict: null, evidence: [doubt.span] }
    say(db, id, { kind: 'answer', doubt, said: { kind: 'figure', symbol: 'ORLF', period, item } })
    expect(extractionOf(db, id).doubts).toEqual([])
    expect(figuresOf(db, id)).toContain('net-income 85 added, reading silent')
    db.close()
  })
})

describe('what the person said', () => {
  it('is undone and undone again, exactly', () => {
    const { db, id } = openWith()
    const first = correct(db, id, 'eps', { actual: 0.58 })
    const second = correct(db, id, 'eps', { actual: 0.59 })
    expect(second).toMatchObject({ added: [{ said: { item: { actual: 0.59 } } }], removed: [{ id: first.added[0]!.id }] })
    const back = undoCorrections(db, second)
    expect(figuresOf(db, id)).toContain('eps 0.58 corrected, reading differs')
    expect(readCorrections(db, Number(id))).toEqual(first.added)
    undoCorrections(db, back)
    expect(figuresOf(db, id)).toContain('eps 0.59 corrected, reading differs')
    undoCorrections(db, undoCorrections(db, second))
    undoCorrections(db, second)
    undoCorrections(db, first)
    expect(figuresOf(db, id)).toContain('eps 0.85')
    db.close()
  })

  it('changes nothing when it is said twice, and is refused about a figure that is not shown', () => {
    const { db, id } = openWith()
    const lifted = itemOf(db, id, 'eps')
    const says = { kind: 'correct', lifted, said: { ...lifted, item: { ...lifted.item, actual: 0.58 } } }
    expect(say(db, id, says).added).toHaveLength(1)
    expect(say(db, id, says).added).toEqual([])
    expect(() => say(db, id, { kind: 'confirm', lifted: { ...lifted, item: { ...lifted.item, actual: 3 } } })).toThrow(/not read that way/)
    expect(() => sayOfNumber(db, { articleId: id, textId: '999', says: wordSchema.parse(says) }, now)).toThrow(/changed this article/)
    db.close()
  })

  it('is listed, the newest first, by an index', () => {
    const { db, id } = openWith()
    say(db, id, { kind: 'confirm', lifted: itemOf(db, id, 'revenue') })
    correct(db, id, 'eps', { actual: 0.58 })
    const first = listCorrections(db, 1, null)
    expect(first.corrections).toMatchObject([{ kind: 'corrected', title: 'Orlend Foods reports third-quarter results', isCurrent: true }])
    expect(listCorrections(db, 1, first.next).corrections).toMatchObject([{ kind: 'confirmed' }])
    db.close()
    const other = openMemoryDatabase()
    const plan = planOf(other, () => void [listCorrections(other, 2, null), listCorrections(other, 2, '5:5'), readCorrections(other, 1)]).join(' ')
    expect(plan).toMatch(/corrections_by_time.*corrections_by_time.*corrections_by_article/)
    expect(plan).not.toContain('TEMP B-TREE')
    other.close()
  })

  it('is exported as a labelled case: judged figures count, others do not, rejected ones are missing', () => {
    const { db, id } = openWith()
    correct(db, id, 'eps', { actual: 0.58 })
    for (const lifted of listItems(extractionOf(db, id)).filter((item) => item.kind === 'price')) say(db, id, { kind: 'reject', lifted })
    keep(db, { title: 'Another article', text: quarter('Revenue was $3 billion.') })
    const [given, ...others] = exportCorrections(db, '', now)
    expect(others).toEqual([])
    expect(given).toMatchObject({ name: '0001-orlend-foods-reports-third-quarter-results', text: expect.stringContaining('Orlend Foods reports third-quarter results\n\nOrlend Foods (NYSE: ORLF)') as string })
    const label = given!.label as { snapshots: { figures: object[] }[]; priceActions: object[] }
    const [revenue, eps] = label.snapshots[0]!.figures
    expect(revenue).toMatchObject({ metric: 'revenue', optional: true })
    expect(eps).toMatchObject({ metric: 'eps', actual: 0.58 })
    expect(eps).not.toHaveProperty('optional')
    expect(JSON.stringify(label)).not.toMatch(/evidence|byPerson|correctionId/)
    expect(label.priceActions).toEqual([])
    db.close()
  })
})

it('what differs between two readings of one thing is named field by field', () => {
  const { db, id } = openWith()
  const before = itemOf(db, id, 'eps')
  const after: LiftedItem = { ...before, period: { ...before.period, year: 2026, text: 'Q3' }, item: { ...before.item, actual: 1, per: before.item.per ?? null, evidence: [[0, 1]] } }
  expect(listDifferences(before, after)).toEqual(['period', 'actual'])
  expect(listDifferences(before, { ...before, period: { ...before.period, text: 'Q3' } })).toEqual([])
  db.close()
})
