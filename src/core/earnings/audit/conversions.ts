// Two currencies of one figure imply a rate; the article's others imply the same one.
import type { AuditFinding } from '../../../shared/ledger.ts'
import type { PrintedNumber } from '../../extract/index.ts'
import { ratioBetween, touches } from './arithmetic.ts'
import type { Range } from './arithmetic.ts'
import { numberOf } from './passage.ts'
import type { Sentence } from './passage.ts'

interface Conversion {
  readonly one: PrintedNumber
  readonly other: PrintedNumber
  readonly rate: Range
  readonly pair: string
  readonly past: boolean // of another time, and perhaps at another rate
  readonly sentence: Sentence
}

const both = /«M(\d+)»,? ?(?:\((?:about |around |or |roughly |approximately |equivalent to |equal to |i\.e\. |= ?)*«M(\d+)»|(?:,? or|,? which is|,? equal to|,? equivalent to|,? the equivalent of) (?:about |around |roughly |approximately |some )?«M(\d+)»)/giu
const pastWords = /\b(?:a year (?:ago|earlier|before)|year[- ](?:ago|earlier)|last year|(?:the )?(?:prior|previous|preceding|same)[- ](?:year|period|quarter|half)|compared with|compared to|from|against|after|versus|up from|down from|had been)\b[^«»]*$/iu

export function auditConversions(sentences: readonly Sentence[]): readonly AuditFinding[] {
  const found = sentences.flatMap(findConversions)
  return [...new Set(found.map((each) => each.pair))].flatMap((pair) => {
    const all = found.filter((each) => each.pair === pair)
    const current = all.filter((each) => !each.past)
    return findOdd(current.length >= 2 ? current : [])
  })
}

function findConversions(sentence: Sentence): readonly Conversion[] {
  return [...sentence.pattern.matchAll(both)].flatMap((match) => {
    const [one, other] = [numberOf(sentence, match[1]), numberOf(sentence, match[2] ?? match[3])]
    if (!one || !other || one.value === 0 || other.value === 0) return []
    const [from, to] = [one.currency ?? '?', other.currency ?? '?'].map((currency) => (currency === '$' ? 'USD' : currency))
    if (from === to || from === 'CENT' || to === 'CENT' || from === '?' || to === '?') return []
    const before = sentence.pattern.slice(0, match.index)
    const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('»')) + 1)
    const behind = sentence.pattern.slice(match.index + match[0].length, match.index + match[0].length + 40)
    const past = pastWords.test(clause) || /^\)?,? (?:a year (?:ago|earlier)|last year|the year before|in the (?:same|prior))/iu.test(behind)
    // Always the same way round, whichever currency stands first.
    const turned = (from as string) > (to as string)
    return [{ one, other, rate: turned ? ratioBetween(one, other) : ratioBetween(other, one), pair: [from, to].sort().join(' '), past, sentence }]
  })
}

/** The one conversion whose rate is not the rate of all others; nothing where the others do not agree among themselves. */
function findOdd(conversions: readonly Conversion[]): readonly AuditFinding[] {
  if (conversions.length < 2 || common(conversions) !== null) return []
  const odd = conversions.filter((each) => {
    const rest = common(conversions.filter((other) => other !== each))
    return rest !== null && !touches(rest, each.rate)
  })
  if (conversions.length === 2 ? odd.length !== 2 : odd.length !== 1) return []
  const worst = odd.at(-1) as Conversion
  const others = common(conversions.filter((other) => other !== worst)) as Range
  const quote = (number: PrintedNumber): string => worst.sentence.text.slice(number.span[0] - worst.sentence.span[0], number.span[1] - worst.sentence.span[0])
  const show = ([low, high]: Range): string => showRate((low + high) / 2)
  return [{
    kind: 'conversion',
    message: `${quote(worst.one)} for ${quote(worst.other)} is a rate of ${show(worst.rate)}; the article’s other${conversions.length === 2 ? ' is' : 's are'} about ${show(others)}.`,
    evidence: conversions.map((each) => [each.one.span[0], each.other.span[1]] as const),
  }]
}

function showRate(rate: number): string {
  const size = rate < 1 ? 1 / rate : rate
  return String(Number(size.toPrecision(4)))
}

/** What all rates can be; null where no rate is in all of them. */
function common(conversions: readonly Conversion[]): Range | null {
  const low = Math.max(...conversions.map((each) => each.rate[0]))
  const high = Math.min(...conversions.map((each) => each.rate[1]))
  return low <= high * (1 + 1e-9) ? [low, high] : null
}
