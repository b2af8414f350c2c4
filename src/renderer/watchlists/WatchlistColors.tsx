import { useEffect, useId, useState } from 'react'
import { tagColors } from '../../shared/model.ts'
import { ColorDot } from '../ui/ColorDot.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { closeDialog } from '../view.ts'
import { useWords } from '../words.ts'
import { watchColors } from './colors.ts'
import { colorList, colorSymbol } from './order-actions.ts'
import { useDialogList, useWatchlistDialog } from './watchlist-dialog.ts'

/** The colour of a watchlist or of a symbol on it, changed at once. */
export function WatchlistColors() {
  const words = useWords()
  const group = useId()
  const list = useDialogList()
  const symbol = useWatchlistDialog((dialog) => dialog.symbol)
  const kept = (symbol === null ? list?.color : list?.symbols.find((each) => each.symbol === symbol)?.color) ?? null
  const [chosen, setChosen] = useState(kept) // shown at once, and put right by the answer
  useEffect(() => setChosen(kept), [kept])
  const title = words.tags.colorTitle(symbol ?? list?.name ?? '')
  const own = kept !== null && !Object.values(watchColors).includes(kept) ? [{ name: kept, color: kept }] : [] // from a file
  const choices = [{ name: words.tags.noColor, color: null }, ...tagColors.map((name) => ({ name: words.tags.colors[name], color: watchColors[name] })), ...own]
  return (
    <Dialog title={title} onClose={closeDialog}>
      <fieldset className="tag-colors">
        <legend className="visually-hidden">{title}</legend>
        {choices.map(({ name, color }) => (
          <label key={name} className="option">
            <input
              type="radio"
              name={group}
              data-first={color === chosen || undefined}
              checked={color === chosen}
              onChange={() => {
                if (!list) return
                setChosen(color)
                void (symbol === null ? colorList(list, color) : colorSymbol(list, symbol, color)).then((isDone) => isDone || setChosen(kept))
              }}
            />
            {color !== null && <ColorDot color={color} />}
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
    </Dialog>
  )
}
