// Whom a rating is of: the company that the house acts on, and never one named before it when the house acts on somebody unknown.
import type { Span } from '../../../shared/model.ts'
import type { NamedSpan } from '../parts.ts'
import type { RatingContext } from './ratings.ts'

const label = /^\W*(\p{L}[^:.;\n]{1,50}): (?=\p{Lu})/u
const houseOn = /^\W*\p{Lu}[\p{L}&.’' -]{1,40} on \p{Lu}[^:.;\n]{0,40}: /u

/** "Skerry Homes: Peel Hunt downgrades to hold": a line whose label is a company that nobody knows. */
export function labelsStranger(context: RatingContext, firm: number): boolean {
  const lead = label.exec(context.text.slice(context.start, context.end))
  // "Jefferies on Skerry: Buy | Target price: Rs 3,580"
  const on = houseOn.exec(context.text.slice(context.start, context.end))
  if (on && context.start === firm) return !context.namesAt.some((name) => name.start < context.start + on[0].length && name.start > firm)
  if (!lead || context.start + lead[0].length !== firm) return false
  if ((lead[1]!.match(/(?<!\p{L})\p{Ll}{4,}/gu)?.length ?? 0) >= 2) return false // "The analysts' reading, collected overnight:"
  return !/^(?:So what|Now what|What|Note|Also|Analysts?|Ratings?|Brokers?|Action|Update|Elsewhere|(?:Up|Down)grades?|Calls?)\b/iu.test(lead[1]!) && !context.namesAt.some((name) => name.start < firm)
}

const opensSymbol = /^\W*\p{Lu}[\p{L}&.’'-]+(?: [\p{Lu}&][\p{L}&.’'-]*){0,4} \([A-Z]{2,5}\)/u

/** "Skerry Therapeutics (SKTX) is reissued as a Buy": a sentence that opens with a symbol that could not be read rates nobody who is known. */
export function opensWithUnread(context: RatingContext): boolean {
  const lead = opensSymbol.exec(context.text.slice(context.start, Math.min(context.end, context.start + 90)))?.[0]
  return lead !== undefined && !context.namesAt.some((name) => name.start < context.start + lead.length)
}

// "…, and the second-biggest decliner was Skerry West, after Tarrant downgraded the retailer's stock"
const ofTheKind = /^ (?:up|down)graded the [\p{Ll}-]+(?: [\p{Ll}-]+)?['’]s (?:stock|shares)\b/u

/** Of several names the one that the house acts on: "after Citi upgraded Tessin"; the one right before it where it acts on "the retailer's stock"; else the first. */
export function ratedName(text: string, named: readonly NamedSpan[], firm: Span): NamedSpan | undefined {
  const acted = named.find((name) => name.start >= firm[1] && /\b(?:(?:up|down)grad(?:ed|es)|cuts?|raised|raises|lowered|lowers|lifted|lifts|dropped|drops|takes|took|moves|moved|(?:rating|target|coverage|recommendation)s? (?:price )?(?:of|on|for)|initiated|started) (?:shares of |shares in |the )?$/iu.test(text.slice(Math.max(firm[1], name.start - 40), name.start)))
  if (acted) return acted
  return ofTheKind.test(text.slice(firm[1], firm[1] + 60)) ? (named.filter((name) => name.end <= firm[0]).at(-1) ?? named[0]) : named[0]
}

// "took a fresh look at Skerry as it reiterated its rating": what the house acts on is nobody that is known here
export const actsOnStranger = /\b(?:(?:fresh|new|closer) look at|(?:up|down)grad(?:ed|es|ing)|coverage (?:of|on)|(?:rating|target|recommendation|call)s? (?:price )?(?:on|for)|bullish on|cautious on) (?:shares (?:of|in) )?(?:(?:[\p{Ll}-]+ ){0,2}(?:firm|group|company|maker|retailer|bank|insurer|engineer|chain|operator|giant|carrier|airline) )?(?!(?:Buy|Sell|Hold|Neutral|Over|Under|Out|Equal|Market|Sector|Peer|Monday|Tuesday|Wednesday|Thursday|Friday|The|Its|January|February|March|April|May|June|July|August|September|October|November|December|Wall|Strong)[\p{L}]*\b)\p{Lu}[\p{L}&.’'-]+/u

const strangeCompany = /(\p{Lu}[\p{L}&.’'-]+(?: \p{Lu}[\p{L}&.’'-]+){0,3}),? (?:Inc|Corp|Co|Ltd|plc|PLC|AG|NV|SA|SE|AB|ASA)\b[^;]{0,60}$/u

/** "…, and the second-biggest decliner was Skerry West Co Inc, after Tarrant downgraded the retailer's stock": the name right before the house is one that no symbol is known of. */
export function ratesStranger(text: string, from: number, firm: number, named: readonly NamedSpan[]): boolean {
  const last = strangeCompany.exec(text.slice(from, firm))
  if (!last) return false
  const [start, end] = [from + last.index, from + last.index + last[1]!.length]
  return !named.some((name) => name.end > start && name.start < firm && (name.start < end + 12 || name.start >= end))
}
