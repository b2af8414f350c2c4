// Comma-separated values and their cousins.

/** Rows of a separated file, empty ones left out; a cell in quotes may hold separators, line breaks and doubled quotes (RFC 4180). */
export function splitRows(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let position = 0
  while (position < text.length) {
    let cell = ''
    if (text[position] === '"') {
      let end = position + 1
      for (;;) {
        const quote = text.indexOf('"', end)
        if (quote < 0 || text[quote + 1] !== '"') {
          cell += text.slice(end, quote < 0 ? text.length : quote)
          position = quote < 0 ? text.length : quote + 1
          break
        }
        cell += text.slice(end, quote + 1)
        end = quote + 2
      }
    }
    const start = position
    while (position < text.length && text[position] !== separator && text[position] !== '\n' && text[position] !== '\r') position++
    row.push((cell + text.slice(start, position)).trim())
    if (text[position] === separator && position + 1 < text.length) position++
    else {
      if (text[position] === '\r' && text[position + 1] === '\n') position++
      position++
      if (row.some((each) => each !== '')) rows.push(row)
      row = []
    }
  }
  return rows
}

/** UTF-8, UTF-16 with its mark, else the old encoding of Windows, which spreadsheets still write. */
export function decodeSheet(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** What parts the cells of a line: the sign that it has most of. */
export function guessSeparator(line: string): string {
  return ['|', '\t', ';', ','].map((each) => ({ each, count: line.split(each).length })).reduce((best, next) => (next.count > best.count ? next : best)).each
}

/** A cell as spreadsheets read it: quoted where it must be, and never a formula. */
export function writeCell(text: string): string {
  const safe = /^[=+\-@'\t\r]/.test(text) ? `'${text}` : text
  return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The text of a cell that writeCell wrote. */
export function readCell(cell: string): string {
  return /^'[=+\-@'\t\r]/.test(cell) ? cell.slice(1) : cell
}
