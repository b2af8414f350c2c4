import { showRules } from '../rules/rules-dialog.ts'
import { Icon } from '../ui/Icon.tsx'
import { openMenu, useMenu } from '../ui/Menu.tsx'
import type { MenuItem } from '../ui/Menu.tsx'
import { openDialog, showHighlights, showPage, useView } from '../view.ts'
import type { Page } from '../view.ts'
import { currentWords, useWords } from '../words.ts'

const pages: readonly Page['kind'][] = ['calendar', 'results', 'corrections', 'watchlists', 'tags']

/** The places that are visited now and then, behind one quiet button. The palette and the platform's menu lead to the same. */
export function MorePlaces() {
  const words = useWords().library
  const isOpen = useMenu((menu) => menu.open?.label === words.morePlaces)
  const isThere = useView(({ place, page }) => (page === null ? place === 'highlights' : pages.includes(page.kind)))
  return (
    <button
      type="button"
      className="quiet-button"
      aria-label={words.morePlaces}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      aria-current={isThere ? 'page' : undefined}
      onClick={(event) => openMenu(words.morePlaces, listPlaces(), event.currentTarget)}
    >
      <Icon name="more" />
      {words.more}
    </button>
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
