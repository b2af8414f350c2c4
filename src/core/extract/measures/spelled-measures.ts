// Measures in letters with what the letters are short for behind them.
import type { MetricMark } from '../parts.ts'

/** "adjusted EBITDA (earnings before interest, taxes, depreciation and amortisation)": what the letters are short for is no second measure. */
export function withoutSpelled(marks: readonly MetricMark[], slice: string, start: number): readonly MetricMark[] {
  if (!slice.includes(' (earnings before') && !slice.includes(' (Earnings before')) return marks
  return marks.filter((mark, index) => !(marks[index - 1]?.metric === mark.metric && slice.slice(marks[index - 1]!.end - start, mark.start - start) === ' (' && slice[mark.end - start] === ')'))
}
