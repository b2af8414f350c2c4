import { AppError } from '../../../shared/errors.ts'
import type { ParsedArticle } from '../../../shared/model.ts'
import { htmlToText } from './html-text.ts'
import { isSign } from './image-source.ts'
import type { PlainText } from './html-text.ts'
import { sanitizeArticleHtml } from './sanitize.ts'
import { wordsOf } from './white-space.ts'

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
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    clean = null
  }
  const plain = clean === null ? htmlToText(html) : textOfBody(clean)
  const images = clean === null ? [] : [...clean.matchAll(/<img data-remote="(https?:[^"]{1,4000})"/g)].slice(0, 20)
  const image = images.map(([, address]) => address!.replaceAll('&amp;', '&')).find((address) => !isSign(address)) ?? null
  const untitled = title === null ? plain : dropTitle(plain, title)
  return { html: clean === null || untitled === plain ? clean : dropTitleHtml(clean), ...untitled, image }
}

/** Captions stand under their pictures and are no paragraphs of the text, unless the article is told in pictures. */
function textOfBody(clean: string): PlainText {
  const paragraphs = clean
    .replace(/<figcaption(?: [^<>]*)?>[\s\S]*?<\/figcaption>/g, '')
    .replace(/<figure(?: [^<>]*)?>[\s\S]*?<\/figure>/g, (figure) => (/<(?:table|pre|blockquote|ul|ol)\b/.test(figure) ? figure : ''))
  const plain = htmlToText(paragraphs)
  if (paragraphs.length === clean.length || plain.text.length >= 400) return plain
  const whole = htmlToText(clean)
  return whole.text.length > plain.text.length * 2 ? whole : plain
}

function dropTitle(plain: PlainText, title: string): PlainText {
  const [first] = plain.sections
  if (first?.start !== 0 || wordsOf(first.heading) !== wordsOf(title)) return plain
  const rest = plain.text.slice(first.heading.length).trimStart()
  const gone = plain.text.length - rest.length
  return {
    text: rest,
    sections: plain.sections.slice(1).map(({ heading, start, end }) => ({ heading, start: start - gone, end: end - gone })),
  }
}

/** Takes out the first heading, which is what the text began with. */
const dropTitleHtml = (html: string): string =>
  html.replace(/<(h[2-4])(?: [^<>]*)?>[\s\S]*?<\/\1>/, '').replace(/^(?:<div>\s*<\/div>)+/, '')
