import { useDeferredValue, useState } from 'react'
import { useSidebar } from '../library/sidebar-answer.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { FormError } from '../ui/FormError.tsx'
import { useRequest } from '../use-request.ts'
import { closeDialog, showPage } from '../view.ts'
import { useWords } from '../words.ts'
import { watchSymbols } from './actions.ts'
import { isNamed, ListField, nameOfChoice, usualList } from './ListField.tsx'
import type { ListChoice } from './ListField.tsx'
import { Refused } from './Refused.tsx'
import { useDialogList } from './watchlist-dialog.ts'

const shown = 12
const never = (): boolean => false

/** Symbols and names in any form, pasted at once; what was understood is shown before anything is done. */
export function PasteSymbols() {
  const words = useWords().watchlists
  const about = useDialogList()
  const hasLists = useSidebar((answer) => (answer.value?.watchlists.length ?? 0) > 0)
  const [text, setText] = useState('')
  const [list, setList] = useState<ListChoice>(about ? { kind: 'there', name: about.name } : usualList)
  const asked = useDeferredValue(text)
  const { value: parsed, error } = useRequest('watchlists.parseSymbols', asked.trim() === '' ? null : { text: asked }, never)
  const symbols = parsed?.symbols ?? []
  const unknown = symbols.filter((each) => !each.known).map((each) => each.symbol)
  const watch = async (): Promise<void> => {
    if (symbols.length === 0 || asked !== text || !isNamed(list)) return
    const reply = await watchSymbols(symbols.map((each) => each.symbol), nameOfChoice(list))
    if (reply) showPage({ kind: 'watchlist', id: reply.watchlist.id })
  }
  return (
    <Dialog title={words.pasteTitle} onClose={closeDialog}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void watch()
        }}
      >
        {(hasLists || list.kind === 'new') && <ListField choice={list} onChoose={setList} />}
        <label className="field">
          <span>{words.pasteField}</span>
          <textarea data-first rows={5} maxLength={2_000_000} spellCheck={false} placeholder={words.pasteExample} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        <FormError error={error} />
        <div className="parsed" role="status">
          {parsed && (
            <>
              <p>{words.understood(symbols.length, parsed.duplicates)}</p>
              <ul className="parsed-symbols">
                {symbols.slice(0, shown).map((each) => (
                  <li key={each.symbol}>
                    <span className="company-symbol">{each.symbol}</span> <span className="figure-aside">{each.company ?? ''}</span>
                  </li>
                ))}
                {symbols.length > shown && <li className="figure-aside">{words.more(symbols.length - shown)}</li>}
              </ul>
              {unknown.length > 0 && <p className="form-note">{words.unknown(unknown.slice(0, shown).join(', '), unknown.length)}</p>}
              <Refused refused={parsed.refused.map(({ given, reason }) => ({ source: given, reason }))} />
            </>
          )}
        </div>
        <div className="form-foot">
          <button type="submit" className="button button-first" disabled={symbols.length === 0 || asked !== text || !isNamed(list)}>
            {words.watchMany(symbols.length)}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
