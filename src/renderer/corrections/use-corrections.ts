import { useCallback, useEffect, useRef, useState } from 'react'
import type { ListedCorrection } from '../../shared/corrections.ts'
import { call, sentenceOf } from '../bridge.ts'
import { onLibraryChange, touches } from '../changes.ts'

export interface CorrectionList {
  readonly corrections: readonly ListedCorrection[] | null // null: not there yet
  readonly hasMore: boolean
  readonly error: string | null
}

const pageLength = 100

/** Everything the person said of numbers, the newest first, page after page as it is wanted; asked again after every change. */
export function useCorrections(): CorrectionList & { readonly loadMore: () => void } {
  const [list, setList] = useState<CorrectionList>({ corrections: null, hasMore: false, error: null })
  const wanted = useRef(pageLength) // how many are to be shown
  const question = useRef(0) // the last one asked: answers to those before it are dropped

  const load = useCallback(async (): Promise<void> => {
    const number = ++question.current
    try {
      const corrections: ListedCorrection[] = []
      let cursor: string | null = null
      do {
        const page: { readonly corrections: readonly ListedCorrection[]; readonly next: string | null } = await call('corrections.list', { limit: pageLength, cursor })
        corrections.push(...page.corrections)
        cursor = page.next
      } while (cursor !== null && corrections.length < wanted.current)
      if (number === question.current) setList({ corrections, hasMore: cursor !== null, error: null })
    } catch (error) {
      if (number === question.current) setList((last) => ({ ...last, error: sentenceOf(error) }))
    }
  }, [])

  useEffect(() => {
    void load()
    return onLibraryChange((change) => void (touches(change, ['articles']) && load()))
  }, [load])

  return {
    ...list,
    loadMore: () => {
      wanted.current += pageLength
      void load()
    },
  }
}
