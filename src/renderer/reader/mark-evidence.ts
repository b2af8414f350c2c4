import type { Span } from '../../shared/model.ts'
import { splitBySpans } from '../../shared/spans.ts'
import { alignText, placeOfSpan } from './align-text.ts'
import type { Evidence } from './evidence.ts'

interface Mark {
  readonly key: string
  readonly span: Span // in the joined text of the document
}

interface MarkedPiece {
  readonly marks: readonly Mark[]
  element: HTMLElement // a quiet span, or a mark while it is lit
}

/** The evidence marked in a document: what lights it, and what a place in it is evidence of. */
export interface MarkedText {
  /** Lights the evidence of these keys and darkens all other; answers the lit elements in reading order. */
  light(keys: readonly string[]): readonly HTMLElement[]
  /** The keys of the shortest evidence around an element, or none where it is no evidence. */
  keysAt(element: Element): readonly string[]
}

/**
 * Wraps every piece of evidence in `root` in a quiet marker, once. `text` is the article's text that the spans point into.
 * What the document does not show is left out; a span the document shows in pieces is marked in pieces.
 */
export function markEvidence(root: HTMLElement, text: string, evidence: readonly Evidence[]): MarkedText {
  const pieces: MarkedPiece[] = []
  const wanted = evidence.filter((each) => each.spans.length > 0)
  if (wanted.length > 0) {
    const { nodes, starts, joined, places } = alignText(root, text)
    const marks = wanted.flatMap(({ key, spans }) =>
      spans.flatMap((span): Mark[] => {
        const shown = placeOfSpan(places, span)
        return shown ? [{ key, span: shown }] : []
      }),
    )
    const marked = splitBySpans(joined, marks).filter((piece) => piece.marks.length > 0)
    let number = nodes.length - 1
    // From the end to the start: cutting a text node leaves everything before the cut where it was.
    for (const piece of marked.toReversed()) {
      let end = piece.end
      while (end > piece.start) {
        while (number > 0 && starts[number]! >= end) number--
        const start = Math.max(piece.start, starts[number]!)
        const element = wrapText(nodes[number]!, start - starts[number]!, end - starts[number]!)
        if (element) pieces.push({ marks: piece.marks, element })
        end = start
      }
    }
    pieces.reverse()
  }
  return {
    light: (keys) =>
      pieces
        .filter((piece) =>
          setLit(
            piece,
            piece.marks.some((mark) => keys.includes(mark.key)),
          ),
        )
        .map((piece) => piece.element),
    keysAt: (element) => {
      const piece = pieces.find((each) => each.element === element.closest('.evidence'))
      if (!piece) return []
      const lengthOf = (mark: Mark): number => mark.span[1] - mark.span[0]
      const shortest = Math.min(...piece.marks.map(lengthOf))
      return piece.marks.filter((mark) => lengthOf(mark) === shortest).map((mark) => mark.key)
    },
  }
}

/** Wraps a part of a text node. White space between blocks is not wrapped: a table may hold nothing but rows. */
function wrapText(node: Text, start: number, end: number): HTMLElement | null {
  if (node.data.slice(start, end).trim() === '') return null
  if (end < node.length) node.splitText(end)
  const part = start > 0 ? node.splitText(start) : node
  const element = node.ownerDocument.createElement('span')
  element.className = 'evidence'
  part.replaceWith(element)
  element.append(part)
  return element
}

function setLit(piece: MarkedPiece, isLit: boolean): boolean {
  if ((piece.element.localName === 'mark') !== isLit) {
    const element = piece.element.ownerDocument.createElement(isLit ? 'mark' : 'span')
    element.className = 'evidence'
    if (isLit) element.tabIndex = -1
    element.append(...piece.element.childNodes)
    piece.element.replaceWith(element)
    piece.element = element
  }
  return isLit
}
