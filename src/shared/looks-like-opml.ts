const lookedAt = 4096 // bytes: declarations and comments before the root are short

/** Whether the root element of a file is OPML's: then it holds subscriptions and no articles. */
export function looksLikeOpml(bytes: Uint8Array): boolean {
  // Markup is ASCII in every encoding that XML knows; UTF-16 puts NULs between, and byte-order marks read as these letters.
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, lookedAt)).replaceAll('\0', '')
  return /^[\sï»¿þÿ]*(?:<\?[^>]*\?>\s*|<!--(?:[^-]|-(?!->))*-->\s*|<!DOCTYPE[^>]*>\s*)*<opml[\s>]/i.test(head)
}
