import type { Highlight } from '../../shared/model.ts'

/** A line that Markdown shows as it is: what would be taken for marks is escaped. */
export function writeMarkdownLine(line: string): string {
  return line
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/^(#{1,6} |[-+] |=+$|-+$)/, '\\$1')
    .replace(/^(\d{1,9})([.)] )/, '$1\\$2')
}

/** A highlight as a quotation, its note under it. */
export function writeHighlightMarkdown(highlight: Highlight): readonly string[] {
  const quote = highlight.quote.split('\n').map((line) => `> ${writeMarkdownLine(line)}`.trimEnd())
  const remark = highlight.isOld && highlight.current === null ? ['>', '> *(from an earlier version of the article)*'] : []
  const note = highlight.note === null ? [] : ['', ...highlight.note.split('\n').map(writeMarkdownLine)]
  return [...quote, ...remark, ...note]
}
