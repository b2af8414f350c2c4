import DOMPurify from 'dompurify'
import type { Article } from '../../shared/model.ts'
import { currentWords } from '../words.ts'
import { placePicture } from './pictures.ts'
import { listTextBlocks } from './text-blocks.ts'
import type { TextBlock } from './text-blocks.ts'

/**
 * The body of an article as nodes: its HTML, made safe once more, or its text in blocks. HTML that cannot be made safe is
 * shown as its text.
 */
export function makeArticleBody(article: Pick<Article, 'html' | 'text' | 'sections'>): DocumentFragment {
  if (article.html === null) return bodyOfText(article)
  try {
    return bodyOfHtml(article.html)
  } catch (error) {
    console.error(error)
    return bodyOfText(article)
  }
}

function bodyOfText(article: Pick<Article, 'text' | 'sections'>): DocumentFragment {
  const body = document.createDocumentFragment()
  body.append(...listTextBlocks(article.text, article.sections).map(elementOf))
  return body
}

function elementOf(block: TextBlock): HTMLElement {
  switch (block.kind) {
    case 'heading':
      return make('h2', block.text)
    case 'paragraph':
      return make('p', block.text)
    case 'lines':
      return make('p', block.text, 'lines')
    case 'columns':
      return focusable(make('pre', block.text, 'columns'), currentWords().reader.columns)
    case 'list': {
      const list = make('ul')
      list.append(...block.items.map((item) => make('li', item)))
      return list
    }
    case 'table': {
      const table = make('table')
      table.append(
        ...block.rows.map((cells) => {
          const row = make('tr')
          row.append(...cells.map((cell) => make('td', cell)))
          return row
        }),
      )
      return scrollable(table)
    }
  }
}

function make(name: string, text = '', className = ''): HTMLElement {
  const element = document.createElement(name)
  if (text !== '') element.textContent = text
  if (className !== '') element.className = className
  if (name !== 'ul' && name !== 'table' && name !== 'tr') element.dir = 'auto'
  return element
}

/** Wide things scroll sideways in themselves, and can be scrolled by keyboard. */
function scrollable(table: HTMLElement): HTMLElement {
  const box = make('div', '', 'wide')
  table.replaceWith(box)
  box.append(table)
  return focusable(box, currentWords().reader.table)
}

function focusable(element: HTMLElement, name: string): HTMLElement {
  element.tabIndex = 0
  element.setAttribute('role', 'group')
  element.setAttribute('aria-label', name)
  return element
}

const allowedTags = [
  ...'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr th td blockquote figure figcaption img a em strong'.split(' '),
  ...'b i u s code pre kbd samp sup sub small q cite abbr time br hr div span section ins del bdi bdo ruby rt rp wbr'.split(' '),
]
const allowedAttributes = ['href', 'data-remote', 'alt', 'width', 'height', 'colspan', 'rowspan', 'start', 'dir', 'lang', 'datetime']

function bodyOfHtml(html: string): DocumentFragment {
  const body = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: allowedTags,
    ALLOWED_ATTR: allowedAttributes,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ADD_URI_SAFE_ATTR: ['data-remote'], // never fetched from here: it is a name to ask the library by
    ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
    FORCE_BODY: true, // a frameset at the start would take the body's place
    RETURN_DOM_FRAGMENT: true,
  })
  for (const heading of body.querySelectorAll('h1')) rename(heading, 'h2') // the headline is the only first level
  for (const image of body.querySelectorAll('img')) placePicture(image)
  for (const link of body.querySelectorAll('a')) if (!link.hasAttribute('href')) link.replaceWith(...link.childNodes)
  for (const table of body.querySelectorAll('table')) if (!table.parentElement?.closest('table')) scrollable(table)
  for (const code of body.querySelectorAll('pre')) focusable(code, currentWords().reader.asItStands)
  for (const block of body.querySelectorAll<HTMLElement>('p, li, h2, h3, h4, h5, h6, blockquote, td, th, dd, dt, figcaption')) {
    if (!block.hasAttribute('dir')) block.dir = 'auto'
  }
  return body
}

function rename(element: Element, name: string): void {
  const renamed = document.createElement(name)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}
