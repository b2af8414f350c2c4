// Parts that the article calls all of it, against the whole.
import type { AuditFinding } from '../../../shared/ledger.ts'
import type { Extraction, Figure, Span } from '../../../shared/model.ts'
import type { PrintedNumber } from '../../extract/index.ts'
import { sumOf, sizeOf, touches } from './arithmetic.ts'
import { isComparable, withoutConversions } from './passage.ts'
import type { Sentence } from './passage.ts'
import { expected } from './words.ts'

const counts: Readonly<Record<string, number>> = { both: 2, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, '2': 2, '3': 3, '4': 4, '5': 5, '6': 6 }
const things = '(?:segments?|divisions?|business(?:es)?(?: units| lines| areas)?|units?|arms?|regions?|areas?|parts?|lines?|brands?|product lines?|pillars|legs|sectors?|groups|markets|countries|continents|categories|houses|companies|subsidiaries|plants|sources|channels|pieces)'
/** The article says that these are all. */
const allWords = new RegExp(
  `\\b(?:nothing else|no other ${things}|(?:and|with) nothing (?:more|besides)|that is all|which is all|is all (?:there is|it (?:has|does))|(?:its|the|has|only|of|in|into|by|all|just|are|from|as|between|among) (?:only |just |exactly |its |the |all |reporting |operating |main )*(?:both|two|three|four|five|six|seven) (?:\\w+ ){0,2}${things}|both (?:\\w+ )?${things}|(?:consists?|composed|made up|is made|comprised) (?:entirely |wholly |only )?of|comprises|add(?:s|ed)? up to|sum(?:s|med)? to|together (?:they )?(?:make|made|come|came|give|gave|bring|brought|account|are|were|amount)|the (?:rest|remainder|balance|remaining)\b|all (?:of )?(?:the|its) (?:revenues?|sales|turnover|orders|bookings|deliveries|profit)|(?:splits?|split up|divided|breaks? down|broken down|falls?) (?:\\w+ )?(?:into|between|among|as follows)|in total|in all)\\b`,
  'iu',
)
/** Or that they are not: sales between them, a part that is not named, examples. */
const notAll = /\b(?:eliminat\w*|inter-?segment|inter-?company|intragroup|internal sales|sell to each other|sold to each other|to each other|between (?:them|each other|the (?:divisions|segments|units))|before (?:group|internal|consolidation)|consolidation|among (?:others|them)|to name|the (?:two |three )?(?:largest|biggest|main|most important)|such as|includ(?:es|ing)|not counting|not counted|unallocated|corporate (?:costs|items|and other)|double[- ]count\w*|counted twice|for (?:example|instance)|excluding|other (?:businesses|activities|segments)|smaller (?:units|businesses)|more than the (?:group )?total|leaving (?:the rest|out)|a further|also has|plus (?:a|some))\b/iu

const metricWords: readonly (readonly [Figure['metric'], RegExp])[] = [
  ['operating-income', /\boperating (?:income|profit)\b/iu], ['ebitda', /\bEBITDA\b/u], ['net-income', /\bnet (?:income|profit)\b/iu], ['bookings', /\b(?:bookings|orders?|order intake)\b/iu], ['backlog', /\bbacklog\b/iu],
  ['deliveries', /\b(?:deliver(?:ed|ies)|vehicles|cars|units)\b/iu], ['users', /\b(?:subscribers?|users|members|customers)\b/iu], ['revenue', /\b(?:revenues?|sales|turnover|sold|contribut\w+|brought in|took in|earned from)\b/iu],
]

export function auditSums(sentences: readonly Sentence[], extraction: Extraction): readonly AuditFinding[] {
  for (const [index, sentence] of sentences.entries()) {
    if (!allWords.test(sentence.pattern) || isAhead(sentence)) continue
    const passage = sentences.slice(index).filter((each) => each.paragraph === sentence.paragraph).slice(0, 5)
    const nearby = [sentences[index - 1], ...passage, sentences[sentences.indexOf(passage.at(-1) as Sentence) + 1]].filter((each) => each !== undefined)
    if (nearby.some((each) => notAll.test(each.pattern))) continue
    const finding = auditPassage(passage, countOf(sentence.pattern), extraction)
    if (finding) return [finding]
  }
  return []
}

function countOf(pattern: string): number | null {
  const word = new RegExp(`\\b(both|two|three|four|five|six|seven|[2-6]) (?:\\w+ ){0,2}${things}\\b`, 'iu').exec(pattern)?.[1] ?? /\b(both)\b/iu.exec(pattern)?.[1]
  return word === undefined ? null : (counts[word.toLowerCase()] ?? null)
}

function auditPassage(passage: readonly Sentence[], count: number | null, extraction: Extraction): AuditFinding | null {
  const words = passage.map((sentence) => sentence.pattern).join(' ')
  const metric = metricWords.find(([, pattern]) => pattern.test(words))?.[0] ?? 'revenue'
  const wholes = extraction.snapshots.flatMap((snapshot) => snapshot.figures).filter((figure) => figure.metric === metric && figure.segment === null && figure.actual !== null)
  const stated = wholeOf(passage)
  for (const lists of [passage.slice(0, 1), passage.slice(0, 2), passage.slice(0, 3), passage]) {
    const parts = lists.flatMap(listParts)
    const inside = parts.filter((part) => part !== stated && (parts.length <= 2 || !wholes.some((figure) => Math.abs((figure.actual as number) - part.value) <= 1e-9 * part.value)))
    if (inside.length < 2 || (count !== null && inside.length !== count)) continue
    const candidates = [
      ...(stated ? [{ value: stated.value, number: stated }] : []),
      ...wholes.map((figure) => ({ value: figure.actual as number, number: null, figure })),
    ]
    // A whole that its parts cannot make by far is another measure's.
    const near = candidates.filter(({ value }) => inside.every((part) => Math.abs(part.value) <= Math.abs(value) * 1.02))
    if (near.length === 0 || inside.some((part) => !isComparable(part, inside[0] as PrintedNumber))) continue
    const sum = sumOf(inside)
    const printed = near.map((candidate) => ({ ...candidate, printed: candidate.number ?? findWhole(passage, candidate.value) }))
    if (printed.some(({ value, printed: number }) => touches(sum, number ? sizeOf(number) : [value, value]))) return null
    if (count === null && !/nothing else|add|sum|together|consist|compris|made up|split|remain|the rest|\ball\b/iu.test(words)) continue
    const whole = printed[0]
    if (!whole) continue
    const middle = Number(((sum[0] + sum[1]) / 2).toPrecision(9))
    if (middle < Math.abs(whole.value) * 0.5) continue
    const figure = 'figure' in whole ? whole.figure : null
    const evidence: readonly Span[] = [...inside.map((part) => part.span), ...(whole.number ? [whole.number.span] : (figure?.evidence ?? []))]
    return { kind: 'sum', message: `The parts add up to ${middle.toLocaleString('en-US')}; the article’s whole is ${Math.abs(whole.value).toLocaleString('en-US')}.`, evidence }
  }
  return null
}

/** Every amount that is a part: none of last year's, none in brackets, no change. */
function listParts(sentence: Sentence): readonly PrintedNumber[] {
  if (expected.test(sentence.pattern)) return []
  const pattern = withoutConversions(sentence.pattern).replace(/\((?!«[MN]\d+»\))[^()]*\)/gu, '')
  return sentence.numbers.filter((number, index) => {
    const token = /^(.*?)«[MN]\d+»/su
    const place = pattern.search(new RegExp(`«[MN]${index}»`, 'u'))
    if (place < 0) return false
    const before = pattern.slice(Math.max(0, place - 40), place)
    if (number.kind === 'number' && number.value < 100 && !/\d (?:million|billion)/u.test(sentence.text)) return false
    return token.test(pattern.slice(place)) && !/\b(?:from|compared (?:with|to)|against|after|versus|a year (?:ago|earlier),?|last year,?|by|more than the|less than the|rose|fell|grew) (?:the )?$/iu.test(before)
  })
}

/** "… which together make $2.86 billion": a whole that stands with its parts. */
function wholeOf(passage: readonly Sentence[]): PrintedNumber | null {
  for (const sentence of passage) {
    const match = /\b(?:total(?:l?ed|s|ling)?|add(?:s|ed)? up to|sum(?:s|med)? to|together (?:\w+ ){0,3}|in all|in total|of the(?: group(?:’|')s| company(?:’|')s| total)?|the (?:whole|group|company)(?:’|')?s?|(?:of|from) (?:the |its |total |group )*(?:revenues?|sales|turnover)) (?:of |is |was |were |to |make |made |a |the )*«[MN](\d+)»|«[MN](\d+)» (?:in total|in all|altogether|of (?:total )?(?:revenue|sales)|total)/iu.exec(sentence.pattern)
    const index = match?.[1] ?? match?.[2]
    const number = index === undefined ? undefined : sentence.numbers[Number(index)]
    if (number) return number
  }
  return null
}

function findWhole(passage: readonly Sentence[], value: number): PrintedNumber | null {
  return passage.flatMap((sentence) => sentence.numbers).find((number) => Math.abs(number.value - value) <= 1e-9 * Math.abs(value)) ?? null
}

function isAhead(sentence: Sentence): boolean {
  return /\b(?:expects?|forecasts?|sees|guidance|outlook|targets?|aims|plans|will)\b/iu.test(sentence.pattern) && !/\b(?:was|were|had|contributed|brought)\b/iu.test(sentence.pattern)
}
