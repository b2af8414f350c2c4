/** White space as a browser collapses it; a no-break space stays one only between digits, where it groups a number. */
export function collapseSpace(line: string): string {
  const spaced = line.includes('\u00a0') ? line.replace(/(?<!\d)\u00a0|\u00a0(?!\d)/g, ' ') : line
  return spaced.replace(/[ \t\r\n\f\v\u2028\u2029\u200b\ufeff]+/g, ' ').trim()
}

/** Lines kept as they stand, without trailing blanks and without empty lines around them. */
export function trimLines(lines: string): string {
  const kept = lines.split('\n').map((line) => line.trimEnd())
  while (kept[0] === '') kept.shift()
  while (kept[kept.length - 1] === '') kept.pop()
  return kept.filter((line, index) => line !== '' || kept[index - 1] !== '').join('\n')
}

/** The letters and digits of a text, for telling whether two texts say the same. */
export function wordsOf(text: string): string {
  const spaced = text.toLowerCase().replace(/[^\p{L}\d]+/gu, ' ')
  return spaced.trim()
}
