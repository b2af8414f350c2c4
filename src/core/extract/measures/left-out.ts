// The words with which a sentence or clause takes something out of the numbers behind it: "Stripping that out,", "Were it not for the settlement,", "With those costs added back,".
import type { Basis } from '../../../shared/model.ts'
import type { Chunk } from '../sentence/chunks.ts'

const opening = '^\\W*(?:(?:And|But|Still|However|Meanwhile|Overall|Yet|Even),? )?'
const it = '(?:it|that|this|those|these|them|such|both|either|all (?:of )?(?:that|this|those|these)|(?:the|that|this|those|these|such|both|one-time|one-off|special|an?) [^,;:$€£%]{3,70})'

// what cannot be mistaken for anything else, whatever it names
const removing = new RegExp(
  `${opening}(?:(?:(?:by|after|when|once) )?(?:excluding|stripping (?:out|away)|removing|backing out|factoring out|leaving (?:out|aside)|taking out|adjusting (?:for|to exclude)|adding back|disregarding|ignoring|omitting)|(?:when |once )?adjusted (?:for|to (?:exclude|remove|strip out|leave out))|after adjustments (?:for|to)|not (?:counting|including)|(?:if (?:it (?:were|was|had) )?|were it |had it )not (?:been )?for|but for|net of (?:share|stock|one-off|special|exceptional|amorti))\\b[^;:]{2,110}?, `,
  'iu',
)
// what needs to speak of something told before, or of something by its name
const putAside = new RegExp(
  `${opening}(?:(?:without|absent|minus|barring|less) ${it}(?: and ${it})?|(?:leaving|setting|putting|taking|stripping|backing|factoring) ${it} (?:out|aside|away)|(?:with|once|when|if) [^,;:$€£%\\d]{3,70} (?:(?:is|are|was|were) )?(?:added back|(?:stripped|taken|left|factored|backed) out|excluded|removed|set aside)), `,
  'iu',
)
// "Restructuring costs aside, ": only what is an item of the accounts
const aside = new RegExp(
  `${opening}[^,;:$€£%\\d]{0,50}\\b(?:charges?|costs?|gains?|items|expenses?|write-?(?:downs?|offs?)|impairments?|settlement|restructuring|benefits?|loss(?:es)?|one-offs|exceptionals)[^,;:$€£%\\d]{0,30} (?:aside|excluded|excepted|apart), `,
  'iu',
)
// "without them earnings came to", "Minus the gain the bank earned": no comma, where what follows begins a clause of its own
const uncut = new RegExp(`${opening}(?:without|absent|minus|excluding) (?:(?:it|that|this|those|these|them),? |(?:the|that|this|those|these|such) (?:[\\p{Ll}-]+ ){1,3}?(?=(?:the (?:company|group|bank|firm|\\w*maker|retailer|insurer)|it|earnings|profits?|net income|EPS|per-share earnings|\\p{Lu}[\\p{L}&-]+) (?:was|were|is|would|had an?|earned|made|posted|reported|rose|fell|came)\\b))`, 'u')
const gate = /^\W*(?:(?:and|but|still|however|meanwhile|overall|yet|even),? )?(?:by|after|when|once|excluding|stripping|removing|backing|factoring|leaving|taking|adjust|adding|disregarding|ignoring|omitting|not |if |were it|had it|but for|net of|without|absent|minus|barring|less|setting|putting|with )/iu

/** The clause that takes something out, the comma behind it included; empty where the words open with none. */
export function leftOut(words: string): string {
  if (gate.test(words)) return removing.exec(words)?.[0] ?? putAside.exec(words)?.[0] ?? uncut.exec(words.charAt(0).toLowerCase() + words.slice(1))?.[0] ?? ''
  return / (?:aside|excluded|excepted|apart), /u.test(words) ? (aside.exec(words)?.[0] ?? '') : ''
}

const turning = /^(?:;|:|but|though|although|while|whereas|and|—|–|--)$/u

/** "The results included costs of 14 cents a share; absent those, it earned $1.35": a clause in the midst of a sentence. */
export function leavesOut(text: string, { joiner, start }: Chunk, end: number): boolean {
  return turning.test(joiner) && leftOut(text.slice(start, Math.min(end, start + 140)).trimStart()) !== ''
}

/** On which footing the numbers stand behind "Without that,": what "that" is was told in the sentence before. */
export function footingWithoutThat(before: string): Basis {
  const told = before.slice(Math.max(0, before.length - 220)).split(/[.!?]["”’]?\s+(?=\p{Lu})/u).at(-1)!
  if (/\b(?:currenc(?:y|ies)|exchange|FX|strong(?:er)? dollar|weak(?:er)? \w+)\b/iu.test(told)) return 'constant-currency'
  return /\b(?:acquisitions?|acquired|divest\w+|disposals?|deconsolidat\w+)\b(?! (?:costs?|charges?|expenses?))/iu.test(told) && !/\b(?:charges?|costs?|expenses?|write-?\w+|impairments?|gains?)\b/iu.test(told) ? 'like-for-like' : 'adjusted'
}

/** Whether what is left out is only pointed to: "Without it,", "Stripping those out,". */
export const pointsBack = (clause: string): boolean => /\b(?:it|that|this|those|these|them)\b(?! (?:charges?|costs?|items|expenses?|gains?|write))/iu.test(clause)
