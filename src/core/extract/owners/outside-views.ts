// Sentences whose speaker or subject is nobody of the article: a house by its name, the analysts spoken of before, one of many shops or franchisees.
import type { SentenceContext } from '../sentence/walk.ts'
import { opensWithFirm } from '../ratings/firms.ts'

const thinks = '(?:expects?|sees?|thinks?|reckons?|believes?|estimates?|forecasts?|predicts?|anticipates?|projects?|models?|doubts?|assumes?|calculates?)'
// "Jefferies thinks", "KeyBanc, which rates Tarrow Overweight, expects"
const houseThinks = new RegExp(`^(?:['’]s? analysts?)?(?:, (?:which|who|whose) [^,;]{3,90},)? (?:also |now |still |itself )*${thinks}\\b(?! to (?:report|post|announce|close|open|hire|cut|pay|spend|buy|raise)\\b)`, 'u')
// "KeyBanc lowered its estimate of full-year earnings to $3.05"
const houseEstimates = /^(?: analysts?)?(?:, (?:which|who|whose) [^,;]{3,90},)?[^,;]{0,60}\b(?:rais|lift|cut|lower|trim|boost|bump|slash|reduc|increas|nudg)\p{Ll}* (?:its|their) (?:[\w-]+ ){0,5}(?:estimates?|forecasts?|projections?|models?)\b/u
// "Its margin, they believe, will widen to 41%": a company is no "they" that believes
const asideThinks = /, (?:they|(?:the |its |these |those |most |many |some )?(?:analysts|brokers|economists|bankers)) (?:believe|think|reckon|say|estimate|predict|argue|expect)s?,/u
const asideOfHouse = new RegExp(`, (?:it|he|she|the (?:firm|house|broker|brokerage|bank|analyst)) (?:believes|thinks|reckons|estimates|predicts|argues),`, 'u')
// "Thinks sales will bottom out at", behind what a house did
const elidedThinks = /^\W*(?:Also )?(?:expects|sees|thinks|reckons|believes|estimates|forecasts|predicts|anticipates|projects|models|doubts|assumes)\b/iu
// "A franchisee makes a profit of about 42 cents on a lunch", "The average shop takes $40,000 a week": one of many
const oneOfMany = /^\W*(?:An?|Each|Every|The (?:average|typical)) (?:[\p{Ll}-]+ ){1,3}(?:makes?|earns?|loses?|takes?(?: in)?|brings? in|costs?|pays?|spends?|sells?|generates?)\b/u
// "…, says Alder Restaurant Consulting": whose trade is to have views
const adviserSays = /\b(?:says|reckons|thinks|estimates|believes) (?:the )?(?:[\p{Ll}-]+ ){0,3}\p{Lu}[\p{L}&.’'-]*(?: (?:& )?\p{Lu}[\p{L}&.’'-]*){0,3} ?(?:Consulting|Consultants|Consultancy|Advisory|Advisors|Advisers|Analytics|Insights|Intelligence|Institute|University|Associates)\b/u

// "the International Air Transport Association forecasts net profits of $41 billion": of a whole trade or country
const bodyThinks = new RegExp(`\\b(?:Association|Federation|Institute|Agency|Bureau|Council|Chamber|Commission|Organi[sz]ation|University|Ministry|Department|Administration)(?: \\([A-Z]+\\))?,? (?:now |also |still )?(?:expects|sees|thinks|reckons|believes|estimates|forecasts|predicts|anticipates|projects)\\b`, 'u')

// "the sector's 2026 earnings are supposed to rise 14%"
const ofWholeTrade = /\b[Tt]he (?:sector|industry|index)['’]s (?:20\d\d |combined |total )?(?:earnings|profits?|revenues?|sales)\b/u

// "A biscuit joint venture with Tessin (LON: TSSN) sold £31 million worth": neither the partner's nor wholly the company's
const jointVenture = /^\W*(?:An?|The) (?:[\p{Ll}-]+ ){0,3}joint venture with (?=\p{Lu})/u

/** Whether a sentence tells what a house, its analysts or an adviser think, or what one among many shops earns: nobody's results, and no company's own forecast. */
export function isOutsideView(context: SentenceContext): boolean {
  const { text, start, end } = context
  const sentence = text.slice(start, end)
  if (context.opinion && (elidedThinks.test(sentence) || asideOfHouse.test(sentence))) return true
  if (asideThinks.test(sentence) || oneOfMany.test(sentence) || ofWholeTrade.test(sentence) || adviserSays.test(sentence) || jointVenture.test(sentence)) return true
  const body = bodyThinks.exec(sentence)
  if (body && !context.named.some((name) => name.start < start + body.index + body[0].length && name.end > start + body.index)) return true
  if (goesOnForHouse(context, sentence)) return true
  const length = opensWithFirm(sentence)
  if (length === 0 || context.named.some((name) => name.start < start + length)) return false
  const said = sentence.slice(length)
  return houseThinks.test(said) || houseEstimates.test(said)
}

const pronounThinks = new RegExp(`^\\W*(It|He|She|They) (?:also |now |still |even |itself )*${thinks}\\b`, 'u')
const executive = /\b(?:[Cc]hief|CEO|CFO|COO|[Cc]hair(?:man|woman)?|[Pp]resident|[Mm]anagement|[Ff]inance (?:director|head|boss)|[Mm]anaging director|told (?:\p{Ll}+ )?analysts|(?:conference|analyst) call|boss)\b/u

/** "ZKB sees no reason to adjust its estimates. It expects organic growth of 4.7%", "said Dana Whitlock, an analyst at Tarrant. She expects": the sentence before has the house or analyst that goes on thinking. */
function goesOnForHouse({ text, start, firstOfBlock }: SentenceContext, sentence: string): boolean {
  const pronoun = firstOfBlock ? undefined : pronounThinks.exec(sentence)?.[1]
  if (pronoun === undefined) return false
  const paragraph = text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 700), start)
  if (pronoun === 'It') {
    const last = paragraph.trimEnd().split(/(?<=[.!?]["”’»]?) (?=[\p{Lu}"“«])/u).at(-1) ?? ''
    return opensWithFirm(last) > 0
  }
  return !executive.test(paragraph) && /\banalysts?\b|\bwho (?:rates?|covers?|follows?|has followed)\b/u.test(paragraph)
}
