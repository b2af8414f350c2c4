import { proseLength, textLength } from './page-lengths.ts'

const captionNames = /(?:^|[\s_-])(?:captions?|cutline|wp-caption-text)(?:$|[\s_-])/i

/** Captions that are not marked up as such become <figcaption>: they are shown with their picture and are no paragraphs. */
export function markCaptions(root: Element): void {
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
  if (length === 0 || length > 300 || box.querySelector('p, h1, h2, h3, h4, li, figcaption, table, blockquote') !== null) return
  if (box.querySelectorAll('img').length !== 1 || box.closest('figure, p, li') !== null) return
  const words = [...box.children].filter((child) => textLength(child) > 0)
  const own = [...box.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '')
  if (own || words.length !== 1 || words[0]!.querySelector('img') !== null) return
  const caption = box.ownerDocument.createElement('figcaption')
  caption.append(...words[0]!.childNodes)
  words[0]!.replaceWith(caption)
}
