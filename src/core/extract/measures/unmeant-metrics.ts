// Words of a metric that stand for no number of their sentence.
import type { MetricMark } from '../parts.ts'
import { findAll } from '../words.ts'

// "Australia's biggest company by sales rose": how companies are ranked
const ranked = /\b(?:biggest|largest|smallest|top|leading|No\.? ?\d|number (?:one|two|three)|second-\w+|third-\w+|world|country|nation|industry|market)\b[^,;.]{0,60} by (?:annual |total |global )?$/iu
// "which generates about 40 percent of Wesfarmers' earnings"
const shareOf = /(?:%|per ?cent|\bhalf|\bmost|\bbulk|\bmajority|\bthirds?|\bquarters?|\bfifths?) of (?:the )?(?:\p{Lu}[\p{L}&.-]+ ){0,2}\p{Lu}[\p{L}&.-]+['’]s? (?:total |annual |group |overall )?$/u

// "Orders, seen as a key gauge of future earnings, fell", "the value of new business, a measure of revenue,"
const explained = /, (?:(?:closely )?watched|seen|considered|regarded|viewed|used) (?:by [^,]{3,30} )?as [^,;\d]{3,60},|, which (?:compares|measures|tracks|reflects|counts|gauges|excludes|includes|strips out) [^,;\d]{3,90},|, (?:its|the (?:group|company)['’]s) (?:most |single most )?(?:important|key|main|preferred|central|favou?red) [^,;\d]{3,50},|, the (?:[a-z-]+ ){0,2}(?:measure|metric|gauge|yardstick) (?!for\b)[^,;\d]{3,60},|, an? (?:key |crucial |important |closely watched |main )?(?:measure|gauge|indicator|proxy|barometer) (?:of|for) [^,;\d]{3,40},/giu

const ores = /\b(?:ores?|coal|copper|alumini?um|bauxite|cement|steel|tonnes|tons|LNG|crude|grain|potash)\b/iu

/** Without the marks that only rank companies or say of what a share is. */
export function dropUnmeant(text: string, start: number, metrics: readonly MetricMark[]): readonly MetricMark[] {
  const last = metrics.at(-1)
  const asides = last ? findAll(explained, text.slice(start, last.end + 60)).map((match) => [start + match.index, start + match.index + match[0].length] as const) : []
  return meantByGrowth(text, metrics).filter((mark, index) => {
    if (mark.name === 'worth' && metrics[index - 1]?.name === 'sold') return false // "sold €2.87 billion worth of bottles"
    if (/^bottom lines?$/iu.test(mark.name) && /\btop[- ]and[- ]$/iu.test(text.slice(Math.max(start, mark.start - 9), mark.start))) return false // "beating on the top and bottom lines"
    if (mark.metric === 'deliveries' && /shipments/iu.test(mark.name) && ores.test(text.slice(start, mark.end + 90))) return false // "shipments of iron ore rose 3%": weighed, not counted
    if (/^loss(?:es)?$/iu.test(mark.name) && /^ (?:in|on|of) the (?:Standard|S&P|Dow|Russell|Nasdaq|FTSE|Stoxx|STOXX|Hang Seng|DAX|index|benchmark)\b/u.test(text.slice(mark.end, mark.end + 26))) return false // "had the biggest loss in the index"
    if (asides.some(([from, to]) => from < mark.start && mark.end < to)) return false
    const before = text.slice(Math.max(start, mark.start - 90), mark.start)
    if (mark.metric === 'users' && /\b(?:revenues?|sales|income) from (?:its |the |new )?$/iu.test(before)) return false // "Revenue from subscriptions went up 24%": paid, not counted
    if (/^(?:profits|earnings)$/iu.test(mark.name) && /\bcorporate $/iu.test(before)) return false // those of an economy
    if (/^(?:profits?|earnings|sales|revenues?|income)$/iu.test(mark.name) && /^ (?:of|at|for) (?:the )?[^,;.\d]{0,40}(?:\b[Tt]op \d+|\d{2,}) (?:largest |biggest |publicly traded )*(?:companies|firms|banks|retailers|corporations)\b/u.test(text.slice(mark.end, mark.end + 90))) return false // "earnings of the paper's Top 100 companies"
    if (/ by (?:\w+ )?$/u.test(before) && ranked.test(before)) return false
    if (/\b\d[\d.]* ?(?:times|x|×) (?:(?:its|expected|adjusted|annual|estimated|forward|trailing|next year['’]s|last year['’]s|this year['’]s) )*$/u.test(before)) return false // "trades at 9 times EBITDA of about £52 million"
    if (/sales$/iu.test(mark.name) && /\b(?:gross|operating) margins? on (?!(?:net|total|its|the|comparable|such|all)\b)(?:[a-z-]+ ){0,2}$/iu.test(before) && /^(?:home|[a-z]+ )|\bon [a-z]/iu.test(mark.name.startsWith('home') ? mark.name : before.slice(-24))) return false // "gross margin on home sales"
    if (mark.metric === 'revenue' && /\b(?:gains?|losses|proceeds) (?:on|from) (?:the )?$/iu.test(before) && /^sales?$/iu.test(mark.name)) return false // "gains on the sales totaling $6.1 million"
    if (mark.metric === 'revenue' && /^ growth\b/u.test(text.slice(mark.end, mark.end + 8)) && /\b(?:net operating income|NOI)\b/u.test(text.slice(start, mark.start))) return false // "same-store net operating income rose 7.3%, driven by 6.7% revenue growth": of the same properties
    return !(/['’]s? (?:\w+ )?$/u.test(before) && shareOf.test(before))
  })
}

/** "organic growth of 8 to 10% in operating profit": the growth is that of the measure behind it; "Adjusted EBITDA: 9,104 (8,711), organic growth 3.9 %": of the one before it. */
function meantByGrowth(text: string, metrics: readonly MetricMark[]): readonly MetricMark[] {
  return metrics.map((mark, index) => {
    const next = metrics[index + 1]
    if (mark.basis !== 'like-for-like' || !/^(?:organic|internal) growth$/iu.test(mark.name)) return mark
    const before = metrics[index - 1]
    if (before?.metric && before.metric !== 'revenue' && /^:? [^;]*\d\)?(?: ?(?:million|billion|m|bn|%))?, $/u.test(text.slice(before.end, mark.start))) return { ...mark, metric: before.metric }
    if (!next?.metric) return mark
    return /^ (?:(?:of|to) [^.;]{2,30}(?:%|per ?cent) )?in (?:its |the )?$/u.test(text.slice(mark.end, next.start)) ? { ...mark, metric: next.metric } : mark
  })
}
