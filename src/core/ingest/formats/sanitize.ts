import sanitizeHtml from 'sanitize-html'
import { AppError } from '../../../shared/errors.ts'
import { chooseImage } from './image-source.ts'
import { absoluteAddress } from './address.ts'

const allowedTags = [
  'p',
  'div',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'table',
  'caption',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'th',
  'td',
  'blockquote',
  'figure',
  'figcaption',
  'img',
  'a',
  'em',
  'strong',
  'b',
  'i',
  'u',
  's',
  'del',
  'ins',
  'mark',
  'small',
  'code',
  'pre',
  'kbd',
  'samp',
  'var',
  'sup',
  'sub',
  'br',
  'hr',
  'abbr',
  'cite',
  'q',
  'time',
  'wbr',
]
// Dropped with all they hold; every other tag that is not allowed is unwrapped.
const droppedTags = [
  'script',
  'style',
  'template',
  'noscript',
  'title',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'applet',
  'video',
  'audio',
  'canvas',
  'select',
  'option',
  'textarea',
  'xmp',
  'noembed',
  'noframes',
  'plaintext',
  'frameset',
]
const renamed: Readonly<Record<string, string>> = {
  h1: 'h2',
  h5: 'h4',
  h6: 'h4',
  strike: 's',
  tt: 'code',
  'amp-img': 'img',
  image: 'img',
  dir: 'ul',
  menu: 'ul',
  listing: 'pre',
  section: 'div',
  article: 'div',
  main: 'div',
  aside: 'div',
  header: 'div',
  footer: 'div',
  nav: 'div',
  center: 'div',
  address: 'div',
  details: 'div',
  summary: 'div',
  hgroup: 'div',
  fieldset: 'div',
  form: 'div',
  dialog: 'div',
}
const deepest = 200 // tags inside tags; what is deeper is unwrapped
const longest = 10_000_000 // characters

/**
 * HTML as the window may show it: an article's tags and next to no attributes. Links are absolute and http, https or mailto; others are
 * unwrapped. Pictures carry their address in `data-remote` and have no `src`, so that showing the result fetches nothing: whoever has
 * stored the picture puts its own address there. Tracking pixels are gone. Headings are h2 to h4, the title being the h1.
 * @param baseUrl what relative addresses are relative to; where null they cannot be kept
 * @throws AppError too-large beyond ten million characters
 */
export function sanitizeArticleHtml(html: string, baseUrl: string | null): string {
  if (html.length > longest)
    throw new AppError('too-large', 'This page is too large to show. Read it in the browser, or save the part you need.')

  if (!/[<>&\0\r]/.test(html)) return html.trim() // words alone, as in most items of the longest feeds

  let pictureSources: string[] = [] // srcset of the sources seen since <picture>
  let lastImage = ''
  const transform = (name: string, attributes: sanitizeHtml.Attributes): sanitizeHtml.Tag => {
    const tagName = Object.hasOwn(renamed, name) ? renamed[name]! : name
    if (tagName === 'picture') pictureSources = []
    if (tagName === 'source' && attributes['srcset']) pictureSources.push(attributes['srcset'])
    if (tagName === 'source' && attributes['data-srcset']) pictureSources.push(attributes['data-srcset'])
    if (tagName === 'img') {
      const image = chooseImage(attributes, pictureSources, baseUrl)
      pictureSources = []
      if (image === null || image.address === lastImage) return unwrapped // a lazy picture and its copy for browsers without scripts
      lastImage = image.address
      const kept: sanitizeHtml.Attributes = { 'data-remote': image.address, alt: (attributes['alt'] ?? '').slice(0, 1000) }
      if (image.width !== null) kept['width'] = String(image.width)
      if (image.height !== null) kept['height'] = String(image.height)
      return { tagName, attribs: kept }
    }
    if (tagName === 'a') {
      const href = absoluteAddress(attributes['href'] ?? '', baseUrl)
      if (href === null) return unwrapped
      return { tagName, attribs: attributes['title'] ? { href, title: attributes['title'].slice(0, 300) } : { href } }
    }
    return tagName === 'span' ? unwrapped : { tagName, attribs: keepAttributes(tagName, attributes) }
  }

  const clean = sanitizeHtml(releaseLazyImages(html), {
    allowedTags: [...allowedTags, unwrapped.tagName],
    nonTextTags: droppedTags,
    allowedAttributes: {
      '*': ['dir'],
      a: ['href', 'title'],
      img: ['data-remote', 'alt', 'width', 'height'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
      ol: ['start'],
      time: ['datetime'],
      abbr: ['title'],
    },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowedSchemesAppliedToAttributes: ['href'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    enforceHtmlBoundary: false,
    nestingLimit: deepest,
    parseStyleAttributes: false,
    transformTags: { '*': transform },
  })
  return dropEmpty(clean.replace(/<\/?span>/g, '')) // in our own output < and > stand in tags only
}

// Spans are let through without attributes and taken out at the end: sanitize-html mixes up closing tags where a tag is renamed to
// one that is not allowed.
const unwrapped: sanitizeHtml.Tag = { tagName: 'span', attribs: {} }

function keepAttributes(name: string, attributes: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  const kept: sanitizeHtml.Attributes = {}
  const direction = attributes['dir']?.toLowerCase()
  if (direction === 'rtl' || direction === 'ltr' || direction === 'auto') kept['dir'] = direction
  const numbers = name === 'td' || name === 'th' ? ['colspan', 'rowspan'] : name === 'ol' ? ['start'] : []
  for (const attribute of numbers) {
    const value = attributes[attribute]
    if (value !== undefined && /^\d{1,3}$/.test(value)) kept[attribute] = value
  }
  if (name === 'time' && attributes['datetime'] && /^[\w:.+ -]{4,40}$/.test(attributes['datetime']))
    kept['datetime'] = attributes['datetime']
  if (name === 'abbr' && attributes['title']) kept['title'] = attributes['title'].slice(0, 300)
  return kept
}

/** Pages that load pictures by script repeat each one in <noscript>; without this its real address would be dropped with the tag. */
function releaseLazyImages(html: string): string {
  return html.replace(
    /<noscript\b[^>]{0,200}>\s{0,200}((?:<picture\b[^>]{0,200}>)?\s{0,50}<img\b[^>]{1,4000}>)\s{0,200}(?:<\/picture>\s{0,50})?<\/noscript>/gi,
    '$1',
  )
}

/** Takes out boxes that held only what was dropped. */
function dropEmpty(html: string): string {
  let before = html
  for (let round = 0; round < 6; round++) {
    const after = before.replace(
      /<(p|div|h2|h3|h4|a|em|strong|b|i|u|small|figure|figcaption|blockquote|ul|ol|li)(?: [^<>]*)?>(?:\s|<br \/>)*<\/\1>/g,
      '',
    )
    if (after.length === before.length) break
    before = after
  }
  return before.trim()
}
