import { readByline } from './byline.ts'
import { isDateLine } from './dates.ts'
import { collapseSpace } from './white-space.ts'

// Names that sites give to what stands around an article. Matched against whole words of class and id.
const junkNames = new RegExp(
  `(?:^|[\\s_-])(?:${[
    'share', 'shares', 'sharing', 'sharebar', 'sharetools', 'social', 'socials', 'addthis', 'sharethis', 'related', 'recommend(?:ed|ations?)?', 'recirc(?:ulation)?', 'newsletters?', 'subscribe',
    'subscription', 'sign-?up', 'promo(?:tion|s|box)?', 'advert(?:s|isement|ising|orial)?', 'ads?', 'adbox', 'adslot', 'ad-(?:slot|unit|container|wrapper)', 'sponsor(?:ed)?', 'outbrain', 'taboola', 'zergnet', 'revcontent',
    'comments?', 'commenting', 'disqus', 'respond', 'author-?(?:bio|box|info|card|profile|about)', 'about-?author', 'bio', 'breadcrumbs?', 'pagination', 'pager', 'paging', 'tags', 'tag-?(?:list|cloud)', 'topics-?list',
    'most-?(?:read|popular|viewed|shared)', 'popular', 'trending', 'more-?(?:stories|news|from|on|articles)', 'read-?(?:more|next|also)', 'also-?read', 'you-?may-?(?:also-?)?like', 'next-?(?:article|up|story)',
    'print-?only', 'toolbar', 'article-?tools', 'page-?tools', 'cookies?(?:-?(?:banner|notice|consent|bar))?', 'consent', 'gdpr', 'onetrust', 'cmp', 'paywall', 'pop-?up', 'modal', 'overlay', 'lightbox', 'skip-?(?:link|to|nav)',
    'nav(?:bar|igation)?', 'menu', 'masthead', 'site-?(?:header|footer)', 'footer', 'sidebar', 'widget-?area', 'follow(?:-?us)?', 'donate', 'donation', 'membership', 'copyright',
    'screen-?reader(?:-?text)?', 'visually-?hidden', 'sr-?only', 'post-?meta', 'entry-?meta', 'article-?meta', 'metadata', 'byline', 'dateline', 'timestamp', 'jp-relatedposts', 'photo-?credit', 'image-?credit', 'inline-?(?:related|promo|newsletter)', 'callout-?link', 'audio-?player', 'text-?to-?speech', 'rating-?(?:box|widget)',
  ].join('|')})(?=$|[\\s_-])`,
  'i',
)
// Words by which a container is the article however else it is named.
const bodyNames = /(?:^|[\s_-])(?:article-?(?:body|content|text)|story-?(?:body|content|text)|post-?(?:body|content|text)|entry-?content|main-?content|articlebody)(?=$|[\s_-])/i

const never = 'script, style, template, noscript, iframe, object, embed, form, button, input, select, textarea, dialog, nav, [role="navigation"], [role="complementary"], [role="banner"], [role="contentinfo"], [role="search"], [role="dialog"], [role="alertdialog"], [role="menu"], [role="toolbar"], [aria-modal="true"]'

/**
 * Takes out of a page, before its article is looked for, what is never part of one. What holds a good part of the page's paragraphs stays,
 * however it is named.
 */
export function removeJunk(document: Document): void {
  const body = document.body
  if (!body) return
  const all = proseLength(body)
  for (const element of [...body.querySelectorAll(never)]) if (proseLength(element) <= all * 0.3) element.remove()
  removeNamed(body, all, proseLength)
  markCaptions(body)
  // Page builders call every paragraph a widget, which Readability takes for a box beside the article.
  for (const element of body.querySelectorAll('[class*="elementor"], [class*="et_pb_"], [class*="vc_"], [class*="fusion-"], [class*="siteorigin"]')) element.removeAttribute('class')
}

/**
 * Takes out of an article that was found what came along with it: boxes, bars, bios, lists of other articles, calls to subscribe.
 * @param about what the page says of the article: its title and author are not repeated at the top, its text as data shows where it begins and ends
 */
export function refineArticle(root: Element, about: { readonly title: string | null; readonly author: string | null; readonly articleBody: string | null }): void {
  keepStatedBody(root, about.articleBody)
  const all = Math.max(textLength(root), 1)
  removeNamed(root, all, textLength)
  for (const element of [...root.querySelectorAll('figcaption, p, li, div, aside, h2, h3, h4, h5, h6, span, em, strong, small, blockquote')]) {
    if (root.contains(element) && isCall(element, all)) element.remove()
  }
  for (const list of [...root.querySelectorAll('ul, ol')]) if (isLinkList(list) && textLength(list) < all * 0.3) removeWithHeading(list)
  for (const box of [...root.querySelectorAll('div, section, aside')]) if (isLinkBox(box) && textLength(box) < all * 0.3) removeWithHeading(box)
  dropRepeats(root)
  dropTail(root)
  dropTop(root, about)
  dropBiography(root, about.author)
  for (const heading of [...root.querySelectorAll('h2, h3, h4, h5, h6')]) if (isLeftAlone(heading, root)) heading.remove()
}

/** Takes out elements by their names, unless that would take a good part of the text: then the names mean something else on this site. */
function removeNamed(root: Element, all: number, lengthOf: (element: Element) => number): void {
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
  return names.trim() !== '' && junkNames.test(names) && !bodyNames.test(names) && tag !== 'body' && tag !== 'article' && tag !== 'main' && tag !== 'p' && tag !== 'html' && tag !== 'h1' && tag !== 'table'
}

const textLength = (element: Element): number => collapseSpace(element.textContent ?? '').length

/** Length of the text in an element's paragraphs, links not counted. */
export function proseLength(element: Element): number {
  let length = 0
  for (const paragraph of element.querySelectorAll('p')) {
    const whole = textLength(paragraph)
    if (whole >= 60) length += whole - linkLength(paragraph)
  }
  return length
}

function linkLength(element: Element): number {
  let length = 0
  for (const link of element.querySelectorAll('a')) length += textLength(link)
  return length
}

// Short blocks that call on the reader to do something, credit a picture, or lead elsewhere; whole blocks, so that no sentence of an
// article ("Advertising revenue rose 6%") is taken for one.
const networks = 'facebook|twitter|x|linkedin|whatsapp|reddit|pinterest|flipboard|e-?mail|telegram|threads|bluesky|instagram|mastodon'
const calls = new RegExp(
  `^(?:${[
    '(?:advertisement|advertising|sponsored(?: content)?|promoted(?: content)?|ad|loading|play video|video player|enlarge(?: image)?|view gallery|scroll down|click to (?:enlarge|expand)|(?:hide|toggle|show) caption|skip (?:advertisement|to content|ad)|back to top|table of contents|on this page|print this page)',
    '(?:read|see|learn|find out|show|view|load) (?:more|all|next|also)(?: (?:about|on|at|from|here|stories|news|articles|comments|of our)\\b.{0,80})?[.:»>→…]*',
    '(?:also read|must read|read also|(?:read|see|watch|listen|view|related|more)(?: (?:more|also|next|now|this|here))?|related (?:articles?|stor(?:y|ies)|coverage|news|posts?)|don.t miss)\\s*[:|»>→]\\s*.{0,200}',
    '(?:read next|read (?:the )?full (?:story|article)|continue reading|keep reading|story continues|article continues|related(?: (?:articles?|stor(?:y|ies)|content|coverage|posts?|news|topics|links|reading))?|more(?: (?:stories|news|coverage|articles|on this(?: story)?))?|recommended for you|you (?:may|might) (?:also )?(?:like|be interested in).{0,40}|most (?:read|popular|viewed)|trending now|top stories|popular (?:now|stories)|editor.s picks?|up next|in case you missed it|suggested reading)(?: below| after (?:the )?(?:ad|advertisement).{0,20})?\\s*[:»>→….]*',
    '(?:sign up|subscribe|register) (?:to|for|now|here|today|with|below)\\b.{0,220}',
    '(?:log ?in|sign in) (?:to|or|with)\\b.{0,120}',
    '(?:follow|like|find|join) us\\b.{0,160}',
    'follow (?:our|the) .{1,60}\\bon (?:' + networks + ')\\b.{0,100}',
    '(?:follow|e-?mail|write to) .{1,60}(?:@\\w|\\bon (?:' + networks + ')\\b).{0,120}',
    'join (?:the|our) (?:discussion|conversation|newsletter|mailing list|community|facebook|telegram|whatsapp)\\b.{0,160}',
    '(?:get|receive) (?:the|our|all|more|breaking|daily|weekly)\\b.{0,160}(?:inbox|newsletters?|by e-?mail|e-?mail alerts?)\\b.{0,60}',
    '(?:click|tap) here\\b.{0,160}',
    '(?:download|install) (?:the|our)\\b.{0,80}\\bapp\\b.{0,60}',
    '(?:share|tweet|pin|e-?mail|print|save|comments?|copy link|leave a (?:comment|reply)|post a comment)',
    '(?:share|tweet|pin|e-?mail|print) this(?: (?:article|story|page|post|link|on|via|with)\\b.{0,60})?\\s*:?',
    '(?:share|tweet|pin|post) (?:on|via|to|by) (?:' + networks + ')\\b.{0,40}',
    '(?:photo|image|picture|photograph|photo credit|image credit|image source|media|credit|source|illustration|video)s?\\s*(?:by|:|/|\\|)\\s*.{0,120}',
    '(?:image|media|photo|picture) (?:copyright|caption|source|credit)\\b.{0,200}',
    '[^$€£%]{0,140}(?:/|\\(|via |©\\s?)(?:getty(?: images)?|reuters|ap photo|ap|afp|shutterstock|istock(?:photo)?|alamy|bloomberg|epa|unsplash|pixabay|pexels)\\)?',
    '(?:©|\\(c\\)|copyright (?:©|\\(c\\)|\\d{4})).{0,200}',
    '.{0,60}\\ball rights reserved\\b.{0,160}',
    '(?:filed under|tagged|tags|topics|categories|posted in|published in)\\s*:.{0,300}',
    '(?:we use|this (?:site|website) uses) cookies\\b.{0,400}',
    '(?:this (?:article|story|post) (?:was|has been) (?:originally|first) (?:published|posted)|originally published)\\b.{0,200}',
    '(?:already (?:a|have an?) (?:subscriber|member|account)|support (?:our|independent) journalism|become a (?:member|subscriber))\\b.{0,200}',
    '(?:a post shared by|view this post on) .{1,120}',
    'our standards:.{0,120}',
    '\\d+ (?:comments?|shares?|min(?:ute)?s? read)',
  ].join('|')})$`,
  'iu',
)

function isCall(element: Element, all: number): boolean {
  const text = collapseSpace(element.textContent ?? '')
  if (text === '' || text.length > 400 || text.length > all * 0.3) return false
  if (element.localName === 'span' || element.localName === 'em' || element.localName === 'strong' || element.localName === 'small') {
    // An inline element is a block of its own only where nothing stands beside it.
    const parent = element.parentElement
    if (!parent || textLength(parent) !== text.length) return false
  }
  if (calls.test(text)) return true
  // A paragraph that is nothing but a link to another article, in a strong or a bracket of its own.
  return element.localName === 'p' && text.length > 15 && linkLength(element) >= text.length * 0.9 && element.querySelector('img') === null && !/[.!?]["'”’]?$/.test(text) && text.split(/\s+/).length >= 4
}

function isLinkList(list: Element): boolean {
  const items = [...list.children].filter((child) => child.localName === 'li')
  const text = textLength(list)
  if (items.length < 2 || text === 0 || linkLength(list) < text * 0.8) return false
  return text / items.length >= 15 || [...list.querySelectorAll('a')].every((link) => link.getAttribute('href')?.startsWith('#')) // a table of contents
}

function isLinkBox(box: Element): boolean {
  const text = textLength(box)
  const links = box.querySelectorAll('a').length
  return text > 0 && text < 1200 && links >= 2 && linkLength(box) >= text * 0.7 && box.querySelector('table') === null
}

/** Pull quotes say again, in large letters, what stands in a paragraph. */
function dropRepeats(root: Element): void {
  const paragraphs = [...root.querySelectorAll('p')].map((paragraph) => ({ paragraph, text: words(paragraph.textContent ?? '') }))
  for (const quote of [...root.querySelectorAll('blockquote, aside, q, [class*="pull" i]')].slice(0, 100)) {
    const text = words(quote.textContent ?? '')
    if (text.length >= 30 && text.length < 500 && paragraphs.some(({ paragraph, text: whole }) => !quote.contains(paragraph) && !paragraph.contains(quote) && whole.length > text.length * 1.2 && whole.includes(text))) quote.remove()
  }
}

/** Removes a list or box and the heading that announces it, where nothing else stands under that heading. */
function removeWithHeading(element: Element): void {
  const before = element.previousElementSibling
  const after = element.nextElementSibling
  if (before && /^(?:h[1-6]|p|strong)$/.test(before.localName) && textLength(before) <= 60 && (before.localName.startsWith('h') || /:$/.test(before.textContent?.trim() ?? '')) && (after === null || /^h[1-6]$/.test(after.localName))) before.remove()
  element.remove()
}

// A heading after which nothing belongs to the article any more. Whole headings: "Related-party transactions" is none.
const tailHeading = /^(?:related(?: (?:articles?|stor(?:y|ies)|content|posts?|news|reading|links|coverage|topics))?|more (?:from|stories|news)\b.{0,60}|read (?:more|next)|recommended (?:for you|reading|stories|articles)|you (?:may|might) (?:also )?(?:like|be interested in|enjoy).{0,30}|about the authors?|(?:\d+ )?(?:comments?|thoughts on .*|responses)(?: \(\d+\))?|leave a (?:comment|reply)|share this.{0,30}|sign up.{0,80}|subscribe(?: (?:to|for|now|today)\b.{0,80})?|newsletters?|follow us.{0,40}|most (?:read|popular|viewed|shared).{0,30}|trending(?: now| stories)?|latest (?:news|stories|articles|posts|from)\b.{0,40}|further reading|popular(?: (?:stories|posts|articles|now))?|editor.s picks?|join the (?:conversation|discussion).{0,40}|our standards.{0,80}|sponsored(?: content)?|tags|topics)\s*:?$/i

/** Cuts an article at a heading that only what follows articles has, where little follows it. */
function dropTail(root: Element): void {
  const all = textLength(root)
  for (const heading of [...root.querySelectorAll('h2, h3, h4, h5, h6')]) {
    if (!tailHeading.test(collapseSpace(heading.textContent ?? ''))) continue
    const tail: Element[] = []
    for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) tail.push(next)
    const length = tail.reduce((sum, element) => sum + textLength(element), 0)
    if (length > all * 0.25) continue
    tail.forEach((element) => element.remove())
    heading.remove()
  }
}

/** A heading under which nothing stands: the last thing in the article. */
function isLeftAlone(heading: Element, root: Element): boolean {
  for (let at: Element | null = heading; at && at !== root; at = at.parentElement) {
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) if (textLength(next) > 0 || next.querySelector('img') !== null || next.localName === 'img') return false
  }
  return true
}

const captionNames = /(?:^|[\s_-])(?:captions?|cutline|wp-caption-text)(?:$|[\s_-])/i

/** Captions that are not marked up as such become <figcaption>: they are shown with their picture and are no paragraphs. */
function markCaptions(root: Element): void {
  for (const element of [...root.querySelectorAll('[class*="caption" i], [class*="cutline" i]')]) {
    if (!/^(?:div|p|span|small|em|dd)$/.test(element.localName) || !captionNames.test(element.getAttribute('class') ?? '') || element.querySelector('img, figcaption, p + p') !== null || textLength(element) > 600) continue
    if (element.closest('figure') === null && element.parentElement?.querySelector('img') === null && element.parentElement?.parentElement?.querySelector('img') === null) continue
    const caption = element.ownerDocument.createElement('figcaption')
    caption.innerHTML = element.innerHTML
    element.replaceWith(caption)
  }
}

const words = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]+/gu, ' ').trim()
const blocksOf = (root: Element): Element[] => [...root.querySelectorAll('p, h2, h3, h4, h5, h6, li, blockquote, pre, figcaption, td')].filter((block) => block.querySelector('p, li, blockquote, td') === null)

/**
 * Many publishers give the article's text as data beside the page. Where what was found covers that text, what stands before its first and
 * after its last block is not the article's. A text given only in part (behind a paywall) is not covered so and changes nothing.
 */
function keepStatedBody(root: Element, stated: string | null): void {
  if (stated === null) return
  const body = words(stated.replace(/<[^>]*>/g, ' '))
  const blocks = blocksOf(root).map((block) => ({ block, text: words(block.textContent ?? '') })).filter(({ text }) => text !== '')
  const inside = blocks.map(({ text }) => text.length >= 25 && body.includes(text.slice(0, 80)))
  const covered = blocks.reduce((sum, { text }, index) => sum + (inside[index] ? text.length : 0), 0)
  const found = blocks.reduce((sum, { text }) => sum + text.length, 0)
  if (body.length < 500 || covered < body.length * 0.85 || covered < found * 0.6) return
  const first = inside.indexOf(true)
  const last = inside.lastIndexOf(true)
  blocks.forEach(({ block, text }, index) => {
    if ((index < first || index > last) && !body.includes(text) && block.localName !== 'figcaption') block.remove()
  })
}

/** The first lines of what was found may repeat the title, the byline and the date. */
function dropTop(root: Element, about: { readonly title: string | null; readonly author: string | null }): void {
  for (const block of [...root.querySelectorAll('h1, h2, h3, p, div, span, li, time')].filter((element) => element.querySelector('p, div, li, h1, h2, h3, table, figure, img') === null).slice(0, 8)) {
    const text = collapseSpace(block.textContent ?? '')
    if (text === '') continue
    const repeated = (about.title !== null && words(text) === words(about.title)) || (about.author !== null && words(text.replace(/^by\s/i, '')) === words(about.author))
    if (repeated || readByline(text, '2000-01-01T00:00:00Z') !== null || isDateLine(text, '2000-01-01T00:00:00Z')) block.remove()
    else if (text.length > 100) return
  }
}

/** "Ann Lee is a reporter at Quay News." under the article. */
function dropBiography(root: Element, author: string | null): void {
  const blocks = blocksOf(root).filter((block) => textLength(block) > 0)
  for (const block of blocks.slice(-2)) {
    const text = collapseSpace(block.textContent ?? '')
    const named = author !== null && author.length > 3 && text.toLowerCase().startsWith(author.toLowerCase())
    const post = /^.{3,60}?\s(?:is|was|has been|covers|writes)\s.{0,80}\b(?:reporter|editor|writer|journalist|correspondent|columnist|contributor|author|freelancer?|blogger|producer|fellow|professor|covers|covering)\b/i.test(text)
    if (text.length < 500 && post && (named || block.querySelector('em, i') !== null || /^(?:the author|about)/i.test(text))) block.remove()
  }
}
