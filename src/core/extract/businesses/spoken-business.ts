// A business that a sentence without a number speaks of, or one that stands right before its numbers without a measure of its own.
const forms = '(?:business|division|unit|segment|arm)'

// "The growth came from the service business."
const atEnd = new RegExp(`\\b(?:the|its|their|\\p{Lu}[\\p{L}.&-]*['’]s) ((?:[\\p{L}-]+ ){1,3}?)${forms}\\.?$`, 'u')
// "The additives business, traditionally the most profitable part of the group, held up well."
const asSubject = new RegExp(`^(?:The|Its|But the|And the|Only the) ((?:[\\p{L}&-]+ ){1,3}?)${forms}(?:, [^,;:\\d]{3,80},)? (?!of\\b|which\\b|that\\b|and\\b)\\p{Ll}`, 'u')
const notName = /^(?:(?:whole|entire|core|main|overall|group['’]s|company['’]s|rest of the|new|old|same|other|second|third|first|underlying) ?)+$/u

/** The business that a sentence without numbers is about, whose numbers "Its sales fell" of the next one tells; null where it is about none. */
export function businessSpokenOf(words: string): string | null {
  const name = (atEnd.exec(words) ?? asSubject.exec(words))?.[1]?.trim()
  return name === undefined || notName.test(name) ? null : name
}

// "Things looked bleaker in the plastics division: sales there plunged by"
const before = new RegExp(`\\b(?:in|at|for) (?:the|its) ((?:[\\p{L}&-]+ ){1,4}?)${forms}(?:, [^,;:\\d]{3,60})?[:;] (?:[a-z]+ ){0,2}$`, 'u')

/** The business of "sales there", which stands before it in the same sentence; null where none does. */
export function businessThere(lead: string): string | null {
  const name = before.exec(lead)?.[1]?.trim()
  return name === undefined || notName.test(name) ? null : name
}

const praise = '(?:part|business|division|segment|unit|channel|market|region|area|performer|driver|category|bit|spot)'
const praised = new RegExp(`(?:^|[.;] )(?:The )?(\\p{Lu}[\\p{L}&-]+(?: [\\p{L}&-]+){0,2}) (?:was|is|were|are|remained|remains|proved) (?:again |once more |still |by far )?(?:the|its|our|one of the|one of its) [^,;:\\d]{3,40}\\b${praise}s?\\b[^,;:\\d]{0,40}, with (?:its )?(?:net |total )?$`, 'u')

/** "Online was the fastest growing part of the business, with sales up 14%": the business that a clause praises before its numbers; null where it praises none. */
export function businessPraised(lead: string, companyNames: readonly string[]): string | null {
  const name = praised.exec(lead)?.[1]
  return name === undefined || companyNames.some((company) => company.startsWith(name)) || /^(?:This|That|It|They|There|Growth|Sales|Revenue|Profit|Demand)\b/u.test(name) ? null : name
}
