// Against what was expected: the verb against the numbers, and a stated surprise against the computed one.
import type { AuditFinding } from '../../../shared/ledger.ts'
import type { Extraction, Figure } from '../../../shared/model.ts'
import type { PrintedNumber } from '../../extract/index.ts'
import { agree } from '../printed.ts'
import { changeBetween, differenceBetween, showPercent, sizeOf, touches } from './arithmetic.ts'
import type { Range } from './arithmetic.ts'
import { isComparable, numberOf, withoutConversions } from './passage.ts'
import type { Sentence } from './passage.ts'
import { directionOf, expected } from './words.ts'

const beatWords = 'beat|beats|beating|topped|tops|topping|exceeded|exceeds|exceeding|surpassed|surpasses|surpassing|cleared|clears|clearing|outstripp(?:ed|ing)|outdid|above|ahead of|better than|smaller than|narrower than|higher than|more than|in excess of|comfortably over'
const missWords = 'missed|misses|missing|below|short of|shy of|behind|lagged|lagging|trailed|trailing|undershot|undershooting|under|worse than|wider than|larger than|lower than|less than|fell short of|falling short of'
const amount = '«([MN]\\d+)»'
const gap = '[^«»;]{0,70}?'
const link = "(?:(?! but | while | whereas | although )[^«»;.]){0,70}?"

/** The words stand between the two numbers, or behind both: "against a consensus of 88 cents, a miss". */
const between = new RegExp(`${amount}(${link}\\b(${beatWords}|${missWords})\\b${link})${amount}(?=([^«»]{0,60}))`, 'giu')
const behind = new RegExp(`${amount}(${gap})${amount}([^«»;]{0,60}?[,;] (?:so (?:it|that|this) was |and so |which (?:was|is|makes(?: it)?) |for |that is |making it |thus )?(?:an? )?(?:\\w+ ){0,2}(beat|miss))\\b(?! of| by)`, 'giu')
const plainBeat = /\b(?:beat|beats|beating|topped|topping|exceeded|exceeding|surpassed|surpassing|ahead of|better than|outperformed)\b/iu
const plainMiss = /\b(?:miss|missed|misses|missing|short of|fell short|shy of|lagged|undershot|worse than|disappointed)\b/iu
const later = /\b(?:(?:a|an|another) (?:\w+ ){0,2}(beat|miss)|(beat|topped|exceeded|cleared|missed|fell short of) (?:the |their |its )?(?:consensus|estimates?|expectations|forecasts?|target))\b/iu

interface Pair {
  readonly actual: PrintedNumber
  readonly consensus: PrintedNumber
  readonly said: 'beat' | 'miss'
  readonly words: string
}

function findPairs(sentence: Sentence): readonly Pair[] {
  if (!expected.test(sentence.pattern)) return []
  const pattern = withoutConversions(sentence.pattern)
  const make = (one: string | undefined, other: string | undefined, word: string, words: string): readonly Pair[] => {
    const [actual, consensus] = [numberOf(sentence, skipPrior(sentence, pattern, one)), numberOf(sentence, other)]
    if (!actual || !consensus || !isComparable(actual, consensus)) return []
    // "88 cents, 3 cents above the consensus of 85": a difference beats nothing.
    if (Math.abs(actual.value) < 0.35 * Math.abs(consensus.value) && sentence.numbers.some((number) => number.span[0] < actual.span[0] && isComparable(number, consensus) && Math.abs(number.value) > Math.abs(actual.value))) return []
    const said = new RegExp(`^(?:${missWords}|miss)$`, 'iu').test(word) ? 'miss' : 'beat'
    return [{ actual, consensus, said, words }]
  }
  return [
    ...[...pattern.matchAll(between)].flatMap((match) => {
      // The second number must be what somebody expected: "was above the 90 of last year" is none.
      const around = `${match[2]}${match[5] ?? ''}`
      return expected.test(around) && !/\bby (?:about |around |some )?$/iu.test(match[2] ?? '') ? make(match[1], match[4], match[3] ?? '', match[0]) : []
    }),
    ...[...pattern.matchAll(behind)].flatMap((match) => (expected.test(`${match[2]}${match[4]}`) ? make(match[1], match[3], match[5] ?? '', match[0]) : [])),
  ]
}

/** "8.91 billion from a year-ago 8.30 billion, topping the 8.52 billion": the number before last year's is meant. */
function skipPrior(sentence: Sentence, pattern: string, token: string | undefined): string | undefined {
  const prior = numberOf(sentence, token)
  const place = pattern.search(new RegExp(`«${token}»`, 'u'))
  const before = pattern.slice(0, Math.max(0, place))
  if (!/\b(?:from|compared (?:with|to)|against|after|versus|vs\.?|than)\b[^«».;]{0,40}$/iu.test(before)) return token
  return [...before.matchAll(/«([MN]\d+)»/gu)].map((match) => match[1]).findLast((other) => prior !== null && isComparable(numberOf(sentence, other) ?? prior, prior) && (numberOf(sentence, other)?.value ?? 0) > 0)
}

/** "Beat" with the actual below the consensus, "missed" with it above. A smaller loss beats. How near "in line" is, no rounding tells. */
export function auditVerdicts(sentences: readonly Sentence[], extraction: Extraction): readonly AuditFinding[] {
  const figures = extraction.snapshots.flatMap((snapshot) => snapshot.figures)
  const found = sentences.flatMap((sentence) => findPairs(sentence).flatMap((pair) => judge(sentence, pair, figures)))
  if (found.length > 0) return found
  const own = auditFigureWords(sentences, figures)
  return own.length > 0 ? own : auditLaterWords(sentences, figures)
}

function judge(sentence: Sentence, pair: Pair, figures: readonly Figure[]): readonly AuditFinding[] {
  const { actual, consensus, said } = pair
  if (agree(actual, consensus) || /\b(?:costs?|expenses?|spending|debt|tax|capex|loss ratio)\b/iu.test(sentence.pattern.slice(0, sentence.pattern.indexOf('«')))) return []
  // "a penny better than the 41 cents": the first is how much better it was
  if (Math.abs(actual.value) < 0.3 * Math.abs(consensus.value) && /«[^»]*» (?:better|worse|more|less|higher|lower|above|below|ahead|short)\b/iu.test(pair.words)) return []
  if (actual.hedge !== null || /\b(?:last year|a year (?:ago|earlier)|year-earlier)\b/iu.test(pair.words)) return []
  const figure = figures.find((each) => isSize(each.actual, actual) && isSize(each.consensus, consensus))
  const loss = figure ? (figure.actual as number) < 0 && (figure.consensus as number) < 0 : /\bloss(?:es)?\b/iu.test(sentence.pattern)
  if (figure && (figure.actual as number) < 0 !== (figure.consensus as number) < 0) return []
  if (!loss && /\b(?:smaller|narrower|wider|larger) than\b/iu.test(pair.words)) return []
  const isMore = Math.abs(actual.value) > Math.abs(consensus.value)
  const implied = isMore === !loss ? 'beat' : 'miss'
  // "a loss of 12 cents, wider than", "below the loss of": with losses "below" may mean either.
  if (implied === said || (loss && /\b(?:below|above|under|less than|more than|higher|lower)\b/iu.test(pair.words))) return []
  const quote = quoteIn(sentence)
  return [{ kind: 'verdict', message: `${quote(actual)} against an expected ${quote(consensus)} is a ${implied}; the article calls it a ${said}.`, evidence: [actual.span, consensus.span] }]
}

/**
 * Whatever its sentences are like: where they hold one figure with what was expected of it and nothing else was expected in them, their verbs are about that one.
 */
function auditFigureWords(sentences: readonly Sentence[], figures: readonly Figure[]): readonly AuditFinding[] {
  return figures.flatMap((figure) => {
    if (figure.actual === null || figure.consensus === null || figure.actual < 0 || figure.consensus < 0) return []
    const own = sentences.filter((sentence) => sentence.numbers.some((number) => isSize(figure.actual, number) || isSize(figure.consensus, number)) && figure.evidence.some(([start, end]) => sentence.span[0] < end && start < sentence.span[1]))
    const numbers = own.flatMap((sentence) => sentence.numbers)
    const [actual, consensus] = [numbers.find((number) => isSize(figure.actual, number)), numbers.find((number) => isSize(figure.consensus, number))]
    const others = figures.filter((other) => other !== figure && other.consensus !== null && numbers.some((number) => isSize(other.consensus, number)))
    if (!actual || !consensus || others.length > 0 || agree(actual, consensus) || numbers.filter((number) => number.kind === actual.kind).length > 2) return []
    const words = own.map((sentence) => sentence.pattern).join(' ')
    const [beats, misses] = [plainBeat.test(words), plainMiss.test(words)]
    const implied = figure.actual > figure.consensus ? 'beat' : 'miss'
    if (beats === misses || (implied === 'beat') === beats || /\b(?:not|never|did ?n[o’']t|failed to|without|nearly|almost|narrowly failed) (?:\w+ ){0,2}(?:beat|top|exceed|surpass|miss)/iu.test(words)) return []
    return [{ kind: 'verdict', message: `An actual ${figure.actual.toLocaleString('en-US')} against an expected ${figure.consensus.toLocaleString('en-US')} is a ${implied}; the article calls it a ${beats ? 'beat' : 'miss'}.`, evidence: [actual.span, consensus.span] }]
  })
}

/** "Analysts had expected 46 cents. It was another beat.": the words stand in a sentence of their own, right behind the numbers. */
function auditLaterWords(sentences: readonly Sentence[], figures: readonly Figure[]): readonly AuditFinding[] {
  return sentences.flatMap((sentence, index) => {
    const before = sentences[index - 1]
    const word = later.exec(sentence.pattern)
    if (!before || !word || sentence.numbers.length > 0 || before.paragraph !== sentence.paragraph || !/^(?:It|That|This|The (?:result|figure|number)|So)\b/u.test(sentence.text)) return []
    const figure = figures.find((each) => each.consensus !== null && each.actual !== null && before.numbers.some((number) => isSize(each.consensus, number)))
    if (!figure) return []
    const said = /miss|short/iu.test(word[0]) ? 'miss' : 'beat'
    const implied = (figure.actual as number) > (figure.consensus as number) ? 'beat' : 'miss'
    if (said === implied || figure.actual === figure.consensus) return []
    return [{ kind: 'verdict' as const, message: `The numbers make it a ${implied}; the article calls it a ${said}: “${sentence.text}”`, evidence: [sentence.span, ...figure.evidence] }]
  })
}

/** Behind a number: of when and on which basis it is. */
const time = '(?: (?:in|for|on) (?:the |its |an? |fiscal )?[^,«».;]{0,60})?'
const rate = '(?:about |around |some |nearly |almost |roughly |more than |over |just )?«([PMN]\\d+)»'
const surprises: readonly { readonly words: RegExp; readonly order: readonly ('actual' | 'consensus' | 'rate' | 'way')[] }[] = [
  // "Analysts had expected 0.92; the reported 0.96 means a surprise of 9.3%"
  { words: new RegExp(`(?:expected|forecast|consensus (?:was|of|stood at)|estimate (?:was|of)|predicted|looked for)[^«»]{0,20}${amount}[^«»]{0,60}${amount}[^«»]{0,60}\\b(surprise|beat|miss|shortfall) of ${rate}`, 'giu'), order: ['consensus', 'actual', 'way', 'rate'] },
  // "0.96, ahead of the 0.92 consensus, for a surprise of 9.3%", "a beat of 7 cents"
  { words: new RegExp(`${amount}${gap}${amount}(?:${gap})\\b(surprise|beat|miss|shortfall) of ${rate}`, 'giu'), order: ['actual', 'consensus', 'way', 'rate'] },
  // "487 was 1.7% above the consensus, which stood at 479"
  { words: new RegExp(`${amount}${time}(?:,| was| were| is|,? which (?:was|is)| came in| –| -|, or| and so)* ${rate} (above|below|ahead of|short of|better than|worse than|higher than|lower than|more than|less than|over|under|shy of|beyond) (?:(?!\\band\\b|\\bbut\\b|\\byear\\b|than in\\b)[^«»;]){0,60}?${amount}(?=([^«»]{0,70}))`, 'giu'), order: ['actual', 'rate', 'way', 'consensus'] },
  // "0.96 beat the 0.92 consensus by 4.3%"
  { words: new RegExp(`${amount}${gap}\\b(${beatWords}|${missWords})\\b${gap}${amount}${gap}\\bby ${rate}`, 'giu'), order: ['actual', 'way', 'consensus', 'rate'] },
  { words: new RegExp(`${amount}${gap}\\b(${beatWords}|${missWords})\\b${gap}\\bby ${rate}${gap}${amount}(?=([^«»]{0,70}))`, 'giu'), order: ['actual', 'way', 'rate', 'consensus'] },
]

export function auditSurprises(sentences: readonly Sentence[]): readonly AuditFinding[] {
  return sentences.flatMap((sentence) => {
    if (!expected.test(sentence.pattern)) return []
    const pattern = withoutConversions(sentence.pattern)
    const taken = new Set<PrintedNumber>()
    return surprises.flatMap(({ words, order }) =>
      [...pattern.matchAll(words)].flatMap((match): readonly AuditFinding[] => {
        const at = (role: (typeof order)[number]): string => match[order.indexOf(role) + 1] ?? ''
        const [actual, consensus, stated] = [numberOf(sentence, at('actual')), numberOf(sentence, at('consensus')), numberOf(sentence, at('rate'))]
        if (!actual || !consensus || !stated || taken.has(stated) || !expected.test(`${match[0]}${match.at(-1) ?? ''}`)) return []
        if (!isComparable(actual, consensus) || stated.ranged || consensus.value === 0 || (stated.kind !== 'percent' && !isComparable(stated, actual))) return []
        taken.add(stated)
        const percent = stated.kind === 'percent'
        const computed = percent ? changeBetween(actual, consensus) : differenceBetween(actual, consensus)
        // The verb is the verdict's matter: here only the size counts, whatever a loss may mean.
        const size: Range = computed[0] < 0 && computed[1] > 0 ? [0, Math.max(-computed[0], computed[1])] : [Math.min(Math.abs(computed[0]), Math.abs(computed[1])), Math.max(Math.abs(computed[0]), Math.abs(computed[1]))]
        if (touches(size, sizeOf(stated))) return []
        const quote = quoteIn(sentence)
        const shown = percent ? showPercent(computed) : Number((Math.abs(actual.value) - Math.abs(consensus.value)).toPrecision(6))
        return [{ kind: 'surprise', message: `${quote(actual)} against an expected ${quote(consensus)} is a surprise of ${shown}; the article says ${directionOf(at('way')) < 0 ? '−' : ''}${quote(stated)}.`, evidence: [actual.span, consensus.span, stated.span] }]
      }),
    )
  })
}

function isSize(value: number | null, number: PrintedNumber): boolean {
  return value !== null && Math.abs(Math.abs(value) - Math.abs(number.value)) <= 1e-9 * Math.abs(value)
}

function quoteIn(sentence: Sentence): (number: PrintedNumber) => string {
  return (number) => sentence.text.slice(number.span[0] - sentence.span[0], number.span[1] - sentence.span[0])
}
