// Paragraphs that list the parts of a company one after the other: "North America: $5.2 billion, up 3%. EMEA: $3.4 billion, up 1%", "Latin America took in $1.5 billion, +8%".
// No word says that these sums are revenue; arithmetic does: together they make up most of what the company sold, and no more than it.
import type { Course } from '../course.ts'
import type { Draft, Note } from '../figures/drafts.ts'
import type { Amount, Block, Sentence } from '../parts.ts'
import { newDraft } from '../figures/drafts.ts'
import { findMetrics } from '../measures/metrics.ts'
import { cleanSegment } from './clean-segment.ts'
import { tellsMeasure } from './known-parts.ts'
import { isSum, mostListed } from './parts-in-turn.ts'
import { beginningIn } from '../words.ts'

interface Part {
  readonly name: string
  readonly sum: Amount
  readonly growth: Amount | null
  readonly sign: number
  readonly sentence: Sentence
}

export interface ListedParts {
  readonly drafts: readonly Draft[]
  readonly amounts: ReadonlySet<Amount>
  readonly notes: readonly Note[]
}

const none: ListedParts = { drafts: [], amounts: new Set(), notes: [] }

const word = '[\\p{Lu}\\d][\\p{L}\\p{N}&.’\'+/-]*'
const verbs = '(?: (?:was|were|had|made|took in|brought in|pulled in|turned over|(?:had|posted|reported|made) (?:net )?(?:revenues?|sales|turnover) of|generated|contributed|added|made up|accounted for|was stuck at|were stuck at|came to|came in at|stood at|delivered|recorded|posted|sold|at|with))?'
const nameBefore = new RegExp(`(?:^|^,? (?:and |while |with |but |plus )|[.;,:)(] |[.;,:)] (?:and |while |with |but |plus )|(?<=[\\d%)\\p{L}]) (?:and|while) )(?:[Tt]he |[Ii]ts )?(?<name>${word}(?:,? (?:and |& |of |the )?${word}){0,5}|${word}(?: (?:and |& )?[\\p{L}&-]+){0,2}|[\\p{Ll}-]+(?: [\\p{Ll}-]+)?(?= (?:revenues?|sales|turnover)\\b))(?<measure> (?:net )?(?:revenues?|sales|turnover))?(?:, (?:which|the|a|an|its|home to) [^;:\\d]{3,80},)?(?::|,)?${verbs}(?: (?:about|nearly|almost|roughly|a record|just))? $`, 'u')
const growthBehind = /^,? ?\(?(?:which (?:is|was) )?(?:(?<up>up|\+|an? (?:increase|rise|gain|jump|leap) of|higher by|growth of)|(?<down>down|[-−–]|an? (?:decrease|decline|drop|fall) of|lower by))(?: by| a| just| about)? ?$/u
const growthWord = /^\)?,? (?:(?<up>higher|more|better|growth)|(?<down>lower|less|weaker))\b/u

// "up 7% like-for-like", "+4%, above the $2 billion expected": more than growth on the year
const otherFooting = /\b(?:like[- ]for[- ]like|organic(?:ally)?|constant|local|currenc(?:y|ies)|comparable|underlying|sequential(?:ly)?|quarter|expected|expectations|consensus|estimates?|forecasts?|analysts)\b/iu

/** The revenue of each part that a paragraph lists; nothing where a number in one of its sentences is anything else. */
export function readListedParts(course: Course, block: Block, index: number, sentences: readonly Sentence[], all: readonly Amount[]): ListedParts {
  const { text } = course.input
  const inside = beginningIn(all, sentences[0]!.start, block.end)
  if (inside.length > mostListed || !inside.some(isRevenue) || (block.kind !== 'item' && inside.filter(isRevenue).length < 2)) return none
  const symbol = course.sectionSubject ?? course.topic ?? course.subject
  const bookings = symbol === null ? undefined : course.drafts.slice(-mostListed).findLast((draft) => draft.block === index && draft.mode === 'result' && draft.metric === 'bookings' && draft.segment === null && draft.actual !== null)
  const whole = symbol === null ? undefined : bookings ?? course.drafts.findLast((draft) => draft.mode === 'result' && draft.metric === 'revenue' && draft.segment === null && draft.actual !== null && draft.basis === 'reported' && (draft.symbol ?? symbol) === symbol)
  if (!whole) return none
  const named = beginningIn(course.named, sentences[0]!.start, block.end)
  // the list begins with the first of the sentences
  if ((partsOf(text, sentences[0]!, beginningIn(inside, sentences[0]!.start, sentences[0]!.end)) ?? []).length === 0) return none
  const parts: Part[] = []
  for (const sentence of sentences) {
    const read = partsOf(text, sentence, beginningIn(inside, sentence.start, sentence.end))
    if (read === null || named.some((name) => name.symbol !== symbol && name.start >= sentence.start && name.end <= sentence.end)) continue
    parts.push(...read)
  }
  const sums = parts.filter((part) => part.sum.currency === whole.currency)
  const total = sums.reduce((sum, part) => sum + part.sum.value, 0)
  // "Converse: $284 million, down 22%", an item of the list whose other items were parts
  const goesOn = block.kind === 'item' && parts.length === 1 && parts[0]!.growth !== null && parts[0]!.sentence === sentences[0] && course.drafts.slice(-4 * mostListed).some((draft) => draft.mode === 'result' && draft.metric === 'revenue' && draft.segment !== null && draft.symbol === symbol && draft.block < index && draft.block >= index - 4)
  if (sums.length < parts.length || sums.length < (goesOn ? 1 : 2) || (!goesOn && total < whole.actual! * 0.5) || total > whole.actual! * 1.02) return none
  const names = parts.map((part) => cleanSegment(part.name, course.names))
  if (names.some((name) => name === null || course.names.includes(name)) || new Set(names).size < names.length) return none
  if (parts.some((part) => part.sum.value >= whole.actual!)) return none
  // what the paragraph itself measures is nothing but sales
  const first = parts[0]!.sentence.start
  if (findMetrics(text, block.start, parts.at(-1)!.sentence.end).some((mark) => mark.metric !== whole.metric && !mark.verb && mark.start >= first)) return none
  const drafts = parts.map((part, order): Draft => {
    const draft = newDraft('result', whole.metric, 'reported', true, names[order]!, index, false)
    draft.symbol = symbol
    draft.period = whole.period
    draft.actual = part.sum.value
    draft.currency = whole.currency
    if (part.growth) draft.change = { value: part.sign * Math.abs(part.growth.value), kind: 'percent', period: 'yoy' }
    draft.evidence = [[part.sentence.start, part.sentence.end]]
    return draft
  })
  const notes = parts.flatMap((part, order): Note[] => [part.sum, ...(part.growth ? [part.growth] : [])].map((amount) => ({ amount, rule: 'listed-part', outcome: 'taken', why: `reported ${whole.metric} of ${names[order]!}` })))
  return { drafts, amounts: new Set(notes.map((entry) => entry.amount)), notes }
}

const isRevenue = (amount: Amount): boolean => isSum(amount) && amount.value > 0

/** The parts that a sentence tells; null where one of its numbers is none of a part. */
function partsOf(text: string, sentence: Sentence, amounts: readonly Amount[]): readonly Part[] | null {
  const told = amounts.filter((amount) => amount.kind === 'money' || amount.kind === 'percent' || amount.kind === 'bps' || amount.kind === 'points')
  if (told.length === 0) return []
  const parts: Part[] = []
  let from = sentence.start
  for (let at = 0; at < told.length; at++) {
    const sum = told[at]!
    const match = isRevenue(sum) ? nameBefore.exec(text.slice(from, sum.start)) : null
    if (!match || sum.start - from > 160 || tellsMeasure(match.groups!['name']!)) return null
    const next = told[at + 1]
    const growth = next?.kind === 'percent' && !next.ranged ? next : null
    const sign = growth ? signOf(text, sum, growth) : 0
    if (growth && sign === 0) return null
    parts.push({ name: match.groups!['name']!, sum, growth, sign, sentence })
    from = (growth ?? sum).end
    if (otherFooting.test(text.slice(from, next && next !== growth ? next.start : (told[at + 2]?.start ?? sentence.end)))) return null
    if (growth) at++
  }
  return parts
}

function signOf(text: string, sum: Amount, growth: Amount): number {
  const between = text.slice(sum.end, growth.start)
  if (growth.signed && /^,? ?\(?$/u.test(between)) return Math.sign(growth.value)
  const said = growthBehind.exec(between)?.groups ?? (/^,? ?\(?$/u.test(between) ? growthWord.exec(text.slice(growth.end, growth.end + 12))?.groups : undefined)
  return said === undefined ? 0 : said['up'] !== undefined ? 1 : -1
}
