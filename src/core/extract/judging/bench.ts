// One article with all that was read of it, counted once, as far as its claims are judged by it.
import type { Period } from '../../../shared/model.ts'
import type { Course } from '../course.ts'
import type { Draft } from '../figures/drafts.ts'
import type { Amount } from '../parts.ts'
import { headReports } from '../owners/article-kind.ts'
import { claimRoles, rulesOf, valueOf } from './claims.ts'

export interface Bench {
  readonly course: Course
  readonly amounts: readonly Amount[]
  readonly drafts: readonly Draft[] // all results
  readonly headPeriods: readonly Period[]
  readonly taken: ReadonlyMap<number, string> // the rules that took numbers, by place
  readonly mainCurrency: string | null
  readonly headNumbers: ReadonlySet<number> // as printed in headline and standfirst
  readonly reports: boolean // the headline announces results
  readonly owners: number // companies that results are told of
  readonly kinds: number // … and kinds of periods
  readonly countOf: (symbol: string, kind?: Period['kind']) => number
  readonly ofMeasure: (draft: Draft) => readonly Draft[] // of its company and measure, the first of them
  readonly withValue: (value: number) => readonly Draft[]
  readonly timesTold: (amount: Amount) => number
  readonly timesNamed: (name: string) => number
  readonly figuresOf: (name: string) => number
  readonly sentences: Map<number, Said> // by where they begin, filled as they are asked for
}

/** What the words of a sentence say. */
export interface Said {
  readonly cues: readonly number[]
  readonly before: readonly number[]
  readonly first: string
  readonly periods: readonly { readonly kind: Period['kind']; readonly use: 'told' | 'awaited' | 'foreseen' | 'compared' }[]
}

const most = 40 // of one measure or value that are looked through: time grows with the text and no faster

export function makeBench(course: Course, drafts: readonly Draft[], amounts: readonly Amount[], headPeriods: readonly Period[]): Bench {
  const { title, dek, text } = course.input
  const counts = new Map<string, number>()
  const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)
  const lists = new Map<string, Draft[]>()
  const list = (key: string, draft: Draft): void => {
    const known = lists.get(key)
    if (known === undefined) lists.set(key, [draft])
    else if (known.length < most && known.at(-1) !== draft) known.push(draft)
  }
  const currencies = new Map<string, number>()
  for (const draft of drafts) {
    count(`owner ${draft.symbol}`)
    count(`owner ${draft.symbol} ${draft.period!.kind}`)
    if (draft.segment !== null) count(`name ${draft.segment.toLowerCase()}`)
    list(`measure ${draft.symbol} ${draft.metric}`, draft)
    for (const role of claimRoles) list(`value ${valueOf(draft, role)}`, draft)
    if (draft.currency !== null) currencies.set(draft.currency, (currencies.get(draft.currency) ?? 0) + 1)
  }
  for (const amount of amounts) count(`amount ${amount.kind} ${Math.abs(amount.value)}`)
  const named = new Map<string, number>()
  return {
    course,
    amounts,
    drafts,
    headPeriods,
    taken: rulesOf(course),
    mainCurrency: [...currencies].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null,
    headNumbers: new Set([...`${title} ${dek ?? ''}`.matchAll(/\d[\d,]*(?:\.\d+)?/gu)].map(([printed]) => Number(printed.replaceAll(',', '')))),
    reports: headReports(title),
    owners: new Set(drafts.map(({ symbol }) => symbol)).size,
    kinds: new Set(drafts.map(({ period }) => period!.kind)).size,
    countOf: (symbol, kind) => counts.get(kind === undefined ? `owner ${symbol}` : `owner ${symbol} ${kind}`) ?? 0,
    ofMeasure: ({ symbol, metric }) => lists.get(`measure ${symbol} ${metric}`) ?? [],
    withValue: (value) => lists.get(`value ${value}`) ?? [],
    timesTold: ({ kind, value }) => counts.get(`amount ${kind} ${Math.abs(value)}`) ?? 0,
    timesNamed: (name) => {
      const known = named.get(name) ?? text.split(name).length - 1
      named.set(name, known)
      return known
    },
    figuresOf: (name) => counts.get(`name ${name.toLowerCase()}`) ?? 0,
    sentences: new Map(),
  }
}
