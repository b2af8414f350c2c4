import { useId, useState } from 'react'
import type { AlertKind, AlertTarget } from '../../shared/contract.ts'
import { sentenceOf } from '../bridge.ts'
import { useSidebar } from '../library/sidebar-answer.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { FormError } from '../ui/FormError.tsx'
import { closeDialog } from '../view.ts'
import { SymbolField } from '../watchlists/SymbolField.tsx'
import { findChoices } from '../watchlists/symbol-choices.ts'
import { useWords } from '../words.ts'
import { changeAlert, createAlert } from './actions.ts'
import { useAlertDialog } from './alert-dialog.ts'

const kinds: readonly AlertKind[] = ['snapshot', 'rating', 'disagreement', 'article']

/** What the person wants to hear of, and of whom. */
export function AlertDialog() {
  const words = useWords()
  const { alert, target } = useAlertDialog()
  const lists = useSidebar((answer) => answer.value?.watchlists) ?? []
  const [kind, setKind] = useState<AlertKind>(alert?.kind ?? 'snapshot')
  const [whom, setWhom] = useState(target.kind === 'watchlist' ? target.id : target.kind)
  const [symbol, setSymbol] = useState(target.kind === 'symbol' ? target.symbol : '')
  const [error, setError] = useState<string | null>(null)
  const group = useId()
  const readTarget = async (): Promise<AlertTarget | null> => {
    if (whom === 'watched') return { kind: 'watched' }
    if (whom !== 'symbol') return { kind: 'watchlist', id: whom }
    const [found] = await findChoices(symbol)
    return found ? { kind: 'symbol', symbol: found.symbol } : null
  }
  const keep = async (): Promise<void> => {
    try {
      const chosen = await readTarget()
      if (chosen === null) return setError(words.calendar.noCompany)
      await (alert ? changeAlert(alert, kind, chosen) : createAlert(kind, chosen))
      closeDialog()
    } catch (thrown) {
      setError(sentenceOf(thrown))
    }
  }
  return (
    <Dialog title={alert ? words.alerts.changeTitle : words.alerts.addTitle} onClose={closeDialog}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <fieldset className="setting">
          <legend>{words.alerts.tellOf}</legend>
          {kinds.map((each) => (
            <label key={each} className="option">
              <input type="radio" name={group} data-first={each === kind || undefined} checked={each === kind} onChange={() => setKind(each)} />
              <span>
                {words.alerts.kinds[each]} <span className="figure-aside">{words.alerts.kindNotes[each]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <label className="field">
          <span>{words.alerts.whom}</span>
          <select value={whom} onChange={(event) => setWhom(event.target.value)}>
            <option value="watched">{words.library.watched}</option>
            {lists.map((list) => (
              <option key={list.id} value={list.id}>
                {list.name}
              </option>
            ))}
            <option value="symbol">{words.alerts.oneCompany}</option>
          </select>
        </label>
        {whom === 'symbol' && <SymbolField text={symbol} onText={setSymbol} onChoose={(choice) => choice && setSymbol(choice.symbol)} />}
        <FormError error={error} />
        <div className="form-foot">
          <p className="form-note">{words.alerts.onceAStory}</p>
          <button type="submit" className="button button-first" disabled={whom === 'symbol' && symbol.trim() === ''}>
            {alert ? words.calendar.keep : words.alerts.make}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
