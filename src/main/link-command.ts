import { existsSync, lstatSync, mkdirSync, readlinkSync, symlinkSync, unlinkSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '../shared/errors.ts'
import { currentWords } from './preferences.ts'

/** The installed command line: a small program beside the app, which a link may lead to. Null in a checkout and where a package brings none. */
export function findCommand(resources: string): string | null {
  const path = join(resources, 'bin', process.platform === 'win32' ? 'marketdash.cmd' : 'marketdash')
  return existsSync(path) ? path : null
}

/**
 * Makes `marketdash` known to the person's terminal by a link in ~/.local/bin; on Windows the folder to put in PATH is told instead.
 * Returns where it is. A file of that name that is no link of ours is left alone.
 */
export function linkCommand(command: string): string {
  if (process.platform === 'win32') return command
  if (existsSync('/usr/bin/marketdash')) return '/usr/bin/marketdash' // the package put it there
  const folder = join(homedir(), '.local', 'bin')
  const link = join(folder, 'marketdash')
  try {
    mkdirSync(folder, { recursive: true })
    const found = lstatSync(link, { throwIfNoEntry: false })
    if (found && (!found.isSymbolicLink() || !/marketdash$/i.test(readlinkSync(link)))) throw new AppError('bad-input', currentWords().app.linkIsTaken(link))
    if (found) unlinkSync(link)
    symlinkSync(command, link)
    return link
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('bad-input', currentWords().app.notLinked(folder), error)
  }
}
