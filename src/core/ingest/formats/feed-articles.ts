import type { DocumentHints, ParsedArticle, ParsedFeed, ParsedItem } from '../../../shared/model.ts'
import { readBody } from './article-html.ts'
import { titleOfText } from './text.ts'
import { htmlToText } from './html-text.ts'

const longestDek = 600 // characters; a longer summary is an article of its own

/** One article for each item of a feed, in the same order. An item without a title gets its first sentence for one. */
export function articlesOfFeed(feed: ParsedFeed, hints: Pick<DocumentHints, 'url'>): ParsedArticle[] {
  return feed.items.map((item) => articleOfItem(feed, item, hints.url))
}

function articleOfItem(feed: ParsedFeed, item: ParsedItem, url: string | null): ParsedArticle {
  const body =
    item.html === null
      ? { html: null, text: item.text, sections: [], image: null }
      : readBody(item.html, item.link ?? feed.link ?? url, item.title)
  const title = item.title?.trim() || titleOfText(body.text) || item.link || 'Untitled'
  return {
    title,
    author: item.author,
    dek: dekOf(item, body.text),
    publishedAt: item.published ?? item.updated,
    url: item.link,
    source: feed.title,
    language: feed.language,
    text: body.text,
    html: body.html,
    sections: body.sections,
    image: item.image ?? body.image,
  }
}

/** The summary, where it says something that the text does not begin with. */
function dekOf(item: ParsedItem, text: string): string | null {
  if (item.summary === null) return null
  const summary = htmlToText(item.summary).text.replace(/\s+/g, ' ').trim()
  const start = summary.replace(/(?:\s*(?:…|\.\.\.|\[…\]|\[\.\.\.\]))+$/, '')
  if (summary === '' || summary.length > longestDek || text.replace(/\s+/g, ' ').startsWith(start.slice(0, 80))) return null
  return summary
}
