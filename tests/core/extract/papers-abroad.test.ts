// What papers of Asia, Africa and Australia print: business years of two numbers, a city's dollars, exchanges in brackets, opening prices. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import type { DirectoryCompany, Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const directory: readonly DirectoryCompany[] = [
  { symbol: 'ORRIN.NS', exchange: 'NSE', name: 'Orrin Foods Limited', shortNames: ['Orrin Foods', 'Orrin'] },
  { symbol: 'KELD.LG', exchange: 'NGX', name: 'Kelder Bank Plc', shortNames: ['Kelder Bank'] },
  { symbol: '7199.KL', exchange: 'KLSE', name: 'Wexcombe Group Berhad', shortNames: ['Wexcombe'] },
  { symbol: 'TSN.AX', exchange: 'ASX', name: 'Tessin Leasing Ltd', shortNames: ['Tessin'] },
]
const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null, directory })
const figures = (title: string, text: string): readonly unknown[] =>
  read(title, text).snapshots.flatMap((snapshot) => snapshot.figures.map(({ metric, basis, segment, actual, prior, change }) => [snapshot.symbol, snapshot.period.kind, metric, basis, segment, actual, prior, change?.value ?? null]))

describe('years of two numbers', () => {
  it('are business years, of what stands beside them and of what is compared with the one before', () => {
    expect(
      figures('Orrin Q4', 'Orrin Foods said net profit rose to Rs 3.1 billion for the quarter ended March 30, 2026.\n\nRevenue for 2025-26 remained flat at Rs 61.2 billion compared to the previous year’s Rs 61 billion.\n\nNet profit rose 6 per cent to Rs 11.4 billion, from Rs 10.8 billion in 2024-25.'),
    ).toEqual([
      ['ORRIN.NS', 'quarter', 'net-income', 'reported', null, 3_100_000_000, null, null],
      ['ORRIN.NS', 'year', 'revenue', 'reported', null, 61_200_000_000, 61_000_000_000, null],
      ['ORRIN.NS', 'year', 'net-income', 'reported', null, 11_400_000_000, 10_800_000_000, 6],
    ])
  })
})

describe('comparisons', () => {
  it('“in contrast to a net profit” is one, and makes no sentence last year’s', () => {
    expect(figures('Wexcombe Q1', 'Wexcombe posted a net loss of RM84.3 million for the first quarter ended March 31, 2026, in contrast to a net profit of RM51.7 million in the same period last year.')).toEqual([
      ['7199.KL', 'quarter', 'net-income', 'reported', null, -84_300_000, 51_700_000, null],
    ])
  })

  it('“13% higher than the pcp at” stands before this year’s number', () => {
    expect(figures('Tessin first half', 'For the half year, Tessin said EBITDA was 13% higher than the pcp at $71.4 million.')).toEqual([['TSN.AX', 'half', 'ebitda', 'reported', null, 71_400_000, null, 13]])
  })

  it('growth that was told alone gives way to growth that stands with its numbers', () => {
    expect(figures('Kelder H1', 'Kelder Bank said the bottom line was spurred in H1 2026 by a 169 per cent increase.\n\nNet profit grew by 60 per cent from N110 billion to N176 billion in H1 2026.').map((row) => (row as unknown[]).slice(5))).toEqual([
      [176_000_000_000, 110_000_000_000, 60],
    ])
  })
})

describe('no figure of the company', () => {
  it.each([
    'It incurred RM212 million in forex losses in the first quarter.',
    'It launched two projects with a combined revenue potential of RM1,300 million.',
  ])('%s', (sentence) => {
    const told = read('Wexcombe Q1', `Wexcombe said revenue rose to RM2.4 billion in the first quarter.\n\n${sentence}`).snapshots.flatMap((snapshot) => [...snapshot.figures.map(({ actual }) => actual), ...snapshot.guidance.map(({ low }) => low)])
    expect(told).toEqual([2_400_000_000])
  })

  it('the exchange at which results were filed is none', () => {
    const { mentions, snapshots } = read('Kelder H1', 'Kelder Bank said in results filed with the Nigerian Exchange (NGX) on Monday that profit after tax grew to N176 billion in H1 2026.')
    expect([mentions.map(({ symbol }) => symbol), snapshots.map(({ symbol }) => symbol)]).toEqual([['KELD.LG'], ['KELD.LG']])
  })

  it('a letter of a name in brackets is no symbol', () => {
    expect(read('Halwick H1', 'Halwick (J) PLC (HALW.L) reported a profit for the half year of 162 million pounds.').snapshots.map(({ symbol }) => symbol)).toEqual(['HALW.L'])
  })
})

it('net profit before amortisation is adjusted, and stands beside the other', () => {
  expect(figures('Tessin first half', 'Tessin said net profit after tax adjusted to exclude the non-cash affected amortisation (NPATA) was $38.4 million in the first half, up 12% on pcp. Statutory NPAT was $36.1 million, up 11% on pcp.')).toEqual([
    ['TSN.AX', 'half', 'net-income', 'adjusted', null, 38_400_000, null, 12],
    ['TSN.AX', 'half', 'net-income', 'reported', null, 36_100_000, null, 11],
  ])
})

describe('a city’s paper means its own dollar', () => {
  it.each([
    ['SINGAPORE - Marble Press Holdings (MPH) on Tuesday reported a 25 per cent fall in net profit to $40.2 million for the second quarter.', 'SGD'],
    ['SINGAPORE (Reuters) - Marble Press Holdings (MPH) on Tuesday reported a 25 percent fall in net profit to $40.2 million for the second quarter.', 'USD'],
    ['SINGAPORE - Marble Press Holdings (NYSE: MPH) on Tuesday reported a 25 per cent fall in net profit to $40.2 million for the second quarter.', 'USD'],
  ])('%s', (text, currency) => {
    expect(read('Marble Press Holdings posts net profit', text).snapshots[0]?.figures[0]?.currency).toBe(currency)
  })
})

it('where shares closed is told, not where they opened or closed the day before', () => {
  expect(
    read('Orrin Q2', 'Orrin reported a net profit of Rs 226 crore for the second quarter.\n\nShares of Orrin on Monday closed 1.5 percent higher at Rs 758.90 apiece. Orrin shares opened higher at Rs 751.10. Later, the Orrin stock hit an intraday high of Rs 763.85, rising 2.1 percent against the previous close of Rs 747.95.').priceActions.map(({ price, changePercent }) => [price, changePercent]),
  ).toContainEqual([758.9, 1.5])
  expect(
    read('Orrin Q2', 'Orrin reported a net profit of Rs 226 crore for the second quarter.\n\nShares of Orrin on Monday closed 1.5 percent higher at Rs 758.90 apiece. Orrin shares opened higher at Rs 751.10.').priceActions.map(({ price }) => price),
  ).toEqual([758.9])
})

describe('whose number it is', () => {
  const houses: readonly DirectoryCompany[] = [
    { symbol: 'ORC.PS', exchange: 'PSE', name: 'Orrinal Corporation', shortNames: ['Orrinal Corp', 'Orrinal Corporation'] },
    { symbol: 'ORL.PS', exchange: 'PSE', name: 'Orrinal Land, Inc.', shortNames: ['Orrinal Land'] },
    { symbol: 'KELD.NR', exchange: 'NSE', name: 'Kelder Group Plc', shortNames: ['Kelder Group', 'Kelder'] },
    { symbol: 'WEXB.NR', exchange: 'NSE', name: 'Wexcombe Bank Plc', shortNames: ['Wexcombe Bank'] },
    { symbol: 'TSF.IR', exchange: 'ISE', name: 'Tessin Foods plc', shortNames: ['Tessin Foods', 'Tessin'] },
    { symbol: 'NOV.SW', exchange: 'SIX', name: 'Novend AG', shortNames: ['Novend'] },
    { symbol: 'TRP.NZ', exchange: 'NZX', name: 'Tarrow Air Limited', shortNames: ['Tarrow Air'] },
    { symbol: 'GLE.NZ', exchange: 'NZX', name: 'Glower Energy Limited', shortNames: ['Glower Energy', 'Glower'] },
    { symbol: 'HLV.JO', exchange: 'JSE', name: 'Halverson Group Limited', shortNames: ['Halverson'] },
  ]
  const told = (title: string, text: string): readonly unknown[] =>
    extractArticle({ title, dek: null, text, sections: [], publishedAt: null, directory: houses }).snapshots.flatMap((snapshot) =>
      snapshot.figures.map(({ metric, basis, segment, actual, prior, change, currency }) => [snapshot.symbol, metric, basis, segment, actual, prior, change?.value ?? null, currency]),
    )

  it('a company is called by the word before its legal form, beside a subsidiary that begins with it too', () => {
    expect(told('Orrinal group nine-month net income', 'Orrinal Corp., the oldest house, posted P21.3 billion in net profit in the first nine months, up 3 percent.\n\nIn the third quarter alone, Orrinal recorded a net income of P7.4 billion, as the strong results of Orrinal Land were offset.').map((row) => (row as unknown[]).slice(0, 5))).toEqual([
      ['ORC.PS', 'net-income', 'reported', null, 21_300_000_000],
      ['ORC.PS', 'net-income', 'reported', null, 7_400_000_000],
    ])
  })

  it('another company’s profit is no year-ago number', () => {
    expect(told('Kelder tops banks', 'In the first half Kelder Group reported Sh12.4 billion in profit compared to Wexcombe Bank’s Sh11 billion profit after tax.')).toEqual([['KELD.NR', 'net-income', 'reported', null, 12_400_000_000, null, null, 'KES']])
  })

  it('who controls a group does not tell its numbers, and the group is no business', () => {
    expect(told('Tessin jumps', 'Tessin Foods climbed 16 per cent. The Irish food and farming group, which is controlled by Novend, recorded a 30 per cent rise in first-half revenue to €612 million.')).toEqual([['TSF.IR', 'revenue', 'reported', null, 612_000_000, null, 30, 'EUR']])
  })

  it('what a part’s sentence goes on to tell with “but” is the part’s', () => {
    expect(told('Tessin first half', 'Tessin Foods said first-half revenue rose to €612 million. Food profits rose 8 per cent but revenue declined 9 per cent to €143 million.').at(-1)).toEqual(['TSF.IR', 'revenue', 'reported', 'Food', 143_000_000, null, -9, 'EUR'])
  })

  it('in a market’s close a supplier that nobody knows keeps its numbers from the airline before it', () => {
    expect(
      told('Market close: results drag shares lower', 'Tarrow Air had a net loss of $289m for the year compared with $454m in the previous year.\n\nThe best result was produced by honey supplier Comfrey on a turnaround. Comfrey rose 15c to $3.57 after turning a loss into a 2026 net profit of $9.4m on steady revenue of $191.7m.\n\nComfrey has just completed a programme. Its sales in China increased 7 per cent to $93.1m. But Australian sales were down 27 per cent to $32.4m.\n\nGlower Energy reported a 24.3 per cent increase in revenue to $3.2b for the year ending June.').map((row) => (row as unknown[]).slice(0, 5)),
    ).toEqual([
      ['TRP.NZ', 'net-income', 'reported', null, -289_000_000],
      ['GLE.NZ', 'revenue', 'reported', null, 3_200_000_000],
    ])
  })

  it('cents in an article without dollars are those of the listing', () => {
    expect(told('Halverson first half', 'Halverson said headline earnings per share for the six months to end-September rose to 303 cents from 218,7 cents.').map((row) => (row as unknown[])[7])).toEqual(['ZAR'])
  })

  it('shillings, and a measure that is none of ours beside one that is', () => {
    expect(told('Kelder half-year', 'Kelder said M-Coin revenues grew by 16.2 per cent to 30.5 billion shillings in the half year while data income rose from Sh13.4 billion to Sh17.5 billion.')).toEqual([['KELD.NR', 'revenue', 'reported', 'M-Coin', 30_500_000_000, null, 16.2, 'KES']])
  })
})

describe('what stands beside a number', () => {
  it('an explanation of systemwide sales opens no revenue', () => {
    expect(
      figures('Wexcombe third quarter', 'Systemwide retail sales, a measure of all sales to consumers from both owned and franchised stores, increased 15.7 percent in the third quarter to RM10.9 billion from RM9.4 billion. Wexcombe revenues amounted to RM8.1 billion in the third quarter.').map((row) => (row as unknown[])[5]),
    ).toEqual([8_100_000_000])
  })

  it('“from the RM15.2 billion earned”, with a sign of letters, is a comparison', () => {
    expect(figures('Wexcombe profits jump', 'Wexcombe reported a 79 percent jump in net income to RM27.2 billion in the first three quarters of 2026 from the RM15.2 billion earned in the same period last year.').map((row) => (row as unknown[]).slice(5))).toEqual([
      [27_200_000_000, 15_200_000_000, 79],
    ])
  })

  it('a fall that was seen is no guidance', () => {
    expect(read('Wexcombe predicts recovery', 'Wexcombe expects revenue to recover in the second half after seeing post-tax profit fall by RM6.5 million in the six months to June 30.').snapshots).toEqual([])
  })

  it('growth on the year and on the quarter before, in one clause', () => {
    expect(figures('Orrin Q2', 'In constant currency, Orrin delivered Q2 revenue of Rs 50.7 billion, year-on-year growth of 2.9% and sequential growth of 2.2%.').map((row) => (row as unknown[])[7])).toContain(2.9)
  })

  it('“trading net profit” of New Zealand is adjusted, whatever merger stands beside it', () => {
    expect(figures('Tessin first half earnings edge up 1%', 'Tessin increased first half trading earnings and said completing the merger with Orbis remains a priority.\n\nTrading net profit was $9.9 million in the six months ended June 30 versus $9.8 million a year earlier.')).toEqual([
      ['TSN.AX', 'half', 'net-income', 'adjusted', null, 9_900_000, 9_800_000, null],
    ])
  })
})

describe('several companies at once', () => {
  const banks: readonly DirectoryCompany[] = [
    { symbol: 'BBOI.JK', exchange: 'IDX', name: 'PT Bank Orrin Indonesia Tbk', shortNames: ['Bank Orrin Indonesia'] },
    { symbol: 'BTSN.JK', exchange: 'IDX', name: 'PT Bank Tessin Tbk', shortNames: ['Bank Tessin'] },
    { symbol: 'BCWX.JK', exchange: 'IDX', name: 'PT Bank Central Wexcombe Tbk', shortNames: ['Bank Central Wexcombe'] },
    { symbol: 'SKB.AE', exchange: 'DFM', name: 'Skerry Bank PJSC', shortNames: ['Skerry Bank'] },
    { symbol: 'KVW.DE', exchange: 'ETR', name: 'Kelder Motoren AG', shortNames: ['Kelder Motoren', 'Kelder'] },
    { symbol: 'NOVA.PA', exchange: 'EPA', name: 'Novend SA', shortNames: ['Novend'] },
  ]
  const told = (title: string, text: string): readonly unknown[] =>
    extractArticle({ title, dek: null, text, sections: [], publishedAt: null, directory: banks }).snapshots.flatMap((snapshot) => snapshot.figures.map(({ metric, basis, segment, actual, prior, change }) => [snapshot.symbol, metric, basis, segment, actual, prior, change?.value ?? null]))

  it('each with its symbol behind its short name own their paragraphs', () => {
    expect(
      told(
        'Who earned most?',
        'Three banks have released first-half 2026 reports.\n\nThese include PT Bank Orrin Indonesia Tbk, BOI (BBOI); PT Bank Central Wexcombe Tbk, BCW (BCWX); and PT Bank Tessin Tbk (BTSN).\n\nSecond is BCW, which recorded a net profit of Rp26.8 trillion in the first half of 2026.\n\nThird is Bank Tessin with a net profit of Rp26.5 trillion in the first half of 2026. This figure increased by 5.2% from the previous year’s Rp25.2 trillion in the first half of 2025.',
      ),
    ).toEqual([
      ['BCWX', 'net-income', 'reported', null, 26_800_000_000_000, null, null],
      ['BTSN', 'net-income', 'reported', null, 26_500_000_000_000, 25_200_000_000_000, 5.2],
    ])
  })

  it('make none of them the topic, and initials in a bracket call one of them', () => {
    expect(told('Three big banks succeeded', 'JAKARTA – Three national banks, namely PT Bank Orrin Indonesia Tbk. (BOI), PT Bank Tessin Tbk., and PT Bank Central Wexcombe Tbk. (BCW), have reported for the first semester of 2026.\n\nBank Tessin disbursed loans, and Bank Tessin kept its ratios.\n\nFurthermore, for BOI, the performance is supported by interest. Then, operating profit of IDR 31.1 trillion.')).toEqual([['BBOI.JK', 'operating-income', 'reported', null, 31_100_000_000_000, null, null]])
  })

  it('a sector’s earnings are no company’s', () => {
    expect(told('Skerry Bank and others lift earnings in Q1', 'Skerry Bank reported strong growth in Q1 2026.\n\nThe earnings of the real estate and construction sector declined 24.1 per cent in Q1 2026, affecting the earnings growth of the sector by 6.9 per cent.')).toEqual([])
  })

  it('what a group sold fell, and not its shares', () => {
    const { priceActions } = extractArticle({ title: 'Carmakers weaken in sales', dek: null, text: 'Kelder got off lightly with a drop of 0.1 percent to 1.21 million cars in the first half of the year.', sections: [], publishedAt: null, directory: banks })
    expect(priceActions).toEqual([])
    expect(told('Kelder weakens', 'In the first half of the year the core Kelder brand held up. The core Kelder brand delivered 2.2 million cars in the first half.').map((row) => (row as unknown[])[3])).toEqual(['Kelder brand'])
  })

  it('in one place alone; what cash flow rose by; like-for-like in letters', () => {
    expect(told('Novend first half', 'Novend said first-half sales grew 11.2% on a LFL basis.\n\nIn France alone, operating profit jumped 39% to 270 million euros.\n\nWith net free cash flow rising by 196 million euros to 1.684 billion euros in the first half, it pushed on.')).toEqual([
      ['NOVA.PA', 'revenue', 'like-for-like', null, null, null, 11.2],
      ['NOVA.PA', 'operating-income', 'reported', 'France', 270_000_000, null, 39],
      ['NOVA.PA', 'free-cash-flow', 'reported', null, 1_684_000_000, null, null],
    ])
  })

  it('a semester is a half, and a non-operating loss no operating one', () => {
    expect(told('Tessin profit increases', 'Bank Tessin posted a net profit of Rp 2.24 trillion in the first semester, up from Rp 1.77 trillion from the same period last year. The combined result from non-operating income and long-term investments was a loss of Rp 510 billion.')).toEqual([
      ['BTSN.JK', 'net-income', 'reported', null, 2_240_000_000_000, 1_770_000_000_000, null],
    ])
  })
})

describe('lists of businesses and growth beside them', () => {
  it('“was also higher” and “had risen” are no part of a business’s name, and its growth is no move of shares', () => {
    const text = 'Tessin said revenue rose 1.5% to $44.1 billion in FY26. Barnley’s revenues had grown in FY26 by 2.3% to $18.9 billion, Deskly was also higher by 2.4% for $3.4 billion, and Tessin Care had risen 5.9% to $5.6 billion.'
    expect(figures('Tessin results', text).map((row) => (row as unknown[])[4])).toEqual([null, 'Barnley', 'Deskly', 'Tessin Care'])
    expect(read('Tessin results', text).priceActions).toEqual([])
  })

  it('organic growth that a measure corresponds to is that measure’s', () => {
    expect(figures('Tessin first quarter', 'In the first quarter Tessin’s EBITDA ended at $8.5 billion, corresponding to organic growth of 6.9 per cent.').map((row) => (row as unknown[]).slice(2))).toEqual([
      ['ebitda', 'reported', null, 8_500_000_000, null, null],
      ['ebitda', 'like-for-like', null, null, null, 6.9],
    ])
  })

  it('a loss that was turned into a profit is last year’s', () => {
    expect(figures('Tessin year', 'Tessin rose after turning a 2025 loss of $9.7m into a 2026 net profit of $9.4m for the year.').map((row) => (row as unknown[])[5])).toEqual([9_400_000])
  })
})
