import type { Section } from '../../shared/model.ts'

/** A block of plain text as it is shown. */
export type TextBlock =
  | { readonly kind: 'heading' | 'paragraph' | 'lines' | 'columns'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

const bullet = /^\s*(?:[-–—*•‣▪●]|\d{1,3}[.)])\s+/
const columnGap = /\S(?:\t+| {3,})\S/
const tableRule = /^[\s|:+-]+$/
const wrappedWidth = 50 // lines of running text that was wrapped by hand are longer than this, but for the last one

/**
 * Plain text as blocks: headings where the sections begin, lists, rows with bars as tables, text set in columns as it
 * stands, and paragraphs. A paragraph of short lines (an address, a poem) keeps its lines.
 */
export function listTextBlocks(text: string, sections: readonly Section[]): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  let from = 0
  const addBody = (to: number): void => {
    for (const part of text.slice(from, to).split(/\n[^\S\n]*\n/)) {
      const trimmed = part.replace(/^\n+|\s+$/g, '')
      if (trimmed.trim() !== '') blocks.push(readBlock(trimmed))
    }
  }
  for (const section of sections) {
    const end = section.start + section.heading.length
    if (section.start < from || section.heading.trim() === '' || text.slice(section.start, end) !== section.heading) continue
    addBody(section.start)
    blocks.push({ kind: 'heading', text: section.heading })
    from = end
  }
  addBody(text.length)
  return blocks
}

function readBlock(text: string): TextBlock {
  const lines = text.split('\n')
  if (lines.length > 1 && lines.every((line) => line.includes('|'))) {
    const rows = lines
      .filter((line) => !tableRule.test(line))
      .map((line) =>
        line
          .replace(/^\s*\||\|\s*$/g, '')
          .split('|')
          .map((cell) => cell.trim()),
      )
    return { kind: 'table', rows }
  }
  if (bullet.test(lines[0] ?? '') && lines.filter((line) => bullet.test(line)).length * 2 >= lines.length)
    return { kind: 'list', items: listItems(lines) }
  if (lines.length > 1 && lines.filter((line) => columnGap.test(line.trim())).length * 2 > lines.length) return { kind: 'columns', text }
  if (lines.length > 1 && lines.slice(0, -1).some((line) => line.length < wrappedWidth)) return { kind: 'lines', text }
  return { kind: 'paragraph', text }
}

/** A line without a bullet goes on with the item above it. */
function listItems(lines: readonly string[]): readonly string[] {
  const items: string[] = []
  for (const line of lines) {
    if (bullet.test(line) || items.length === 0) items.push(line.replace(bullet, ''))
    else items.push(`${items.pop()} ${line.trim()}`)
  }
  return items
}
