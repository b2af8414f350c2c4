import { isTracker } from '../../../shared/trackers.ts'
import { absoluteAddress } from './address.ts'

export interface ImageSource {
  readonly address: string // absolute http(s), or a data: address of a raster picture
  readonly width: number | null // pixels, as the page states them
  readonly height: number | null
}

const lazyAttributes = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-original-src',
  'data-hi-res-src',
  'data-full-src',
  'data-image',
  'data-img-src',
  'data-url',
  'data-runner-src',
  'data-actualsrc',
  'data-echo',
  'data-delayed-url',
  'data-orig-file',
  'data-large-file',
  'data-medium-file',
]
const lazySets = ['srcset', 'data-srcset', 'data-lazy-srcset', 'data-original-set', 'data-srcset-webp']
const wanted = 1200 // pixels: sharp at reading width on a dense screen, without storing posters

const placeholder =
  /(?:^|[/_.-])(?:placeholder|blank|spacer|transparent|pixel|clear|grey|gray|loading|loader|lazy|1x1|empty|dummy|shim)[\w-]{0,20}\.(?:gif|png|svg|jpe?g|webp)(?:$|[?#])/i

/**
 * The one address to show for an <img>: lazy-loading attributes understood, one good size taken from srcset, null for a tracking pixel
 * and for a picture without an address that can be used.
 * @param sources srcset values of the <source> elements before it in its <picture>
 */
export function chooseImage(
  attributes: Readonly<Record<string, string>>,
  sources: readonly string[],
  baseUrl: string | null,
): ImageSource | null {
  const width = pixels(attributes['width'], attributes['style'], 'width')
  const height = pixels(attributes['height'], attributes['style'], 'height')
  if ((width !== null && width <= 3) || (height !== null && height <= 3)) return null
  if (/(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes['style'] ?? '')) return null

  const source = attributes['src'] ?? ''
  const lazy = lazyAttributes.map((name) => attributes[name]).filter((value) => value !== undefined && looksLikeAddress(value)) as string[]
  const sets = [...lazySets.map((name) => attributes[name]), ...sources].filter((value) => value !== undefined) as string[]
  const fromSets = sets.flatMap((set) => parseSourceSet(set)).filter((candidate) => !isPlaceholder(candidate.address))
  const best = chooseSize(fromSets)
  const candidates = [best, ...lazy, isPlaceholder(source) ? null : source]
  for (const candidate of candidates) {
    if (candidate === null) continue
    const address = absoluteImage(candidate, baseUrl)
    if (address === null) continue
    if (isTracker(address)) return null
    return { address, width, height }
  }
  return null
}

/** Candidates of a srcset attribute; commas inside an address are kept. Source: HTML standard, "parse a srcset attribute". */
export function parseSourceSet(set: string): { address: string; size: number }[] {
  const found: { address: string; size: number }[] = []
  const tokens = set
    .slice(0, 20_000)
    .split(/\s+/)
    .filter((token) => token !== '' && token !== ',')
  for (let at = 0; at < tokens.length; at++) {
    let address: string | undefined = tokens[at]
    while (address) {
      const ended = address.endsWith(',')
      const candidate = { address: address.replace(/^,|,$/g, ''), size: 600 }
      address = undefined
      const descriptor = ended ? null : /^([\d.]{1,10})([wxh])(?:,(.*))?$/.exec(tokens[at + 1] ?? '')
      if (descriptor) {
        const number = Number.parseFloat(descriptor[1]!)
        candidate.size = descriptor[2] === 'w' ? number : number * 600
        address = descriptor[3] // "a.jpg 1x,b.jpg 2x"
        at++
      }
      if (candidate.address !== '') found.push(candidate)
    }
  }
  return found
}

function chooseSize(candidates: readonly { address: string; size: number }[]): string | null {
  const bySize = [...candidates].sort((a, b) => a.size - b.size)
  return (bySize.find((candidate) => candidate.size >= wanted) ?? bySize[bySize.length - 1])?.address ?? null
}

function absoluteImage(address: string, baseUrl: string | null): string | null {
  const trimmed = address.trim()
  if (/^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[A-Za-z0-9+/=\s]+$/i.test(trimmed)) return trimmed.replace(/\s+/g, '')
  const absolute = absoluteAddress(trimmed, baseUrl)
  return absolute?.startsWith('http') ? absolute : null
}

// The small inline pictures that hold a place until a script puts the real one there.
const isPlaceholder = (address: string): boolean =>
  address === '' || (/^data:/i.test(address) && address.length < 2000) || placeholder.test(address)

const looksLikeAddress = (value: string): boolean =>
  /^(?:https?:)?\/\/|^\/?[\w%.~-]+[/.]/.test(value) && !/[\s{}]/.test(value.trim()) && !isPlaceholder(value)

function pixels(attribute: string | undefined, style: string | undefined, name: string): number | null {
  const value = /^\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*$/.exec(attribute ?? '')?.[1]
  if (value !== undefined) return Number(value)
  const styled = style === undefined ? undefined : new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*(\\d{1,5})(?:\\.\\d+)?px`, 'i').exec(style)?.[1]
  return styled === undefined ? null : Number(styled)
}

/** Whether an address names, by its words, the sign of a site, a mark, or a place held for a picture. */
export const isSign = (address: string): boolean =>
  /(?:^|[/_-])(?:favicon|placeholder|blank|spacer|sprite|default[_-]\w+|transparent|trans|pixel)s?(?:[_.-][^/]*)?$|logos?(?:[_./-]|\d|$)|apple-touch-icon|(?:^|\/)(?:fb)?icons?\/|\/emoji\//i.test(
    address.replace(/[?#].*$/, ''),
  )
