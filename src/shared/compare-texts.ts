// What changed between two texts, as a reader sees it: by paragraphs, and by words inside a changed paragraph.

import type { ArticleText } from './model.ts'

export interface Piece {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

const words = new Intl.Segmenter('en', { granularity: 'word' })
/** Differences that are looked for before two texts count as wholly different: bounds time and memory (4 MB). */
const mostEdits = 1000
/** Paragraphs that share fewer of their words are not one that was changed. */
const leastAlike = 0.3

/** The paragraphs that are not the same in both texts, each as pieces of words; whole paragraphs are one piece. */
export function compareTexts(before: string, after: string): readonly (readonly Piece[])[] {
  const paragraphs = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')
  const changes: (readonly Piece[])[] = []
  let removed: string[] = []
  let added: string[] = []
  const flush = (): void => {
    const pairs = Math.max(removed.length, added.length)
    for (let index = 0; index < pairs; index++) changes.push(...pairParagraphs(removed[index], added[index]))
    removed = []
    added = []
  }
  for (const { kind, text } of compareSequences(paragraphs(before), paragraphs(after))) {
    if (kind === 'same') flush()
    else (kind === 'removed' ? removed : added).push(text)
  }
  flush()
  return changes
}

/** The newest text and the one before it; a whole page that took the place of its teaser is no change of the publisher's. `texts`: the newest first. */
export function findLastChange(texts: readonly ArticleText[]): readonly [before: ArticleText, after: ArticleText] | null {
  for (const [index, after] of texts.entries()) {
    const before = texts[index + 1]
    if (before !== undefined && !(after.reason === 'page' && before.reason === 'publisher')) return [before, after]
  }
  return null
}

/** Two lines by their words, neighbours of one kind joined. */
export function compareWords(before: string, after: string): readonly Piece[] {
  const split = (line: string): string[] => [...words.segment(line)].map(({ segment }) => segment)
  const joined: Piece[] = []
  for (const piece of compareSequences(split(before), split(after))) {
    const last = joined.at(-1)
    if (last?.kind === piece.kind) joined[joined.length - 1] = { kind: piece.kind, text: last.text + piece.text }
    else joined.push(piece)
  }
  return joined
}

function pairParagraphs(before: string | undefined, after: string | undefined): (readonly Piece[])[] {
  const removed: Piece[] = before === undefined ? [] : [{ kind: 'removed', text: before }]
  const added: Piece[] = after === undefined ? [] : [{ kind: 'added', text: after }]
  if (before === undefined || after === undefined) return [[...removed, ...added]]
  const pieces = compareWords(before, after)
  const same = pieces.reduce((sum, piece) => sum + (piece.kind === 'same' ? piece.text.trim().length : 0), 0)
  return same >= leastAlike * Math.max(before.length, after.length) ? [pieces] : [removed, added]
}

/**
 * The shortest way from one sequence to the other, in order; removed before added.
 * Source: E. W. Myers, An O(ND) Difference Algorithm and Its Variations (1986), the greedy form.
 */
function compareSequences(before: readonly string[], after: readonly string[]): Piece[] {
  // 1. What both begin and end with is the same.
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const a = before.slice(start, before.length - end)
  const b = after.slice(start, after.length - end)
  return [...piece('same', before.slice(0, start)), ...compareMiddle(a, b), ...piece('same', before.slice(before.length - end))]
}

function piece(kind: Piece['kind'], items: readonly string[]): Piece[] {
  return items.map((text) => ({ kind, text }))
}

function compareMiddle(a: readonly string[], b: readonly string[]): Piece[] {
  const most = Math.min(a.length + b.length, mostEdits)
  const middle = most + 1
  const furthest = new Int32Array(2 * most + 3) // by diagonal k = x - y: how far x came
  const at = (k: number, row: Int32Array = furthest): number => row[middle + k] as number
  const goesDown = (k: number, d: number, row: Int32Array = furthest): boolean => k === -d || (k !== d && at(k - 1, row) < at(k + 1, row))
  const rows: Int32Array[] = []
  // 2. With one edit more each time, as far as each diagonal goes.
  for (let d = 0; d <= most; d++) {
    rows.push(furthest.slice())
    for (let k = -d; k <= d; k += 2) {
      let x = goesDown(k, d) ? at(k + 1) : at(k - 1) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      furthest[middle + k] = x
      if (x >= a.length && x - k >= b.length) return trace(d)
    }
  }
  return [...piece('removed', a), ...piece('added', b)]

  // 3. Back from the end, edit by edit.
  function trace(edits: number): Piece[] {
    const pieces: Piece[] = []
    let x = a.length
    let y = b.length
    for (let d = edits; d > 0; d--) {
      const row = rows[d] as Int32Array
      const down = goesDown(x - y, d, row)
      const k = down ? x - y + 1 : x - y - 1
      const fromX = at(k, row)
      const fromY = fromX - k
      const runX = down ? fromX : fromX + 1
      pieces.push(...piece('same', a.slice(runX, x)).reverse())
      pieces.push(down ? { kind: 'added', text: b[fromY] as string } : { kind: 'removed', text: a[fromX] as string })
      x = fromX
      y = fromY
    }
    pieces.push(...piece('same', a.slice(0, x)).reverse())
    return pieces.reverse()
  }
}
