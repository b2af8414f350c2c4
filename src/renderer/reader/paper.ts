// The article on paper: printed, saved as a PDF. The style sheet for paper shows nothing but the article.
import type { Article } from '../../shared/model.ts'
import { callWindow } from '../bridge.ts'
import { say, tryTo } from '../status/messages.ts'
import { currentWords } from '../words.ts'

const longestWait = 5000 // milliseconds for pictures that were not on the screen yet
const longestName = 120 // characters

export async function printArticle(): Promise<void> {
  await loadPictures()
  await tryTo(() => callWindow('window.print', {}))
}

/** Saves the article as a PDF where the person says. */
export async function savePdf(article: Pick<Article, 'title'>): Promise<void> {
  const words = currentWords().reader.paper
  await loadPictures()
  const reply = await tryTo(() => callWindow('window.savePdf', { name: `${fileNameOf(article.title)}.pdf` }))
  if (reply) say(reply.path === null ? words.notSaved : words.saved(reply.path))
}

/** A title as every system takes it for a file. */
export function fileNameOf(title: string): string {
  const name = title.replace(/[\p{C}/\\:*?"<>|]+/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, longestName).replace(/\p{Cs}/gu, '').replace(/[. ]+$/, '').replace(/^\.+/, '')
  return name === '' ? 'Marketdash' : name
}

/** Pictures are loaded as they are scrolled to; on paper all of them are seen. */
async function loadPictures(): Promise<void> {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('.article-body img')]
  for (const picture of pictures) picture.loading = 'eager'
  const all = Promise.allSettled(pictures.map((picture) => picture.decode()))
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, longestWait))])
}
