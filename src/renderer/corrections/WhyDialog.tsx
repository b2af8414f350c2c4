import type { ExplainedNumber } from '../../shared/model.ts'
import { useOpenArticle } from '../reader/open-article.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { closeDialog } from '../view.ts'
import { useWords } from '../words.ts'
import { useExplanation } from './explanation.ts'
import { useFigureWork } from './figure-work.ts'
import { keyOfUse, nameItem } from './name-item.ts'

/** Why a figure says what it says: each of its numbers, where it stands, and the rule that took it. */
export function WhyDialog() {
  const all = useWords()
  const words = all.corrections
  const asked = useFigureWork((state) => state.asked)
  const numbers = useExplanation(({ value }) => value?.numbers)
  const text = useOpenArticle((answer) => answer.value?.article.text)
  if (!asked || text === undefined) return null
  const own = (numbers ?? []).flatMap((number) => number.uses.filter((use) => keyOfUse(use) === asked.key).map((use) => ({ number, field: use.field })))
  return (
    <Dialog title={words.whyTitle(nameItem(asked.lifted, all.earnings))} onClose={closeDialog}>
      <div className="why">
        {asked.lifted.item.byPerson !== undefined && <p>{asked.lifted.item.byPerson.kind === 'added' ? words.yours : words.kinds[asked.lifted.item.byPerson.kind]}</p>}
        {own.length === 0 && asked.lifted.item.byPerson?.kind !== 'added' && <p className="form-note">{words.noNumbers}</p>}
        <ul>
          {own.map(({ number, field }) => (
            <li key={`${number.span[0]} ${field}`}>
              <p className="why-number">
                <strong>{number.quote}</strong> <span className="figure-aside">{words.fields[field] ?? field}</span>
              </p>
              <p className="why-rule">{words.rule(number.rule, number.why)}</p>
              <Surroundings number={number} text={text} />
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

const around = 70 // characters of the sentence on either side

/** The number among its words. */
function Surroundings({ number, text }: { readonly number: ExplainedNumber; readonly text: string }) {
  const [start, end] = number.span
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const nextLine = text.indexOf('\n', end)
  const lineEnd = nextLine < 0 ? text.length : nextLine
  const from = start - around > lineStart ? text.indexOf(' ', start - around) + 1 : lineStart // whole words
  const to = end + around < lineEnd ? text.lastIndexOf(' ', end + around) : lineEnd
  return (
    <p className="why-words" dir="auto">
      {from > lineStart && '… '}
      {text.slice(Math.min(from, start), start)}
      <mark>{number.quote}</mark>
      {text.slice(end, Math.max(to, end))}
      {to < lineEnd && ' …'}
    </p>
  )
}
