// Words of a metric that stand for no number of their sentence.
import type { MetricMark } from './parts.ts'

// "Australia's biggest company by sales rose": how companies are ranked
const ranked = /\b(?:biggest|largest|smallest|top|leading|No\.? ?\d|number (?:one|two|three)|second-\w+|third-\w+|world|country|nation|industry|market)\b[^,;.]{0,60} by (?:annual |total |global )?$/iu
// "which generates about 40 percent of Wesfarmers' earnings"
const shareOf = /(?:%|per ?cent) of (?:the )?(?:\p{Lu}[\p{L}&.-]+ ){0,2}\p{Lu}[\p{L}&.-]+['’]s? (?:total |annual |group |overall )?$/u

/** Without the marks that only rank companies or say of what a share is. */
export function dropUnmeant(text: string, start: number, metrics: readonly MetricMark[]): readonly MetricMark[] {
  return metrics.filter((mark) => {
    const before = text.slice(Math.max(start, mark.start - 90), mark.start)
    if (/ by (?:\w+ )?$/u.test(before) && ranked.test(before)) return false
    return !(/['’]s? (?:\w+ )?$/u.test(before) && shareOf.test(before))
  })
}
