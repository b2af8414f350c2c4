// What an OPML file holds, as things to choose from. Feeds are chosen by their address: one that stands in two folders is one choice.
import type { Outline } from '../../shared/model.ts'
import { currentWords } from '../words.ts'

/** Every address of the outlines, each once, in the order of the file. */
export function listAddresses(outlines: readonly Outline[]): readonly string[] {
  const addresses = new Set<string>()
  const waiting = [...outlines].reverse() // a stack: files may nest deeper than calls may
  for (let outline = waiting.pop(); outline; outline = waiting.pop()) {
    if (outline.address !== null) addresses.add(outline.address)
    waiting.push(...[...outline.children].reverse())
  }
  return [...addresses]
}

/** Whether all, some or none of the addresses are chosen. */
export function readChoice(addresses: readonly string[], chosen: ReadonlySet<string>): 'all' | 'some' | 'none' {
  const count = addresses.filter((address) => chosen.has(address)).length
  return count === 0 ? 'none' : count === addresses.length ? 'all' : 'some'
}

/** The choice with these addresses put in or taken out. */
export function choose(chosen: ReadonlySet<string>, addresses: readonly string[], isChosen: boolean): ReadonlySet<string> {
  const next = new Set(chosen)
  for (const address of addresses) {
    if (isChosen) next.add(address)
    else next.delete(address)
  }
  return next
}

/** One line of the preview: a folder, or a feed, in the order shown. */
export interface OutlineLine {
  readonly key: string // where it stands in the file
  readonly title: string
  readonly depth: number // 0 at the outside
  readonly address: string | null // null for a folder
  readonly addresses: readonly string[] // its own, or all in the folder
}

const deepest = 12 // lines further in are not moved further in

/** The outlines as lines. Folders without a feed are left out: nothing of them could be chosen. */
export function listLines(outlines: readonly Outline[]): readonly OutlineLine[] {
  const lines: OutlineLine[] = []
  const waiting = outlines.map((outline, index) => ({ outline, depth: 0, key: String(index) })).reverse()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { outline, depth, key } = next
    const addresses = listAddresses([outline])
    if (addresses.length === 0) continue
    lines.push({ key, title: outline.title.trim() || (outline.address ?? currentWords().feeds.opml.noName), depth: Math.min(depth, deepest), address: outline.address, addresses })
    waiting.push(...outline.children.map((child, index) => ({ outline: child, depth: depth + 1, key: `${key}.${index}` })).reverse())
  }
  return lines
}
