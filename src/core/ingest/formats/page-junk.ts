import { tailHeading } from './page-calls.ts'
import { markCaptions } from './page-captions.ts'
import { removeReaders } from './page-dense.ts'
import { proseLength, textLength, unlinkedLength } from './page-lengths.ts'
import { collapseSpace } from './white-space.ts'

// Names that sites give to what stands around an article. Matched against whole words of class and id.
const junkNames = new RegExp(
  `(?:^|[\\s_-])(?:${[
    'share',
    'shares',
    'sharing',
    'sharebar',
    'sharetools',
    'social',
    'socials',
    'addthis',
    'sharethis',
    'related',
    'recommend(?:ed|ations?)?',
    'recirc(?:ulation)?',
    'newsletters?',
    'subscribe',
    'subscription',
    'sign-?up',
    'promo(?:tion|s|box)?',
    'advert(?:s|isement|ising|orial)?',
    'ads?',
    'adbox',
    'adslot',
    'ad-(?:slot|unit|container|wrapper)',
    'sponsor(?:ed)?',
    'outbrain',
    'taboola',
    'zergnet',
    'revcontent',
    'comments?',
    'commenting',
    'disqus',
    'respond',
    'author-?(?:bio|box|info|card|profile|about|dropdown|blurb|block|details|description)',
    'about-?author',
    'bio(?:graphy)?',
    '(?:article-?)?pitch',
    'breadcrumbs?',
    'pagination',
    'pager',
    'paging',
    'tags',
    'tag-?(?:list|cloud)',
    'topics-?list',
    'most-?(?:read|popular|viewed|shared)',
    'popular',
    'trending',
    'more-?(?:stories|news|from|on|articles)',
    'read-?(?:more|next|also)',
    'also-?read',
    'you-?may-?(?:also-?)?like',
    'next-?(?:article|up|story)',
    'print-?only',
    'toolbar',
    'article-?tools',
    'page-?tools',
    'cookies?(?:-?(?:banner|notice|consent|bar))?',
    'consent',
    'gdpr',
    'onetrust',
    'cmp',
    'paywall',
    'reg-?wall',
    'ad-?block(?:er)?',
    'privacy-?(?:banner|notice|policy|popup)',
    'skip-?(?:link|to|nav)',
    'nav(?:bar|igation)?',
    'menu',
    'masthead',
    'site-?(?:header|footer)',
    'footer',
    'sidebar',
    '(?:side|left|right)-?rail',
    'widget-?area',
    'follow(?:-?us)?',
    'donate',
    'donation',
    'membership',
    'copyright',
    'screen-?reader(?:-?text)?',
    'visually-?hidden',
    'sr-?only',
    'post-?meta',
    'entry-?meta',
    'article-?meta',
    'metadata',
    'mw-editsection',
    'text-?size',
    'font-?size',
    'byline',
    'dateline',
    'timestamp',
    'jp-relatedposts',
    'photo-?credit',
    'image-?credit',
    'inline-?(?:related|promo|newsletter)',
    'callout-?link',
    'audio-?player',
    'text-?to-?speech',
    'rating-?(?:box|widget)',
    'video-?(?:title|desc(?:ription)?|caption|(?:full-)?transcript)',
    'display-none',
  ].join('|')})(?=$|[\\s_-])`,
  'i',
)
// Names of boxes that open over the page. A link so named opens one: it is a word of the article, or one of its pictures.
const openedNames = /(?:^|[\s_-])(?:pop-?up|modal|overlay|lightbox)(?=$|[\s_-])/i
// Names of single lines: paragraphs are named for their looks more often than for what they say.
const lineNames =
  /(?:^|[\s_-])(?:(?:article|post|entry|story)-?meta|byline|dateline|timestamp|share-?(?:bar|tools|links)|tag-?list|(?:photo|image)-?credit|copyright|newsletters?|read-?more|also-?read|video-?(?:desc(?:ription)?|caption))(?=$|[\s_-])/i
// Words by which a container is the article however else it is named.
const bodyNames =
  /(?:^|[\s_-])(?:article-?(?:body|content|text)|story-?(?:body|content|text)|post-?(?:body|content|text)|entry-?content|main-?content|articlebody)(?=$|[\s_-])/i

const never =
  'script, style, template, noscript, iframe, object, embed, form, button, input, select, textarea, dialog, nav, [role="navigation"], [role="complementary"], [role="banner"], [role="contentinfo"], [role="search"], [role="dialog"], [role="alertdialog"], [role="menu"], [role="toolbar"], [aria-modal="true"], [hidden], [aria-hidden="true"], [style*="display:none" i], [style*="display: none" i], [style*="visibility:hidden" i], [style*="visibility: hidden" i]'
/**
 * Takes out of a page, before its article is looked for, what is never part of one. What holds a good part of the page's paragraphs stays,
 * however it is named.
 */
export function removeJunk(document: Document): void {
  const body = document.body
  if (!body) return
  for (const line of body.querySelectorAll('br')) line.after(' ') // lines read as one do not run together
  removeReaders(body)
  const all = proseLength(body)
  const text = all < 500 ? unlinkedLength(body) : Infinity // a page that parts its paragraphs by line breaks, maybe within one large form
  for (const element of body.querySelectorAll(never)) {
    if (proseLength(element) <= all * 0.3 && (text === Infinity || unlinkedLength(element) <= text * 0.5)) element.remove()
  }
  const most = Math.max(all, 1)
  removeNamed(body, most, (element) => (text !== Infinity && unlinkedLength(element) > text * 0.4 ? most : proseLength(element)))
  markCaptions(body)
  // Page builders call every paragraph a widget, which Readability takes for a box beside the article.
  for (const element of body.querySelectorAll(
    '[class*="elementor"], [class*="et_pb_"], [class*="vc_"], [class*="fusion-"], [class*="siteorigin"]',
  ))
    element.removeAttribute('class')
}
/**
 * Takes out elements by their names, unless that would take a good part of the text: then the names mean something else on this site. Where an
 * element's own heading says the same as its name ("Related"), it may be half of it.
 */
export function removeNamed(root: Element, all: number, lengthOf: (element: Element) => number): void {
  const named: Element[] = []
  let length = 0
  for (const element of root.querySelectorAll('[class], [id]')) {
    if (!isNamedJunk(element) || named.some((outer) => outer.contains(element)) || isWithinSentence(element)) continue
    const own = lengthOf(element)
    const sure = own > all * 0.25 && isHeaded(element)
    if (own > all * (sure ? 0.5 : 0.25)) continue
    named.push(element)
    if (!sure) length += own
  }
  if (length <= all * 0.4) named.forEach((element) => element.remove())
}

const isHeaded = (element: Element): boolean =>
  tailHeading.test(collapseSpace(element.querySelector('h2, h3, h4, h5, h6')?.textContent ?? '')) && element.querySelectorAll('a').length >= 2

function isNamedJunk(element: Element): boolean {
  if (isHidden(element)) return true
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.replace(/([a-z])([A-Z])/g, '$1-$2')
  const tag = element.localName
  return (
    names.trim() !== '' &&
    (junkNames.test(names) || (openedNames.test(names) && !inlineTags.test(tag) && element.querySelector('img') === null)) &&
    !bodyNames.test(names) &&
    tag !== 'body' &&
    tag !== 'article' &&
    tag !== 'main' &&
    (tag !== 'p' || (lineNames.test(names) && textLength(element) < 200)) &&
    tag !== 'html' &&
    tag !== 'h1' &&
    tag !== 'table'
  )
}

/** A class that hides an element on every page that has one, unless another shows it again on some screens. */
const isHidden = (element: Element): boolean => {
  const names = ` ${(element.getAttribute('class') ?? '').toLowerCase()} `
  return /\s(?:hidden|is-hidden|hide|d-none|invisible)\s/.test(names) && !/[:-](?:block|flex|inline|grid|show|visible)/.test(names)
}

const inlineTags = /^(?:a|abbr|b|cite|em|font|i|mark|small|span|strong|u)$/

/** A linked or marked word of a sentence, however it is named ("popup", "tags"): the words beside it run on. */
function isWithinSentence(element: Element): boolean {
  if (!inlineTags.test(element.localName) || !/^(?:p|li|td|blockquote|h[2-6])$/.test(element.parentElement?.localName ?? '')) return false
  const before = element.previousSibling?.nodeType === 3 ? (element.previousSibling.textContent ?? '').trim() : ''
  const after = element.nextSibling?.nodeType === 3 ? (element.nextSibling.textContent ?? '').trim() : ''
  return /[\p{L}\p{N},(]$/u.test(before) || /^[\p{Ll},;]/u.test(after)
}
