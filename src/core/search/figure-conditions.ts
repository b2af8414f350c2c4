// Conditions on numbers as SQL. What stands together is about one figure: "revenue.change>20 segment:cloud" is growth of the cloud, not of anything beside a cloud.
import type { Context, Sql } from './compile.ts'
import type { FigureTerm, Query, Term } from './query.ts'

type Qualifier = Extract<Term, { kind: 'symbol' | 'segment' | 'basis' }>
type Subject = FigureTerm | Extract<Term, { kind: 'verdict' }>
type Figured = Subject | Extract<Term, { kind: 'segment' | 'basis' | 'disputed' }>

/** Joins conditions that stand together: a figure or verdict takes company, segment and basis beside it. Everything else is left as it was. */
export function gatherFigureTerms(parts: readonly Query[], context: Context): readonly (Query | Sql<'ids'> | Sql<'condition'>)[] {
  const subjects = parts.filter((part): part is Subject => part.kind === 'figure' || part.kind === 'verdict')
  const qualifiers = parts.filter((part): part is Qualifier => (part.kind === 'symbol' && !part.prefix) || part.kind === 'segment' || part.kind === 'basis')
  if (qualifiers.length === 0) return parts
  const inner = qualifiers.filter((part) => part.kind !== 'symbol')
  const rest = parts.filter((part) => !subjects.includes(part as Subject) && !inner.includes(part as Extract<Term, { kind: 'segment' | 'basis' }>))
  if (subjects.length > 0) {
    // The company is looked for in the figures already: a condition on mentions would be a second walk.
    const others = rest.filter((part) => part.kind !== 'symbol' || part.prefix)
    return [...subjects.map((subject) => compileFigureTerm(subject, qualifiers, context)), ...others]
  }
  const [first, ...more] = inner
  return first ? [compileFigureTerm(first, [...more, ...qualifiers.filter((part) => part.kind === 'symbol')], context), ...rest] : parts
}

export function compileFigureTerm(term: Figured, qualifiers: readonly Qualifier[], context: Context): Sql<'ids'> | Sql<'condition'> {
  if (term.kind === 'disputed') {
    const among = 'SELECT dispute_articles.article_id FROM dispute_articles'
    return term.disputed ? { kind: 'ids', sql: among, parameters: [] } : { kind: 'condition', sql: 'NOT EXISTS (SELECT 1 FROM dispute_articles WHERE dispute_articles.article_id = articles.id)', parameters: [] }
  }
  const conditions: string[] = []
  const parameters: (string | number)[] = []
  const add = (sql: string, ...values: (string | number)[]): void => {
    conditions.push(sql)
    parameters.push(...values)
  }
  if (term.kind === 'figure') {
    add('figures.metric = ?', term.metric)
    add(`figures.${term.part} ${term.comparison} ?`, term.value)
    if (term.currency !== null) add('figures.currency = ?', term.currency)
  } else if (term.kind === 'verdict') add('figures.verdict = ?', term.verdict)
  const all = term.kind === 'segment' || term.kind === 'basis' ? [term, ...qualifiers] : qualifiers
  for (const qualifier of all) {
    if (qualifier.kind === 'symbol') add('figures.company_key = ?', context.keyOf ? context.keyOf(qualifier.symbol) : qualifier.symbol)
    else if (qualifier.kind === 'basis') add('figures.basis = ?', qualifier.basis)
    else if (qualifier.segment === '') add("figures.segment <> ''")
    else add("figures.segment <> '' AND instr(figures.segment, ?) > 0", qualifier.segment)
  }
  // Without a segment the whole company is meant.
  if (term.kind === 'figure' && !all.some((qualifier) => qualifier.kind === 'segment')) add("figures.segment = ''")
  // A company has few figures; without a word the planner would walk along all that are as small or as big.
  const from = all.some((qualifier) => qualifier.kind === 'symbol') ? 'figures INDEXED BY figures_by_company' : 'figures'
  return { kind: 'ids', sql: `SELECT figures.article_id FROM ${from} WHERE ${conditions.join(' AND ')}`, parameters }
}
