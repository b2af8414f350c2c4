// A business that its owner names before what it did: "its Tarrow hardware chain showed resilience, with revenue growth of", "Orrin's property website Homely recorded".

const verbs = 'reported|posted|recorded|saw|enjoyed|was|were|demonstrated|showed|delivered|had|made|suffered|registered|remained|performed|generated|achieved|fared|did|continued|struggled|notched(?: up)?|booked|contributed|endured|logged|managed'
const owned = new RegExp(
  `(?:\\b(?:[Ii]ts|[Tt]heir|[Tt]he \\p{Ll}+['’]s)|(?<owner>\\p{Lu}[\\p{L}&.-]*)['’]s?) (?<kind>(?:[\\p{Lu}]{2,4} )?(?:\\p{Ll}[\\p{Ll}-]* ){0,4})(?<name>\\p{Lu}[\\p{L}&’'-]+(?: (?:& )?\\p{Lu}[\\p{L}&’'-]+){0,2})(?<form>(?: \\p{Ll}[\\p{Ll}-]*){0,3}?) (?:also |too |again )?(?:${verbs})\\b(?<rest>[^;.:\\d]{0,110})$`,
  'u',
)
const notBusiness = /\b(?:rivals?|competitors?|peers?|customers?|clients?|suppliers?|partners?|parent|owner|shareholders?|boss|chief|chair\w*|executives?|directors?|founder|president|manager|analysts?|head|neighbou?r|predecessor|successor|economy|government|largest|biggest|second|third|fourth|first|fiscal|flagship|main|only)\b/iu
const notName = /^(?:Chief|Chair\w*|President|CEO|CFO|COO|Finance|Managing|Head|Board|Vice|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|EBITDA?|EPS|Q[1-4]|H[12]|FY|GAAP|IFRS)\b/u
const otherSubject = /\b(?:group|company|it|they|which|who|analysts?|overall|itself)\b/iu

/** The business, as its owner names it, whose numbers a clause goes on to tell; null where the clause names no owner, or turns to another subject. */
export function ownedBusiness(text: string, from: number, metricStart: number, companyNames: readonly string[]): string | null {
  const clause = text.slice(Math.max(from, metricStart - 240), metricStart)
  if (!/\b[Ii]ts |\b[Tt]heir |['’]s? /u.test(clause)) return null
  const groups = owned.exec(clause)?.groups
  if (!groups) return null
  const name = groups['name']!
  const owner = groups['owner']
  if (owner !== undefined && !companyNames.some((company) => company === owner || company.endsWith(` ${owner}`))) return null
  if (notName.test(name) || companyNames.some((company) => company === name || company.startsWith(`${name} `))) return null
  return notBusiness.test(groups['kind']!) || notBusiness.test(groups['form']!) || otherSubject.test(groups['rest']!) ? null : name
}
