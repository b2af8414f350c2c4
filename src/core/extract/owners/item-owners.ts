// Round-ups whose items open with a company and go on in paragraphs of their own: "* Halvern Inc. posted a loss …" / "For the quarter, the company's loss totaled …".
import type { Course } from '../course.ts'
import type { Block } from '../parts.ts'
import { beginningIn } from '../words.ts'

const opening = 110 // UTF-16 units: where an item names whom it is about

/** The one owner that an item opens with; null where it opens with none or with several. */
function ownerOfItem(course: Course, item: Block): string | null {
  const symbols = new Set(beginningIn(course.named, item.start, Math.min(item.end, item.start + opening)).map((name) => name.symbol))
  const [symbol] = symbols
  return symbols.size === 1 && course.companies.some((company) => company.symbol === symbol) ? symbol! : null
}

/** Whose a paragraph right under such an item is, where two items and more of different owners are followed by paragraphs, and it names nobody itself. */
export function ownerOfItemAbove(course: Course, blocks: readonly Block[], index: number): string | null {
  const above = blocks[index - 1]
  if (above?.kind !== 'item' || course.companies.length < 2) return null
  const owner = ownerOfItem(course, above)
  const block = blocks[index]!
  if (owner === null || beginningIn(course.named, block.start, block.end).length > 0) return null
  return severalOwners(course, blocks) ? owner : null
}

const known = new WeakMap<readonly Block[], boolean>()

/** Whether items of several owners are followed by paragraphs; looked up once for each article. */
function severalOwners(course: Course, blocks: readonly Block[]): boolean {
  const before = known.get(blocks)
  if (before !== undefined) return before
  const owners = new Set(blocks.flatMap((item, at) => (item.kind === 'item' && blocks[at + 1]?.kind === 'paragraph' ? (ownerOfItem(course, item) ?? []) : [])))
  known.set(blocks, owners.size > 1)
  return owners.size > 1
}
