// Whose a story is, by how its companies are printed: long symbols, exchanges, lines of their own, notices, places, and names told by the way. Companies and numbers invented, but for those of the directory given here.
import { describe, expect, it } from 'vitest'
import type { DirectoryCompany } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'
import { parseText } from '../../../src/core/ingest/formats/text.ts'

const listed = (symbol: string, exchange: string, name: string, ...shortNames: readonly string[]): DirectoryCompany => ({ symbol, exchange, name, shortNames })
const directory: readonly DirectoryCompany[] = [listed('TSSL.AE', 'ADX', 'Tessin Telecommunications Group Company PJSC', 'Tessalat'), listed('KOR.KS', 'KRX', 'Kordia Corporation', 'Kordia'), listed('DRB', 'NYSE', 'Dorvabank ASA', 'DRB')]
const read = (page: string) => extractArticle({ ...parseText(page, { source: 'page.txt', url: null, contentType: null, modifiedAt: null, now: '2026-11-01T00:00:00Z' }), directory })
const owners = (page: string): readonly unknown[] => read(page).snapshots.flatMap(({ symbol, figures }) => figures.map(({ metric, segment, actual }) => [symbol, metric, segment, actual]))

describe('the symbol of a company', () => {
  it('is as long as its exchange has it', () => {
    expect(owners('Orrin earns more\n\nOrrin Retail (BCS: ORRINRETAIL) said third-quarter revenue rose 4% to 310 billion Chilean pesos.\n')).toEqual([['ORRINRETAIL', 'revenue', null, 310e9]])
  })

  it('is the one in letters of two in India', () => {
    expect(owners('Orrin earns more\n\nOrrin Clinics Ltd (BSE: 599123; NSE: ORRNCLIN) said third-quarter revenue rose 4% to ₹310 crore.\n')).toEqual([['ORRNCLIN', 'revenue', null, 3.1e9]])
  })

  it('may have an "&"', () => {
    expect(owners('O&T sells more tractors\n\nOrrin & Tessin (NSE: O&T) said third-quarter revenue rose 4% to Rs 310 crore.\n')).toEqual([['O&T', 'revenue', null, 3.1e9]])
  })

  it('stands behind where the company sits', () => {
    const { mentions } = read('Orrin feels the draught\n\nGroupe Orrin, of Vaulx (Euronext: ORRN), said third-quarter sales fell 4% to €310 million.\n')
    expect(mentions.map(({ symbol, company }) => [symbol, company])).toEqual([['ORRN', 'Groupe Orrin']])
  })

  it('stands in the line that says whose notice it is', () => {
    expect(owners('Notice from Orrin ASA (OSL: ORRN) - Oslo, 29 October 2026 at 07:00\n\nOrrin: Better snacks\n\nOrrin had operating revenues of NOK 310 million in the third quarter.\n')).toEqual([['ORRN', 'revenue', null, 310e6]])
  })

  it('is one with the listing of the directory, whatever the company is called there', () => {
    const { mentions } = read('Gulf evening\n\nt& Group (ADX: TSSL), known to most as Tessalat, said third-quarter revenue rose 4% to 310 million dirhams.\n\nTessalat has 9 million customers.\n')
    expect(mentions.map(({ symbol }) => symbol)).toEqual(['TSSL'])
  })

  it('is not that of its receipts abroad', () => {
    const { mentions } = read('Orrin earns more\n\nOrrin Bank (EGX: ORRN) said third-quarter net profit rose 4% to EGP 310 million. The London-traded depositary receipts (LSE: ORBK) were quoted at $2.27.\n')
    expect(mentions.map(({ symbol }) => symbol)).toEqual(['ORRN'])
  })

  it('is not the agency behind a place in capitals', () => {
    expect(owners('Orrin earns more\n\nUTRECHT (DRB) - Jan Peters\n\nOrrin (Euronext Amsterdam: ORRN) said third-quarter revenue rose 4% to 310 million euros.\n')).toEqual([['ORRN', 'revenue', null, 310e6]])
  })
})

describe('a line of its own with a company and its symbol', () => {
  it('heads what stands under it, though the symbol has digits', () => {
    expect(owners('Helsinki: Orrin holds, Tarrow folds\n\nORRIN (HEL: ORRN)\nNet sales in the second quarter were EUR 310 million, up 2.9%.\n\nTARROW (HEL: TAR1V)\nPaper cups do not sell themselves. Second-quarter sales fell by 6% to EUR 949 million.\n')).toEqual([
      ['ORRN', 'revenue', null, 310e6],
      ['TAR1V', 'revenue', null, 949e6],
    ])
  })
})

describe('a number belongs to no company', () => {
  it('that only the headline names, beside one that is printed', () => {
    expect(owners('Kordia ora, readers: fuller tills at the park\n\nThe company that runs the park got more money out of fewer people.\n\nOrrin Land (4699.T) said net sales rose 3.4% to 169.6 billion yen in the three months to June. Orrin has two parks.\n\nProfit for the quarter was 28.6 billion yen.\n')).toEqual([
      ['4699.T', 'revenue', null, 169.6e9],
      ['4699.T', 'net-income', null, 28.6e9],
    ])
  })

  it('that is a unit of another now, whatever a directory lists', () => {
    const page = 'Orrin takes its medicine at Kordia\n\nOrrin Stores (NYSE: ORRN) reported third-quarter net sales of $4.4 billion. At Kordia, sales were $976 million. The Kordia business lost $22 million.\n'
    expect(read(page).mentions.map(({ symbol }) => symbol)).toEqual(['ORRN'])
    expect(read('Orrin builds\n\nOrrin Homes (ADX: ORRN) said nine-month revenue rose 4% to Dh9.1 billion. Kordia, the Egyptian unit, reported revenue of Dh0.9 billion.\n').snapshots.map(({ symbol }) => symbol)).toEqual(['ORRN'])
  })

  it('that stands in an aside behind "which"', () => {
    expect(owners('Brannick gets an offer\n\nBrannick Tool (NYSE: BRNT) is to be bought by Snapford (NYSE: SNPF). Brannick said third-quarter net sales slipped 3% to $158.7 million.\n\nThe aerospace unit, which Snapford is said to want most, grew 8 percent to $61.3 million.\n').map((figure) => (figure as readonly unknown[])[0])).not.toContain('SNPF')
  })

  it('whose name begins with that of a place, where the place is meant', () => {
    const { mentions } = read('Two report\n\nHong Kong Orrin Exchange (SEHK: 9388) made a profit of HK$2 billion in the first half.\n\nTarrow Power (SEHK: 9302) made HK$4.9 billion, of which the Hong Kong electricity business made HK$4.6 billion.\n')
    expect(mentions.map(({ symbol, spans }) => [symbol, spans.length])).toEqual([
      ['9388', 1],
      ['9302', 1],
    ])
  })
})
