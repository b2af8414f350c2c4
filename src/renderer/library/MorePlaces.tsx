import { showRules } from '../rules/rules-dialog.ts'
import { Icon } from '../ui/Icon.tsx'
import type { MenuItem } from '../ui/Menu.tsx'
import { MenuButton } from '../ui/MenuButton.tsx'
import { openDialog, showHighlights, showPage, useView } from '../view.ts'
import type { Page } from '../view.ts'
import { currentWords, useWords } from '../words.ts'

const pages: readonly Page['kind'][] = ['calendar', 'results', 'corrections', 'watchlists', 'tags']

/** The places that are visited now and then, behind one quiet button. The palette and the platform's menu lead to the same. */
export function MorePlaces() {
  const words = useWords().library
  const isThere = useView(({ place, page }) => (page === null ? place === 'highlights' : pages.includes(page.kind)))
  return (
    <MenuButton label={words.morePlaces} className="quiet-button" isCurrent={isThere} items={listPlaces}>
      <Icon name="more" />
      <span aria-hidden="true">{words.more}</span>
      <span className="visually-hidden">{words.morePlaces}</span>
    </MenuButton>
  )
}

function listPlaces(): readonly (MenuItem | null)[] {
  const words = currentWords()
  return [
    { label: words.library.calendar, run: () => showPage({ kind: 'calendar' }) },
    { label: words.library.results, run: () => showPage({ kind: 'results' }) },
    null,
    { label: words.highlights.title, run: showHighlights },
    { label: words.corrections.page.title, run: () => showPage({ kind: 'corrections' }) },
    null,
    { label: words.library.watchlists, run: () => showPage({ kind: 'watchlists' }) },
    { label: words.tags.all, run: () => showPage({ kind: 'tags' }) },
    { label: words.rules.title, run: showRules },
    null,
    { label: words.commands.settings, run: () => openDialog('settings') },
    { label: words.commands.keys, run: () => openDialog('keys') },
  ]
}
