// Companies called by less than their name, which the text has written out: "TI said", of Texas Instruments; "Ayala recorded", of Ayala Corp.
import type { Span } from '../../../shared/model.ts'
import { initialsOf } from './company-nouns.ts'
import { abbreviations, spellsIn } from './listings.ts'
import { findAll } from '../words.ts'

interface Called {
  readonly exchange: string | null
  readonly aliases: readonly string[]
  readonly spans: readonly Span[]
}

const speaks = "(?=(?:['’]s)? (?:said|says|announced|announces|reported|reports|posted|recorded|booked|swung|expects|expected|forecasts?|earned|also|shares|stock|revenues?|sales|net|profits?|will|has|now)\\b)"
const legalWords = /,? (?:Inc|Incorporated|Corp|Corporation|Co|Company|Ltd|Limited|LLC|LP|PLC|plc|AG|SE|SA|NV|AB|Holdings?|Group|Tbk)\b\.?|^PT /gu

const indian = /^(?:NSE|BSE)$/u // "HUL", of Hindustan Unilever: there the L of Limited is one of the initials

const writtenOut = /^\p{Lu}\p{Ll}+(?: (?:& |and )?\p{Lu}\p{Ll}+)+$/u

// "Orrin Airlines (OIA) said", "Reliance Orrin Ltd (ROL)": right behind a name
const lettersBehind = /^(?:,? (?:Inc|Corp|Corporation|Co|Ltd|Limited|plc|PLC|AG|SE|SA|NV|AB|ASA|Oyj|Bhd|Berhad|Tbk)\b\.?)? \((?:["“‘'])?([A-Z]{2,6})(?:["”’'])?\)/u

/** The same companies, with the letters that the text puts in brackets behind their names among what they are called, where they are made of the name and stand again. */
export function addBracketedLetters<Company extends Called & { readonly symbol: string; readonly printed: boolean }>(text: string, all: readonly Company[]): readonly Company[] {
  const companies = withoutNamesakes(text, all)
  const taken = new Set(companies.flatMap((company) => [...company.aliases, company.symbol]))
  return companies.map((company) => {
    const behind = company.spans.map(([start, end]) => ({ name: text.slice(start, end), letters: lettersBehind.exec(text.slice(end, end + 24))?.[1] })).find(({ letters }) => letters !== undefined)
    const letters = behind?.letters
    if (behind === undefined || letters === undefined || taken.has(letters) || abbreviations.has(letters) || letters[0] !== behind.name[0] || !spellsIn(letters.replace(/L$/u, ''), behind.name)) return company
    const spans = findAll(new RegExp(`(?<![\\p{L}\\p{N}&.(-])${letters}(?![\\p{L}\\p{N}&-]| \\p{Lu})`, 'gu'), text).map((match): Span => [match.index, match.index + letters.length])
    const free = spans.filter(([start, end]) => !companies.some((other) => other.spans.some((own) => own[0] < end && start < own[1])))
    return { ...company, aliases: [...company.aliases, letters], spans: [...company.spans, ...free].sort((a, b) => a[0] - b[0]) }
  })
}

/** "Tessin Advanced Industries Co. (TAIC)" of Riyadh is not the American company that a directory knows as TAIC, where the text has nothing else of that one. */
function withoutNamesakes<Company extends Called & { readonly printed: boolean }>(text: string, companies: readonly Company[]): readonly Company[] {
  return companies.filter((company) => {
    const letters = company.printed ? null : onlyLetters(text, company)
    return letters === null || !companies.some((other) => other !== company && other.spans.some(([start, end]) => initialsOf(text.slice(start, end) + (lettersBehind.exec(text.slice(end, end + 24))?.[0] ?? '').replace(/\(.*$/u, '')) === letters && lettersBehind.exec(text.slice(end, end + 24))?.[1] === letters))
  })
}

/** The capitals that are all a text calls a company by, or null. */
function onlyLetters(text: string, company: Called): string | null {
  const called = new Set(company.spans.map(([start, end]) => text.slice(start, end)))
  const [letters] = called
  return called.size === 1 && /^[A-Z]{3,6}$/u.test(letters!) ? letters! : null
}

/** The same companies, with their initials among what they are called, and where these stand; only where the initials speak somewhere as companies do, and are nobody else's. */
export function addInitials<Company extends Called>(text: string, companies: readonly Company[]): readonly Company[] {
  const taken = new Set(companies.flatMap((company) => company.aliases))
  return companies.map((company) => {
    const longest = company.aliases.map((alias) => alias.replace(legalWords, '')).filter((alias) => writtenOut.test(alias)).reduce((best, alias) => (alias.length > best.length ? alias : best), '')
    const plain = initialsOf(longest)
    const letters = company.exchange !== null && indian.test(company.exchange) && text.includes(`${plain}L`) && !text.includes(plain + ' ') ? `${plain}L` : plain
    if (letters.length < 2 || letters.length > 4 || taken.has(letters) || !text.includes(letters) || companies.filter((other) => other.aliases.some((alias) => initialsOf(alias.replace(legalWords, '')) === letters)).length > 1) return company
    if (!text.includes(`(${letters})`) && !new RegExp(`(?<![\\p{L}\\p{N}&.-])${letters}${speaks}`, 'u').test(text)) return company // "PT Bank Orrin Indonesia Tbk. (BOI)"
    const spans = findAll(new RegExp(`(?<![\\p{L}\\p{N}&.-])${letters}(?![\\p{L}\\p{N}&-])`, 'gu'), text).map((match): Span => [match.index, match.index + letters.length])
    const free = spans.filter(([start, end]) => !company.spans.some((own) => own[0] < end && start < own[1]))
    return { ...company, aliases: [...company.aliases, letters], spans: [...company.spans, ...free].sort((a, b) => a[0] - b[0]) }
  })
}

const oneWord = /^(\p{Lu}\p{Ll}{3,}) (?:Corp|Corporation|Inc|Co|Ltd|plc|PLC|Group|Holdings?)\.?$/u

/** The same companies, with the one word that stands before their legal form where the text calls them by it: "Ayala Corp. posted … Ayala recorded", beside Ayala Land. */
export function addFirstWords<Company extends Called & { readonly printed: boolean }>(text: string, companies: readonly Company[]): readonly Company[] {
  const taken = new Set(companies.flatMap((company) => company.aliases))
  return companies.map((company) => {
    if (company.printed) return company
    const word = company.aliases.map((alias) => oneWord.exec(alias)?.[1]).find((first) => first !== undefined)
    if (word === undefined || taken.has(word) || companies.filter((other) => other.aliases.some((alias) => oneWord.exec(alias)?.[1] === word)).length > 1) return company
    const whole = company.spans.find(([start, end]) => oneWord.exec(text.slice(start, end))?.[1] === word)
    if (whole === undefined || !new RegExp(`(?<![\\p{L}\\p{N}&.-])${word}${speaks}`, 'u').test(text.slice(whole[1]))) return company
    const spans = findAll(new RegExp(`(?<![\\p{L}\\p{N}&.-])${word}(?![\\p{L}\\p{N}&-]| \\p{Lu})`, 'gu'), text).map((match): Span => [match.index, match.index + word.length])
    const free = spans.filter(([start, end]) => start > whole[1] && !companies.some((other) => other.spans.some((own) => own[0] < end && start < own[1])))
    return { ...company, aliases: [...company.aliases, word], spans: [...company.spans, ...free].sort((a, b) => a[0] - b[0]) }
  })
}
