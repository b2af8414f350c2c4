// Which number of the text is open, and walking from one to the next.
import { create } from 'zustand'
import type { ExplainedNumber } from '../../shared/model.ts'
import { useOpenHighlight } from '../highlights/open-highlight.ts'
import { scrollRangeIntoView } from '../reader/scroll.ts'
import { findRange, useShownText } from '../reader/shown-text.ts'
import { say } from '../status/messages.ts'
import { light } from '../view.ts'
import { currentWords } from '../words.ts'
import { useExplanation } from './explanation.ts'
import { keyOfUse } from './name-item.ts'

/** The number that is open, by where it begins. */
export const useOpenNumber = create<{ readonly start: number | null }>(() => ({ start: null }))

let opener: HTMLElement | null = null

/** Opens a number and lights its figures in the rail. */
export function openNumber(number: ExplainedNumber): void {
  if (useOpenNumber.getState().start === null) opener = document.activeElement instanceof HTMLElement ? document.activeElement : null
  useOpenNumber.setState({ start: number.span[0] })
  const keys = [...new Set(number.uses.map(keyOfUse))]
  light(keys.length === 0 ? null : { keys, from: 'text' })
}

export function closeNumber(givesFocusBack: boolean): void {
  if (useOpenNumber.getState().start === null) return
  useOpenNumber.setState({ start: null })
  if (givesFocusBack && opener?.isConnected) opener.focus({ preventScroll: true })
}

/** Scrolls to a number and opens it. */
export function goToNumber(number: ExplainedNumber): void {
  const { shown } = useShownText.getState()
  const range = shown ? findRange(shown, number.span) : null
  if (range) scrollRangeIntoView(range)
  useOpenHighlight.setState({ id: null })
  openNumber(number)
}

/** The next number after the open one that the document shows, or the one before it; from the start where none is open. */
export function walkNumbers(direction: 1 | -1): void {
  const { shown } = useShownText.getState()
  const numbers = useExplanation.getState().value?.numbers ?? []
  if (!shown || numbers.length === 0) return say(currentWords().corrections.noNumberInText)
  const { start } = useOpenNumber.getState()
  const place = start === null ? (direction === 1 ? -1 : numbers.length) : numbers.findIndex((number) => number.span[0] >= start)
  for (let next = place + direction; next >= 0 && next < numbers.length; next += direction) {
    const number = numbers[next]!
    if (findRange(shown, number.span)) return goToNumber(number)
  }
}
