// Who speaks in a release: the company whose symbol its first sentence prints, and which announces its own results there.
import type { NamedCompany } from '../names/mentions.ts'

const announcing = /^\)?[^.]{0,260}?\b(?:today (?:announced|reported)|(?:announced|reported) today|announces|reports|has (?:today )?(?:announced|reported))\b(?:[^.]|\.(?=\d)){0,260}?\b(?:results|earnings|net (?:income|loss|sales|profit)|revenues?)\b/u

/** "Halden Works, Inc. (NYSE: HLDN), a maker of pumps, today announced the sale of … to Tessin and its results": whoever else is named more often. */
export function announces(text: string, company: NamedCompany): boolean {
  const first = company.spans[0]
  if (!company.printed || first === undefined || first[0] > 160) return false
  return !/[.!?] \p{Lu}\p{L}+ \p{L}+ /u.test(text.slice(0, first[0]).replace(/\b(?:Inc|Corp|Co|Ltd|Calif|Mass|Tex|Ill|Conn|Minn|Wash|Ore|Ariz|Colo|Fla|Ga|Mich|Pa|Va|Tenn|Nov|Oct|Sept|Aug|Jan|Feb|Dec)\./gu, '')) && announcing.test(text.slice(first[1], first[1] + 620).replace(/\b(?:Inc|Corp|Co|Ltd|U\.S)\./gu, ''))
}

// '("Halden" or the "Company")', right behind a name
const shortForm = /^[^\n]{0,24}\s*\(\s*["“”'‘’][^"“”\n]{1,40}["“”'‘’],? (?:or|and)(?: together[^()"“”]{0,60})? (?:the )?["“”'‘’](?:the )?(?:Company|Group|Bank)["“”'‘’]\s*\)/u

/** "Halden plc" over '("Halden" or the "Company")': whose notice it is says how it calls itself, and heads no section of a round-up. */
export function namesItselfShort(text: string, company: NamedCompany): boolean {
  return company.spans.some(([, end]) => shortForm.test(text.slice(end, end + 160)))
}
