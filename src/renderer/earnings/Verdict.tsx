import type { Verdict as VerdictKind } from '../../shared/model.ts'
import { verdictWords } from './words.ts'

/** Sign, word and colour together, so that none of them is needed alone. */
export function Verdict({ verdict }: { readonly verdict: VerdictKind }) {
  const { sign, word } = verdictWords[verdict]
  return (
    <span className={`verdict verdict-${verdict}`}>
      <span aria-hidden="true">{sign} </span>
      {word}
    </span>
  )
}

/** What the article does not say. */
export function NotStated() {
  return (
    <>
      <span aria-hidden="true" className="not-stated">
        —
      </span>
      <span className="visually-hidden">not stated</span>
    </>
  )
}
