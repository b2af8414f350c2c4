// Words of a text that could be what a business is called: subjects of clauses, names, what stands behind "in" or "at". Far more than are.
import { cleanSegment, stopWords, verbish } from '../businesses/clean-segment.ts'
import { tellsMeasure } from '../businesses/known-parts.ts'

export interface CandidateName {
  readonly name: string // without its articles and "division"
  readonly start: number
  readonly end: number
}

const word = /[\p{L}\d][\p{L}\d.&’'+/-]*|&/gu
const glue = /^(?:of|and|&|the|in|for|de)$/iu
const opens = new Set('the its their our his her this that and while whereas but though although as in at for from of by with within among across to then also meanwhile elsewhere here again still yet even only because where when sales revenue revenues'.split(' '))
const nobody = new Set(
  'it they he she we i you this that these those such both each all everything analysts analyst consensus together altogether combined people somebody someone nobody investors brokers street another other others there what which who company group firm bank management figure number growth gain rise increase decrease drop fall decline quarter year half month margin margins profit loss cash debt dividend shares share stock result results you get add gains increases decreases ahead worth two three area main biggest largest smallest newest shone crept leapt swung sank shrank stood region country volumes volume prices price rs inr chf eur usd gbp sek nok dkk jpy cny rmb hkd sgd aud cad nzd zar krw pln euro euros pound pounds dollar dollars franc francs kronor kroner krona krone rand yen won yuan rupee rupees division divisions segment segments unit units business businesses arm arms brand brands product products portfolio line lines weeks days open almost'.split(' '),
)
const longestName = 8 // words
// verbs that no pattern knows by their end
const verb = /^(?:bought|sold|ran|kept|drew|grew|went|got|found|felt|fell|paid|spent|built|broke|began|became|came|chose|caught|cost|did|drank|drove|ate|flew|forgot|gave|held|hurt|knew|laid|lay|let|lit|lost|made|met|put|rode|said|sat|sent|set|shone|shook|shot|shut|slept|slid|spoke|stole|struck|swept|swung|taught|threw|took|tore|understood|wore|wrote|crept|dug|fought|hung|leapt|sank|sprang|stuck|works?|lives|runs|pays|buys|sells|needs|likes?)$/u

/** In the order of the text; two may begin at one place. */
export function findCandidateNames(text: string, from: number, to: number, companyNames: readonly string[]): readonly CandidateName[] {
  const words: { readonly start: number; readonly end: number; readonly text: string }[] = []
  word.lastIndex = from
  for (let match = word.exec(text); match !== null && match.index < to; match = word.exec(text)) words.push({ start: match.index, end: match.index + match[0].length, text: match[0] })
  const found: CandidateName[] = []
  const add = (first: number, last: number): void => {
    while (last > first && glue.test(words[last - 1]!.text)) last--
    while (last > first && (opens.has(words[first]!.text.toLowerCase()) || /^(?:an?|&)$/iu.test(words[first]!.text))) first++
    if (last <= first) return
    const { start } = words[first]!
    const end = words[last - 1]!.end
    if (found.some((other) => other.start === start && other.end === end)) return
    const name = cleanSegment(text.slice(start, end).replace(/(?<!\.\p{Lu})[.,:]+$/u, ''), companyNames)
    if (name === null || !/\p{L}.?\p{L}/u.test(name) || /\d{2}/u.test(name) || name.split(/[ /]/u).some((each) => nobody.has(each.toLowerCase())) || (/^\p{Ll}/u.test(name) && (tellsMeasure(name) || name.split(' ').length > 4))) return
    found.push({ name, start, end })
  }
  for (let first = 0; first < words.length; first++) {
    const begun = words[first]!
    const before = words[first - 1]
    const isGreat = /^\p{Lu}/u.test(begun.text)
    const gap = before === undefined ? '' : text.slice(before.end, begun.start)
    const isOpening = before === undefined || gap !== ' ' || opens.has(before.text.toLowerCase()) || /[’']s$|\d$/u.test(before.text) || verbish.test(before.text)
    if (!isOpening && !(isGreat && !/^\p{Lu}/u.test(before.text))) continue
    let last = first
    let small = -1 // where the words with capitals end
    while (last < words.length && last - first < longestName) {
      const each = words[last]!
      if (last > first && text.slice(words[last - 1]!.end, each.start) !== ' ') break
      if (/^\d/u.test(each.text)) break
      const bare = each.text.replace(/['’]s$/u, '').replace(/(?<!\.\p{Lu})\.$/u, '')
      const great = /^\p{Lu}/u.test(bare)
      if (!great && !glue.test(bare) && (verbish.test(bare) || verb.test(bare) || stopWords.has(bare.toLowerCase()) || tellsMeasure(bare))) break
      if (great && last > first && /^(?:Sales|Revenues?|EBITD?A?|EBIT|EPS|Net|Operating|Total|Adjusted|Organic)$/u.test(bare)) break
      if (!great && !glue.test(bare) && small < 0) small = last
      if (last > first && /^(?:of|and|&|in|for)$/iu.test(bare)) add(first, last)
      last++
      if (bare !== each.text) break
    }
    if (last === first) continue
    if (small > first) add(first, small)
    add(first, last)
  }
  return found
}
