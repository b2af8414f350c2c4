import type { Verdict as VerdictKind } from '../../shared/model.ts'
import { useWords } from '../words.ts'

const signs: Readonly<Record<VerdictKind, string>> = { beat: '▲', miss: '▼', inline: '＝' }

/** Sign, word and colour together, so that none of them is needed alone. */
export function Verdict({ verdict, as }: { readonly verdict: VerdictKind; readonly as?: string }) { // as: the words, where they say more than the verdict
  const words = useWords().earnings
  return (
    <span className={`verdict verdict-${verdict}`}>
      <span aria-hidden="true">{signs[verdict]} </span>
      {as ?? words.verdicts[verdict]}
    </span>
  )
}

/** What the article does not say. */
export function NotStated() {
  const words = useWords().earnings
  return (
    <>
      <span aria-hidden="true" className="not-stated">
        —
      </span>
      <span className="visually-hidden">{words.notStated}</span>
    </>
  )
}
