// What stands where the name of a business would and is none: words of a sentence, and people who speak.
import type { Draft } from '../figures/drafts.ts'

const words =
  /^(?:(?:the )?(?:IT|oil|auto|tech|software|pharma|telecom|cement|steel|FMCG|energy|retail|airline|mining|metals?) (?:major|giant|bellwether|heavyweight)|everyone|everybody|management|things|plenty|quietly|yes|no|well|oof|ouch|wow|hooray|pair|sixty|forty|twenty|thirty|day|balance|move|reach|think|realize|budgets?|anticipate|foresee|namely|manufacturer|chip ?maker|largest|all-in|CER|FX|IFRS-basis|GAAP-basis|local-currency|constant-currency|taxable-equivalent|store-on-store|split up|leap|three regions|two regions|namesake (?:brand|stores?|chain)|revenues?|sales|turnover|profits?|earnings|EBITDA|EBIT|EPS|margins?|cash flow|(?:management|company|board) (?:budgets|plans|targets|sees|expects|anticipates))$/iu
// "hurt by a", "organic decline of", "Takings there", "other revenue made up", "I get", "to a record"
const broken = /(?:^| )(?:of|by an?|there|have|has|made up|get|got|to a record)$/iu
const growing = /^(?:reflecting|representing|reaching)\b|\byear[- ](?:over|on)[- ]year\b/iu // "Reflecting Year-Over-Year"
const ofPage = /^(?:page|slide|chart|table|figure|item) \d/iu // "Page 14"
// "AOI €1.6 billion": what houses call their measures for short
const measure = /^(?:AOI|NOI|A?FFO|ARR|NII|GMV|TPV|EBT|PBT|PAT|NPAT|COI|ROI|ROE|ROCE|FCF|OCF|NGR|GGR|RPO|DSO|AUM|AUA|RASM|CASM|SSS|LFL|COGS|EBITA?|EBITDAX?)$/u
// "TL 71.4bn"; "PS5" and "EV9" are products
const sum = /^(?:Ps|Rs|Rp|Php|RM|Tk|Bs)\.? ?\d|^(?:[A-Z]{2}|Rs\.?) ?\d[\d.,]* ?(?:mn?|bn|tn|million|billion|trillion|crores?|lakhs?)$/u

/** Whether words that stand where a name would cannot be that of a business. */
export const namesNoBusiness = (name: string): boolean => words.test(name) || broken.test(name) || growing.test(name) || ofPage.test(name) || sum.test(name) || measure.test(name)

const named = /^\p{Lu}\p{Ll}+(?: (?:\p{Lu}\.|de|van|von|der|den|di|da|la|le|Mc|\p{Lu}[\p{L}’'-]+)){1,3}$/u
const office = /^,? (?:(?:the |its |their |our |who is )?(?:[\p{L}-]+ ){0,3}?(?:chief|CEO|CFO|COO|president|chairman|chairwoman|chair|boss|founder|co-founder|managing director|finance director|general manager)\b|who (?:leads|heads|runs|chairs|took over|became|has|owns))/u

// "Oil and gas sales", "petroleum, natural gas and NGL revenue"
const pumped = '(?:petroleum|crude oil|oil|natural gas|gas|NGLs?|natural gas liquids|condensate)'
const allPumped = new RegExp(`^${pumped}(?:,? (?:and |& )?${pumped})*,? (?:and|&) ${pumped}$`, 'iu')

/** "Ana Morel, the chief executive, now expects revenue of": what a person says of the company is the whole company's; so is all that a producer of oil and gas sells, where nothing else is told of its sales. */
export function giveBackToCompany(text: string, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.metric !== 'revenue' || draft.segment === null || !allPumped.test(draft.segment)) continue
    if (!drafts.some((other) => other.metric === 'revenue' && other.symbol === draft.symbol && other.mode === draft.mode && (other.segment === null || !allPumped.test(other.segment)))) draft.segment = null
  }
  const people = new Map<string, boolean>()
  for (const draft of drafts) {
    const name = draft.segment
    if (name === null || !named.test(name)) continue
    if (!people.has(name)) people.set(name, isPerson(text, name))
    if (people.get(name)) draft.segment = null
  }
}

function isPerson(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (office.test(text.slice(at + name.length, at + name.length + 60)) || /\b(?:[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|CEO|CFO|[Cc]hief [Ff]inancial [Oo]fficer|[Pp]resident|[Cc]hair(?:man|woman)?|[Ff]inance (?:chief|director)|[Mm]anaging [Dd]irector|[Bb]oss) $/u.test(text.slice(Math.max(0, at - 30), at))) return true
  }
  return false
}
