// What cannot be: a business that is called like an owner, a number per share that is compared with a sum. Better a question than such a fact.
import type { Doubt } from '../../../shared/model.ts'
import type { Draft, Note } from './drafts.ts'
import { doubtDraft, isProfit } from './drafts.ts'
import { headlineSums, isOfOtherScale } from './headline-scale.ts'
import { ownsNothing, reasonAgainst } from './misplaced.ts'

const number = '(?:[^.;]|\\.\\d){2,50}?'
/** "earned $274 million on revenue of $5.21 billion, up from $119 million on revenue of $5.11 billion" */
const twoYearsOfBoth = new RegExp(`\\bon (?:revenues?|sales|turnover) of ${number},? (?:(?:up|down) from|compared (?:with|to)|against|versus|vs\\.?) ${number} on (?:revenues?|sales|turnover) of (?:about |nearly |just )?(?:[A-Z]{1,3}\\b ?)?\\p{Sc}?(?<sales>\\d[\\d,]*(?:\\.\\d+)?)`, 'iu')

/** Whether of two years told with both profit and sales last year's number is not the sales told for it. `prior`: in units of money; the text may print it in thousands or millions. */
function isProfitOfBefore(sentence: string, prior: number): boolean {
  const sales = twoYearsOfBoth.exec(sentence)?.groups?.['sales']
  if (sales === undefined) return false
  const mantissa = (value: number): string => value.toExponential(9).split('e')[0]!
  return mantissa(Number(sales.replaceAll(',', ''))) !== mantissa(prior)
}

/** Takes drafts out that cannot be as they were read, and comparisons that cannot be of the same thing; each is kept as a question. */
export function dropImplausible(drafts: Draft[], doubts: Doubt[], title: string, text: string): void {
  const sums = headlineSums(title)
  for (let index = drafts.length - 1; index >= 0; index--) {
    const draft = drafts[index]!
    if (draft.mode === 'result' && draft.actual !== null && draft.unit === 'currency' && sums.length > 0 && isOfOtherScale(draft.actual, sums)) {
      drafts.splice(index, 1)
      doubtDraft(doubts, draft, 'the headline tells a number a thousand times as large or as small')
      continue
    }
    if (draft.segment !== null && /['’]s?$/u.test(draft.segment)) draft.segment = ownsNothing(draft, title) ? draft.segment : draft.segment.replace(/['’]s?$/u, '')
    const reason = reasonAgainst(draft, title, text)
    if (reason !== null) {
      drafts.splice(index, 1)
      doubtDraft(doubts, draft, reason)
      continue
    }
    // "a loss per share of $6.18 to miss the estimate of $0.18": whether a loss was expected is not said
    if (draft.actual !== null && draft.consensus !== null && draft.actual < 0 && draft.consensus < 0 && draft.actual / draft.consensus > 8 && draft.evidence.every(([start, end]) => (text.slice(start, end).match(/\b(?:loss|lost|negative|minus)\b|\$\(|\(\$|-\$/giu)?.length ?? 0) < 2)) {
      doubtDraft(doubts, draft, 'whether a loss was expected is not said')
      Object.assign(draft, { consensus: null, verdict: null })
    }
    // "revenue reached €36.9bn versus €2.7bn estimated": one of the two is misprinted, or of something else
    if (draft.metric === 'revenue' && draft.actual !== null && draft.consensus !== null && draft.consensus > 0 && (draft.actual / draft.consensus > 12 || draft.actual / draft.consensus < 1 / 12)) {
      doubtDraft(doubts, draft, 'expected was a number several times as large or as small')
      Object.assign(draft, { consensus: null, verdict: null })
    }
    // "on revenue of $5.21 billion, up from $119M ($0.93) on revenue of $5.11B": what it rose from is the profit's
    if (draft.metric === 'revenue' && draft.prior !== null && draft.evidence.some(([start, end]) => isProfitOfBefore(text.slice(start, end), draft.prior!))) {
      doubtDraft(doubts, draft, 'what the year before is told of is the profit')
      draft.prior = null
    }
    const limit = draft.metric === 'eps' ? 1000 * Math.max(Math.abs(draft.actual ?? 0), 0.01) : Infinity
    if (draft.actual === null || (Math.abs(draft.prior ?? 0) <= limit && Math.abs(draft.consensus ?? 0) <= limit)) continue
    doubtDraft(doubts, draft, 'compared with a sum of money, not with a number per share')
    if (Math.abs(draft.prior ?? 0) > limit) draft.prior = null
    if (Math.abs(draft.consensus ?? 0) > limit) draft.consensus = null
  }
}

/** A profit several times the sales it comes from, of one business, period and money: one of the two was misprinted or misread, and nobody knows which. Losses may be larger than sales. */
export function dropBeyondSales(drafts: Draft[], doubts: Doubt[]): void {
  const told = drafts.filter(({ mode, unit, actual, basis }) => mode === 'result' && unit === 'currency' && actual !== null && basis !== 'like-for-like')
  const beyond = new Set<Draft>()
  for (const sales of told)
    for (const profit of sales.metric === 'revenue' && sales.actual! > 0 ? told : [])
      if ((isProfit(profit.metric) || profit.metric === 'net-income') && profit.symbol === sales.symbol && profit.segment === sales.segment && profit.period?.kind === sales.period?.kind && profit.currency === sales.currency && profit.actual! > 5 * sales.actual!) {
        beyond.add(sales)
        // "revenue of 9,902.5" and "turnover of PLN 118 million, the biggest on the exchange": where the same sales are told larger, it is the smaller ones that are of something else
        if (!told.some((other) => isSameSales(other, sales) && other.actual! >= profit.actual!)) beyond.add(profit)
      }
  for (const draft of beyond) {
    drafts.splice(drafts.indexOf(draft), 1)
    doubtDraft(doubts, draft, 'a profit several times the sales it would come from')
  }
  for (const draft of drafts.filter(({ mode, actual, currency }) => mode === 'result' && actual !== null && Math.abs(actual) >= 1e12 && /^(?:\$|USD|EUR|GBP|CHF|CAD|AUD)$/u.test(currency ?? ''))) {
    drafts.splice(drafts.indexOf(draft), 1)
    doubtDraft(doubts, draft, 'more than any company takes in')
  }
}

const isSameSales = (one: Draft, other: Draft): boolean => one.metric === 'revenue' && one.symbol === other.symbol && one.segment === other.segment && one.period?.kind === other.period?.kind && one.currency === other.currency

/** "Rivals did well, too, while Tarnow's revenue soared to $12 billion": of a company with $5.1 billion in all. No part is larger than its whole. */
export function dropLargerParts(drafts: Draft[], tabled: ReadonlySet<Draft>, doubts: Doubt[]): void {
  const wholes = drafts.filter(({ mode, metric, segment, actual }) => mode === 'result' && metric === 'revenue' && segment === null && actual !== null && actual > 0)
  const larger = drafts.filter((part) => part.mode === 'result' && part.metric === 'revenue' && part.segment !== null && part.actual !== null && !tabled.has(part) && wholes.some((whole) => whole.symbol === part.symbol && whole.period?.kind === part.period?.kind && whole.currency === part.currency && part.actual! > 1.2 * whole.actual!))
  if (larger.length > 1) return // then it is the whole that is doubtful, and nobody knows
  for (const draft of larger) {
    drafts.splice(drafts.indexOf(draft), 1)
    doubtDraft(doubts, draft, 'larger than the whole company')
  }
}

/** "The publisher's earnings rose 1% to $23 million": EBITDA in one paper of New Zealand and profit in the next. */
function isEarningsOfNewZealand(draft: Draft, text: string): boolean {
  if (!draft.symbol?.endsWith('.NZ') || (draft.metric !== 'net-income' && draft.metric !== 'operating-income')) return false
  const own = draft.metric === 'net-income' ? /\b(?:net|after[- ]tax|NPAT|profits?|loss(?:es)?|lost|bottom[- ]line)\b/iu : /\boperating (?:profit|income|loss|surplus)/iu
  return draft.evidence.length > 0 && draft.evidence.every(([start, end]) => !own.test(text.slice(start, end)))
}

/** "Earnings of $212 million", "its pre-tax earnings of $212 million were down": what one place calls earnings and another a profit before tax or costs is no net income. */
export function dropOtherNamed(drafts: Draft[], doubts: Doubt[], text: string, notes: readonly Note[]): void {
  const before = notes.filter(({ amount, rule }) => rule === 'other-measure' && amount.kind === 'money' && amount.scaled && /\b(?:pre-?tax|before (?:income )?tax)/iu.test(text.slice(Math.max(0, amount.start - 70), amount.start + 70)))
  for (let index = drafts.length - 1; index >= 0; index--) {
    const draft = drafts[index]!
    if (draft.mode !== 'result' || draft.actual === null || draft.actual <= 0) continue
    if (isEarningsOfNewZealand(draft, text)) {
      drafts.splice(index, 1)
      doubtDraft(doubts, draft, 'in New Zealand earnings are mostly those before interest, tax and depreciation')
      continue
    }
    if (draft.metric !== 'net-income') continue
    const other = drafts.some(({ symbol, metric, segment, actual, mode }) => mode === 'result' && symbol === draft.symbol && segment === draft.segment && actual === draft.actual && isProfit(metric) && !/cash-flow$/u.test(metric))
    if (!other && (draft.basis !== 'reported' || !before.some(({ amount }) => amount.value === draft.actual))) continue
    drafts.splice(index, 1)
    doubtDraft(doubts, draft, 'the same number is called a profit before tax or costs elsewhere')
  }
}
