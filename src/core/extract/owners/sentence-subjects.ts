// Which of the companies that a sentence names it is about.
import type { NamedSpan } from '../parts.ts'

// "beating bigger rival Tessin": whom somebody outdid does not own what is told
const merelyWith = /\b(?:with|against|versus|via|joining) (?:\p{Lu}[\p{L}.&’'-]+ )?$/u // also "with Kyowa Kirin", of which one word is another company's name
const outdone = /\b(?:beating|than|over|against|behind|overtaking|outpacing|ahead of|passing|trailing|outselling) (?:its |their |the )?(?:[a-z-]+ )?(?:rivals?|competitors?|peers?) $/u

/** "Corvo Bank, part of the Tessin Group, reported": whose part the speaker is does not own what is told. */
export function isOwner(before: string): boolean {
  return /\p{Lu}[\p{L}.&’'-]*(?: \([^)]*\))?, (?:part|a (?:unit|subsidiary|division|member)|an? (?:arm|affiliate)) of (?:the )?$/u.test(before)
}

// "expenses from its purchase of Tessin", "the costs of integrating Tessin": whom somebody bought owns nothing that is told of it
const asBought = /\b(?:(?:purchase|acquisition|takeover|buyout|integration|absorption|divestiture|spin-?off) of|merge(?:d|r) with|integrating|acquiring|absorbing|buying|acquired|bought|purchased|absorbed|(?:its|their|the|an?)(?: [\d.]+%)? (?:stake|holding|shareholding|interest|investment|participation) in) (?:the |rival |[a-z-]+maker |\p{Lu}\p{L}+['’]s |(?:the |its )?(?:[a-z-]+ ){1,4}(?:division|unit|arm|subsidiary|affiliate) )?$|\b(?:takeover|purchase|acquisition) of an? [^;:]{0,60} from $/u

/** Whether the words before a name make it what somebody bought or merged into itself. */
export function isBought(before: string): boolean {
  return asBought.test(before)
}

// "Excluding the sale of Tessin shares, its core income": whose shares are left out does not own what is left
const takenOut = /^\W*(?:Excluding|Stripping out|Leaving out|Without|Adjusted for) [^,]*$/u
const itsOwn = /^[^,]*, (?:its|their|(?:the )?(?:company|group|firm|bank)['’]s) /u

// "driven by large orders at Tessin", "because of the charges at Tessin": where something came from owns nothing that is told behind it
const cameFrom = /\b(?:driven|helped|hurt|hit|caused|due|owing|because|connection|(?:ruined|spoiled|marred|depressed|dented|weighed down|dragged down|burdened|inflated|swollen|distorted|flattered|lifted|boosted) by)\b[^.;]{0,40}? (?:orders|charges|problems|losses|(?:[\p{L}$€£\d.]+ ){0,2}impairments?|write-?downs?|delays|difficulties) at $/u
// "was $6.9 million, which benefited from 32% growth in EBITDA at Tessin"
const liftedFrom = /\d[^.;]*\b(?:benefit(?:t?ed|t?ing|s)? from|helped by|lifted by|driven by|thanks to|boosted by|due to) (?:[^.;]|\.(?=\d)){0,40}?\b(?:growth|increase|rise|gains?|improvement) (?:in|of) (?:[\p{L}-]+ ){1,4}at $/u
// "same-store sales were up 4.1%, compared with a 0.8% decline at Orrin": whom somebody is compared with
const comparedAt = /\b(?:compared (?:with|to)|against|versus|than) (?:(?!\b(?:year|earlier|ago)\b)[^,;]|,(?=\d)){0,24}\d[\d.,]*(?:%| per ?cent| million| billion| times)? ?(?:increase|rise|gain|growth|decline|drop|fall|decrease)? ?(?:at|for) (?:rival )?$/u

const ofGroup = /^\W*(?:[\p{L}-]+ ){0,4}(?:at|of|in|for) the (?:group|company|firm|bank|retailer|chain|business),|^\W*The (?:group|company|firm|bank|retailer|chain|business),/u
const asideBefore = /^[^,;]*, (?:which|whose|who|including|together with|along with) [^,;]*$/u
const asideBehind = /^[^,;]{0,140}, (?:rose|fell|grew|climbed|dropped|jumped|increased|decreased|declined|slipped|surged|slid|gained|were|was|came|said|reported|posted|sold|delivered|shipped|earned|made|booked|generated|had)\b/u

// "the tools unit, which Tessin is said to want": whoever stands there is told of by the way
const inAside = /, (?:which|whom|that) $/u

// "as rival Tessin (TSSN.N) kept taking share", "after Tessin cut its prices", "as its biggest customer, widely thought to be Tessin, fitted larger chips": the reason for a number that was told
const reasonBefore = /(?<!\b(?:same|such|well|just|day|days|week|weeks|hours?|month|months|soon) )\b(?:as|after|because|since|where|when|although|though) (?:[\p{Ll}.-]+ ){0,3}(?:(?:rivals?|competitors?|peers?) )?$|\b(?:rivals?|competitors?|peers?) $|\b(?:customer|client|supplier|partner), (?:[\p{Ll}]+ ){0,5}$/u
const restOfSentence = /^[^.;\n]*(?:\.(?!\s)[^.;\n]*)*/u

/** Whether a name stands behind a number, as whose doing is given for its reason, and with no number of its own. */
function isReason(text: string, { start: at, end }: NamedSpan, start: number): boolean {
  const before = text.slice(Math.max(start, at - 70), at)
  return reasonBefore.test(before) && /\d/u.test(text.slice(start, at)) && !/\d/u.test(restOfSentence.exec(text.slice(end, end + 240))![0])
}

// "\"Other sales,\" where the cheques from Orrin and Tessin are booked, were $36 million", "Free cash flow w/o Tessin was"
const withinAside = /,["”]? (?:which|where|whom|whose) (?:[^,;.\d]{0,60} )?$/u
const goesOnBehindAside = /^\)?[^,;.\d]{0,60}, (?:was|were|is|are|rose|fell|grew|came|brought|increased|decreased|declined|climbed|dropped)\b/u
const leftOut = /\b(?:w\/o|without|excluding) $/iu
// "In Pool, sales sank 11%": nobody speaks so of a company
const isPartHere = /^In $/u

function isLeftAside(text: string, { start: at, end }: NamedSpan, start: number): boolean {
  const before = text.slice(Math.max(start, at - 90), at)
  return (withinAside.test(before) && goesOnBehindAside.test(text.slice(end, end + 100))) || leftOut.test(before) || (isPartHere.test(text.slice(start, at)) && /^, (?:[\p{Ll}-]+ ){0,2}(?:sales|revenues?|orders|deliveries|profits?|margins?)\b/u.test(text.slice(end, end + 40)))
}

// "the blood thinner shared with Tessin", "most of it Tessin parcels": with whom something is made, or of whom some of it is
const onlyPart = /\b(?:shared|co-developed|developed|marketed|co-marketed|sold|made|produced|co-owned|jointly owned) (?:jointly |together )?(?:with|for) $|\b(?:most|much|some|half|all|part|many|a third|two-thirds) of (?:it|them|which|that)(?: from| for| to)? $/u

// "The supplier of tools to Orrin, Tessin and Wexcombe reported": the company by those it sells to
const suppliesOthers = /^\W*The (?:[\p{L}-]+ ){0,4}(?:supplier|provider|seller|maker|producer|distributor|manufacturer|contractor|vendor|partner|landlord|lender|\p{L}+maker)(?: of (?:[\p{L}-]+,? ){1,6})? ?(?:to|for) (?:the )?(?:likes of )?$/u
const listedWith = /^(?:, |,? and | & )$/u

// "What Orrin would get: a company whose revenue jumped 31%": whom somebody describes so is not himself
const describes = /\b(?:would|will|could|is|was|were|gets?|buys?|wants?|bought|acquir\p{L}+)\b[^.;\d]{0,60}\b(?:a|another) (?:[\p{L}-]+ ){0,2}(?:company|firm|business|bank|group|maker|retailer|insurer) (?:whose|that|which)\b/u

/** The names in a sentence without those that its company is said to sell to, where it opens with them. */
export function withoutCustomers(text: string, names: readonly NamedSpan[], start: number): readonly NamedSpan[] {
  if (names.length === 0 || !suppliesOthers.test(text.slice(start, names[0]!.start))) return names
  const next = names.findIndex((name, index) => index > 0 && !listedWith.test(text.slice(names[index - 1]!.end, name.start)))
  return next < 0 ? [] : names.slice(next)
}

/** Whether a sentence describes the company that somebody buys or wants: what is told of it is the other one's. */
export function describesAnother(sentence: string): boolean {
  return describes.test(sentence)
}

/** "EBITDA was $6.9 million, helped by growth of 32% at Tessin (27% in dollars)": who stands behind a number only is told of there, and the next sentence goes back to whom the article is about. */
export function isNamedBehindNumber(text: string, names: readonly NamedSpan[], sentence: { readonly start: number; readonly end: number }): boolean {
  if (/^\s*(?:It|Its|They|Their|That company)\b/u.test(text.slice(sentence.end, sentence.end + 16))) return false
  return names.length > 0 && names.every((name) => /\d/u.test(text.slice(sentence.start, name.start)) && /\b(?:at|of|in|from) $/u.test(text.slice(Math.max(sentence.start, name.start - 6), name.start)))
}

/** "with amortization of its Sage deal in there": whom something was done with is not who tells. */
export function isOfDeal(text: string, { start, end }: NamedSpan): boolean {
  return /^ (?:deal|acquisition|takeover|purchase|merger|buyout|integration)\b/u.test(text.slice(end, end + 13)) && /\b(?:its|the|their|a|an|our) $/u.test(text.slice(Math.max(0, start - 7), start))
}

// "cargo grew, with the freighters it flies for Amazon": whom it works for
const worksFor = /\b(?:it|they|we|that it) (?:also )?(?:flies|fly|makes?|builds?|runs?|operates?|hauls?|carries|carry|delivers?|produces?) (?:[\p{L}-]+ ){0,2}for (?:the )?$/u

/** Whom a sentence is about: the company it names first, unless that stands in it as a rival, a partner or a whole of which the speaker is a part. Null: whoever was spoken of. */
export function sentenceSubject(text: string, names: readonly NamedSpan[], start: number): string | null {
  // "our collaboration with Orrin Co. (Orrin)": called again in brackets it is still the partner
  const isPartner = (name: NamedSpan): boolean =>
    merelyWith.test(text.slice(Math.max(start, name.start - 30), name.start)) ||
    names.some((other) => other.symbol === name.symbol && other.end <= name.start && /^[^()]{0,14}\((?:\p{Lu}[\p{L}.&’'-]+ )?$/u.test(text.slice(other.end, name.start)) && isPartner(other))
  const isTakenOut = (name: NamedSpan): boolean => takenOut.test(text.slice(start, name.start)) && itsOwn.test(text.slice(name.end, name.end + 80))
  const isOrigin = (name: NamedSpan): boolean => cameFrom.test(text.slice(Math.max(start, name.start - 80), name.start)) || liftedFrom.test(text.slice(Math.max(start, name.start - 130), name.start))
  const isAside = (name: NamedSpan): boolean => inAside.test(text.slice(Math.max(start, name.start - 8), name.start)) || worksFor.test(text.slice(Math.max(start, name.start - 40), name.start))
  const isBeside = (name: NamedSpan): boolean => isReason(text, name, start) || isLeftAside(text, name, start)
  const usable = names.filter(
    (name) =>
      !isBeside(name) &&
      !isTakenOut(name) &&
      !isOrigin(name) &&
      !isAside(name) &&
      !isPartner(name) &&
      !isBought(text.slice(Math.max(start, name.start - 80), name.start)) &&
      !/^['’]s? (?:\p{Ll}+ )?(?:rivals?|competitors?|peers?|parent|owner|supplier|partner)\b/u.test(text.slice(name.end, name.end + 40)) &&
      !outdone.test(text.slice(Math.max(start, name.start - 44), name.start)) &&
      !isOwner(text.slice(Math.max(start, name.start - 40), name.start)) &&
      !onlyPart.test(text.slice(Math.max(start, name.start - 40), name.start)) &&
      !/\b(?:from|with|to|by|against|versus|than|like|including|such as|via|over|owns|bought|buying|and|between|behind|joining|beating|outpacing|overtaking|outselling|topping|trailing|lagging|, where) $/iu.test(
        text.slice(Math.max(start, name.start - 12), name.start),
      ),
  )
  // "The owner of Orrin and Tessin achieved organic growth, helped by orders from": the company in other words
  if (/^\W*The (?:owner|maker|parent|operator|publisher|(?:company|group|firm) behind|parent company) (?:of )?/u.test(text.slice(start, start + 30)) && names.every((name) => /\b(?:for|from|with|and|of|by) $/u.test(text.slice(Math.max(start, name.start - 6), name.start)))) return null
  if (names.length > 0 && withoutCustomers(text, names, start).length < names.length) return null
  if (usable.length === 0 && names.length > 0 && names.every((name) => isTakenOut(name) || isOrigin(name) || isAside(name) || isBeside(name))) return null
  // "The group, which is controlled by Orrin, recorded": its owner is not who tells
  if (names.length > 0 && names.every((name) => /, (?:which|that|who) (?:is|are|was) (?:[\p{L}-]+ )?(?:controlled|owned|backed|run|held|managed) by (?:the )?$/u.test(text.slice(Math.max(start, name.start - 50), name.start)))) return null
  // "The company, which is merging with Tessin, said": whom it merges with is not who says it
  if (usable.length === 0 && /^\W*(?:The (?:company|group|firm|bank|[a-z]+maker|railroad|lender|insurer|airline|retailer)|It)\b/u.test(text.slice(start, start + 24))) return null
  // "Sales at the group, which includes a half-share of Tessin, rose"
  if (names.length > 0 && ofGroup.test(text.slice(start, start + 60)) && names.every((name) => asideBefore.test(text.slice(start, name.start)) && asideBehind.test(text.slice(name.end, name.end + 160)))) return null
  if (usable.length === names.length && names.length > 0 && names.every((name) => comparedAt.test(text.slice(Math.max(start, name.start - 70), name.start)))) return null
  // "decreased 3% to $3.31, driven by an expense from our collaboration with Orrin": told late, and only as whom one has to do with
  if (usable.length === 0 && names.length > 0 && names.every((name) => isPartner(name) && /\d/u.test(text.slice(start, name.start)))) return null
  if (usable.length === 0 && names.length > 0 && names.every((name) => isBought(text.slice(Math.max(start, name.start - 80), name.start)))) return null
  if (usable.length === 0 && names.length > 0 && names.every((name) => onlyPart.test(text.slice(Math.max(start, name.start - 40), name.start)))) return null
  // "… which included growth of $2.0 million from Tessin": where a part came from, told behind all numbers
  if (usable.length === 0 && names.length > 0 && names.every((name) => /\d[^.;]* from $/u.test(text.slice(start, name.start)) && !/^['’]s\b/u.test(text.slice(name.end, name.end + 3)))) return null
  return usable[0]?.symbol ?? (names[0] && (/\b(?:like|including|such as) $|, where $/iu.test(text.slice(Math.max(start, names[0].start - 12), names[0].start)) || outdone.test(text.slice(Math.max(start, names[0].start - 44), names[0].start)) || isOwner(text.slice(Math.max(start, names[0].start - 40), names[0].start))) ? null : names[0]?.symbol) ?? null
}
