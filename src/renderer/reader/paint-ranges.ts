/**
 * Paints ranges under a name that the style sheet knows (CSS Custom Highlight API), and nothing else under it. The document stays as it is.
 * Where paints overlap, the higher priority lies above.
 */
export function paintRanges(name: string, ranges: readonly Range[], priority = 0): void {
  if (!('highlights' in CSS)) return // a document without painting: what is marked is still listed
  if (ranges.length === 0) return void CSS.highlights.delete(name)
  const paint = new Highlight()
  for (const range of ranges) paint.add(range) // there may be more than a call takes arguments
  paint.priority = priority
  CSS.highlights.set(name, paint)
}
