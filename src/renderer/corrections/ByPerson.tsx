import { listDifferences } from '../../shared/differences.ts'
import type { LiftedItem, PersonsWord } from '../../shared/corrections.ts'
import { formatFigure } from '../ui/numbers.ts'
import { useWords } from '../words.ts'
import { formatField, nameField } from './format-field.ts'

/** These stand beside the number itself. */
const besideNumber: readonly string[] = ['actual', 'consensus', 'prior']
/** These follow from others. */
const follows: readonly string[] = ['verdict', 'alternatives', 'currency', 'per']

/** The quiet mark beside a figure on which the person has spoken, and what is read instead where that is another thing. */
export function ByPerson({ lifted }: { readonly lifted: LiftedItem }) {
  const all = useWords()
  const words = all.corrections
  const { byPerson } = lifted.item
  if (byPerson === undefined) return null
  const { read } = byPerson
  const differences = read === null ? [] : listDifferences(read, lifted)
  const told = differences.filter((field) => !follows.includes(field) && !(lifted.kind === 'figure' && besideNumber.includes(field)))
  const otherwise = read === null ? [] : told.map((field) => [nameField(field, all), formatField(read, field, all)].filter((part) => part !== '').join(' '))
  return (
    <span className="by-person" data-kind={byPerson.kind} title={words.kinds[byPerson.kind]}>
      <span aria-hidden="true">{byPerson.kind === 'confirmed' ? '✓' : byPerson.kind === 'corrected' ? '✎' : '+'} </span>
      {words.marks[byPerson.kind]}
      {byPerson.standing === 'silent' && byPerson.kind !== 'added' && `, ${words.silent}`}
      {otherwise.length > 0 && `, ${words.readAs(otherwise.join(', '))}`}
    </span>
  )
}

/** What is read beside a number that the person says otherwise. */
export function ReadNumber({ byPerson, field, value }: { readonly byPerson: PersonsWord | undefined; readonly field: 'actual' | 'consensus' | 'prior'; readonly value: number | null }) {
  const words = useWords().corrections
  const read = byPerson?.read?.kind === 'figure' ? byPerson.read.item : null
  const other = read?.[field] ?? null
  if (read === null || other === null || other === value) return null
  return (
    <span className="read-number">
      <span className="visually-hidden">{words.readNumber} </span>
      <s>{formatFigure(other, read.unit, read.currency)}</s>
    </span>
  )
}
