// A sentence that breaks off before a blank line and goes on behind it: "an increase from" / "$19.7 million the year before".
import { findAll } from '../words.ts'
import { isColumned, linesAround } from './line-shapes.ts'
import type { Cut } from './tidy.ts'

/** A break over a blank line behind what ends no sentence. */
export const doubleWrap = /(?<=[^\s.:!?|])[ \t]*\n[ \t]*\n[ \t]*(?=\S)/gu
const breaksOff = /\b(?:an?|and|from|of|by|or|that|the|to|with|was|were)$/u
const goesOn = /^(?:(?:US|HK|NT|[ACRS])?[$€£]\d|RMB ?\d|\p{Ll}{2})/u

/** "an increase from" / "$19.7 million the year before": behind a line that breaks off a sum or a small letter goes on, even over one blank line. */
export function brokenOffCuts(text: string): readonly Cut[] {
  return findAll(doubleWrap, text).flatMap((match): readonly Cut[] => {
    const end = match.index + match[0].length
    if (!goesOn.test(text.slice(end, end + 5))) return []
    const [before, after] = linesAround(text, match.index, end)
    return before.length > 20 && breaksOff.test(before) && !isColumned(before) && !isColumned(after) ? [{ start: match.index, end, instead: ' ' }] : []
  })
}

// "$1.4" / "million2": a sum whose scale a page printed on the next line
const brokenSum = /(?<=[$€£]\d{1,4}(?:\.\d{1,2})?)(?<gap>[ \t]*\n\s*)(?:million|billion)(?<mark>[1-9])?(?=[\s,;.)]|$)/gu

// "was TEUR" / "28,566 (TEUR: 37,391)": a code parted from its sum, and one with a colon
const brokenCode = /(?<=\b[TMK]?(?:EUR|SEK|NOK|DKK|CHF|USD))(?:[ \t]*\n\s*(?=-?\d)|(?<=\([TMK]?[A-Z]{3}):(?= -?\d))/gu

// "in the prior-year quarter - Net loss of $13.2 million": the next item of a list on the line of the one before
const dashedItem = /(?<=[\p{L}\d.%)]) (?=- (?:Net|Non-GAAP|GAAP|Adjusted|Revenues?|Sales|Operating|Basic|Diluted|Total|Gross|Cash|EBITDA|Earnings|Free|Income|Loss|Comparable|Same|Core|Liquidity|Second|First|Third|Fourth|Full)\b[ -])/gu

/** What a page that printed sums as links broke: a sum in two, and items run together. */
export function brokenSumCuts(text: string): readonly Cut[] {
  const sums: Cut[] = /\d[ \t]*\n\s*[mb]illion/u.test(text) ? findAll(brokenSum, text).flatMap(cutsOfSum) : []
  const codes = /(?:EUR|SEK|NOK|DKK|CHF|USD)(?:[ \t]*\n|: )/u.test(text) ? findAll(brokenCode, text).map((match): Cut => ({ start: match.index, end: match.index + match[0].length, instead: match[0] === ':' ? '' : ' ' })) : []
  sums.push(...codes)
  const items = /^- \p{Lu}/mu.test(text) ? findAll(dashedItem, text) : []
  return items.length < 2 ? sums : [...sums, ...items.map((match): Cut => ({ start: match.index, end: match.index + 1, instead: '\n' }))]
}

/** The gap within a sum, and the mark of a footnote behind it. */
function cutsOfSum(match: RegExpExecArray): readonly Cut[] {
  const { gap, mark } = match.groups!
  const end = match.index + match[0].length
  const joined: Cut = { start: match.index, end: match.index + gap!.length, instead: ' ' }
  return mark === undefined ? [joined] : [joined, { start: end - 1, end, instead: '' }]
}
