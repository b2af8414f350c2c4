import type { TreeItem } from './tree-items.ts'

export type TreeMove = { readonly kind: 'focus'; readonly index: number } | { readonly kind: 'fold' | 'unfold'; readonly key: string }

/**
 * What a key does in the tree (WAI-ARIA tree view pattern): arrows, Home, End, and typing the first letters of a name.
 * Null where the key is not the tree's own. `typed` is what was typed so far, this key included, or empty.
 */
export function moveInTree(items: readonly TreeItem[], index: number, key: string, typed: string): TreeMove | null {
  const here = items[index]
  if (!here) return null
  const focus = (to: number): TreeMove => ({ kind: 'focus', index: Math.max(0, Math.min(items.length - 1, to)) })
  switch (key) {
    case 'ArrowDown':
      return focus(index + 1)
    case 'ArrowUp':
      return focus(index - 1)
    case 'Home':
      return focus(0)
    case 'End':
      return focus(items.length - 1)
    case 'ArrowRight':
      if (here.open === false) return { kind: 'unfold', key: here.key }
      return here.open ? focus(index + 1) : null
    case 'ArrowLeft':
      if (here.open) return { kind: 'fold', key: here.key }
      return here.parent === null ? null : focus(items.findIndex((item) => item.key === here.parent))
  }
  if (typed === '') return null
  const from = typed.length === 1 ? index + 1 : index // one letter goes on to the next, more letters narrow down
  for (let step = 0; step < items.length; step++) {
    const at = (from + step) % items.length
    if (items[at]?.label.toLocaleLowerCase().startsWith(typed)) return focus(at)
  }
  return null
}
