// A story is one line of the list; unfolded, the other articles that tell it stand below it.
import { create } from 'zustand'
import { call } from '../bridge.ts'
import { say, tryTo } from '../status/messages.ts'
import { dropFromList, placeBelow, useArticleList } from '../articles/article-list.ts'
import { currentWords } from '../words.ts'

/** Which article stands below which line: member -> the line of its story. */
export const useUnfolded = create<{ readonly inside: ReadonlyMap<string, string> }>(() => ({ inside: new Map() }))

/** Unfolds the story of a line, or folds it again. Says so where the article stands alone. */
export async function toggleStory(articleId: string): Promise<void> {
  const { inside } = useUnfolded.getState()
  const entryId = inside.get(articleId) ?? articleId
  const members = [...inside].filter(([, entry]) => entry === entryId).map(([member]) => member)
  if (members.length > 0) {
    dropFromList(members)
    return useUnfolded.setState({ inside: new Map([...inside].filter(([, entry]) => entry !== entryId)) })
  }
  const line = useArticleList.getState().articles.find((article) => article.id === entryId)
  if (!line?.story) return say(currentWords().stories.noOther)
  const story = await tryTo(() => call('stories.ofArticle', { id: entryId }))
  if (!story) return
  const listed = new Set(useArticleList.getState().articles.map((article) => article.id))
  const others = story.filter((article) => !listed.has(article.id))
  placeBelow(entryId, others)
  useUnfolded.setState({ inside: new Map([...useUnfolded.getState().inside, ...others.map((article) => [article.id, entryId] as const)]) })
}

/** The list shows another place: nothing is unfolded there. */
export function foldAll(): void {
  if (useUnfolded.getState().inside.size > 0) useUnfolded.setState({ inside: new Map() })
}
