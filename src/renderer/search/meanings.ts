/** What a piece of the query language means, in the language of the window where its catalogue says it, else as the library says it. */
export function meaningOf(syntax: string, said: string, meanings: Readonly<Record<string, string>>): string {
  return Object.hasOwn(meanings, syntax) ? (meanings[syntax] ?? said) : said
}
