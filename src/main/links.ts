import { shell } from 'electron'
import { AppError } from '../shared/errors.ts'

/**
 * The only place from which anything is opened outside the window: http, https and mailto, parsed and written
 * anew, so that no control character or other scheme reaches the system. Returns what was opened.
 */
export async function openLink(address: string): Promise<string> {
  const url = parseLink(address)
  if (!url) throw new AppError('bad-input', 'Only web and mail addresses are opened. This link is neither.')
  await shell.openExternal(url)
  return url
}

/** A safe link, or null. */
export function parseLink(address: string): string | null {
  if (/[\p{C}\\]/u.test(address)) return null
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol === 'mailto:') return url.href
  return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '' && url.username === '' && url.password === '' ? url.href : null
}
