import type { Database } from 'better-sqlite3'
import type { Followed, NamedBy } from '../../shared/stored-queries.ts'
import { writeNameTerm } from '../search/index.ts'
import type { NamedTerm } from '../search/index.ts'
import { listNaming, rewriteQueries } from '../stored-queries/index.ts'
import type { Decision } from '../stored-queries/index.ts'
import { readTagsOfRules } from './rows.ts'

/** Has stored queries follow a tag that was renamed with all that is nested in it. */
export function followRenamed(db: Database, from: string, to: string): Followed {
  return rewriteQueries(db, 'tag', (term) => {
    const { name, prefix } = term
    if (isWithin(name, from) && !(prefix && name.length === from.length)) return rewritten(writeNameTerm('tag', `${to}${name.slice(from.length)}`, prefix))
    return prefix ? keepPattern(term, from, to) : null
  })
}

/** Has stored queries follow tags whose articles have another one now, while what is nested in them stays. */
export function followMerged(db: Database, sources: readonly string[], into: string, isLeft: (name: string) => boolean): Followed {
  return rewriteQueries(db, 'tag', (term) => {
    const found = sources.find((source) => (term.prefix ? startsWith(source, term.name) : fold(source) === fold(term.name)))
    if (found === undefined || isWithin(into, term.name)) return null
    if (term.prefix) return keepPattern(term, found, into)
    return rewritten(isLeft(term.name) ? both(term, into) : writeNameTerm('tag', into))
  })
}

/** The stored queries that name a tag, or what was nested in it, and the rules that give it. */
export function listNamingTag(db: Database, tag: string): readonly NamedBy[] {
  const naming = listNaming(db, 'tag', ({ name, prefix }) => !prefix && isWithin(name, tag))
  const giving = readTagsOfRules(db).filter(({ name, tags }) => tags.some((each) => isWithin(each, tag)) && !naming.some((each) => each.kind === 'rule' && each.name === name))
  return [...naming, ...giving.map(({ name }): NamedBy => ({ kind: 'rule', name }))]
}

/** "ener*" is what the person wrote for all that begins so; the new name stands beside it where it does not. */
function keepPattern(term: NamedTerm, from: string, to: string): Decision {
  return startsWith(from, term.name) && !startsWith(to, term.name) ? rewritten(both(term, to)) : null
}

function both(term: NamedTerm, to: string): string {
  return `(${writeNameTerm('tag', to)} OR ${writeNameTerm('tag', term.name, term.prefix)})`
}

function rewritten(to: string): Decision {
  return { kind: 'rewritten', to }
}

function isWithin(name: string, tag: string): boolean {
  return fold(name) === fold(tag) || startsWith(name, `${tag}/`)
}

function startsWith(name: string, beginning: string): boolean {
  return fold(name).startsWith(fold(beginning))
}

function fold(name: string): string {
  return name.toLowerCase()
}
