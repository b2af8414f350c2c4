// A stated margin against its parts.
import type { AuditFinding } from '../../../shared/ledger.ts'
import type { Extraction, Snapshot } from '../../../shared/model.ts'
import type { PrintedNumber } from '../../extract/index.ts'
import { shareOf, showPercent, sizeOf, touches } from './arithmetic.ts'
import { isComparable, numberOf, withoutConversions } from './passage.ts'
import type { Sentence } from './passage.ts'
import type { Measure, Statement } from './statements.ts'
import { isInWords, readWordRates } from './word-rates.ts'

const numerators: Readonly<Partial<Record<Measure, readonly Measure[]>>> = {
  'gross-margin': ['gross-profit'], 'operating-margin': ['operating-income'], 'net-margin': ['net-income'], 'ebitda-margin': ['ebitda'], 'cash-flow-margin': ['free-cash-flow'],
}

interface Part {
  readonly number: PrintedNumber
  readonly adjusted: boolean
  readonly period: string
}

/** Margins of the whole company, in the article's own words: a finding only where no numerator and revenue of the same period and basis explains it. */
export function auditMargins(sentences: readonly Sentence[], statements: readonly Statement[], extraction: Extraction): readonly AuditFinding[] {
  const snapshot = extraction.snapshots[0]
  const main = snapshot ? `${snapshot.period.kind} ${snapshot.period.number ?? ''}`.trim() : ''
  const margins = statements.filter((statement) => statement.plain && numerators[statement.measure])
  const found = margins.flatMap((margin) => {
    const wanted = numerators[margin.measure] ?? []
    const period = margin.period || main
    const known = snapshot?.figures.find((figure) => figure.metric === margin.measure && figure.segment === null && figure.actual === margin.number.value)
    const adjusted = known ? known.basis === 'adjusted' : margin.adjusted
    const tops = partsOf(wanted, sentences, statements, snapshot, main).filter((part) => part.adjusted === adjusted && part.period === period)
    const wholes = partsOf(['revenue'], sentences, statements, snapshot, main).filter((part) => part.period === period && !part.adjusted)
    return judge(margin.number, tops, wholes, margin.sentence, margin.measure.replace('-', ' '))
  })
  const wholes = partsOf(['revenue'], sentences, statements, snapshot, main).filter((part) => part.period === main && !part.adjusted)
  return [...found, ...sentences.map(readWordRates).flatMap(auditShares), ...sentences.flatMap((sentence) => auditShareOfRevenue(sentence, wholes))]
}

function judge(stated: PrintedNumber, tops: readonly Part[], wholes: readonly Part[], sentence: Sentence, name: string): readonly AuditFinding[] {
  if (tops.length === 0 || wholes.length === 0 || stated.ranged) return []
  const pairs = tops.flatMap((top) => wholes.filter((whole) => isComparable(top.number, whole.number)).map((whole) => ({ top, whole, share: shareOf(top.number, whole.number) })))
  const first = pairs[0]
  if (!first || pairs.some(({ share }) => touches(share, sizeOf(stated)))) return []
  // Far from any margin of these: the numbers are not of one thing.
  if (first.share[0] > 100 || first.share[1] < 0.1) return []
  const quote = sentence.text.slice(stated.span[0] - sentence.span[0], stated.span[1] - sentence.span[0])
  return [{ kind: 'margin', message: `The parts give ${/^[aeo]/u.test(name) ? 'an' : 'a'} ${name} of ${showPercent(first.share)}; the article says ${quote}.`, evidence: [first.top.number.span, first.whole.number.span, stated.span] }]
}

/** A measure's numbers: those that the sentences state, and those that extraction found in other words. */
function partsOf(measures: readonly Measure[], sentences: readonly Sentence[], statements: readonly Statement[], snapshot: Snapshot | undefined, main: string): readonly Part[] {
  const stated = statements.filter((each) => each.plain && measures.includes(each.measure)).map(({ number, adjusted, period }) => ({ number, adjusted, period: period || main }))
  const figures = (snapshot?.figures ?? []).filter((figure) => figure.segment === null && figure.actual !== null && (figure.basis === 'reported' || figure.basis === 'adjusted') && (measures as readonly string[]).includes(figure.metric))
  const extracted = figures.flatMap((figure) => {
    const number = sentences
      .filter((sentence) => figure.evidence.some(([start, end]) => sentence.span[0] < end && start < sentence.span[1]))
      .flatMap((sentence) => sentence.numbers)
      .find((each) => Math.abs(Math.abs(each.value) - Math.abs(figure.actual as number)) <= 1e-9 * Math.abs(each.value))
    return number ? [{ number, adjusted: figure.basis === 'adjusted', period: main }] : []
  })
  return [...stated, ...extracted].filter((part, index, all) => all.findIndex((other) => other.number.span[0] === part.number.span[0] && other.adjusted === part.adjusted) === index)
}

/** "Cloud brought in $420 million, or 40% of revenue" */
function auditShareOfRevenue(sentence: Sentence, wholes: readonly Part[]): readonly AuditFinding[] {
  const pattern = withoutConversions(sentence.pattern)
  return [...pattern.matchAll(/«M(\d+)»,? (?:or|which is|that is|equal to|which makes|and thus) (?:about |around |roughly |some )?«P(\d+)» of (?:the |its )?(?:total|group|company|whole)?(?:’s|'s)? ?(?:revenues?|sales|turnover|total|whole)\b(?! (?:of|in|growth))/giu)].flatMap((match) => {
    const [part, stated] = [numberOf(sentence, match[1]), numberOf(sentence, match[2])]
    const before = pattern.slice(Math.max(0, match.index - 40), match.index)
    if (!part || !stated || /\b(?:compared|from|against|after|versus)\b/iu.test(before) || /\b(?:last year|year (?:ago|earlier)|before (?:group|internal))\b/iu.test(pattern)) return []
    return judge(stated, [{ number: part, adjusted: false, period: '' }], wholes.filter((whole) => whole.number !== part), sentence, 'share')
  })
}

const shareRules: readonly (readonly [words: RegExp, whole: number, part: number, rate: number])[] = [
  // "3.2 million homes, of which 1.3 million, or 41%, are customers"
  [/«[MN](\d+)»[^«».;]{0,50}?\bof (?:which|whom|these|those|them|that)\b[^«».;]{0,30}?«[MN](\d+)»,? (?:or|that is|which is)(?: about| around| roughly| some)? «P(\d+)»/giu, 1, 2, 3],
  [/«[MN](\d+)»[^«».;]{0,50}?\bof (?:which|whom|these|those|them|that)\b[^«».;]{0,30}?«[MN](\d+)» \((?:or |about )?«P(\d+)»\)/giu, 1, 2, 3],
  // "2.6 million, or one in five of its 13 million customers"
  [/«[MN](\d+)»(?: [\w’'-]+){0,3},? (?:or|that is|which is)(?: about| around| roughly| some)? «P(\d+)» of (?:its|the|all|their)(?: \w+){0,2} «[MN](\d+)»/giu, 3, 1, 2],
]

function auditShares(sentence: Sentence): readonly AuditFinding[] {
  const pattern = withoutConversions(sentence.pattern)
  return shareRules.flatMap(([words, ...groups]) =>
    [...pattern.matchAll(words)].flatMap((match): readonly AuditFinding[] => {
      const [whole, part, stated] = groups.map((group) => numberOf(sentence, match[group]))
      if (!whole || !part || !stated || whole.kind !== part.kind || !isComparable(whole, part) || part.value > whole.value) return []
      const share = shareOf(part, whole)
      if (touches(share, sizeOf(stated))) return []
      const quote = (number: PrintedNumber): string => sentence.text.slice(number.span[0] - sentence.span[0], number.span[1] - sentence.span[0])
      return [{ kind: 'margin', message: `${quote(part)} of ${quote(whole)} is ${showPercent(share)}; the article says ${isInWords(sentence, stated) ? `“${quote(stated)}”` : quote(stated)}.`, evidence: [whole.span, part.span, stated.span] }]
    }),
  )
}
