// Companies that were somebody's own before and are a business of another now: a directory that does not know yet would give them what their owner reports.
import { isSubsidiary } from '../names/directory-names.ts'
import type { NamedCompany } from '../names/mentions.ts'

const ownedBefore = /\b(?:[Ee]xcluding|[Ii]ncluding|[Ww]ithout|[Oo]wner of|integration of|includ(?:es?|ed)|closed on|sale of|(?:the|[Ii]ts|our) (?:acquired|newly acquired|former)) (?:the )?$/u
const ownedBehind = /^ (?:business|unit|division|segment|operations|brand|chain|stores|banner|comparable sales|same-store sales)\b/u
const article = /\b(?:[Tt]he|[Ii]ts|[Oo]ur) $/u
const enough = 2 // one place may say it by the way

/** Whether the text speaks of a company whose symbol it does not print as of a business: "the Foot Locker business", "owner of Foot Locker", "Without CyberArk the increase was". */
export function isBusinessNow(text: string, { printed, spans }: NamedCompany): boolean {
  if (printed) return false
  if (spans.some(([start, end]) => isSubsidiary(text, end, start))) return true
  const owned = spans.filter(([start, end]) => {
    const before = text.slice(Math.max(0, start - 40), start)
    return ownedBefore.test(before) || (/(?:^|[.\n] )At $/u.test(before) && /^, (?:\p{Ll}+ )?(?:sales|revenue|comparable|same-store)\b/u.test(text.slice(end, end + 24))) || (article.test(before) && ownedBehind.test(text.slice(end, end + 18)))
  })
  return owned.length >= enough
}
