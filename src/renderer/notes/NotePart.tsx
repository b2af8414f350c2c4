import { useEffect } from 'react'
import { flushSync } from 'react-dom'
import type { Article } from '../../shared/model.ts'
import { focusText } from '../articles/list-focus.ts'
import { useMarksOf } from '../highlights/marks-answer.ts'
import { RailPart, unfoldPart } from '../panes/RailPart.tsx'
import { showPane, toggleRail, useView } from '../view.ts'
import { useWords } from '../words.ts'
import { endEditing, keepAllDrafts, useDrafts, writeDraft } from './drafts.ts'

const noteId = 'note'

/** What the person writes about the whole article. It is kept while they write. */
export function NotePart({ article }: { readonly article: Article }) {
  const words = useWords().notes
  return (
    <RailPart name="note" title={words.title}>
      <NoteField key={article.id} articleId={article.id} />
    </RailPart>
  )
}

function NoteField({ articleId }: { readonly articleId: string }) {
  const words = useWords().notes
  const marks = useMarksOf(articleId)
  const draft = useDrafts((drafts) => drafts[articleId])

  useEffect(() => {
    window.addEventListener('pagehide', keepAllDrafts)
    return () => {
      window.removeEventListener('pagehide', keepAllDrafts)
      void endEditing(articleId)
    }
  }, [articleId])

  return (
    <textarea
      id={noteId}
      className="note"
      aria-label={words.field}
      placeholder={words.hint}
      dir="auto"
      rows={3}
      maxLength={20_000}
      disabled={marks === null && draft === undefined}
      value={draft ?? marks?.note ?? ''}
      onChange={(event) => writeDraft(articleId, event.target.value, marks?.note ?? null)}
      onBlur={() => void endEditing(articleId)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') focusText()
      }}
    />
  )
}

/** Puts the cursor into the note of the open article. */
export function focusNote(): void {
  if (!useView.getState().railShown) flushSync(toggleRail)
  flushSync(() => {
    showPane('reader')
    unfoldPart('note')
  })
  const field = document.getElementById(noteId)
  field?.scrollIntoView({ block: 'nearest' })
  field?.focus()
}
