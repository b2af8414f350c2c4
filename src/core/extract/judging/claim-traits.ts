// What speaks for and against a claim: what the readers thought of the number, the words around it, and how it fits with everything else that the article tells.
import type { Draft } from '../figures/drafts.ts'
import type { Amount } from '../parts.ts'
import type { Surroundings } from '../second/traits.ts'
import type { Bench, Said } from './bench.ts'
import type { Claim } from './claims.ts'
import { isBusinessName } from '../businesses/business-words.ts'
import { isKnownPart } from '../businesses/known-parts.ts'
import { isComparative, isForecast, isYetToCome } from '../figures/completing.ts'
import { fitsGrowth } from '../figures/contradictions.ts'
import { findPeriods } from '../periods/periods.ts'
import { hashOf, mix } from '../second/traits.ts'
import { claimRoles, isAlike, valueOf } from './claims.ts'

type Value = string | number | boolean

const cues: readonly RegExp[] = [
  /\b(?:adjusted|underlying|non-GAAP|core|excluding|exceptional|one-off|normali[sz]ed|before (?:items|exceptional))\b/iu,
  /\bconstant|local curren|currency-neutral|at actual rates\b/iu,
  /\b(?:organic|like-for-like|comparable|same-store)\b/iu,
  /\b(?:target|aims?|goal|plan(?:s|ned)?|hopes?|would|could|may|might|should)\b/iu,
  /\b(?:expect|forecast|guid|outlook|project|predict)/iu,
  /\banalysts?|consensus|Street\b/iu,
  /\b(?:19\d\d|201\d|202[0-4])\b/u,
  /\b(?:decade|since|record|five years|three years|ever|average)\b/iu,
  /\bnine[- ]month|first nine|nine months\b/iu,
  /\b(?:half|six months|interim|H[12])\b/iu,
  /\b(?:year|annual|fiscal|twelve months|FY)\b/iu,
  /\bquarter|Q[1-4]\b/iu,
  /\b(?:ago|earlier|last year|prior[- ]year|previous year|a year before)\b/iu,
  /\b(?:sequential|previous quarter|prior quarter|quarter before|three months before|on-quarter)\b/iu,
  /\b(?:market|industry|sector|rivals?|peers?|nationwide)\b/iu,
  /\b(?:acqui|deal|merger|bought|stake|takeover|purchase)\b/iu,
  /\b(?:share of|per cent of|percent of|% of|accounted for|portion)\b/iu,
  /\b(?:loss|lost|deficit|red)\b/iu,
  /\b(?:charge|impairment|write-?down|gain|tax|cost)\b/iu,
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|month|week)\b/u,
  /\b(?:if|without|were it not|stripping|hypothetical)\b/iu,
  /\b(?:launch|customers?|contract|order)\b/iu,
  /\brespectively\b/iu,
  /;/u,
  /\(/u,
  /\b(?:versus|vs|compared|against)\b/iu,
  /["“”]/u,
]
const cuesBefore = [0, 1, 2, 5, 7, 8, 9, 10, 11] // of these also in what stands before the sentence
const farthestBefore = 200 // UTF-16 units

const step = (value: number, ...edges: readonly number[]): number => edges.filter((edge) => value > edge).length
const sureness = (likelihood: number): number => step(likelihood, 0.01, 0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95, 0.99)
const hashes = new Map<string, number>()
function hashOfName(name: string): number {
  let hash = hashes.get(name)
  if (hash === undefined) {
    hash = hashOf(name)
    if (hashes.size < 5000) hashes.set(name, hash)
  }
  return hash
}
const toNumber = (value: Value): number => (typeof value === 'string' ? hashOfName(value) : Number(value))

/** Growth of comparable sales is what is reported of them (the contract has it so), though sentences tell it as they tell changes. */
const isGrowthAsActual = ({ metric }: Draft, { role, amount }: Claim): boolean => metric === 'comparable-sales' && role === 'actual' && amount?.kind === 'percent'

const addUp = (likelihoods: readonly { readonly whole: number; readonly part: number }[]): { readonly whole: number; readonly part: number } => likelihoods.reduce((sum, each) => ({ whole: sum.whole + each.whole, part: sum.part + each.part }))

/** The traits of one of a draft's claims. */
export function traitsOfClaim(bench: Bench, draft: Draft, claim: Claim, others: readonly Claim[]): readonly number[] {
  const { course, amounts, drafts } = bench
  const { text } = course.input
  const { value, amount, rule, opinion } = claim
  const role = isGrowthAsActual(draft, claim) ? 'growth' : claim.role
  const traits: number[] = []
  const add = (name: string, ...values: readonly Value[]): void => void traits.push(values.reduce<number>((hash, each) => mix(hash, toNumber(each)), hashOfName(name)))
  const both = (name: string, each: Value): void => {
    add(name, each)
    add(`${name} of`, each, role)
  }
  const isPart = draft.segment !== null
  const period = draft.period!
  const measured = bench.ofMeasure(draft).filter((other) => other !== draft)
  const own = measured.filter((other) => other.period!.kind === period.kind)
  const said = saidIn(bench, opinion?.sentence ?? null, draft)

  // what it is
  both('role', role)
  add('metric', draft.metric, role)
  add('basis', draft.basis, draft.metric, role)
  add('part', isPart, draft.metric, role)
  both('rule', rule)
  both('table', course.tabled.has(draft))
  add('stated', course.stated.has(draft))
  add('kind of amount', amount?.kind ?? 'none', role)

  // whose
  const owner = course.topic === null ? 0 : draft.symbol === course.topic ? 1 : 2
  add('owner', owner, step(bench.owners, 1, 2, 3, 5))
  add('companies', step(course.companies.length, 1, 2, 3, 5))
  add('mentioned', step(course.mentioned.length, 1, 2, 3, 5, 8))
  add('article', course.kind ?? 'none', bench.reports)
  add('listed', draft.symbol!.includes('.') ? draft.symbol!.split('.').at(-1)! : 'none')

  // when
  const told = bench.countOf(draft.symbol!, period.kind)
  const share = told / bench.countOf(draft.symbol!)
  const head = bench.headPeriods.length === 0 ? 0 : bench.headPeriods.some(({ kind }) => kind === period.kind) ? 1 : 2
  const named = said.periods.filter(({ use }) => use === 'told')
  const likely = course.likelyPeriods.get(draft)
  const likelyKind = likely === undefined ? 0 : likely.kind === period.kind ? 1 : 2
  add('period', period.kind, period.number !== null)
  add('year', period.year !== null)
  add('kinds', bench.kinds)
  add('share of period', step(share, 0.1, 0.3, 0.6, 0.99), likelyKind)
  both('headed', head * 9 + step(named.filter(({ kind }) => kind === period.kind).length, 0, 1) * 3 + step(named.filter(({ kind }) => kind !== period.kind).length, 0, 1))
  both('likely period', likelyKind)
  for (const { kind, use } of said.periods) if (use !== 'told') add('other period', use, kind === period.kind)

  // how it fits with the rest
  both('figures', step(told, 1, 2, 4, 8, 16))
  add('all figures', step(drafts.length, 1, 2, 4, 8, 16, 32))
  const again = amount === null ? 0 : bench.timesTold(amount)
  both('told', step(again, 1, 2, 3))
  both('in headline', amount !== null && bench.headNumbers.has(printedNumber(text, amount)))
  for (const other of claimRoles) add('has', other, others.some((each) => each.role === other), role)
  both('growth', draft.actual === null || draft.prior === null || draft.change === null ? 0 : Math.abs((draft.actual / draft.prior - 1) * 100 - draft.change.value) < 0.7 ? 1 : fitsGrowth(draft) ? 2 : 3)
  const rivals = own.filter((other) => other.basis === draft.basis && (other.segment ?? '').toLowerCase() === (draft.segment ?? '').toLowerCase())
  const agrees = rivals.some((other) => valueOf(other, claim.role) === value)
  const denies = rivals.some((other) => valueOf(other, claim.role) !== null && Math.abs(valueOf(other, claim.role)! - value) > 0.012 * Math.abs(value))
  both('rivals', (agrees ? 1 : 0) + (denies ? 2 : 0))
  const elsewhere = bench.withValue(value).filter((other) => other !== draft)
  both('elsewhere', elsewhere.length === 0 ? 0 : elsewhere.some((other) => other.symbol !== draft.symbol) ? 1 : elsewhere.some((other) => other.metric !== draft.metric) ? 2 : elsewhere.some((other) => other.segment !== draft.segment) ? 3 : elsewhere.some((other) => other.basis !== draft.basis) ? 4 : elsewhere.some((other) => other.period!.kind !== period.kind) ? 5 : 6)
  if (role === 'change') {
    add('size of change', step(Math.abs(value), 1, 5, 15, 40, 100, 300))
    add('change', draft.change!.kind, draft.change!.period, Math.sign(value))
  } else if (role === 'actual') {
    add('size', Math.sign(value), amount === null ? 9 : step(String(Math.abs(amount.value)).replace(/\D/gu, '').replace(/0+$/u, '').length, 1, 2, 3))
  } else if (draft.actual !== null) {
    add('ratio', role, step(Math.abs(draft.actual / value), 0.3, 0.6, 0.8, 0.95, 0.99, 1.01, 1.05, 1.2, 1.5, 2.5))
  }
  add('scale', amount === null ? 9 : (amount.scaled ? 1 : 0) + (amount.per === null ? 0 : 2), draft.unit)
  both('money', (draft.currency === null ? 0 : draft.currency === bench.mainCurrency ? 1 : 2) * 4 + (amount === null ? 3 : amount.currency === null ? 0 : amount.currency === draft.currency ? 1 : 2))
  const whole = own.find((other) => other.segment === null)
  add('whole', isPart, whole === undefined ? 0 : whole.basis === draft.basis ? 1 : 2, role)
  add('whole of', isPart, whole === undefined ? 0 : whole.basis === draft.basis ? 1 : 2, draft.metric)
  if (isPart && whole?.actual != null && draft.actual !== null) add('share of whole', step(draft.actual / whole.actual, 0, 0.1, 0.3, 0.6, 1))
  both('other basis', own.some((other) => other.basis !== draft.basis && other.segment === draft.segment))
  both('other period', measured.some((other) => other.basis === draft.basis && other.segment === draft.segment && other.period!.kind !== period.kind))

  // what a business is called
  if (draft.segment !== null) {
    const name = draft.segment
    both('known part', (isKnownPart(text, name) ? 1 : 0) + (isBusinessName(name) ? 2 : 0))
    add('letters', /^\p{Lu}/u.test(name) ? (/^\p{Lu}\S*$/u.test(name) ? 2 : 1) : 0)
    add('words of name', step(name.split(/\s+/u).length, 1, 2, 3, 5))
    both('name told', step(bench.timesNamed(name), 0, 1, 2, 4))
    both('figures of name', step(bench.figuresOf(name) - 1, 0, 1, 2, 4))
    const words = name.toLowerCase().split(/\s+/u)
    add('last word', words.at(-1)!.replace(/s$/u, ''))
    add('first word', words[0]!)
  }

  both('opinion', opinion !== null)
  add('place', amount === null ? 9 : step(amount.start / text.length, 0.05, 0.15, 0.35, 0.6, 0.85))
  add('length', step(text.length, 1500, 3000, 5000, 8000))
  add('numbers', step(amounts.length, 15, 30, 60, 120))
  if (opinion === null || amount === null) return traits

  // what the second reader thinks
  const { sentence, likelihoods, naming } = opinion
  const { whole: ofWhole, part: ofPart } = role === 'growth' ? addUp([likelihoods('actual'), likelihoods('change')]) : likelihoods(role)
  const sure = sureness(ofWhole + ofPart)
  both('likely role', sure)
  add('likely rule', rule, sure)
  both('likely none', sureness(opinion.none))
  both('likely slot', sureness(isPart ? ofPart : ofWhole))
  const { whole: anyWhole, part: anyPart } = addUp(claimRoles.map(likelihoods))
  add('likely owner', isPart, sureness((isPart ? anyPart : anyWhole) / (anyWhole + anyPart + 1e-9)))
  const pooled = sureness((isPart ? opinion.part : opinion.whole) / (opinion.part + opinion.whole + 1e-9))
  add('pooled', isPart, pooled)
  add('pooled of', isPart, pooled, role)
  add('role', opinion.role === role || (role === 'growth' && (opinion.role === 'actual' || opinion.role === 'change')) ? 'same' : opinion.role, role)
  const measure = opinion.measureOf(draft.metric)
  both('likely measure', sureness(measure))
  add('likely measure of', sureness(measure), draft.metric)
  const best = opinion.measure().metric
  add('best measure', best === draft.metric ? 'same' : best, draft.metric)
  const called = naming.name === null ? 0 : !isPart ? 1 : isAlike(naming.name, draft.segment) ? 2 : naming.names.some((name) => isAlike(name, draft.segment)) ? 3 : 4
  add('naming', called, sureness(naming.likelihood))
  both('named part', sureness(naming.part) * 2 + (isPart ? 1 : 0))

  // where it stands
  const at = sentence.amounts.indexOf(amount)
  both('block', sentence.kind)
  add('order', step(at, 0, 1, 2, 4), step(sentence.amounts.length, 1, 2, 3, 5, 8), role)
  add('left over', step(sentence.amounts.filter((other) => !bench.taken.has(other.start) && measurable.has(other.kind)).length, 0, 1, 2, 4))
  add('named', sentence.named.some(({ symbol }) => symbol === draft.symbol), sentence.named.some(({ symbol }) => symbol !== draft.symbol), owner)
  const mark = sentence.metrics.findLast((each) => each.end <= amount.start)
  const marked = mark === undefined ? 0 : mark.metric === draft.metric ? 1 : mark.metric === null ? 2 : 3
  both('mark', marked)
  add('mark of', marked, draft.metric)
  add('marks', step(sentence.metrics.length, 0, 1, 2, 3), sentence.metrics.some((each) => each.metric === draft.metric))
  if (mark !== undefined) {
    add('since mark', step(sentence.amounts.filter((other) => other.start >= mark.end && other.end <= amount.start).length, 0, 1, 2), marked)
    add('name of mark', mark.name.toLowerCase())
  }
  for (const cue of said.cues) {
    add('cue', cue)
    if (cue < 3) add('cue of', cue, draft.basis, isPart)
    else add('cue of', cue, role)
    if (cue >= 8 && cue <= 11) add('cue of time', cue, period.kind)
  }
  for (const cue of said.before) {
    add('cue before', cue)
    if (cue < 3) add('cue before of', cue, draft.basis)
    if (cue >= 8 && cue <= 11) add('cue before of time', cue, period.kind)
  }
  const left = wordsIn(text.slice(Math.max(sentence.start, amount.start - 60), amount.start)).reverse()
  const right = wordsIn(text.slice(amount.end, Math.min(sentence.end, amount.end + 50)))
  for (let distance = 0; distance < 4; distance++) {
    add('left', distance, left[distance] ?? '')
    if (distance < 3) add('right', distance, right[distance] ?? '')
  }
  add('left of', left[0] ?? '', draft.metric)
  add('left of role', left[0] ?? '', role)
  add('right of role', right[0] ?? '', role)
  add('first', said.first)
  add('opens', sentence.start === sentence.paragraph, isPart)
  return traits
}

const measurable = new Set<Amount['kind']>(['money', 'percent', 'points', 'bps', 'number', 'multiple'])
const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}[\p{L}'’-]*|[^\s\p{L}\d]/gu) ?? []

/** A number as it is printed, without its scale. */
export const printedNumber = (text: string, { start, end }: Pick<Amount, 'start' | 'end'>): number => Number(/\d[\d,]*(?:\.\d+)?/u.exec(text.slice(start, end))?.[0].replaceAll(',', '') ?? NaN)

/** What the words of a sentence say, found out once. */
function saidIn(bench: Bench, sentence: Surroundings | null, { evidence }: Draft): Said {
  const { text } = bench.course.input
  const [start, end] = sentence === null ? (evidence[0] ?? [0, 0]) : [sentence.start, sentence.end]
  const known = bench.sentences.get(start)
  if (known !== undefined) return known
  const words = text.slice(start, end)
  const before = text.slice(Math.max(sentence?.paragraph ?? start, start - farthestBefore), start)
  const said: Said = {
    cues: cues.flatMap((cue, index) => (cue.test(words) ? [index] : [])),
    before: cuesBefore.filter((cue) => cues[cue]!.test(before)),
    first: (/^\W*([\p{L}’']+)/u.exec(words)?.[1] ?? '').toLowerCase(),
    periods: findPeriods(text, start, end).map((mark) => ({ kind: mark.period.kind, use: isYetToCome(text, mark) ? 'awaited' : isForecast(text, mark) ? 'foreseen' : isComparative(text, mark) ? 'compared' : 'told' })),
  }
  bench.sentences.set(start, said)
  return said
}
