// Companies that an article names only beside the one it is about.
import type { NamedCompany } from '../names/mentions.ts'
import { moved } from '../prices/moves.ts'
import { isBought } from './sentence-subjects.ts'

// "rival Tessin climbed 4.2 percent to 1,772 yen", "rivals Tessin and Osprey were down about 2 percent": its shares are told of, too
const movesToo = new RegExp(`^(?: and (?:\\p{Lu}[\\p{L}&.’'-]* ?){1,3})? (?:${moved}|(?:was|were|is|are) (?:up|down|off)) (?:by |about |around |nearly |almost |more than )*[\\d.]+ ?(?:%|per ?cent)(?! (?:to|of|in|on|for) (?!(?:[A-Z]{0,3}[$€£¥₹])?\\d))`, 'u')

/** "more than that of rival Tessin": named only to compare with. */
export function isRival(text: string, company: NamedCompany): boolean {
  if (company.spans.some(([, end]) => movesToo.test(text.slice(end, end + 90)))) return false
  return !company.printed && company.spans.length > 0 && company.spans.every(([start]) => /\b(?:rivals?|competitors?|that (?:forecast )?(?:for|of)|peers?) $/u.test(text.slice(Math.max(0, start - 20), start)) || isBought(text.slice(Math.max(0, start - 40), start)))
}

/** "Orrin's audacious $45 billion bid for Tessin": who is named for what it wants to buy, and for nothing else. */
export function isBidder(text: string, company: NamedCompany): boolean {
  return company.spans.length > 0 && company.spans.every(([, end]) => /^['’]s? (?:[\p{L}$\d.-]+ ){0,5}(?:bid|offer|acquisition|takeover|purchase|buyout) (?:for|of|to)\b/u.test(text.slice(end, end + 80)))
}
