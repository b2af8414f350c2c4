import type { MenuItem } from '../ui/Menu.tsx'
import { MenuButton } from '../ui/MenuButton.tsx'
import { currentWords, useWords } from '../words.ts'
import { chooseOrder, orders, setFirstLines, setReadWhileScrolling, useListSettings } from './list-settings.ts'
import { readAbove, readAll, readBelow } from './read-list.ts'

/** What can be done with the whole list, and how it is ordered and shown. */
export function ListMenu() {
  const { menu } = useWords().lists
  return <MenuButton label={menu} icon="list" items={listItems} />
}

function listItems(): readonly (MenuItem | null)[] {
  const words = currentWords().lists
  const { order, firstLines, readWhileScrolling } = useListSettings.getState()
  return [
    { label: words.readAll, run: () => void readAll() },
    { label: words.readAbove, run: () => void readAbove() },
    { label: words.readBelow, run: () => void readBelow() },
    null,
    ...orders.map((each) => ({ label: words.orders[each], isOn: each === order, isOneOf: true, run: () => chooseOrder(each) })),
    null,
    { label: words.firstLines, isOn: firstLines, run: () => setFirstLines(!firstLines) },
    { label: words.readWhileScrolling, isOn: readWhileScrolling, run: () => setReadWhileScrolling(!readWhileScrolling) },
  ]
}
