// How many ordinary shares one depositary share stands for, in an article's own words. Companies abroad file per ordinary share, and news are of depositary shares.

const numbers: Readonly<Record<string, number>> = { half: 0.5, 'one-half': 0.5, 'one half': 0.5, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12, fifteen: 15, twenty: 20, 'twenty-five': 25, thirty: 30, forty: 40, fifty: 50, hundred: 100 }
const count = `(\\d+(?:\\.\\d+)?|${Object.keys(numbers).toSorted((a, b) => b.length - a.length).join('|')})`
const receipt = '(?:ADSs?|ADRs?|American [Dd]epositary (?:[Ss]hares?|[Rr]eceipts?)(?: \\(["“]?AD[SR]s?["”]?\\))?)'
const share = '(?:of (?:the company’s |its |our )?)?(?:(?:Class [A-Z]|fully paid|underlying|equity|ordinary|common|a|an) ){0,3}(?:ordinary |common |equity )?shares?\\b'
const stands = '(?:represents?|representing|(?:is )?equal(?:s|ling)? (?:to )?|stands? for|corresponds? to|is worth)'

/** Which of the groups are depositary shares and ordinary ones; left out, there is one depositary share. */
const rules: readonly { readonly words: RegExp; readonly receipts: number | null; readonly shares: number }[] = [
  // "five ADSs represent one ordinary share"
  { words: new RegExp(`\\b(?:every |each )?${count} ${receipt},? (?:which |together )?${stands} ${count} ${share}`, 'giu'), receipts: 1, shares: 2 },
  // "each ADS represents eight ordinary shares", "American depositary shares, each representing two Class A ordinary shares"
  { words: new RegExp(`\\b(?:each|every|an?|the|per) ${receipt},? ?(?:each )?(?:of which |which )?(?:now |currently )?${stands} ${count} ${share}`, 'giu'), receipts: null, shares: 1 },
  { words: new RegExp(`${receipt}[^.;]{0,40}?\\beach (?:of which )?(?:one )?(?:${receipt} )?(?:now |currently )?${stands} ${count} ${share}`, 'giu'), receipts: null, shares: 1 },
  // "eight ordinary shares per ADS"
  { words: new RegExp(`\\b${count} ${share} (?:per|to (?:one|each)|for (?:one|each|every)|make (?:one|an)|underlying each) ${receipt}`, 'giu'), receipts: null, shares: 1 },
]

/** Ordinary shares for one depositary share; null where the text does not say so, or says several things. */
export function readDepositaryRatio(text: string): number | null {
  const said = new Set(
    rules.flatMap(({ words, receipts, shares }) =>
      [...text.matchAll(words)].flatMap((match) => {
        const [of, one] = [toNumber(match[shares]), receipts === null ? 1 : toNumber(match[receipts])]
        return of > 0 && one > 0 ? [of / one] : []
      }),
    ),
  )
  return said.size === 1 ? ([...said][0] as number) : null
}

function toNumber(printed: string | undefined): number {
  return numbers[printed?.toLowerCase() ?? ''] ?? Number(printed)
}
