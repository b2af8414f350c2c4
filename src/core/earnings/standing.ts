// What kind of article a claim comes from.

export interface Standing {
  readonly isPrimary: boolean // the company's own announcement
  readonly corrects: boolean // it says that something published before was wrong
  readonly split: number | null // new shares for one old; 0: a split whose ratio it does not say
}

const wire = /\b(?:PR ?Newswire|Business Wire|GLOBE ?NEWSWIRE|ACCESSWIRE|EQS Group|RNS Number|Newsfile Corp|PRESS RELEASE|Regulated information)\b/u
const announces = /\b(?:today (?:announced|reported|released|published)|announced today|reported today)\b[^.]{0,90}\b(?:results|earnings|quarter|year)\b/iu
const ownVoice = /^(?:About [A-Z][^\n]{2,60}|Forward[- ]Looking Statements|Safe Harbor|Investor (?:Relations )?Contacts?:?|Media Contacts?:?|Non-GAAP (?:Financial )?Measures|Conference Call(?: Information)?)\s*$/imu
const correction = /^(?:correct(?:ion|ed|s)\b|refile|clarification)|\bcorrects? (?:the |an? |\w+ )|\((?:corrects|corrected|adds correction)\b|\b(?:this (?:article|story|version) (?:has been |was |is )?correct(?:ed|s)|an? (?:earlier|previous) version (?:of this (?:article|story|report) )?(?:mis|said|stated|gave|incorrectly|wrongly)|correction:)/imu
const splitWords = /\b(?<new>\d{1,3}|two|three|four|five|six|seven|eight|ten|twenty|fifty)[- ](?:for|to)[- ](?<old>\d{1,3}|one|two|three)\b(?: (?:\w+ ){0,3})?(?:stock|share|forward|reverse)? ?(?:split|subdivision|consolidation)|\b(?:stock|share|reverse)[- ]splits?\b|\bsplit[- ]adjusted\b|\bsplit its (?:stock|shares)\b/iu
const words: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, ten: 10, twenty: 20, fifty: 50 }

// What each has one of: most articles have none, and are asked no more.
const correctionHint = /correct|refile|clarification|version/iu
const splitHint = /split|subdivision|consolidation/iu

export function readStanding(title: string, text: string): Standing {
  const opening = text.slice(0, 1500)
  const split = splitHint.test(text) ? splitWords.exec(text) : null
  return {
    isPrimary: (wire.test(opening) && (announces.test(opening) || ownVoice.test(text))) || (announces.test(opening) && ownVoice.test(text)),
    corrects: correction.test(title) || (correctionHint.test(text) && correction.test(text)),
    split: split === null ? null : split.groups?.['new'] === undefined ? 0 : readCount(split.groups['new']) / readCount(split.groups['old'] ?? '1'),
  }
}

function readCount(text: string): number {
  return words[text.toLowerCase()] ?? (Number(text) || 1)
}
