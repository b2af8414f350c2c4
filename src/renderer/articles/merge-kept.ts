/**
 * The fresh answer with the kept articles that are missing from it put back: each behind the neighbour it stood behind.
 * Order and content of the fresh answer are untouched.
 */
export function mergeKept<Each extends { readonly id: string }>(
  before: readonly Each[],
  fresh: readonly Each[],
  kept: ReadonlySet<string>,
): readonly Each[] {
  const there = new Set(fresh.map((each) => each.id))
  const missing = before.some((each) => kept.has(each.id) && !there.has(each.id))
  if (!missing) return fresh
  let above: string | null = null
  const neighbours = new Map<string, string | null>() // a kept one -> the nearest above it that is still there (null: the top)
  for (const each of before) {
    if (there.has(each.id)) above = each.id
    else if (kept.has(each.id)) neighbours.set(each.id, above)
  }
  const behind = Map.groupBy(before.filter((each) => neighbours.has(each.id)), (each) => neighbours.get(each.id) ?? null)
  return [...(behind.get(null) ?? []), ...fresh.flatMap((each) => [each, ...(behind.get(each.id) ?? [])])]
}
