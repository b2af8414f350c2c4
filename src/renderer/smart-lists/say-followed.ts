import type { Followed, NamedBy } from '../../shared/stored-queries.ts'
import { currentLocale, currentWords } from '../words.ts'

/** What was done, and in the same breath what became of the stored queries that name what it was done to. */
export function sayFollowed(done: string, { queries = [], namedBy = [] }: Partial<Followed>): string {
  const words = currentWords().searches
  const searches = namedBy.filter(({ kind }) => kind !== 'alert')
  const alerts = namedBy.length - searches.length
  return [
    done,
    ...(queries.length > 0 ? [words.followed(nameSome(queries), queries.length)] : []),
    ...(searches.length > 0 ? [words.stillNamedBy(nameSome(searches), searches.length)] : []),
    ...(alerts > 0 ? [words.alertsGone(alerts)] : []),
  ].join(' ')
}

const shown = 3

function nameSome(named: readonly Pick<NamedBy, 'name'>[]): string {
  const names = named.slice(0, shown).map(({ name }) => name)
  if (named.length > shown) names.push(currentWords().searches.othersNamed(named.length - shown))
  return new Intl.ListFormat(currentLocale(), { type: 'conjunction' }).format(names)
}
