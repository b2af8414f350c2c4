// The lines on both sides of a break, and whether a line has columns.
export function linesAround(text: string, start: number, end: number): readonly [string, string] {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const to = text.indexOf('\n', end)
  return [text.slice(from, start).trim(), text.slice(end, to < 0 ? text.length : to).trim()]
}

export function isColumned(line: string): boolean {
  return /\S\s{3,}\S|\t|\s\|\s|^\||\|$/u.test(line)
}
