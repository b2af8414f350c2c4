import type { ParsedArticle, Section } from '../../../shared/model.ts'
import { htmlToText } from './html-text.ts'
import { sanitizeArticleHtml } from './sanitize.ts'

export interface ArticleBody extends Pick<ParsedArticle, 'html' | 'text' | 'sections'> {
  readonly image: string | null // address of the first picture
}

/**
 * An article's HTML as it is stored: sanitised, and the text of exactly that, so that both say the same. A title repeated at the top is left
 * out of both. HTML too large to show gives text only.
 */
export function readBody(html: string, baseUrl: string | null, title: string | null): ArticleBody {
  let clean: string | null
  try {
    clean = sanitizeArticleHtml(html, baseUrl)
  } catch {
    clean = null
  }
  const plain = htmlToText(clean ?? html)
  const image = clean === null ? null : (/<img data-remote="(https?:[^"]{1,4000})"/.exec(clean)?.[1]?.replaceAll('&amp;', '&') ?? null)
  const untitled = title === null ? plain : dropTitle(plain, title)
  return { html: clean === null || untitled === plain ? clean : dropTitleHtml(clean), ...untitled, image }
}

const words = (line: string): string => line.toLowerCase().replace(/[^\p{L}\d]+/gu, ' ').trim()

function dropTitle(plain: { readonly text: string; readonly sections: readonly Section[] }, title: string): { text: string; sections: readonly Section[] } {
  const [first] = plain.sections
  if (first?.start !== 0 || words(first.heading) !== words(title)) return plain
  const rest = plain.text.slice(first.heading.length).trimStart()
  const gone = plain.text.length - rest.length
  return { text: rest, sections: plain.sections.slice(1).map(({ heading, start, end }) => ({ heading, start: start - gone, end: end - gone })) }
}

/** Takes out the first heading, which is what the text began with. */
const dropTitleHtml = (html: string): string => html.replace(/<(h[2-4])(?: [^<>]*)?>[\s\S]*?<\/\1>/, '').replace(/^(?:<div>\s*<\/div>)+/, '')
