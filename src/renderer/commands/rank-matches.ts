/**
 * The items whose name holds every word of what was typed, best first: names that begin with it, then names with a word that
 * begins with it, then the rest, each in the order given. Nothing typed leaves all as they are.
 */
export function rankMatches<Item>(items: readonly Item[], typed: string, nameOf: (item: Item) => string): readonly Item[] {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return items
  const first = words[0]!
  const rankOf = (name: string): number => (name.startsWith(first) ? 0 : name.includes(` ${first}`) ? 1 : 2)
  return items
    .map((item) => ({ item, name: nameOf(item).toLocaleLowerCase() }))
    .filter(({ name }) => words.every((word) => name.includes(word)))
    .sort((a, b) => rankOf(a.name) - rankOf(b.name))
    .map(({ item }) => item)
}
