// Hiding articles by hand, and showing them again in the place where hidden ones are kept.
import { call } from '../bridge.ts'
import { recordDone } from '../commands/undo.ts'
import { tryTo } from '../status/messages.ts'
import { useView } from '../view.ts'
import { currentWords } from '../words.ts'
import { selectNone } from './selection.ts'

/** Hides articles; where hidden ones are shown, shows them again everywhere. */
export async function toggleHidden(ids: readonly string[]): Promise<void> {
  const hidden = useView.getState().scope.kind !== 'hidden'
  const reply = await tryTo(() => call('articles.setHidden', { ids: [...ids], hidden }))
  if (!reply || reply.ids.length === 0) return
  selectNone()
  recordDone(currentWords().rules[hidden ? 'hidArticles' : 'showedArticles'](reply.ids.length), [{ name: 'articles.setHidden', input: { ids: [...reply.ids], hidden: !hidden } }])
}
