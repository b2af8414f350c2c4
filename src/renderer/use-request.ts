import { useEffect, useRef, useState } from 'react'
import type { LibraryChange, RequestInput, RequestName, RequestOutput } from '../shared/contract.ts'
import { call, sentenceOf } from './bridge.ts'
import { onLibraryChange } from './changes.ts'

/** The last answer of a request. While the next one is on its way the last one stays, so that nothing jumps. */
export interface Answer<Value> {
  readonly value: Value | null
  readonly error: string | null // a sentence
}

/**
 * Asks the library, and again after every change that touches what was asked. A null input asks nothing and answers null.
 * Answers that are late are dropped; changes that come while a request is on its way cause one more, not many.
 */
export function useRequest<Name extends RequestName>(
  name: Name,
  input: RequestInput<Name> | null,
  isTouchedBy: (change: LibraryChange) => boolean,
): Answer<RequestOutput<Name>> {
  const [answer, setAnswer] = useState<Answer<RequestOutput<Name>>>({ value: null, error: null })
  const isTouched = useRef(isTouchedBy) // another way to judge changes is no other question
  const key = input === null ? null : JSON.stringify(input)

  useEffect(() => void (isTouched.current = isTouchedBy), [isTouchedBy])

  useEffect(() => {
    if (key === null) {
      setAnswer({ value: null, error: null })
      return
    }
    let stopped = false
    let asking = false
    let askAgain = false
    const ask = async (): Promise<void> => {
      if (asking) {
        askAgain = true
        return
      }
      asking = true
      try {
        const value = await call(name, JSON.parse(key) as RequestInput<Name>)
        if (!stopped) setAnswer({ value, error: null })
      } catch (error) {
        if (!stopped) setAnswer((last) => ({ value: last.value, error: sentenceOf(error) }))
      }
      asking = false
      if (askAgain && !stopped) {
        askAgain = false
        void ask()
      }
    }
    const stopListening = onLibraryChange((change) => {
      if (isTouched.current(change)) void ask()
    })
    void ask()
    return () => {
      stopped = true
      stopListening()
    }
  }, [name, key])

  return answer
}
