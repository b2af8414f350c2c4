// The quotes that a page sets beside symbols, of the moment when it was saved: no numbers of the article.
import type { Amount } from '../parts.ts'

/** "(SBUX -0.24%)": the moving quote of a page, of the moment when it was saved, and no number of the article. */
export function markTickers(text: string, amounts: readonly Amount[]): readonly Amount[] {
  return amounts.map((amount) =>
    isGlued(text, amount) ||
    amount.kind === 'percent' && (isLinkedQuote(text, amount) || text[amount.end] === ')') && (isLinkedQuote(text, amount) || /\((?:[A-Za-z]{2,10}:\s?)?[A-Z]{1,5}(?:\.[A-Z])?\s[-+−–]?$/u.test(text.slice(Math.max(0, amount.start - 22), amount.start + (/^[-+−–]/u.test(text.slice(amount.start)) ? 1 : 0))))
      ? { ...amount, kind: 'code' as const }
      : amount,
  )
}

/** "Syntal, Inc. SYNT 17.07% got a boost": the same without brackets, behind a name. */
function isLinkedQuote(text: string, amount: Amount): boolean {
  return /\p{Ll}[\p{L}.)]{0,20} [A-Z]{2,5} $/u.test(text.slice(Math.max(0, amount.start - 30), amount.start)) && /^,? ?(?:shares|got|was|were|is|posted|reported|up|down|off)\b/u.test(text.slice(amount.end, amount.end + 12))
}

/** "$35.0M$15.6M124.8%": cells that lost what parted them; only the first of them is surely whole. */
function isGlued(text: string, amount: Amount): boolean {
  return (amount.kind === 'money' || amount.kind === 'percent') && amount.start > 3 && /\d[MBK%)]?$/u.test(text.slice(amount.start - 2, amount.start))
}
