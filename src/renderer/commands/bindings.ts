// Which keys run which command: those that commands.ts gives, unless the person chose others. Remembered on this computer.
import { create } from 'zustand'
import { followRestored, recall, remember } from '../remember.ts'
import type { Command, CommandName } from './commands.ts'

/** Null: none. A name that is not there has the keys it came with. */
type Chosen = { readonly [Name in CommandName]?: string | null }

export const useBindings = create<{ readonly chosen: Chosen }>(() => ({ chosen: recall('keys', isChosen) ?? {} }))

export function keysOf(command: Pick<Command, 'name' | 'keys'>, { chosen } = useBindings.getState()): string | null {
  const own = chosen[command.name]
  return own === undefined ? command.keys : own
}

/** Gives a command other keys, or with null none. */
export function chooseKeys(command: Pick<Command, 'name' | 'keys'>, keys: string | null): void {
  const { [command.name]: _before, ...others } = useBindings.getState().chosen
  const chosen: Chosen = keys === command.keys ? others : { ...others, [command.name]: keys }
  remember('keys', chosen)
  useBindings.setState({ chosen })
}

/** Every command has the keys again that it came with. */
export function resetKeys(): void {
  remember('keys', {})
  useBindings.setState({ chosen: {} })
}

followRestored('keys', isChosen, (chosen) => useBindings.setState({ chosen }))

/** Keys that the system and moving about need: a window without them could not be used. */
const reserved = new Set(['Tab', 'Shift+Tab', 'Escape', 'Enter', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Shift+ArrowUp', 'Shift+ArrowDown', 'Mod+c', 'Mod+v', 'Mod+x', 'Mod+q', 'Mod+w'])

export function isReserved(keys: string): boolean {
  return keys.split(' ').some((press) => reserved.has(press) || press === 'Unidentified' || press === 'Dead' || press === 'Process')
}

/** The command that would be in the way of these keys: it has the same, or one row of presses begins with all of the other. */
export function findConflict<Each extends Pick<Command, 'name' | 'keys'>>(commands: readonly Each[], name: CommandName, keys: string): Each | null {
  return (
    commands.find((command) => {
      const theirs = command.name === name ? null : keysOf(command)
      return theirs !== null && (theirs === keys || theirs.startsWith(`${keys} `) || keys.startsWith(`${theirs} `))
    }) ?? null
  )
}

function isChosen(value: unknown): value is Chosen {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((keys) => keys === null || typeof keys === 'string')
}
