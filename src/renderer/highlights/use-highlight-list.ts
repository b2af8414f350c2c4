import { useCallback, useEffect, useRef, useState } from 'react'
import type { HighlightPage } from '../../shared/contract.ts'
import type { HighlightColor } from '../../shared/model.ts'
import { call, sentenceOf } from '../bridge.ts'
import { onLibraryChange, touches } from '../changes.ts'

type Listed = HighlightPage['highlights'][number]

export interface HighlightList {
  readonly highlights: readonly Listed[]
  readonly hasMore: boolean
  readonly loaded: boolean
  readonly error: string | null
}

const pageLength = 200
const typingPause = 120 // milliseconds without a key before a search is asked

/** The highlights of the whole library that fit, the newest first, page after page as they are wanted; asked again after every change. */
export function useHighlightList(color: HighlightColor | null, text: string): HighlightList & { readonly loadMore: () => void } {
  const [list, setList] = useState<HighlightList>({ highlights: [], hasMore: false, loaded: false, error: null })
  const wanted = useRef(pageLength) // how many are to be shown
  const question = useRef(0) // the last one asked: answers to those before it are dropped

  const load = useCallback(async (): Promise<void> => {
    const number = ++question.current
    try {
      const highlights: Listed[] = []
      let cursor: string | null = null
      do {
        const page: HighlightPage = await call('highlights.list', { color, text, limit: pageLength, cursor })
        highlights.push(...page.highlights)
        cursor = page.next
      } while (cursor !== null && highlights.length < wanted.current)
      if (number === question.current) setList({ highlights, hasMore: cursor !== null, loaded: true, error: null })
    } catch (error) {
      if (number === question.current) setList((last) => ({ ...last, loaded: true, error: sentenceOf(error) }))
    }
  }, [color, text])

  useEffect(() => {
    wanted.current = pageLength
    const timer = setTimeout(() => void load(), text === '' ? 0 : typingPause)
    const stop = onLibraryChange((change) => void (touches(change, ['highlights', 'articles']) && load()))
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [load, text])

  return {
    ...list,
    loadMore: () => {
      wanted.current += pageLength
      void load()
    },
  }
}
