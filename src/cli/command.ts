import type { ParseArgsOptionsConfig } from 'node:util'
import type { StartParseProcess } from '../core/index.ts'
import type { Call, LibraryChange } from '../shared/contract.ts'
import { AppError } from '../shared/errors.ts'
import type { Output } from './output.ts'

export interface OptionHelp {
  readonly name: string // as typed: "--limit N"
  readonly meaning: string
}

/** A command and everything that is known about it: what it takes, what it does, how it is explained. */
export interface Command {
  readonly name: string
  readonly usage: string // after the program's name
  readonly details: readonly string[] // paragraphs of the command's own help
  readonly examples: readonly string[]
  readonly options: ParseArgsOptionsConfig
  readonly optionHelp: readonly OptionHelp[]
  /** How many plain words it takes. */
  readonly least: number
  readonly most: number
  /** Its words are a query, where "-word" means "not this word" and is no option. */
  readonly takesQuery?: boolean
  readonly run: (context: CommandContext) => Promise<void>
}

/** What a command is given when it runs. */
export interface CommandContext {
  readonly words: readonly string[]
  readonly text: (option: string) => string | null // the value of an option that takes one
  readonly flag: (option: string) => boolean
  readonly json: boolean
  readonly fixedNow: Date | null // --now
  readonly now: () => Date // --now, else the clock
  readonly output: Output
  readonly interrupted: AbortSignal // Ctrl-C: finish the step at hand and return
  /** How a parse process is started; null: under this Node. */
  readonly startParseProcess: StartParseProcess | null
  /** Opens the library on the first request; the runner closes it. */
  readonly call: Call
  /** Hears what the library tells while the command runs. */
  readonly onChange: (listener: (change: LibraryChange) => void) => void
}

/** The words are not what the command takes: exit code 2. */
export function refuseUsage(sentence: string): AppError {
  return new AppError('wrong-usage', sentence)
}

/** Reads an option that is a whole number. Throws AppError('wrong-usage') for anything else. */
export function numberOption(context: CommandContext, name: string, least: number, fallback: number): number {
  const given = context.text(name)
  if (given === null) return fallback
  const value = /^\d{1,9}$/.test(given) ? Number(given) : -1
  if (value < least) throw refuseUsage(`--${name} takes a whole number from ${least}, not "${given}".`)
  return value
}

/** "1 article", "2 articles". */
export function countOf(count: number, noun: string): string {
  if (count === 1) return `1 ${noun}`
  return `${count} ${noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`
}
