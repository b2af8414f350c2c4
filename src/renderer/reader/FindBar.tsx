import { useEffect, useRef, useState } from 'react'
import { create } from 'zustand'
import { Icon } from '../ui/Icon.tsx'
import { useWords } from '../words.ts'
import { findInText, foldInPlace, mostFound } from './find-in-text.ts'
import { paintRanges } from './paint-ranges.ts'
import { readerPane, scrollRangeIntoView } from './scroll.ts'
import { useShownText } from './shown-text.ts'
import { rangesOfSpans, readPieces } from './text-pieces.ts'

const useFind = create<{ readonly isOpen: boolean; readonly asked: number }>(() => ({ isOpen: false, asked: 0 }))

/** Opens the search inside the open article, or puts the cursor back into it. */
export function findInArticle(): void {
  useFind.setState(({ asked }) => ({ isOpen: true, asked: asked + 1 }))
}

/** Finds words in the open article: every place is painted, one is current. Escape leaves it with that place selected, to be highlighted or copied. */
export function FindBar() {
  const isOpen = useFind((find) => find.isOpen)
  return isOpen ? <OpenBar /> : null
}

function OpenBar() {
  const words = useWords().reader.find
  const asked = useFind((find) => find.asked)
  const { shown, drawn } = useShownText()
  const [text, setText] = useState('')
  const [ranges, setRanges] = useState<readonly Range[]>([])
  const [current, setCurrent] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const lastFound = useRef('')

  useEffect(() => field.current?.select(), [asked])

  useEffect(() => {
    const article = shown?.root.closest<HTMLElement>('.article')
    const pieces = article && text.trim() !== '' ? readPieces(article) : null
    const found = pieces ? rangesOfSpans(pieces, findInText(foldInPlace(pieces.text), text)) : []
    setRanges(found)
    // Other words begin at what is on the screen; the same words in an article drawn again stay where they were.
    const isAnother = lastFound.current !== `${shown?.articleId} ${text}`
    lastFound.current = `${shown?.articleId} ${text}`
    if (isAnother) setCurrent(Math.max(0, found.findIndex((range) => range.getBoundingClientRect().bottom > (readerPane()?.getBoundingClientRect().top ?? 0))))
  }, [shown, drawn, text])

  const range = ranges[Math.min(current, ranges.length - 1)]
  useEffect(() => {
    paintRanges('found', ranges, 1)
    paintRanges('found-current', range ? [range] : [], 2)
    if (range) scrollRangeIntoView(range)
  }, [ranges, range])

  useEffect(
    () => () => {
      paintRanges('found', [])
      paintRanges('found-current', [])
    },
    [],
  )

  const go = (step: 1 | -1): void => {
    if (ranges.length > 0) setCurrent((Math.min(current, ranges.length - 1) + step + ranges.length) % ranges.length)
  }
  const close = (): void => {
    useFind.setState({ isOpen: false })
    readerPane()?.focus({ preventScroll: true })
    const selection = window.getSelection()
    if (!range || !selection) return
    selection.removeAllRanges()
    selection.addRange(range.cloneRange())
  }
  const count = text.trim() === '' ? '' : ranges.length === 0 ? words.none : words.place(Math.min(current, ranges.length - 1) + 1, ranges.length, ranges.length === mostFound)
  return (
    <div
      className="find-bar"
      role="search"
      aria-label={words.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
        else if (event.key === 'Enter' && event.target === field.current && !event.nativeEvent.isComposing) go(event.shiftKey ? -1 : 1)
        else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f') field.current?.select()
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <input
        ref={field}
        type="search"
        aria-label={words.title}
        placeholder={words.title}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <span className="find-count" role="status">
        {count}
      </span>
      <button type="button" className="icon-button" aria-label={words.previous} disabled={ranges.length === 0} onClick={() => go(-1)}>
        <Icon name="up" />
      </button>
      <button type="button" className="icon-button" aria-label={words.next} disabled={ranges.length === 0} onClick={() => go(1)}>
        <Icon name="down" />
      </button>
      <button type="button" className="icon-button" aria-label={words.close} onClick={close}>
        <Icon name="close" />
      </button>
    </div>
  )
}
