// Names in headlines, where a house of analysts may stand right before the symbol of what it rates.
import { isFirmName } from '../ratings/firms.ts'
import { nameBefore } from './names.ts'

/** "Tarnow Raised to Buy at Cowen and Company (TRNW)": the name right before the symbol in a headline, unless a house of analysts stands there behind what it did. */
export function companyBefore(title: string, at: number): string | null {
  const name = nameBefore(title, at)
  return name !== null && isFirmName(name.replace(/ (?:and Company|& Co\.?|& Company)$/u, '')) && / (?:at|by|from) $/u.test(title.slice(0, title.lastIndexOf(name, at))) ? null : name
}
