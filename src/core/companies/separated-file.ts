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
