import { useState } from 'react'
import type { EarningsDate } from '../../shared/contract.ts'
import { sentenceOf } from '../bridge.ts'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FormError } from '../ui/FormError.tsx'
import { closeDialog } from '../view.ts'
import { SymbolField } from '../watchlists/SymbolField.tsx'
import { findChoices } from '../watchlists/symbol-choices.ts'
import { useWords } from '../words.ts'
import { setDate } from './actions.ts'
import { useCalendarDialog } from './calendar-dialog.ts'

const moments = ['before-open', 'during', 'after-close'] as const

/** When a company reports, entered or changed by hand. What is entered here is not replaced by what a source says. */
export function DateDialog() {
  const words = useWords()
  const { date, symbol: given } = useCalendarDialog()
  const [symbol, setSymbol] = useState(given)
  const [day, setDay] = useState(date?.day ?? '')
  const [moment, setMoment] = useState<EarningsDate['moment']>(date?.moment ?? null)
  const [note, setNote] = useState(date?.note ?? '')
  const [error, setError] = useState<string | null>(null)
  const keep = async (): Promise<void> => {
    const meant = given !== '' ? given : (await findChoices(symbol))[0]?.symbol
    if (meant === undefined) return setError(words.calendar.noCompany)
    try {
      await setDate({ id: date?.id ?? null, symbol: meant, day, moment, note: note.trim() === '' ? null : note })
      closeDialog()
    } catch (thrown) {
      setError(sentenceOf(thrown))
    }
  }
  return (
    <Dialog title={date ? words.calendar.changeTitle(date.symbol) : given === '' ? words.calendar.addTitle : words.calendar.addTitleOf(given)} onClose={closeDialog}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        {given === '' && <SymbolField text={symbol} onText={setSymbol} onChoose={(choice) => choice && setSymbol(choice.symbol)} />}
        <DateField label={words.calendar.day} isRequired isFirst={given !== ''} value={day} onChange={(meant) => setDay(meant ?? '')} />
        <label className="field">
          <span>{words.calendar.moment}</span>
          <select value={moment ?? ''} onChange={(event) => setMoment(moments.find((each) => each === event.target.value) ?? null)}>
            <option value="">{words.calendar.unknownMoment}</option>
            {moments.map((each) => (
              <option key={each} value={each}>
                {words.companies.moments[each]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{words.calendar.note}</span>
          <input type="text" dir="auto" maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
        <FormError error={error} />
        <div className="form-foot">
          <button type="submit" className="button button-first" disabled={symbol.trim() === '' || day === ''}>
            {date ? words.calendar.keep : words.calendar.addIt}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
