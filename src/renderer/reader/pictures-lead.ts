import type { Picture } from '../../shared/model.ts'

const leadWidth = 200 // pixels: what is smaller is a site's sign
const leadHeight = 100
const opening = 300 // characters: a picture so near the start opens the article

/**
 * Whether the lead picture is shown above the text. Not where the text shows it as well, under this or another size, nor where the text begins with a
 * picture of its own: a publisher names the same picture in many ways.
 */
export function showsLead(body: HTMLElement, lead: Picture, byAddress: ReadonlyMap<string, Picture>): boolean {
  if ((lead.width ?? 0) < leadWidth || (lead.height ?? 0) < leadHeight) return false
  const name = nameOfPicture(lead.address)
  const places = [...body.querySelectorAll<HTMLElement>('.picture:not(.lead-picture)')]
  if (places.some((place) => nameOfPicture(place.dataset['remote'] ?? '') === name)) return false
  const first = places.find((place) => isLarge(byAddress.get(place.dataset['remote'] ?? '')))
  return first === undefined || countTextBefore(body, first) > opening
}

/** What an address calls a picture, without its size and kind. */
export function nameOfPicture(address: string): string {
  const path = URL.parse(address)?.pathname ?? address
  const file = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  const name = file.replace(/\.(?:jpe?g|png|gif|webp|avif|bmp|svg)$/, '').replace(/[-_.@]?(?:\d{2,4}x\d{2,4}|scaled|\dx)$/, '')
  return name.length < 5 ? path : name
}

function isLarge(picture: Picture | undefined): boolean {
  return picture !== undefined && picture.id !== null && (picture.width ?? 0) >= leadWidth && (picture.height ?? 0) >= leadHeight
}

function countTextBefore(body: HTMLElement, place: HTMLElement): number {
  const range = body.ownerDocument.createRange()
  range.setStart(body, 0)
  range.setEndBefore(place)
  return range.toString().trim().length
}
