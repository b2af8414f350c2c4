import { ChoiceField } from '../ui/ChoiceField.tsx'
import { useWords } from '../words.ts'
import { findChoices, useSymbolChoices } from './symbol-choices.ts'
import type { SymbolChoice } from './symbol-choices.ts'

/** A field for a symbol or a company with what the directory knows below it. `onChoose` is called by a click, or by Enter with what fits best. */
export function SymbolField({ text, onText, onChoose }: {
  readonly text: string
  readonly onText: (text: string) => void
  readonly onChoose: (choice: SymbolChoice | undefined) => void
}) {
  const words = useWords().watchlists
  const answer = useSymbolChoices(text)
  const { choices } = answer
  /** Who types fast presses Enter before the choices are there: then they are waited for. */
  const chooseTyped = async (index: number): Promise<void> => onChoose(answer.text === text ? choices[index] : (await findChoices(text))[0])
  return (
    <ChoiceField
      label={words.symbolOrCompany}
      listLabel={words.companies}
      value={text}
      items={choices}
      first={0}
      keyOf={(choice) => choice.key}
      placeholder={words.example}
      maxLength={200}
      onText={onText}
      onChoose={(index) => onChoose(choices[index])}
      onEnter={(index) => void chooseTyped(index)}
      render={(choice) => (
        <>
          <span className="choice-symbol">{choice.symbol}</span>
          <span className="choice-name">{choice.name}</span>
          {choice.exchange !== null && <span className="choice-aside">{choice.exchange}</span>}
        </>
      )}
    >
      <p className="form-note" role="status">
        {text.trim() === '' ? words.note : answer.text === text && choices.length === 0 ? words.noSymbol : ''}
      </p>
    </ChoiceField>
  )
}
