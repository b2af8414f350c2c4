import type { Article } from '../../shared/model.ts'
import { callWindow } from '../bridge.ts'
import { say, tryTo } from '../status/messages.ts'
import { currentWords } from '../words.ts'

/** Opens the article where it was published, in the system's browser. */
export async function openOriginal(article: Pick<Article, 'url'>): Promise<void> {
  if (article.url === null) return say(currentWords().articles.noAddress)
  await openLink(article.url)
}

/** Opens an address in the system's browser. */
export async function openLink(url: string): Promise<void> {
  const reply = await tryTo(() => callWindow('window.openLink', { url }))
  if (reply) say(currentWords().articles.opened(reply.opened))
}
