// What the audit's rules have in common: the words of rising and falling, of expectation, of other years and other bases.

export const risen = 'rose|risen|rises|grew|grown|grows|increased?|increases|climbed|advanced|gained|jumped|surged|soared|leapt|leaped|improved|expanded|strengthened|widened|swelled|accelerated|went up|goes up|gone up|(?:was|were|is|are) up|up|higher|raised|lifted|added'
export const fallen = 'fell|fallen|falls|decreased?|decreases|declined?|dropped|slid|slipped|sank|plunged|tumbled|shrank|shrunk|narrowed|contracted|eased|dipped|retreated|went down|goes down|gone down|(?:was|were|is|are) down|down|lower|lost|cut|reduced|weakened|slumped'
export const riseNouns = 'increase|rise|gain|growth|improvement|jump|advance|surge|climb|expansion|plus'
export const fallNouns = 'decrease|fall|decline|drop|reduction|contraction|slide|slump|dip|minus'

const falling = new RegExp(`\\b(?:${fallen}|${fallNouns}|less|below|narrower|smaller|fewer|short of|behind|under|worse)\\b`, 'iu')

/** -1 where the words say that it fell, or that it is less. */
export function directionOf(words: string): 1 | -1 {
  return falling.test(words) ? -1 : 1
}

/** Rates that do not follow from the numbers beside them. */
export const otherRate = /\b(?:constant|local) (?:currenc|exchange)|\bcurrenc(?:y|ies)[- ](?:adjusted|neutral)|\borganic|\blike[- ]for[- ]like|\bunderlying|\bcomparable basis|\bexcluding|\bleaving out|\bwithout\b|\badjust(?:ed|ing) for|\bstripping|\bannuali[sz]ed|\bpro forma|\bin real terms|\bper (?:day|customer|user|store)/iu

/** Words of those who expected it. */
export const expected = /\b(?:analysts?|consensus|estimates?|estimated|expect(?:ed|ing|ations?)?|forecasts?|forecasted|Wall Street|the Street|projected|projections?|predicted|penciled|pencilled|modell?ed|models|counted on|looked for|polls?|polled|survey(?:ed|s)?|feared|hoped?|hopes|(?:has|have|had) [^.;»]{2,50} down for)\b/iu

export const yearBefore = /\b(?:a year (?:ago|earlier|before)|year[- ](?:ago|earlier)|last year|(?:the )?(?:prior|previous|preceding)[- ](?:year|period|quarter|half)|the same (?:period|quarter|half|months)|(?:in|of) (?:the )?(?:\w+ ){0,3}20\d\d|had been|used to be|compared with|a quarter ago|the quarter before|after|from)\b/iu
