// "Adjusted net income and earnings per share were $86 million and $0.97, respectively": numbers go to metrics in their order.
import type { Amount, MetricMark } from './parts.ts'

const measured = new Set<Amount['kind']>(['money', 'percent', 'number'])

/** Which metric each number of a "respectively" is of; empty where their counts differ. Offsets are into the whole text. */
export function pairRespectively(
  text: string,
  end: number,
  metrics: readonly MetricMark[],
  amounts: readonly Amount[],
): ReadonlyMap<Amount, MetricMark> {
  const pairs = new Map<Amount, MetricMark>()
  for (const match of text.slice(metrics[0]?.start ?? end, end).matchAll(/\brespectively\b/giu)) {
    const at = (metrics[0]?.start ?? end) + match.index
    const list = trailingRun(text, amounts.filter((amount) => amount.end <= at && measured.has(amount.kind)), at)
    if (list.length < 2) continue
    const before = metrics.filter((metric) => metric.end <= list[0]!.start && metric.metric !== null).slice(-list.length)
    const joined = before.every(
      (metric, index) => index === 0 || (metric.start - before[index - 1]!.end < 34 && /(?:,|\band\b)/u.test(text.slice(before[index - 1]!.end, metric.start))),
    )
    if (before.length !== list.length || !joined || list[0]!.start - before.at(-1)!.end > 90) continue
    list.forEach((amount, index) => pairs.set(amount, before[index]!))
  }
  return pairs
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
