import { tagColors } from '../../shared/model.ts'
import { ColorChoices } from '../ui/ColorChoices.tsx'
import { ColorDot } from '../ui/ColorDot.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { closeDialog } from '../view.ts'
import { useWords } from '../words.ts'
import { watchColors } from './colors.ts'
import { colorList, colorSymbol } from './order-actions.ts'
import { useDialogList, useWatchlistDialog } from './watchlist-dialog.ts'

/** The colour of a watchlist or of a symbol on it, changed at once. */
export function WatchlistColors() {
  const words = useWords().tags
  const list = useDialogList()
  const symbol = useWatchlistDialog((dialog) => dialog.symbol)
  const kept = (symbol === null ? list?.color : list?.symbols.find((each) => each.symbol === symbol)?.color) ?? null
  const title = words.colorTitle(symbol ?? list?.name ?? '')
  const own = kept !== null && !Object.values(watchColors).includes(kept) ? [{ value: kept, name: kept, dot: <ColorDot color={kept} /> }] : [] // from a file
  const dots = tagColors.map((name) => ({ value: watchColors[name], name: words.colors[name], dot: <ColorDot color={watchColors[name]} /> }))
  return (
    <Dialog title={title} onClose={closeDialog}>
      <ColorChoices
        title={title}
        kept={kept}
        choices={[{ value: null, name: words.noColor, dot: null }, ...dots, ...own]}
        onChoose={async (value) => list !== undefined && list !== null && (await (symbol === null ? colorList(list, value) : colorSymbol(list, symbol, value)))}
      />
    </Dialog>
  )
}
