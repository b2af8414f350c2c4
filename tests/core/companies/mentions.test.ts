import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeDirectories, readCompanies, readDirectory } from '../../../src/core/companies/index.ts'
import { extractArticle, findCompanies } from '../../../src/core/extract/index.ts'
import { parseText } from '../../../src/core/ingest/formats/text.ts'

const directory = readDirectory()

function symbolsIn(text: string, title = 'The day in markets'): readonly string[] {
  return findCompanies({ title, dek: null, text, directory }).map(({ symbol }) => symbol)
}

describe('a name that is an ordinary word', () => {
  // [what is something else, what is the company, its symbol]
  it.each([
    ['Analysts have a price target of $40, and the Target of the campaign was missed. Price Target Raised.', 'Target Corp. beat estimates.', 'TGT'],
    ['Target raised to $250 from $220. Target cut to $90 at the broker.', 'Target raised its profit forecast for the year.', 'TGT'],
    ['The gap between rich and poor widened. The Gap remains wide. Gap between bid and ask grows.', "Sales at Gap rose 3%, and Gap's shares jumped.", 'GAP'],
    ['Visa rules for students change in May. New Visa rules, Visa applications and Visa fees.', 'Visa said payments volume grew. Rival Visa pays less.', 'V'],
    ['Apple pie is sold at the fair, with Apple cider and Apple trees around. An Apple a day.', 'Apple cut its forecast. The iPhone maker Apple pays more.', 'AAPL'],
    ['Meta-analysis of twelve trials shows little. A Meta-study agrees.', "Meta said advertising grew. Meta's revenue rose.", 'META'],
    ['The Block party drew crowds. Block trades rose. A trading Block was formed.', 'Block reported gross profit of $2 billion.', 'XYZ'],
    ['The Match was lost. Match fixing is a crime, and Match day is Sunday.', 'Match Group lost subscribers. Shares of Match fell.', 'MTCH'],
    ['Ford the river at dawn. Harrison Ford stars. The Ford Foundation gave $5 million.', 'Ford sold fewer cars. The carmaker Ford cut jobs.', 'F'],
    ['The Amazon rainforest burns. Amazon river levels fell.', "Amazon's cloud business grew. Rivals such as Amazon sell more.", 'AMZN'],
    ['The Shell companies were dissolved. Shell games abound.', 'Shell reported a profit of $6 billion.', 'SHEL'],
    ['Orange juice futures rose. Orange County sold bonds.', 'The operator Orange lost customers. Orange said revenue fell.', 'ORA.PA'],
    ['Next week brings the minutes. Next year is harder. Next steps are unclear.', "Next raised its profit forecast after sales beat. Next's shares rose.", 'NXT.L'],
    ['Melrose is a place in Scotland. Melrose Abbey is in ruins.', 'Melrose led the fallers after noting slower trends.', 'MRO.L'],
    ['Snap elections were called. Snap benefits end. A Snap decision.', 'Snap reported more users than expected.', 'SNAP'],
    ['Progressive Democrats object. Progressive policies cost votes.', 'The insurer Progressive wrote more policies.', 'PGR'],
    ['The Delta variant spreads. Mississippi Delta farmers plant less.', "Delta said bookings rose. Delta's profit beat.", 'DAL'],
    ['Square feet of offices fell. Times Square was empty.', 'The tower has stood since 1931. Square, Inc. was what it was called.', 'XYZ'],
    ['The Oracle of Omaha sold again.', 'Oracle said cloud revenue grew.', 'ORCL'],
    ['A Caterpillar tracks leaves. Caterpillar larvae eat them.', 'Caterpillar lifted its outlook for the year.', 'CAT'],
    ['Unity government talks fail. Unity among members is rare.', 'Unity Software cut jobs.', 'U'],
    ['Leonardo DiCaprio and Leonardo da Vinci are names.', 'Leonardo SpA won an order for helicopters.', 'LDO.MI'],
    ['Strategy is all. Head of Research and Strategy.', 'Strategy bought 1,000 more bitcoin, MicroStrategy being its old name.', 'MSTR'],
  ])('%s', (trap, twin, symbol) => {
    expect(symbolsIn(trap)).not.toContain(symbol)
    expect(symbolsIn(twin)).toContain(symbol)
  })

  it('is no symbol either: "F" in "Fed cuts rates", "NET" in "net income", "ALL" in capitals', () => {
    expect(symbolsIn('The Fed cuts rates. NET INCOME ROSE. Net income was $4 million. ALL IN ALL A GOOD YEAR. IT spending and ARE figures.')).toEqual([])
    expect(symbolsIn('Price/earnings to growth (PEG) and Medicare Advantage (MA) are terms. So is cost of sales (COST).')).toEqual([])
    expect(symbolsIn('Public Service Enterprise Group (PEG) rose.')).toEqual(['PEG'])
  })

  it('takes its other places along once one place shows the company, but never those that mean something else', () => {
    const text = 'Target Corp. opened a store. Price Target Raised. Target did well.'
    const [target] = findCompanies({ title: 'Retail', dek: null, text, directory })
    expect(target?.spans.map(([start]) => start)).toEqual([0, text.lastIndexOf('Target')])
  })
})

describe('a company named without its symbol', () => {
  it('is the company, though one of its family speaks for it later', () => {
    expect(symbolsIn('The retailer Nordstrom said its profit rose. Our customers like it, President Blake Nordstrom said. Nordstrom opened two stores.')).toEqual(['JWN'])
    expect(symbolsIn('The maker of pumps beat estimates, Chief Financial Officer Bruce Takeda said. Takeda declined to comment.')).toEqual([])
  })

  it('is no mention where it repeats its rating of another or tells clients', () => {
    expect(symbolsIn('Shares of Tesco fell, pressured as Barclays repeated its “sell” rating on the stock.')).toEqual(['TSCO.L'])
    expect(symbolsIn('Shares of Tesco fell. Barclays told clients on Friday that it was cutting its target.')).toEqual(['TSCO.L'])
    expect(symbolsIn('Shares of Tesco fell. Barclays repeated its profit forecast.')).toContain('BCS')
  })

  it('is found by short name, possessive, capitals and typographic apostrophe', () => {
    expect(symbolsIn('Shares of Nvidia rose. NVIDIA makes chips.')).toEqual(['NVDA'])
    expect(symbolsIn('McDonald’s and Lowe’s opened stores.')).toEqual(['MCD', 'LOW'])
    expect(symbolsIn('Alibaba’s cloud grew; Toyota sold more; Samsung sold less.')).toEqual(['BABA', 'TM', '005930.KS'])
  })

  it('is its own company beside a longer namesake where its legal form stands behind it', () => {
    expect(symbolsIn('NMDC Ltd said that NMDC Steel, its plant, was parted from it.')).toEqual(['NMDC.NS', 'NSLNISP'])
  })

  it('is the longest name: Coca-Cola HBC is not Coca-Cola, Merck KGaA is not Merck', () => {
    expect(symbolsIn('Coca-Cola HBC sells drinks in Greece.')).toEqual(['CCH.L'])
    expect(symbolsIn('Merck KGaA sells chemicals.')).toEqual(['MRK.DE'])
    expect(symbolsIn('Prudential Financial raised its dividend.')).toEqual(['PRU'])
  })

  it('is one company with its printed symbol, whichever of its listings that is', () => {
    expect(symbolsIn('Alibaba Group (9988.HK) rose in Hong Kong. Alibaba sells clouds.')).toEqual(['9988.HK'])
    expect(symbolsIn('Greggs (LON: GRG) opened shops. Greggs sells rolls.')).toEqual(['GRG'])
    expect(symbolsIn('Nintendo (OTC: NTDOY) sells consoles. Nintendo makes games.')).toEqual(['NTDOY'])
    expect(symbolsIn('Banco Santander (BME: SAN) and Sanofi rose.')).toEqual(['SAN', 'SNY'])
  })

  it('has the style of the symbols that the article prints', () => {
    expect(symbolsIn('Rotork (LON: ROR) and IMI did well. Tesco did not.')).toEqual(['ROR', 'IMI', 'TSCO'])
    expect(symbolsIn('Tesco did well.')).toEqual(['TSCO.L'])
  })

  it('is found by its former name', () => {
    expect(symbolsIn('Facebook banned the adverts.')).toEqual(['META'])
  })

  it('has a name: nothing inside words, addresses and handles counts', () => {
    expect(symbolsIn('Nvidiana, @Nvidia, #Nvidia and www.Nvidia are not names. The Allianz Arena and Barclays Center are places.')).toEqual([])
  })
})

describe('sources and analysts', () => {
  it.each([
    'Analysts at Goldman Sachs expect a recession.',
    'Revenue was $2 billion, according to data compiled by LSEG.',
    'Analysts polled by FactSet expected 40 cents.',
    'The FactSet consensus was $3. FactSet data show it.',
    'Goldman Sachs analyst Jane Roe is cautious. Goldman Sachs upgraded the stock.',
    'Morgan Stanley raised its price target to $40. Nomura’s head of research agrees.',
    'Jefferies sticks to a buy rating. Barclays says: sell.',
    'KBC Securities lowered its target. S&P Global Ratings said so.',
    'Barclays cuts to Underweight from Equal Weight. Bank of America double-downgraded the carrier.',
    'Why Truist just soured on Sandoval Solar. Truist had warmed to it in May.',
  ])('are no subjects: %s', (text) => {
    expect(symbolsIn(text)).toEqual([])
  })

  it('are subjects where their own affairs are told', () => {
    expect(symbolsIn('Goldman Sachs reported a profit of $4 billion.')).toEqual(['GS'])
    expect(symbolsIn("FactSet's revenue rose 6%.")).toEqual(['FDS'])
    expect(symbolsIn('Analysts at Goldman Sachs are gloomy. Goldman Sachs cut 400 jobs.')).toEqual(['GS'])
  })
})

describe('names of an imported file', () => {
  const file = 'symbol,name\nGQSX,GQS Inc.\nQTWO,"Q2 Holdings, Inc."\nCHCO,City Holding Co\nUNTC,Unit Corp\nVROW,"Varrow, Inc."\nHERE,Here Group Limited\nSLVO,CREDIT SUISSE AG\nVLDX,Velden Foods Inc.\n'
  const over = mergeDirectories(readDirectory(), readCompanies(new TextEncoder().encode(file), 'x.csv'))
  const found = (text: string, title = 'The day in markets'): readonly string[] => findCompanies({ title, dek: null, text, directory: over }).map(({ symbol }) => symbol)

  // [what is something else, what is the company, its symbol]
  it.each([
    ['Sales include eight weeks of GQS, the distributor it bought.', 'GQS said sales rose. GQS Inc. opened a depot.', 'GQSX'],
    ["The company's Q2 in five bullets: Q2 sales rose and Q2 beat.", 'Q2 Holdings, Inc. (NYSE: QTWO) sells software.', 'QTWO'],
    ['Profit was ahead of City expectations. City profits rose.', 'City Holding Co raised its dividend.', 'CHCO'],
    ['Unit revenue increased 3%. "Unit revenue is turning," he said.', 'Unit Corp drilled eleven wells.', 'UNTC'],
    ['It was sold to private equity firm Varrow Capital, which owns shops.', "Varrow's revenue rose 9%. Varrow sells eye drops.", 'VROW'],
    ["Here's why the stock is falling. Here are the results.", 'Here Group Limited reported its results.', 'HERE'],
    ['Savings from the takeover of Credit Suisse have reached $11 billion.', 'The notes (NASDAQ: SLVO) of Credit Suisse pay monthly.', 'SLVO'],
    ['A field near Velden grew foods.', 'Velden Foods cut jobs, and Velden Foods is sorry.', 'VLDX'],
  ])('%s', (trap, twin, symbol) => {
    expect(found(trap)).not.toContain(symbol)
    expect(found(trap, trap.split('.')[0])).not.toContain(symbol)
    expect(found(twin)).toContain(symbol)
  })
})

const finance = resolve(import.meta.dirname, '../../../../shared/corpora/finance')
const shared = resolve(import.meta.dirname, '../../../../shared/extraction/articles')
describe.skipIf(!existsSync(finance) || !existsSync(shared))("with the SEC's whole list laid over", () => {
  it('the labelled articles have no company that they do not name, and miss none', () => {
    const over = mergeDirectories(readDirectory(), readCompanies(readFileSync(join(finance, 'company_tickers.json')), 'company_tickers.json'))
    const wrong: string[] = []
    const missed: string[] = []
    let right = 0
    for (const folder of [shared, resolve(import.meta.dirname, '../../fixtures/extract')]) {
      for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
        const label = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { readonly mentions?: readonly { readonly symbol: string; readonly optional?: boolean }[] }
        if (!label.mentions) continue
        const name = file.slice(0, -5)
        const article = parseText(readFileSync(join(folder, `${name}.txt`), 'utf8'), { source: name, url: null, contentType: null, modifiedAt: null, now: '2026-12-01T00:00:00Z' })
        const symbols = new Set(extractArticle({ ...article, directory: over }).mentions.map((mention) => mention.symbol.toUpperCase()))
        const wanted = new Map(label.mentions.map((mention) => [mention.symbol.toUpperCase(), mention.optional === true]))
        for (const symbol of symbols) if (!wanted.has(symbol)) wrong.push(`${name}: ${symbol}`)
        for (const [symbol, optional] of wanted) {
          if (symbols.has(symbol)) right += 1
          else if (!optional) missed.push(`${name}: ${symbol}`)
        }
      }
    }
    expect(right / (right + wrong.length), wrong.join(', ')).toBeGreaterThanOrEqual(0.99)
    expect(right / (right + missed.length), missed.join(', ')).toBeGreaterThanOrEqual(0.97)
  })
})

describe('with a directory', () => {
  it('evidence still reads back, whatever the words around the names', () => {
    const piece = fc.constantFrom('Apple', 'Target', 'Nvidia', 'the ', 'a ', ' Corp.', "'s ", 'shares ', 'said ', '. ', ', ', '\n\n', '(NVDA)', '(NASDAQ: AAPL)', 'rose 5% to $3 billion ', 'analysts at ', 'Goldman Sachs ', '’s ', '-', '$', 'ü')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        const first = extractArticle({ title: text.slice(0, 60), dek: null, text, sections: [], publishedAt: null, directory })
        for (const mention of first.mentions) {
          let free = 0
          for (const [start, end] of mention.spans) {
            expect(start).toBeGreaterThanOrEqual(free)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
            free = end
          }
        }
        expect(new Set(first.mentions.map(({ symbol }) => symbol)).size).toBe(first.mentions.length)
        expect(extractArticle({ title: text.slice(0, 60), dek: null, text, sections: [], publishedAt: null, directory })).toEqual(first)
      }),
    )
  })
})
