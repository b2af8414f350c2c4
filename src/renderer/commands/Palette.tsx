import { useId, useState } from 'react'
import type { Scope, Sidebar } from '../../shared/contract.ts'
import type { Words } from '../../shared/words/languages.ts'
import { useSidebar } from '../library/sidebar-answer.ts'
import { listTreeGroups } from '../library/tree-items.ts'
import { Choices, choiceId, useChoiceKeys } from '../ui/Choices.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { closeDialog, showPane, showScope } from '../view.ts'
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

/** Every action and every place, found by a few letters. */
export function Palette() {
  const words = useWords()
  const sidebar = useSidebar((answer) => answer.value)
  const [text, setText] = useState('')
  const listId = useId()
  const entries = rankMatches([...listActions(words), ...listPlaces(sidebar, words)], text, (entry) => entry.title).slice(0, mostShown)
  const choose = (index: number): void => {
    const entry = entries[index]
    if (!entry) return
    closeDialog()
    setTimeout(entry.run) // after the dialog has given the focus back
  }
  const keys = useChoiceKeys(entries.length, 0, choose, text)
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
          onKeyDown={(event) => void keys.handleKey(event)}
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
        {entries.length === 0 && <p className="form-note">{words.widgets.paletteNothing}</p>}
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
