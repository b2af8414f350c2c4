import type { Article } from '../../shared/model.ts'
import { callWindow } from '../bridge.ts'
import { say, tryTo } from '../status/messages.ts'

/** Opens the article where it was published, in the system's browser. */
export async function openOriginal(article: Article): Promise<void> {
  if (article.url === null) return say('This article has no address: it was imported without one.')
  await openLink(article.url)
}

/** Opens an address in the system's browser. */
export async function openLink(url: string): Promise<void> {
  const reply = await tryTo(() => callWindow('window.openLink', { url }))
  if (reply) say(`Opened ${reply.opened} in the browser.`)
}
