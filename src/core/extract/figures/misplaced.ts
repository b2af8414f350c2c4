// What was read in the wrong place: a part told as the whole, a house's forecast as the company's, an owner as a business, a number in another scale.
import type { Draft } from './drafts.ts'
import { isCompanySuffixed } from '../names/names.ts'
import { hasWord } from '../words.ts'

/** "Halwick Air’", of a headline that names Halwick Air: an owner, and no business. */
export function ownsNothing(draft: Draft, title: string): boolean {
  const name = draft.segment!.replace(/['’]s?$/u, '')
  return hasWord(title, name) || isCompanySuffixed(name)
}

/** Why a draft cannot be what it was read as; null where nothing speaks against it. */
export function reasonAgainst(draft: Draft, title: string, text: string): string | null {
  if (draft.segment !== null && /['’]s?$/u.test(draft.segment) && ownsNothing(draft, title)) return 'told of an owner that no symbol is known of'
  if (isScaledApart(draft) && draft.evidence.some(([start, end]) => twoScales(text.slice(start, end)))) return 'a thousand times what was expected or what was a year ago'
  if (draft.segment === null) return draft.mode === 'result' && draft.evidence.some(([start, end]) => tellsOfUnit(text.slice(start, Math.min(end, start + 240)))) ? 'may be of a business, and not of the whole company' : null
  if (draft.metric === 'net-income' && /^trading$/iu.test(draft.segment)) return 'a trading profit is one before interest and tax'
  if (draft.mode === 'guidance' && (draft.metric === 'eps' || house.test(draft.segment))) return 'foreseen by somebody else than the company'
  // "Tessin Airlines reported a loss of", in a round-up: businesses tell of sales, companies of what is left
  // also of sales, where a noun that says what it is stands before its name: "Loden content powerhouse Weevo reported revenue of"
  if (draft.mode === 'result' && (draft.metric === 'net-income' || draft.metric === 'eps' || / \p{Ll}[\p{L}-]+ \p{Lu}[\p{L}]+$/u.test(draft.segment)) && /^\p{Lu}/u.test(draft.segment) && !plainWords.test(draft.segment) && draft.evidence.some(([start, end]) => reportsItself(text.slice(start, end), draft.segment!)))
    return 'reported by somebody that no symbol is known of'
  return null
}

/** "revenue was $2.5 million, short of the $2.6 billion expected": one of the two has another scale than it was read in, or than was meant. */
function isScaledApart({ metric, actual, consensus, prior }: Draft): boolean {
  if (metric === 'eps' || actual === null || actual <= 0) return false
  return [consensus, metric === 'revenue' ? prior : null].some((other) => other !== null && other > 0 && (other / actual > 400 || actual / other > 400))
}

const twoScales = (sentence: string): boolean => /\d[ -]?(?:million|mln|mn|m)\b/iu.test(sentence) && /\d[ -]?(?:billion|bln|bn|b)\b/iu.test(sentence)

// "Consumer banking", "Exploration and production": small letters behind the first word are no company's name
const plainWords = /^\p{Lu}\p{Ll}+(?: (?:and )?\p{Ll}[\p{Ll}-]+)+$/u
const house = /^(?:analysts?|brokers?|brokerages?|economists|Wall Street|(?:the )?Street|FactSet|Factset|Refinitiv|LSEG|Bloomberg|Zacks|Reuters|Thomson Reuters|Visible Alpha|Capital IQ|I\/B\/E\/S)\b/u

// "Tessin’s key operating division, “brands,” suffered a revenue decline of 8%", "The trucking segment’s ratio fell to": the subject is a part, however it is called
const unitOpens = /^\W*(?:(?:But|And|Meanwhile|However|Still|Also|Overall|Altogether|Elsewhere|Similarly),? )?(?:The|the|Its|its|Our|In the|In its|At the|At its|\p{Lu}[\p{L}.&-]+['’]s) (?:[\p{L}&,.’'-]+ ){1,6}?(?:segment|division|unit|arm)(?:['’]s)?(?=[ ,])(?! of\b| that\b)/u
const wholeInside = /\b(?:[Gg]roup|[Cc]ompany|[Tt]otal|[Oo]verall|[Cc]onsolidated|as a whole|it (?:also )?(?:reported|posted|earned|said)|sale of|sold|buy|acqui)/u

function tellsOfUnit(sentence: string): boolean {
  const opening = unitOpens.exec(sentence)
  return opening !== null && !wholeInside.test(sentence.slice(opening[0].length)) && !/\b(?:company|firm|bank)(?:['’]s)?\b/u.test(opening[0].replace(/^\W*The (?:company|group|firm|bank)['’]s/u, ''))
}

const reporting = /^(?:, (?:meanwhile|however|too|by contrast),)?(?: (?:also|yesterday|today|later|on \w+day))? (?:reported|posted|earned|lost|swung to|announced|booked) (?:an? )?(?:[a-z-]+ ){0,3}(?:loss|profit|net|earnings|income|\$|€|£)/u

function reportsItself(sentence: string, segment: string): boolean {
  const at = sentence.indexOf(segment)
  return at >= 0 && at < 40 && reporting.test(sentence.slice(at + segment.length))
}

/** "Orrin International Revenue Down (27%): … drove revenue decline of (27%) to $42.8 million": growth told twice in one sentence is that of one thing, so what the second time has no name is the part's. */
export function givePartBack(drafts: Draft[]): void {
  for (let index = drafts.length - 1; index >= 0; index--) {
    const part = drafts[index]!
    if (part.mode !== 'result' || part.segment === null || part.actual !== null || part.change === null) continue
    const whole = drafts.find((other) => other.mode === 'result' && other.segment === null && other.metric === part.metric && other.basis === part.basis && other.symbol === part.symbol && other.change !== null && other.change.value === part.change!.value && other.change.period === part.change!.period && Math.abs(part.change!.value) >= 10 && other.evidence.some(([start]) => part.evidence.some(([at]) => at === start)))
    if (!whole) continue
    whole.segment = part.segment
    drafts.splice(index, 1)
  }
}
