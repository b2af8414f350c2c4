// What a person says about which company an article is about. Each says what was done and keeps its undo.
import type { VetoScope } from '../../shared/model.ts'
import { call } from '../bridge.ts'
import { copyOf, recordDone } from '../commands/undo.ts'
import { say, tryTo } from '../status/messages.ts'
import { currentWords } from '../words.ts'

/** "Not this company": remembered for the article, the words or the feed. */
export async function refuseCompany(symbol: string, scope: VetoScope, said: string): Promise<void> {
  const change = await tryTo(() => call('mentions.veto', { symbol, scope }))
  if (change) recordDone(said, [{ name: 'mentions.undo', input: { change: copyOf(change) } }])
}

/** Files articles under a company by hand. Answers false where that failed. */
export async function fileUnder(ids: readonly string[], symbol: string): Promise<boolean> {
  const change = await tryTo(() => call('mentions.file', { ids: [...ids], symbol, filed: true }))
  if (!change) return false
  const words = currentWords().companies
  if (change.filed.length + change.vetoesRemoved.length === 0) say(words.filedAlready(symbol))
  else recordDone(ids.length === 1 ? words.filed(symbol) : words.filedMany(change.filed.length, symbol), [{ name: 'mentions.undo', input: { change: copyOf(change) } }])
  return true
}

export async function unfile(articleId: string, symbol: string): Promise<void> {
  const change = await tryTo(() => call('mentions.file', { ids: [articleId], symbol, filed: false }))
  if (change) recordDone(currentWords().companies.unfiled(symbol), [{ name: 'mentions.undo', input: { change: copyOf(change) } }])
}

/** Takes back what was said earlier. */
export async function liftVeto(id: string, symbol: string): Promise<void> {
  const change = await tryTo(() => call('mentions.lift', { id }))
  if (change) recordDone(currentWords().companies.lifted(symbol), [{ name: 'mentions.undo', input: { change: copyOf(change) } }])
}
