// "Adjusted net income and earnings per share were $86 million and $0.97, respectively": numbers go to metrics in their order.
import type { Amount, MetricMark } from '../parts.ts'

const measured = new Set<Amount['kind']>(['money', 'percent', 'number'])

/** Which metric each number of a "respectively" is of; empty where their counts differ. Offsets are into the whole text. */
export function pairRespectively(
  text: string,
  end: number,
  metrics: readonly MetricMark[],
  amounts: readonly Amount[],
): ReadonlyMap<Amount, readonly MetricMark[]> {
  const pairs = new Map<Amount, readonly MetricMark[]>()
  pairBases(text, metrics, amounts, pairs)
  pairJoined(text, metrics, amounts, pairs)
  shareGrowth(text, metrics, amounts, pairs)
  for (const match of text.slice(metrics[0]?.start ?? end, end).matchAll(/\brespectively\b/giu)) {
    const at = (metrics[0]?.start ?? end) + match.index
    const list = trailingRun(text, amounts.filter((amount) => amount.end <= at && measured.has(amount.kind)), at)
    if (list.length < 2) continue
    const before = metrics.filter((metric) => metric.end <= list[0]!.start && metric.metric !== null).slice(-list.length)
    const joined = before.every(
      (metric, index) => index === 0 || (metric.start - before[index - 1]!.end < 34 && /(?:,|\band\b)/u.test(text.slice(before[index - 1]!.end, metric.start))),
    )
    if (pairs.has(list[0]!) || before.length !== list.length || !joined || list[0]!.start - before.at(-1)!.end > 90) continue
    list.forEach((amount, index) => pairs.set(amount, [before[index]!]))
  }
  return pairs
}

const twoBases = /\b(GAAP|non-GAAP|IFRS|non-IFRS|reported|adjusted|statutory|underlying) and (?:the |its )?(GAAP|non-GAAP|IFRS|non-IFRS|reported|adjusted|statutory|underlying) (?:diluted |basic )?$/iu

/** "GAAP and non-GAAP gross margins were 73.4% and 73.6%, respectively", "… were both $1.30": one metric on two bases. */
function pairBases(
  text: string,
  metrics: readonly MetricMark[],
  amounts: readonly Amount[],
  pairs: Map<Amount, readonly MetricMark[]>,
): void {
  for (const metric of metrics) {
    const own = /^(?:non-)?(?:GAAP|IFRS) |^(?:adjusted|underlying|reported) /iu.exec(metric.name)?.[0] ?? '' // the second may stand inside the metric's own words
    const bases = metric.metric === null ? null : twoBases.exec(text.slice(Math.max(0, metric.start - 44), metric.start) + own)
    const first = bases ? amounts.find((amount) => amount.start >= metric.end && measured.has(amount.kind)) : undefined
    if (!bases || !first || first.start - metric.end > 60 || metrics.some((other) => other.start >= metric.end && other.end <= first.start)) continue
    const [one, two] = [bases[1]!, bases[2]!].map((word) => ({ ...metric, basis: /^(?:non|adjusted|underlying)/iu.test(word) ? ('adjusted' as const) : ('reported' as const) }))
    const second = amounts.find((amount) => amount.start >= first.end && measured.has(amount.kind))
    if (/\bboth (?:of )?$/iu.test(text.slice(metric.end, first.start))) pairs.set(first, [one!, two!])
    else if (second && /^,? and $/u.test(text.slice(first.end, second.start)) && /^,? respectively\b/iu.test(text.slice(second.end, second.end + 15))) {
      pairs.set(first, [one!])
      pairs.set(second, [two!])
    }
  }
}

/** "profit and revenue doubled to Rs 208 crore and Rs 540 crore, compared to Rs 78 crore and Rs 224 crore": two metrics and two sums, in their order. */
function pairJoined(text: string, metrics: readonly MetricMark[], amounts: readonly Amount[], pairs: Map<Amount, readonly MetricMark[]>): void {
  const sums = amounts.filter((amount) => amount.kind === 'money')
  for (let index = 1; index < metrics.length; index++) {
    const [one, two] = [metrics[index - 1]!, metrics[index]!]
    if (one.metric === null || two.metric === null || one.metric === two.metric || !/^ and (?:its |the |net )?$/u.test(text.slice(one.end, two.start))) continue
    const at = sums.findIndex((amount) => amount.start >= two.end)
    const run = sums.slice(at, at + 4)
    const [first, second, third, fourth] = run
    if (at < 0 || !first || !second || !/^ (?:\p{Ll}+ ){1,3}(?:to|of|at) (?:about )?$/u.test(text.slice(two.end, first.start)) || !/^ and $/u.test(text.slice(first.end, second.start)) || / (?:to|from|and) $/u.test(text.slice(second.end, third?.start ?? second.end).slice(0, 6))) continue
    if (pairs.has(first) || pairs.has(second)) continue
    pairs.set(first, [one])
    pairs.set(second, [two])
    if (third && fourth && /^[^.;]{0,30}\b(?:compared (?:to|with)|versus|against|from) $/u.test(text.slice(second.end, third.start)) && /^ and $/u.test(text.slice(third.end, fourth.start))) {
      pairs.set(third, [one])
      pairs.set(fourth, [two])
    }
  }
}

/** "reported an 18% rise in sales and net profit": one growth of two metrics. */
function shareGrowth(text: string, metrics: readonly MetricMark[], amounts: readonly Amount[], pairs: Map<Amount, readonly MetricMark[]>): void {
  for (let index = 1; index < metrics.length; index++) {
    const [one, two] = [metrics[index - 1]!, metrics[index]!]
    if (one.metric === null || two.metric === null || one.metric === two.metric || one.verb || two.verb || !/^ and (?:in )?(?:its |the )?$/u.test(text.slice(one.end, two.start))) continue
    const amount = amounts.findLast((other) => other.end <= one.start)
    if (amount?.kind !== 'percent' || pairs.has(amount) || !/^ (?:increase|rise|gain|jump|growth|drop|fall|decline|decrease|surge|slump|leap|plunge) in (?:both )?(?:its |the |quarterly |annual |first-half |half-year )*$/u.test(text.slice(amount.end, one.start))) continue
    if (!/^(?:[.;,]|\s*$| (?:for|in|during|on|but|as|after|when|while)\b)/u.test(text.slice(two.end, two.end + 8)) || amounts.some((other) => other.start >= two.end && other.start - two.end < 12)) continue
    pairs.set(amount, [one, two])
  }
}

/** The numbers directly before an offset that only commas and "and" part. */
function trailingRun(text: string, amounts: readonly Amount[], at: number): readonly Amount[] {
  const run: Amount[] = []
  let next = at
  for (let index = amounts.length - 1; index >= 0; index--) {
    const amount = amounts[index]!
    if (!/^(?:,? and |, |,? )?$/u.test(text.slice(amount.end, next))) break
    run.unshift(amount)
    next = amount.start
  }
  return run
}
