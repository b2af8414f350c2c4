/** V8 no longer optimises an expression of more than twenty thousand characters (RegExpImpl, kRegExpTooLargeToOptimize) and takes more than twice as long; a third of that is quickest. */
const longest = 6_000

/** Many expressions, each of which begins where a word does, as a few that find any of them. `sources`: of case-insensitive expressions, without groups that are referred to. */
export function gatherWords(sources: readonly string[]): readonly RegExp[] {
  const groups: string[] = []
  for (const source of sources) {
    const last = groups.at(-1)
    if (last === undefined || last.length + source.length > longest) groups.push(source)
    else groups[groups.length - 1] = `${last}|${source}`
  }
  return groups.map((group) => new RegExp(`\\b(?:${group})`, 'iu'))
}

/** Where the first word of any of them begins in a text; null where none stands. */
export function findFirst(gathered: readonly RegExp[], text: string): number | null {
  let first: number | null = null
  for (const words of gathered) {
    const found = words.exec(text)
    if (found !== null && (first === null || found.index < first)) first = found.index
  }
  return first
}
