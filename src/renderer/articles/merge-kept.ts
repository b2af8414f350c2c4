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
  const behind = new Map<string | null, Each[]>() // neighbour above (null: the top) -> what stands behind it
  let above: string | null = null
  for (const each of before) {
    if (there.has(each.id)) above = each.id
    else if (kept.has(each.id)) behind.set(above, [...(behind.get(above) ?? []), each])
  }
  return [...(behind.get(null) ?? []), ...fresh.flatMap((each) => [each, ...(behind.get(each.id) ?? [])])]
}
