// Common nouns for a company by what it does: what is called so is the company, and no part of it.
const nouns =
  /^(?:provider|\p{Ll}*maker|retailer|operator|giant|group|carrier|airline|lender|bank|insurer|broker|miner|producer|manufacturer|supplier|distributor|chain|brewer|grocer|developer|owner|publisher|railroad|utility|conglomerate|builder|homebuilder|processor|refiner|driller|shipper|telco)$/u
const telling = /^(?:reported|posted|reports|posts|said|had|saw|recorded|announced|delivered|booked|generated|logged)$/u

/** "provider" of "the news and information provider", "automaker" of "the Netherlands-based automaker". */
export function isCompanyNoun(word: string): boolean {
  return nouns.test(word)
}

/** What a company does when it tells its numbers: "reported", "posted". */
export function tellsNumbers(word: string): boolean {
  return telling.test(word)
}

const corporate = /^(?:Group|Inc|Corp|Corporation|Ltd|Limited|plc|PLC|Co|Company|Companies|Holdings?|SE|AG|NV|SA|AB|International|Global|Industries|Shares|Stock|Chief|CEO|CFO|President|Chairman|Chair|Management)\.?$/u

/** "Verrine Luxe posted growth", of Verrine: a brand or business that bears the company's name. */
export function isOwnBrand(subject: string, company: string, companyNames: readonly string[]): boolean {
  const rest = subject.slice(company.length + 1)
  return /^\p{Lu}\p{Ll}+$/u.test(rest) && !corporate.test(rest) && !companyNames.some((other) => other === subject || other.startsWith(`${subject} `))
}
