import { proseLength, textLength } from './page-lengths.ts'

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
    'author-?(?:bio|box|info|card|profile|about)',
    'about-?author',
    'bio',
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
    'pop-?up',
    'modal',
    'overlay',
    'lightbox',
    'skip-?(?:link|to|nav)',
    'nav(?:bar|igation)?',
    'menu',
    'masthead',
    'site-?(?:header|footer)',
    'footer',
    'sidebar',
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
  ].join('|')})(?=$|[\\s_-])`,
  'i',
)
// Words by which a container is the article however else it is named.
const bodyNames =
  /(?:^|[\s_-])(?:article-?(?:body|content|text)|story-?(?:body|content|text)|post-?(?:body|content|text)|entry-?content|main-?content|articlebody)(?=$|[\s_-])/i

const never =
  'script, style, template, noscript, iframe, object, embed, form, button, input, select, textarea, dialog, nav, [role="navigation"], [role="complementary"], [role="banner"], [role="contentinfo"], [role="search"], [role="dialog"], [role="alertdialog"], [role="menu"], [role="toolbar"], [aria-modal="true"]'
/**
 * Takes out of a page, before its article is looked for, what is never part of one. What holds a good part of the page's paragraphs stays,
 * however it is named.
 */
export function removeJunk(document: Document): void {
  const body = document.body
  if (!body) return
  const all = proseLength(body)
  for (const element of body.querySelectorAll(never)) if (proseLength(element) <= all * 0.3) element.remove()
  removeNamed(body, all, proseLength)
  markCaptions(body)
  // Page builders call every paragraph a widget, which Readability takes for a box beside the article.
  for (const element of body.querySelectorAll(
    '[class*="elementor"], [class*="et_pb_"], [class*="vc_"], [class*="fusion-"], [class*="siteorigin"]',
  ))
    element.removeAttribute('class')
}
/** Takes out elements by their names, unless that would take a good part of the text: then the names mean something else on this site. */
export function removeNamed(root: Element, all: number, lengthOf: (element: Element) => number): void {
  const named: Element[] = []
  let length = 0
  for (const element of root.querySelectorAll('[class], [id]')) {
    if (!isNamedJunk(element) || named.some((outer) => outer.contains(element))) continue
    const own = lengthOf(element)
    if (own > all * 0.25) continue
    named.push(element)
    length += own
  }
  if (length <= all * 0.4) named.forEach((element) => element.remove())
}

function isNamedJunk(element: Element): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.replace(/([a-z])([A-Z])/g, '$1-$2')
  const tag = element.localName
  return (
    names.trim() !== '' &&
    junkNames.test(names) &&
    !bodyNames.test(names) &&
    tag !== 'body' &&
    tag !== 'article' &&
    tag !== 'main' &&
    tag !== 'p' &&
    tag !== 'html' &&
    tag !== 'h1' &&
    tag !== 'table'
  )
}
const captionNames = /(?:^|[\s_-])(?:captions?|cutline|wp-caption-text)(?:$|[\s_-])/i

/** Captions that are not marked up as such become <figcaption>: they are shown with their picture and are no paragraphs. */
function markCaptions(root: Element): void {
  for (const element of root.querySelectorAll('[class*="caption" i], [class*="cutline" i]')) {
    if (
      !/^(?:div|p|span|small|em|dd)$/.test(element.localName) ||
      !captionNames.test(element.getAttribute('class') ?? '') ||
      element.querySelector('img, figcaption, p + p') !== null ||
      textLength(element) > 600
    )
      continue
    if (
      element.closest('figure') === null &&
      element.parentElement?.querySelector('img') === null &&
      element.parentElement?.parentElement?.querySelector('img') === null
    )
      continue
    const caption = element.ownerDocument.createElement('figcaption')
    caption.append(...element.childNodes)
    element.replaceWith(caption)
  }
}
