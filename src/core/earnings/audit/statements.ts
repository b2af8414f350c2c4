// "Operating profit was £148 million": what an article states about a measure, also where extraction takes a number only once or has no metric for it.
import type { Period, Snapshot } from '../../../shared/model.ts'
import type { PrintedNumber } from '../../extract/index.ts'
import { numberOf, withoutConversions } from './passage.ts'
import type { Sentence } from './passage.ts'
import { expected } from './words.ts'

export type Measure = 'revenue' | 'gross-profit' | 'operating-income' | 'net-income' | 'ebitda' | 'free-cash-flow' | 'operating-cash-flow' | 'pre-tax' | 'backlog' | 'bookings' | 'eps' | 'gross-margin' | 'operating-margin' | 'net-margin' | 'ebitda-margin' | 'cash-flow-margin' | 'subscribers'

export interface Statement {
  readonly measure: Measure
  readonly adjusted: boolean
  readonly period: string // kind and number, or empty: the article's own
  readonly year: number | null
  readonly number: PrintedNumber
  readonly sentence: Sentence
  readonly plain: boolean // nothing in its words makes it another figure than the article's main one
}

const adjective = '(?:adjusted |underlying |core |non-GAAP |recurring |normali[sz]ed |comparable |headline )'
const names: readonly (readonly [Measure, string])[] = [
  ['gross-margin', 'gross (?:profit )?margin'],
  ['operating-margin', '(?:operating (?:profit |income )?|EBIT )margin'],
  ['net-margin', '(?:net (?:profit |income )?|profit )margin'],
  ['ebitda-margin', 'EBITDA margin'],
  ['cash-flow-margin', '(?:free cash flow|FCF) margin'],
  ['gross-profit', 'gross profit'],
  ['operating-income', 'operating (?:income|profit|result)|income from operations|trading profit'],
  ['pre-tax', '(?:pre-?tax (?:profit|income)|profit before tax|income before tax(?:es)?)'],
  ['ebitda', 'EBITDA'],
  ['free-cash-flow', 'free cash flow'],
  ['operating-cash-flow', '(?:operating cash flow|cash flow from operations)'],
  ['net-income', 'net (?:income|profit|earnings|loss)|profit after tax'],
  ['eps', '(?:earnings|profit|income|loss|EPS|result) per (?:diluted |ordinary |American depositary )?(?:share|ADS)|EPS|earnings|profits?'],
  ['backlog', '(?:order )?(?:backlog|book)'],
  ['bookings', '(?:bookings|order intake|new orders)'],
  ['subscribers', '(?:paying |paid |total )?(?:subscribers|members|customers|users)'],
  ['revenue', '(?:net |total |group )?(?:revenues?|sales|turnover)'],
]
const link = '(?:,? (?:for|in|of|over) (?:the|its) (?:\\w+[ -]){0,4}(?:quarter|half|year|months|period))?(?: (?:in|for|over) (?:the )?(?:\\w+[ -]){0,3}(?:quarter|half|year|20\\d\\d))?(?: itself| alone)?'
const said = '(?: of|:| was| were| is| stood at| came to| came in at| reached| hit| totall?ed| amounted to| arrived at| landed at| ended at| worked out at| added up to| turned out at| at)'
const moved = '(?: (?:rose|fell|grew|climbed|increased|decreased|declined|dropped|jumped|slipped|advanced|went up|went down|was up|was down|were up|were down|improved|widened|narrowed|surged|doubled|halved|edged up|edged down|slid|gained|soared|shrank)(?:[^«»;.]{0,24}«[PB]\\d+»)?[^«»;.]{0,16} to)'
const hedge = '(?: (?:a|an|the|about|around|some|just|only|roughly|nearly|almost|over|more than|record|its|again|or))*'

/** What may stand before a measure of the whole company: "fee revenue" and "cloud sales" are measures of their own. */
const ownWords = /^(?:the|a|an|its|their|his|our|total|group|net|quarterly|annual|half-yearly|overall|consolidated|reported|record|of|with|and|on|in|for|from|to|that|as|but|while|when|at|adjusted|underlying|core|statutory|gaap|diluted|basic|this|company|strong|solid|higher|lower|better|quarter|year|half|months|[\p{L}-]*(?:quarter|half|year)|q[1-4]|h[12]|\p{L}+[’']s?|20\d\d|called|said|meant|gave|made|makes|left|posted|reported|had|has|booked|earned|generated|«\p{L}\d+»|so|thus|or|is|was|million|billion)$/iu

const forward = names.map(([measure, words]) => ({ measure, words: new RegExp(`\\b(${adjective}*)(?:${words})${link}(?:${said}|${moved})${hedge} «([MNP])(\\d+)»`, 'giu') }))
const backward = names.map(([measure, words]) => ({ measure, words: new RegExp(`«([MNP])(\\d+)» (?:of|in) (?:total |group |quarterly )?(${adjective}*)(?:${words})\\b`, 'giu') }))
const before = names.map(([measure, words]) => ({ measure, words: new RegExp(`«(P)(\\d+)» (${adjective}*)(?:${words})\\b`, 'giu') }))

const elsewhere = /\b(?:a year (?:ago|earlier|before)|year[- ](?:ago|earlier)|last year|(?:the )?(?:prior|previous|preceding|same)[- ](?:year|period|quarter|half|months)|quarter before|quarter ago|expects?|expected|forecasts?|forecasted|guidance|outlook|sees|targets?|aims|would (?:be|have)|could|might|may (?:reach|be)|plans?|will|had been|until now|so far|leaving out|excluding|without|not counting|stripping|before (?:special|one-off|exceptional)|organic|constant|like[- ]for[- ]like|pro forma|mistaken|wrongly|corrected|instead of|earlier version|rumou?r|if )\b/iu
/** A sentence about what is to come: none of its numbers is a result. */
const ahead = /\b(?:guidance|outlook|calling for|guid(?:es|ed) (?:for|to)|forecasts?|sees|projects)\b/iu
const parts = /\b(?:division|segment|unit|arm|business|subsidiary|region|joint venture|brand|stores?|region(?:s|al)|in (?:Europe|Asia|America|China|Japan|India|Germany|Africa|the (?:Americas|United States|US|UK)|North America|Latin America)|online|overseas|abroad|domestic|international|each|every|average|per (?:day|customer|user|store|week|month)|a (?:day|week|month)|of which|of that|of this|share of|third of|half of|quarter of (?:its|the)|percent of|part of)\b/iu

/** Everything that the sentences state about a measure, in order. */
export function readStatements(sentences: readonly Sentence[], segments: readonly string[]): readonly Statement[] {
  const found: Statement[] = []
  let heading: Heading = { period: undefined, part: false, adjusted: false, paragraph: -1 }
  for (const sentence of sentences) {
    heading = readHeading(sentence, heading, segments)
    const pattern = withoutConversions(sentence.pattern)
    const taken = new Set<number>()
    const add = (measure: Measure, adjective: string, letter: string, index: string, at: number): void => {
      const number = numberOf(sentence, index)
      if (!number || taken.has(Number(index)) || (letter === 'P') !== measure.endsWith('margin')) return
      if (measure === 'eps' && (number.kind !== 'money' || number.value >= 1000 || (number.per === null && !/per (?:\w+ ){0,2}(?:share|ADS)|EPS/iu.test(pattern)))) return
      taken.add(Number(index))
      const clause = clauseAround(pattern, at)
      const word = /([\p{L}\p{N}’'-]+) (?:«P\d+» )?$/u.exec(pattern.slice(Math.max(0, at - 24), at))?.[1] ?? ''
      const period = sentence.periods.at(-1) ?? heading.period
      found.push({ measure, adjusted: adjective.trim() !== '' || heading.adjusted, period: nameOf(period), year: period?.year ?? null, number, sentence, plain: !heading.part && (word === '' || ownWords.test(word)) && isPlain(clause, sentence, segments) })
    }
    for (const { measure, words } of forward) for (const match of pattern.matchAll(words)) add(measure, match[1] ?? '', match[2] ?? '', match[3] ?? '', match.index)
    for (const { measure, words } of [...backward, ...before]) for (const match of pattern.matchAll(words)) add(measure, match[3] ?? '', match[1] ?? '', match[2] ?? '', match.index)
  }
  return found
}

interface Heading {
  readonly period: Period | undefined
  readonly part: boolean // of a business and not of the whole company
  readonly adjusted: boolean // "Adjusted results": what stands beneath is on that basis
  readonly paragraph: number
}

/** "January-June 2026", "Segment results", "Roofing.": what stands beneath is of that period, or of a part. */
function readHeading(sentence: Sentence, before: Heading, segments: readonly string[]): Heading {
  const words = sentence.text.trim()
  const opens = sentence.paragraph !== before.paragraph
  if (sentence.numbers.length > 0 || words.length > 80 || (!opens && /[.!?]$/u.test(words))) return opens ? { ...before, part: before.part && before.period !== undefined, paragraph: sentence.paragraph } : before
  const isHeading = !/[.!?]$/u.test(words) || words.split(' ').length <= 3
  if (!isHeading) return { ...before, paragraph: sentence.paragraph }
  const part = /\b(?:segments?|divisions?|business(?:es)?|regions?|by (?:segment|division|region|business|product))\b/iu.test(words) || segments.some((segment) => words.toLowerCase().includes(segment.toLowerCase())) || (opens && /[.]$/u.test(words))
  const adjusted = /\b(?:adjusted|non-GAAP|underlying|core|normali[sz]ed)\b/iu.test(words)
  return { period: sentence.periods.at(-1) ?? (/[.!?]$/u.test(words) ? before.period : undefined), part, adjusted, paragraph: sentence.paragraph }
}

/** What extraction found in other words: the figures of the article's first snapshot, with the places of their numbers. */
export function readExtracted(sentences: readonly Sentence[], snapshot: Snapshot | undefined): readonly Statement[] {
  const known = new Set<string>(names.map(([measure]) => measure))
  return (snapshot?.figures ?? []).flatMap((figure): readonly Statement[] => {
    if (figure.segment !== null || figure.actual === null || !known.has(figure.metric) || (figure.basis !== 'reported' && figure.basis !== 'adjusted')) return []
    for (const sentence of sentences) {
      if (!figure.evidence.some(([start, end]) => sentence.span[0] < end && start < sentence.span[1])) continue
      const number = sentence.numbers.find((each) => Math.abs(Math.abs(each.value) - Math.abs(figure.actual as number)) <= 1e-9 * Math.abs(each.value))
      if (number) return [{ measure: figure.metric as Measure, adjusted: figure.basis === 'adjusted', period: '', year: null, number, sentence, plain: true }]
    }
    return []
  })
}

function clauseAround(pattern: string, at: number): string {
  const from = Math.max(pattern.lastIndexOf(';', at), pattern.lastIndexOf(', and ', at), pattern.lastIndexOf(', while ', at), pattern.lastIndexOf(', but ', at), 0)
  const next = pattern.slice(at).search(/;|, and |, which |, who |, where |, as |, since |, while |, but |, compared | from |, after |, against /u)
  return pattern.slice(from, next < 0 ? undefined : at + Math.max(next, 1))
}

function isPlain(clause: string, sentence: Sentence, segments: readonly string[]): boolean {
  if (ahead.test(sentence.pattern) || elsewhere.test(clause) || parts.test(clause) || expected.test(clause)) return false
  const words = sentence.text.toLowerCase()
  return !segments.some((segment) => words.includes(segment.toLowerCase()))
}

function nameOf(period: Period | undefined): string {
  return period === undefined ? '' : `${period.kind} ${period.number ?? ''}`.trim()
}

