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

const countries = /^(?:America|Asia|Australia|Brazil|Britain|Canada|China|Europe|France|Germany|Hong Kong|India|Indonesia|Italy|Japan|Korea|Malaysia|Mexico|New Zealand|Singapore|South Africa|Spain|Taiwan|Thailand|Turkey)$/u

/** A country or continent that companies are named after: "China" of China Mobile is no company. */
export function isCountry(name: string): boolean {
  return countries.test(name)
}

const legalForms = /^(?:(?:Holdings?|Group|Groep|Groupe|Bhd|Berhad|Tbk|PJSC|Inc|Corp|Corporation|Company|Co|Ltd|Limited|plc|PLC|Plc|AG|SE|SA|NV|AB|ASA|Oyj|Public|Pte)[.,]?(?:['’]s?)?(?: |$))+$/u

/** "Wexcombe Group Holdings' profit", "Wexford Holdings Bhd's": what is left of a company's name is no business. */
export function isLegalForm(name: string): boolean {
  return legalForms.test(name)
}

/** "ST" of STMicroelectronics, "GM" of General Motors: the capitals that a name's words begin with. */
export const initialsOf = (name: string): string => name.split(/[\s-]+/u).map((word) => (/^\p{Lu}/u.test(word) ? word[0]! : '')).join('')
