// Which business, region or product a number belongs to, as the article names it.
import { initialsOf, isCompanyNoun, isCountry, isLegalForm, isOwnBrand, tellsNumbers } from '../names/company-nouns.ts'
import { findPeriods } from '../periods/periods.ts'
import { namedSubject } from './named-subjects.ts'
import { isPairOfGoods } from './paired-goods.ts'
import { behindName, isOwnName, leadLength, withoutAside, withoutShortForm } from './segment-asides.ts'
import { hasWord } from '../words.ts'

const stopWords = new Set(
  `further steady surprise unexpected shock foreseen foresaw foresees foresee ordinary cash upward upwards downward downwards robust modest solid healthy impressive double-digit triple-digit hefty sizeable slight usual customary familiar habitual cent cents pence penny percent base comparative monetizable monetizeable registered include includes included alone interest controlling real half flat nine-month six-month three-month currency-neutral fx-neutral terms march-quarter june-quarter september-quarter december-quarter fiscal-first-quarter fiscal-second-quarter fiscal-third-quarter fiscal-fourth-quarter fiscal-year current-quarter next-quarter latest-quarter the a an its their his her our this that these those total overall group group's consolidated worldwide global company company's whole net gross record quarterly annual reported adjusted adj non-gaap gaap ifrs
  non-ifrs statutory underlying core recurring headline normalised normalized organic organic-basis currency-adjusted comparable like-for-like diluted basic fully operating attributable higher lower strong weak solid better stronger weaker better-than-expected
  full-year half-year first-half second-half first-quarter second-quarter third-quarter fourth-quarter quarter first second third fourth fiscal q1 q2 q3 q4 h1 h2 fy yearly year year's quarter's period period's half's interim
  monthly of in for on at from and or to with as by but while whilst when where including plus also only just of which said says reported posted booked saw had has have was were is are be recorded generated delivered made achieved with
  firm firm's bank bank's chipmaker's retailer's maker's business unaudited audited key standalone combined actual expected estimated approximately about nearly around some more than standard trailing preliminary final new pre-tax pretax after-tax
  headline same current annualised annualized january february march april may june july august september october november december summer winter spring autumn last next prior previous wider narrower bigger smaller deeper quarterly-record all-time
  pro forma date year-over-year year-on-year sequential so-called sales important moderate steady stable positive negative significant substantial
  ending ended both each all every any no per three six nine twelve months month weeks adjusted, it they we he she that's it's shareholders' investors' share shares basis time system-wide systemwide although though because whether monday tuesday wednesday thursday friday saturday sunday million billion trillion crore lakh hundred thousand one two five seven eight ten dozen per-share paid active measure unique mln bln mn bn pct percent year-ago year-earlier prior-year previous-year prior-period year-before twelve-month trailing-twelve-month behind increase decrease qtrly highest-ever best-ever lowest-ever biggest-ever record-high record-breaking all-time-high highest lowest seasonally-adjusted like-for-like's average paying premier been being having what who whom into onto out about if unless until since around across among within without due thanks again once yet there here itself themselves guidance forecast outlook target estimate estimates consensus expectations full say whose towards toward companys groups identical peak operational own good bad big small large little grow grows drive expand push compares comparables year-to-date ytd mean median short majority long early late today yesterday tomorrow week wholly entire biggest suggest suggests`.split(
    /\s+/u,
  ),
)
const verbish =
  /^(?:\w+ed|(?!trading|licensing|advertising|streaming|gaming|banking|lending|financing|engineering|manufacturing|marketing|consulting|packaging|clothing|shipping|mining|refining|outsourcing|hosting|staffing|catering|building|bearings?|fishing|farming|printing|publishing|broadcasting|ticketing|clearing|imaging|housing|processing|testing|networking|computing|training|leasing|coating|aging|brewing|bottling|homebuilding|franchising|underwriting|trucking|warehousing|towing|hauling|metering|roaming|drilling|sequencing|switching|wing|king|boeing|retailing|sporting|living|lighting|heating|cooling|flooring|recycling|investing|merchandising|branding|learning|dining|vending|framing|plumbing|roofing|racing|wagering|messaging|forwarding|handling|lodging|grooming|wholesaling|booking|fastening|tooling|welding|casting|forging|machining|moulding|molding|sensing|mapping|sealing|bonding|labell?ing|filling|baking|grooming|sailing|cycling|camping|hunting|betting|gardening|seeding|milling|spinning|tanning|boating|golfing|coaching)\w+ing|reports|indicates?|reveals?|reflects?|promises|assumes|models|measures|reaffirms|adds|says|notes|shows|means|brings|takes|makes|puts|gives|keeps|holds|calls|lift|boost|push|pull|drive|send|propel|lifts|cuts|raises|beats|misses|tops|drives|leaves|sends|gets|goes|comes|becomes|helps|hurts|wants|thinks|believes|plans|hopes|aims|confirm|confirms|report|promise|becoming|left|equals|equal|corresponds|represents|implies|stood|stands|remains|remained|amounts|totals|rose|fell|grew|climbed|dropped|jumped|increased|decreased|declined|slipped|surged|posted|reported|said|expects?|sees|forecasts?|guides?|guided|raised|lifted|cut|lowered|narrowed|reaffirmed|confirmed|topped|beat|missed|boosted|drove|pushed|kept|brought|put|gave|took|earned|lost|turned|hit|reached|told|announced|projects|predicts|estimates|envisages|anticipates|targets|continues|maintains?|maintained|trimmed|helped|hurt|supported|despite|because|if|meant|means|gave|shrunk|shrank|strip|excluding|including|against|versus|compared|than|after|before|through|since|during|under|over|between|into|via|per|it|had|did|does|post|was|were|made|nudged|booked|generated|generate|generates|achieve|achieved|delivered|recorded|swelled|propelled|led|drag|dragged|weighed|showed|shows|show|see|saw|sold|won|would|could|should|will|may|might|can|more|less|much|most|not|also|still|even|now|then|so|well|up|down|off|higher|lower|medium-term|long-term|mid-term)$/iu

/** Words that stand left of a metric and name its business: "China e-commerce revenue", "Connected Fitness Products gross margin". */
export function segmentBefore(text: string, floor: number, metricStart: number, companyNames: readonly string[]): string | null {
  const from = Math.max(floor, metricStart - 90)
  // "its parks, experiences and products segment revenues"
  const list = /\b(?:[Ii]ts|[Tt]he|[Tt]heir) ((?:[a-z-]+, ){1,3}[a-z-]+ and [a-z-]+) (?:segment|division|unit|business) $/u.exec(text.slice(from, metricStart))
  if (list) return list[1]!
  let left = withoutShortForm(text.slice(from, metricStart).trimEnd()).replace(/(?<![\p{L}.])((?:\p{Lu}\.)*\p{Lu})\.(?= [\p{L}&])/gu, (initials, letters: string) => (/^U\.[SK]$|\./u.test(letters) ? `${letters}\u2024` : initials)) // "U.S.", "J.T. Marl": their stop ends no sentence
  if (/\b(?:excluding|including|without)\s(?:[\p{L}-]+ ){0,5}[\p{L}-]+$/iu.test(left) && !/\b(?:excluding|including|without)\s(?:[\p{L}-]+ ){0,5}[\p{L}-]+$/iu.exec(left)![0].includes(',')) return null // "Excluding that benefit adjusted earnings": no business
  if (/\s[-–—]$/u.test(left) || /\b(?:euro|dollar|sterling|yen|rupee|yuan|local[- ]currency|reported|nominal|absolute) terms,?$/iu.test(left)) return null
  const cut = Math.max(
    left.lastIndexOf('. '),
    left.lastIndexOf(';'),
    left.lastIndexOf('('),
    left.lastIndexOf(')'),
    left.lastIndexOf(': '),
    left.lastIndexOf('\n'),
    left.lastIndexOf('"'),
    left.lastIndexOf('“'),
    left.lastIndexOf(' – '),
    left.lastIndexOf(' - '),
    left.lastIndexOf('— '),
  )
  if (cut >= 0) left = left.slice(cut + 1)
  left = left.replace(/\u2024/gu, '.').replace(/(?<=\p{Lu}[\p{L}&]+ \p{Lu}[\p{L}&]+) (?:[1-4]Q ?\d{2,4}|Q[1-4] ?\d{2,4})$/u, '').replace(/(?<=\p{Lu}[\p{L}&-]+ (?:Group|Segment|Division|Business|Operations|Services|Unit|segment|division|business|unit)) 20\d\d$/u, '') // "Pipeline Group 2026 earnings"
  const words = left
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '')
  const goods = cut < 1 && from === floor ? listedSubject(words) : null
  if (goods) return cleanSegment(goods, companyNames)
  const taken: string[] = []
  for (let index = words.length - 1; index >= 0; index--) {
    const word = words[index]!
    const bare = word.replace(/[,]$/u, '')
    const numbered = /^\d{2,4}$/u.test(word) && !/^(?:19|20)\d\d$/u.test(word) && taken.length > 0 && isCapital(taken[0]!) && /^[\p{Lu}][\p{L}]+$/u.test(words[index - 1] ?? '') // "Microsoft 365 Commercial"
    if (numbered) {
      taken.unshift(words[index - 1]!, word)
      index--
      continue
    }
    if (word === 'go' && words[index - 1] === 'to' && index > 1) return cleanSegment([words[index - 2]!, 'to', word, ...taken].join(' '), companyNames) // "food to go"
    if (/^(?:project|target|forecast|report|post|support)$/u.test(word) && /^(?:to|help|helps|helped|helping)$/u.test(words[index - 1] ?? '')) break // "continues to project EBITDA", "helped support revenue"
    if (/\d/u.test(word) && (!/^[A-Z]+\d+$|^\d+[A-Z]+$/u.test(word) || /^(?:FY|Q|H|CY)\d+$/u.test(word))) break
    if (/[.!?:]$/u.test(word) && !/^U\.S\.$|^U\.K\.$|^&$/u.test(word)) break
    if (/[,]$/u.test(word) && !(isCapital(bare) && taken.length > 0 && isCapital(taken[0]!) && hasJoiner(taken))) break
    if (
      /['’]s$|[sS]['’]$/u.test(bare) &&
      [/['’]s$|(?<=[sS])['’]$/u, /$/u].some((ending) => isOwnName(
        words
          .slice(0, index + 1)
          .join(' ')
          .replace(ending, ''),
        companyNames,
      ))
    )
      break
    // "The carrier's operating profit": a common noun that owns is the company itself, unless goods are for people ("men's wear").
    if (
      /^\p{Ll}.*['’]s$/u.test(bare) &&
      !/^(?:men|women|children|kid|ladie|girl|boy|babie|infant|division|unit|segment|business|arm|studio)/u.test(bare)
    )
      break
    if (/['’]s?$/u.test(bare) && (stopWords.has(bare.toLowerCase()) || stopWords.has(bare.toLowerCase().replace(/['’]s?$/u, '')))) break
    const lower = bare.toLowerCase()
    if (taken.length === 0 && index > 0 && lower === 'adjusted' && word === bare) continue // "Networks adjusted EBITDA"
    if (
      verbish.test(bare) &&
      !(isCapital(bare) && /^(?:&|and)$/u.test(words[index - 1] ?? '') && isCapital(words[index - 2] ?? '')) &&
      !(
        isCapital(bare) &&
        taken.length > 0 &&
        (index > 0 ||
          /^(?:Connected|Managed|Embedded|Integrated|Applied|Advanced|United|Packaged|Frozen|Engineered|Specialized|Dedicated|Protected|Branded|Printed|Refined|Coated)$/u.test(
            bare,
          ))
      )
    )
      break
    if (lower === 'and' || lower === '&') {
      const before = words[index - 1]?.replace(/,$/u, '')
      if (
        taken.length > 0 &&
        before &&
        !verbish.test(before) &&
        !/\d/u.test(before) &&
        !stopWords.has(before.toLowerCase()) &&
        (isCapital(before) === isCapital(taken[0]!) || (isCapital(before) && index === 1) || (/^[A-Z]{2,}$/u.test(taken[0]!) && index <= 2)) &&
        (isCapital(before) || lower === '&' || index <= 2 || isCapital(words[index - 2] ?? '') || isPairOfGoods(words[index - 2]!, before))
      ) {
        taken.unshift(bare)
        continue
      }
      break
    }
    if (lower === 'of' && taken.length > 0 && index > 0 && isCapital(words[index - 1]!) && isCapital(taken[0]!)) {
      taken.unshift(bare)
      continue
    }
    if (word === 'New' && newPlace.test(taken[0] ?? '')) {
      taken.unshift(word)
      continue
    }
    if (word === 'financial') break // "of the new financial year"
    if (lower === 'net' && taken.join(' ') === 'product' && cleanSegment(words[index - 1] ?? '', companyNames) !== null && /^\p{Lu}/u.test(words[index - 1]!)) return words[index - 1]! // "ORRINTO net product revenue"
    if (/^(?:that|which|while|but|when|where|whether|because|although|though|until|unless|if|wherein|whereby|whereas)$/u.test(word)) break // "said in a statement that its quarterly revenue"
    if (/^(?:company|firm|corporation)$/u.test(word)) return null // "The software company reported adjusted earnings": what it is, and no part of it
    if (taken.length === 0 && isCompanyNoun(word) && (words.slice(index + 1).some(tellsNumbers) || text.startsWith('reported ', metricStart))) return null // "the news and information provider reported earnings"
    if (lower === 'business' && /^services?$/iu.test(taken[0] ?? '')) {
      taken.unshift(bare)
      continue
    }
    if (stopWords.has(lower)) {
      if (
        taken.length === 0 &&
        /^(?:Group|Business|Services)$/u.test(bare) &&
        index > 0 &&
        isCapital(words[index - 1]!) &&
        !stopWords.has(words[index - 1]!.toLowerCase())
      ) {
        taken.unshift(bare)
        continue
      }
      if (taken.length > 0 && /^(?:Small|Big|Large|Good|Active|Premier)$/u.test(bare) && isCapital(taken[0]!)) {
        taken.unshift(bare)
        continue
      }
      if (taken.length === 0 && !['of', 'in', 'for', 'to', 'and', 'or', 'on', 'with', 'by', 'at', 'from', 'as', 'behind', 'that'].includes(lower)) continue
      if (
        isCapital(bare) &&
        taken.length > 0 &&
        index > 0 &&
        !['The', 'Its', 'In', 'Total', 'Group', 'Net', 'Record', 'A'].includes(bare) &&
        isCapital(words[index - 1] ?? '')
      ) {
        taken.unshift(bare)
        continue
      }
      break
    }
    taken.unshift(word)
  }
  return cleanSegment(taken.join(' '), companyNames)
}

const listOfGoods = /^(?:(?:The|Our|Its|IFRS|Non-IFRS|GAAP) )?(\p{L}[\p{L}-]+(?: \p{Ll}[\p{L}-]*){0,3}(?:, \p{Ll}[\p{L}-]*(?: \p{Ll}[\p{L}-]*){0,2}){0,3},? and \p{Ll}[\p{L}-]*(?: \p{Ll}[\p{L}-]*){0,2})$/u

/** "Game-related services, advertising and other revenues", "Cloud subscriptions and support revenue": all that stands before the metric names the part. */
function listedSubject(words: readonly string[]): string | null {
  const list = words.length < 14 ? listOfGoods.exec(words.join(' '))?.[1] : undefined
  if (!list || isCompanyNoun(list.slice(list.lastIndexOf(' ') + 1))) return null
  const plain = list.split(/,? and |, | /u)
  return plain.every((word, index) => (!stopWords.has(word.toLowerCase()) && !verbish.test(word)) || (index === plain.length - 1 && word === 'other')) ? list : null
}

const newPlace = /^(?:Zealand|York|Jersey|England|Delhi|Mexico|Hampshire|Orleans|South)$/u

const hasJoiner = (words: readonly string[]): boolean => words.includes('and') || words.includes('&')

const isCapital = (word: string): boolean => /^["“'(]?[\p{Lu}\d]/u.test(word) || /^e-/u.test(word)

/** Drops what only frames a name: articles, "segment", the company's own name; null where nothing is left. */
export function cleanSegment(raw: string, companyNames: readonly string[]): string | null {
  let name = raw.replace(/^(?:HY|FY|H[12]|Q[1-4])\s?'?\d{2,4}\b\s*/u, '') // "HY2026 Adjusted EBITDA"
    .trim()
    .replace(/\s?\([^()]*\)/gu, '')
    .replace(/^[-–•*.…"“'(]+\s*/u, '')
    .replace(/^(?:of which|thereof|year[- ]over[- ]year and|on the year and)\s+|^(?:[A-Z]{4,} )?HIGHLIGHTS (?=\p{Lu})/u, '')
    .replace(/^(?:Finally|Meanwhile|Elsewhere|Separately|Similarly|Likewise|Also|Moreover|In addition), /u, '')
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
  if (/^(?:rupee|dollar|euro|sterling|yen|yuan|rouble|ruble)$/iu.test(name)) return null // "rupee revenue": counted in it
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
    .replace(/\s+(?:segment|segments|division|unit|units|business|businesses|arm|line|alone|net|gross|total|operating)$/iu, '')
    .trim()
  if (companyNames.includes(name) && whole !== name) name = whole
  if (companyNames.some((company) => company.length > 3 && name.endsWith(` ${company}`))) return null // a dateline before the company: "CINCINNATI - Macy's Inc."
  if (/^(?:leaving out|excluding|without|stripping out|not counting|adjust(?:ed|ing) for|accounting for|under)\b/iu.test(name)) return null
  if (name.length < 2 || name.length > 70 || !/\p{L}/u.test(name)) return null
  if (stopWords.has(name.toLowerCase()) || (verbish.test(name) && !/^\p{Lu}\p{Ll}+ (?:segment|division|unit)$/u.test(whole)) || isLegalForm(name)) return null // "Dedicated segment"
  if (/^(?:(?:dis)?continu(?:ing|ed) )?operations$|^ordinary activities$|^(?:group |financial |operating |quarterly )*(?:highlights|results|summary|review|performance|overview)$|^(?:pre-)?exceptional$|^margins?$|\b(?:ordinary|operating|net|gross) (?:profit|income)\b|\berosion$/iu.test(name)) return null
  if (/[;:]|^[A-Z]{3} \d/u.test(name)) return null // two clauses, a sum: "INR 2,694 crore"
  if (/^unit (?:sales|volumes?|shipments|deliveries)$|^(?:local|constant|reported) currenc(?:y|ies)$/iu.test(name)) return null
  if (/^(?:earnings|sector|(?:[a-z]+ )?results (?:suggest|show|indicate)|statement)$/u.test(name)) return null
  if (/^\p{Ll}.* (?:shrunk|shrank|squeezed|dented|eroded|crimped|buoyed|bolstered)$/u.test(name)) return null // "flat house prices shrunk operating margins"
  if (name.endsWith('-')) return null // half of a compound: "net-profit"
  if (/-based \p{Ll}|^\p{Lu}\p{Ll}+(?:ish|ian|ese|wiss|ench|erman|reek|utch) \p{Ll}/u.test(name) && isCompanyNoun(name.slice(name.lastIndexOf(' ') + 1))) return null // "the Netherlands-based automaker"
  if (/\d|quarter|half|year|months|[-–]/iu.test(name) && findPeriods(name, 0, name.length).some((mark) => mark.start === 0 && mark.end === name.length)) return null // "Q2FY27"
  return name
}

const subjectVerb =
  /\b(?:(?:was|were|remained|proved|stood out as) (?:again )?(?:the|an?) (?:[a-z-]+ )?(?:bright spot|drag|weak spot|weak link|weakest|star|stand-?out|outlier|exception|growth engine|laggard|performer)|grew|grows|had|has|clocked|contributed|brought in|generated|posted|reported|achieved|registered|took in|faced|experienced|suffered|enjoyed|endured|witnessed|bucked|added|edged|slipped|rose|fell|climbed|jumped|increased|dropped|declined|gained|made|delivered|recorded|shrank|saw|booked|produced|earned|lost|chipped in|put on|surged|slid|tumbled|soared|advanced|was up|was down|were up|were down|came in at|turned over|accounted for|swung|went|slumped|plummeted|retreated|expanded|contracted|improved|accelerated|slowed|doubled|tripled|swelled|widened|narrowed|totaled|totalled|amounted|reached|stood|sank|plunged|raised its|lifted its|boosted its|did (?:best|better|well|worst|worse)|fared (?:best|better|well|worse)|is expected|are expected|is seen|is forecast)\b/u

/** The noun phrase a sentence or clause begins with, up to its verb: "The Cloud Intelligence Group grew revenue 34%". */
export function segmentAsSubject(text: string, start: number, end: number, companyNames: readonly string[]): string | null {
  const from = start + leadLength(text.slice(start, Math.min(end, start + 150)))
  const clause = withoutAside(text.slice(from, Math.min(end, from + 260))).slice(0, 120)
  const verb = subjectVerb.exec(clause)
  if (!verb || verb.index < 2) return null
  if (/^(?:grew|rose|fell|came|went|had|has|mounted|increased|eased)\b[^,;]{0,40}\b(?:when|after)\b/u.test(clause.slice(verb.index))) return null // "Demands for a tax grew when Orrin revealed profits"
  if (/^\w+ (?:his|her)\b/u.test(clause.slice(verb.index))) return null // "Simon Wolfson made his comments": a person
  let subject = clause.slice(0, verb.index).trim().replace(/^(?:besides|apart from|alongside|in addition to) [^,]{3,40}, /iu, '')
  const named = namedSubject(subject, companyNames)
  if (named !== null) return named
  // "The aerospace and defense business posted revenue of … in the period": automated stories call the company so
  if (/^The (?:[a-z][a-z-]*,? ){1,6}business$/u.test(subject) && /^revenues? of [^;]{3,40}\bin the (?:period|quarter)\b/u.test(text.slice(end, end + 60))) return null
  const comma = subject.search(/,\s(?:still|the|which|where|a|an|its|one of|whose|home|(?:run|led|headed|overseen|managed) by)\b/u)
  if (comma > 0) subject = subject.slice(0, comma)
  subject = subject.replace(/^((?:The )?(?:\p{Lu}[\p{L}&-]* ){1,5}(?:Group|Division|Segment|Unit|Business|group|division|segment|unit|business|arm)) (?:that|which) .*$/u, '$1')
  if (subject.split(/\s+/u).length > 9 || /\d/u.test(subject.replace(/\d+\s?[A-Z]+|[A-Z]+\d+/gu, ''))) return null
  subject = subject
    .replace(/^(?:inside|within|of|in) (?:that|this) (?:line|segment|business|total),? /iu, '')
    .replace(/\s?\([^()]*\)/gu, '')
    .replace(/, (?:in particular|meanwhile|however|too|for (?:its part|example|instance)),?$/u, '')
    .replace(/ on \w+day$/u, '')
    .replace(
      /^(?:and|but|while|meanwhile,?|in the quarter,?|elsewhere,?|of that,?|inside that line,?|within that,?|by contrast,?|of which,?)\s+/iu,
      '',
    )
  if (
    companyNames.some((company) => company.length > 2 && hasWord(subject.replace(/['’]s?(?=\s|$)/gu, 'x'), company)) &&
    !companyNames.some(
      (company) =>
        subject.startsWith(`${company} `) &&
        (/(?:Business|Services|Cloud|Digital|Bank|Energy|Capital|Financial|Foundry|Insurance|Money|Health|Care)/u.test(behindName(subject, companyNames)) || isOwnBrand(subject, company, companyNames)),
    )
  )
    return null
  if (/\b(?:Street|City|Bloomberg|FactSet|LSEG|Refinitiv|Zacks|Visible Alpha|Reuters|Brokers|Economists)\b/u.test(subject)) return null
  if (/\b\p{Lu}[\p{L}.]+-based\b/u.test(subject)) return null // "The Perth-based miner" is the company
  if (/^(?:On|In|For|At|Under|By|With|From|After|Excluding|As|Over|During|Of|According)\s/u.test(subject)) return null
  if (
    /\b(?:company|firm|bank|poll|survey|brokerages?|economists|estimates?|consensus|it|they|we|he|she|which|that|who|analysts?|investors|shares|stock|revenue|revenues|sales|profit|income|earnings|margins?|cash|results?|quarter|year|group|management|costs?|loss|EBITDA|EBIT|demand|growth|orders|one|major|heavyweight|telco|behemoth|titan|conglomerate|chain|lender|retailer|maker|giant|carrier|shareholders?|this|what|there|those|these|\w*maker|house|largest|biggest|smallest|manufacturer|producer|distributor|processor|builder|homebuilder|franchisor|refiner|driller|miner|trucker|owner|retailer|supermarket|brewer|insurer|airline|operator|supplier|developer|provider|producer|miner|refiner|builder|distributor|shipper|railroad|utility|processor)\b/iu.test(
      subject.replace(/\bGroup\b/u, ''),
    ) &&
    !/\b(?:segment|division|unit|business|arm|product group|product line|operating group)\b/iu.test(subject)
  )
    return null
  if (
    !/^(?:[Tt]he\s|[Ii]ts\s|[Oo]ur\s)?[\p{Lu}\d]/u.test(subject) &&
    !/^(?:[Tt]he|[Ii]ts|[Oo]ur)\s(?:[\p{L}-]+\s){1,5}(?:segment|division|unit|business|arm)$/u.test(subject)
  )
    return null
  if (!/\p{Lu}/u.test(subject.replace(/^(?:The|Its|In|Our)\b/u, '')) && !/\b(?:segment|division|unit|business|arm|range)\b/iu.test(subject))
    return null
  const name = cleanSegment(subject.replace(/,$/u, ''), companyNames)
  if (!name) return null
  const bare = name.replace(/^The\s/u, '')
  if (companyNames.some((company) => bare === company || bare.startsWith(`${company},`) || company.startsWith(`${bare} `))) return null
  if (/^[A-Z]{2,5}$/u.test(bare) && companyNames.some((company) => company.startsWith(bare) || initialsOf(company) === bare)) return null // "ST reported", of STMicroelectronics
  return name
}
