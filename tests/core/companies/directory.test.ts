import { describe, expect, it } from 'vitest'
import { checkDirectory } from '../../../scripts/check-directory.ts'
import { parseDirectory, readDirectory, readDirectoryFiles } from '../../../src/core/companies/directory.ts'

const head = 'name\tkind\tlistings\tshort names\tformer names\taliases\n'

describe('the built-in directory', () => {
  it('has nothing wrong with it', () => {
    expect(checkDirectory(readDirectoryFiles())).toEqual([])
  })

  it('knows several listings of one company, and what it was called before', () => {
    const companies = new Map(readDirectory().flatMap((company) => (company.listings ?? []).map((listing) => [listing.symbol, company] as const)))
    for (const [one, other] of [['BABA', '9988.HK'], ['TM', '7203.T'], ['GOOG', 'GOOGL'], ['SHEL', 'SHEL.L'], ['BRK.A', 'BRK.B'], ['XYZ', 'SQ'], ['META', 'FB']] as const) expect(companies.get(one)).toBe(companies.get(other))
    expect(companies.get('META')?.formerNames).toContain('Facebook')
    expect(companies.get('SQ')?.symbol).toBe('XYZ')
  })

  it('is the same array every time, so that it is indexed once', () => {
    expect(readDirectory()).toBe(readDirectory())
  })
})

describe('the check of the directory', () => {
  const check = (...rows: readonly string[]): readonly string[] => checkDirectory([{ name: 'a.tsv', text: `${head}${rows.map((row) => `${row}\n`).join('')}` }]).filter((problem) => problem.startsWith('a.tsv'))

  it('finds a symbol of two companies, a name of two companies, and a company that is there twice', () => {
    const problems = check('Haldane Inc.\tstock\tNYSE:HLDN\tHaldane\t\t', 'Haldane plc\tstock\tNYSE:HLDN\tHaldane\t\t', 'Haldane plc\tstock\tNYSE:HLDP\tHaldane plc\t\t')
    expect(problems).toEqual([expect.stringContaining("HLDN is Haldane Inc.'s"), expect.stringContaining('"Haldane" is what Haldane Inc.'), expect.stringContaining('Haldane plc is there already')])
  })

  it('finds a symbol that its exchange does not have, an unknown exchange, a missing cell and an unmarked word', () => {
    expect(check('Velden NV\tstock\tAMS:VLD.PA\tVelden\t\t')).toEqual([expect.stringContaining('no symbol of AMS')])
    expect(check('Velden NV\tstock\tMOON:VLD\tVelden\t\t')).toEqual([expect.stringContaining('no symbol of MOON')])
    expect(check('Velden NV\tstock\tAMS:VLD.AS\tVelden')).toEqual([expect.stringContaining('4 cells')])
    expect(check('Gap Inc.\tstock\tNYSE:GPX\tGap\t\t')).toEqual([expect.stringContaining('needs a "!"')])
    expect(check('Gap Inc.\tstock\tNYSE:GPX\tGap!\t\t')).toEqual([])
  })

  it('reads marks of words and of former listings', () => {
    expect(parseDirectory(`${head}Block, Inc.\tstock\tNYSE:XYZ ~NYSE:SQ\tBlock!|Block Inc\tSquare, Inc.\tCash App\n`)).toEqual([
      {
        symbol: 'XYZ', exchange: 'NYSE', name: 'Block, Inc.', kind: 'stock', shortNames: ['Block', 'Block Inc'], wordNames: ['Block'], formerNames: ['Square, Inc.'], aliases: ['Cash App'],
        listings: [{ symbol: 'XYZ', exchange: 'NYSE', former: false }, { symbol: 'SQ', exchange: 'NYSE', former: true }],
      },
    ])
  })
})
