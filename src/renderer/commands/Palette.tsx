import { useId, useState } from 'react'
import type { Scope, Sidebar } from '../../shared/contract.ts'
import type { Words } from '../../shared/words/languages.ts'
import { useSidebar } from '../library/sidebar-answer.ts'
import { listTreeGroups } from '../library/tree-items.ts'
import { Choices, choiceId, useChoiceKeys } from '../ui/Choices.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { closeDialog, showPage, showPane, showScope } from '../view.ts'
import { findChoices, useSymbolChoices } from '../watchlists/symbol-choices.ts'
import type { SymbolChoice } from '../watchlists/symbol-choices.ts'
import { useWords } from '../words.ts'
import { keysOf } from './bindings.ts'
import { commands } from './commands.ts'
import type { Command } from './commands.ts'
import { rankMatches } from './rank-matches.ts'
import { printKeys } from './use-keys.ts'

interface Entry {
  readonly key: string
  readonly title: string
  readonly aside: string
  readonly run: () => void
}

const mostShown = 60

/** Every action, every place and every company of the directory, found by a few letters. */
export function Palette() {
  const words = useWords()
  const sidebar = useSidebar((answer) => answer.value)
  const [text, setText] = useState('')
  const listId = useId()
  const found = useSymbolChoices(text)
  const companies = listCompanies(found.text === text ? found.choices : [], words)
  const named = rankMatches([...listActions(words), ...listPlaces(sidebar, words)], text, (entry) => entry.title).slice(0, mostShown)
  // A symbol in capitals means its company; else companies stand below what was there before they were found.
  const isSymbol = companies[0]?.symbol === text.trim()
  const entries: readonly Entry[] = isSymbol ? [...companies, ...named] : [...named, ...companies]
  const choose = (index: number): void => {
    const entry = entries[index]
    if (!entry) return
    closeDialog()
    setTimeout(entry.run) // after the dialog has given the focus back
  }
  const keys = useChoiceKeys(entries.length, 0, choose, text)
  /** Who types fast presses Enter before the companies are there: then they are waited for. */
  const isWaiting = found.text !== text && (named.length === 0 || /^[\p{Lu}\p{N}.-]+$/u.test(text.trim()))
  const chooseFound = async (): Promise<void> => {
    const first = listCompanies(await findChoices(text), words)[0]
    if (!first || (named.length > 0 && first.symbol !== text.trim())) return choose(0)
    closeDialog()
    setTimeout(first.run)
  }
  return (
    <Dialog title={words.widgets.palette} onClose={closeDialog}>
      <div className="palette">
        <input
          type="text"
          role="combobox"
          data-first
          aria-label={words.widgets.paletteField}
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={entries.length > 0 ? choiceId(listId, keys.active) : undefined}
          placeholder={words.widgets.paletteExample}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !isWaiting || event.nativeEvent.isComposing) return void keys.handleKey(event)
            event.preventDefault()
            void chooseFound()
          }}
        />
        <Choices
          id={listId}
          label={words.widgets.paletteList}
          items={entries}
          active={keys.active}
          keyOf={(entry) => entry.key}
          onChoose={choose}
        >
          {(entry) => (
            <>
              <span className="choice-name" dir="auto">
                {entry.title}
              </span>
              <span className="choice-aside">{entry.aside}</span>
            </>
          )}
        </Choices>
        {entries.length === 0 && found.text === text && <p className="form-note">{words.widgets.paletteNothing}</p>}
      </div>
    </Dialog>
  )
}

function listActions(words: Words): readonly Entry[] {
  return commands
    .filter((command) => command.name !== 'palette')
    .map((command) => ({
      key: command.name,
      title: words.commands[command.name],
      aside: printOwnKeys(command),
      run: command.run,
    }))
}

function printOwnKeys(command: Command): string {
  const keys = keysOf(command)
  return keys === null ? '' : printKeys(keys)
}

function listPlaces(sidebar: Sidebar | null, words: Words): readonly Entry[] {
  if (!sidebar) return []
  return listTreeGroups(sidebar, new Set())
    .filter((group) => group.heading !== null) // the library's own places have commands
    .flatMap((group) => group.items)
    .map((item) => ({
      key: `place ${item.key}`,
      title: item.scope.kind === 'symbol' && item.description !== null ? `${item.label} · ${item.description}` : item.label,
      aside: nameKind(item.scope.kind, words),
      run: () => {
        showScope(item.scope)
        showPane('articles')
      },
    }))
}

/** Companies of the directory: each has a page, whether it is watched or not. */
function listCompanies(choices: readonly SymbolChoice[], { companies }: Words): readonly (Entry & { readonly symbol: string })[] {
  return choices
    .filter((choice) => !choice.key.startsWith('typed '))
    .map(({ key, symbol, name, exchange }) => ({
      key: `company ${key}`,
      symbol,
      title: `${symbol} · ${name}`,
      aside: exchange === null ? companies.page : `${companies.page} · ${exchange}`,
      run: () => showPage({ kind: 'company', symbol }),
    }))
}

/** What kind of place it is; the library's own places say it by their names. */
function nameKind(kind: Scope['kind'], { library }: Words): string {
  switch (kind) {
    case 'tag':
    case 'symbol':
    case 'watchlist':
    case 'folder':
    case 'feed':
      return library[kind]
    case 'smart-list':
      return library.smartList
    default:
      return ''
  }
}
