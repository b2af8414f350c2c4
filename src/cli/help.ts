import type { Command } from './command.ts'
import type { CommandEntry } from './commands.ts'
import { layOutRows, wrapParagraph } from './columns.ts'

const globalHelp: readonly (readonly [string, string])[] = [
  ['--library DIR', 'the library to use; else MARKETDASH_LIBRARY, else the folder for application data'],
  ['--json', 'print one JSON value on standard output and nothing else'],
  ['--now MOMENT', 'fix the clock for everything relative ("9 hours ago"), as in 2026-10-29T14:05:00Z'],
  ['--help, -h', 'this help; after a command, the help of that command'],
]

/** The help of the whole: what there is, in the order in which a person needs it. */
export function formatHelp(commands: readonly CommandEntry[]): string[] {
  return [
    'Marketdash reads the news you own: articles, the companies they are about, and their numbers with their sentences.',
    '',
    'Usage: marketdash [--library DIR] [--json] [--now MOMENT] COMMAND …',
    '',
    'Commands:',
    ...indent(
      layOutRows(
        commands.map((command) => [command.name, command.summary]),
        ['left', 'left'],
        null,
      ),
    ),
    '',
    'Options of every command, before or after it:',
    ...indent(layOutRows(globalHelp, ['left', 'left'], null)),
    '',
    'Exit codes: 0 done · 1 failed, with a sentence on standard error · 2 wrong usage.',
    'More about a command: marketdash COMMAND --help',
  ]
}

/** The help of one command: how it is called, what it does, examples. */
export function formatCommandHelp(command: Command, summary: string): string[] {
  const own = command.optionHelp.map((option) => [option.name, option.meaning])
  return [
    `Usage: marketdash ${command.usage}`,
    '',
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    ...command.details.flatMap((paragraph) => ['', ...wrapParagraph(paragraph, 100)]),
    '',
    'Options:',
    ...indent(layOutRows([...own, ...globalHelp], ['left', 'left'], null)),
    '',
    'Examples:',
    ...indent(command.examples),
  ]
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`)
}
