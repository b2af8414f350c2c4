// The word that is still being typed. Few words are found before their last letter.

const fields = 'title|author|note'
const last = new RegExp(`(?:^|[\\s(]|(?:^|[\\s(-])(?:${fields}):)(\\p{L}[\\p{L}\\p{M}\\p{N}]*)$`, 'iu')
const operators = new Set(['OR', 'AND', 'NOT'])

/** The half word that a query ends with; null where it ends with something else, or where so few letters begin too many words. */
export function findHalfWord(query: string): string | null {
  if ((query.match(/"/g)?.length ?? 0) % 2 === 1) return null // inside a phrase
  const word = last.exec(query)?.[1]
  if (word === undefined || operators.has(word)) return null
  const least = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u.test(word) ? 2 : 3
  return [...word].length >= least ? word : null
}

/** The query that asks for every word that begins so. */
export function askForBeginnings(query: string): string {
  return `${query}*`
}
