import { shell } from 'electron'
import { AppError } from '../shared/errors.ts'
import { currentWords } from './preferences.ts'
import { parseLink } from './safe-link.ts'

/**
 * The only place from which anything is opened outside the window: http, https and mailto, parsed and written
 * anew, so that no control character or other scheme reaches the system. Returns what was opened.
 */
export async function openLink(address: string): Promise<string> {
  const url = parseLink(address)
  if (!url) throw new AppError('bad-input', currentWords().menu.onlyWebLinks)
  await shell.openExternal(url)
  return url
}
