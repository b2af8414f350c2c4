import type { TagCount } from '../../shared/model.ts'

export interface TagLine {
  readonly tag: TagCount
  readonly label: string // the last part of the name
  readonly level: number // 1 at the outside
  readonly parent: string | null // name
  readonly open: boolean | null // null: nothing nested in it
}

/** Tags in the order of a tree: each followed by those nested in it, unless it is folded. What is nested in a tag that is not there stands outside. */
export function listTagTree(tags: readonly TagCount[], isFolded: (name: string) => boolean): readonly TagLine[] {
  const byKey = new Map(tags.map((tag) => [keyOf(tag.name), tag]))
  const inside = Map.groupBy(tags, (tag) => parentOf(tag.name, byKey))
  const list = (parent: TagCount | null, level: number): readonly TagLine[] =>
    (inside.get(parent) ?? []).flatMap((tag): readonly TagLine[] => {
      const line = { tag, level, parent: parent?.name ?? null, label: parent === null ? tag.name : tag.name.slice(parent.name.length + 1) }
      if (!inside.has(tag)) return [{ ...line, open: null }]
      return isFolded(tag.name) ? [{ ...line, open: false }] : [{ ...line, open: true }, ...list(tag, level + 1)]
    })
  return list(null, 1)
}

/** The nearest tag that a name is nested in and that is there. */
function parentOf(name: string, byKey: ReadonlyMap<string, TagCount>): TagCount | null {
  for (let end = name.lastIndexOf('/'); end > 0; end = name.lastIndexOf('/', end - 1)) {
    const parent = byKey.get(keyOf(name.slice(0, end)))
    if (parent) return parent
  }
  return null
}

/** As the library folds case: A to Z. */
function keyOf(name: string): string {
  return name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}
