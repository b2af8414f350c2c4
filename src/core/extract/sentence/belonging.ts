// Numbers that stand before their metric: "$5 billion in revenue", "a 6% increase in profit".
import type { Amount, MetricMark } from '../parts.ts'
import type { Frame } from './walk.ts'
import { unitOfMetric } from '../figures/drafts.ts'

const ofBoth = /^ in (?:(?:its|the|total|recurring|adjusted|underlying|net|organic|operating|group|system-wide) )*$/u

/** "$5 billion in revenue", "Rs 2,180 crore of revenue", "a 6% increase in profit", "a $2.3 billion operating loss". */
export function belongsToNext(text: string, amount: Amount, metric: MetricMark, frame: Frame | null): boolean {
  if (amount.per !== null && metric.metric !== null && metric.metric !== 'eps' && metric.metric !== 'net-income') return false
  const gap = text.slice(amount.end, metric.start).replace(/^["”](?= of )/u, '').replace(/^ \((?:[A-Z]{0,3}[$€£¥])[\d.,]+ (?:million|billion|trillion)\)/u, '')
  // "At CHF 302.2 million, net profit was 5.4 percent higher"
  if (metric.metric !== null && amount.kind === 'money' && /^, (?:the |its |group |quarterly )*(?:\p{Ll}+ )?$/u.test(gap) && /(?:^|[.;:] |\n)At (?:about |around )?$/u.test(text.slice(Math.max(0, amount.start - 12), amount.start))) return true
  // "The life business contributed CHF 141.0 million to underlying earnings"
  if (metric.metric !== null && amount.kind === 'money' && /^ to (?:the |its |group )*(?:underlying |adjusted |net |operating )*$/u.test(gap) && /(?<!\bwhich )\bcontributed (?:about |just |only |some )*$/u.test(text.slice(Math.max(0, amount.start - 26), amount.start))) return true
  // "The Street had been at $1.14 for adjusted earnings and $1.62 billion for revenue"
  if (metric.metric !== null && amount.kind === 'money' && /^ (?:a share )?(?:for|in) (?:(?:the|its|total|net|adjusted|core|operating|quarterly) )*$/u.test(gap) && /\b(?:at|had|expected|for|of|and|was|were) (?:about |around )?$/u.test(text.slice(Math.max(0, amount.start - 20), amount.start)) && /\b(?:Street|consensus|analysts|brokers|estimates?|City)\b/u.test(text.slice(Math.max(0, amount.start - 160), amount.start))) return true
  if (metric.metric === null && frame && (frame.metric === 'operating-cash-flow' || frame.metric === 'free-cash-flow')) return false
  if (
    /^[\s-]+(?:(?:net|adjusted|non-GAAP|GAAP|quarterly|core|underlying|organic|wider|narrower|annual|pretax|pre-tax|full-year|half-year|half-yearly|first-half|second-half|(?:first|second|third|fourth)(?:-quarter| quarter)?|diluted)[\s-]+)*$/iu.test(
      gap,
    )
  )
    return (
      amount.kind !== 'percent' ||
      /organic|growth/iu.test(metric.name) ||
      metric.metric === 'comparable-sales' ||
      /^ (?:growth|increase|rise|gain|jump|decline|decrease|drop|fall)\b/iu.test(text.slice(metric.end, metric.end + 10))
    )
  if (/^\s(?:in|of)\s(?:(?!(?:in|of|versus|vs|compared|against|from|than|quarter|half|year|period|while)\b)[\p{L}&.'’-]+\s){0,5}$/u.test(gap)) {
    // "growth in net sales of 3% to 5% and of 8% to 10% in recurring EBIT", "growth at constant exchange rates of 7% to 10% in revenue"
    if (amount.kind === 'percent' && amount.ranged && metric.metric !== null && !metric.verb && ofBoth.test(gap) && /\b(?:growth|increase|rise|gain|decline|fall)\b[^;.]{0,70} of (?:between )?$/iu.test(text.slice(Math.max(0, amount.start - 100), amount.start))) return true
    // "a decline of 2.67 per cent in its net profit"
    if (amount.kind === 'percent') return gap.startsWith(' in ') && metric.metric !== null && !metric.verb && /\b(?:rise|fall|increase|decrease|decline|drop|growth|jump|gain|surge|slump|plunge|dip|slide|spurt) of (?:about |around |nearly |over |more than )?(?:a |an )?$/iu.test(text.slice(Math.max(0, amount.start - 40), amount.start))
    return true
  }
  if (
    amount.kind === 'percent' &&
    /^\s(?:(?:year-on-year|year-over-year|yoy|annual|on-year|quarter-on-quarter|quarter-over-quarter|sequential|qoq|sharp|slight) )?(?:\((?:yoy|y-o-y|qoq|q-o-q)\) )?(?:increase|rise|gain|jump|growth|drop|fall|decline|decrease|improvement|advance|surge|slump|dip|spike|leap|uptick|plunge|slide|tumble|lift|boost)\s(?:in|of|over|from|on)\s(?:[\p{L}\p{N}&.'’-]+\s){0,5}$/iu.test(
      gap,
    )
  )
    return true
  // "a 3.8 percent jump to $3.5B in adjusted like-for-like revenues"
  if (amount.kind === 'percent' && /^\s(?:increase|rise|gain|jump|growth|drop|fall|decline|decrease|advance|surge|slump)\sto (?:about |nearly |almost )?[A-Z]{0,3}[$€£¥₹]\s?[\d.,]+ ?(?:million|billion|trillion|crore|bn|[mbMB])\sin\s(?:[\p{L}\p{N}&.'’-]+\s){0,4}$/u.test(gap)) return true
  if (
    amount.kind === 'number' &&
    metric.metric !== null &&
    unitOfMetric(metric.metric) === 'count' &&
    /^\s(?:[\p{L}&.'’-]+\s){0,4}$/u.test(gap) &&
    frame?.metric !== metric.metric
  )
    return true
  return false
}
