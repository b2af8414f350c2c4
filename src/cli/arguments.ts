import { parseArgs } from 'node:util'
import type { ParseArgsOptionsConfig } from 'node:util'
import { refuseUsage } from './command.ts'
import type { Command } from './command.ts'

export const globalOptions = {
  library: { type: 'string' },
  json: { type: 'boolean' },
  now: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig

export interface ParsedArguments {
  readonly words: readonly string[]
  readonly values: Readonly<Record<string, unknown>>
}

/** Where the command stands among the arguments: the first word that is neither a global option nor the value of one; -1 where there is none. */
export function findCommandWord(args: readonly string[]): number {
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] as string
    if (argument === '--library' || argument === '--now') index++
    else if (!argument.startsWith('-') || argument === '-') return index
  }
  return -1
}

// No argument can hold a NUL, so this marks a query's "-word" through parseArgs and back.
const mark = '\u0000'

/**
 * Reads the arguments of a command (null: global options alone). Throws AppError('wrong-usage') with a sentence for an unknown
 * option, a missing value, and too few or too many words.
 */
export function parseArguments(args: readonly string[], command: Command | null): ParsedArguments {
  const options: ParseArgsOptionsConfig = { ...command?.options, ...globalOptions }
  const marked = command?.takesQuery ? args.map((each) => (/^-[^-h]|^-h./.test(each) ? mark + each : each)) : [...args]
  const { values, positionals } = parseOrRefuse(marked, options, command)
  const words = positionals.map((word) => (word.startsWith(mark) ? word.slice(1) : word))
  return { words, values }
}

/** Throws AppError('wrong-usage') unless the command takes so many words. */
export function checkWords(command: Command, words: readonly string[]): void {
  if (words.length < command.least) throw refuseUsage(`"${command.name}" needs more words: marketdash ${command.usage}`)
  if (words.length > command.most)
    throw refuseUsage(`"${command.name}" does not take "${words[command.most]}": marketdash ${command.usage}`)
}

/** Reads the moment of --now. Throws AppError('wrong-usage') where it is none. */
export function parseNow(given: string): Date {
  const form = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/i
  const now = new Date(form.test(given) ? given : Number.NaN)
  if (Number.isNaN(now.getTime())) throw refuseUsage(`--now takes a moment such as 2026-10-29T14:05:00Z, not "${given}".`)
  return now
}

function parseOrRefuse(
  args: string[],
  options: ParseArgsOptionsConfig,
  command: Command | null,
): { values: Record<string, unknown>; positionals: string[] } {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    throw refuseUsage(describeParseError(error, args, options, command))
  }
}

/** The parser's own messages speak to programmers: find the option that it stumbled over and say what is wrong with it. */
function describeParseError(error: unknown, args: readonly string[], options: ParseArgsOptionsConfig, command: Command | null): string {
  const where = command === null ? 'marketdash' : `"${command.name}"`
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const option = options[token.name]
    if (option === undefined) return `${where} has no option ${token.rawName}. Put "--" before words that begin with a hyphen.`
    if (option.type === 'boolean' && token.value !== undefined) return `${token.rawName} takes no value.`
    if (option.type === 'string' && (token.value === undefined || (!token.inlineValue && token.value.startsWith('-')))) {
      return `${token.rawName} needs a value.`
    }
  }
  return error instanceof Error ? error.message : String(error)
}
