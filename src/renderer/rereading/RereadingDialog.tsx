import { useCallback, useEffect, useState } from 'react'
import { listDifferences } from '../../shared/differences.ts'
import type { ArticleReadingChange, ItemChange } from '../../shared/rereading.ts'
import { call, sentenceOf } from '../bridge.ts'
import { formatField, nameField } from '../corrections/format-field.ts'
import { nameItem } from '../corrections/name-item.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { FormError } from '../ui/FormError.tsx'
import { closeDialog, openArticle } from '../view.ts'
import { useWords } from '../words.ts'
import { useRereading } from './rereading-state.ts'

const pageLength = 50

interface Listed {
  readonly changes: readonly ArticleReadingChange[]
  readonly next: string | null
}

/** What reading the library again changed: the articles, and in each the figures that came, went, or say something else. */
export function RereadingDialog() {
  const words = useWords().rereading
  const last = useRereading(({ status }) => status?.last ?? null)
  const id = last?.id ?? null
  const [listed, setListed] = useState<Listed | null>(null)
  const [error, setError] = useState<string | null>(null)

  const load = useCallback(async (from: Listed | null): Promise<void> => {
    if (id === null) return
    try {
      const page = await call('rereading.changes', { id, limit: pageLength, cursor: from?.next ?? null })
      setListed({ changes: [...(from?.changes ?? []), ...page.changes], next: page.next })
    } catch (thrown) {
      setError(sentenceOf(thrown))
    }
  }, [id])
  useEffect(() => void load(null), [load])

  if (!last) return null
  return (
    <Dialog title={words.title} onClose={closeDialog} wide>
      <div className="rereading">
        <p className="form-note">{words.summary(last)}</p>
        <FormError error={error} />
        <ul>
          {listed?.changes.map((change) => (
            <li key={change.articleId}>
              <button
                type="button"
                className="link-button"
                dir="auto"
                onClick={() => {
                  closeDialog()
                  openArticle(change.articleId)
                }}
              >
                {change.title}
              </button>
              <ul className="rereading-items">
                {change.items.map((item, index) => (
                  <li key={index}>
                    <Change item={item} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
        {listed?.next && (
          <button type="button" className="button" onClick={() => void load(listed)}>
            {words.more}
          </button>
        )}
      </div>
    </Dialog>
  )
}

function Change({ item: { before, after } }: { readonly item: ItemChange }) {
  const all = useWords()
  const { rereading: words, earnings } = all
  if (before === null || after === null) {
    return (
      <>
        <span className="figure-aside">{before === null ? words.came : words.went}</span> {after && nameItem(after, earnings)} {before && <s>{nameItem(before, earnings)}</s>}
      </>
    )
  }
  return (
    <>
      <span className="figure-aside">{words.other}</span> {nameItem(after, earnings)}
      <ul>
        {listDifferences(before, after).map((field) => (
          <li key={field} className="rereading-field">
            <span className="figure-aside">{nameField(field, all)}</span> <s>{formatField(before, field, all)}</s> {formatField(after, field, all)}
          </li>
        ))}
      </ul>
    </>
  )
}
