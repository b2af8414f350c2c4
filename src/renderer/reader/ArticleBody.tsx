import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { MouseEvent } from 'react'
import type { Article, Extraction } from '../../shared/model.ts'
import { light, useView } from '../view.ts'
import { useLanguage } from '../words.ts'
import { makeArticleBody } from './article-body.ts'
import { listEvidence } from './evidence.ts'
import { directionOf } from './direction.ts'
import { markEvidence } from './mark-evidence.ts'
import type { MarkedText } from './mark-evidence.ts'
import { openLink } from './open-original.ts'
import { PictureDialog } from './PictureDialog.tsx'
import { findPicture, showPictures } from './pictures.ts'
import { usePicturesOf } from './pictures-answer.ts'
import { scrollBehavior } from './scroll.ts'
import { countDrawing, showText } from './shown-text.ts'

const nothingMarked: MarkedText = { light: () => [], keysAt: () => [] }

/**
 * The body, made of nodes outside React: its text nodes are cut and wrapped where evidence stands. It is made again only when
 * the text or the extraction are others, not when the article is starred or tagged.
 */
export function ArticleBody({ article, extraction }: { readonly article: Article; readonly extraction: Extraction | null }) {
  const host = useRef<HTMLDivElement>(null)
  const marked = useRef<MarkedText>(nothingMarked)
  const made = useRef<{ readonly element: HTMLElement; readonly content: string } | null>(null)
  const lit = useView((view) => view.lit)
  const pictures = usePicturesOf(article.id)
  const [enlarged, setEnlarged] = useState<{ readonly source: string; readonly words: string } | null>(null)
  const content = `${useLanguage()} ${article.id} ${article.textId} ${JSON.stringify(extraction)}` // tables and pictures are named in words

  useLayoutEffect(() => {
    const element = host.current
    if (!element || (made.current?.element === element && made.current.content === content)) return
    made.current = { element, content }
    element.replaceChildren(makeArticleBody(article))
    marked.current = markEvidence(element, article.text, listEvidence(extraction))
    marked.current.light(useView.getState().lit?.keys ?? [])
    showText({ articleId: article.id, textId: article.textId, text: article.text, root: element })
  }, [content, article, extraction])

  // After the evidence is marked: what a place says of its picture is not the article's text.
  useLayoutEffect(() => {
    if (host.current) showPictures(host.current, pictures)
  }, [content, pictures])

  useEffect(() => {
    const [first] = marked.current.light(lit?.keys ?? [])
    countDrawing()
    if (!first || lit?.from !== 'rail') return
    first.focus({ preventScroll: true })
    first.scrollIntoView({ block: 'center', behavior: scrollBehavior() })
  }, [lit])

  const handleClick = (event: MouseEvent): void => {
    if (!(event.target instanceof Element)) return
    const picture = findPicture(event.target)
    if (picture) return setEnlarged(picture)
    const link = event.target.closest('a')
    if (link) {
      event.preventDefault()
      return void openLink(link.href)
    }
    const keys = marked.current.keysAt(event.target)
    const isSelecting = !(window.getSelection()?.isCollapsed ?? true)
    if (keys.length > 0 && !isSelecting) light({ keys, from: 'text' })
  }

  return (
    <>
      <div className="article-body" dir={directionOf(article.text)} ref={host} onClick={handleClick} onAuxClick={(event) => event.preventDefault()} />
      {enlarged && <PictureDialog {...enlarged} onClose={() => setEnlarged(null)} />}
    </>
  )
}
