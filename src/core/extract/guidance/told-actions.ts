// What a sentence says was done to a forecast whose number another sentence tells: "raised its full-year profit outlook", and later "now sees $4.10".
import type { Guidance, Metric } from '../../../shared/model.ts'
import type { Draft } from '../figures/drafts.ts'

type Action = NonNullable<Guidance['action']>

/** An action told without its number, and of whose forecast. `family` is null where all of them are meant. */
export interface ToldAction {
  readonly action: Action
  readonly family: 'earnings' | 'revenue' | null
  readonly symbol: string | null
  readonly block: number
}

const told =
  /\b(?<verb>rais(?:ed|es|ing)|lift(?:ed|s|ing)|boost(?:ed|s|ing)|hik(?:ed|es|ing)|bump(?:ed|s) up|increas(?:ed|es|ing)|cut(?:s|ting)?|lower(?:ed|s|ing)|trim(?:med|s|ming)|slash(?:ed|es|ing)|reduc(?:ed|es|ing))(?<between>(?: [\w'’-]+){0,9}?) (?<noun>forecasts?|outlook|guidance|targets?|projections?)\b(?<after>[^.;,]{0,60})/iu
const noun = /forecast|outlook|guidance|target|projection/iu
const ofCompany = /\b(?:its|the company['’]s|full[- ]year|annual|fiscal|20\d\d|FY\d*)\b/iu
const others = /\b(?:analysts?|brokers?|brokerages?|economists|rivals?|peers?|price|prices|Street|margins?|dividends?|production|output|capex|spending|cost|cash flow|quarter|quarterly|medium-term|long-term|store|users?|subscribers?)\b/iu

/** Reads what a headline or sentence says was done to the company's forecast for the year; null where it says nothing of the kind, or of another measure. */
export function readToldAction(words: string, symbol: string | null, block: number, isHeadline: boolean): ToldAction | null {
  if (!noun.test(words)) return null
  const match = told.exec(words)
  if (!match) return null
  const { verb, between, after } = match.groups as { verb: string; between: string; after: string }
  if (!isHeadline && !ofCompany.test(between)) return null
  if (others.test(between) || /\b(?:analysts?|brokers?|brokerages?|economists|rival|peer)\b[^,;]{0,50}$/iu.test(words.slice(0, match.index))) return null
  const of = `${between} ${/^ (?:for|of) /u.test(after) ? after : ''}`
  const revenue = /\b(?:revenues?|sales)\b/iu.test(of)
  const earnings = /\b(?:profits?|earnings|income|EPS)\b/iu.test(of)
  if (!revenue && !earnings && /\b(?:funds from operations?|A?FFO|EBITDA\w*|growth|orders|bookings)\b/iu.test(of)) return null
  return { action: /^(?:cut|lower|trim|slash|reduc)/iu.test(verb) ? 'lowered' : 'raised', family: revenue === earnings ? null : revenue ? 'revenue' : 'earnings', symbol, block }
}

const families: Readonly<Partial<Record<Metric, 'earnings' | 'revenue'>>> = { eps: 'earnings', 'net-income': 'earnings', revenue: 'revenue' }
const reach = 5 // paragraphs

/** Gives a forecast for the year the action that an earlier sentence told, where its own says nothing. */
export function applyToldAction(draft: Draft, actions: readonly ToldAction[], sentence: string): void {
  if (draft.mode !== 'guidance' || draft.action !== null || draft.segment !== null || (draft.period !== null && draft.period.kind !== 'year')) return
  if (/\bnarrow|\bprevious|\bprior\b|\binitial|\bnext year\b|\bfirst time\b/iu.test(sentence)) return
  const family = families[draft.metric]
  const action = actions.findLast((other) => (other.family === null || other.family === family) && (other.symbol === null || other.symbol === draft.symbol) && draft.block - other.block <= reach)
  if (family !== undefined && action) draft.action = action.action
}
