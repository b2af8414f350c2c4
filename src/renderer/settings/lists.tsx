import { chooseOrder, orders, setFirstLines, setReadWhileScrolling, useListSettings } from '../articles/list-settings.ts'
import { useWords } from '../words.ts'
import { Options } from './Options.tsx'
import type { Section } from './section.ts'
import { Switch } from './Switch.tsx'

/** How the lists of articles are ordered and shown. */
export const lists: Section = {
  name: 'lists',
  title: (words) => words.lists.title,
  settings: [
    { name: 'order', text: ({ lists }) => [lists.order, ...Object.values(lists.orders)].join(' '), Field: OrderField },
    { name: 'first-lines', text: ({ lists }) => `${lists.firstLines} ${lists.firstLinesNote}`, Field: FirstLinesField },
    { name: 'read-while-scrolling', text: ({ lists }) => `${lists.readWhileScrolling} ${lists.readWhileScrollingNote}`, Field: ScrollingField },
  ],
}

function OrderField() {
  const words = useWords().lists
  const order = useListSettings((settings) => settings.order)
  return <Options name={words.order} options={orders.map((value) => ({ value, label: words.orders[value] }))} chosen={order} onChoose={chooseOrder} />
}

function FirstLinesField() {
  const words = useWords().lists
  const isOn = useListSettings((settings) => settings.firstLines)
  return <Switch name={words.firstLines} note={words.firstLinesNote} isOn={isOn} onChange={setFirstLines} />
}

function ScrollingField() {
  const words = useWords().lists
  const isOn = useListSettings((settings) => settings.readWhileScrolling)
  return <Switch name={words.readWhileScrolling} note={words.readWhileScrollingNote} isOn={isOn} onChange={setReadWhileScrolling} />
}
