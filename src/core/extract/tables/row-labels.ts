// What the label of a table row measures. Strict: a label must be the metric and little else.
import type { Basis, Metric } from '../../../shared/model.ts'
import { isProfit } from '../figures/drafts.ts'
import { basisInside } from '../measures/basis.ts'
import { findMetrics } from '../measures/metrics.ts'
import { cleanSegment } from '../businesses/clean-segment.ts'
import { currencyOfPrefix, scaleOfPrefix } from '../numbers/currencies.ts'

export interface RowLabel {
  readonly metric: Metric
  readonly basis: Basis
  readonly segment: string | null
  readonly loss: boolean
  readonly minor: boolean // printed in cents or pence
  readonly percent: boolean // printed in percent without the sign
  readonly factor: number | null // a scale of its own
  readonly currency: string | null // a currency of its own
}

/** The label of a row of whose words nothing else is known. */
export function plainLabel(metric: Metric, basis: Basis = 'reported', segment: string | null = null): RowLabel {
  return { metric, basis, segment, loss: false, minor: false, percent: false, factor: null, currency: null }
}

const none =
  /\b(?:cost|costs|expenses?|tax|taxes|before|adjustments?|other (?:income|expense)|weighted|number of|shares outstanding|outstanding|growth|as a percentage|% of|percentage of|per employee|deferred|unearned|receivable|payable|interest|depreciation|amortization of|comprehensive|non-?controlling|minority|discontinued|retained|accumulated|days|ratio|multiple|yield|marketing|discounts?|returns|allowance|change in|changes in|increase|decrease|proceeds|purchases?|loss on|gain on|gains|losses on|provision|equity method|affiliates|effect of|impact of)\b/iu
// "Adjusted earnings, rolling 12 months (DKK per share)": of no quarter
const ofTwelveMonths = /\b(?:rolling|trailing|LTM|TTM|R12|(?:last|past) (?:12|twelve) months)\b/iu
const significant = /,? ?\b(?:before|excluding|ex) (?:the )?(?:significant|special|exceptional|one-off|non-recurring|one-time|certain|adjusting|notable) (?:items|charges|costs)\b|,? ?\(?\b(?:before|excluding|excl?\.?) items affecting comparability\)?|,? ?\bbefore restructuring(?: (?:costs|expenses|charges|measures))?\b|,? ?\bexcluding (?:charges|items)(?: (?:&|and) credits)?\b/iu
const trailing =
  /^[\s,:–—-]*(?:%|\((?:loss|unaudited|losses|%|in %|cents|c|p|pence|diluted|non-GAAP|GAAP|[$€£¥]|in [^()]{1,24}|(?:[A-Z]{0,3}[$€£¥]|[A-Z]{3})? ?(?:thousands?|millions?|billions?|mn|mio|mm|m|bn|k)|[A-Z]{3}|\d)\)|\((?:loss)\)|total|net|in (?:%|cents|pence|[A-Z]{3}|[$€£]|millions?)|(?:in )?(?:USD|EUR|GBP|SEK|DKK|NOK|CHF|JPY|AUD|CAD|PLN|INR|RMB|HKD|US[$]|[A-Z]?[$€£¥])(?: ?(?:mln|bln|mn|bn|m)\b)?|(?:in )?(?:mln|bln|mn|bn)\b|margin|attributable to .{0,60}|to (?:the )?(?:ordinary |equity |common )*(?:share|stock)?(?:holders|owners)\b.{0,50}|to common\b(?: \p{L}+)?|at \d{1,2} \w+|at (?:the )?(?:end|period).{0,20}|as reported|reported|diluted|basic|basic and diluted|per (?:diluted |basic |common |ordinary )*(?:share|ADS)|for the (?:period|quarter|year)|(?:from )?continuing operations|\(?group share\)?|of the group|\(EBIT\)|\(EBIT margin\)|\(cp[su]\)|\d|\*|†|[(]a[)]|[(]1[)]|available to .{0,40}|applicable to .{0,40})*[\s,:*]*$/iu

const code = '(?:EUR|USD|GBP|SEK|DKK|NOK|CHF|JPY|AUD|NZD|CAD|PLN|CZK|HUF|ZAR|INR|RMB|CNY|HKD|SGD|TWD|KRW|BRL|MXN)'
// "Net sales, EUR million", "Turnover, MEUR", "Revenue (£'000)", "Earnings/share, SEK": in what the row counts
const countedIn = new RegExp(`[,\\s]\\s*\\(?(?:in )?(?<sign>[MTK](?:EUR|SEK|NOK|DKK|CHF|USD)|${code}|[A-Z]{0,3}[$€£¥])(?<scale>\\s?(?:['’]?000s?|thousands?|k|millions?|mln|mn|mio|m|M|billions?|bln|bn))?\\)?$`, 'u')

interface Counted {
  readonly label: string
  readonly factor: number | null
  readonly currency: string | null
}

/** The label without the words that say in what it counts. */
function withoutUnit(label: string): Counted {
  const counted = countedIn.exec(label)
  if (!counted) return { label, factor: null, currency: null }
  const { sign, scale } = counted.groups!
  return { label: label.slice(0, counted.index).trim(), factor: scale === undefined ? scaleOfPrefix(sign!) : sizeOfScale(scale.trim()), currency: currencyOfPrefix(sign!) }
}

function sizeOfScale(scale: string): number {
  return /^b/u.test(scale) ? 1e9 : /000|^t|^k/u.test(scale) ? 1e3 : 1e6
}

/** Reads a row label, or null where it measures something else. */
export function readRowLabel(raw: string, companyNames: readonly string[]): RowLabel | null {
  const counted = withoutUnit(raw.trim())
  let label = counted.label.replace(/(?<=\p{Ll}{3}|EBITD?A|EBIT|EPS)[1-9](?:, ?[1-9])?\s*$/u, '').replace(/\s*(?:\[\d\]|[¹²³⁴*†‡]+|\(\d(?:, ?\d)*\)|\(\*{1,3}\))\s*$/u, '').trim()
  label = label
    .replace(/\(loss(?:es)?\) ?\/? ?(income|earnings|profit)\b/iu, '$1 (loss)') // "Net (loss) income", "(Loss)/profit"
    .replace(/\b(income|earnings|profit) ?\/ ?\(?loss(?:es)?\)?/iu, '$1') // "Operating profit/(loss)"
    .replace(/(?<=\brevenues?) and other (?:operating )?income\b/iu, '') // "Revenue and other income": what a company takes in
    .replace(/\bearnings (?=after tax\b)/iu, 'profit ')
    .replace(/(?<=\bnet profit) after tax(?:ation)?\b/iu, '')
    .replace(/(?<=\bEarnings) ?\/ ?(?=share\b)/u, ' per ') // "Earnings/share"
    .replace(/^HEPS\b/u, 'Headline EPS')
    .replace(/ and (?:total )?comprehensive (?:loss|income)(?: \(loss\))?\b.*$|, net of interest expense$/iu, '')
  const adjusted = significant.test(label)
  label = label.replace(significant, ' ').replace(/\s+/gu, ' ').trim()
  if (label === '' || label.length > 110) return null
  // Statements of Indian companies: "Net Sales/Income from operations", "Total Income From Operations"
  if (/^other operating income\b|^total income from operations\b/iu.test(label)) return null
  label = label.replace(/^(net sales)\s?\/\s?income from operations\b/iu, '$1')
  // "Cash from operations (GAAP) / Adjusted free cash flow (non-GAAP)": two rows in one
  if (label.includes('/') && new Set(findMetrics(label, 0, label.length).map((other) => other.metric)).size > 1) return null
  const shareLine = /\b(?:earnings|income|loss|profit|EPS)\b.*\bper (?:\w+ )*(?:share|ADS|ADR|unit)\b|\bEPS\b/iu.test(label)
  const marks = findMetrics(label, 0, label.length)
  const mark = (shareLine ? marks.find((other) => other.metric === 'eps') : marks.find((other) => other.metric !== null)) ?? null
  const both = /\(loss\)|\(losses\)/iu.test(label)
  const base = {
    minor: /\((?:cents|c|p|pence|cps|cpu)\)|\bin (?:cents|pence)\b|\b(?:cents|pence)\b/iu.test(label),
    percent: /%|percent/iu.test(label),
    currency: counted.currency,
    factor: counted.factor ?? (/\(in thousands\)|\(000s?\)|\bthousands?\b|\([$€£]?k\)/iu.test(label) ? 1e3 : /\bmillions?\b|\bml?n\b|\([A-Z]{0,3}[$]MM\)|, (?:[A-Z]{0,3}[$€£¥]|[A-Z]{3}) ?m\b|\((?:[A-Z]{0,3}[$€£¥]|[A-Z]{3}) ?(?:m|mn|mio)\)/iu.test(label) ? 1e6 : /\bbillions?\b|\bbl?n\b|\((?:[A-Z]{0,3}[$€£¥]|[A-Z]{3}) ?bn\)/iu.test(label) ? 1e9 : null),
  }
  const cash = mark?.metric === 'free-cash-flow' && !/\badjusted\b/iu.test(label) // free cash flow is never GAAP; saying so makes it no other figure
  const basis: Basis = cash ? 'reported' : adjusted || (mark !== null && isProfit(mark.metric!) && /^comparable\b/iu.test(label)) ? 'adjusted' : (mark?.basis ?? basisInside(label) ?? 'reported')
  if (shareLine) {
    if (ofTwelveMonths.test(label)) return null
    if (/\b(?:shares|dividends?|book|cash|discontinued|weighted)\b/iu.test(label.replace(/per .*share/iu, '')) && !/\bEPS\b/u.test(label))
      return null
    return {
      metric: 'eps',
      basis: /^\W*operating\b/iu.test(label) ? 'adjusted' : basis, // "Operating EPS (p)", of insurers
      segment: null,
      loss: /\bloss\b/iu.test(label) && !both && !/\bearnings|income|profit\b/iu.test(label),
      ...base,
    }
  }
  if (!mark || mark.metric === null || mark.verb) return null
  if (ofTwelveMonths.test(label) || none.test(label.replace(mark.name, ' ')) || marks.some((other) => other.metric === null && other.end > mark.start)) return null
  if (mark.vague && !/^(?:(?:net|adjusted|underlying) )?(?:earnings|profit)$/iu.test(label)) return null
  const after = label.slice(mark.end)
  if (!trailing.test(after.replace(/\(loss\)/giu, '')) && !basisInside(after)) return null
  const before = label
    .slice(0, mark.start)
    .replace(
      /\b(?:non-GAAP|GAAP|non-IFRS|IFRS|adjusted|pro[- ]?forma|comparable|adj(?=\.)|underlying|core|statutory|reported|total|net|majority|group|consolidated|organic|recurring|headline|company|income or|diluted)\b/giu,
      ' ',
    )
    .replace(/^\s*\.|\s+/gu, ' ')
    .trim()
  const segment = before === '' ? null : cleanSegment(before, companyNames)
  if (segment !== null && /^(?:total |combined )?segments?$/iu.test(segment)) return null
  if (before !== '' && segment === null && !/^(?:the|group|total)$/iu.test(before)) return null
  if (segment !== null && (none.test(segment) || /^[a-z]/u.test(segment))) return null
  return { metric: mark.metric, basis, segment, loss: mark.loss && !both, ...base }
}
