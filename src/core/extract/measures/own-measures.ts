// What a house calls by a name that elsewhere means something of ours.
import type { Draft, Note } from '../figures/drafts.ts'
import type { Amount, MetricMark } from '../parts.ts'
import type { Walk } from '../sentence/walk.ts'
import { tellsEarlier } from '../sentence/told-before.ts'

const underlyingPreTax = /\bunderlying (?:pre-?tax (?:net )?profit|profit before tax|PBT)\b/iu

/** "a fall in underlying profit … Underlying pre-tax profit, its most closely watched measure": the underlying profit is that before tax. */
function isPreTax(state: Walk): boolean {
  const { frame } = state
  if (!frame?.vague || frame.basis !== 'adjusted' || frame.mark === null || !/^underlying profits?$/iu.test(frame.mark.name) && !/\bunderlying $/iu.test(state.context.text.slice(Math.max(0, frame.mark.start - 11), frame.mark.start))) return false
  return underlyingPreTax.test(state.context.text.slice(0, 6000))
}

const ofProfit = /\b(?:rise|fall|jump|drop|increase|decrease|decline|growth|slump|surge) in (?:(?:its|underlying|adjusted|interim|annual|first-half|half-year|full-year|first-quarter|second-quarter|third-quarter|fourth-quarter|quarterly) )*profits?\b/iu
const preTaxBehind = /\b(?:underlying |adjusted |statutory |headline )?(?:pre-?tax profits?|profits? before tax)\b/iu

/** "reported a 9.1% rise in first-half profit … made underlying pretax profit of 48.1 million pounds": the growth is that before tax. */
function growsBeforeTax(state: Walk, amount: Amount): boolean {
  const { text } = state.context
  if (amount.kind !== 'percent' || !ofProfit.test(text.slice(amount.end, Math.min(state.sentence[1], amount.end + 70)))) return false
  return preTaxBehind.test(text.slice(state.sentence[1], state.sentence[1] + 260))
}

/** "Active buyers in the twelve-month period ended September 30", in an article about a third quarter: neither the quarter nor a year of the company. */
function isTrailing(state: Walk, amount: Amount): boolean {
  const main = state.context.mainPeriod
  if (main?.kind !== 'quarter' || main.number === null || main.number === 4) return false
  return /\b(?:twelve|12)[- ]months?(?: period)? (?:ended|ending|to)\b/iu.test(state.context.text.slice(state.sentence[0], amount.start))
}

/** "Operating profit fell 42% for the three months. Profit came to 35.7 billion yen": the bare word means the profit that was told without its sum. */
export function profitAgain(state: Walk, mark: MetricMark): Draft | null {
  if (!mark.vague || mark.verb || mark.loss || !/^profit$/iu.test(mark.name)) return null
  const before = state.context.text.slice(state.sentence[0], mark.start)
  if (!/^\W*(?:At [^,;\d]{3,40}, )?$/u.test(before)) return null
  const last = state.context.recent.at(-1)
  if (last?.mode !== 'result' || last.segment !== null || (last.metric !== 'operating-income' && last.metric !== 'ebit')) return null
  const next = state.context.amounts.find((amount) => amount.start >= mark.end)
  return next?.kind === 'money' && last.actual === null && last.change !== null ? last : null
}

// "The total trading turnover of the benchmark index was SR6.4 billion": what changed hands that day
const tradedOnMarket = /\bturnover (?:of|on|in|at) (?:the )?(?:[\p{L}-]+ ){0,2}(?:index|market|exchange|bourse)\b|\b(?:index|market|bourse)(?:['’]s)? (?:(?:total|daily|trading) )*turnover\b|\b(?:daily|total) (?:trading |securities )?turnover (?:was|stood|reached|came|amounted)\b/iu

// "after turning a 2020 loss of $9.7m into a 2021 net profit of $9.5m"
const lossTurned = /\b(?:turn(?:s|ed|ing)?|convert(?:s|ed|ing)?|transform(?:s|ed|ing)?) (?:an? |its |the |last year['’]s )(?:[\w-]+ ){0,4}(?:loss|deficit) of (?:about |around |nearly |almost )?$/iu

/** Why a number is none of ours though a metric of ours stands beside it, or null. */
export function strayMeasure(state: Walk, amount: Amount, left: string): readonly [outcome: Note['outcome'], rule: string, why: string] | null {
  // "3, 640 million euros": one number with a blank in it, or two
  if (/(?:^|[^\d.,])\d{1,3}, $/u.test(left) && /^\d{3} /u.test(state.context.text.slice(amount.start, amount.start + 4))) return ['refused', 'split-number', 'printed in two pieces']
  if (/\b(?:exclud\w+|leav\w+ (?:out|aside)|strip\w* out|omit\w*|ignor\w+)\b[^;.]{0,80}\bworth (?:about )?$|\b(?:which|that) (?:exclud\w+|leav\w+ (?:out|aside)|strip\w* out|omit\w*|ignor\w+) [^,;.]{3,80} of (?:about )?$/u.test(left)) return ['context', 'component', 'a part that a number leaves out']
  if (tellsEarlier(state, amount)) return ['context', 'history', 'a number of the period that is compared with']
  if (/^\W*(?:Each|Every) (?:day|week|month|hour|lost day|percentage point|cent|penny|dollar|[$€£]\d[\d.]*)\b/u.test(state.context.text.slice(state.sentence[0], state.sentence[0] + 40))) return ['context', 'rate', 'so much for every unit of something']
  if (/\bis worth (?:about |around |roughly )?$/u.test(left)) return ['context', 'rate', 'what something else is worth']
  if (amount.kind === 'money' && tradedOnMarket.test(state.context.text.slice(Math.max(state.sentence[0], amount.start - 90), amount.start))) return ['context', 'market', 'what was traded, and no revenue']
  if (lossTurned.test(left) && /^ into (?:an? |the )?(?:[\w-]+ ){0,4}(?:profit|surplus|income|earnings)\b/u.test(state.context.text.slice(amount.end, amount.end + 60))) return ['context', 'year-ago', 'the loss that became a profit']
  if (growsBeforeTax(state, amount)) return ['refused', 'other-measure', 'growth of the profit before tax']
  if (isPreTax(state)) return ['context', 'other-measure', 'profit before tax by another name']
  return isTrailing(state, amount) ? ['context', 'other-span', 'a number of the last twelve months'] : null
}
