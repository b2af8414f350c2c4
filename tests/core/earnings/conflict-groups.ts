// Long: the prose of the articles that disagree, as it was written by hand, and five house styles that a quarter is told in.
// Companies, people and numbers are invented. `node tests/core/earnings/write-conflicts.ts` writes them to tests/fixtures/conflicts, with their labels.

export interface Label {
  readonly metric: string
  readonly field: string
  readonly basis?: string
  readonly segment?: string | null
  readonly currency?: string | null
  readonly values: readonly number[]
}

export interface Group {
  readonly symbol: string
  readonly articles: readonly string[]
  readonly disagreements: readonly Label[]
  readonly agreements: readonly Label[]
  readonly note: string
}

interface Quarter {
  readonly name: string
  readonly symbol: string
  readonly period: string // "third"
  readonly date: string
  readonly revenue: number // millions
  readonly prior: number
  readonly growth: number
  readonly revenueExpected: number
  readonly eps: number // cents
  readonly epsExpected: number
}

const article = (title: string, date: string, ...paragraphs: readonly string[]): string => `${title}\n\n${date}\n\n${paragraphs.join('\n\n')}\n`
const dollars = (cents: number): string => `$${(cents / 100).toFixed(2)}`
const way = (actual: number, expected: number, more: string, less: string): string => (actual >= expected ? more : less)

/** Five houses tell the same quarter. */
const styles: readonly ((quarter: Quarter) => string)[] = [
  (q) => article(
    `${q.name} ${way(q.eps, q.epsExpected, 'tops', 'misses')} profit estimates`, q.date,
    `${q.name} (NYSE: ${q.symbol}) reported ${q.period}-quarter results on ${weekday(q.date)} that were ${way(q.eps, q.epsExpected, 'better', 'worse')} than analysts had forecast.`,
    `Revenue rose ${q.growth}% to $${q.revenue} million from $${q.prior} million a year earlier. Adjusted earnings were ${q.eps} cents per share, compared with the ${q.epsExpected} cents that analysts had expected.`,
    'The company said that orders had held up in the autumn and that it would go on hiring in its plants.',
  ),
  (q) => article(
    `${q.name}: A Look At The Numbers`, q.date,
    `${q.name} Inc. (${q.symbol}) was out with its ${q.period}-quarter report before the bell.`, 'The Numbers',
    `Adjusted EPS of ${dollars(q.eps)} ${way(q.eps, q.epsExpected, 'beat', 'missed')} the ${dollars(q.epsExpected)} consensus estimate. Revenue of $${q.revenue} million was ${q.growth}% higher than a year ago${q.revenue >= q.revenueExpected ? ' and above' : ', but below'} the $${q.revenueExpected} million that Wall Street was looking for.`,
    'The Take', 'Management sounded calm on the call. So did everybody who asked it questions.',
  ),
  (q) => article(
    `${q.name}: the ${q.period} quarter in brief`, q.date,
    `${q.name} (NYSE: ${q.symbol}) has reported for its ${q.period} quarter:`,
    `- Revenue: $${q.revenue} million ($${q.prior} million a year ago)\n- Adjusted earnings per share: ${dollars(q.eps)}\n- Consensus: ${dollars(q.epsExpected)}`.replace(/\n- Consensus.*/u, ''),
    'Nothing else in the report stood out. The next one is due in three months.',
  ),
  (q) => article(
    `Steady hands at ${q.name}`, q.date,
    `There are companies that make headlines, and there is ${q.name} (NYSE: ${q.symbol}). In its ${q.period} quarter it had revenue of $${q.revenue} million, after $${q.prior} million in the same quarter of last year.`,
    `Adjusted earnings came to ${q.eps} cents per share. Analysts had counted on ${q.epsExpected} cents on average.`,
    'The founder still signs every contract with a fountain pen. His daughter, who runs the plants, prefers a keyboard.',
  ),
  (q) => article(
    `${q.name} Reports ${q.period[0]?.toUpperCase()}${q.period.slice(1)} Quarter Results`, q.date,
    `${q.name} (NYSE: ${q.symbol}), a maker of fittings, today announced financial results for the ${q.period} quarter.`,
    `Revenue was $${q.revenue.toFixed(1)} million, an increase of ${q.growth}% compared to $${q.prior.toFixed(1)} million in the prior-year period. Non-GAAP earnings per diluted share were ${dollars(q.eps)}.`,
    '"We are pleased with what our teams achieved," said the chief executive.',
  ),
]

function weekday(date: string): string {
  return new Date(`${date} UTC`).toLocaleDateString('en-US', { weekday: 'long', timeZone: 'UTC' })
}

const names = ['Brackwell Fittings', 'Corrigan Valves', 'Dunmere Tools', 'Elsworth Pumps', 'Farley Bearings', 'Gantrow Steelworks', 'Hollis Castings', 'Ingram Springs', 'Jessop Wire', 'Kelby Fasteners', 'Lanner Gears', 'Morrow Hinges', 'Nesbit Locks', 'Osgood Chains', 'Penrow Tubes', 'Quarles Forge']

function makeQuarter(index: number): Quarter {
  const prior = 300 + index * 37
  const growth = 4 + (index % 9)
  const revenue = Math.round(prior * (1 + growth / 100))
  const eps = 41 + index * 3
  const [period, date] = ([['third', 'October 22, 2026'], ['second', 'July 23, 2026'], ['first', 'April 21, 2026'], ['fourth', 'February 4, 2026']] as const)[index % 4] as readonly [string, string]
  return { name: names[index] as string, symbol: `X${(names[index] as string).slice(0, 2).toUpperCase()}${String.fromCharCode(65 + index)}`, period, date, revenue, prior, growth, revenueExpected: revenue - 6, eps, epsExpected: eps - 4 }
}

/** One number of the second article differs. Which articles say it, the styles decide. */
const plants: readonly { readonly change: (q: Quarter) => Quarter; readonly styles: readonly number[]; readonly label: (q: Quarter, other: Quarter) => Label }[] = [
  { styles: [0, 1], change: (q) => ({ ...q, epsExpected: q.eps + 5 }), label: (q, o) => ({ metric: 'eps', field: 'consensus', basis: 'adjusted', currency: 'USD', values: [q.epsExpected / 100, o.epsExpected / 100] }) },
  { styles: [0, 3], change: (q) => ({ ...q, prior: q.prior - 21 }), label: (q, o) => ({ metric: 'revenue', field: 'prior', currency: 'USD', values: [q.prior * 1e6, o.prior * 1e6] }) },
  { styles: [1, 4], change: (q) => ({ ...q, revenue: q.revenue + 18 }), label: (q, o) => ({ metric: 'revenue', field: 'actual', currency: 'USD', values: [q.revenue * 1e6, o.revenue * 1e6] }) },
  { styles: [3, 2], change: (q) => ({ ...q, eps: q.eps - 9 }), label: (q, o) => ({ metric: 'eps', field: 'actual', basis: 'adjusted', currency: 'USD', values: [q.eps / 100, o.eps / 100] }) },
  { styles: [4, 0], change: (q) => ({ ...q, growth: q.growth + 3 }), label: (q, o) => ({ metric: 'revenue', field: 'change', currency: null, values: [q.growth, o.growth] }) },
  { styles: [1, 3], change: (q) => ({ ...q, epsExpected: q.epsExpected - 6 }), label: (q, o) => ({ metric: 'eps', field: 'consensus', basis: 'adjusted', currency: 'USD', values: [q.epsExpected / 100, o.epsExpected / 100] }) },
]

function makeGroups(): readonly Group[] {
  return Array.from({ length: 16 }, (_, index): Group => {
    const quarter = makeQuarter(index)
    const revenue: Label = { metric: 'revenue', field: 'actual', currency: 'USD', values: [quarter.revenue * 1e6] }
    const eps: Label = { metric: 'eps', field: 'actual', basis: 'adjusted', currency: 'USD', values: [quarter.eps / 100] }
    if (index >= 12) return { symbol: quarter.symbol, articles: styles.map((tell) => tell(quarter)).slice(index % 2, index % 2 + 3), disagreements: [], agreements: [revenue, eps], note: 'three houses, one quarter' }
    const plant = plants[index % plants.length] as (typeof plants)[number]
    const other = plant.change(quarter)
    const label = plant.label(quarter, other)
    return {
      symbol: quarter.symbol,
      articles: [styles[plant.styles[0] as number]?.(quarter) as string, styles[plant.styles[1] as number]?.(other) as string],
      disagreements: [label],
      agreements: [revenue, eps].filter((each) => each.metric !== label.metric || each.field !== label.field),
      note: `planted: ${label.metric} ${label.field}`,
    }
  })
}

const written: readonly Group[] = [
  {
    symbol: 'TARN', note: 'a year-old article speaks of its own third quarter; its actual is the prior of the new one', disagreements: [],
    agreements: [],
    articles: [
      article('Tarnhelm Optics sees further', 'October 21, 2026', 'Tarnhelm Optics (NASDAQ: TARN) reported third-quarter revenue of $412 million on Wednesday, up 9% from $378 million a year earlier. Net income was $51 million.', 'The company grinds lenses for microscopes in Jena and in Rochester.'),
      article('Tarnhelm Optics has a slow summer', 'October 23, 2025', 'Tarnhelm Optics (NASDAQ: TARN) reported third-quarter revenue of $378 million on Thursday, up 2% from $371 million. Net income was $44 million.', 'The company blamed a strike at a supplier.'),
    ],
  },
  {
    symbol: 'OVST', note: 'rounded in one, exact in the other; "about" and "more than"', disagreements: [],
    agreements: [{ metric: 'revenue', field: 'actual', currency: 'USD', values: [1.8e9, 1843e6] }],
    articles: [
      article('Overstone Retail earns $97 million', 'August 19, 2026', 'Overstone Retail (NYSE: OVST) had revenue of about $1.8 billion in the second quarter and a net income of $97 million, it said on Wednesday.', 'It will open nine shops before the winter.'),
      article('Overstone Retail opens more doors', 'August 19, 2026', 'Overstone Retail (NYSE: OVST) reported second-quarter revenue of $1,843 million. Net income was $96.8 million.', 'Nine shops are to open before Christmas, most of them in the south.'),
    ],
  },
  {
    symbol: 'LIXI', note: 'per ADS, per ordinary share, in two currencies', disagreements: [],
    agreements: [{ metric: 'revenue', field: 'actual', currency: 'CNY', values: [9.42e9] }],
    articles: [
      article('Lixiang Foods grows in the cities', 'August 25, 2026', 'Lixiang Foods (NYSE: LIXI) had revenue of 9.42 billion yuan in the second quarter. Net profit was 812 million yuan, or 1.05 yuan per ordinary share.', 'Five ordinary shares make one American depositary share.'),
      article('Lixiang Foods: noodles and numbers', 'August 25, 2026', 'Lixiang Foods (NYSE: LIXI) reported second-quarter revenue of RMB9.42 billion (US$1.31 billion). Net income per ADS was RMB5.25 (US$0.73).', 'The company does not give a forecast.'),
    ],
  },
  {
    symbol: 'HARV', note: 'reported and adjusted, constant currency and reported growth', disagreements: [],
    agreements: [{ metric: 'revenue', field: 'actual', currency: 'USD', values: [734e6] }],
    articles: [
      article('Harvestone profit rises', 'November 5, 2026', 'Harvestone (NASDAQ: HRVS) is not the company of this report; that is Harvale Seeds (NYSE: HARV), which earned $1.12 per share in the third quarter under GAAP. Revenue rose 6% to $734 million.', 'Farmers bought earlier than usual.').replace('Harvestone (NASDAQ: HRVS) is not the company of this report; that is Harvale Seeds (NYSE: HARV), which', 'Harvale Seeds (NYSE: HARV)').replace('Harvestone profit', 'Harvale Seeds profit'),
      article('Harvale Seeds: a closer look', 'November 5, 2026', 'Harvale Seeds (NYSE: HARV) reported adjusted earnings of $1.31 per share for the third quarter. Revenue was $734 million, which is 9% more at constant currencies.', 'The stock was flat.'),
    ],
  },
  {
    symbol: 'MIDL', note: 'quarter and half are different things', disagreements: [],
    agreements: [{ metric: 'revenue', field: 'actual', currency: 'GBP', values: [402e6] }],
    articles: [
      article('Midlothian Paper half-year profit up', '30 July 2026', 'Midlothian Paper (LSE: MIDL) said revenue was £402 million in the first half, 3% more than a year ago. Operating profit was £38 million.', 'The interim dividend is unchanged.'),
      article('Midlothian Paper: the second quarter', '30 July 2026', 'Midlothian Paper (LSE: MIDL) reported second-quarter revenue of £205 million. Over the first half revenue was £402 million.', 'Pulp became cheaper in June.'),
    ],
  },
  {
    symbol: 'SEGM', note: 'a segment beside the whole; two segments', disagreements: [],
    agreements: [{ metric: 'revenue', field: 'actual', currency: 'USD', values: [2.14e9] }],
    articles: [
      article('Segmore Group leans on software', 'October 29, 2026', 'Segmore Group (NYSE: SEGM) reported third-quarter revenue of $2.14 billion. The Software segment had revenue of $610 million, up 18%.', 'Hardware was weak, as everywhere.'),
      article('Segmore hardware finds a floor', 'October 29, 2026', 'Segmore Group (NYSE: SEGM) had revenue of $2.14 billion in the third quarter. Revenue of the Hardware segment fell 4% to $1.53 billion.', 'The company is looking for a buyer of its printers.'),
    ],
  },
  {
    symbol: 'GUID', note: 'a forecast that was raised a month later is another forecast', disagreements: [],
    agreements: [],
    articles: [
      article('Guidance Marine starts the year well', 'April 23, 2026', 'Guidance Marine (NYSE: GUID) reported first-quarter revenue of $210 million. It expects revenue of $840 million to $860 million for 2026.', 'The yards in Bergen are full.'),
      article('Guidance Marine raises its forecast', 'July 23, 2026', 'Guidance Marine (NYSE: GUID) reported second-quarter revenue of $226 million. It raised its forecast and now expects revenue of $870 million to $890 million for 2026.', 'The yards in Bergen are fuller.'),
    ],
  },
  {
    symbol: 'UPPR', note: 'the upper end of one forecast differs', disagreements: [{ metric: 'revenue', field: 'guidance-high', currency: 'USD', values: [3.4e9, 3.6e9] }],
    agreements: [{ metric: 'revenue', field: 'guidance-low', currency: 'USD', values: [3.2e9] }],
    articles: [
      article('Upperton Health confirms its forecast', 'November 3, 2026', 'Upperton Health (NYSE: UPPR) reported third-quarter revenue of $812 million on Tuesday, up 6%. For 2026 it continues to expect revenue of $3.2 billion to $3.4 billion.', 'The clinics in Ohio reopened in May.'),
      article('Upperton Health: what to make of it', 'November 3, 2026', 'Upperton Health (UPPR) had revenue of $812 million in the third quarter, 6% more than a year ago. The company expects revenue between $3.2 billion and $3.6 billion for 2026.', 'We would wait for the winter.'),
    ],
  },
  {
    symbol: 'SEGD', note: 'growth of one segment differs', disagreements: [{ metric: 'revenue', field: 'change', segment: 'Cloud Services', currency: null, values: [31, 13] }],
    agreements: [{ metric: 'revenue', field: 'actual', currency: 'EUR', values: [1.92e9] }],
    articles: [
      article('Segredo Systems grows in the cloud', 'October 27, 2026', 'Segredo Systems (XETRA: SEGD) reported third-quarter revenue of 1.92 billion euros, up 7%. Revenue of the Cloud Services segment rose 31%.', 'The old licence business went on shrinking.'),
      article('Segredo Systems: slower in the cloud', 'October 27, 2026', 'Segredo Systems (XETRA: SEGD) had revenue of €1.92 billion in the third quarter, 7% more than a year ago. Revenue of the Cloud Services segment rose 13%.', 'The shares fell in Frankfurt.'),
    ],
  },
  {
    symbol: 'LOSS', note: 'a net loss that differs', disagreements: [{ metric: 'net-income', field: 'actual', currency: 'USD', values: [-42e6, -24e6] }],
    agreements: [{ metric: 'revenue', field: 'actual', currency: 'USD', values: [88e6] }],
    articles: [
      article('Lossiter Bio burns less', 'August 6, 2026', 'Lossiter Bio (NASDAQ: LOSS) had a net loss of $42 million in the second quarter. Revenue was $88 million.', 'A trial in Leeds goes on.'),
      article('Lossiter Bio: second-quarter report', 'August 6, 2026', 'Lossiter Bio (NASDAQ: LOSS) reported a second-quarter net loss of $24 million on revenue of $88 million.', 'A trial goes on, in Leeds.'),
    ],
  },
  {
    symbol: 'COMP', note: 'comparable sales differ, sales agree', disagreements: [{ metric: 'comparable-sales', field: 'actual', currency: null, values: [3.4, 2.4] }],
    agreements: [{ metric: 'revenue', field: 'actual', currency: 'USD', values: [2.61e9] }],
    articles: [
      article('Compton Stores sells more', 'November 18, 2026', 'Compton Stores (NYSE: COMP) reported third-quarter sales of $2.61 billion. Comparable sales rose 3.4%.', 'Toys did well, curtains did not.'),
      article('Compton Stores, aisle by aisle', 'November 18, 2026', 'Compton Stores (COMP) had third-quarter sales of $2.61 billion. Comparable sales were up 2.4%.', 'It was a good season for toys.'),
    ],
  },
  {
    symbol: 'QOQQ', note: 'growth on the year beside growth on the quarter before', disagreements: [],
    agreements: [{ metric: 'revenue', field: 'actual', currency: 'USD', values: [914e6] }],
    articles: [
      article('Quoquer Metrology beats', 'October 27, 2026', 'Quoquer Metrology (NASDAQ: QOQQ) reported third-quarter revenue of $914 million, up 11% from a year earlier.', 'Halls in Arizona are being equipped.'),
      article('Quoquer Metrology steps up', 'October 27, 2026', 'Quoquer Metrology (NASDAQ: QOQQ) had revenue of $914 million in the third quarter, 4% more than in the second quarter.', 'The bottleneck is glass.'),
    ],
  },
  {
    symbol: 'FISC', note: 'a fiscal quarter with its year in one article only', disagreements: [{ metric: 'bookings', field: 'actual', currency: 'USD', values: [612e6, 621e6] }],
    agreements: [{ metric: 'revenue', field: 'actual', currency: 'USD', values: [438e6] }],
    articles: [
      article('Fiscard Security ends its year', 'September 9, 2026', 'Fiscard Security (NASDAQ: FISC) reported fiscal fourth-quarter revenue of $438 million. Bookings were $612 million.', 'Banks signed up for its logins.'),
      article('Fiscard Security books more', 'September 9, 2026', 'In the fourth quarter of fiscal 2026 Fiscard Security (NASDAQ: FISC) had revenue of $438 million. Bookings came to $621 million.', 'Hospitals signed up as well.'),
    ],
  },
  {
    symbol: 'RSTD', note: 'the restated number takes the place of the first', disagreements: [],
    agreements: [],
    articles: [
      article('Restead Homes reports', 'October 22, 2026', 'Restead Homes (NYSE: RSTD) reported third-quarter revenue of $914 million.', 'It builds in Texas.'),
      article('Restead Homes restates its third quarter', 'November 24, 2026', 'Restead Homes (NYSE: RSTD) has restated its results: restated third-quarter revenue was $898 million. An acquisition had been booked a month too early.', 'It builds in Texas, and files in Delaware.'),
    ],
  },
  {
    symbol: 'PENC', note: 'pence and pounds, an amount in euros', disagreements: [],
    agreements: [{ metric: 'eps', field: 'actual', currency: 'GBP', values: [0.214] }],
    articles: [
      article('Pencombe Leisure has a good half', '9 September 2026', 'Pencombe Leisure (LSE: PENC) earned 21.4p per share in the first half. Revenue was £611 million.', 'It rained at Easter.'),
      article('Pencombe Leisure: rain helps', '9 September 2026', 'Pencombe Leisure (LSE: PENC) reported first-half earnings per share of £0.214. Revenue was 705 million euros.', 'It rained a great deal.'),
    ],
  },
  {
    symbol: 'MARG', note: 'two margins, reported and adjusted', disagreements: [{ metric: 'gross-margin', field: 'actual', currency: null, values: [44.1, 41.4] }],
    agreements: [{ metric: 'revenue', field: 'actual', currency: 'USD', values: [523e6] }],
    articles: [
      article('Margrave Audio sounds better', 'November 10, 2026', 'Margrave Audio (NASDAQ: MARG) reported third-quarter revenue of $523 million. The gross margin was 44.1%, and the operating margin was 12.2%.', 'Headphones sold out twice.'),
      article('Margrave Audio: quarter in review', 'November 10, 2026', 'Margrave Audio (MARG) had revenue of $523 million in the third quarter. The gross margin was 41.4%. The adjusted operating margin was 14.6%.', 'Loudspeakers did not sell out.'),
    ],
  },
]

export const groups: readonly Group[] = [...makeGroups(), ...written]

export interface Audited {
  readonly text: string
  readonly findings: readonly string[]
}

const audited = (title: string, ...paragraphs: readonly string[]): string => article(title, 'October 21, 2026', ...paragraphs)

export const audits: readonly Audited[] = [
  { findings: ['verdict'], text: audited('Abbotsley Mills clears the bar', 'Abbotsley Mills (NYSE: ABML) reported for its third quarter on Wednesday.', 'Adjusted earnings were 47 cents per share, topping the consensus estimate of 52 cents. Revenue rose 4% to $416 million from $400 million.', 'Flour is dearer than it was.') },
  { findings: ['change'], text: audited('Bexcombe Water runs clear', 'Bexcombe Water (NYSE: BXWT) had revenue of $318 million in the third quarter, up 16% from $291 million a year ago.', 'Net income was $41 million, compared with $38 million, an increase of 8%.') },
  { findings: ['sum'], text: audited('Calloway Media, in three parts', 'Calloway Media (NYSE: CLWY) reported third-quarter revenue of $1.92 billion.', 'It has three divisions and no other. Print had revenue of $0.41 billion, Radio of $0.58 billion and Screens of $0.73 billion.') },
  { findings: ['conversion'], text: audited('Dovrefjell Salmon swims on', 'Dovrefjell Salmon (OSE: DVSF) had revenue of 6.30 billion crowns ($600 million) in the third quarter. EBITDA was 1.89 billion crowns ($180 million), and net profit 1.05 billion crowns ($130 million).', 'It invested 420 million crowns ($40 million).').replaceAll('billion crowns', 'billion Norwegian crowns').replaceAll('million crowns', 'million Norwegian crowns') },
  { findings: ['surprise'], text: audited('Eastmere Labs tests more', 'Eastmere Labs (NASDAQ: ESTM) reported third-quarter adjusted earnings of $1.14 per share, against a consensus of $1.10, a surprise of 6.3%.', 'Revenue was $702 million.') },
  { findings: ['margin'], text: audited('Farrow Chips cools down', 'Farrow Chips (NASDAQ: FRWC) had third-quarter revenue of $880 million and operating income of $176 million, an operating margin of 23%.', 'Gross profit was $440 million, for a gross margin of 50%.') },
  { findings: ['contradiction'], text: audited('Gilcrest Tyres rolls', 'Gilcrest Tyres (NYSE: GLCR) reported third-quarter net income of $73 million. Revenue was $1.2 billion.', 'Winter came early in Canada.', 'The third-quarter net income of $78 million is the best since 2019, said the finance chief.') },
  { findings: ['change'], text: audited('Harbourne Docks unloads', 'Harbourne Docks (NYSE: HRBD) said third-quarter operating income fell 11% to $62 million from $77 million.', 'Revenue was $301 million, 2% less than the $307 million of a year ago.') },
  { findings: [], text: audited('Ilminster Glass holds steady', 'Ilminster Glass (NYSE: ILMG) reported third-quarter revenue of $640 million, up 5% from $611 million. Operating income of $96 million made an operating margin of 15%.', 'Adjusted earnings were 88 cents per share, 3 cents above the consensus of 85 cents.') },
  { findings: [], text: audited('Jarrow Ships keeps afloat', 'Jarrow Ships (NYSE: JRWS) had a third-quarter net loss of $21 million, smaller than the $34 million of a year ago. Analysts had feared a loss of 30 cents per share; it was 26 cents.', 'Its three yards had sales of $120 million, $95 million and $60 million, which is more than the group’s $262 million, since they sell to each other.') },
  { findings: [], text: audited('Kirkby Paper rolls on', 'Kirkby Paper (NYSE: KRKB) reported third-quarter revenue of $1,204 million, or $1.2 billion in round figures. Revenue of $3.5 billion was made in the first nine months.', 'It now sees 2026 revenue of $4.7 billion to $4.8 billion, after $4.6 billion to $4.7 billion before.') },
  { findings: [], text: audited('Langdale Wool warms up', 'Langdale Wool (LSE: LNGW) had first-half revenue of £88.4 million, 6% more than the £83.4 million of last year, or 9% at constant currencies. The dividend goes up to 4.2p from 4.0p, an increase of 5%.', 'Net profit was £7.1 million, for a net margin of 8%.') },
]
