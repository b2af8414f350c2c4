import type { ArticleSummary } from '../../shared/model.ts'
import { call } from '../bridge.ts'
import { recordDone } from '../commands/undo.ts'
import { say, tryTo } from '../status/messages.ts'
import { currentWords } from '../words.ts'

/** "Not the same": the article leaves its story for good. It can be undone. */
export async function separateStory(article: Pick<ArticleSummary, 'id' | 'title'>): Promise<void> {
  const change = await tryTo(() => call('stories.separate', { id: article.id }))
  if (!change) return
  if (change.articleIds.length === 0) return say(currentWords().stories.noOther)
  recordDone(currentWords().stories.standsAlone(article.title), async () => void (await call('stories.undo', { change: structuredClone(change) as never })))
}
