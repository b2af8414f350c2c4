import type { StartParseProcess } from '../core/index.ts'
import { toErrorValue } from '../shared/errors.ts'
import type { ErrorValue } from '../shared/errors.ts'
import { productVersion } from '../shared/version.ts'
import { checkWords, findCommandWord, parseArguments, parseNow } from './arguments.ts'
import type { ParsedArguments } from './arguments.ts'
import { refuseUsage } from './command.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import type { CommandEntry } from './commands.ts'
import { formatCommandHelp, formatHelp } from './help.ts'
import { prepareLibrary } from './open-library.ts'
import { isClosedPipe } from './output.ts'
import type { Output } from './output.ts'

/** How long a command may take to end a step of the library's after Ctrl-C. Milliseconds. */
const patience = 5000

/**
 * Runs one command line and returns its exit code: 0 done, 1 failed, 2 wrong usage. Where `interrupted` fires, the step at hand is
 * ended, the library is closed, and the exit code is the caller's to choose. `startParseProcess`: how the app starts one; null: under this Node.
 */
export async function runCommandLine(args: readonly string[], output: Output, interrupted: AbortSignal, startParseProcess: StartParseProcess | null): Promise<number> {
  try {
    await runCommand(args, output, interrupted, startParseProcess)
    if (interrupted.aborted) output.say('marketdash: stopped; what was done so far is kept.')
    return 0
  } catch (error) {
    if (isClosedPipe(error)) return 0 // the reader has what it wanted
    return reportFailure(toErrorValue(error), output, args.includes('--json'))
  }
}

async function runCommand(args: readonly string[], output: Output, interrupted: AbortSignal, startParseProcess: StartParseProcess | null): Promise<void> {
  const place = findCommandWord(args)
  if (place < 0) return runWithoutCommand(args, output)
  const name = args[place] as string
  const rest = args.filter((_, index) => index !== place)
  if (name === 'help') return printHelp(output, findHelpTopic(parseArguments(rest, null).words))
  const entry = findCommand(name)
  const command = await entry.load()
  const parsed = parseArguments(rest, command)
  if (parsed.values['help'] === true) return printHelp(output, entry)
  checkWords(command, parsed.words)
  await runParsed(command, parsed, output, interrupted, startParseProcess)
}

async function runWithoutCommand(args: readonly string[], output: Output): Promise<void> {
  if (args.length === 1 && args[0] === '--version') return output.print(productVersion)
  const { values } = parseArguments(args, null)
  if (values['help'] === true) return printHelp(output, null)
  throw refuseUsage(`marketdash needs a command: ${listNames()}. "marketdash --help" tells more.`)
}

async function runParsed(command: Command, { words, values }: ParsedArguments, output: Output, interrupted: AbortSignal, startParseProcess: StartParseProcess | null): Promise<void> {
  const text = (option: string): string | null => (typeof values[option] === 'string' ? values[option] : null)
  const given = text('library')
  if (given === '') throw refuseUsage('--library needs the path of a folder.')
  const fixedNow = text('now') === null ? null : parseNow(text('now') as string)
  const library = prepareLibrary(given, fixedNow, startParseProcess, (notice) => output.say(`marketdash: ${notice}`))
  const running = command.run({
    words,
    text,
    flag: (option) => values[option] === true,
    json: values['json'] === true,
    fixedNow,
    now: () => fixedNow ?? new Date(),
    output,
    interrupted,
    startParseProcess,
    call: library.call,
    onChange: library.onChange,
  })
  try {
    await Promise.race([running, waitAfter(interrupted, () => (library.isOpen() ? patience : 0))])
  } finally {
    running.catch(() => {}) // where the wait won, nobody else listens
    await library.close()
  }
}

/** Resolves so many milliseconds after the signal fired; never where it does not. */
function waitAfter(signal: AbortSignal, milliseconds: () => number): Promise<void> {
  return new Promise((done) => {
    const wait = (): void => void setTimeout(done, milliseconds())
    if (signal.aborted) wait()
    else signal.addEventListener('abort', wait, { once: true })
  })
}

function findCommand(name: string): CommandEntry {
  const command = commands.find((each) => each.name === name)
  if (command === undefined) throw refuseUsage(`There is no command "${name}". The commands are: ${listNames()}.`)
  return command
}

function findHelpTopic(words: readonly string[]): CommandEntry | null {
  return words[0] === undefined ? null : findCommand(words[0])
}

function listNames(): string {
  return commands.map((command) => command.name).join(', ')
}

async function printHelp(output: Output, entry: CommandEntry | null): Promise<void> {
  await output.print(...(entry === null ? formatHelp(commands) : formatCommandHelp(await entry.load(), entry.summary)))
}

/** The sentence on standard error; with --json the same as a value on a line of its own. */
function reportFailure(error: ErrorValue, output: Output, json: boolean): number {
  output.say(`marketdash: ${error.message}`)
  if (json) output.say(JSON.stringify({ error }))
  return error.kind === 'wrong-usage' ? 2 : 1
}
