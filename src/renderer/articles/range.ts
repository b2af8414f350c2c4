/** The ids of all items from one to another, both with them, whichever stands first. One that is not there leaves the other alone. */
export function rangeBetween(items: readonly { readonly id: string }[], from: string, to: string): readonly string[] {
  const first = items.findIndex((item) => item.id === from)
  const last = items.findIndex((item) => item.id === to)
  if (first === -1 || last === -1) return last === -1 ? [] : [to]
  return items.slice(Math.min(first, last), Math.max(first, last) + 1).map((item) => item.id)
}
