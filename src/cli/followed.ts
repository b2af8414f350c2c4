import type { Followed } from '../shared/stored-queries.ts'
import { printableLine } from './printable.ts'

/** Lines about the stored queries that name what was changed; none where there are none. */
export function describeFollowed({ queries = [], namedBy = [] }: Partial<Followed>): readonly string[] {
  const kinds = { 'smart-list': 'smart list', rule: 'rule', alert: 'alert' } as const
  return [
    ...queries.map(({ kind, name, after }) => `${kinds[kind]} ${printableLine(name)} now looks for: ${printableLine(after)}`),
    ...namedBy.filter(({ kind }) => kind !== 'alert').map(({ kind, name }) => `${kinds[kind]} ${printableLine(name)} still names it.`),
  ]
}
