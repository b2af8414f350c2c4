// Whether words tell of a year ago: labels in brackets, sentences that open with last year, and last year's own numbers.
import type { Chunk } from '../sentence/chunks.ts'
import type { SentenceContext } from '../sentence/walk.ts'
import * as cues from '../sentence/cues.ts'

/** "(Q1 2025: €75.7 million)", "(2025: €2.14)": a bracket that begins with an earlier period. */
export function isEarlierLabel(before: Chunk | undefined, context: SentenceContext): boolean {
  if (!before || before.joiner !== '(') return false
  const words = context.text.slice(before.start, before.end).trim()
  return /^\d{1,2} \p{Lu}\p{L}+ 20\d\d$|^(?:(?:for )?(?:the )?(?:(?:three|six|nine|twelve) months|(?:half-)?year|quarter)(?: ended| to)? \d{1,2} \p{L}+ 20\d\d|(?:corresponding|same) period (?:in|of) 20\d\d|(?:Q[1-4]|H[12]|FY|[1-4]Q|[12]H|9M)[\s-]?'?(?:20)?\d\d(?:\/(?:20)?\d\d)?|(?:Q[1-4]|H[12]|FY|9M)(?= restated)|(?:half[- ]year|(?:first|second|third|fourth)[- ](?:half|quarter)|first nine months)(?: of)? 20\d\d|(?:fiscal |FY)?20\d\d(?:\/(?:20)?\d\d)?|last year|previous year|prior year|(?:prior|previous)[- ]year(?:['’]s)? (?:period|quarter|half|figure)|(?:the )?same (?:period|quarter|half) (?:last year|(?:of|in) the previous year)|year ago|(?:a )?year earlier|prev(?:ious)?\.?)(?:,? \(?restated\)?\*{0,4})?(?: (?:(?:basic|diluted|operating|net|continuing) ){0,2}(?:loss|profit|earnings)(?: per share)?)?$/iu.test(
    words,
  )
}

// "to 22.6 million (2025: 16.5 million)", where a page lost the sign of pounds
export const bracketOfBefore = /^ \((?:(?:H[12]|Q[1-4]|FY) ?(?:(?:20)?\d\d)?|20\d\d)(?: restated)?\*{0,4} ?: ?(?:[a-z]+ ){0,4}\d[\d.,]* (?:million|billion)\b/u

// "Tessin lost $127,000, or 1 cent a share, a year ago", "it posted EPS of $1.73 and $24.8 billion in revenue in the same period of last year"
const lastYearAtEnd =
  /^(?!.*\b(?:from|compared|compares|comparing|versus|vs|against|than|up|down|rose|fell|grew|jumped|climbed|dropped|increased?|decreased?|declined?|gained|higher|lower|growth|increase|analysts|expected|expects?|over|after|following|when|contrast|comparison|whereas)\b).*?\b(?:lost|earned|made|reported|posted|had|recorded|netted|booked|generated|incurred|suffered|registered|logged)\b[^;]*\d[^;]*(?:,| in| during| for)(?: the)? (?:a year (?:ago|earlier|before)|(?:first|second|third) quarter of last year|(?:same|corresponding|comparable|year-ago|year-earlier|prior-year) (?:period|quarter|three months|time|half|months|year)(?: (?:of |in |the )*(?:last year|a year (?:ago|earlier)|(?:previous|prior) (?:fiscal |financial )?year|20\d\d))?)\W*$/isu

/** Whether a whole sentence tells last year's numbers, and says so at its end. */
export function endsLastYear(told: string): boolean {
  const sentence = told.replace(/, when [^,;\d]*$/u, '') // "a year earlier, when prices were high"
  return sentence.length < 260 && /\b(?:year|ago|earlier|before|period|quarter|months|time|half|20\d\d)\W*$/iu.test(sentence) && lastYearAtEnd.test(sentence)
}

export function isLeadAgo(lead: string): boolean {
  return /^\W*(?:(?:just |only |barely |exactly )?a year (?:ago|earlier|before)|one year (?:ago|earlier)|twelve months|(?:in|during|for|over) the (?:same|prior|year-ago|year-earlier|previous|corresponding|comparable)|last year|the year before|at the time|the previous year)/iu.test(
    lead,
  )
}

/** The year-ago words belong to the amount ("$1.3 billion a year before"), not to its growth ("rose 9% from a year earlier to $10 billion"). */
export function isAgoStatement(text: string, chunk: Chunk): boolean {
  const words = text.slice(chunk.start, chunk.end)
  const match = cues.yearAgoWords.exec(words)
  if (!match) return false
  const at = chunk.start + match.index
  const before = text.slice(Math.max(chunk.start, at - 22), at)
  if (/\b(?:from|than|over|on|versus|with|to|vs|against) (?:the |a |those of |what it was )?$/iu.test(before)) return false
  if (isLeadAgo(words)) return true
  // "whereas 103.82 billion was posted in the corresponding period": the number is that of the period behind it
  if (/\d[^,;\d]{0,16} (?:was |were )?(?:posted|reported|recorded|achieved|made|earned|declared|realised|realized) (?:in|for|during) the $/u.test(text.slice(chunk.start, at))) return true
  if (/\bhad (?:reported|posted|earned|been|made|recorded|booked|logged|a )\b/iu.test(words)) return chunk.amounts.length > 0
  const money = chunk.amounts.filter((amount) => amount.kind === 'money' || amount.kind === 'number')
  if (money.length === 0) return false
  if (/^last year['’]s|^year[- ](?:ago|earlier)|^prior[- ]year|^previous[- ]year|^that year/iu.test(match[0])) return true
  if (
    match.index < money[0]!.start - chunk.start &&
    /^\s(?:was|were|had been|came to|stood at|amounted to|totaled|totalled|came in at)\s(?:a |an |about )?/iu.test(
      text.slice(at + match[0].length, money[0]!.start + 1),
    ) &&
    money[0]!.start - at - match[0].length < 34
  )
    return true
  const last = money.at(-1)!
  return at >= last.end && at - last.end < 12 && chunk.metrics.length === 0
}
