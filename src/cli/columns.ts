// Text laid out in columns of a terminal: widths are counted in cells, not in UTF-16 units.

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const plain = /^[\u0020-\u007e]*$/
const wide =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}])/u
const zero = /^[\p{Mn}\p{Me}\p{Cf}]+$/u

/** How many cells of a terminal a line takes: East Asian wide characters and emoji take two. */
export function measureWidth(line: string): number {
  if (plain.test(line)) return line.length
  let width = 0
  for (const { segment } of graphemes.segment(line)) width += zero.test(segment) ? 0 : wide.test(segment) ? 2 : 1
  return width
}

/** Cuts a line to at most `width` cells, with an ellipsis where something was cut. */
export function fitWidth(line: string, width: number): string {
  if (measureWidth(line) <= width) return line
  let kept = ''
  let used = 0
  for (const { segment } of graphemes.segment(line)) {
    const cells = measureWidth(segment)
    if (used + cells > width - 1) break
    kept += segment
    used += cells
  }
  return `${kept.trimEnd()}…`
}

export function padEnd(line: string, width: number): string {
  return line + ' '.repeat(Math.max(0, width - measureWidth(line)))
}

export function padStart(line: string, width: number): string {
  return ' '.repeat(Math.max(0, width - measureWidth(line))) + line
}

export type Alignment = 'left' | 'right'

/**
 * Lays rows out in columns two spaces apart. With a `limit` (cells), the last column is cut so that a row stays on one line;
 * it never falls below 20 cells, a narrower terminal wraps. Lines carry no trailing spaces.
 */
export function layOutRows(rows: readonly (readonly string[])[], alignments: readonly Alignment[], limit: number | null): string[] {
  const widths = alignments.map((_, column) => rows.reduce((most, row) => Math.max(most, measureWidth(row[column] ?? '')), 0))
  const last = alignments.length - 1
  const before = widths.slice(0, last).reduce((sum, width) => sum + width + 2, 0)
  const room = limit === null ? Infinity : Math.max(20, limit - before)
  return rows.map((row) =>
    alignments
      .map((alignment, column) => {
        const cell = column === last ? fitWidth(row[column] ?? '', room) : (row[column] ?? '')
        return alignment === 'right' ? padStart(cell, widths[column] ?? 0) : padEnd(cell, column === last ? 0 : (widths[column] ?? 0))
      })
      .join('  ')
      .trimEnd(),
  )
}

/** Breaks one paragraph into lines of at most `width` cells at spaces; a longer word stands on a line of its own. Later lines get `indent`. */
export function wrapParagraph(paragraph: string, width: number, indent = ''): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(/ +/)) {
    const joined = line === '' ? word : `${line} ${word}`
    if (line !== '' && measureWidth(joined) > width) {
      lines.push(line)
      line = indent + word
    } else line = joined
  }
  lines.push(line)
  return lines
}
