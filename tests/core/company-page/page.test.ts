import type { Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { storeArticle } from '../../../src/core/articles/index.ts'
import { getCompany, noteCompany, watchSymbols } from '../../../src/core/companies/index.ts'
import { listSaid, readCompanyPage } from '../../../src/core/company-page/index.ts'
import { readKept } from '../../../src/core/company-page/kept.ts'
import { openMemoryDatabase } from '../../../src/core/db/index.ts'
import { explainMentions, vetoMention } from '../../../src/core/filing/index.ts'
import { addHighlight, setNote } from '../../../src/core/highlights/index.ts'
import { readNumbers } from '../../../src/core/ingest/numbers.ts'
import { changeEarningsDate, importPrices, listEarningsDates } from '../../../src/core/markets/index.ts'
import { addTag } from '../../../src/core/tags/index.ts'
import { planOf } from '../plan.ts'
import { noon, openLibraryWith, parsedArticle } from '../library-fixture.ts'

function keep(db: Database, title: string, text: string, hoursAgo: number): string {
  const article = parsedArticle({ title, text, publishedAt: new Date(noon - hoursAgo * 3_600_000).toISOString() })
  return String(storeArticle(db, article, readNumbers(article), noon).id)
}

describe("a company's page", () => {
  it('has everything the library knows of it, under any listing', () => {
    const db = openMemoryDatabase()
    const home = keep(db, 'Alibaba beats in Hong Kong', 'Alibaba (HKEX: 9988) said second-quarter revenue rose 5% to $34.8 billion, above the $34.4 billion that analysts expected.', 5)
    keep(db, 'Alibaba upgraded', 'Wellmere Securities upgraded Alibaba (NYSE: BABA) to Buy from Hold and raised its price target to $200 from $150. Shares of Alibaba rose 3.1% to $147.94 in premarket trading.', 2)
    watchSymbols(db, ['9988.HK'], 'Asia', noon)
    noteCompany(db, 'BABA', 'cheap', noon)
    changeEarningsDate(db, { id: null, symbol: 'BABA', day: '2026-03-01', moment: null, note: null }, noon)
    changeEarningsDate(db, { id: null, symbol: 'BABA', day: '2026-05-14', moment: 'before-open', note: null }, noon)
    importPrices(db, new TextEncoder().encode('date,close\n2026-02-27,147.5\n'), 'p.csv', 'BABA', 'USD', noon)
    db.prepare("INSERT INTO feeds (address, feed_title, position, added_at) VALUES ('https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&CIK=BABA&type=&dateb=&owner=include&count=40&output=atom', 'Filings', 0, 0)").run()
    const page = readCompanyPage(db, 'BABA', '2026-03-02')
    expect(page).toMatchObject({
      profile: { symbol: 'BABA', name: 'Alibaba Group Holding Limited' },
      watchlists: [{ name: 'Asia', symbol: '9988.HK' }], note: 'cheap', counts: { articles: 2, unread: 2 },
      latest: { articleId: home, snapshot: { figures: [{ metric: 'revenue', actual: 34_800_000_000 }] } },
      periods: [{ period: { kind: 'quarter', number: 2 }, snapshots: [{}] }],
      said: { priceActions: [{ action: { price: 147.94 }, quotes: [expect.stringContaining('147.94')] }], ratings: [{ rating: { firm: 'Wellmere Securities', action: 'upgrade', priceTarget: 200 } }], next: null },
      feeds: [{ title: 'Filings' }], nextEarnings: { day: '2026-05-14' }, quote: null, prices: [{ close: '147.5' }],
    })
    expect(readCompanyPage(db, '9988.hk', '2026-03-02')).toEqual(page)
    db.close()
  })

  it('has the tags, highlights and notes that its articles were given, and nobody else’s', () => {
    const { db, ids } = openLibraryWith([{ title: 'Orrin grows', symbols: ['ORRN'] }, { title: 'Elsewhere', symbols: ['ZQQX'] }])
    const [own, other] = ids as [string, string]
    addTag(db, [own], 'energy', noon)
    addTag(db, [own, other], 'later', noon)
    const textOf = (id: string) => db.prepare('SELECT text_id AS textId, text FROM articles JOIN article_texts ON article_texts.id = articles.text_id WHERE articles.id = ?').get(id) as { textId: number; text: string }
    for (const id of ids) {
      const { textId, text } = textOf(id)
      addHighlight(db, { articleId: id, textId: String(textId), start: 0, end: 5, quote: text.slice(0, 5), color: 'yellow', note: null, addedAt: null }, noon)
    }
    setNote(db, own, 'Ask about costs.', noon)
    setNote(db, other, 'Not this one.', noon)
    expect(readCompanyPage(db, 'ORRN', '2026-03-02').kept).toEqual({
      tags: [{ name: 'energy', color: null, articles: 1 }, { name: 'later', color: null, articles: 1 }],
      highlights: [{ articleId: own, title: 'Orrin grows', quote: 'Orrin', note: null, color: 'yellow', span: [0, 5] }],
      notes: [{ articleId: own, title: 'Orrin grows', note: 'Ask about costs.' }],
    })
    expect(planOf(db, () => readKept(db, 'ORRN')).filter((line) => /^SCAN/.test(line) && !/USING (COVERING )?INDEX/.test(line)), 'nothing is walked without an index').toEqual([])
    db.close()
  })

  it('says which article has the results of a date', () => {
    const db = openMemoryDatabase()
    changeEarningsDate(db, { id: null, symbol: '9988.HK', day: '2026-03-02', moment: null, note: null }, noon)
    const id = keep(db, 'Alibaba beats', 'Alibaba (NYSE: BABA) said second-quarter revenue rose 5% to $34.8 billion, above the $34.4 billion that analysts expected.', 1)
    expect(listEarningsDates(db, '2026-03-01', '2026-03-31', false)).toMatchObject([{ results: { articleId: id, title: 'Alibaba beats' } }])
    db.close()
  })

  it('is there for a symbol that the person keeps and nobody knows, and for nothing else', () => {
    const db = openMemoryDatabase()
    watchSymbols(db, ['ZQQX'], null, noon)
    changeEarningsDate(db, { id: null, symbol: 'ZQQD', day: '2026-03-04', moment: null, note: null }, noon)
    noteCompany(db, 'ZQQN', 'Heard of it.', noon)
    for (const symbol of ['ZQQX', 'ZQQD', 'ZQQN']) {
      expect(readCompanyPage(db, symbol.toLowerCase(), '2026-03-02')).toMatchObject({ profile: { symbol, name: symbol, kind: null, knownFrom: 'person' }, counts: { articles: 0 }, latest: null, said: { priceActions: [] } })
    }
    expect(() => readCompanyPage(db, 'ZQQY', '2026-03-02')).toThrow('No company with the symbol ZQQY is known')
    db.close()
  })

  it.each([
    ['(NYSE: ZQXW)', 'ZQXW', 'ZQXW', 'NYSE'], ['(LON: ZQX)', 'ZQX', 'ZQX.L', 'LON'], ['(TSX: ZQX)', 'ZQX', 'ZQX.TO', 'TSX'], ['(TSXV: ZQX.H)', 'ZQX.H', 'ZQX.H.V', 'TSXV'], ['(NSE: ZQXWIND)', 'ZQXWIND', 'ZQXWIND.NS', 'NSE'],
    ['(HKEX: 9913)', '9913', '9913.HK', 'HKEX'], ['(ZQX.L)', 'ZQX.L', 'ZQX.L', null], ['($ZQXW)', 'ZQXW', 'ZQXW', null],
  ])('is there for a company that only articles know: %s', (printed, symbol, key, exchange) => {
    const db = openMemoryDatabase()
    const told = (name: string) => `${name} ${printed} said second-quarter revenue rose 5% to $34.8 million, above the $34.4 million that analysts expected.`
    keep(db, 'Quellwerk grows', told('Quellwerk Foods'), 5)
    const article = keep(db, 'Quellwerk grows on', told('Quellwerk Foods'), 3)
    keep(db, 'Quellwerk grows still', told('Quellwerk'), 4)
    const page = readCompanyPage(db, symbol, '2026-03-02')
    expect(page).toMatchObject({
      profile: { symbol: key, exchange, name: 'Quellwerk Foods', kind: null, knownFrom: 'articles', listings: [{ symbol: key, exchange, former: false }] },
      printedAs: [symbol], counts: { articles: 3, unread: 3, primary: 3 }, latest: { articleId: article, snapshot: { figures: [{ metric: 'revenue', actual: 34_800_000 }] } },
    })
    for (const asked of [key, key.toLowerCase(), ...(exchange === null ? [] : [`${exchange}:${symbol}`])]) expect(readCompanyPage(db, asked, '2026-03-02'), asked).toEqual(page)
    expect(getCompany(db, symbol)).toEqual(page.profile)
    expect(planOf(db, () => getCompany(db, symbol)).filter((line) => /SCAN mentions(?! USING)/.test(line))).toEqual([])
    db.close()
  })

  it('is still there when the person said that no article means the company', () => {
    const db = openMemoryDatabase()
    const articleId = keep(db, 'Quellwerk grows', 'Quellwerk Foods (LON: ZQX) said second-quarter revenue rose 5% to $34.8 million.', 5)
    vetoMention(db, 'ZQX', { kind: 'article', articleId }, noon)
    for (const symbol of ['ZQX', 'ZQX.L']) expect(readCompanyPage(db, symbol, '2026-03-02')).toMatchObject({ profile: { symbol, knownFrom: 'person' }, counts: { articles: 0 } })
    db.close()
  })

  it('an article leads to its own company where its bare symbol is another one’s', () => {
    const db = openMemoryDatabase()
    const id = keep(db, 'Quellwerk grows', 'Quellwerk Foods (LON: MSFT) said second-quarter revenue rose 5% to $34.8 million. Shares of Apple (NASDAQ: AAPL) rose 3%.', 5)
    const means = Object.fromEntries(explainMentions(db, id).map((mention) => [mention.symbol, mention.means]))
    expect(means).toEqual({ MSFT: 'MSFT.L', AAPL: 'AAPL' })
    expect(readCompanyPage(db, means['MSFT']!, '2026-03-02')).toMatchObject({ profile: { name: 'Quellwerk Foods', exchange: 'LON' }, counts: { articles: 1 } })
    expect(readCompanyPage(db, 'MSFT', '2026-03-02')).toMatchObject({ profile: { name: 'Microsoft Corporation' }, counts: { articles: 0 } })
    db.close()
  })

  it('turns pages over long histories without losing an article', () => {
    const { db } = openLibraryWith(Array.from({ length: 230 }, (_, index) => ({ title: `Title ${index}`, symbols: ['ORRN'], hoursAgo: index + 1 })))
    let pages = 0
    for (let cursor: string | null = null; pages === 0 || cursor !== null; pages++) cursor = listSaid(db, 'ORRN', cursor).next
    expect(pages).toBe(3)
    expect(() => listSaid(db, 'ORRN', 'nonsense')).toThrow('The list has moved on.')
    db.close()
  })
})
