// What a company is called: its legal name, and what remains of it in an article.

const legalForm =
  /[,\s]+(?:inc|incorporated|corp|corporation|company|companies|co|ltd|limited|plc|llc|lp|l\.p|sa|s\.a|se|ag|nv|n\.v|ab|asa|a\/s|oyj|spa|s\.p\.a|holdings?|group|trust|de|new|&)\.?$|[,\s]*\/[a-z ]{2,6}\/?$/i
// What is left of "First Corp" or "General Holdings" names nothing by itself.
const emptyWords = new Set('first general american national united global international the new royal standard southern northern western eastern pacific atlantic capital energy health bank financial data media group one two three city unit here there that this what now today state street union core central index report news market markets trust fund growth value income stock global world'.split(' '))

/** A legal name without its legal form: "Haldane Instruments" for "Haldane Instruments, Inc.". */
function shortenName(name: string): string {
  let short = name.replace(/^the /i, '').trim()
  for (let next = short.replace(legalForm, ''); next !== short && next !== ''; next = short.replace(legalForm, '')) short = next
  return short.replace(/[,\s]+$/, '')
}

/**
 * The names under which articles may speak of a company of an imported file. The SEC writes names in capitals; articles write "Haldane". A single word may be any word, so
 * it is marked: it counts only where the sentence shows that the company is meant.
 */
export function articleNames(legalName: string): { readonly shortNames: readonly string[]; readonly wordNames: readonly string[] } {
  const short = shortenName(legalName)
  if (short === '' || emptyWords.has(short.toLowerCase()) || /^(?:Q[1-4]|[HF][12Y])$/i.test(short)) return { shortNames: [], wordNames: [] }
  const names = [...new Set([short, ...(short === short.toUpperCase() ? [capitalise(short)] : [])])].filter((name) => name !== legalName)
  return { shortNames: names, wordNames: short.includes(' ') ? [] : [...names, legalName].filter((name) => !name.includes(' ')) }
}

function capitalise(name: string): string {
  return name.toLowerCase().replace(/(?<![\p{L}\p{N}'])\p{L}/gu, (letter) => letter.toUpperCase())
}

/** A name for comparing: no legal form, no accents, no points and apostrophes, small. */
export function bareName(name: string): string {
  return shortenName(name).normalize('NFD').replace(/\p{M}|['’.]/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

const commonWords = new Set('of and for de du la le group holdings company corp inc limited ltd plc technologies technology systems pharmaceuticals therapeutics industries bancorp financial'.split(' '))

/** Whether two names can be one company's: they share a word that tells companies apart, or are the same but for legal form. */
export function namesAgree(one: string, other: string): boolean {
  const [first, second] = [bareName(one), bareName(other)]
  if (first === second || first.replaceAll(' ', '') === second.replaceAll(' ', '')) return true
  const words = new Set(first.split(' ').filter(isTelling))
  return second.split(' ').some((word) => isTelling(word) && words.has(word))
}

function isTelling(word: string): boolean {
  return word.length > 1 && !commonWords.has(word) && !emptyWords.has(word)
}
