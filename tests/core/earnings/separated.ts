/** The cells of a CSV of RFC 4180. */
export function readSeparated(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const match of text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/gu)) {
    if (match[0] === '') break
    rows.at(-1)?.push((match[1] ?? '').startsWith('"') ? (match[1] ?? '').slice(1, -1).replaceAll('""', '"') : (match[1] ?? ''))
    if (match[2] === '\r\n') rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}
