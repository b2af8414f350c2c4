import { resolve } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { countOf } from '../command.ts'
import type { Command, CommandContext } from '../command.ts'
import { printableLine } from '../printable.ts'

export const backupCommand: Command = {
  name: 'backup',
  usage: 'backup FILE',
  details: ['The file must not exist yet. The copy is checked before it gets its name. With --json: { path, bytes }.'],
  examples: ['marketdash backup ~/marketdash-2026-10-29.sqlite'],
  options: {},
  optionHelp: [],
  least: 1,
  most: 1,
  run: runBackup,
}

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'restore FILE',
  details: [
    'The backup is checked first. The library it replaces is kept, and the folder that holds it is printed. With --json: { articles, replaced }.',
  ],
  examples: ['marketdash restore ~/marketdash-2026-10-29.sqlite'],
  options: {},
  optionHelp: [],
  least: 1,
  most: 1,
  run: runRestore,
}

export const checkCommand: Command = {
  name: 'check',
  usage: 'check [--no-repair]',
  details: [
    'Repairs what can be made anew (the search index) and says so. Exits 1 where something was wrong, repaired or not. With --json: { findings: [{ part, message, repaired }] }.',
  ],
  examples: ['marketdash check', 'marketdash check --no-repair --json'],
  options: { 'no-repair': { type: 'boolean' } },
  optionHelp: [{ name: '--no-repair', meaning: 'only look' }],
  least: 0,
  most: 0,
  run: runCheck,
}

async function runBackup(context: CommandContext): Promise<void> {
  // Another process may write it, in a folder of its own: only a whole path means the same to both.
  const made = await context.call('library.backup', { path: resolve(context.words[0] ?? '') })
  if (context.json) return context.output.printJson(made)
  await context.output.print(`${printableLine(made.path)} written, ${(made.bytes / 1024 / 1024).toFixed(1)} MB.`)
}

async function runRestore(context: CommandContext): Promise<void> {
  const restored = await context.call('library.restore', { path: resolve(context.words[0] ?? '') })
  if (context.json) return context.output.printJson(restored)
  await context.output.print(
    `${countOf(restored.articles, 'article')} restored. The library that was there is kept in ${printableLine(restored.replaced)}`,
  )
}

async function runCheck(context: CommandContext): Promise<void> {
  const { findings } = await context.call('library.check', { repair: !context.flag('no-repair') })
  if (context.json) await context.output.printJson({ findings })
  else if (findings.length === 0) await context.output.print('The library is whole.')
  else
    await context.output.print(
      ...findings.map((finding) => printableLine(`${finding.repaired ? 'repaired' : 'wrong'}  ${finding.part}: ${finding.message}`)),
    )
  if (findings.length === 0) return
  const repaired = findings.filter((finding) => finding.repaired).length
  const left = findings.length - repaired
  const verdict = left === 0 ? 'all of it was repaired' : repaired === 0 ? 'nothing was repaired' : `${repaired} repaired, ${left} left`
  throw new AppError('library-unreadable', `The check found ${countOf(findings.length, 'fault')}: ${verdict}.`)
}
