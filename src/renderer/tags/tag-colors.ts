import { useMemo } from 'react'
import type { TagColor } from '../../shared/model.ts'
import { useSidebar } from '../library/sidebar-answer.ts'

/** The colours of those tags that have one. The same map for as long as they are the same. */
export function useTagColors(): ReadonlyMap<string, TagColor> {
  const key = useSidebar(({ value }) => JSON.stringify((value?.tags ?? []).flatMap((tag) => (tag.color === null ? [] : [[tag.name, tag.color]]))))
  return useMemo(() => new Map(JSON.parse(key) as [string, TagColor][]), [key])
}
