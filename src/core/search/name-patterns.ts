import type { Term } from './query.ts'

/** A condition on the name of a tag, a feed or a watchlist. */
export type NameTerm = Extract<Term, { kind: 'name' }>

/** The patterns for LIKE of which a name must meet one. A feed's name has the letters in it; a tag's is the name, or nested under it; a watchlist's is the name. */
export function writeNamePatterns(term: NameTerm): readonly string[] {
  const names = varyCase(term.name).map(escapePattern)
  if (term.prefix) return names.map((name) => `${name}%`)
  if (term.field === 'feed') return names.map((name) => `%${name}%`)
  return term.field === 'watchlist' ? names : names.flatMap((name) => [name, `${name}/%`]) // "energy/oil" is nested under "energy"
}

/** The condition that a column meets one of the patterns, which are bound to it in order. */
export function writeLikes(column: string, patterns: readonly string[]): string {
  return patterns.map(() => `${column} LIKE ? ESCAPE '\\'`).join(' OR ')
}

/** SQLite's LIKE folds A-Z only, so other letters are tried as given, small, great, and great at the beginning. */
function varyCase(name: string): readonly string[] {
  if (/^[\p{ASCII}]*$/u.test(name)) return [name]
  const small = name.toLowerCase()
  const [first = ''] = small
  return [...new Set([name, small, name.toUpperCase(), first.toUpperCase() + small.slice(first.length)])]
}

function escapePattern(name: string): string {
  return name.replace(/[\\%_]/g, '\\$&')
}
