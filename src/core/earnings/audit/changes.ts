// A stated change against the one that its two numbers give.
import type { AuditFinding } from '../../../shared/ledger.ts'
import type { PrintedNumber } from '../../extract/index.ts'
import { changeBetween, differenceBetween, showPercent, sizeOf, touches } from './arithmetic.ts'
import type { Range } from './arithmetic.ts'
import { isComparable, numberOf, withoutConversions } from './passage.ts'
import type { Sentence } from './passage.ts'
import { isInWords, readWordRates } from './word-rates.ts'
import { directionOf, expected, fallen, fallNouns, otherRate, riseNouns, risen } from './words.ts'

const amount = '(?:a loss of |a profit of |the |its |about |around |some |nearly |almost |roughly )?«([MN]\\d+)»'
const rate = '(?:about |around |some |nearly |almost |roughly |more than |over |just |by )*«([PB]\\d+)»'
const gap = '[^«».;]{0,60}?'
const short = '[^«».;]{0,28}?'
const verb = `(${risen}|${fallen})`
const noun = `(${riseNouns}|${fallNouns})`
/** Behind the earlier number: when that was, and nothing else. */
const time = '(?: (?:in|for|of|at|during) (?:the |its |fiscal )?[^,«».;]{0,40}| a year (?:ago|earlier|before)| (?:one|two) years? (?:ago|earlier|before)| last (?:year|time)| previously| (?:the|in the) (?:year|quarter) before)?'
/** "after $485 million of significant items", "after an $870 million impairment" is no earlier number. */
const noMatter = '(?! (?:goodwill |one-off |restructuring )?(?:impairments?|charges?|write-?(?:down|off)s?|provisions?)\\b)(?! (?:of|in|worth of) (?!(?:a|the|last|its|fiscal|20\\d\\d|(?:early|late|mid)-?)\\b))'
/** Between "from" and the earlier number stands nothing that does something else. */
const earlier = '(?:(?!\\band\\b|\\btargets?\\b|\\braised\\b|\\bcut\\b|\\bsold\\b|\\bsaid\\b|upgrad|announc|\\breport|impairment|\\bcharges?\\b|\\bwrite-?|\\bprovision)[^«».;]){0,55}?'
const since = `(?:from|compared (?:with|to)|compares with|against|after|versus|vs\\.?|up from|down from|following|where it had been)`

/** Which of a pattern's groups are actual, prior, rate and the words of direction, in this order. */
interface Rule {
  readonly words: RegExp
  readonly order: readonly ('actual' | 'prior' | 'rate' | 'way')[]
}

const percentAmount = amount.replace('[MN]', '[MNP]')
const rules: readonly Rule[] = [
  // "rose 12% to 148 from 132"
  { words: new RegExp(`\\b${verb} ${short}${rate}${short},? (?:to|at) ${gap}${percentAmount},? ?${short}\\b${since} ${earlier}${percentAmount}${noMatter}`, 'giu'), order: ['way', 'rate', 'actual', 'prior'] },
  // "a 12% increase to 148 from 132"
  { words: new RegExp(`${rate}[- ]${noun}${gap} to ${gap}${amount},? ?${gap}\\b${since} ${earlier}${amount}${noMatter}`, 'giu'), order: ['rate', 'way', 'actual', 'prior'] },
  // "12% more than the 132"
  { words: new RegExp(`${amount}(?:,| was| were| is|,? which (?:was|is|were)| came in| –| -|, or|, which makes| and thus| and)* ${rate},? (more|less|higher|lower|above|below|better|worse|greater|smaller|narrower|wider|up|down)(?: than| on| from| against| compared with)? (?:(?!\\band\\b|\\bbut\\b|year ago|year earlier|last year,)[^«».;,]){0,45}?${amount}`, 'giu'), order: ['actual', 'rate', 'way', 'prior'] },
  // "148, up 12% from 132"
  { words: new RegExp(`${percentAmount}${time},? ?(?:which (?:was|is) |and was |and )?${verb} (?:by )?${rate},? ${short}\\b${since} ${earlier}${percentAmount}`, 'giu'), order: ['actual', 'way', 'rate', 'prior'] },
  // "148 from 132, an increase of 12%"
  { words: new RegExp(`${percentAmount},? ?${short}\\b${since} ${earlier}${percentAmount}${time},? (?:or |and so |which is |that is |which makes |this is |representing |marking )?(?:an? |the )?(?:\\w+ )?${noun} of ${rate}`, 'giu'), order: ['actual', 'prior', 'way', 'rate'] },
  { words: new RegExp(`${percentAmount},? ?${short}\\b${since} ${earlier}${percentAmount}${time}, (?:or |that is |which (?:was|is) |and (?:is |was )?(?:thus |so |therefore )?)?(up|down|higher|lower) (?:by )?${rate}`, 'giu'), order: ['actual', 'prior', 'way', 'rate'] },
  // "148, an increase of 12% from 132"
  { words: new RegExp(`${amount},? (?:an? |the )?(?:\\w+ )?${noun} of ${rate},? ${short}\\b${since} ${earlier}${amount}`, 'giu'), order: ['actual', 'way', 'rate', 'prior'] },
  // "at 148, revenue was 12% higher than the 132 of last year"
  { words: new RegExp(`\\b(?:at|with|of) ${amount},? [^«».;]{0,40}(?:was|were|is|are|came in) ${rate} (more|less|higher|lower|above|below|greater|smaller)(?: than)? ${gap}${amount}`, 'giu'), order: ['actual', 'rate', 'way', 'prior'] },
  { words: new RegExp(`\\bhad been ${amount}[;,] [^«»]{0,40}${amount}, (?:or )?${rate} (more|less|higher|lower|above|below)`, 'giu'), order: ['prior', 'actual', 'rate', 'way'] },
  // "grew to 148 from 132, or by 12%"
  { words: new RegExp(`\\b${verb} ${short}to ${amount},? ${short}\\bfrom ${gap}${amount}${time},? (?:or|that is|which is) (?:by )?${rate}`, 'giu'), order: ['way', 'actual', 'prior', 'rate'] },
  // "from 132 to 148, or by 12%"
  { words: new RegExp(`\\b${verb} ${short}(?:by )?${rate},? ${short}from ${gap}${percentAmount} ${gap}to ${gap}${percentAmount}`, 'giu'), order: ['way', 'rate', 'prior', 'actual'] },
  { words: new RegExp(`\\b${verb} ${gap}from ${gap}${percentAmount} ${gap}to ${gap}${percentAmount},? (?:or |that is |which is |an? (?:${riseNouns}|${fallNouns}) of )?(?:by )?${rate}`, 'giu'), order: ['way', 'prior', 'actual', 'rate'] },
]

export interface Triple {
  readonly actual: PrintedNumber
  readonly prior: PrintedNumber
  readonly rate: PrintedNumber
  readonly direction: 1 | -1
  readonly words: string
  readonly before: string // what stands before the first of its numbers
  readonly behind: string // what the pattern goes on with
}

/** Every stated change with the two numbers that it is between, as the words join them. */
export function findTriples(sentence: Sentence): readonly Triple[] {
  const pattern = withoutConversions(sentence.pattern)
  const taken = new Set<PrintedNumber>()
  return rules.flatMap(({ words, order }) =>
    [...pattern.matchAll(words)].flatMap((match) => {
      const at = (role: Rule['order'][number]): string | undefined => match[order.indexOf(role) + 1]
      const [actual, prior, stated] = [numberOf(sentence, at('actual')), numberOf(sentence, at('prior')), numberOf(sentence, at('rate'))]
      if (!actual || !prior || !stated || taken.has(stated) || !isComparable(actual, prior)) return []
      const points = stated.kind === 'points' || stated.kind === 'bps'
      if (points !== (actual.kind === 'percent' && prior.kind === 'percent')) return []
      if (isInWords(sentence, stated) && isOfAnother(match[0], at('rate') ?? '')) return []
      taken.add(stated)
      return [{ actual, prior, rate: stated, direction: directionOf(at('way') ?? ''), words: match[0], before: pattern.slice(Math.max(0, match.index - 60), match.index), behind: pattern.slice(match.index + match[0].length, match.index + match[0].length + 60) }]
    }),
  )
}

/** "Profit doubled as revenue rose to «M0» from «M1»": words between the rate and the numbers begin with something else. */
function isOfAnother(words: string, token: string): boolean {
  const place = words.indexOf(`«${token}»`)
  const [before, behind] = [words.slice(0, place), words.slice(place + token.length + 2)]
  const clause = /\b(?:as|while|and|but|when|because|since|whose|whereas|though|although|thanks|after|on (?:the )?(?:sales|revenues?)|with)\b/iu
  const near = before.includes('»') ? [before.slice(before.lastIndexOf('»')), /«[^P]/u.test(behind) ? behind.slice(0, behind.indexOf('«')) : ''] : [behind.slice(0, behind.indexOf('«'))]
  return near.some((part) => clause.test(part) || /,(?! (?:to|from|at|up|down|a|an|the|or|that|which is)\b)(?=\s\w)|\. |\b(?:years|decade)\b/u.test(part))
}

export function auditChanges(printed: readonly Sentence[]): readonly AuditFinding[] {
  return printed.map(readWordRates).flatMap((sentence) =>
    findTriples(sentence).flatMap((triple): readonly AuditFinding[] => {
      const { actual, prior, rate, direction } = triple
      if (otherRate.test(`${triple.words}${triple.behind.replace(/[;,«].*/su, '')}`) || rate.ranged || prior.value === 0 || holds(triple)) return []
      // "52 cents, 6% above the 49 that analysts expected": that is a surprise.
      if (expected.test(triple.words) || expected.test(triple.before.replace(/.*»/su, '')) && !/\bto\b/iu.test(triple.words) || expected.test(triple.behind.replace(/«.*/su, ''))) return []
      const quote = (number: PrintedNumber): string => sentence.text.slice(number.span[0] - sentence.span[0], number.span[1] - sentence.span[0])
      const computed = rate.kind === 'percent' ? showPercent(changeBetween(actual, prior)) : `${Number(((actual.value - prior.value) * (rate.kind === 'bps' ? 100 : 1)).toFixed(2))} ${rate.kind === 'bps' ? 'basis points' : 'points'}`
      const stated = isInWords(sentence, rate) ? `“${quote(rate)}”` : `${direction < 0 ? 'down' : 'up'} ${quote(rate)}`
      return [{ kind: 'change', message: `${quote(actual)} against ${quote(prior)} is ${computed}; the article says ${stated}.`, evidence: [actual.span, prior.span, rate.span] }]
    }),
  )
}

function holds({ actual, prior, rate, direction }: Triple): boolean {
  const stated: Range = direction < 0 ? [-sizeOf(rate)[1], -sizeOf(rate)[0]] : sizeOf(rate)
  if (rate.kind === 'percent') return touches(changeBetween(actual, prior), rate.value < 0 ? [-sizeOf(rate)[1], -sizeOf(rate)[0]] : stated)
  const [low, high] = differenceBetween(actual, prior)
  const scale = rate.kind === 'bps' ? 100 : 1
  return touches([low * scale, high * scale], stated)
}
