import type { ArticlePictures, Picture } from '../../shared/model.ts'
import { imageAddress } from '../../shared/image-address.ts'
import { currentWords } from '../words.ts'
import { showsLead } from './pictures-lead.ts'

const smallest = 48 // pixels: below it a picture is a sign among the words, and there is nothing to enlarge
const dot = 3 // pixels: what counts readers is not mourned

/** Takes a picture out of an article's HTML and leaves the place where it will stand. Nothing is asked for by this. */
export function placePicture(image: HTMLImageElement): void {
  const { remote } = image.dataset
  const words = image.getAttribute('alt')?.trim() ?? ''
  if (remote === undefined && words === '') return image.remove()
  const place = document.createElement('span')
  place.className = 'picture'
  place.dataset['remote'] = remote ?? ''
  place.dataset['words'] = words
  const width = image.getAttribute('width')
  if (width !== null && /^\d{1,5}$/.test(width)) place.dataset['width'] = width
  const link = image.closest('a')
  image.replaceWith(place)
  // A link around nothing but pictures leads to the picture or to the article; pressing it enlarges. One with words stays a link.
  if (link && link.textContent?.trim() === '') link.replaceWith(...link.childNodes)
  else if (link) place.dataset['inLink'] = ''
}

/**
 * Fills the places of pictures: with what the library keeps, its size set first so that nothing jumps, else with its words and that it is not
 * saved. May be called again when pictures have arrived; what is shown already stays as it is, also while the answer is another article's (null).
 */
export function showPictures(body: HTMLElement, answer: ArticlePictures | null): void {
  const byAddress = new Map(answer?.pictures.map((picture) => [picture.address, picture]))
  for (const place of body.querySelectorAll<HTMLElement>('.picture')) {
    if (answer !== null || place.dataset['shown'] === undefined) fillPlace(place, byAddress.get(place.dataset['remote'] ?? ''))
  }
  if (answer === null) return
  const lead = byAddress.get(answer.lead ?? '')
  const shown = body.querySelector('.lead-picture')
  if (!lead || lead.id === null || !showsLead(body, lead, byAddress)) return shown?.remove()
  if (shown) return
  const place = document.createElement('span')
  place.className = 'picture lead-picture'
  place.dataset['remote'] = lead.address
  fillPlace(place, lead)
  body.prepend(place)
}

/** How many of an article's pictures a person could still have fetched. */
export function countMissing(answer: ArticlePictures | null): number {
  return answer?.pictures.filter((picture) => picture.id === null && /^https?:/i.test(picture.address) && !isDot(picture)).length ?? 0
}

/** The picture of a button that enlarges one; null for any other element. */
export function findPicture(element: Element): { readonly source: string; readonly words: string } | null {
  const image = element.closest('.picture-button')?.querySelector('img')
  return image ? { source: image.src, words: image.alt } : null
}

function isDot(picture: Picture): boolean {
  return picture.width !== null && picture.width <= dot
}

function fillPlace(place: HTMLElement, picture: Picture | undefined): void {
  const state = picture?.id ?? `${picture?.state ?? ''} ${picture?.problem ?? ''}`
  if (place.dataset['shown'] === state) return
  place.dataset['shown'] = state
  const words = place.dataset['words'] ?? ''
  if (picture === undefined || picture.id === null) {
    place.hidden = picture !== undefined && isDot(picture)
    return place.replaceChildren(makeMissing(words, picture))
  }
  place.hidden = false
  const image = makeImage(picture, picture.id, words, place)
  image.addEventListener('error', () => place.replaceChildren(makeMissing(words, { ...picture, problem: currentWords().reader.pictures.damaged })), { once: true })
  place.replaceChildren(place.dataset['inLink'] !== undefined || image.width < smallest ? image : makeButton(image))
}

function makeImage(picture: Picture, id: string, words: string, place: HTMLElement): HTMLImageElement {
  const image = document.createElement('img')
  const natural = picture.width ?? 1
  const declared = Number(place.dataset['width'] ?? 0)
  const isDrawing = picture.type === 'image/svg+xml'
  const width = declared > 0 && (isDrawing || declared < natural) ? declared : natural
  image.width = width
  image.height = Math.max(1, Math.round((width * (picture.height ?? 1)) / natural))
  image.alt = words
  image.loading = 'lazy'
  image.decoding = 'async'
  image.src = imageAddress(id)
  return image
}

function makeButton(image: HTMLImageElement): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'picture-button'
  const words = currentWords().reader.pictures
  button.setAttribute('aria-label', image.alt === '' ? words.enlarge : words.enlargeNamed(image.alt))
  button.append(image)
  return button
}

function makeMissing(words: string, picture: Picture | undefined): HTMLElement {
  const { notYet, notSaved } = currentWords().reader.pictures
  const box = document.createElement('span')
  box.className = 'picture-missing'
  if (words !== '') box.append(makeSpan(words, 'picture-words'))
  box.append(makeSpan(picture?.state === 'wanted' ? notYet : notSaved, 'picture-state'))
  if (picture?.problem) box.append(makeSpan(picture.problem, 'picture-reason'))
  return box
}

function makeSpan(text: string, className: string): HTMLElement {
  const span = document.createElement('span')
  span.className = className
  span.dir = 'auto'
  span.textContent = text
  return span
}
