// The bare name of a business: what is left of the words around it.
import { initialsOf, isCompanyNoun, isCountry, isLegalForm } from '../names/company-nouns.ts'
import { namesNoBusiness } from './no-businesses.ts'
import { findPeriods } from '../periods/periods.ts'

/** Words that name no business. */
export const stopWords = new Set(
  `far further steady surprise unexpected shock foreseen foresaw foresees foresee ordinary cash upward upwards downward downwards robust modest solid healthy impressive double-digit triple-digit hefty sizeable slight usual customary familiar habitual cent cents pence penny percent base comparative monetizable monetizeable registered include includes included alone interest controlling real half flat nine-month six-month three-month currency-neutral fx-neutral terms march-quarter june-quarter september-quarter december-quarter fiscal-first-quarter fiscal-second-quarter fiscal-third-quarter fiscal-fourth-quarter fiscal-year current-quarter next-quarter latest-quarter the a an its their his her our this that these those total overall group group's consolidated worldwide global company company's company-wide companywide group-wide whole net gross record quarterly annual reported adjusted adj non-gaap gaap ifrs
  non-ifrs statutory underlying core recurring headline normalised normalized organic organic-basis currency-adjusted comparable like-for-like diluted basic fully operating attributable higher lower strong weak solid better stronger weaker better-than-expected
  full-year half-year first-half second-half first-quarter second-quarter third-quarter fourth-quarter quarter first second third fourth fiscal q1 q2 q3 q4 h1 h2 fy yearly year year's quarter's period period's half's interim
  monthly of in for on at from and or to with as by but while whilst when where including plus also only just of which said says reported posted booked saw had has have was were is are be recorded generated delivered made achieved with
  firm firm's bank bank's chipmaker's retailer's maker's business unaudited audited key standalone consol consol. combined actual expected estimated approximately about nearly around some more than standard trailing preliminary final new pre-tax pretax after-tax
  given giving issued provided headline same current annualised annualized january february march april may june july august september october november december summer winter spring autumn last next prior previous wider narrower bigger smaller deeper quarterly-record all-time
  pro forma proforma pro-forma date year-over-year year-on-year sequential so-called sales important moderate steady stable positive negative significant substantial
  ending ended both each all every any no per three six nine twelve months month weeks adjusted, it they we you he she tweaks tweak narrows narrow tightens lifts raises lowers trims keeps confirms reaffirms reiterates maintains boosts hikes bumps nudges widens slashes repeats deal facts that's it's shareholders' investors' share shares basis time system-wide systemwide although though because whether monday tuesday wednesday thursday friday saturday sunday million billion trillion crore lakh hundred thousand one two five seven eight ten dozen per-share paid active measure unique mln bln mn bn pct percent year-ago year-earlier prior-year previous-year prior-period year-before twelve-month trailing-twelve-month behind increase decrease qtrly largest-ever strongest-ever worst-ever first-ever highest-ever best-ever lowest-ever biggest-ever record-high record-breaking all-time-high highest lowest seasonally-adjusted like-for-like's average paying premier been being having what who whom into onto out about if unless until since around across among within without due thanks again once yet there here itself themselves guidance forecast outlook target estimate estimates consensus expectations full say whose towards toward companys groups identical peak operational own good bad big small large little grow grows drive expand push compares comparables year-to-date ytd mean median short majority long early late today yesterday tomorrow week wholly entire biggest suggest suggests slightly modestly sharply marginally significantly substantially considerably notably markedly narrowly moderately eps ebitda earn straight consecutive successive christmas festive easter`.split(
    /\s+/u,
  ),
)
/** A word that looks like a verb of a sentence, and no name. */
export const verbish =
  /^(?:\w+ed|(?!trading|licensing|advertising|streaming|gaming|banking|lending|financing|engineering|manufacturing|marketing|consulting|packaging|clothing|shipping|mining|refining|outsourcing|hosting|staffing|catering|building|bearings?|fishing|farming|printing|publishing|broadcasting|ticketing|clearing|imaging|housing|processing|testing|networking|computing|training|leasing|coating|aging|brewing|bottling|homebuilding|franchising|underwriting|trucking|warehousing|towing|hauling|metering|roaming|drilling|sequencing|switching|wing|king|boeing|retailing|sporting|living|lighting|heating|cooling|flooring|recycling|investing|merchandising|branding|learning|dining|vending|framing|plumbing|roofing|racing|wagering|messaging|forwarding|handling|lodging|grooming|wholesaling|booking|fastening|tooling|welding|casting|forging|machining|moulding|molding|sensing|mapping|sealing|bonding|labell?ing|filling|baking|grooming|sailing|cycling|camping|hunting|betting|gardening|seeding|milling|spinning|tanning|boating|golfing|coaching)\w+ing|reports|indicates?|reveals?|reflects?|promises|assumes|models|measures|reaffirms|adds|says|notes|shows|means|brings|takes|makes|puts|gives|keeps|holds|calls?|lift|boost|push|pull|drive|send|propel|lifts|cuts|raises|beats|misses|tops|drives|leaves|sends|gets|goes|comes|becomes|helps|hurts|wants|thinks|believes|plans|hopes|aims|confirm|confirms|report|promise|becoming|left|equals|equal|corresponds|represents|implies|stood|stands|remains|remained|amounts|totals|rose|fell|grew|climbed|dropped|jumped|increased|decreased|declined|slipped|surged|posted|reported|announces|presents|unveils|publishes|said|expects?|sees|forecasts?|guides?|guided|raised|lifted|cut|lowered|narrowed|reaffirmed|confirmed|topped|beat|missed|boosted|drove|pushed|kept|brought|put|gave|took|earned|lost|turned|hit|reached|told|announced|projects|predicts|estimates|envisages|anticipates|targets|continues|maintains?|maintained|trimmed|helped|hurt|supported|despite|because|if|meant|means|gave|shrunk|shrank|strip|excluding|including|against|versus|compared|than|after|before|through|since|during|under|over|between|into|via|per|it|had|did|does|post|was|were|made|nudged|booked|generated|generate|generates|make|deliver|clock|clocks|earn|earns|attain|register|registers|pocket|pockets|realise|realize|achieve|achieved|delivered|recorded|swelled|propelled|led|drag|dragged|weighed|showed|shows|show|posts|see|saw|sold|won|would|could|should|will|may|might|can|more|less|much|most|not|also|still|even|now|then|so|well|up|down|off|higher|lower|medium-term|long-term|mid-term)$/iu

/** Drops what only frames a name: articles, "segment", the company's own name; null where nothing is left. An article's names come again and again, so each is cleaned once. */
export function cleanSegment(raw: string, companyNames: readonly string[]): string | null {
  let known = cleaned.get(companyNames)
  if (!known) cleaned.set(companyNames, (known = new Map()))
  const before = known.get(raw)
  if (before !== undefined) return before
  const name = cleanName(raw, companyNames)
  known.set(raw, name)
  return name
}

const cleaned = new WeakMap<readonly string[], Map<string, string | null>>()

function cleanName(raw: string, companyNames: readonly string[]): string | null {
  let name = raw.replace(/^(?:HY|FY|H[12]|Q[1-4])\s?'?\d{2,4}\b\s*/u, '') // "HY2026 Adjusted EBITDA"
    .trim()
    .replace(/\s?\([^()]*\)/gu, '')
    .replace(/^[-–•*.…"“'(]+\s*/u, '')
    .replace(/^(?:partly |mainly )?(?:lifted|helped|driven|led|boosted|supported|aided|buoyed|fuell?ed|propelled|powered|hurt|offset) by (?:the |its )?/u, '') // "revenues advanced 10 percent, lifted by chips up 25 percent"
    .replace(/^(?:of which|thereof|year[- ]over[- ]year and|on the year and)\s+|^(?:[A-Z]{4,} )?HIGHLIGHTS (?=\p{Lu})/u, '')
    .replace(/^(?:Altogether|All told|In all|All in all|Taken together|Combined),? (?=\p{Ll})|^(?:Finally|Meanwhile|Elsewhere|Separately|Similarly|Likewise|Also|Moreover|In addition), /u, '')
    .replace(/^(?:(?:Net )?(?:Revenues?|Sales)|Results|Profitability|Income)\s+(?=\p{Lu})/u, '') // a heading that runs on into its sentence
    .replace(/^(?:the|its|their|our|a|an|of|in|at|for|and|from|also|meanwhile|total)\s+/iu, '')
    .replace(/,? (?:on the other hand|however|meanwhile|for its part|by contrast|in contrast|in turn),?$/iu, '') // "BNSF, on the other hand"
    .replace(/^(?:(?:fast(?:er|est)?|slow(?:er|est)?)-growing|closely[- ]watched|all-important|core|key|main|bread-and-butter) (?=(?:[\p{Ll}-]+ )+(?:segment|division|unit|business|arm)$)/u, '')
    .replace(/(?<=\p{L}{3}) (?:was|were|is|are|had|has|have) (?:also )?(?:higher|lower|up|down|risen|fallen|grown|climbed|dropped|slipped)$|(?<=\p{L}{3}) (?:also|both)$/u, '')
    .replace(/[,:;]+$/u, '')
    .replace(/(?<=\p{Ll}{3}|\+)\.$/u, '')
    .replace(/(?<=\p{L})[’']s$/u, '')
    .replace(/["”]/gu, '')
    .replace(/ (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u, '') // "Orrin Motors Thursday reported"
    // "Automotive hit", "Taste & Wellbeing came in", "Europe expanding", "in North America it", "Celsius itself", "the Nutrition division, to which it belongs"
    .replace(/,? (?:(?:to|of|in|under|with) )?(?:which|whom|who|whose|where|called|known as|named)\b.*$/u, '')
    .replace(/ (?:(?:business |division |unit )?produced|hit|came in|expanding|it|itself|the brand)$/u, '')
  if (/^(?:rca|ebits|nopat|revpar|adr|free|forward|external|local|money|in money|strictly|price|namesake brand|firm order|forward order|world|(?:or|and|but|now|then|let us) (?:take|see|look)|look)$/iu.test(name)) return null // "RCA net profit", "its forward order book", "external revenue"
  if (/^(?=.* )[A-Z’' ]+$/u.test(name) && /\b(?:HERE|IT|IS|WHAT|THIS|NOW|WE|HOW|ARE)\b/u.test(name)) return null // "HERE IT IS"
  if (/^Co (?:\p{Ll}{3,}s)\b/u.test(name)) return null // "Co lowers net income guidance to": the company, as notes of traders call it
  if (/^(?:rupee|dollar|euro|sterling|yen|yuan|rouble|ruble)$/iu.test(name)) return null // "rupee revenue": counted in it
  // "R.I.M.", of Research In Motion
  if (/^(?:\p{Lu}\.){2,4}$/u.test(raw.trim()) && companyNames.some((company) => initialsOf(company).startsWith(raw.trim().replaceAll('.', '')))) return null
  for (const company of companyNames) {
    if (name === company || name.toLowerCase() === company.toLowerCase() || name === `${company}'s` || name === `${company}’s` || `${name}'s` === company || `${name}’s` === company) return null // also Kohl's, McDonald's
    if (name.startsWith(`${company}'s `) || name.startsWith(`${company}’s `)) name = name.slice(company.length + 3)
    else if (company.endsWith('s') && (name.startsWith(`${company}' `) || name.startsWith(`${company}’ `))) name = name.slice(company.length + 2)
    else if (/^\S+['’]s \p{Ll}/u.test(name) && (company.startsWith(`${name.replace(/['’]s .*$/su, '')} `) || (/^\p{Lu}\p{Ll}{4,}['’]s/u.test(name) && /^\p{Lu}/u.test(company.slice(name.search(/['’]s /u))) && company.startsWith(name.slice(0, name.search(/['’]s /u)))))) name = name.replace(/^\S+ /u, '') // "LG's mobile business", of LG Electronics
    else if (/['’]s$/u.test(raw.trim()) && !isCountry(name) && company.toLowerCase().startsWith(`${name.toLowerCase()} `)) return null // "Globe's", of Globe Telecom
    else if (name.endsWith(`-based ${company}`)) return null // "Cape Town-based Naspers" is the company
  }
  name = name.replace(/^(?:company|group|bank|firm)[’']s\s+/u, '')
  if (/^(?:y-?o-?y|q-?o-?q|[yq]\/[yq]|(?:year|quarter|half)-(?:on|over)-(?:year|quarter|half)|on-year|on-quarter)$/iu.test(name)) return null
  if (/^(?:Consequently|Accordingly|Additionally|Subsequently|Similarly|Likewise|Notably|Importantly|Ultimately|Furthermore|Moreover|Therefore|However|Meanwhile|Overall|Still|Nevertheless|Looking (?:ahead|forward))\b|^(?:your|my|our)$|\bthe (?:bottom|top)$/iu.test(name.replace(/ line$/u, ''))) return null
  // a symbol, who polls analysts, what is foreseen: "TECK.N", "FactSet", "downside Q2 guidance", "stronger-than-expected"
  if (/^(?:[A-Z]{1,5}|\d{3,6})\.[A-Z]{1,3}$|^(?:Fact[Ss]et|LSEG|Refinitiv|Bloomberg|Zacks|Visible Alpha|Capital IQ|I\/B\/E\/S)$|\b(?:guidance|outlook|forecasts?|consensus)\b|-than-(?:expected|anticipated|forecast)$/u.test(name)) return null
  if (name.includes(' ') && companyNames.some((company) => company.startsWith(`${name} `))) return null // "Orrin Tyre reported", of Orrin Tyre & Rubber
  const whole = name
  name = name
    .replace(/^(?:the|its|total|net)\s+/iu, '')
    .replace(/(?<=\p{Lu}\p{Ll}+) region$/u, '')
    .replace(/(?<=\p{Lu}\p{Ll}+) sector$/u, '')
    .replace(/\s+(?:segment|segments|division|unit|units|business|businesses|arm|line|alone|net|gross|total|operating)$/iu, '')
    .trim()
  if (companyNames.includes(name) && whole !== name) name = whole
  if (companyNames.some((company) => company.length > 3 && name.endsWith(` ${company}`))) return null // a dateline before the company: "CINCINNATI - Macy's Inc."
  if (/^(?:leaving out|excluding|without|stripping out|not counting|adjust(?:ed|ing) for|accounting for|under)\b/iu.test(name)) return null
  if (/^(?:Altogether|All told|In all),? (?:net )?product$/u.test(raw.trim())) return null // all that it sells
  if (/^(?:parent|owner|operator|maker|publisher|parent company) of \p{Lu}/u.test(name)) return null // "The parent of Orrin posted": the company in other words
  if (/^(?:(?:whole|entire) )?firm$/u.test(name)) return null // "revenue across the firm"
  if (name.length < 2 || name.length > 70 || !/\p{L}/u.test(name)) return null
  if ((stopWords.has(name.toLowerCase()) && name !== 'IT') || (verbish.test(name) && !/^\p{Lu}\p{Ll}+ (?:segment|division|unit)$|^(?:Embedded|Packaged|Prepared|Refined|Branded)$/u.test(whole)) || isLegalForm(name)) return null // "Dedicated segment"
  if (/^(?:(?:dis)?continu(?:ing|ed) )?operations$|^ordinary activities$|^(?:group |financial |operating |quarterly )*(?:highlights|results|summary|review|performance|overview)$|^(?:pre-)?exceptional$|^margins?$|\b(?:ordinary|operating|net|gross) (?:profit|income)\b|\berosion$/iu.test(name)) return null
  if (/[;:]|^[A-Z]{3} \d/u.test(name)) return null // two clauses, a sum: "INR 2,694 crore"
  if (namesNoBusiness(name)) return null
  if (/^unit (?:sales|volumes?|shipments|deliveries)$|^(?:local|constant|reported) currenc(?:y|ies)$/iu.test(name)) return null
  if (/^(?:earnings|sector|(?:[a-z]+ )?results (?:suggest|show|indicate)|statement)$/u.test(name)) return null
  if (/^\p{Ll}.* (?:shrunk|shrank|squeezed|dented|eroded|crimped|buoyed|bolstered)$/u.test(name)) return null // "flat house prices shrunk operating margins"
  if (/\b(?:because|due to|thanks to|owing to|consequence|as a result)\b/iu.test(name)) return null // a reason: "Improved performance as a consequence of"
  if (/[—–](?:\p{Ll}+ed|made|helped|which|that)$/u.test(name)) return null // "top-line haul—pushed"
  if (name.endsWith('-')) return null // half of a compound: "net-profit"
  if (/-based \p{Ll}|^\p{Lu}\p{Ll}+(?:ish|ian|ese|wiss|ench|erman|reek|utch) \p{Ll}/u.test(name) && isCompanyNoun(name.slice(name.lastIndexOf(' ') + 1))) return null // "the Netherlands-based automaker"
  if (/\d|quarter|half|year|months|[-–]/iu.test(name) && findPeriods(name, 0, name.length).some((mark) => mark.start === 0 && mark.end === name.length)) return null // "Q2FY27"
  return name
}
