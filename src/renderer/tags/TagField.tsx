import type { LibraryChange } from '../../shared/contract.ts'
import { touches } from '../changes.ts'
import { ChoiceField } from '../ui/ChoiceField.tsx'
import { useRequest } from '../use-request.ts'
import { useWords } from '../words.ts'

const shownChoices = 8
const isTouched = (change: LibraryChange): boolean => touches(change, ['tags'])

/** A field for a tag's name, with the tags that fit below it; without anything typed, those last used. */
export function TagField({ label, value, describedBy, without = [], onChange, onChoose }: {
  readonly label: string
  readonly value: string
  readonly describedBy?: string
  readonly without?: readonly string[] // tags that are not offered
  readonly onChange: (text: string) => void
  readonly onChoose: (name: string) => void // one of those that are there already
}) {
  const words = useWords().tags
  const found = useRequest('tags.complete', { text: value.slice(0, 200), limit: shownChoices + without.length }, isTouched).value ?? []
  const fitting = found.map((tag) => tag.name).filter((name) => !without.includes(name)).slice(0, shownChoices)
  return (
    <ChoiceField
      label={label}
      listLabel={words.fitting}
      value={value}
      items={fitting}
      first={-1}
      keyOf={(name) => name}
      describedBy={describedBy}
      maxLength={100}
      isName
      onText={onChange}
      onChoose={(index) => onChoose(fitting[index] ?? '')}
      render={(name) => <span dir="auto">{name}</span>}
    />
  )
}
