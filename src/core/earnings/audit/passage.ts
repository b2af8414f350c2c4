// An article as the audit reads it: sentences in which every number is a token, so that patterns speak of numbers and not of digits.
import type { Period, Span } from '../../../shared/model.ts'
import { findPeriods, readPrintedNumbers, splitSentences } from '../../extract/index.ts'
import type { PrintedNumber } from '../../extract/index.ts'

export interface Sentence {
  readonly span: Span
  readonly text: string
  readonly paragraph: number
  /** The sentence with each number as a token: «M3» money, «N3» a plain number, «P3» a percentage, «B3» points or basis points, «R3» a range. */
  readonly pattern: string
  readonly numbers: readonly PrintedNumber[]
  readonly periods: readonly Period[]
}

const letters = { money: 'M', number: 'N', percent: 'P', points: 'B', bps: 'B' } as const

/** Sentences of a text, headings and list entries among them. */
export function readSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = []
  let paragraph = 0
  for (const line of text.matchAll(/[^\n]+/gu)) {
    if (text.slice(Math.max(0, line.index - 2), line.index).includes('\n\n')) paragraph++
    for (const { start, end } of splitSentences(text, line.index, line.index + line[0].length)) sentences.push(readSentence(text, start, end, paragraph))
  }
  return sentences
}

function readSentence(text: string, start: number, end: number, paragraph: number): Sentence {
  const numbers = uniqueNumbers(readPrintedNumbers(text, start, end).map((number) => outOfBrackets(text, number)))
  let pattern = ''
  let from = start
  numbers.forEach((number, index) => {
    pattern += `${text.slice(from, number.span[0])}«${number.ranged ? 'R' : letters[number.kind]}${index}»`
    from = number.span[1]
  })
  pattern += text.slice(from, end)
  return { span: [start, end], text: text.slice(start, end), paragraph, pattern, numbers, periods: findPeriods(text, start, end).map((mark) => mark.period) }
}

/** "9.84 billion reais ($1.79 billion)" is read as an accountant's negative number; in prose the brackets are brackets. */
function outOfBrackets(text: string, number: PrintedNumber): PrintedNumber {
  const [start, end] = number.span
  if (text[start] !== '(' || text[end - 1] !== ')') return number
  return { ...number, span: [start + 1, end - 1], value: Math.abs(number.value) }
}

/** The two ends of a range stand at one place and are one token. */
function uniqueNumbers(numbers: readonly PrintedNumber[]): readonly PrintedNumber[] {
  return numbers.filter((number, index) => numbers[index - 1]?.span[0] !== number.span[0])
}

/** The pattern without what stands in brackets behind a number: the same in another currency. */
export function withoutConversions(pattern: string): string {
  return pattern.replace(/(?<=») ?\((?:about |or |around )?«M\d+»[^()«»]{0,20}\)/gu, '')
}

/** The number that a token of the pattern stands for. */
export function numberOf(sentence: Sentence, token: string | undefined): PrintedNumber | null {
  const index = /\d+/u.exec(token ?? '')?.[0]
  return index === undefined ? null : (sentence.numbers[Number(index)] ?? null)
}

/** Whether two amounts are of one kind: money of one currency, counts, shares beside shares. */
export function isComparable(one: PrintedNumber, other: PrintedNumber): boolean {
  if (one.kind !== other.kind) return one.kind === 'number' || other.kind === 'number' ? hasScale(one, other) : false
  if (one.kind === 'percent') return true
  if (!hasScale(one, other)) return false
  if (one.kind !== 'money') return true
  const currencies = new Set([one.currency, other.currency].filter((currency) => currency !== null && currency !== 'CENT').map((currency) => (currency === 'USD' ? '$' : currency)))
  return currencies.size < 2 || one.currency === 'CENT' || other.currency === 'CENT'
}

/** Numbers of one measure are not hundreds of times each other: earnings per share never stand against sales in billions. */
function hasScale(one: PrintedNumber, other: PrintedNumber): boolean {
  if (one.kind === 'percent' || other.kind === 'percent') return false
  if (one.value === 0 || other.value === 0) return true
  const ratio = Math.abs(one.value / other.value)
  return ratio > 0.02 && ratio < 50
}
