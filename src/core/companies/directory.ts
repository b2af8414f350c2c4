// The built-in symbol directory: plain facts in files beside this one, read once into memory.
import { readdirSync, readFileSync } from 'node:fs'
import { AppError } from '../../shared/errors.ts'
import type { CompanyKind, DirectoryCompany, Listing } from '../../shared/model.ts'

export const directoryColumns = ['name', 'kind', 'listings', 'short names', 'former names', 'aliases'] as const

/** Smaller American companies as a list of the exchanges of 2018 names them, whose names nobody picked by hand: they are trusted less, as those of an imported file are. */
const gathered = 'listed.tsv'

const folder = new URL('./directory/', import.meta.url)
let known: readonly DirectoryCompany[] | null = null

/** The built-in directory, the same array every time. Its order is that of the files; a name that two companies bear means the first. */
export function readDirectory(): readonly DirectoryCompany[] {
  known ??= readDirectoryFiles().flatMap(({ name, text }) => (name === gathered ? parseDirectory(text).map((company) => ({ ...company, imported: true })) : parseDirectory(text)))
  return known
}

/** The files as they are, for the check of their form. */
export function readDirectoryFiles(): readonly { readonly name: string; readonly text: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort((a, b) => rank(a) - rank(b))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
}

// Where two companies bear one name ("Prudential"), the one of the bigger market is meant.
function rank(name: string): number {
  const order = ['us.tsv', 'europe.tsv', 'canada.tsv', 'asia.tsv', 'south-asia.tsv', 'other.tsv', 'former.tsv', 'funds.tsv', gathered].indexOf(name)
  return order < 0 ? Infinity : order
}

/**
 * Reads one file: a head row, then a company a row, cells parted by tabs, lists by "|". A listing is EXCHANGE:SYMBOL, with "~" before it where it is a former one; a name
 * with "!" behind it is an ordinary word too. The exchange US stands for whichever of America's it is.
 */
export function parseDirectory(text: string): readonly DirectoryCompany[] {
  return text
    .split('\n')
    .slice(1)
    .filter((row) => row !== '')
    .map((row) => {
      const [name = '', kind = '', listings = '', shortNames = '', formerNames = '', aliases = ''] = row.split('\t')
      const places = listings.split(' ').map(readListing)
      const first = places[0]!
      if (name === '' || first.symbol === '') throw new AppError('internal', `The built-in symbol directory is damaged at "${row.slice(0, 60)}". Reinstall Marketdash.`)
      const marked = list(shortNames)
      const isMarked = shortNames.includes('!') // few are, and twelve thousand rows are read
      const names = isMarked ? marked.map((each) => each.replace(/!$/u, '')) : marked
      return {
        symbol: first.symbol,
        exchange: first.exchange,
        name,
        shortNames: names,
        wordNames: isMarked ? names.filter((_, index) => marked[index]!.endsWith('!')) : none,
        formerNames: list(formerNames),
        aliases: list(aliases),
        kind: kind as CompanyKind,
        listings: places,
      }
    })
}

function readListing(text: string): Listing {
  const former = text.startsWith('~')
  const colon = text.indexOf(':')
  const exchange = text.slice(former ? 1 : 0, colon)
  return { symbol: colon < 0 ? '' : text.slice(colon + 1), exchange: exchange === 'US' ? null : exchange, former }
}

const none: readonly string[] = []

function list(cell: string): readonly string[] {
  return cell === '' ? none : cell.split('|')
}
