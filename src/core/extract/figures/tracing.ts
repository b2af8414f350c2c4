// Every number of an article with what became of it.
import type { TraceLine } from '../../../shared/model.ts'
import type { Note } from './drafts.ts'
import type { Amount } from '../parts.ts'

/** One line for every number of a text: the rule that took it, else the one that explained it. */
export function traceNumbers(text: string, amounts: readonly Amount[], notes: readonly Note[]): readonly TraceLine[] {
  const lines = new Map<number, TraceLine>()
  const line = (amount: Amount, rule: string, outcome: TraceLine['outcome'], why: string): TraceLine => ({
    span: [amount.start, amount.end],
    quote: text.slice(amount.start, amount.end),
    rule,
    outcome,
    why,
  })
  for (const amount of amounts) lines.set(amount.start, line(amount, ...explainUnread(text, amount)))
  for (const entry of notes) {
    const known = lines.get(entry.amount.start)
    if (known?.outcome === 'taken') continue
    lines.set(entry.amount.start, line(entry.amount, entry.rule, entry.outcome, entry.why))
  }
  return [...lines.values()].sort((a, b) => a.span[0] - b.span[0])
}

/** Numbers that say by themselves that they are no result. */
export const plainKinds = new Set<Amount['kind']>(['year', 'date', 'time', 'ordinal', 'code', 'multiple'])

/** Numbers that no reader was shown: dates and codes explain themselves, the rest is named as unread. */
function explainUnread(text: string, amount: Amount): [rule: string, outcome: TraceLine['outcome'], why: string] {
  if (plainKinds.has(amount.kind)) return [amount.kind, 'context', `a ${amount.kind}, not a result`]
  if (
    amount.kind === 'number' &&
    /(?:^|\n)\s{0,4}$/u.test(text.slice(Math.max(0, amount.start - 6), amount.start)) &&
    /^[.)]\s/u.test(text.slice(amount.end, amount.end + 2))
  )
    return ['list-number', 'context', 'the number of a list entry']
  return ['unread', 'context', 'no rule claimed it']
}
