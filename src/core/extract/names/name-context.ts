// Whether a name in a sentence means the company: "Target Corp. beat estimates" and "a price target", "rival Gap" and "the gap".
import { isFirmName } from '../ratings/firms.ts'

/**
 * `sure`: the company is meant. `possible`: nothing speaks for or against. `source`: the company is quoted as an analyst or a source of data, the sentence is about
 * another. `no`: something else is meant.
 */
export type Judgement = 'sure' | 'possible' | 'source' | 'no'

const nounsOfCompanies =
  "shares?|stock|revenues?|sales|profits?|earnings|results|CEO|CFO|chief|chair(?:man|woman)?|president|market (?:value|cap(?:itali[sz]ation)?)|guidance|outlook|forecasts?|margins?|quarter(?:ly)?|board|investors|shareholders|business(?:es)?|cloud|unit|division|products?|customers|stores?|shops|sellers|employees|workers|management|spokes\\w+|acquisition|purchase|bid|offer|deal|merger|takeover|dividend|buyback|brand|headquarters|factory|plants?|services?|app|platform|ads?|advertising|debt|bonds?|valuation|fiscal|first-quarter|second-quarter|third-quarter|fourth-quarter|annual|full-year|executives?"
const actions =
  'is reporting|said|says|reports?|reported|posts|posted|announces|announced|beats?|missed|misses|raises|raised|cuts?|lifts|lifted|lowers|lowered|expects|expected|forecasts|unveils|unveiled|launches|launched|agreed|agrees|declined|declines|rose|rises|fell|falls|jumps|jumped|slid|slides|gains|gained|surges|surged|plunges|plunged|drops|dropped|tumbles|tumbled|climbs|climbed|sank|sinks|soars|soared|slips|slipped|edged|lost|loses|earned|earns|generated|sells|sold|bought|buys|acquires|acquired|warns|warned|reaffirms|reaffirmed|reiterates|issues|issued|guided|guides|delivers|delivered|swung|swings|topped|tops|hires|hired|named|names|appoints|appointed|sues|sued|faces|invested|invests|spent|spends|told|blamed|confirmed|confirms|opened|opens|closed|closes|added|adds|plans|ended|ships|shipped|makes|repurchased|declared|disclosed|filed|trades at|traded|passes|passed|overtakes|overtook|employs|employed|received|receives|slumped|slumps|rallied|rallies|shed|(?:led|leads|headed|topped) the (?:risers|fallers|gainers|losers|decliners)'
const helpers = "(?: (?:also|has|had|have|will|would|now|still|recently|later|earlier|last (?:week|month|year|quarter)|on (?:Mon|Tues|Wednes|Thurs|Fri)day|this (?:week|month|year)|is expected to|is set to)){0,3}"
const suffixAfter = /^,? (?:Inc|Incorporated|Corp|Corporation|Co|Company|Ltd|Limited|plc|PLC|AG|SE|S\.?A|N\.?V|AB|ASA|Oyj|S\.p\.A|Holdings?|Group|Platforms|Technologies|Motor|Stores|Brands)\b/u
// "Ford – Shares of the automaker jumped", "Caterpillar — The equipment maker dropped"
const opensMover = /^ (?:[—–]|-{1,2}) (?:Shares\b|Stock\b|The (?:stock|shares|(?:[\w’'-]+ ){0,3}(?:maker|company|giant|retailer|chain|stock|firm|bank|automaker|carmaker|chipmaker|airline|manufacturer|producer|provider))(?:['’]s)? )/u
// "Top faller was Orrin, down 3.7 percent", "Orrin, which owns Tessin, fell", "Orrin, Britain's second-largest fashion retailer, said"
const movesBehindComma = /^,(?: (?:which|the|an?|\p{Lu}\p{L}+'s) [^,.;]{3,70},)? (?:(?:up|down|off|higher|lower) (?:by )?(?:almost |nearly |about |more than )?[\d.]+(?:%| per ?cent|p\b)|(?:fell|rose|gained|lost|dropped|jumped|climbed|slid|slipped) (?:by )?[\d.]+(?:%| per ?cent|p\b)|said |reported |posted )/u
// but "Target (DKK)" is a heading with its currency
const symbolAfter = /^\s?\((?!(?:USD|EUR|GBP|GBX|JPY|CNY|INR|KRW|HKD|TWD|CAD|AUD|CHF|SEK|DKK|NOK|BRL|SGD|NZD|ZAR)\))(?:[A-Za-z ]{2,12}:\s?)?[A-Z0-9][A-Z0-9.]{0,9}[),]/u
const ownsAfter = new RegExp(`^'s? (?:[\\w$%.-]+ ){0,5}(?:${nounsOfCompanies})\\b`, 'u')
const actsAfter = new RegExp(`^${helpers} (?:${actions})(?![\\p{L}\\p{N}-])`, 'u')
// "Comscore Provides Preliminary Fourth Quarter and Full Year 2020 Results": the headline of a release
const publishesAfter = /^(?: \p{L}+)? (?:provides|publishes|announces|reports|releases|posts|presents) (?:(?:its|preliminary|unaudited|audited|record|strong|solid) )*(?:q[1-4]|[1-4]q|h[12]|fy|(?:fiscal )?(?:first|second|third|fourth)[- ](?:fiscal )?(?:quarter|half)|full[- ]year|half[- ]year|nine[- ]month|interim|annual|year-end|fiscal|20\d\d)\b[^.;:]{0,60}\b(?:results|earnings)\b/u
const isAfter = new RegExp(`^ (?:${nounsOfCompanies})(?![\\p{L}\\p{N}-])`, 'u')
const introducedBy =
  /(?:\b(?:shares|stock|sales|revenue|profits?|results|earnings|executives?|chief executive|CEO|CFO|stake|acquisition|takeover|purchase|rivals?|competitors?|peers?) (?:of|in|at|from|by) |\b(?:rivals?|peers?|competitors?|retailer|chipmaker|carmaker|automaker|maker|giant|company|firm|insurer|bank|lender|parent|owner|subsidiary|operator|group|producer|developer|provider|supplier|customer|partner|versus|vs\.?|like|including|than) )$/iu
const determiner = /(?:^|[\s("“])(?:the|a|an|this|that|each|every|any|no|some|our|your|my|their|his|her|its|another|which|what|per|of)\s$/iu
// Words in capitals that may stand before a name without being part of it.
const leads = new Set(`The A An In On At By For From With Under Over After Before And But Or While When As That Today Here If Both Like Among Even Still Now Then So Since Not Only Why How What Will Can Is Are Does Did Has Have Rival Rivals Retailer Chipmaker Carmaker Automaker
  Insurer Lender Bank Parent Owner Maker Shares Stock Stocks CEO CFO Chief Executive Chairman Chair President Buy Sell Hold Monday Tuesday Wednesday Thursday Friday January February March April May June July August September October November December US U.S. UK Elsewhere Meanwhile
  Separately Also Inside About Against Than Versus Vs Vs. To Big Tech Giant Giants Watch Watching Why Q1 Q2 Q3 Q4 Buying Selling Owning`.split(/\s+/u))
const longerName =
  /^ (?:Center|Centre|Arena|Stadium|Field|Foundation|County|University|College|Street|Road|Avenue|River|Islands?|Bowl|Museum|Index|PMI|Open|Cup|Prize|Awards?|Championships?|Composite|High School|Hospital|Church|School|Academy|St\.|World Index|Emerging Markets|All Country)\b/u

// "the Invesco Solar ETF (TAN)": a fund with the name of the house that runs it
const fundName = /^ (?:[\p{Lu}\d][\p{L}\d&/-]*[ -]){0,6}(?:ETFs?|Index Fund)\b/u

const sourceBefore =
  /(?:\b(?:analysts?|strategists?|economists?|researchers?|brokers?|traders?|head of [\w ]{2,30}) (?:at|from|with|of|for) (?:[\p{Lu}][\p{L}.&' -]{1,30}(?:, | and )){0,3}|\b(?:according to|(?:compiled|polled|surveyed|collected|tracked|gathered|provided|seen) by|consensus on|estimates? (?:by|from|of)|data (?:from|by)|figures from|consensus (?:from|of|by)|survey (?:by|of)|poll (?:by|of)|notes? (?:from|by)|report (?:from|by)|per|citing|research firm|brokerage|broker|ratings? agency|data (?:firm|provider|company)|forecasts? from|compiled from) (?:data (?:compiled )?(?:from|by) |analysts (?:at|polled by) |estimates (?:from|by) )?(?:the )?)$/iu
const sourceAfter =
  /^ (?:Securities|Carnegie|ISI|Capital Markets|Asset Management|Equity Research|Markets)\b|^'s \p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]*){1,2} (?:\((?:Strong )?(?:Buy|Sell|Hold|Neutral|Overweight|Underweight|Outperform|Underperform|Equal|Market|Sector|Reduce|Add|Accumulate)\b|(?:has |have |also )?(?:(?:upgrad|downgrad|initiat|reiterat)(?:ed|es)|(?:rais(?:ed|es)|lift(?:ed|s)|lower(?:ed|s)|cuts?|kept|keeps)(?: (?:his|her|its|the|their|a|an))? (?:\S+ ){0,2}(?:target|rating))\b)|^ says:|^ (?:has |had )?told (?:its )?clients\b|^ (?:has |have )?(?:repeat(?:s|ed)|reiterat(?:es|ed)|maintain(?:s|ed)|keeps|kept) (?:its|an?|their) ["“'‘]?(?:strong )?(?:buy|sell|hold|neutral|overweight|underweight|outperform|underperform|equal[ -]weight|add|reduce)["”'’]? (?:rating|recommendation|stance|advice|call)\b|^ (?:has |have )?(?:sticks?|stuck) (?:to|with)\b|^ (?:starts?|started|begins?|began|resumes?|resumed) (?:at|with|coverage)\b|^ (?:forecasting|projecting|expecting|estimating)\b|^ remains? (?:bullish|bearish|neutral|cautious|positive|negative|overweight|underweight)\b|^ (?:mean|median|called for)\b|^'s (?:count|tally|head of|chief (?:economist|strategist)|mean|consensus)\b|^ has (?:cut|raised|lifted|lowered) \S+(?: \S+)? to (?:buy|hold|sell|neutral|reduce|add|over|under|out)|^(?:'s)?(?: \w+){0,2} (?:analysts?|strategists?|economists?)\b|^(?:'s)? (?:research(?:ers)?|data|consensus|estimates?|polls?|surveys?|(?:global )?fund manager survey|Research|Securities (?:analyst|said)|Ratings|Market Intelligence|Mobility|Commodity Insights|Analytics|Economics|Intelligence)\b|^ (?:said|wrote|says|writes|noted)[^.]{0,30} in (?:a|its) (?:research |client |investor )?(?:note|report)\b|^ (?:just |has |had |also )?(?:double-)?(?:upgrad|downgrad|initiat|reiterat)\w*\b|^ (?:cuts?|raise[sd]?|lift(?:s|ed)?|moves?d?|lower(?:s|ed)?|goes|went)(?: \S+)? to (?:\p{Lu}\S+ )?(?:Buy|Sell|Hold|Neutral|Overweight|Underweight|Outperform|Underperform|Equal[- ]Weight|Market Perform|Sector Perform|Reduce|Add)\b|^ (?:just |has |had |also )?(?:sours?|soured|warms?|warmed)(?: up)? (?:on|to)\b|^ (?:has |have |also |again )?(?:raised|raises|cut|cuts|lifted|lifts|lowered|lowers|trimmed|trims|hiked|boosted|set|sets|kept|keeps|maintained|maintains)(?: its| their| the| a)?(?: \S+){0,4} (?:price targets?|target|rating|estimates?|recommendation)\b|^ (?:rates|has an? \S+ rating|had (?:expected|forecast)|expects? (?:earnings|EPS)|(?:acted|acts|advised|served) as)\b|^,? (?:which |who )?(?:polled|surveyed) /u

// "Citi (Buy) stays": only of a broker, for a company may be rated in brackets too
const ratingBehind = /^ \((?:Strong )?(?:Buy|Sell|Hold|Neutral|Overweight|Underweight|Outperform|Underperform|Equal|Market|Sector|Reduce|Add|Accumulate)\b/u

/** Houses that are quoted for what they know about others: they are meant only where their own affairs are told. */
const dataHouse = /^(?:LSEG|London Stock Exchange Group|Refinitiv|Thomson Reuters|FactSet(?: Research Systems)?|S&P Global|Moody's(?: Corp)?|Morningstar|MSCI|Gartner|CoStar(?: Group)?|FnGuide|TransUnion|Verisk)$/u
const ownAffairs = /^(?:'s)?(?: \S+){0,3} (?:shares|stock|revenues?|profits?|earnings|results|quarter|dividend|buyback|acquisition|CEO|chief executive)\b|^ (?:reported|posted|earned|agreed|bought|acquired|announced|unveiled|launched|reports|posts|agrees|buys|acquires)\b/u

/** "ASX: CBA", "Jefferies: Buy": an exchange or a house before what it says. */
const labels = /^\s?:\s?(?:[A-Z0-9.]{1,6}(?![\p{L}\p{N}]| [A-Z]\p{Ll}| (?:reiterates|downgrades|upgrades|raises|cuts|keeps|ups|lifts|lowers|maintains|hikes|trims|initiates|starts|rates|retains|slashes|boosts|repeats|moves|says|sees)\b)|Buy|Sell|Hold|Neutral|Overweight|Underweight|Outperform|Underperform|Equal|Market Perform|Sector Perform|Reduce|Add)\b/u

interface Trap {
  readonly before?: RegExp
  readonly after?: RegExp
}

// What else a word means, by the words around it. Each has its test, and a true twin.
const traps: Readonly<Record<string, Trap>> = {
  alphabet: { after: /^ (?:soup|letters?|street)/iu },
  amadeus: { before: /(?:Wolfgang|Mozart's) $/u, after: /^ (?:Mozart|quartet)/iu },
  amazon: { after: /^ (?:rain ?forests?|rivers?|basin|forests?|jungle|delta|region|tribes?|fires|deforestation|fund|warriors?)\b/iu },
  apple: { before: /(?:big|fiona|adam's|an|rotten) $/iu, after: /^ (?:pies?|ciders?|juices?|trees?|orchards?|sauce|crumble|blossoms?|cores?|growers?|harvests?|prices|Valley|Bank|Records|Corps)\b/iu },
  arm: { before: /(?:left|right|upper|robotic|investment|lending|venture|strong) $/iu, after: /^ (?:wrestl|in arm|length|of the)/iu },
  block: { before: /(?:building|power|apartment|chopping|voting|trading|H&R|genesis) $/iu, after: /^ (?:trades?|part(?:y|ies)|grants?|lists?|Island|sales?|deals?|rewards?|by block|explorer)\b/iu },
  booking: { after: /^ (?:fees?|volumes?|windows?)/iu },
  box: { after: /^ (?:offices?|scores?|sets?|spreads?|stores?)\b/iu },
  canon: { after: /^ (?:law|of)\b/iu },
  caterpillar: { after: /^ (?:tracks?|larvae?)\b/iu },
  charter: { before: /(?:UN|U\.N\.|royal|city) $/iu, after: /^ (?:flights?|schools?|members?|of|rates?|Oak)\b/iu },
  compass: { after: /^ (?:points?|rose)\b/iu },
  continental: { after: /^(?:['’]s)? (?:Airlines|Airways|United)\b|^, the (?:[\w.-]+ ){0,4}(?:carrier|airline)\b/u },
  delta: { before: /(?:river|nile|mekong|niger|mississippi|pearl river|yangtze) $/iu, after: /^ (?:variants?|waves?|Force|of|hedg\w+|neutral|State|blues|Electronics)\b/iu },
  discovery: { after: /^ (?:of|process|phase|rules)\b/iu },
  ford: { before: /(?:harrison|gerald|betty|henry|tom|doug|rob|christine blasey) $/iu, after: /^ (?:the|a|this) (?:\w+ )?(?:river|stream|creek|gap|brook)|^ (?:Foundation|Madox|administration)\b/u },
  fox: { after: /^ (?:hunt\w*|News|hole|Business|terriers?)\b/u },
  gap: { before: /(?:gender|pay|wage|funding|output|wealth|price|valuation|trade|skills|yield|budget|up|down) $/iu, after: /^ (?:between|in|with|up|down|analysis|years?|insurance|widen\w*|narrow\w*|of|remains?)\b/iu },
  general: { after: /^ \p{Lu}/u },
  grab: { after: /^ (?:bags?|a|the|your|some)\b/iu },
  hilton: { before: /(?:paris|perez|conrad) $/iu },
  intel: { before: /(?:latest|signals|more|new) $/iu },
  match: { before: /(?:football|cricket|tennis|test|title|league|boxing|final|perfect|exact) $/iu, after: /^ (?:days?|fixing|points?|reports?|winners?|play|of|fees?|the|up)\b/iu },
  meta: { after: /^(?:-|verse| (?:analys[ie]s|data|description|tags?|universe))/iu },
  micron: { before: /(?:\d|one|sub|a) $/iu },
  monster: { before: /(?:sea|cookie|a) $/iu, after: /^ (?:truck|rally|hunter|gain|move)s?\b/iu },
  next: { after: /^ (?:weeks?|months?|years?|quarters?|steps?|time|up|to|door|days?|on|in|gen(?:eration)?|stop|big|came|comes?|is|was|are|fiscal|reports?|plans?|Mon|Tues|Wednes|Thurs|Fri|\d)/iu },
  oracle: { after: /^ of\b/u },
  orange: { before: /(?:agent|bright|blood) $/iu, after: /^ (?:juices?|County|Order|revolution|alert|groves?|peel|trees?|jumpsuits?)\b/iu },
  paramount: { before: /(?:is|are|remains?|was|be) $/iu, after: /^ (?:importance|concern|duty|leader)\b/iu },
  progressive: { after: /^ (?:Democrats?|lawmakers?|Caucus|polic(?:y|ies)|tax\w*|lens\w*|wing|groups?|rock|candidates?|party)\b/iu },
  santos: { before: /(?:los|george|dos|neymar|andr\w+) $/iu },
  shell: { before: /(?:egg|bomb|outer|hard|empty) $/iu, after: /^ (?:compan(?:y|ies)|games?|shock\w*|scripts?|casings?|corporations?)\b/iu },
  snap: { after: /^ (?:elections?|polls?|benefits?|judg\w+|decisions?|recipients?|up|back|out|program)\b/iu },
  square: { before: /(?:times|union|red|trafalgar|tiananmen|leicester|berkeley|sloane|pershing|city|town|per|a|million|\d) $/iu, after: /^ (?:feet|foot|miles?|met(?:re|er)s?|kilomet\w+|inch\w*|Enix|roots?|Mile)\b/iu },
  strategy: { after: /^ (?:to|of|for|is|was|has|will|and|&|officer|\w+ing)\b/iu, before: /(?:growth|investment|new|company|pricing|our|its|equity) $/iu },
  sun: { after: /^ (?:rose|sets?)\b/iu },
  target: {
    before: /(?:price|profit|sales|earnings|inflation|growth|revenue|takeover|margin|emissions?|acquisition|year-end|median|average|mean|consensus|raised|lowered|higher|lower|PT|new|\d%?) $/iu,
    after: /^ \([A-Z]{3}\)|^ (?:prices?|dates?|ranges?|audiences?|markets?|of|is \$?\d|(?:raised|cut|lifted|lowered|trimmed|hiked|increased|upped|set|reduced|boosted|moved)(?: (?:to|from|at|by)\b| ?[$£€]| ?$|[.,;)]))/iu,
  },
  toast: { after: /^ (?:to|of)\b/iu },
  toro: { before: /(?:del|benicio|guillermo del) $/iu },
  unity: { after: /^ (?:governments?|talks|among|of|in|party|candidate)\b/iu },
  united: { after: /^ (?:States|Kingdom|Nations|Arab|Way|Auto|Steelworkers|Healthcare|front|\p{Lu})/u, before: /(?:manchester|leeds|newcastle) $/iu },
  vale: { after: /^ of\b/u },
  vertex: { after: /^ (?:of|cover)\b/iu },
  vinci: { before: /\bda $/iu },
  visa: {
    before: /(?:travel|student|work|tourist|visitor|H-?1B|golden|transit|entry|exit|Schengen|US|U\.S\.|new|business|investor|immigrant|immigration) $/iu,
    after: /^(?:-free| (?:rules?|applications?|applicants?|requirements?|waivers?|holders?|overstay\w*|programs?|programmes?|restrictions?|polic(?:y|ies)|bans?|free|status|fees?|categor\w+|lottery|systems?|curbs?|process\w*|interviews?))\b/iu,
  },
  wise: { before: /(?:is|be|was|seems|health) $/iu, after: /^ (?:to|man|men|investors?|move|words?)\b/iu },
  zoom: { after: /^ (?:calls?|meetings?|in|out|fatigue|links?|lens\w*)\b/iu },
}

// Words and surnames so common that a capital in the middle of a sentence shows nothing.
const strictWords = new Set('strategy next unity sharp nice wise ross suzuki santos vale leonardo progressive booking compass general charter drax donaldson albemarle kellogg cummins hubbell ryder amadeus'.split(' '))

// "Continental Airlines" is not the tyre maker, "Continental Resources" neither
const otherTrade = /^ (?:Airlines|Airways|Air Lines|Resources|Grain)\b/u

// "Chief Financial Officer Bruce Takeda said", "analyst Tamsin Disney"
const personBefore = /\b(?:[Cc]hief [\p{L}&]+(?: and [\p{L}]+)?(?: [Oo]fficer)?|CEO|CFO|COO|CTO|[Ff]inance (?:[Cc]hief|[Dd]irector)|(?:[Mm]anaging|[Ss]ales|[Ff]inancial) [Dd]irector|[Cc]hair(?:man|woman)?|(?:[Vv]ice )?[Pp]resident|[Aa]nalysts?|[Ee]conomist|[Ss]trategist|[Ss]pokes(?:man|woman|person)|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sir|[Mm]inister|[Ss]ecretary|[Jj]udge|[Ff]ounder) \p{Lu}[\p{L}'-]+(?: \p{Lu}\.)? $/u

/** Whether the words before a name make it that of a person. */
export const isPerson = (before: string): boolean => personBefore.test(before)

/** Whether the words behind a name make it another company's. */
export function isOtherTrade(name: string, after: string): boolean {
  return otherTrade.test(after) && !/Air|Delta|American|United/u.test(name)
}

/**
 * Judges one occurrence of a company's name.
 * @param text with straight apostrophes
 * @param isWord whether the name is an ordinary word too
 * @param isImported whether it comes from a file: a word then needs a legal form, a symbol, a verb or a possession
 */
export function judgeName(text: string, start: number, end: number, isWord: boolean, isImported = false): Judgement {
  const before = text.slice(Math.max(0, start - 90), start)
  const after = text.slice(end, end + 120)
  if (longerName.test(after) || fundName.test(after) || /[@#/_]$/u.test(before) || /\p{L}\.$/u.test(before)) return 'no'
  if (sourceBefore.test(before) || sourceAfter.test(after) || labels.test(after)) return 'source'
  if (/\[$/u.test(before) && /^, (?:\p{Lu}[\p{L}.]+ ?){1,2}\]/u.test(after)) return 'no' // "[Blackstone, Virginia]": where the release comes from
  const name = text.slice(start, end)
  if (isOtherTrade(name, after)) return 'no'
  if (/^(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|SEPT|OCT|NOV|DEC)$/u.test(name) && (/^\.? \d{1,2}\b/u.test(after) || /\b\d{1,2} $/u.test(before))) return 'no' // "NOV 8, 2016"
  if (ratingBehind.test(after) && isFirmName(name)) return 'source'
  if (dataHouse.test(name) && !suffixAfter.test(after) && !ownAffairs.test(after)) return 'source'
  if (kin[name]?.test(after)) return 'no'
  if (kinBefore[name]?.test(before)) return 'no'
  return isWord ? judgeWord(name, before, after, isImported) : 'sure'
}

// Sisters that are listed themselves: "SBI Card" is not the bank
const kin: Readonly<Record<string, RegExp>> = {
  SBI: /^ (?:Cards?|Life|Securities|Mutual|Funds?|Caps?)\b/u,
  HDFC: /^ (?:Life|AMC|Ergo|Securities|Mutual|Asset)\b/u,
  ICICI: /^ (?:Prudential|Lombard|Securities|Direct)\b/u,
}

const kinBefore: Readonly<Record<string, RegExp>> = { Hermes: /\bEFG $/u } // a broker of Cairo

/** "Albemarle — Albemarle shed 3.2%": the label of an item, and its name again. */
function opensAgain(name: string, after: string): boolean {
  const dash = /^ (?:[—–]|-{1,2}) /u.exec(after)?.[0]
  return dash !== undefined && after.startsWith(name, dash.length)
}

/** "Caterpillar, the world's biggest maker of diggers, has reported": an aside between a name and what it did. */
function actsBehindAside(after: string): boolean {
  const aside = /^, (?:the|a|an|one of) [^,.;:\n]{3,72},/u.exec(after)?.[0]
  return aside !== undefined && actsAfter.test(after.slice(aside.length))
}

const noteBehind = /^: \p{Lu}[\p{L}.&' ]{1,34}? (?:reiterates|downgrades|upgrades|raises|cuts|keeps|ups|lifts|lowers|maintains|hikes|trims|initiates|retains|slashes|boosts|repeats) /u
const moveInBrackets = /^ \((?:up|down) (?:by )?[\d.]+ ?(?:%|per ?cent)\)/u
const beginsSentence = (before: string): boolean => /(?:^|\n|[.!?]["”’]? )$/u.test(before)

function judgeWord(name: string, before: string, after: string, isImported: boolean): Judgement {
  const suffixed = suffixAfter.test(after) || symbolAfter.test(after)
  const trap = traps[name.toLowerCase()]
  if (!suffixed && (trap?.before?.test(before) || trap?.after?.test(after))) return 'no'
  if (/^-\p{Ll}/u.test(after) && !/^-(?:owned|backed|led|made|branded|based)\b/u.test(after)) return 'no'
  const previous = /(?<![\p{L}\p{N}])((?:\p{L}\.)+|(?:Mr|Ms|Mrs|Dr|St)\.|\p{Ll}?\p{Lu}[\p{L}'-]*) $/u.exec(before)?.[1]
  if (suffixed && !(previous && !leads.has(previous))) return 'sure'
  if (previous && !leads.has(previous)) return 'no'
  if (/^, whose (?:fiscal|financial|shares|stock|revenues?|sales|profits?|chief|market)\b/u.test(after)) return 'sure'
  const owned = ownsAfter.test(after)
  if (determiner.test(before) && !/\bof $/iu.test(before)) return isAfter.test(after) || owned || (/\bThe $/u.test(before) && actsAfter.test(after)) ? 'sure' : 'no'
  if (owned || actsAfter.test(after) || actsBehindAside(after)) return 'sure'
  if (isImported) return 'possible'
  // "Cobham: Jefferies reiterates buy" in a list of notes, "ITC (up 0.56%)" in one of movers
  if ((beginsSentence(before) && noteBehind.test(after)) || moveInBrackets.test(after)) return 'sure'
  if (isAfter.test(after) || opensMover.test(after) || movesBehindComma.test(after) || opensAgain(name, after) || introducedBy.test(before)) return 'sure'
  if (/^[A-Z]{2}$/u.test(name) && beginsSentence(before) && /^ (?:was|were|is|has|had|will|would) \p{Ll}/u.test(after)) return 'sure' // "BP was under the cosh": two capitals are no word of the language
  if (strictWords.has(name.toLowerCase())) return 'possible'
  // A capital in the middle of a sentence, with small words on both sides, is a name.
  const inside = /[\p{Ll}\d,)%] $/u.test(before) || /\p{Ll}[,;] $/u.test(before)
  return inside && /^(?:'s|[,.;:)]| \p{Ll}|$|\n)/u.test(after) && !/^ (?:of|the|a|an)\b/u.test(after) ? 'sure' : 'possible'
}

/** The same for a headline, where capitals tell nothing. */
export function judgeHeadlineName(headline: string, start: number, end: number, isWord: boolean, isImported = false): Judgement {
  if (start === 0 && publishesAfter.test(headline.slice(end).toLowerCase())) return 'sure'
  const judgement = judgeName(headline, start, end, false)
  if (judgement !== 'sure' || !isWord) return judgement
  const before = headline.slice(0, start)
  const after = headline.slice(end)
  const trap = traps[headline.slice(start, end).toLowerCase()]
  if (trap?.before?.test(before) || trap?.after?.test(after) || determiner.test(before)) return 'no'
  const small = after.toLowerCase()
  if (suffixAfter.test(after) || symbolAfter.test(after) || (!isImported && introducedBy.test(before))) return 'sure'
  return (before === '' || /[,:;]\s$/u.test(before) || leads.has(/(\S+)\s$/u.exec(before)?.[1] ?? '')) && (ownsAfter.test(small) || actsAfter.test(small) || (!isImported && isAfter.test(small))) ? 'sure' : 'possible'
}
