import type { Span } from './model.ts'

/** A piece of text and whether (and by which mark) it is lit. */
export interface Piece<Mark> {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly marks: readonly Mark[]
}

/**
 * Splits `text` into pieces at every border of the given marks. The pieces joined are the text again;
 * each piece carries the marks that cover it. Spans are UTF-16 offsets, end exclusive; what lies outside
 * the text is cut off, empty and reversed spans are ignored.
 */
export function splitBySpans<Mark extends { readonly span: Span }>(text: string, marks: readonly Mark[]): readonly Piece<Mark>[] {
  const valid = marks
    .map((mark) => ({ mark, start: Math.max(0, mark.span[0]), end: Math.min(text.length, mark.span[1]) }))
    .filter((each) => each.start < each.end)
  const borders = [...new Set([0, text.length, ...valid.flatMap((each) => [each.start, each.end])])].sort((a, b) => a - b)
  const pieces: Piece<Mark>[] = []
  for (let index = 0; index + 1 < borders.length; index++) {
    const start = borders[index] as number
    const end = borders[index + 1] as number
    const covering = valid.filter((each) => each.start <= start && each.end >= end).map((each) => each.mark)
    pieces.push({ start, end, text: text.slice(start, end), marks: covering })
  }
  return pieces
}

/** The number of the last piece that begins at or before a place; 0 where none does. `starts` ascend. Logarithmic. */
export function findPieceAt(starts: readonly number[], place: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= place) low = middle
    else high = middle - 1
  }
  return low
}
