/**
 * The known word that was probably meant, or null where none is near. A swap of two neighbours counts as one slip
 * (optimal string alignment distance); at most two slips, and fewer than half of the word, are forgiven.
 */
export function findNearest(word: string, known: readonly string[]): string | null {
  const given = word.toLowerCase()
  let nearest: string | null = null
  let fewest = Math.min(2, Math.ceil(given.length / 2) - 1) + 1
  for (const candidate of known) {
    const slips = candidate.startsWith(given) && given.length > 1 ? 0.5 : countSlips(given, candidate)
    if (slips < fewest) {
      fewest = slips
      nearest = candidate
    }
  }
  return nearest
}

function countSlips(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > 2) return 3
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      let slips = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1))
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      if (swapped) slips = Math.min(slips, at(beforeLast, column - 2) + 1)
      current.push(slips)
    }
    beforeLast = last
    last = current
  }
  return at(last, to.length)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
