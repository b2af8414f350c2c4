import { collapseSpace } from './white-space.ts'

// Names that sites give to what stands around an article. Matched against whole words of class and id.
const junkNames = new RegExp(
  `(?:^|[\\s_-])(?:${[
    'share', 'shares', 'sharing', 'sharebar', 'sharetools', 'social', 'socials', 'addthis', 'sharethis', 'related', 'recommend(?:ed|ations?)?', 'recirc(?:ulation)?', 'newsletters?', 'subscribe',
    'subscription', 'sign-?up', 'promo(?:tion|s|box)?', 'advert(?:s|isement|ising|orial)?', 'ads?', 'adbox', 'adslot', 'ad-(?:slot|unit|container|wrapper)', 'sponsor(?:ed)?', 'outbrain', 'taboola', 'zergnet', 'revcontent',
    'comments?', 'commenting', 'disqus', 'respond', 'author-?(?:bio|box|info|card|profile|about)', 'about-?author', 'bio', 'breadcrumbs?', 'pagination', 'pager', 'paging', 'tags', 'tag-?(?:list|cloud)', 'topics-?list',
    'most-?(?:read|popular|viewed|shared)', 'popular', 'trending', 'more-?(?:stories|news|from|on|articles)', 'read-?(?:more|next|also)', 'also-?read', 'you-?may-?(?:also-?)?like', 'next-?(?:article|up|story)',
    'print(?:-?only)?', 'toolbar', 'tools', 'cookies?(?:-?(?:banner|notice|consent|bar))?', 'consent', 'gdpr', 'onetrust', 'cmp', 'paywall', 'pop-?up', 'modal', 'overlay', 'lightbox', 'skip-?(?:link|to|nav)',
    'nav(?:bar|igation)?', 'menu', 'masthead', 'site-?(?:header|footer)', 'footer', 'footnotes-?nav', 'sidebar', 'widget', 'follow(?:-?us)?', 'donate', 'donation', 'membership', 'membermouse', 'copyright', 'disclaimer',
    'screen-?reader(?:-?text)?', 'visually-?hidden', 'sr-?only', 'hide', 'hidden', 'noprint', 'no-?print', 'post-?meta', 'entry-?meta', 'article-?meta', 'metadata', 'byline', 'dateline', 'timestamp', 'jp-relatedposts', 'wp-?caption-?text-?credit', 'credit', 'photo-?credit', 'inline-?(?:related|promo|newsletter)', 'callout-?link', 'audio-?player', 'text-?to-?speech', 'listen', 'rating-?(?:box|widget)', 'poll', 'quiz', 'survey',
  ].join('|')})(?=$|[\\s_-])`,
  'i',
)
// Words by which a container is the article however else it is named.
const bodyNames = /(?:^|[\s_-])(?:article-?(?:body|content|text)|story-?(?:body|content|text)|post-?(?:body|content|text)|entry-?content|main-?content|articlebody)(?=$|[\s_-])/i

const never = 'script, style, template, noscript, iframe, object, embed, form, button, input, select, textarea, dialog, nav, [role="navigation"], [role="complementary"], [role="banner"], [role="contentinfo"], [role="search"], [role="dialog"], [role="alertdialog"], [role="menu"], [role="toolbar"], [aria-modal="true"]'

/**
 * Takes out of a page, before its article is looked for, what is never part of one. An element that holds a good part of the page's
 * paragraphs stays, however it is named.
 */
export function removeJunk(document: Document): void {
  const body = document.body
  if (!body) return
  const all = proseLength(body)
  for (const element of [...body.querySelectorAll(never)]) if (proseLength(element) <= all * 0.3) element.remove()
  for (const element of [...body.querySelectorAll('[class], [id]')]) if (isNamedJunk(element) && proseLength(element) <= all * 0.2) element.remove()
}

/** Takes out of an article that was found what came along with it: boxes, bars, bios, lists of other articles, calls to subscribe. */
export function refineArticle(root: Element): void {
  const all = Math.max(textLength(root), 1)
  for (const element of [...root.querySelectorAll('[class], [id]')]) if (isNamedJunk(element) && textLength(element) < all * 0.25) element.remove()
  for (const element of [...root.querySelectorAll('figcaption, p, li, div, aside, h2, h3, h4, h5, h6, span, em, strong, small, blockquote')]) {
    if (root.contains(element) && isCall(element, all)) element.remove()
  }
  for (const list of [...root.querySelectorAll('ul, ol')]) if (isLinkList(list) && textLength(list) < all * 0.3) removeWithHeading(list)
  for (const box of [...root.querySelectorAll('div, section, aside')]) if (isLinkBox(box) && textLength(box) < all * 0.3) removeWithHeading(box)
  dropTail(root)
  for (const heading of [...root.querySelectorAll('h2, h3, h4, h5, h6')]) if (isLeftAlone(heading)) heading.remove()
}

function isNamedJunk(element: Element): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.replace(/([a-z])([A-Z])/g, '$1-$2')
  const tag = element.localName
  return names.trim() !== '' && junkNames.test(names) && !bodyNames.test(names) && tag !== 'body' && tag !== 'article' && tag !== 'main' && tag !== 'p' && tag !== 'html' && tag !== 'h1' && tag !== 'table'
}

const textLength = (element: Element): number => collapseSpace(element.textContent ?? '').length

/** Length of the text in an element's paragraphs, links not counted. */
function proseLength(element: Element): number {
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

// Short blocks that call on the reader to do something, credit a picture, or lead elsewhere. Anchored at the block's start.
const calls = new RegExp(
  `^(?:${[
    'advertisement|advertising|sponsored(?: content)?|promoted|ad$',
    '(?:read|see|watch|listen|hear|check out|view)\\s*(?:more|also|next|now|this)?\\s*[:|»>→]',
    '(?:read|see|learn|find out|show|view|load) (?:more|all|next|also)(?: (?:about|on|at|from|here|stories|news|articles|comments|of our)\\b.{0,80})?[.:»>→…]*$',
    '(?:also read|read also|read next|read full story|read the full (?:story|article)|continue reading|keep reading|story continues|article continues|related(?: (?:articles?|stor(?:y|ies)|content|coverage|posts?|news|topics|links|reading))?|more(?: (?:stories|news|coverage|articles|on this(?: story)?|from .{1,40}))?|recommended(?: for you| reading)?|you (?:may|might) (?:also )?(?:like|be interested in)|don.t miss|most (?:read|popular|viewed)|trending(?: now)?|top stories|popular(?: now| stories)?|editor.s picks?|up next|in case you missed it|suggested reading)\\s*[:»>→]*(?:$|(?<=:).{0,200}$)',
    '(?:sign up|subscribe|register|join|log ?in|follow|like) (?:to|for|up|us|now|here|today|our|on|in|by|the|with)\\b.{0,220}$',
    '(?:get|receive) (?:the|our|all|more|breaking|daily|weekly|unlimited)\\b.{0,160}(?:inbox|newsletter|e-?mail|alerts?|subscri\\w+|app)\\b.{0,60}$',
    '(?:click|tap) (?:here|to|on|the|for)\\b.{0,160}$',
    '(?:download|install) (?:the|our)\\b.{0,100}\\bapp\\b.{0,60}$',
    '(?:share|tweet|pin|e-?mail|print|save|copy link|whatsapp|facebook|twitter|linkedin|reddit|flipboard|comments?|leave a (?:comment|reply)|post a comment|join the (?:discussion|conversation))(?: (?:this|on|via|to|with|article|story|link|by)\\b.{0,60})?\\s*[:(\\d)]*$',
    '(?:photo|image|picture|photograph|credit|photo credit|image credit|image source|photo by|image by|source|illustration|video)s?\\s*(?:by|:|/|\\|)\\s*.{0,120}$',
    '.{0,160}(?:\\/|\\(|via |©\\s?)(?:getty images|reuters|ap photo|afp|shutterstock|istock(?:photo)?|alamy|bloomberg|epa|unsplash|pixabay|pexels)\\b.{0,40}$',
    '(?:©|\\(c\\)|copyright)\\s.{0,200}$',
    'all rights reserved\\b.{0,160}$',
    '(?:filed under|tagged|tags|topics|categories|posted in|published in)\\s*:.{0,300}$',
    '(?:we use|this (?:site|website) uses) cookies\\b.{0,400}$',
    '(?:follow|contact|e-?mail|reach|write to) .{1,60}(?:@|\\bon (?:twitter|x|facebook|linkedin|threads|bluesky|instagram))\\b.{0,120}$',
    '(?:this (?:article|story|post) (?:was|has been) (?:originally|first) (?:published|posted)|originally published)\\b.{0,200}$',
    '(?:already (?:a|have an?) (?:subscriber|member|account)|support (?:our|independent) journalism|become a (?:member|subscriber))\\b.{0,200}$',
    '\\d+ (?:comments?|shares?|min(?:ute)?s? read)$',
  ].join('|')})`,
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
  return items.length >= 2 && text > 0 && linkLength(list) >= text * 0.8 && text / items.length >= 15
}

function isLinkBox(box: Element): boolean {
  const text = textLength(box)
  const links = box.querySelectorAll('a').length
  return text > 0 && text < 1200 && links >= 2 && linkLength(box) >= text * 0.7 && box.querySelector('table') === null
}

/** Removes a list or box and the heading that announces it, where nothing else stands under that heading. */
function removeWithHeading(element: Element): void {
  const before = element.previousElementSibling
  const after = element.nextElementSibling
  if (before && /^(?:h[1-6]|p|strong)$/.test(before.localName) && textLength(before) <= 60 && (before.localName.startsWith('h') || /:$/.test(before.textContent?.trim() ?? '')) && (after === null || /^h[1-6]$/.test(after.localName))) before.remove()
  element.remove()
}

// A heading after which nothing belongs to the article any more.
const tailHeading = /^(?:related|more (?:from|on|stories|news|in)\b|read more|recommended|you (?:may|might)|about the author|comments?$|leave a (?:comment|reply)|share this|sign up|subscribe|newsletter|follow us|most (?:read|popular)|trending|latest (?:news|stories|from)|further reading|popular|editor.s picks?|join the|our standards|sponsored|tags$|topics$)/i

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
function isLeftAlone(heading: Element): boolean {
  for (let at: Element | null = heading; at && at.parentElement; at = at.parentElement) {
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) if (textLength(next) > 0 || next.querySelector('img') !== null || next.localName === 'img') return false
    if (at.parentElement.parentElement === null) break
  }
  return true
}
