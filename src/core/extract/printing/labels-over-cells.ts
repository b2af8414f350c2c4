// Tables whose labels were printed over the cells of their rows: they become rows again.
import type { Cut } from './tidy.ts'
import { findAll } from '../words.ts'

// "Revenue | $ | 86,373 |" / "| | $ | 79,681 |": a row that was broken behind each number
const brokenRow = /(?<=[\d%)][ \t]*\|)[ \t]*\n(?=\|(?: \|)+ [$€£(\d])/gu
// "Operating income" / "  $ 4,074     $ 3,205": a label over the cells of its row. "SEPTEMBER 30      SEPTEMBER 30" has cells of its own; years, and the lines that are drawn under sums, are no cells
const labelOverCells = /(?<=^[ \t]*\p{L}(?:(?![ \t]{3})[^\n|]){2,90}[^\s.:;!?])[ \t]*\n(?:[ \t]*\n)?(?![ \t]*(?:(?:19|20)\d\d[ \t]*){2,}$)(?=[^\n]*\d)(?=[ \t]{2,}[$€£(\d–-][^\n\p{L}]{0,120}?\S[ \t]{3,}[$€£(\d–-][^\n\p{L}]*$)/gmu
// such cells at all, which few texts have: to look for their labels takes a tenth of a whole reading
const cellsAlone = /\n[ \t]{2,}[$€£(\d–-]/u
// the empty lines between such rows
const emptyBetween = /(?<=[\d)%:][ \t]*)\n(?=[ \t]*\n[ \t]*\p{L}[^\n|]{2,90}[^\s.;!?](?::\n|[ \t]*\n(?:[ \t]*\n)?[ \t]{2,}[$€£(\d–-]))/gmu

/** Labels that stand over the cells of their rows join them, and the empty lines between such rows go. Linear in the length of the text. */
export function labelCuts(text: string): readonly Cut[] {
  const broken = text.includes('|') ? findAll(brokenRow, text) : []
  if (broken.length >= 3) return broken.map((match) => ({ start: match.index, end: match.index + match[0].length, instead: ' ' as const }))
  if (!cellsAlone.test(text)) return []
  const labels = findAll(labelOverCells, text)
  if (labels.length < 2) return []
  const cutOf = (match: RegExpExecArray, instead: '' | ' '): Cut => ({ start: match.index, end: match.index + match[0].length, instead })
  return [...labels.map((match) => cutOf(match, ' ')), ...findAll(emptyBetween, text).map((match) => cutOf(match, ''))]
}
