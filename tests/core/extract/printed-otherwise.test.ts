// Companies whose symbol stands elsewhere than behind their name, beside letters that are none. Companies and numbers invented, as is the directory.
import { describe, expect, it } from 'vitest'
import type { DirectoryCompany } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'
import { parseText } from '../../../src/core/ingest/formats/text.ts'

const listed = (symbol: string, exchange: string, name: string, ...shortNames: readonly string[]): DirectoryCompany => ({ symbol, exchange, name, shortNames })
const directory: readonly DirectoryCompany[] = [
  listed('ORNX.SW', 'SIX', 'Orrinax S.A.', 'Orrinax'),
  listed('C9X.SI', 'SGX', 'Tarrovia Airlines Limited', 'Tarrovia Airlines'),
  listed('WXCH.TO', 'TSX', 'Wexchurch Energy Inc.', 'Wexchurch'),
  listed('KORD.TO', 'TSX', 'Kordavia Oil Ltd.', 'Kordavia Oil'),
  listed('0599.HK', 'HKEX', 'Haldenmere Airways Limited', 'Haldenmere'),
]
const read = (page: string) => extractArticle({ ...parseText(page, { source: 'page.txt', url: null, contentType: null, modifiedAt: null, now: '2026-11-01T00:00:00Z' }), directory })
const owners = (page: string): readonly unknown[] => read(page).snapshots.flatMap(({ symbol, figures }) => figures.map(({ metric, actual }) => [symbol, metric, actual]))

describe('a symbol', () => {
  it('may stand behind the share instead of the name', () => {
    expect(owners('Orrinax sells more soup\n\nOrrinax said third-quarter sales rose 4% to 310 million francs.\n\nIn early trading on the SIX the Orrinax share (ORNX) climbs 2.9% to 81.74 francs.\n')).toEqual([['ORNX', 'revenue', 310e6]])
  })

  it('may stand behind the class of shares, late, with another company between', () => {
    expect(owners('Sails and a warning\n\nTessin Corp. sailed into the autumn. The company earned $310 million in its third quarter.\n\nHalwick Cruise Lines, which is to report next week, fell 5.6%. Tessin class B shares (NYSE: TSSN.B) ended at $27.93, down 4%.\n')).toEqual([['TSSN.B', 'net-income', 310e6]])
  })

  it('stands in a bracket of two listings, one of them on a market that no list has', () => {
    expect(owners('Orrin Semi N.V. announces third-quarter results\n\nOrrin Semi N.V. (the "Company" or "Orrin") (Euronext Amsterdam: ORSI; Somewhere else: ORSIY) said third-quarter revenue was €310 million.\n')).toEqual([['ORSI', 'revenue', 310e6]])
  })

  it('stands in one bracket at the end with those of the others', () => {
    expect(owners('Two of the patch\n\nWexchurch Energy Inc. said net income in the third quarter was $310 million.\n\nKordavia Oil Ltd. said net income in the third quarter was $420 million.\n\nCompanies in this story: (TSX: WXCH, TSX: KORD)\n')).toEqual([
      ['WXCH', 'net-income', 310e6],
      ['KORD', 'net-income', 420e6],
    ])
  })

  it('stands under the name and where the company was founded, as announcements in Hong Kong print it', () => {
    expect(owners('Announcement of interim results\n\nHALDENMERE AIRWAYS LIMITED\n(Incorporated in Bermuda with limited liability)\n(Stock Code: 00599)\n\nResults\n\nThe Group had revenue of HK$310 million in the six months ended 30 June 2026.\n')).toEqual([['00599', 'revenue', 310e6]])
  })

  it('may have four digits behind the exchange of Riyadh', () => {
    expect(owners('Orrin Bank earns more\n\nOrrin Bank (Tadawul: 1999) said third-quarter net profit rose 4% to SR310 million.\n')).toEqual([['1999', 'net-income', 310e6]])
  })
})

describe('letters in brackets are no symbol', () => {
  it('where the text goes on to call the company so, and the directory has it under another', () => {
    const { mentions, snapshots } = read('TVA profit halves\n\nYet Tarrovia Airlines (TVA) on Friday reported a 50 per cent fall in first-half net profit to $118 million. TVA owns a quarter of a rival.\n')
    expect(mentions.map(({ symbol }) => symbol)).toEqual(['C9X.SI'])
    expect(snapshots.map(({ symbol }) => symbol)).toEqual(['C9X.SI'])
  })

  it('where the symbol is printed with its exchange further below', () => {
    expect(owners('ORIL’s first-quarter profit rises\n\nOrrin Retail Industries Ltd (ORIL) on Friday reported its results for the first quarter.\n\nNet profit stood at ₹310 crore, it said in a notification (NSE: ORRETAIL).\n')).toEqual([['ORRETAIL', 'net-income', 3.1e9]])
  })
})
