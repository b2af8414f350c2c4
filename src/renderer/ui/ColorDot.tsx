import type { CSSProperties } from 'react'

/** A colour of the person's own, #rrggbb, beside the name of what has it. */
export function ColorDot({ color }: { readonly color: string }) {
  return <span className="tag-dot" style={{ '--tag': color } as CSSProperties} aria-hidden="true" />
}
