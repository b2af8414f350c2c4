import type { SetAside } from '../../shared/corrections.ts'
import { RailPart } from '../panes/RailPart.tsx'
import { useWords } from '../words.ts'
import { takeBackWord } from './actions.ts'
import { nameItem } from './name-item.ts'

/** Figures that the person rejected and questions answered with no: seen, and taken back. */
export function SetAsidePart({ setAside, text }: { readonly setAside: readonly SetAside[]; readonly text: string }) {
  const all = useWords()
  const words = all.corrections
  if (setAside.length === 0) return null
  return (
    <RailPart name="set-aside" title={words.setAside} count={setAside.length}>
      <ul className="set-aside">
        {setAside.map(({ correctionId, lifted, doubt }) => {
          const what = lifted ? nameItem(lifted, all.earnings) : doubt ? text.slice(doubt.span[0], doubt.span[1]) : ''
          return (
            <li key={correctionId}>
              <span className="set-aside-name" dir="auto">
                <s>{what}</s> <span className="figure-aside">{lifted ? words.setAsideFigure : words.setAsideDoubt}</span>
              </span>
              <button type="button" className="text-button" aria-label={words.backAgain(what)} onClick={() => void takeBackWord(correctionId)}>
                {words.takeBackShort}
              </button>
            </li>
          )
        })}
      </ul>
    </RailPart>
  )
}
