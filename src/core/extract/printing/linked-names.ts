// Names and symbols that a page printed as links, each on a line of its own: "Orrin" / "(ORRN)" / "shares rose". They go back into their sentences.
import type { Cut } from './tidy.ts'
import { findAll } from '../words.ts'

// "(ORRN)", "(ORRN) - Get Report": a symbol alone on its line
const symbolAlone = /^[ \t]*\([A-Z]{1,5}(?:\.[A-Z])?\)(?: - Get (?:Free )?Report)?[ \t]*$/mu
// "Orrin Freight" over such a line
const nameOverSymbol = /(?<=^[ \t]*\p{Lu}[^\n:;|()]{0,60})[ \t]*\n[ \t]*\n?[ \t]*(?=\([A-Z]{1,5}(?:\.[A-Z])?\)(?: - Get (?:Free )?Report)?[ \t]*$)/gmu
// what goes on under it: "upgraded at Halden & Co. to Buy", ", whose shares"
const underSymbol = /(?<=^[ \t]*\([A-Z]{1,5}(?:\.[A-Z])?\))(?: - Get (?:Free )?Report)?[ \t]*\n[ \t]*\n?[ \t]*(?=[\p{Ll},;.])/gmu
// "NEW YORK (" / "TheStreet" / ") --" / "Orrin": a dateline whose paper was a link
const datelinePaper = /(?<=\()[ \t]*\n[ \t]*\n?[ \t]*(?=\p{Lu}[^\n]{2,30}\n)|(?<=^[ \t]*\p{Lu}[^\n]{2,30})[ \t]*\n[ \t]*\n?[ \t]*(?=\) --?[ \t]*$)|(?<=^[ \t]*\) --?)[ \t]*\n[ \t]*\n?[ \t]*(?=\p{Lu})/gmu
// "analysts polled by" / "Halden Data" / "for a profit of": a sentence that breaks off at a link, and goes on behind it; a box of the page may stand between ("TheStreet Recommends")
const brokenSentence = /(?<=[^\s.:!?|"”)])[ \t]*\n[ \t]*\n?[ \t]*(?:\p{Lu}\p{L}+ Recommends[ \t]*\n[ \t]*\n?[ \t]*)?(?=\S)/gu
const breaksOff = /(?:,|\b(?:and|or|the|an?|of|to|in|for|with|by|on|from|at|that|which|its|than|as|like|including|against|versus))$/u

/** The breaks around such names, where the text has a symbol that stands alone. Linear in the length of the text. */
export function linkedNameCuts(text: string): readonly Cut[] {
  if (!symbolAlone.test(text)) return []
  const cutOf = (match: RegExpExecArray, instead: '' | ' '): Cut => ({ start: match.index, end: match.index + match[0].length, instead })
  const broken = findAll(brokenSentence, text).filter((match) => {
    const end = match.index + match[0].length
    const before = text.slice(text.lastIndexOf('\n', match.index - 1) + 1, match.index)
    return /^\p{Ll}/u.test(text.slice(end, end + 2)) || (breaksOff.test(before) && before.length > 14)
  })
  return [
    ...findAll(nameOverSymbol, text).map((match) => cutOf(match, ' ')),
    ...findAll(underSymbol, text).map((match) => cutOf(match, /^[,;.]/u.test(text[match.index + match[0].length] ?? '') ? '' : ' ')),
    ...findAll(datelinePaper, text).map((match) => cutOf(match, /\($/u.test(text.slice(0, match.index).slice(-1)) || text[match.index + match[0].length] === ')' ? '' : ' ')),
    ...broken.map((match) => cutOf(match, ' ')),
  ]
}
