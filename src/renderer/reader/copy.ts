import type { Article } from '../../shared/model.ts'
import { callWindow } from '../bridge.ts'
import { say, tryTo } from '../status/messages.ts'
import { formatPublished } from '../ui/times.ts'
import { currentWords } from '../words.ts'

const mostCopied = 90_000 // characters; the clipboard takes a little more

/** Copies what is selected in the article and says below it where it is from: title, source, date and address. */
export async function copyWithSource(article: Article): Promise<void> {
  const words = currentWords().reader.copy
  const selected = readSelectedText()
  if (selected === '') return say(words.selectFirst)
  if (selected.length > mostCopied) return say(words.tooMuch)
  const text = `${currentWords().articles.quoted(selected)}\n\n${describeSource(article)}`
  if (await tryTo(() => callWindow('window.copyText', { text }))) say(words.copied)
}

/** "Title, Source, 9 Dec 2025" and the address on a line of its own. */
export function describeSource(article: Pick<Article, 'title' | 'author' | 'source' | 'publishedAt' | 'url'>): string {
  const date = article.publishedAt === null ? null : formatPublished(article.publishedAt)
  const line = [article.title, article.source ?? article.author, date].filter((part) => part !== null).join(', ')
  return article.url === null ? line : `${line}\n${article.url}`
}

function readSelectedText(): string {
  const selection = window.getSelection()
  const place = selection?.anchorNode instanceof Element ? selection.anchorNode : selection?.anchorNode?.parentElement
  return place?.closest('.article') ? (selection?.toString().trim() ?? '') : ''
}
