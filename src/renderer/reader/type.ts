// How the text of articles is set: chosen by the person, at once, and remembered on this computer. The numbers stand as variables on the document.
import { create } from 'zustand'
import { followRestored, recall, remember } from '../remember.ts'

export const typefaces = ['serif', 'sans'] as const
export const measures = ['narrow', 'usual', 'wide'] as const
export const leadings = ['tight', 'usual', 'airy'] as const
export const sizes = [12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 24, 27, 30, 34, 38] as const // CSS pixels, where the system's text is of its usual size

export interface ReadingType {
  readonly typeface: (typeof typefaces)[number]
  readonly size: number // one of `sizes`
  readonly measure: (typeof measures)[number]
  readonly leading: (typeof leadings)[number]
}

export const usualType: ReadingType = { typeface: 'serif', size: 18, measure: 'usual', leading: 'usual' }

const measureOf = { narrow: '54ch', usual: '66ch', wide: '88ch' } as const
const leadingOf = { tight: '1.42', usual: '1.62', airy: '1.88' } as const
const fontOf = { serif: 'var(--serif)', sans: 'var(--sans)' } as const

export const useReadingType = create<ReadingType>(() => ({ ...usualType, ...recall('reading-type', isReadingType) }))

export function chooseType(change: Partial<ReadingType>): void {
  useReadingType.setState(change)
  remember('reading-type', useReadingType.getState())
}

followRestored('reading-type', isReadingType, (type) => useReadingType.setState(type))

/** The next size up or down; 0 is the usual one. */
export function stepSize(step: 1 | -1 | 0): number {
  const index = sizes.findIndex((size) => size >= useReadingType.getState().size)
  const size = step === 0 ? usualType.size : sizes[Math.max(0, Math.min(sizes.length - 1, index + step))]!
  chooseType({ size })
  return size
}

/** Puts the type on the document, now and whenever another is chosen. */
export function setDocumentType(): void {
  const set = ({ typeface, size, measure, leading }: ReadingType): void => {
    const { style } = document.documentElement
    style.setProperty('--reading-font', fontOf[typeface])
    style.setProperty('--reading-size', `${size / 16}rem`)
    style.setProperty('--reading-measure', measureOf[measure])
    style.setProperty('--reading-leading', leadingOf[leading])
  }
  set(useReadingType.getState())
  useReadingType.subscribe(set)
}

function isReadingType(value: unknown): value is ReadingType {
  if (typeof value !== 'object' || value === null) return false
  const given = value as Record<string, unknown>
  const isOneOf = (choices: readonly unknown[], name: keyof ReadingType): boolean => choices.includes(given[name])
  return isOneOf(typefaces, 'typeface') && isOneOf(sizes, 'size') && isOneOf(measures, 'measure') && isOneOf(leadings, 'leading')
}
