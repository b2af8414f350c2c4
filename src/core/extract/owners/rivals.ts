// Companies that an article names only beside the one it is about.
import type { NamedCompany } from '../names/mentions.ts'
import { isBought } from './sentence-subjects.ts'

/** "more than that of rival Tessin": named only to compare with. */
export function isRival(text: string, company: NamedCompany): boolean {
  return !company.printed && company.spans.length > 0 && company.spans.every(([start]) => /\b(?:rivals?|competitors?|that (?:forecast )?(?:for|of)|peers?) $/u.test(text.slice(Math.max(0, start - 20), start)) || isBought(text.slice(Math.max(0, start - 40), start)))
}

/** "Orrin's audacious $45 billion bid for Tessin": who is named for what it wants to buy, and for nothing else. */
export function isBidder(text: string, company: NamedCompany): boolean {
  return company.spans.length > 0 && company.spans.every(([, end]) => /^['’]s? (?:[\p{L}$\d.-]+ ){0,5}(?:bid|offer|acquisition|takeover|purchase|buyout) (?:for|of|to)\b/u.test(text.slice(end, end + 80)))
}
