import type { Article, ExplainedMention, ExplainedPlace } from '../../shared/model.ts'
import { light } from '../view.ts'
import { useWords } from '../words.ts'

const mostShown = 12
const around = 40 // characters on each side of the words that name the company

/** Why an article stands under a company: how sure that is, and each place with the rule that took it. */
export function CompanyReasons({ id, article, explained }: { readonly id: string; readonly article: Article; readonly explained: ExplainedMention }) {
  const words = useWords().companies
  return (
    <div id={id} className="company-reasons">
      <p className="figure-aside">{explained.byHand ? words.byHand : words.sureness(explained.confidence)}</p>
      <ul>
        {explained.places.slice(0, mostShown).map((place) => (
          <li key={`${place.part} ${place.span.join(' ')}`}>
            <button type="button" className="company-place" onClick={() => light({ keys: [], from: 'rail', spans: place.part === 'text' ? [place.span] : [] })} dir="auto">
              <PlaceInText place={place} text={place.part === 'text' ? article.text : null} />
            </button>
            <span className="figure-aside">{place.reason}</span>
          </li>
        ))}
      </ul>
      {explained.places.length > mostShown && <p className="figure-aside">{words.morePlaces(explained.places.length - mostShown)}</p>}
    </div>
  )
}

function PlaceInText({ place, text }: { readonly place: ExplainedPlace; readonly text: string | null }) {
  if (text === null) return <mark>{place.quote}</mark>
  const [start, end] = place.span
  const before = text.slice(Math.max(0, start - around), start)
  const after = text.slice(end, end + around)
  return (
    <>
      {start > around && '…'}
      {before.slice(before.lastIndexOf('\n') + 1)}
      <mark>{place.quote}</mark>
      {after.split('\n', 1)[0]}
      {end + around < text.length && '…'}
    </>
  )
}
