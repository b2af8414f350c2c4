import type { DocumentHints, ParsedArticle, Section } from '../../../shared/model.ts'
import { dropCopies, isBullet, isTableRow, splitBlocks, splitLines } from './blocks.ts'
import type { Block } from './blocks.ts'
import { isDateLine } from './dates.ts'
import { readHead } from './head.ts'

/**
 * Plain text, as people paste or save articles, to an article. Title, byline, date and a summary under the byline are not part of the text;
 * headings are lines of their own, lists and tables keep their lines. An article that stands twice in the text is one article.
 */
export function parseText(text: string, hints: DocumentHints, known: { readonly title: string | null } = { title: null }): ParsedArticle {
  const blocks = splitBlocks(dropCopies(splitLines(text)))
  const head = readHead(blocks, hints.now || hints.modifiedAt, known.title)
  const whole = head.body.length > 0 || head.title === null || known.title !== null
  const body = whole ? joinBlocks(head.body, head.opening) : joinBlocks(blocks, blocks.length) // a headline alone is its own text
  return {
    title: head.title ?? titleOfText(body.text) ?? 'Untitled',
    author: head.author,
    dek: head.dek,
    publishedAt: head.publishedAt,
    url: hints.url ?? head.address,
    source: head.source,
    language: null,
    text: body.text,
    html: null,
    sections: body.sections,
    image: null,
  }
}

/** The first sentence, or as much of it as a list can show. */
export function titleOfText(text: string): string | null {
  const line = text.split('\n', 1)[0]!.trim()
  if (line === '') return null
  const sentence = /^.{20,120}?[.!?](?=\s|$)/.exec(line)?.[0] ?? line
  if (sentence.length <= 120) return sentence
  return `${sentence.slice(0, 120).replace(/\s+\S*$/, '')}…`
}

/** Blocks as one text, with the places of its headings. The first `opening` blocks are never headings. */
function joinBlocks(blocks: readonly Block[], opening: number): { text: string; sections: Section[] } {
  const parts: string[] = []
  const found: { heading: string; start: number }[] = []
  let length = 0
  const push = (part: string): void => {
    if (parts.length > 0) length += 2
    parts.push(part)
    length += part.length
  }
  blocks.forEach((block, index) => {
    const heading = index < opening ? null : headingOf(block, blocks, index)
    const lines = heading === null ? block.lines : block.lines.slice(1)
    if (heading !== null) {
      push(heading)
      found.push({ heading, start: length - heading.length })
    }
    if (lines.length > 0) push(lines.join('\n'))
  })
  return { text: parts.join('\n\n'), sections: found.map((section, index) => ({ ...section, end: found[index + 1]?.start ?? length })) }
}

/** The heading a block is or begins with, without its marks; null where it is none. */
function headingOf(block: Block, blocks: readonly Block[], index: number): string | null {
  const line = block.lines[0]!.trim()
  const next = blocks[index + 1]
  const numbered = /^\d{1,2}[.)]\s/.test(line) && !block.lines.slice(1).some((other) => /^\d{1,2}[.)]\s/.test(other))
  const leads =
    block.lines.length > 1 &&
    (numbered || !isBullet(line)) &&
    !isTableRow(line) &&
    (block.lines.slice(1).every((other) => isBullet(other)) || /^\(.*\)$/.test(block.lines[1]!))
  if (block.lines.length > 1 && !leads) return null
  if (block.lines.length === 1 && next === undefined) return null // nothing stands under it
  const marked = /^(?:\*\*|__)(.{1,200})(?:\*\*|__)$/.exec(line) ?? /^#{1,6}\s+(.{1,200}?)\s*#*$/.exec(line)
  if (marked) return marked[1]!.trim()
  if (!looksLikeHeading(line)) return null
  // A run of short lines is a list of names or a verse, not so many headings.
  const alone = (other: Block | undefined): boolean =>
    other !== undefined && other.lines.length === 1 && looksLikeHeading(other.lines[0]!.trim())
  if (
    block.lines.length === 1 &&
    ((alone(blocks[index - 1]) && alone(blocks[index - 2])) || (alone(next) && (alone(blocks[index + 2]) || alone(blocks[index - 1]))))
  )
    return null
  return line
}

function looksLikeHeading(line: string): boolean {
  if (line.length > 100 || line.split(/\s+/).length > 14) return false
  const numbered = /^\d{1,2}[.)]\s+\S/.test(line)
  if ((isBullet(line) && !numbered) || isTableRow(line)) return false
  if (
    /[.,;:!…]["'”’)]*$/.test(line) ||
    /^["'“‘(]/.test(line) ||
    /^(?:all (?:amounts|figures)|note|source|contact|photo|image|see also|read more)\b/i.test(line)
  )
    return false
  if (!/^[\p{Lu}\p{Lo}\d¿¡]/u.test(line) || /@|https?:|%|:\s.*\d/.test(line)) return false
  return !/^\d{1,2}[:.]\d{2}\b/.test(line) && !(/\d/.test(line) && isDateLine(line, '2000-01-01T00:00:00Z'))
}
