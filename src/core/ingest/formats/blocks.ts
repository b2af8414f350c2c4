import { collapseSpace } from './white-space.ts'

/** Lines that belong together: a paragraph (one line), a list, a table, or short lines one below the other. */
export interface Block {
  readonly lines: readonly string[]
  readonly attached: boolean // no blank line before it
}

export const isBullet = (line: string): boolean => /^\s*(?:[-*+•‣◦▪●·–—»▸►➤→✓✔❯]|\(?\d{1,2}[.)])\s+\S/.test(line)

/** A line of a table in plain text: cells between bars, or columns held apart by blanks. */
export const isTableRow = (line: string): boolean => /\S\s*\|.*\S/.test(line) || /\S {3,}\S/.test(line.trim()) || line.trim().includes('\t')

/** A row whose long label leaves only two blanks before its numbers, or days so near to each other; a row only among rows. */
const isTightRow = (line: string): boolean =>
  /\S {2,}[$€£(\d–-].*\d\)?%?$/.test(line.trim()) || /\d {2,}(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, (?:19|20)\d\d$/.test(line.trim())

/** A short line over rows, or over another such line that stands over them: "Costs and expenses:" / "Cost of revenue:". */
const labelsRows = (run: readonly string[], index: number): boolean =>
  isTableRow(run[index + 1] ?? '') || (isLabel(run[index]!) && isLabel(run[index + 1] ?? '') && isTableRow(run[index + 2] ?? ''))

const isLabel = (line: string): boolean => /^\s*\p{L}[^.!?]{2,60}$/u.test(line)

/** Lines of a text, line ends of every kind, trailing blanks gone. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029\f]/).map((line) => line.trimEnd())
}

/** Blocks of a text as people type and save it; hard-wrapped paragraphs are one line again, and paragraphs on neighbouring lines are blocks of their own. */
export function splitBlocks(lines: readonly string[]): Block[] {
  const runs: string[][] = [[]]
  for (const line of lines) {
    if (line.trim() !== '') runs[runs.length - 1]!.push(line)
    else if (runs[runs.length - 1]!.length > 0) runs.push([])
  }
  if (runs[runs.length - 1]!.length === 0) runs.pop()
  return runs.flatMap((run) => splitRun(run).map((lines, index) => ({ lines, attached: index > 0 })))
}

export const isProse = (line: string): boolean => line.length >= 120 || (line.length >= 60 && /[.!?…]["'”’)\]]*$/.test(line.trim()))

function splitRun(run: readonly string[]): string[][] {
  if (run.length === 1) return [[isTableRow(run[0]!) ? run[0]! : collapseSpace(run[0]!)]]
  if (isWrapped(run)) return [[collapseSpace(run.join(' '))]]
  const narrow = splitNarrow(run)
  if (narrow !== null) return narrow
  const blocks: string[][] = []
  let last: 'list' | 'table' | 'prose' | 'other' | null = null
  run.forEach((line, index) => {
    const kind = isBullet(line) ? 'list' : isTableRow(line) || (last === 'table' && isTightRow(line)) ? 'table' : isProse(line) ? 'prose' : 'other'
    const kept = kind === 'table' || kind === 'list' ? line : collapseSpace(line)
    const block = blocks[blocks.length - 1]
    if (!block || last === null) blocks.push([kept])
    else if (
      last === 'list' &&
      kind !== 'list' &&
      (/^\s{2,}\S/.test(line) || (/^\p{Ll}/u.test(line) && !/[.!?:]$/.test(block[block.length - 1]!)))
    ) {
      block[block.length - 1] = collapseSpaceAfterIndent(`${block[block.length - 1]!} ${line.trim()}`) // a list item's second line
      return
    } else if (last === 'other' && kind === 'prose' && /^\p{Ll}/u.test(line) && !/[.!?:]["'”’)]*$/.test(block[block.length - 1]!)) {
      block.push(kept) // the end of a sentence that was broken after a short line
      return
    } else if (kind === last && kind !== 'prose') block.push(kept)
    else if (last === 'other' && kind === 'table') block.push(kept) // a table's first row may be a single word
    else if (last === 'table' && kind === 'other' && labelsRows(run, index)) {
      block.push(kept) // a label row inside a table
      return
    } else if (last === 'other' && kind === 'prose' && block.length === 1 && isTimeOfDay(block[0]!)) block.push(kept) // "07:02 CET" and what happened then
    else blocks.push([kept])
    last = kind
  })
  return blocks
}

/** "Total revenue: $240 million to $243 million": one label and its number a line. */
const isLabelled = (line: string): boolean => /^\s*\p{Lu}[^:.!?]{1,60}: .*\d/u.test(line)

const isTimeOfDay = (line: string): boolean => line.length <= 24 && /^\W{0,3}\d{1,2}[:.]\d{2}(?:\D|$)/.test(line)

const collapseSpaceAfterIndent = (line: string): string => (/^\s*/.exec(line)?.[0] ?? '') + collapseSpace(line)

/** Lines broken by an editor or a mailer at a fixed width: all but the last nearly full, and most ending in the middle of a sentence. */
function isWrapped(run: readonly string[]): boolean {
  const full = run.slice(0, -1)
  if (run.every((line) => isLabelled(line))) return false
  if (run.some((line, index) => (index > 0 && isBullet(line)) || isTableRow(line.trim()) || line.length > 110)) return false
  const widest = full.reduce((most, line) => Math.max(most, line.length), 0)
  if (widest < 45 || full.some((line, index) => line.length + firstWord(run[index + 1]!) + 1 < widest - 4)) return false
  return full.filter((line) => !endsSentence.test(line)).length >= full.length / 2
}

const endsSentence = /[.!?:]["'”’)]*$/

/**
 * An agency's story of old: several paragraphs in narrow lines with no blank line between them, often under a few points with stars. A line with room
 * left for the next word ends its paragraph; where such a line ends no sentence, the lines are something else.
 * @returns null where the lines are no such story
 */
function splitNarrow(run: readonly string[]): string[][] | null {
  if (run.length < 4 || run.some((line) => line.length > 90 || isTableRow(line))) return null
  const widest = run.reduce((most, line) => Math.max(most, line.length), 0)
  if (widest < 45) return null
  const blocks: string[][] = []
  let joined = 0
  let small = 0
  let bullet = false
  for (const [index, line] of run.entries()) {
    const before = run[index - 1]
    const full = before !== undefined && before.length + 1 + firstWord(line) >= widest - 4
    const goesOn = before !== undefined && !isBullet(line) && (full || /^(?:\p{Ll}|[,;)])/u.test(line))
    if (goesOn) {
      if (!endsSentence.test(before)) joined++
      if (/^\p{Ll}/u.test(line)) small++
      const block = blocks[blocks.length - 1]!
      block[block.length - 1] = collapseSpace(`${block[block.length - 1]!} ${line}`).replace(/ (?=[,;)])/gu, '')
      continue
    }
    if (before !== undefined && !bullet && !endsSentence.test(before) && !/^\(.*\)$/u.test(before)) return null // "(Adds details)"
    if (isBullet(line) && bullet) blocks[blocks.length - 1]!.push(collapseSpace(line))
    else blocks.push([collapseSpace(line)])
    bullet = isBullet(line)
  }
  return small >= 2 && joined >= 0.4 * run.length ? blocks : null
}

const firstWord = (line: string): number => /^\s*\S+/.exec(line)?.[0].length ?? 0

/**
 * Lines without the copies of an article that stands in them more than once, as some pages save. A copy may differ in a few lines
 * (a relative time): what stands only in the copy is kept. Lines before the article are kept.
 */
export function dropCopies(lines: readonly string[]): string[] {
  let kept = [...lines]
  for (let round = 0; round < 20; round++) {
    const without = dropCopy(kept)
    if (without === null) break
    kept = without
  }
  return kept
}

const mostLeading = 8 // lines before the article: a site's name, a kicker
const mostTries = 20 // places where a line comes again; a text of one repeated line has thousands

function dropCopy(lines: readonly string[]): string[] | null {
  const filled = lines.map((line, index) => ({ line: line.trim(), index })).filter(({ line }) => line !== '')
  for (let from = 0; from < Math.min(mostLeading, filled.length); from++) {
    let tries = 0
    for (let to = from + 1; to < filled.length && tries < mostTries; to++) {
      if (filled[to]!.line !== filled[from]!.line) continue
      const alike = [1, 2, 3, 4, 5].filter((step) => filled[to + step]?.line === filled[from + step]?.line)
      if (alike.length < 3) continue
      tries++
      const first = filled.slice(from, to)
      const copy = filled.slice(to, to + first.length)
      if (!isCopy(first, copy)) continue
      const known = new Set(first.map(({ line }) => line))
      const gone = new Set(copy.filter(({ line }) => known.has(line)).map(({ index }) => index))
      return lines.filter((_, index) => !gone.has(index))
    }
  }
  return null
}

type Filled = readonly { readonly line: string }[]

function isCopy(first: Filled, copy: Filled): boolean {
  const size = sum(first)
  if (first.length < 3 || size < 200 || copy.length < first.length * 0.8) return false
  const known = new Set(first.map(({ line }) => line))
  const again = new Set(copy.map(({ line }) => line))
  return (
    sum(copy.filter(({ line }) => known.has(line))) >= 0.9 * sum(copy) && sum(first.filter(({ line }) => again.has(line))) >= 0.9 * size
  )
}

const sum = (lines: Filled): number => lines.reduce((total, { line }) => total + line.length, 0)
