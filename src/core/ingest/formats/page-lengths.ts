import { collapseSpace } from './white-space.ts'

/** Length of an element's text as it is shown. */
export const textLength = (element: Element): number => collapseSpace(element.textContent ?? '').length

/** Length of the text in an element's paragraphs, links not counted. */
export function proseLength(element: Element): number {
  let length = 0
  for (const paragraph of element.querySelectorAll('p')) {
    const whole = textLength(paragraph)
    if (whole >= 60) length += whole - linkLength(paragraph)
  }
  return length
}

/** Length of an element's text, links not counted: for pages that part their paragraphs by line breaks only. */
export const unlinkedLength = (element: Element): number => Math.max(0, textLength(element) - linkLength(element))

export function linkLength(element: Element): number {
  let length = 0
  for (const link of element.querySelectorAll('a')) length += textLength(link)
  return length
}
