import type { Span } from '../../shared/model.ts'

/** All text of an element as it is read: blocks apart from each other, what is said only to assistive technology left out. */
export interface TextPieces {
  readonly text: string
  readonly nodes: readonly Text[]
  readonly starts: readonly number[] // of each node in the text
}

const blocks = 'p, li, h1, h2, h3, h4, h5, h6, td, th, dd, dt, blockquote, figcaption, caption, pre, div, header, aside, section, article'

/** What stands between two blocks in the text. */
export const blockBreak = '\u2029'

/** `skipped`: a selector of what is left out as well. */
export function readPieces(root: HTMLElement, skipped = ''): TextPieces {
  const notRead = ['.visually-hidden', '[hidden]', ...(skipped === '' ? [] : [skipped])].join(', ')
  const nodes: Text[] = []
  const starts: number[] = []
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let text = ''
  let last: Element | null = null
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement
    if (!parent || node.data === '' || parent.closest(notRead)) continue
    const block = parent.closest(blocks)
    if (last !== null && block !== last) text += blockBreak
    last = block
    nodes.push(node)
    starts.push(text.length)
    text += node.data
  }
  return { text, nodes, starts }
}

/** Ranges for spans in the order of the text. The nodes must not have been cut or replaced meanwhile. */
export function rangesOfSpans({ nodes, starts }: TextPieces, spans: readonly Span[]): readonly Range[] {
  let number = 0
  return spans.flatMap(([start, end]) => {
    while (number + 1 < nodes.length && starts[number + 1]! <= start) number++
    let last = number
    while (last + 1 < nodes.length && starts[last + 1]! < end) last++
    const node = nodes[number]
    if (!node) return []
    const range = node.ownerDocument.createRange()
    range.setStart(node, Math.min(node.length, start - starts[number]!))
    range.setEnd(nodes[last]!, Math.min(nodes[last]!.length, end - starts[last]!))
    return [range]
  })
}
