// Companies that tell results of their own somewhere in an article: in a round-up behind the headline's, they own what their paragraphs tell.
import type { Course } from '../course.ts'
import type { NamedCompany } from '../names/mentions.ts'
import type { Block } from '../parts.ts'
import type { Span } from '../../../shared/model.ts'
import { beginningIn } from '../words.ts'

// "JP Morgan Chase said that Q2 profit rose 17%", "Citigroup said its second-quarter profits jumped"
const saidOfItself = /^(?: (?:Chase|Group|& Co\.?|Inc\.?|Corp\.?))*(?: \([A-Z.:a-z ]{1,14}\))? said (?:(?:on )?\w+day )?(?:that )?(?:its )?(?:Q[1-4]|(?:first|second|third|fourth)[- ](?:quarter|half)|quarterly|half-year|full-year|annual) (?:net )?(?:profits?|earnings|income|revenues?|results|sales|loss)\b/u
// "Tessin, the second-biggest, also reported on Friday. Its profit fell 29 percent"
const alsoReported = /^(?:, [^,.]{3,60},)? also reported (?:\w+ )?(?:results |earnings )?(?:on )?\w+day[^.]{0,30}\. (?:Its|It|The company(?:['’]s)?|Net|Revenues?|Profits?|Adjusted|Sales)\b/u
// Where a paragraph begins, with what the company is or without: "Web retailer Tessin"
const opens = /(?:^|\n)\s*(?:[•*-] )?(?:(?!(?:The|This|That|These|Those|In|At|For|But|And|Like|Unlike|As|With|While|After|Investors|Shares)\b)\p{Lu}[\p{Ll}-]+(?: (?!(?:were|was|is|are|by|of|at|to|from|like|and|as|in|on|than|for)\b)\p{Ll}[\p{L}-]*){0,3} )?$/u
const money = '[^.;]{0,160}(?:[$€£¥\\d]|\\b(?:doubled|tripled|quadrupled)\\b)'
const measure = '(?:profits?|earnings|income|loss|results|sales|revenues?)'
const ofQuarter = '(?:fiscal )?(?:(?:first|second|third|fourth)[- ]quarter|quarterly|annual|full-year|half-year)'
const tells = new RegExp(
  `^\\.?\\)?(?:,? (?:Inc|Corp|Corporation|Co|Cos|Companies|Ltd|plc|PLC|AG|SE|NV|SA|Group|International)\\b\\.?)*(?:, (?:the|a|an|which|maker|owner|parent|\\p{Lu}[\\p{L}.]+['’]s) ?[^,;]{3,110}(?:, [^,;]{3,90}){0,2},)?(?:['’‘]s (?:${ofQuarter} (?:[\\w-]+ ){0,2}(?:profits?|earnings|net income|results)\\b|(?:[\\w-]+ ){0,4}(?:profits?|earnings|net income|results)\\b${money})| (?:also |meanwhile |on \\w+day,? )?(?:said (?:(?:on )?\\w+day,? |today |yesterday )?(?:that )?(?:its|it (?:earned|lost|made|posted|swung)|(?:fiscal )?(?:first|second|third|fourth)[- ]quarter|quarterly|annual)\\b ?(?:[\\w-]+ ){0,5}?${measure}?\\b${money}|(?:reported|posted) (?:an? |its )?(?:(?:[\\w.%$-]+ ){0,6}${measure}\\b${money}|(?:[a-z-]+ ){0,3}${ofQuarter} (?:[\\w-]+ ){0,2}${measure}\\b)|swung to (?:an? )?[^,.;]{0,30}(?:profit|loss)\\b|(?:earned|lost) [$€£]\\d))`,
  'u',
)

/** "Time Tessin Inc. swung to a $1 billion profit in the second quarter", where a paragraph begins. */
function opensOwnResults(text: string, [start, end]: Span): boolean {
  return opens.test(text.slice(Math.max(0, start - 70), start)) && tells.test(text.slice(end, end + 420))
}

// "Consolidated net profit of Tessin dipped by 4.48 per cent", where a paragraph begins
const profitOf = /(?:^|\n)\s*(?:(?:Consolidated|Standalone|The|Quarterly) )?(?:[Nn]et )?(?:[Pp]rofits?|[Ii]ncome|[Rr]evenues?|[Ss]ales|[Ee]arnings)(?: after tax)? (?:of|at) (?:IT |state-run )?$/u
const movedBy = /^ (?:[a-z]+ly )?(?:rose|fell|dipped|dropped|grew|climbed|declined|jumped|increased|decreased|slipped|surged|plunged) (?:[a-z]+ly )?(?:by )?\d/u

/** Whether a company known from a directory alone tells results of its own somewhere in an article. */
export function tellsOfItself(text: string, company: NamedCompany): boolean {
  return company.spans.some((span) => (profitOf.test(text.slice(Math.max(0, span[0] - 60), span[0])) && movedBy.test(text.slice(span[1], span[1] + 40))) || alsoReported.test(text.slice(span[1], span[1] + 150)) || saidOfItself.test(text.slice(span[1], span[1] + 90)) || opensOwnResults(text, span))
}

/**
 * Whose paragraph it is in an article about one company: another's, where it opens with that company and what it reports, and the next ones that name nobody, as long as the article's own company is
 * not named again. Where it is, they are nobody's.
 * @returns the symbol, 'nobody', or null where the article's own company is told of.
 */
export function findTaker(course: Course, block: Block): string | null {
  if (course.topic === null || course.sectionSubject !== null) return null
  const { text } = course.input
  const stop = /[.!?]\s/u.exec(text.slice(block.start + 40, block.end))
  const first = stop === null ? block.end : block.start + 40 + stop.index
  const names = beginningIn(course.named, block.start, first)
  const opener = names.find(({ symbol, start, end }) => symbol !== course.topic && course.companies.some((company) => company.symbol === symbol) && opensOwnResults(text, [start, end]))
  if (opener !== undefined) return opener.symbol
  if (course.taker === null || names.some(({ symbol }) => symbol !== course.taker)) return null
  if (names.length > 0) return course.taker
  return course.named.some(({ symbol, start }) => symbol === course.topic && start > block.start) ? 'nobody' : course.taker
}
