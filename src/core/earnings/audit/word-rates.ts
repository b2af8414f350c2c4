// Rates that are words: "doubled", "by a third", "one in five". Each becomes a token as if a percentage stood there, as wide as such words are: as far as the next usual word for another rate.
import type { PrintedNumber } from '../../extract/index.ts'
import type { Sentence } from './passage.ts'
import { fallen, fallNouns, riseNouns, risen } from './words.ts'

interface Meant {
  readonly low: number // percent
  readonly high: number
  readonly exact: number // what the word says: the bound of "more than" and "nearly"
}

const between = (low: number, exact: number, high: number): Meant => ({ low, exact, high })
const noEnd = 1e5 // "more than doubled" is true of ten times as well

/** Growth of what was multiplied: a whole number of times, as rounding has it. */
const multiples: Readonly<Record<string, Meant>> = {
  doubl: between(50, 100, 150), tripl: between(150, 200, 250), trebl: between(150, 200, 250), quadrupl: between(250, 300, 350), halv: between(100 / 3, 50, 200 / 3),
  twice: between(50, 100, 150), double: between(50, 100, 150), triple: between(150, 200, 250), 'three times': between(150, 200, 250), 'four times': between(250, 300, 350), half: between(100 / 3, 50, 200 / 3),
}
const fractions: Readonly<Record<string, Meant>> = {
  tenth: between(5, 10, 20), fifth: between(10, 20, 25), quarter: between(20, 25, 100 / 3), third: between(25, 100 / 3, 50), half: between(100 / 3, 50, 200 / 3), 'two thirds': between(50, 200 / 3, 75), 'three quarters': between(200 / 3, 75, 100),
}
const counts = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

const hedge = '(?:(?<over>more than|over|at least|just over|well over)|(?<under>nearly|almost|just under|close to|not quite|up to)|about|around|some|roughly|approximately|by about)'
const fraction = "(?<fraction>two[- ]thirds|three[- ]quarters|(?:a|an|one)[- ](?:third|quarter|fifth|tenth|half)|half)"
const oneIn = `(?<part>one|two|three|four|five|six|seven|eight|nine)(?: out of| in(?: every)?) (?<whole>two|three|four|five|six|seven|eight|nine|ten)`
/** Nothing else may follow a fraction: "a third plant", "a quarter ago", "half of the shops" are no rates. */
const follows = '(?=,? (?:to|from|more|less|higher|lower|above|below|better|worse|greater|smaller|up|down|on the year|year on year)\\b|[,.;:)]|$)'

const anyWord = /\b(?:doubl|tripl|trebl|quadrupl|halv|twice|times|half|thirds?\b|quarters?\b|fifth\b|tenth\b|(?:in|out of) (?:every )?(?:t|f|s|e|n))/iu

/** Which words stand for a rate, and what they are read as. */
const forms: readonly { readonly words: RegExp; readonly write: (token: string, fall: boolean) => string }[] = [
  { words: new RegExp(`\\b(?:${hedge} )?(?<multiple>doubl|tripl|trebl|quadrupl|halv)(?:ed|ing)\\b`, 'giu'), write: (token, fall) => `${fall ? 'fell' : 'rose'} ${token}` },
  { words: new RegExp(`(?<=, |\\b(?:was|were|is|are) )(?:${hedge} )?(?<multiple>twice|double|triple|three times|four times|half)(?= (?:the|last year’s|last year's)\\b)`, 'giu'), write: (token, fall) => `${token} ${fall ? 'less' : 'more'} than` },
  { words: new RegExp(`(?<=\\b(?:${risen}|${fallen}|by|(?:${riseNouns}|${fallNouns}) of) (?:by )?|, |\\b(?:or|was|were|is|are) )(?:${hedge} )?${fraction}${follows}`, 'giu'), write: (token) => token },
  { words: new RegExp(`(?<=\\b(?:or|that is|which is) |\\()(?:${hedge} )?(?:${fraction}|${oneIn})(?= of (?:its|the|all|them|their)\\b|[,.;:)]|$)`, 'giu'), write: (token) => token },
]

/** The sentence with such words as tokens of their own, behind all of its printed numbers. */
export function readWordRates(sentence: Sentence): Sentence {
  if (!anyWord.test(sentence.text)) return sentence
  let { pattern, numbers } = sentence
  for (const { words, write } of forms) {
    const places = [...sentence.text.matchAll(words)]
    // Without digits in them the words stand in text and pattern alike; where a number stands in their way, it cannot be told which is which.
    if (places.length === 0 || places.map((place) => place[0]).join() !== [...pattern.matchAll(words)].map((place) => place[0]).join()) continue
    let next = 0
    pattern = pattern.replace(words, (...found) => {
      const place = places[next++] as RegExpExecArray
      const groups = found.at(-1) as Readonly<Record<string, string | undefined>>
      const meant = meaningOf(groups)
      if (!meant) return found[0] as string
      const start = sentence.span[0] + place.index
      numbers = [...numbers, toNumber(meant, [start, start + place[0].length])]
      return write(`«P${numbers.length - 1}»`, /^(?:halv|half)$/iu.test(groups['multiple'] ?? ''))
    })
  }
  return numbers === sentence.numbers ? sentence : { ...sentence, pattern, numbers }
}

/** Whether a number of such a sentence is one in words. */
export function isInWords(sentence: Sentence, number: PrintedNumber): boolean {
  return !/\d/u.test(sentence.text.slice(number.span[0] - sentence.span[0], number.span[1] - sentence.span[0]))
}

function meaningOf(groups: Readonly<Record<string, string | undefined>>): Meant | null {
  const meant = rateOf(groups)
  if (!meant) return null
  if (groups['over'] !== undefined) return { ...meant, low: meant.exact, high: noEnd }
  return groups['under'] !== undefined ? { ...meant, high: meant.exact } : meant
}

function rateOf(groups: Readonly<Record<string, string | undefined>>): Meant | null {
  const [multiple, part] = [groups['multiple']?.toLowerCase(), groups['fraction']?.toLowerCase().replace(/-/gu, ' ').replace(/^(?:an?|one) /u, '')]
  if (multiple !== undefined) return multiples[multiple] ?? null
  if (part !== undefined) return fractions[part] ?? null
  const [some, all] = [counts.indexOf(groups['part']?.toLowerCase() ?? ''), counts.indexOf(groups['whole']?.toLowerCase() ?? '')]
  if (some < 1 || all <= some) return null
  // "One in five" is neither one in four nor one in six; "four in ten" neither three nor five of them.
  return some === 1 ? between(100 / (all + 1), 100 / all, 100 / (all - 1)) : between((100 * (some - 1)) / all, (100 * some) / all, (100 * (some + 1)) / all)
}

function toNumber({ low, high }: Meant, span: PrintedNumber['span']): PrintedNumber {
  return { span, kind: 'percent', value: (low + high) / 2, precision: high - low, currency: null, per: null, hedge: null, ranged: false }
}
