import { chooseKeys, findConflict, isReserved, keysOf, resetKeys, useBindings } from '../commands/bindings.ts'
import { commands } from '../commands/commands.ts'
import type { Command } from '../commands/commands.ts'
import { recordDone } from '../commands/undo.ts'
import { nameOfPress } from '../commands/read-keys.ts'
import { printKeys } from '../commands/use-keys.ts'
import { currentWords, useWords } from '../words.ts'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Section } from './section.ts'

const rowPause = 900 // milliseconds in which a second press makes a row of two

/** Which keys run which command. */
export const keys: Section = {
  name: 'keys',
  title: (words) => words.settings.keys.title,
  settings: [
    ...commands.map((command) => ({ name: `keys.${command.name}`, text: (words: ReturnType<typeof currentWords>) => words.commands[command.name], Field: () => <KeysField command={command} /> })),
    { name: 'keys.reset', text: (words) => words.settings.keys.reset, Field: ResetField },
  ],
}

/** What came of the last keys that were pressed, in a sentence; with `wanted` they can be had all the same. */
interface Refusal {
  readonly sentence: string
  readonly wanted: { readonly keys: string; readonly from: Command } | null
}

function KeysField({ command }: { readonly command: Command }) {
  const words = useWords()
  const shown = useBindings((bindings) => keysOf(command, bindings))
  const [isListening, setListening] = useState(false)
  const [first, setFirst] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const name = words.commands[command.name]

  const stop = (): void => {
    clearTimeout(timer.current)
    setListening(false)
    setFirst(null)
  }
  const take = (wanted: string | null): void => {
    stop()
    setRefusal(null)
    if (wanted === null) return choose(command, null)
    if (isReserved(wanted)) return setRefusal({ sentence: words.settings.keys.reserved(printKeys(wanted)), wanted: null })
    const from = findConflict(commands, command.name, wanted)
    if (from) setRefusal({ sentence: words.settings.keys.taken(printKeys(keysOf(from) ?? wanted), words.commands[from.name]), wanted: { keys: wanted, from } })
    else choose(command, wanted)
  }
  const handleKey = (event: KeyboardEvent): void => {
    if (!isListening) return
    const press = nameOfPress(event)
    if (event.key === 'Tab' && first === null) return stop() // focus goes on, nothing is changed
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return stop()
    if (press === null || event.repeat) return
    if (event.key === 'Delete') return take(null)
    clearTimeout(timer.current)
    if (first !== null) return take(`${first} ${press}`)
    if (press.startsWith('Mod+')) return take(press) // such keys stand alone
    setFirst(press)
    timer.current = setTimeout(() => take(press), rowPause)
  }

  return (
    <div className="setting keys-setting">
      <div className="keys-line">
        <span>{name}</span>
        <button
          type="button"
          className="button keys-button"
          aria-label={words.settings.keys.change(name, shown === null ? words.settings.keys.none : printKeys(shown))}
          aria-pressed={isListening}
          onKeyDown={handleKey}
          onBlur={stop}
          onClick={() => {
            setRefusal(null)
            setListening(true)
          }}
        >
          {isListening ? (first === null ? words.settings.keys.press : `${printKeys(first)} …`) : shown === null ? words.settings.keys.none : <kbd>{printKeys(shown)}</kbd>}
        </button>
      </div>
      {refusal !== null && (
        <p className="form-note keys-refused" role="alert">
          {refusal.sentence}{' '}
          {refusal.wanted !== null && (
            <button
              type="button"
              className="link-button"
              onClick={() => {
                const { keys: wanted, from } = refusal.wanted!
                setRefusal(null)
                choose(command, wanted, from)
              }}
            >
              {words.settings.keys.takeAnyway}
            </button>
          )}
        </p>
      )}
    </div>
  )
}

/** Gives a command its keys, taking them from another where that is meant. One undo takes both back. */
function choose(command: Command, wanted: string | null, from: Command | null = null): void {
  const before = keysOf(command)
  const theirs = from === null ? null : keysOf(from)
  if (from !== null) chooseKeys(from, null)
  chooseKeys(command, wanted)
  const words = currentWords()
  const said = wanted === null ? words.settings.keys.removed(words.commands[command.name]) : words.settings.keys.changed(words.commands[command.name], printKeys(wanted))
  recordDone(said, () => {
    chooseKeys(command, before)
    if (from !== null) chooseKeys(from, theirs)
    return Promise.resolve()
  })
}

function ResetField() {
  const words = useWords().settings.keys
  const isChanged = useBindings(({ chosen }) => Object.keys(chosen).length > 0)
  return (
    <div className="setting">
      <p className="form-note">{words.note}</p>
      <div>
        <button
          type="button"
          className="button"
          disabled={!isChanged}
          onClick={() => {
            const { chosen } = useBindings.getState()
            resetKeys()
            recordDone(words.resetDone, () => {
              for (const command of commands) chooseKeys(command, keysOf(command, { chosen }))
              return Promise.resolve()
            })
          }}
        >
          {words.reset}
        </button>
      </div>
    </div>
  )
}
