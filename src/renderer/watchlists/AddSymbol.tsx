import { useEffect, useId, useState } from 'react'
import type { Company } from '../../shared/model.ts'
import { call } from '../bridge.ts'
import { useSidebar } from '../library/sidebar-answer.ts'
import { Choices, choiceId, useChoiceKeys } from '../ui/Choices.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { closeDialog, showScope } from '../view.ts'
import { watchSymbol } from './actions.ts'

const newList = '\u0000new' // no list has this name: names hold no control characters

/** Puts a company on a watchlist, found by its symbol or its name; a symbol the directory does not know may be typed. */
export function AddSymbol() {
  const lists = useSidebar((answer) => answer.value?.watchlists) ?? []
  const [text, setText] = useState('')
  const [picked, setPicked] = useState<string | null>(null)
  const [listName, setListName] = useState<string | null>(null)
  const [newName, setNewName] = useState('')
  const found = useCompanies(picked === null ? text : '')
  const choicesId = useId()
  const choose = (index: number): void => {
    const company = found[index]
    if (!company) return
    setPicked(company.symbol)
    setText(`${company.symbol} · ${company.name}`)
  }
  const keys = useChoiceKeys(found.length, found.length > 0 ? 0 : -1, choose, text)

  const symbol = (picked ?? text).trim()
  const list = listName === newList ? newName.trim() : listName
  const canWatch = symbol !== '' && list !== ''
  const watch = async (): Promise<void> => {
    const wanted = picked ?? symbol.toUpperCase()
    if (!canWatch || !(await watchSymbol(wanted, list))) return
    showScope({ kind: 'symbol', symbol: wanted })
    closeDialog()
  }

  return (
    <Dialog title="Add symbol" onClose={closeDialog}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void watch()
        }}
      >
        <label className="field">
          <span>Symbol or company</span>
          <input
            type="text"
            role="combobox"
            data-first
            aria-expanded={found.length > 0}
            aria-controls={choicesId}
            aria-autocomplete="list"
            aria-activedescendant={found.length > 0 && keys.active >= 0 ? choiceId(choicesId, keys.active) : undefined}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            placeholder="BABA, or Alibaba"
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              setPicked(null)
            }}
            onKeyDown={(event) => {
              if (picked === null) keys.handleKey(event)
            }}
          />
        </label>
        {found.length > 0 ? (
          <Choices id={choicesId} label="Companies" items={found} active={keys.active} keyOf={(company) => `${company.symbol} ${company.exchange}`} onChoose={choose}>
            {(company) => (
              <>
                <span className="choice-symbol">{company.symbol}</span>
                <span className="choice-name">{company.name}</span>
                {company.exchange !== null && <span className="choice-aside">{company.exchange}</span>}
              </>
            )}
          </Choices>
        ) : (
          <div id={choicesId} hidden />
        )}
        <label className="field">
          <span>Watchlist</span>
          <select value={listName ?? lists[0]?.name ?? ''} onChange={(event) => setListName(event.target.value)}>
            {lists.length === 0 && <option value="">My companies</option>}
            {lists.map((each) => (
              <option key={each.id} value={each.name}>
                {each.name}
              </option>
            ))}
            <option value={newList}>A new watchlist …</option>
          </select>
        </label>
        {listName === newList && (
          <label className="field">
            <span>Name of the new watchlist</span>
            <input type="text" maxLength={100} value={newName} onChange={(event) => setNewName(event.target.value)} />
          </label>
        )}
        <div className="form-foot">
          <button type="submit" className="button button-first" disabled={!canWatch}>
            {symbol === '' ? 'Watch' : `Watch ${picked ?? symbol.toUpperCase()}`}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

/** Companies that fit what was typed; the last answer stays until the next is there. */
function useCompanies(text: string): readonly Company[] {
  const [found, setFound] = useState<readonly Company[]>([])
  useEffect(() => {
    if (text.trim() === '') return setFound([])
    let stopped = false
    call('companies.find', { text, limit: 8 }).then(
      (companies) => {
        if (!stopped) setFound(companies)
      },
      () => {
        if (!stopped) setFound([]) // without completion a symbol can still be typed
      },
    )
    return () => {
      stopped = true
    }
  }, [text])
  return found
}
