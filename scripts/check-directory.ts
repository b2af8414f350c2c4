// Checks the built-in symbol directory: form, symbols, names, words. Prints what is wrong and exits 1, or how much it holds.
import { parseDirectory, readDirectoryFiles, directoryColumns } from '../src/core/companies/directory.ts'

// The suffix of a symbol on each exchange; empty where symbols carry none.
const suffixes: Readonly<Record<string, string>> = {
  NYSE: '', NASDAQ: '', OTC: '', US: '', LSE: 'L', XETRA: 'DE', EPA: 'PA', AMS: 'AS', EBR: 'BR', BIT: 'MI', BME: 'MC', ELI: 'LS', SIX: 'SW', STO: 'ST', HEL: 'HE', CPH: 'CO', OSL: 'OL', VIE: 'VI', WSE: 'WA', ISE: 'IR', ATH: 'AT', IST: 'IS', PRG: 'PR', BUD: 'BD', BVB: 'RO', MOEX: 'ME',
  TSE: 'T', HKEX: 'HK', SSE: 'SS', SZSE: 'SZ', KRX: 'KS', KOSDAQ: 'KQ', TWSE: 'TW', TPEX: 'TWO', NSE: 'NS', BSE: 'BO', SGX: 'SI', KLSE: 'KL', IDX: 'JK', SET: 'BK', PSE: 'PS', HOSE: 'VN', TADAWUL: 'SR', DFM: 'AE', ADX: 'AE', QSE: 'QA',
  TSX: 'TO', TSXV: 'V', ASX: 'AX', NZX: 'NZ', B3: 'SA', BMV: 'MX', JSE: 'JO', TASE: 'TA', NGX: 'LG', EGX: 'CA', NBO: 'NR', KWSE: 'KW', BCS: 'SN', BCBA: 'BA', BVC: 'CL', PSX: 'KA', COSE: 'CM',
}
// Words that stand in any newspaper with a capital; as a company's name each needs its "!".
const ordinaryWords = new Set(
  `affirm alphabet amazon apple arm axon block booking box bumble canon caterpillar charter chewy coherent compass confluent continental credo delta diamondback discovery disco dover elastic emerson everest evolution flex flutter ford fox frontier gap gen general grab
  hertz hexagon hilton huntsman insight kingfisher lear leonardo lucid lumen magna manpower match meta micron monster mosaic next nice nova nikola open oracle orange orion pandora paramount persimmon polaris principal progressive prudential rogers rollins ross sage seek sharp shell
  signet sinclair snap snowflake southwest square strategy stryker tapestry target tempus toast toro travelers united unity upstart vale vertex vinci visa waters whirlpool wise woodward workday yeti zebra zoom`.split(/\s+/u),
)
const least = 1500

/** Everything that is wrong with the files, in sentences; none where all is well. */
export function checkDirectory(files: readonly { readonly name: string; readonly text: string }[]): readonly string[] {
  const problems: string[] = []
  const companies = new Map<string, string>() // name -> file and row
  const symbols = new Map<string, string>() // symbol -> company
  const names = new Map<string, string>() // name in articles -> company
  for (const { name: file, text } of files) {
    const [head, ...rows] = text.split('\n')
    if (head !== directoryColumns.join('\t')) problems.push(`${file}: the first row is not the names of the columns.`)
    if (rows.at(-1) !== '') problems.push(`${file}: the last row does not end.`)
    rows.slice(0, -1).forEach((row, index) => {
      const at = `${file} row ${index + 2}`
      const problem = checkRow(row)
      if (problem) return problems.push(`${at}: ${problem}`)
      const company = parseDirectory(`\n${row}`)[0]!
      if (companies.has(company.name)) problems.push(`${at}: ${company.name} is there already, ${companies.get(company.name)}.`)
      companies.set(company.name, at)
      for (const { symbol, exchange } of company.listings ?? []) {
        if (!fitsExchange(symbol, exchange ?? 'US')) problems.push(`${at}: ${symbol} is no symbol of ${exchange}.`)
        const holder = symbols.get(symbol)
        if (holder !== undefined) problems.push(`${at}: ${symbol} is ${holder}'s already.`)
        symbols.set(symbol, company.name)
      }
      for (const name of new Set([...company.shortNames, ...(company.formerNames ?? [])])) {
        const holder = names.get(name)
        if (holder !== undefined && holder !== company.name) problems.push(`${at}: "${name}" is what ${holder} is called.`)
        names.set(name, company.name)
        if (name !== name.toUpperCase() && ordinaryWords.has(name.toLowerCase()) && !company.wordNames?.includes(name)) problems.push(`${at}: "${name}" is an ordinary word and needs a "!".`)
      }
      return undefined
    })
  }
  if (companies.size < least) problems.push(`There are ${companies.size} companies; there are to be at least ${least}.`)
  for (const exchange of Object.keys(suffixes)) if (!files.some(({ text }) => text.includes(`${exchange}:`))) problems.push(`No company is listed on ${exchange}.`)
  return problems
}

function checkRow(row: string): string | null {
  const cells = row.split('\t')
  if (cells.length !== directoryColumns.length) return `${cells.length} cells, not ${directoryColumns.length}.`
  const [name = '', kind = '', listings = '', shortNames = '', formerNames = '', aliases = ''] = cells
  if (name === '' || cells.some((cell) => cell !== cell.trim() || /\s{2}|’|\|\||\|$|^\|/u.test(cell))) return 'no name, or stray spaces, bars or typographic apostrophes.'
  if (kind !== 'stock' && kind !== 'etf') return `"${kind}" is no kind.`
  if (!/^[A-Z0-9]+:\S+(?: ~?[A-Z0-9]+:\S+)*$/u.test(listings)) return `"${listings}" is no list of EXCHANGE:SYMBOL, a present one first.`
  if (kind === 'stock' && shortNames === '') return 'nothing that articles call it.'
  if (/!(?:\||$)/u.test(`${formerNames}|${aliases}`)) return 'only a short name can carry "!".'
  if (shortNames.split('|').some((each) => each.length > 60 || each === '!')) return 'a short name that is empty or too long.'
  return null
}

function fitsExchange(symbol: string, exchange: string): boolean {
  const suffix = suffixes[exchange]
  if (suffix === undefined) return false
  if (suffix === '') return /^[A-Z]{1,5}(?:\.[A-Z])?$/u.test(symbol)
  // Indian symbols stand alone where they are long enough to be nobody else's.
  if (exchange === 'NSE' && /^[A-Z-]{5,}$/u.test(symbol)) return true
  return symbol.endsWith(`.${suffix}`) && /^[A-Z0-9][A-Z0-9.-]*$/u.test(symbol)
}

if (import.meta.main) {
  const files = readDirectoryFiles()
  const problems = checkDirectory(files)
  if (problems.length > 0) {
    console.error(problems.join('\n'))
    process.exit(1)
  }
  const companies = files.flatMap(({ text }) => parseDirectory(text))
  console.log(`${companies.length} companies with ${companies.flatMap((company) => company.listings ?? []).length} listings. Nothing is wrong.`)
}
