// Which business, region or product a number belongs to, as the article names it.
import { initialsOf, isCompanyNoun, isOwnBrand, tellsNumbers } from '../names/company-nouns.ts'
import { cleanSegment, stopWords, verbish } from './clean-segment.ts'
import { namedSubject } from './named-subjects.ts'
import { isPairOfGoods } from './paired-goods.ts'
import { behindName, isOwnName, leadLength, withoutAside, withoutShortForm } from './segment-asides.ts'
import { hasWord } from '../words.ts'

// "the maker of Nescafé, Purina and KitKat booked sales": the whole company by its goods
const calledByGoods = /\b(?:maker|owner|operator|publisher|producer|seller|brewer|distiller|parent|company behind|group behind|home) (?:of |to |behind )?(?:the )?(?:[\p{Lu}“"][\p{L}\d’'“”"-]*(?:,? and |, | & | )){1,8}(?:(?:has|had|also) )?(?:booked|reported|posted|recorded|saw|said|had|generated|earned|logged|delivered|announced|rang up|achieved)(?: \p{Ll}+){0,2}$/u

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
  if (calledByGoods.test(left)) return null
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
    if (bare === 'IT' || (lower === 'fixed' && /^income$/iu.test(taken[0] ?? ''))) { // "IT services" is not "it", and "fixed income" nothing mended
      taken.unshift(bare)
      continue
    }
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

const subjectVerb =
  /\b(?:(?:was|were|remained|proved|stood out as) (?:again )?(?:the|an?) (?:[a-z-]+ )?(?:bright spot|drag|weak spot|weak link|weakest|star|stand-?out|outlier|exception|growth engine|laggard|performer)|grew|grows|had|has|clocked|obtained|logged|notched up|collected|raked in|raised(?= [$€£¥₹₩\d])|contributed|brought in|generated|posted|reported|achieved|registered|took in|faced|experienced|suffered|enjoyed|endured|witnessed|bucked|added|edged|slipped|rose|fell|climbed|jumped|increased|dropped|declined|gained|made|delivered|recorded|shrank|saw|booked|produced|earned|lost|chipped in|put on|surged|slid|tumbled|soared|advanced|was up|was down|were up|were down|came in at|turned over|accounted for|swung|went|slumped|plummeted|retreated|expanded|contracted|improved|accelerated|slowed|doubled|tripled|swelled|widened|narrowed|totaled|totalled|amounted|reached|stood|sank|plunged|raised its|lifted its|boosted its|did (?:best|better|well|worst|worse)|fared (?:best|better|well|worse)|is expected|are expected|is seen|is forecast)\b/u

// "Supply Chain Solutions", "Wealth Management", "Growth Markets": nouns that tell of a whole company or a measure only where they stand alone
const innerNoun = /(?<=\p{Lu}[\p{L}&-]+ )(?:Management|Chain|House|Processors?|Operators?|Developers?|Providers?|Distribution)\b|\b(?:Growth|Cash|Cost|Demand)(?= (?:Markets|Management|Generation|Products|Brands|Solutions)\b)/gu

/** The noun phrase a sentence or clause begins with, up to its verb: "The Cloud Intelligence Group grew revenue 34%". */
export function segmentAsSubject(text: string, start: number, end: number, companyNames: readonly string[]): string | null {
  if (calledByGoods.test(text.slice(Math.max(0, end - 130), end).trimEnd())) return null
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
  const comma = subject.search(/,\s(?:still|the|which|where|a|an|its|one of|whose|home|long|once|already|made up|(?:run|led|headed|overseen|managed|hurt|helped|lifted|boosted|buoyed|hit|driven|dragged down|held back|weighed down|shared|sold|known)(?: down)? (?:by|with|in|as|under))\b/u)
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
      subject.replace(/\bGroup\b/u, '').replace(innerNoun, ''),
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
