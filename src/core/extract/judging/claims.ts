// A claim is one number of a draft, with everything that is known about where it came from.
import type { Course } from '../course.ts'
import type { Draft } from '../figures/drafts.ts'
import type { Amount } from '../parts.ts'
import type { Opinion, FigureRole } from '../second/opinions.ts'
import { beginningIn } from '../words.ts'

export interface Claim {
  readonly role: FigureRole
  readonly value: number
  readonly amount: Amount | null // where it is printed; null where no number of its sentences has its value, as where two were added
  readonly rule: string // that took it
  readonly opinion: Opinion | null // null of numbers in tables and of telegrams
}

export const claimRoles: readonly FigureRole[] = ['actual', 'consensus', 'prior', 'change']

/** The number that a draft has in a role. */
export const valueOf = (draft: Draft, role: FigureRole): number | null => (role === 'change' ? (draft.change?.value ?? null) : draft[role])

/** What rules took the article's numbers, by their places. */
export function rulesOf({ notes }: Pick<Course, 'notes'>): ReadonlyMap<number, string> {
  const rules = new Map<number, string>()
  for (const { amount, rule, outcome } of notes) if (outcome === 'taken') rules.set(amount.start, rule)
  return rules
}

/** Every number of a draft, in the order of its roles. */
export function claimsOf(draft: Draft, amounts: readonly Amount[], opinions: ReadonlyMap<Amount, Opinion>, rules: ReadonlyMap<number, string>): readonly Claim[] {
  const inside = draft.evidence.flatMap(([start, end]) => beginningIn(amounts, start, end))
  return claimRoles.flatMap((role): readonly Claim[] => {
    const value = valueOf(draft, role)
    if (value === null) return []
    const printed = inside.filter((amount) => isPrinted(amount, value, role === 'change'))
    const amount = printed.find(({ start }) => rules.get(start)?.startsWith(role)) ?? printed.find(({ start }) => rules.has(start)) ?? printed[0] ?? null
    const opinion = amount === null ? null : (opinions.get(amount) ?? printed.map((other) => opinions.get(other)).find((other) => other !== undefined) ?? null)
    return [{ role, value, amount, rule: (amount === null ? undefined : rules.get(amount.start)) ?? 'none', opinion }]
  })
}

function isPrinted({ kind, value }: Amount, claimed: number, isChange: boolean): boolean {
  const same = (one: number, other: number): boolean => Math.abs(Math.abs(one) - Math.abs(other)) <= 1e-9 * Math.abs(other)
  if (!isChange) return same(value, claimed)
  return (kind === 'percent' || kind === 'points' || kind === 'bps') && (same(value, claimed) || same(value, claimed * 100) || same(value * 100, claimed))
}

/** Whether one name has the other in it. */
export const isAlike = (one: string, other: string | null): boolean => other !== null && (one.toLowerCase().includes(other.toLowerCase()) || other.toLowerCase().includes(one.toLowerCase()))
