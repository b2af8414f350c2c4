// The text of the open article as it stands on the screen: what marks, finds and reads aloud asks here where a passage is.
import { create } from 'zustand'
import type { Span } from '../../shared/model.ts'
import { findPieceAt } from '../../shared/spans.ts'
import { alignText, placeOfSpan, spanOfPlace } from './align-text.ts'
import type { Alignment } from './align-text.ts'

export interface ShownText {
  readonly articleId: string
  readonly textId: string
  readonly text: string // what spans point into
  readonly root: HTMLElement
  /** Made when first asked for: most articles are read without it. */
  readonly align: () => Alignment
}

interface Shown {
  readonly shown: ShownText | null
  readonly drawn: number // counts up when nodes were moved: ranges made before are to be made again
}

export const useShownText = create<Shown>(() => ({ shown: null, drawn: 0 }))

/** Says that `root` shows a text now. Its text nodes may be moved from now on, but neither cut nor replaced. */
export function showText(given: Omit<ShownText, 'align'>): void {
  let alignment: Alignment | null = null
  useShownText.setState(({ drawn }) => ({ shown: { ...given, align: () => (alignment ??= alignText(given.root, given.text)) }, drawn: drawn + 1 }))
}

/** Says that nodes were moved. */
export function countDrawing(): void {
  useShownText.setState(({ drawn }) => ({ drawn: drawn + 1 }))
}

/** Where a span of the text stands on the screen; null where it is not shown. */
export function findRange(shown: ShownText, span: Span): Range | null {
  const { nodes, starts, places } = shown.align()
  const place = placeOfSpan(places, span)
  if (!place) return null
  const range = shown.root.ownerDocument.createRange()
  const first = findPieceAt(starts, place[0])
  const last = findPieceAt(starts, place[1] - 1)
  range.setStart(nodes[first]!, place[0] - starts[first]!)
  range.setEnd(nodes[last]!, place[1] - starts[last]!)
  return range
}

/** The span of the text that a range on the screen holds, without the white space around it; null where it holds none of the text. */
export function findSpan(shown: ShownText, range: Range): Span | null {
  const { nodes, starts, places } = shown.align()
  const touched = (node: Text): boolean => range.intersectsNode(node)
  const first = nodes.findIndex(touched)
  const last = nodes.findLastIndex(touched)
  if (first < 0) return null
  const startsInside = nodes[first] === range.startContainer ? range.startOffset : 0
  const endsInside = nodes[last] === range.endContainer ? range.endOffset : nodes[last]!.length
  return spanOfPlace(places, [starts[first]! + startsInside, starts[last]! + endsInside])
}

/** The offset of the text at a point of the window (CSS pixels); null beside the text. */
export function findOffset(shown: ShownText, left: number, top: number): number | null {
  const position = document.caretPositionFromPoint(left, top)
  if (!position || !(position.offsetNode instanceof Text)) return null
  const { nodes, starts, places } = shown.align()
  const number = nodes.indexOf(position.offsetNode)
  if (number < 0) return null
  const pointed = starts[number]! + position.offset
  // White space has no place of its own: it belongs to the character before it.
  return places.findLastIndex((place) => place >= 0 && place <= pointed)
}
