// What stands beside the name of a business and says nothing of its own: its short form in brackets, what it makes.

/** "Consumer and Computing (C&C) revenue": the short form of the name before it says nothing of its own. */
export function withoutShortForm(left: string): string {
  const match = /(?<=\p{Lu}[\p{L}-]+) \(["“]?(\p{Lu}[\p{Lu}&]{1,5})["”]?\)$/u.exec(left)
  if (!match) return left
  const initials = left.slice(0, match.index).split(/\s+/u).slice(-8).map((word) => (/^(?:&|and)$/u.test(word) ? '' : word[0]!.toUpperCase())).join('')
  return initials.endsWith(match[1]!.replace(/&/gu, '')) ? left.slice(0, match.index) : left
}

/** "Its ceramic coatings business, which makes tiles and glazes, brought in": what the business does stands between it and its verb. */
export function withoutAside(clause: string): string {
  return /, (?:which|whose|made up of|home to|its|the|one of) /u.test(clause) ? clause.replace(/^((?:The|Its|Their) [^,;]{3,60} (?:segment|division|unit|business|arm)), (?:which|whose|made up of|home to|its|the|one of) [^,;]{3,130},(?= )/u, '$1') : clause
}

const lead = /^(?:Despite|Although|Though|After|Amid|Thanks to|Because of|In spite of) [^,;:]{5,130}, (?=\p{Lu}|the |its )/u

/** How long the clause is that stands before the subject: "Despite its efforts to revive the business, the mobile unit recorded". */
export function leadLength(clause: string): number {
  return lead.exec(clause)?.[0].length ?? 0
}

/** "Tarnow Energy Corp. today", "Tarnow Cloud": what stands behind the longest of the company's names that a subject begins with. */
export function behindName(subject: string, companyNames: readonly string[]): string {
  const longest = companyNames.reduce((length, name) => (name.length > length && subject.startsWith(name) ? name.length : length), 0)
  return subject.slice(longest)
}

const legalForm = /(?:,? (?:Co|Cos|Inc|Corp|Corporation|Company|Ltd|Limited|plc|PLC|AG|SE|NV|SA|Group|Holdings?))+\.?$/u

/** Whether a name before a possessive is the company's: "Tessin Holdings", "TESSIN", "Tessin" of Tessin Air Lines. */
export function isOwnName(name: string, companyNames: readonly string[]): boolean {
  const last = name.slice(name.lastIndexOf(' ') + 1)
  // "Tessin's total revenue", of Tessin Air Lines: the first word alone stands for the company
  const isName = (called: string): boolean => companyNames.some((company) => called === company || called.endsWith(` ${company}`) || called.endsWith(company) || (/^\p{Lu}[\p{L}-]{2,}$/u.test(last) && company.startsWith(`${last} `)))
  if (isName(name)) return true
  const bare = name.replace(legalForm, '')
  if (bare !== name && isName(bare)) return true
  return /^\p{Lu}{4,}$/u.test(last) && isName(last[0]! + last.slice(1).toLowerCase())
}
