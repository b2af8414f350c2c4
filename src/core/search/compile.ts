import { compileFigureTerm, gatherFigureTerms } from './figure-conditions.ts'
import { resolveMoment } from './moment.ts'
import { writeLikes, writeNamePatterns } from './name-patterns.ts'
import type { Query, Term } from './query.ts'
import { splitTerm } from './unspaced.ts'

export interface CompiledQuery {
  readonly where: string // an SQL condition over rows named articles and article_states
  readonly parameters: (string | number)[]
  readonly looksForText: boolean // whether anything is looked for in texts
}

/** What a query's words mean outside it: the time, and which company a symbol stands for (its key in mentions; left out, the companies that articles mean by it). */
export interface Context {
  readonly now: number
  readonly keyOf?: (symbol: string) => string
  readonly alone?: boolean // the condition is asked of one article at a time: nothing is gathered that is about others
  readonly near?: boolean // it is asked of articles whose texts stand near each other: of the index only from span.low to span.high, a table that the statement has
}

type TextTerm = Extract<Term, { kind: 'text' }>

/**
 * One part while it is compiled. `match` and `no-match` are still full-text expressions, `ids` still a SELECT of article ids, so that
 * neighbours can join them: as much as possible becomes one MATCH, and alternatives one set that is looked up by key.
 */
type Part = { readonly kind: 'match' | 'no-match'; readonly expression: Expression } | Sql<'ids'> | Sql<'condition'>

/** A full-text expression in the words of one index: a text stands either in the one of words between spaces or in that of scripts without them, so each is asked the whole. */
type Expression = (write: (term: TextTerm) => string) => string

export interface Sql<Kind> {
  readonly kind: Kind
  readonly sql: string
  readonly parameters: readonly (string | number)[]
}

/**
 * Makes an SQL condition of a query. The statement around it must name `articles` and, joined by article_id, `article_states`.
 * Every word of the person travels as a bound parameter; inside full-text expressions as a quoted string.
 * `now` (epoch milliseconds) is what `7d` and `today` count from. See docs/notes/search.md for the order that keeps it on indexes.
 */
export function compileQuery(query: Query, context: Context): CompiledQuery {
  const looksForText = listTextTerms(query).length > 0
  if (query.kind === 'everything') return { where: '1', parameters: [], looksForText }
  const { sql, parameters } = finishOf(context)(compilePart(query, context))
  return { where: sql, parameters: [...parameters], looksForText }
}

/** A full-text expression that finds any of the words looked for in the index of words between spaces; null where a query looks for none. */
export function matchAnyText(query: Query): string | null {
  const terms = listTextTerms(query)
  return terms.length === 0 ? null : terms.map(writeSpaced).join(' OR ')
}

/** The words, phrases and beginnings that a query looks for, not those it excludes. */
export function listTextTerms(query: Query): readonly TextTerm[] {
  return collectTexts(query, true)
}

function collectTexts(query: Query, wanted: boolean): readonly TextTerm[] {
  if (query.kind === 'text') return wanted ? [query] : []
  if (query.kind === 'not') return collectTexts(query.part, !wanted)
  if (query.kind === 'and' || query.kind === 'or') return query.parts.flatMap((part) => collectTexts(part, wanted))
  return []
}

function compilePart(query: Query, context: Context): Part {
  const finish = finishOf(context)
  switch (query.kind) {
    case 'everything':
      return { kind: 'condition', sql: '1', parameters: [] }
    case 'and':
      return compileTogether(gatherFigureTerms(query.parts, context).map((part) => ('sql' in part ? part : compilePart(part, context))), finish)
    case 'or':
      return compileAlternatives(query.parts.map((part) => compilePart(part, context)), finish)
    case 'not':
      return negate(compilePart(query.part, context), finish)
    case 'text':
      return { kind: 'match', expression: (write) => write(query) }
    default:
      return compileTerm(query, context)
  }
}

/** FTS5's NOT has two sides, so exclusions join a MATCH only where something is looked for beside them. */
function compileTogether(parts: readonly Part[], finish: Finish): Part {
  const wanted = parts.flatMap((part) => (part.kind === 'match' ? [part.expression] : []))
  const excluded = parts.flatMap((part) => (part.kind === 'no-match' ? [part.expression] : []))
  const conditions = parts.filter((part) => part.kind === 'condition' || part.kind === 'ids')
  let text: Part | null = null
  if (wanted.length > 0) {
    const both = wanted.length === 1 ? wanted[0]! : join(wanted, ' AND ')
    const left = join(excluded, ' OR ')
    text = { kind: 'match', expression: excluded.length === 0 ? both : (write) => `(${both(write)} NOT ${left(write)})` }
  } else if (excluded.length > 0) text = { kind: 'no-match', expression: join(excluded, ' OR ') }
  if (text && conditions.length === 0) return text
  return joinConditions('AND', text ? [text, ...conditions] : conditions, finish)
}

function compileAlternatives(parts: readonly Part[], finish: Finish): Part {
  const wanted = parts.flatMap((part) => (part.kind === 'match' ? [part.expression] : []))
  const excluded = parts.flatMap((part) => (part.kind === 'no-match' ? [part.expression] : []))
  const sets = parts.flatMap((part) => (part.kind === 'ids' ? [part] : []))
  const rest: Part[] = parts.filter((part) => part.kind === 'condition')
  if (sets.length > 0)
    rest.push(
      ids(
        sets.map((set) => set.sql).join(' UNION ALL '),
        sets.flatMap((set) => set.parameters),
      ),
    )
  if (wanted.length > 0) rest.push({ kind: 'match', expression: join(wanted, ' OR ') })
  if (excluded.length > 0) rest.push({ kind: 'no-match', expression: join(excluded, ' AND ') }) // not a or not b: not both
  const [only] = rest
  return rest.length === 1 && only ? only : joinConditions('OR', rest, finish)
}

function joinConditions(operator: 'AND' | 'OR', parts: readonly Part[], finish: Finish): Part {
  const conditions = parts.map(finish)
  return condition(
    `(${conditions.map(({ sql }) => sql).join(` ${operator} `)})`,
    conditions.flatMap(({ parameters }) => parameters),
  )
}

/** IS NOT TRUE and not NOT: where a condition is unknown (no source is named, no text yet), its opposite holds. */
function negate(part: Part, finish: Finish): Part {
  if (part.kind === 'match') return { kind: 'no-match', expression: part.expression }
  if (part.kind === 'no-match') return { kind: 'match', expression: part.expression }
  const { sql, parameters } = finish(part)
  return condition(`(${sql}) IS NOT TRUE`, parameters)
}

type Finish = (part: Part) => Sql<'condition'>

function finishOf(context: Context): Finish {
  return context.alone ? finishAlone : context.near ? finishNear : finishTogether
}

/** For a few articles: the part of the index where their texts stand, and their own rows of other tables. */
function finishNear(part: Part): Sql<'condition'> {
  if (part.kind === 'condition' || part.kind === 'ids') return finishAlone(part)
  const within = 'rowid >= (SELECT low FROM span) AND rowid <= (SELECT high FROM span)'
  // The plus keeps the planner from leading with the texts that are found: the order leads.
  const found = `+articles.text_id IN (SELECT rowid FROM article_search WHERE article_search MATCH ? AND ${within} UNION ALL SELECT rowid FROM unspaced_search WHERE unspaced_search MATCH ? AND ${within})`
  return condition(part.kind === 'match' ? found : `(${found}) IS NOT TRUE`, inBoth(part.expression))
}

/** For one article: its own row of the index and its own rows of other tables, whatever the library holds besides. */
function finishAlone(part: Part): Sql<'condition'> {
  if (part.kind === 'condition') return part
  if (part.kind === 'ids') return condition(`EXISTS (SELECT 1 FROM (${part.sql}) AS meant WHERE meant.article_id = articles.id)`, part.parameters)
  const found = `(EXISTS (SELECT 1 FROM article_search WHERE article_search MATCH ? AND article_search.rowid = articles.text_id)
    OR EXISTS (SELECT 1 FROM unspaced_search WHERE unspaced_search MATCH ? AND unspaced_search.rowid = articles.text_id))`
  return condition(part.kind === 'match' ? found : `NOT ${found}`, inBoth(part.expression))
}

function finishTogether(part: Part): Sql<'condition'> {
  if (part.kind === 'condition') return part
  if (part.kind === 'ids') return condition(`articles.id IN (${part.sql})`, part.parameters)
  const found = 'articles.text_id IN (SELECT rowid FROM article_search WHERE article_search MATCH ? UNION ALL SELECT rowid FROM unspaced_search WHERE unspaced_search MATCH ?)'
  return condition(part.kind === 'match' ? found : `(${found}) IS NOT TRUE`, inBoth(part.expression))
}

function inBoth(expression: Expression): readonly string[] {
  return [expression(writeSpaced), expression(writeUnspaced)]
}

function join(expressions: readonly Expression[], operator: ' AND ' | ' OR '): Expression {
  return (write) => `(${expressions.map((expression) => expression(write)).join(operator)})`
}

function compileTerm(term: Exclude<Term, TextTerm>, context: Context): Part {
  const { now, keyOf } = context
  switch (term.kind) {
    case 'name':
      return compileName(term)
    case 'symbol': {
      if (term.prefix) return ids('SELECT mentions.article_id FROM mentions WHERE mentions.symbol GLOB ?', [`${term.symbol.replace(/[*?[]/g, '[$&]')}*`])
      if (keyOf) return ids('SELECT mentions.article_id FROM mentions WHERE mentions.company_key = ?', [keyOf(term.symbol)])
      return ids('SELECT mentions.article_id FROM mentions WHERE mentions.company_key IN (SELECT named.company_key FROM mentions AS named WHERE named.symbol = ?)', [term.symbol])
    }
    case 'is':
      return condition(stateConditions[term.state], [])
    case 'has':
      return condition(hasConditions[term.what], [])
    case 'time':
      return condition(`articles.sort_at ${term.edge === 'before' ? '<' : '>='} ?`, [resolveMoment(term.moment, now)])
    case 'figure':
    case 'verdict':
    case 'segment':
    case 'basis':
    case 'disputed':
      return compileFigureTerm(term, [], context)
    case 'words':
      return condition(`articles.words ${term.comparison} ?`, [term.count])
  }
}

const stateConditions = {
  unread: 'article_states.read_at IS NULL',
  read: 'article_states.read_at IS NOT NULL',
  starred: 'article_states.starred_at IS NOT NULL',
  later: 'article_states.later_at IS NOT NULL',
  hidden: 'EXISTS (SELECT 1 FROM hidden_articles WHERE hidden_articles.article_id = articles.id)',
} as const

const hasConditions = {
  snapshot: 'EXISTS (SELECT 1 FROM claims WHERE claims.text_id = articles.text_id)',
  tag: 'EXISTS (SELECT 1 FROM article_tags WHERE article_tags.article_id = articles.id)',
  highlight: 'EXISTS (SELECT 1 FROM highlights WHERE highlights.article_id = articles.id)',
  note:
    '(EXISTS (SELECT 1 FROM article_notes WHERE article_notes.article_id = articles.id)' +
    ' OR EXISTS (SELECT 1 FROM highlights WHERE highlights.article_id = articles.id AND highlights.note IS NOT NULL))',
  correction: 'EXISTS (SELECT 1 FROM corrections WHERE corrections.article_id = articles.id)',
} as const

function compileName(term: Extract<Term, { kind: 'name' }>): Part {
  const patterns = writeNamePatterns(term)
  if (term.field === 'feed') {
    // The name an article came under, or the one that its feed has now: the person may have renamed it.
    return condition(
      `(${writeLikes('articles.source', patterns)} OR articles.id IN (SELECT feed_items.article_id FROM feed_items WHERE feed_items.feed_id IN
        (SELECT feeds.id FROM feeds WHERE ${writeLikes('feeds.title', patterns)} OR ${writeLikes('feeds.feed_title', patterns)})))`,
      [...patterns, ...patterns, ...patterns],
    )
  }
  if (term.field === 'watchlist') {
    return ids(
      'SELECT mentions.article_id FROM mentions WHERE mentions.company_key IN (SELECT watchlist_symbols.company_key FROM watchlist_symbols' +
        ` WHERE watchlist_symbols.watchlist_id IN (SELECT watchlists.id FROM watchlists WHERE ${writeLikes('watchlists.name', patterns)}))`,
      patterns,
    )
  }
  return ids(
    `SELECT article_tags.article_id FROM article_tags WHERE article_tags.tag_id IN (SELECT tags.id FROM tags WHERE ${writeLikes('tags.name', patterns)})`,
    patterns,
  )
}

function writeSpaced(term: TextTerm): string {
  return `${term.column === null ? '' : `{${term.column}} : `}"${term.text.replaceAll('"', '""')}"${term.prefix ? ' *' : ''}`
}

function writeUnspaced(term: TextTerm): string {
  return writeSpaced({ ...term, ...splitTerm(term.text, term.prefix) })
}

function condition(sql: string, parameters: readonly (string | number)[]): Sql<'condition'> {
  return { kind: 'condition', sql, parameters }
}

function ids(sql: string, parameters: readonly (string | number)[]): Sql<'ids'> {
  return { kind: 'ids', sql, parameters }
}
