import type { LiftedItem, PersonsWord } from '../../shared/corrections.ts'
import { formatFigure } from '../ui/numbers.ts'
import { useWords } from '../words.ts'

/** The quiet mark beside a figure on which the person has spoken, and what is read instead where that is another thing. */
export function ByPerson({ lifted }: { readonly lifted: LiftedItem }) {
  const all = useWords()
  const words = all.corrections
  const { byPerson } = lifted.item
  if (byPerson === undefined) return null
  const otherwise = byPerson.read === null ? [] : nameDifferences(byPerson.read, lifted, all.earnings)
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

/** What it is read as, where that is another measure, basis, business or period. */
function nameDifferences(read: LiftedItem, said: LiftedItem, words: ReturnType<typeof useWords>['earnings']): readonly string[] {
  if ((read.kind !== 'figure' && read.kind !== 'guidance') || (said.kind !== 'figure' && said.kind !== 'guidance')) return []
  const differences: string[] = []
  if (read.symbol !== said.symbol) differences.push(read.symbol)
  if (read.item.segment !== said.item.segment && read.item.segment !== null) differences.push(read.item.segment)
  if (read.item.metric !== said.item.metric) differences.push(words.metricInside(read.item.metric))
  if (read.item.basis !== said.item.basis) differences.push(words.bases[read.item.basis])
  if (words.period(read.period) !== words.period(said.period)) differences.push(words.periodInside(read.period))
  return differences
}
