import { proseLength, textLength } from './page-lengths.ts'

const captionNames =
  /(?:^|[\s_-])(?:captions?|cutline|wp-caption-text|photographer|(?:photo|image|picture|img|pic|media)s?-?(?:captions?|credits?|details?|info|title|desc(?:ription)?|source|legend)(?:-container)?)(?:$|[\s_-])/i
// Of these, what is said about a picture wherever that stands.
const surely = /(?:^|[\s_-])(?:photographer|(?:photo|image|picture)s?-?(?:captions?|credits?|details))(?:$|[\s_-])/i
// Boxes in which a picture stands with what is said about it.
const pictureNames = /(?:^|[\s_-])(?:(?:c-?t-?)?(?:image|photo|picture|img|pic|thumbnail|thumb|art|media|gallery)s?(?:-?(?:wrap(?:per)?|container|box|holder|block|frame|portrait|landscape|inline|left|right|large|small|full))*)(?=$|[\s_-])/i

const captioned = ['caption', 'cutline', 'photo', 'image', 'img', 'picture', 'media'].map((word) => `[class*="${word}" i]`).join(', ')

/** "articleImageDetails" in its words: "article-Image-Details". */
const partWords = (names: string): string => names.replace(/([a-z])([A-Z])/g, '$1-$2')

/** Captions that are not marked up as such become <figcaption>: they are shown with their picture and are no paragraphs. */
export function markCaptions(root: Element): void {
  for (const element of root.querySelectorAll(captioned)) {
    if (
      !/^(?:div|p|span|small|em|dd)$/.test(element.localName) ||
      !captionNames.test(partWords(element.getAttribute('class') ?? '')) ||
      element.querySelector('img, figcaption, p + p') !== null ||
      textLength(element) > 600
    )
      continue
    if (
      !(surely.test(partWords(element.getAttribute('class') ?? '')) && element.parentElement?.localName !== 'p') &&
      element.closest('figure') === null &&
      element.parentElement?.querySelector('img') === null &&
      element.parentElement?.parentElement?.querySelector('img') === null
    )
      continue
    const caption = element.ownerDocument.createElement('figcaption')
    caption.append(...element.childNodes)
    element.replaceWith(caption)
  }
  for (const image of [...root.querySelectorAll('img')].slice(0, 200)) markPictureText(image)
  const all = proseLength(root)
  for (const gallery of root.querySelectorAll('[class*="gallery" i], [class*="slideshow" i], [class*="carousel" i]'))
    if (galleryNames.test(gallery.getAttribute('class') ?? '') && proseLength(gallery) < all * 0.25) markGallery(gallery)
}

/** A table that holds one picture and a few words holds no data. */
function markTableText(table: Element): void {
  const cells = [...table.querySelectorAll('td')].filter((cell) => textLength(cell) > 0)
  if (cells.length > 2 || textLength(table) > 400 || table.querySelectorAll('img').length !== 1) return
  if (table.querySelector('table, th, p, figcaption') !== null) return
  for (const cell of cells) {
    const caption = table.ownerDocument.createElement('figcaption')
    caption.append(...cell.childNodes)
    cell.append(caption)
  }
}

const galleryNames = /(?:^|[\s_-])(?:gallery|slideshow|carousel)(?=$|[\s_-])/i

/** The texts between the pictures of a gallery that is not the article itself. */
function markGallery(gallery: Element): void {
  if (gallery.querySelector('img') === null) return
  for (const block of gallery.querySelectorAll('p, div, span, h2, h3, h4, h5')) {
    if (textLength(block) === 0 || textLength(block) > 600 || block.closest('figcaption, a') !== null) continue
    if (block.querySelector('p, div, ul, figure, img, figcaption, table') !== null) continue
    if (block.localName === 'span' && block.parentElement?.localName === 'p') continue
    const caption = block.ownerDocument.createElement('figcaption')
    caption.append(...block.childNodes)
    block.replaceWith(caption)
  }
}

/** The few words that share a box with a picture and nothing else are its caption. */
function markPictureText(image: Element): void {
  let box = image.parentElement
  for (let steps = 0; box !== null && steps < 5 && textLength(box) === 0; steps++) box = box.parentElement
  if (box !== null && /^(?:tr|tbody|table)$/.test(box.localName)) markTableText(box.closest('table')!)
  if (box === null || !/^(?:div|span|td|aside|dd|center)$/.test(box.localName)) return
  const length = textLength(box)
  if (length <= 600 && box.querySelectorAll('img').length === 1 && pictureNames.test(partWords(box.getAttribute('class') ?? ''))) {
    if (box.closest('figure, li') === null && box.querySelectorAll('p').length <= 2) captionAll(box)
    return
  }
  if (length === 0 || length > 300 || box.querySelector('h1, h2, h3, h4, li, figcaption, table, blockquote') !== null) return
  if (box.querySelector('p') !== null) return // a paragraph of the article may stand in one box with a picture that has no name for one
  if (box.querySelectorAll('img').length !== 1 || box.closest('figure, p, li') !== null) return
  const words = [...box.children].filter((child) => textLength(child) > 0)
  const own = [...box.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '')
  if (own || words.length !== 1 || words[0]!.querySelector('img') !== null) return
  const caption = box.ownerDocument.createElement('figcaption')
  caption.append(...words[0]!.childNodes)
  words[0]!.replaceWith(caption)
}

/** Everything that a box named for its picture holds beside that is said about it. */
function captionAll(box: Element): void {
  const caption = box.ownerDocument.createElement('figcaption')
  const isPicture = (node: Node): boolean => node.nodeType === 1 && ((node as Element).localName === 'img' || (node as Element).querySelector('img') !== null)
  caption.append(...[...box.childNodes].filter((node) => !isPicture(node) && (node.textContent ?? '').trim() !== ''))
  if (textLength(caption) > 0) box.append(caption)
}
