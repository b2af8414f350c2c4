// Numbers written in words: "six cents", "nine million, two hundred thousand", "half a penny".

const small: Readonly<Record<string, number>> = {
  zero: 0,
  no: 0,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const large: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  lakh: 1e5,
  million: 1e6,
  crore: 1e7,
  billion: 1e9,
  trillion: 1e12,
}

const unitWord =
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'

/** Finds where a spelled-out number may begin. */
export const wordNumberStart = new RegExp(`\\b(?:${unitWord}|half an?|a (?=penny|dime|nickel|cent\\b))\\b`, 'giu')

const part = new RegExp(`(?:(?:,? and |,? |-)?(?:${unitWord}|hundred|thousand|million|billion|trillion|lakh|crore)(?!\\p{L}))`, 'iyu') // "fourteen" is no "four"

/**
 * Reads a spelled-out number at an offset.
 * @returns value, end and whether a scale word (thousand and up) was said; null where there is none.
 */
export function readNumberWords(
  text: string,
  start: number,
): { readonly value: number; readonly end: number; readonly scaled: boolean } | null {
  const half = /^half an?\b\s*(million|billion|trillion)?/iu.exec(text.slice(start, start + 24))
  if (half)
    return {
      value: 0.5 * (half[1] ? large[half[1].toLowerCase()]! : 1),
      end: start + half[0].trimEnd().length,
      scaled: half[1] !== undefined,
    }
  const article = /^an? (?=penny|dime|nickel|cent\b)/iu.exec(text.slice(start, start + 12))
  if (article) return { value: 1, end: start + article[0].trimEnd().length, scaled: false }
  let at = start
  let total = 0
  let run = 0
  let scaled = false
  let any = false
  for (let count = 0; count < 12; count++) {
    part.lastIndex = at
    const match = part.exec(text)
    if (!match || (!any && /^[ ,-]/u.test(match[0]))) break
    const word = match[0].replace(/^(?:,? and |,? |-)/iu, '').toLowerCase()
    if (/[\p{L}]/u.test(text[part.lastIndex] ?? '')) break
    const size = large[word]
    const value = small[word]
    if (value !== undefined && any && run % 10 !== 0 && !/^,|and/u.test(match[0].trim()) && run % 100 !== 0) break // "two three": two numbers
    if (value !== undefined && any && total === 0 && /^,| and /u.test(match[0]) && run < 100) break // "nine, ten": a list
    if (value !== undefined && any && total === 0 && run < 100 && /^,? and /iu.test(match[0])) break // "between three and five": two numbers
    if (size === undefined && value === undefined) break
    if (size !== undefined) {
      if (!any) break
      if (size === 100) run *= 100
      else {
        total += run * size
        run = 0
        scaled = true
      }
    } else run += value!
    any = true
    at = part.lastIndex
  }
  const point = any && !scaled ? tenths.exec(text.slice(at, at + 48)) : null
  if (point) {
    const digits = point[1]!.trim().split(/\s+/u).map((word) => small[word.toLowerCase()]!)
    const whole = (total + run + Number(`0.${digits.join('')}`)) * (point[2] ? large[point[2].toLowerCase()]! : 1)
    return { value: Math.round(whole * 1e6) / 1e6, end: at + point[0].length, scaled: point[2] !== undefined }
  }
  return any ? { value: total + run, end: at, scaled } : null
}

// "fourteen point nine billion"
const digit = 'zero|one|two|three|four|five|six|seven|eight|nine'
const tenths = new RegExp(`^ point((?: (?:${digit})){1,3})(?: (million|billion|trillion|thousand|crore|lakh))?\\b`, 'iu')

const fractions: Readonly<Record<string, number>> = { '¼': 0.25, '½': 0.5, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3, '⅛': 0.125, '⅜': 0.375, '⅝': 0.625, '⅞': 0.875 }

/** "189¼p": the part of one that stands behind a number; 0 where none does. */
export function fractionBehind(text: string, at: number): number {
  return fractions[text[at] ?? ''] ?? 0
}
