/**
 * What follows a byte order mark, white space, declarations, comments and document types at the start of markup. Goes through the text once: a
 * pattern that repeats comments can take for ever over a file that was made for that.
 */
export function skipProlog(text: string): string {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  for (;;) {
    while (at < text.length && text.charCodeAt(at) <= 32) at++
    const end = text.startsWith('<!--', at) ? endOf(text, '-->', at + 4) : text.startsWith('<?', at) ? endOf(text, '?>', at) : /^<!doctype/i.test(text.slice(at, at + 9)) ? endOfDocumentType(text, at) : at
    if (end === at || end < 0) return text.slice(at)
    at = end
  }
}

function endOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found < 0 ? -1 : found + mark.length
}

/** Declarations inside a document type stand in brackets. */
function endOfDocumentType(text: string, from: number): number {
  const end = endOf(text, '>', from)
  const bracket = text.indexOf('[', from)
  if (end < 0 || bracket < 0 || bracket > end) return end
  const closed = endOf(text, ']', bracket)
  return closed < 0 ? -1 : endOf(text, '>', closed)
}
