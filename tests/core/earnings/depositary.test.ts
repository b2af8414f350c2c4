import { describe, expect, it } from 'vitest'
import { openMemoryDatabase } from '../../../src/core/db/index.ts'
import { importFilings, readLedger } from '../../../src/core/earnings/index.ts'
import { readDepositaryRatio } from '../../../src/core/earnings/filings/depositary.ts'
import { keep } from './kept-articles.ts'

describe('what a depositary share stands for', () => {
  it.each([
    ['Each ADS represents eight ordinary shares.', 8],
    ['Its American depositary shares (“ADSs”), each representing two Class A ordinary shares, trade in New York.', 2],
    ['American depositary shares, each of which represents 20 shares of the company, fell.', 20],
    ['Earnings were 88 cents per ADS (one ADS represents eight ordinary shares).', 8],
    ['Five ADSs represent one ordinary share.', 0.2],
    ['Every two ADSs represent five Class A ordinary shares.', 2.5],
    ['An ADR stands for half an ordinary share.', 0.5],
    ['An ADR stands for one-half of a share.', 0.5],
    ['The ratio is 10 ordinary shares per ADS.', 10],
    ['Eight ordinary shares make one ADS.', 8],
    ['Each ADS represents eight ordinary shares; until May each ADS represented, by contrast, four.', 8],
    ['Each ADS represents eight ordinary shares. Each ADR represents four ordinary shares.', null],
    ['Earnings per ADS rose by eight cents. The shares fell.', null],
    ['It sold 20 million ADSs and eight million ordinary shares.', null],
  ])('is told by an article’s own words: %s', (text, ratio) => {
    expect(readDepositaryRatio(text)).toBe(ratio)
  })
})

const facts = (form: string) => JSON.stringify({
  cik: 1888888, entityName: 'Orlend Foods',
  facts: { 'ifrs-full': {
    DilutedEarningsLossPerShare: { units: { 'USD/shares': [{ start: '2026-07-01', end: '2026-09-30', val: 0.11, accn: '0001888888-26-000007', fy: 2026, fp: 'Q3', form, filed: '2026-10-22' }, { start: '2025-01-01', end: '2025-12-31', val: 0.4, accn: '0001888888-26-000001', fy: 2025, fp: 'FY', form: form === '6-K' ? '20-F' : '10-K', filed: '2026-03-02' }] } },
  } },
})

function ledgerWith(form: string, ...texts: readonly string[]) {
  const db = openMemoryDatabase()
  for (const [index, text] of texts.entries()) keep(db, { title: `Orlend reports ${index}`, text: `Orlend Foods (NYSE: ORLF) reported results for its third quarter on Thursday. ${text}` })
  importFilings(db, { name: 'orlend.json', bytes: Buffer.from(facts(form)), symbol: 'ORLF' }, 0)
  return readLedger(db, 'ORLF').filter((entry) => entry.metric === 'eps' && entry.field === 'actual').map(({ per, filed, note, groups }) => ({ per, filed, note, claims: groups.flatMap((group) => group.claims.map((claim) => [claim.value, claim.filed])) }))
}

describe('filings of a company whose depositary shares are traded', () => {
  it('are per ordinary share, and no claim per depositary share is held against them as if it were one', () => {
    const [entry, ...others] = ledgerWith('6-K', 'Earnings were 88 cents per ADS.')
    expect(others).toEqual([])
    expect(entry).toMatchObject({ per: 'ADS', filed: null, claims: [[0.88, undefined]], note: expect.stringContaining('do not say, or not alike') })
  })

  it('are converted where an article says the ratio, which is shown with it', () => {
    const [entry] = ledgerWith('6-K', 'Earnings were 88 cents per ADS. Each ADS represents eight ordinary shares.', 'Earnings were $0.91 per ADS.', 'The company earned $0.98 per ADS.')
    expect(entry).toMatchObject({ per: 'ADS', note: null, filed: { value: 0.88, standing: 'different', conversion: { ratio: 8, perShare: 0.11 } } })
    // Filed to the cent, eight shares are off by four cents at most.
    expect(entry?.claims.toSorted()).toEqual([[0.88, 'confirmed'], [0.91, 'confirmed'], [0.98, 'different']])
  })

  it('are not held against a number of which nobody says what share it is of', () => {
    expect(ledgerWith('6-K', 'Earnings were 88 cents per share.')[0]).toMatchObject({ per: 'share', filed: null, claims: [[0.88, undefined]], note: expect.stringContaining('do not say that they mean one') })
    expect(ledgerWith('6-K', 'Earnings per share came to $0.88.')[0]).toMatchObject({ filed: null, claims: [[0.88, undefined]] })
  })

  it('are held against what is claimed per ordinary share', () => {
    const entries = ledgerWith('6-K', 'Earnings were 11 cents per ordinary share, or 88 cents per ADS.', 'Earnings were 13 cents per ordinary share.')
    expect(entries.find((entry) => entry.per === 'share')).toMatchObject({ filed: { value: 0.11, standing: 'different' }, note: null })
    expect(entries.find((entry) => entry.per === 'share')?.claims.toSorted()).toEqual([[0.11, 'confirmed'], [0.13, 'different']])
  })

  it('stay what they were for everybody else', () => {
    expect(ledgerWith('10-Q', 'Earnings were 88 cents per share.')[0]).toMatchObject({ per: 'share', filed: { value: 0.11, standing: 'different' }, note: null, claims: [[0.88, 'different']] })
    expect(ledgerWith('10-Q', 'Earnings were 11 cents per share.')[0]).toMatchObject({ filed: { standing: 'confirmed' } })
  })
})
