import { useMemo } from 'react'
import type { LibraryChange } from '../../shared/contract.ts'
import { compareTexts, compareWords, findLastChange } from '../../shared/compare-texts.ts'
import type { Piece } from '../../shared/compare-texts.ts'
import { touches } from '../changes.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { FormError } from '../ui/FormError.tsx'
import { formatAbsolute } from '../ui/times.ts'
import { useRequest } from '../use-request.ts'
import { closeDialog, useView } from '../view.ts'
import { useWords } from '../words.ts'

const isTouched = (change: LibraryChange): boolean => touches(change, ['articles'])

/** What the publisher of the open article changed the last time, by words. Both texts stay in the library. */
export function WhatChanged() {
  const words = useWords().reader.changes
  const openId = useView((view) => view.openId)
  const { value: texts, error } = useRequest('articles.texts', openId === null ? null : { id: openId }, isTouched)
  const change = useMemo(() => {
    const pair = texts && findLastChange(texts)
    if (!pair) return null
    const [before, after] = pair
    return { before, after, title: before.title === after.title ? null : compareWords(before.title, after.title), paragraphs: compareTexts(before.text, after.text) }
  }, [texts])

  return (
    <Dialog title={words.title} onClose={closeDialog} wide>
      <div className="what-changed">
        <FormError error={error} />
        {texts && !change && <p>{words.none}</p>}
        {change && (
          <>
            <p className="form-note">
              {words.between(formatAbsolute(change.before.addedAt) ?? '', formatAbsolute(change.after.addedAt) ?? '')}
            </p>
            {change.title !== null && (
              <h3 dir="auto">
                <Pieces pieces={change.title} />
              </h3>
            )}
            {change.paragraphs.map((pieces, index) => (
              <p key={index} dir="auto">
                <Pieces pieces={pieces} />
              </p>
            ))}
            {change.title === null && change.paragraphs.length === 0 && <p>{words.onlySpaces}</p>}
          </>
        )}
      </div>
    </Dialog>
  )
}

/** Taken out is struck through, put in is underlined; both are also said. */
function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  const words = useWords().reader.changes
  return pieces.map(({ kind, text }, index) => {
    if (kind === 'same') return <span key={index}>{text}</span>
    const Mark = kind === 'removed' ? 'del' : 'ins'
    return (
      <Mark key={index}>
        <span className="visually-hidden">{kind === 'removed' ? words.removed : words.added}</span>
        {text}
        <span className="visually-hidden">{kind === 'removed' ? words.removedEnd : words.addedEnd}</span>
      </Mark>
    )
  })
}
