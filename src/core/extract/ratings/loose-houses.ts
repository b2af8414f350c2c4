// Houses that no list knows and nothing introduces, where they open a sentence or a clause: "Alantra, more optimistic, reiterates buy", "At Renta 4 they keep their overweight advice", "ATB Cormark: Market Perform".
import type { RatingContext } from './ratings.ts'
import type { Firm } from './firms.ts'
import { rankOf } from './rating-words.ts'
import { findAll } from '../words.ts'

const name = "\\p{Lu}[\\p{L}\\d&.’'-]*(?: (?:& |and |of |de )?(?:\\p{Lu}[\\p{L}\\d&.’'-]*|\\d{1,2}(?= they))){0,4}?"
const opens = new RegExp(`(?:^\\W*|[;:.] |, (?:while |and |but |as |after |when )|” )(?:\\p{Lu}[\\p{L} ]{3,24}: )?(?:[Aa]t |[Ii]n a (?:first )?note[^.;,]{0,30}, |[Ii]n the first recommendation[^.;,]{0,30}, )?(?<house>${name})(?=[:,] | \\(|['’]s? | (?:(?:has|had|also|still|now|then|in turn|meanwhile) )*(?:rais|lift|cut|lower|trim|boost|up|hik|nudg|bump|slash|reduc|increas|tak|took|mov|go|went|push|stay|remain|keep|kept|maintain|retain|reiterat|repeat|reaffirm|confirm|leav|left|stick|stuck|start|beg[ia]n|initiat|resum|rate|rating|recommend|value|has|is|says|they|the analyst|revis|respond|react))`, 'gu')
const noHouse = /^(?:(?:Mr|Ms|Mrs|Dr|Following|Most|Many|Several|Some)\b.*|The|It|He|She|They|We|Its|This|That|These|Those|Shares|Stock|Analysts?|Management|Revenue|Sales|Profit|Investors|Wall Street|Street|But|And|In|On|At|For|Both|Guidance|Targets?|Price Target|Ratings?|Recommendation|Company|Board|CEO|Chief|President|Fitch|Moody['’]?s?|S&P|Full|Net|Adjusted|Consensus|Closing|Close|Price|Prices|Elsewhere|Still|Yet|Research|Brokers?|Among|Of|One|Two|Three|Most|All|Our|My|I|You|Monday|Tuesday|Wednesday|Thursday|Friday|January|February|March|April|May|June|July|August|September|October|November|December|US|UK|EU|Note|Also|Earlier|Meanwhile|Now|Then|Valuation|Dividend|Outlook|Verdict|Buy|Sell|Hold|His|Her|Their|Your|If|As|After|When|With|From|To|By|No|Not|Even|Only|There|Here|What|Who|Why|How|Upgrades?|Downgrades?|Reuters|Bloomberg|FactSet|LSEG|Nasdaq|NYSE)\b/u

/** Names at the heads of clauses that are no company of the article. */
export function looseHouses({ text, start, end, namesAt, companyNames }: RatingContext): readonly Firm[] {
  return findAll(opens, text.slice(start, end)).flatMap((match) => {
    const said = match.groups!['house']!
    const at = start + match.index + match[0].lastIndexOf(said)
    // "Accordingly, he lowered his rating": an adverb
    if (said.length < 3 || noHouse.test(said) || /^\p{Lu}\p{Ll}{4,}ly$/u.test(said) || rankOf(said) > 0 || companyNames.includes(said)) return []
    if (namesAt.some((each) => each.start < at + said.length && at < each.end)) return []
    if (isPerson(text, said, start, at + said.length)) return []
    return [{ name: said.replace(/(?<=\p{Ll}{2})\.$/u, ''), analyst: null, start: at, end: at + said.length }]
  })
}

/** "Larue, who has a buy on it", behind "Dana Larue of Tarrant"; "Alex Straton lifts her target": somebody, and no house. */
function isPerson(text: string, said: string, start: number, end: number): boolean {
  if (/^ (?:(?:has|had|also|still|now) )*(?:[\p{Ll}]+) (?:up |down |back )?(?:his|her)\b/u.test(text.slice(end, end + 40))) return true
  const word = said.split(' ')
  return word.length === 1 && new RegExp(`\\p{Lu}[\\p{L}.’'-]+ ${said.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}\\b`, 'u').test(text.slice(Math.max(0, start - 2500), start))
}
