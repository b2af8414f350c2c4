import { parseDeepLink } from '../shared/deep-link.ts'
import { toErrorValue } from '../shared/errors.ts'
import type { Wanted } from './arguments.ts'
import { openFiles } from './open-files.ts'
import { currentWords } from './preferences.ts'
import { sendToWindow } from './window.ts'

/**
 * Opens what a start asked for, this one or a second: files, links, an action of the icon's menu. Links show a place or fill a field, and never do
 * anything by themselves. Returns the id of the article that is shown for it, null where there is none.
 */
export async function openWanted({ files, links, action }: Wanted, callLibrary: (name: string, input: unknown) => Promise<unknown>): Promise<string | null> {
  let articleId = files.length > 0 ? await openFiles(files, callLibrary) : null
  for (const address of links) articleId = (await openDeepLink(address, callLibrary)) ?? articleId
  if (action !== null) sendToWindow({ kind: 'command', name: action })
  return articleId
}

async function openDeepLink(address: string, callLibrary: (name: string, input: unknown) => Promise<unknown>): Promise<string | null> {
  const link = parseDeepLink(address)
  if (link === null) {
    sendToWindow({ kind: 'notice', message: currentWords().menu.linkNotUnderstood })
    return null
  }
  if (link.kind !== 'article') {
    sendToWindow({ kind: 'show', link })
    return null
  }
  try {
    await callLibrary('articles.get', { id: link.articleId })
    sendToWindow({ kind: 'open', articleId: link.articleId })
    return link.articleId
  } catch (error) {
    sendToWindow({ kind: 'notice', message: toErrorValue(error).message })
    return null
  }
}
