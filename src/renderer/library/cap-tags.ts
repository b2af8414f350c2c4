import type { TagLine } from './tag-tree.ts'

const mostLines = 150
const mostOutside = 100
const mostInside = 50 // of one tag

/**
 * The lines of the tags that the tree has room for, in their order: the outermost tags with the most articles, then what is nested in these, and the wanted one wherever it
 * stands. Thousands of lines would be drawn again with every change, and nobody reads them. A tag of which nothing nested is shown looks like one that has nothing.
 */
export function capTags(lines: readonly TagLine[], wanted: string | null): readonly TagLine[] {
  if (lines.length <= mostLines) return lines
  const groups: { readonly root: TagLine; readonly inside: TagLine[] }[] = []
  for (const line of lines) {
    if (line.level === 1) groups.push({ root: line, inside: [] })
    else groups.at(-1)?.inside.push(line)
  }
  const ranked = groups.sort((a, b) => b.root.tag.articles - a.root.tag.articles).slice(0, mostOutside)
  const kept = new Set(ranked.map(({ root }) => root))
  for (const { inside } of ranked) for (const line of inside.slice(0, mostInside)) if (kept.size < mostLines) kept.add(line)
  const byName = new Map(lines.map((line) => [line.tag.name, line]))
  for (let line = byName.get(wanted ?? ''); line; line = byName.get(line.parent ?? '')) kept.add(line)
  const shown = lines.filter((line) => kept.has(line))
  return shown.map((line, index) => (line.open && (shown[index + 1]?.level ?? 0) <= line.level ? { ...line, open: null } : line))
}
