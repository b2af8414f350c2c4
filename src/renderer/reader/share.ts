// The article as Markdown, with its source, its highlights and its note: for the clipboard or a file.
import type { Article } from '../../shared/model.ts'
import { call, callWindow } from '../bridge.ts'
import { say, tryTo } from '../status/messages.ts'
import { currentWords } from '../words.ts'

const mostCopied = 100_000 // characters that the clipboard takes

export async function copyMarkdown(article: Pick<Article, 'id'>): Promise<void> {
  const words = currentWords().reader.share
  await tryTo(async () => {
    const { markdown } = await call('articles.markdown', { id: article.id })
    if (markdown.length > mostCopied) return say(words.tooLong)
    await callWindow('window.copyText', { text: markdown })
    say(words.copied)
  })
}

/** Saves it where the person says. */
export async function saveMarkdown(article: Pick<Article, 'id'>): Promise<void> {
  await tryTo(async () => {
    const { markdown, name } = await call('articles.markdown', { id: article.id })
    const { path } = await callWindow('window.saveFile', { name, text: markdown })
    const words = currentWords().reader.paper
    say(path === null ? words.notSaved : words.saved(path))
  })
}
