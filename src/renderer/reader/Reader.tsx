import { useEffect, useId } from 'react'
import { markSeen } from '../articles/actions.ts'
import { NumberLayer } from '../corrections/NumberLayer.tsx'
import { HighlightLayer } from '../highlights/HighlightLayer.tsx'
import { KeepMarks } from '../highlights/marks-answer.ts'
import { Welcome } from '../library/Welcome.tsx'
import { useSidebar } from '../library/sidebar-answer.ts'
import { Rail } from '../earnings/Rail.tsx'
import { light, openDialog, useView } from '../view.ts'
import { ArticleBody } from './ArticleBody.tsx'
import { beginsWith } from './begins-with.ts'
import { Byline } from './Byline.tsx'
import { FindBar } from './FindBar.tsx'
import { MissingPictures } from './MissingPictures.tsx'
import { PageState } from './PageState.tsx'
import { SameStory } from '../stories/SameStory.tsx'
import { SpeechBar } from '../speech/SpeechBar.tsx'
import { useWords } from '../words.ts'
import { Toolbar } from './Toolbar.tsx'
import { useOpenArticle } from './open-article.ts'
import { scrollToStart, setReaderPane } from './scroll.ts'

const seenAfter = 300 // milliseconds: who only passes over an article on the way has not read it

/** Darkens what is lit and gives the focus back to the number that was questioned. */
function endLighting(): void {
  const [key] = useView.getState().lit?.keys ?? []
  light(null)
  if (key !== undefined) document.querySelector<HTMLElement>(`[data-evidence="${key}"]`)?.focus()
}

/** The article that is open, with what was lifted out of it beside it. */
export function Reader() {
  const words = useWords().reader
  const openId = useView((view) => view.openId)
  const railShown = useView((view) => view.railShown)
  const { value, error } = useOpenArticle()
  const isEmpty = useSidebar((sidebar) => sidebar.value?.all === 0 && sidebar.value.feeds.length === 0)
  const titleId = useId()
  const shownId = value?.article.id
  const title = value?.article.title

  useEffect(() => {
    scrollToStart()
    if (shownId === undefined) return
    const isRead = useOpenArticle.getState().value?.article.read ?? true
    if (isRead) return
    const timer = setTimeout(() => void markSeen(shownId), seenAfter)
    return () => clearTimeout(timer)
  }, [shownId])

  useEffect(() => {
    document.title = title === undefined ? 'Marketdash' : `${title} — Marketdash`
  }, [title])

  if (openId !== null && error !== null && shownId !== openId) {
    return (
      <section className="reader reader-place" aria-label={words.title}>
        <Toolbar article={null} />
        <h1 className="visually-hidden">Marketdash</h1>
        <p className="place-words" role="alert">
          {error}
        </p>
      </section>
    )
  }
  if (openId === null || !value) {
    return (
      <section className="reader reader-place" aria-label={words.title}>
        <Toolbar article={null} />
        {openId === null && isEmpty && <Welcome />}
        {!(openId === null && isEmpty) && <h1 className="visually-hidden">Marketdash</h1>}
        {openId === null && !isEmpty && (
          <p className="place-words">{words.choose}</p>
        )}
      </section>
    )
  }
  const { article, extraction, numbersRead } = value
  return (
    <>
      <KeepMarks key={article.id} articleId={article.id} />
      <section className="reader" aria-label={words.title}>
        <Toolbar article={article} />
        <FindBar />
        <SpeechBar article={article} />
        <div
          className="reader-scroll"
          ref={setReaderPane}
          tabIndex={0}
          role="group"
          aria-label={words.text}
          onKeyDown={(event) => {
            if (event.key === 'Escape') endLighting()
          }}
        >
          <article className="article" aria-labelledby={titleId} lang={article.language ?? undefined}>
            <header className="article-head">
              <h1 id={titleId} dir="auto">
                {article.title}
              </h1>
              <Byline article={article} />
              {value.texts > 1 && (
                <p className="changed">
                  <button type="button" className="link-button" onClick={() => openDialog('what-changed')}>
                    {words.changed}
                  </button>
                </p>
              )}
              {article.dek !== null && !beginsWith(article.text, article.dek) && (
                <p className="dek" dir="auto">
                  {article.dek}
                </p>
              )}
            </header>
            <ArticleBody article={article} extraction={extraction} />
            {article.url !== null && <p className="on-paper byline">{article.url}</p>}
            <PageState key={article.id} view={value} />
            <MissingPictures articleId={article.id} />
          </article>
          <SameStory key={article.id} article={article} />
          <HighlightLayer article={article} />
          <NumberLayer article={article} extraction={extraction} />
        </div>
      </section>
      {railShown && <Rail article={article} extraction={extraction} numbersRead={numbersRead} />}
    </>
  )
}
