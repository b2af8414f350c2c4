// Of earnings per share before and after dilution the diluted ones count; the others are context where both are told.
import type { Frame, Walk } from './walk.ts'
import type { Amount } from '../parts.ts'

// "Basic and diluted earnings per ADS were RMB5.31 (US$0.75) and RMB5.26 (US$0.74), respectively"
const twoShares = /\bbasic and (?:fully )?diluted\b/iu

const sum = '(?:[A-Z]{0,3}[$€£¥]\\s?|[A-Z]{3}\\s?)?\\(?[$€£]?\\d*\\.?\\d+\\)?(?: cents|p|c)?'
const share = '(?: (?:(?:per|a) )?(?:common |ordinary )*(?:share|unit|ADS))?'
// "$0.89 per share ($0.88 per share on a diluted basis)"
const besideDiluted = new RegExp(`^${share},? ?\\((?:or )?${sum}${share},? (?:on a )?(?:per )?(?:fully )?diluted\\b`, 'iu')
// "$0.89 per basic share and $0.88 per diluted share", "89 cents basic and 88 cents diluted", "$0.89 per share, basic, and $0.88 per share, diluted"
const basicThenDiluted = new RegExp(`^,? ?(?:(?:per|a) )?(?:(?:common |ordinary )*(?:share|unit|ADS))?,? ?\\(?basic\\b(?! and (?:fully )?diluted)\\)?(?: (?:earnings|income|loss))?${share},? (?:and|or)? ?(?:of )?${sum}${share},? (?:on a )?(?:per )?\\(?(?:fully )?diluted\\b`, 'iu')

/** The first of two numbers per share, basic and diluted: the second is the one that counts. */
export function isBasicOfTwo(state: Walk, amount: Amount, right: string): boolean {
  if (amount.kind === 'year' || !/\bdiluted\b|\brespectively\b/iu.test(right)) return false
  const behind = state.context.text.slice(amount.start, amount.end).replace(/^\D*[\d.,]+\)?(?: cents)?/u, '') + right // the number may hold "per basic share"
  if (!amount.scaled && (besideDiluted.test(behind) || basicThenDiluted.test(behind))) return true
  if (state.frame?.metric !== 'eps' || state.frame.mark === null) return false
  // "$0.22 and $0.20, basic and diluted, respectively"
  if (/^ and (?:[A-Z]{0,3}[$€£¥]\s?)?\(?[\d.]+\)?(?: cents)?(?: per share)?,? (?:on a )?basic and diluted\b/iu.test(right)) return true
  if (!/^(?: \([^()]{1,30}\))? and (?:of )?(?:[A-Z]{0,3}[$€£¥]\s?|[A-Z]{3}\s?)?\(?[\d.]+[^;]{0,40}\brespectively\b/u.test(right)) return false
  const { start, end } = state.frame.mark
  return twoShares.test(state.context.text.slice(Math.max(state.sentence[0], start - 30), end)) || /^,? \(?basic and diluted\b/iu.test(state.context.text.slice(end, end + 22))
}

/** Whether a number is of shares before dilution alone: "Basic earnings per share were $0.89". */
export function tellsBasic(frame: Frame, text: string): boolean {
  if (frame.metric !== 'eps' || frame.mark === null) return false
  const words = text.slice(Math.max(0, frame.mark.start - 12), frame.mark.end)
  return /\bbasic\b/iu.test(words) && !/\bdiluted\b/iu.test(words)
}
