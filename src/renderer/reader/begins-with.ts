/**
 * True where a text begins with what is told in front of it: a summary that is the article's first lines, as many feeds and saved articles
 * have it, possibly cut short. It would be read twice.
 */
export function beginsWith(text: string, summary: string): boolean {
  const wanted = plain(summary).replace(/(?:…|\.\.\.|\[…\])$/u, '').trimEnd()
  return wanted !== '' && plain(text.slice(0, summary.length * 2 + 200)).startsWith(wanted)
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}
