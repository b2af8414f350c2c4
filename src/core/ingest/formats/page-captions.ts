import { textLength } from './page-lengths.ts'

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
}

/** The few words that share a box with a picture and nothing else are its caption. */
function markPictureText(image: Element): void {
  let box = image.parentElement
  for (let steps = 0; box !== null && steps < 5 && textLength(box) === 0; steps++) box = box.parentElement
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
