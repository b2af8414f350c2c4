// What is measured: the words of each metric, and the numbers that are none of ours and must not be mistaken for one.
import { basisInside } from './basis.ts'
import { findFirst, gatherWords } from './gathered-words.ts'
import type { Basis, Metric } from '../../../shared/model.ts'
import type { MetricMark } from '../parts.ts'
import { otherMeasures } from './other-measures.ts'
import { withoutSpelled } from './spelled-measures.ts'
import { keepLongest, rememberMarks } from '../words.ts'

interface Pattern {
  readonly words: RegExp
  readonly metric: Metric | null
  readonly basis?: Basis
  readonly loss?: boolean
  readonly vague?: boolean
  readonly verb?: boolean
  readonly perShare?: boolean
}

const adj =
  '(?:adjusted|adj\\.?|non-gaap|non-ifrs|core|underlying|recurring|headline|normali[sz]ed|comparable|pro forma|statutory|gaap|ifrs|reported|basic|fully[- ]diluted|diluted|net|group|consolidated)'

// The longer reading wins where two overlap, so the noise phrases ("EBITDA margin", "gross profit") shadow the metrics inside them.
const patterns: readonly Pattern[] = [
  {
    metric: 'eps',
    perShare: true,
    words: new RegExp(
      `(?:${adj}[- ]+){0,3}(?:earnings?|income|profits?|eps)(?: \\([^()]{1,12}\\))? (?:per|a) (?:(?:fully |diluted |basic |common |ordinary |registered |bearer |preferred |participating |limited |partnership )*)(?:share|ADS|ADR|unit|American depositary share)s?(?: \\(["“]?(?:EPS|ADSs?)["”]?\\))?`,
      'giu',
    ),
  },
  {
    metric: 'eps',
    perShare: true,
    loss: true,
    words: new RegExp(
      `(?:${adj}[- ]+){0,3}(?:loss)(?: \\([^()]{1,12}\\))? (?:per|a) (?:(?:fully |diluted |basic |common |ordinary |limited |partnership )*)(?:share|ADS|ADR|unit|American depositary share)s?(?: \\(["“]?ADSs?["”]?\\))?`,
      'giu',
    ),
  },
  // "Net income attributable to common shareholders per diluted share was"
  { metric: 'eps', perShare: true, words: /\b(?:(?:adjusted|non-GAAP|GAAP) )?net (?:income|earnings) (?:attributable|available|applicable) to [\p{L}’' .-]{3,50}? per (?:(?:diluted|basic|common|ordinary) )*(?:share|unit|ADS)\b/giu },
  { metric: 'eps', perShare: true, loss: true, words: /\b(?:(?:adjusted|non-GAAP|GAAP) )?net loss (?:attributable|available|applicable) to [\p{L}’' .-]{3,50}? per (?:(?:diluted|basic|common|ordinary) )*(?:share|unit|ADS)\b/giu },
  // "Tarrow posted $1.84 per share versus $1.60 expected"
  {
    metric: 'eps',
    perShare: true,
    verb: true,
    words: /\b(?:posted|reported|delivered)(?= (?:an? adjusted )?(?:[A-Z]{0,3}[$€£]\s?[\d.]+|\d[\d.]* (?:cents|pence)) (?:per|a) share\b(?! (?:in |of )?(?:\w+ )?(?:dividends?|offer|bid|deal|cash)))/gu,
  },
  { metric: 'eps', perShare: true, words: /\b(?:per-share (?:earnings|profit|income)|D?EPS|earnings-per-share|EPADS)\b/giu },
  { metric: 'eps', perShare: true, loss: true, words: /\b(?:per-share loss|LPS)\b/giu },
  {
    metric: 'eps',
    perShare: true,
    words:
      /\b(?<!\d |cents |pence |euros |yen |rupees |won )(?:(?:per|on a per)[- ](?:share|ADS|ADR)(?: basis)?)(?=,? (?:the|that|this|there|it|earnings|were|was|a loss|profit))/giu,
  },
  {
    metric: 'net-income',
    words:
      /\b(?:net[ -](?:income|profits?|earnings|result)|NPAT|(?:attributable|after-?tax|bottom-line) (?:net )?(?:profit|income|earnings)|(?<!pre-?tax |before tax |operating |gross |trading |comprehensive |interest |investment |other )(?:(?:income|earnings) after tax(?:es)?\b(?! (?:per|from|of) )|profit[ -](?:after[ -]tax(?:es|ation)?|attributable|for the (?:period|quarter|year|half[- ]year|financial year))|result (?:for the (?:period|financial year)\b|after tax(?:es)?\b))|PAT\b|bottom line|net profit attributable|(?<!comprehensive )(?:income|profit|earnings) attributable to (?:the )?(?:(?:common |ordinary )?(?:share|stock)holders|equity holders|owners)(?: of the (?:company|parent|group))?)/giu,
  },
  { metric: 'net-income', words: /(?<=(?:^|\n|[;:>] ?)(?:[1-4]Q|Q[1-4]|FY|[12]H|H[12]|9M)(?: ?'?\d\d)? )Net(?: (?:Inc|Pft)\.?)?(?= (?:[A-Z]{0,3}[$€£¥]|[A-Z]{1,3} ?\d))/gu }, // of terse lines: "3Q Net $412M vs $365M"
  { metric: 'net-income', words: /(?<=(?:^|\n|[•*▪–-] |[.;] ))Income for the (?:period|quarter)\b(?! (?:before|per))/gu }, // of Sweden: "Income for the period amounted to SEK 123m"
  { metric: 'net-income', words: /\b(?:net )?(?:income|earnings|profit) from continuing operations?(?! (?:before|per|a share|excluding))/giu },
  { metric: 'net-income', basis: 'adjusted', words: /\b(?:group )?net ordinary income\b/giu }, // of Italy: without what comes once
  // of the oil companies: without what stocks of oil gained or lost
  { metric: 'net-income', basis: 'adjusted', words: /\b(?:underlying |adjusted )?(?:replacement[- ]cost|current cost of supplies|CCS) (?:\([^()]{2,5}\) )?(?:net )?(?:profits?|earnings|income)\b/giu },
  { metric: 'revenue', words: /\bgross earnings\b|\bsales? of merchandise\b/giu }, // of the banks of Nigeria: all that came in; of the shops of South Africa
  // of the Australian banks: before items that are no cash
  // of insurers: what is left after tax, without gains on investments
  { metric: 'eps', basis: 'adjusted', perShare: true, words: /\boperating (?:income|earnings|profits?)(?: \(loss\))? per (?:(?:diluted|basic|common|ordinary) )*share\b(?: \(EPS\))?/giu },
  { metric: 'eps', basis: 'adjusted', perShare: true, loss: true, words: /\boperating loss(?:es)? per (?:(?:diluted|basic|common|ordinary) )*share\b/giu },
  { metric: 'eps', basis: 'adjusted', perShare: true, words: /\bcash (?:EPS|earnings per share)\b/giu },
  { metric: 'net-income', basis: 'adjusted', words: /\b(?:[Nn]et profit after tax (?:adjusted to exclude|before|excluding) (?:[a-z-]+ ){0,5}amorti[sz]ation(?: \(NPATA\))?|NPATA|[Tt]rading (?:net profit|NPAT|profit after tax))(?! per\b)/gu }, // of Australia and New Zealand
  { metric: 'net-income', basis: 'adjusted', words: /\bcash (?:net )?(?:profits?|earnings|NPAT)(?: after tax)?\b(?! per\b)/giu },
  { metric: 'net-income', loss: true, words: /\bnet loss(?:es)? from continuing and discontinued operations\b/giu },
  { metric: 'net-income', words: /\bnet (?:income|profit|earnings) from continuing and discontinued operations\b/giu },
  { metric: 'net-income', loss: true, words: /\b(?:net )?loss from continuing operations?(?! (?:before|per|a share|excluding))/giu },
  {
    metric: 'net-income',
    basis: 'adjusted',
    words: /\bcore (?:net )?income\b(?! (?:per|before|tax))|\b(?:adjusted|non-GAAP) income\b(?! (?:tax|from operations|per|before))(?: \(non-GAAP\))?/giu,
  },
  {
    metric: 'net-income',
    loss: true,
    words: /\b(?:net[ -](?:loss(?:es)?(?! of [\d.]+ ?(?:%|per ?cent|pc) to )|deficit)|loss (?:after tax|attributable|for the (?:period|year|quarter|half[- ]year|financial year)))\b/giu,
  },
  { metric: 'net-income', words: /\bnet loss(?= of [\d.]+ ?(?:%|per ?cent|pc) to )/giu }, // "a net loss of 14% to €605m": a fall
  {
    metric: 'net-income',
    vague: true,
    words: /\b(?:earnings|profits?|profitability(?= (?:[a-z]+ ){0,2}(?:to|of) (?:between )?[$€£]\d))\b(?! (?:sharing|before(?! (?:one-time|one-off|special|exceptional|unusual|non-?recurring|extraordinary) (?:items|gains|charges|costs))|warning|margin|per|season|call|report|release|day|power|multiple|index|news|front|calendar|picture))/giu,
  },
  {
    metric: 'net-income',
    vague: true,
    loss: true,
    words: /(?<!\bgains? (?:and|or) )\bloss(?:es)?\b(?!-making)(?! (?:provision|reserve|ratio|adjustment|before|per|on |(?:of|in) value\b|of (?:market|life|share|that|this|those|these|business|customers?|jobs|control|exclusivity|patents?|tenants?|its (?:largest|biggest|main|own)|(?:a|an|the) (?:key|major|large|big|single|contract|customer|client|patent|tenant|subsid\w+))))/giu,
  },
  {
    metric: 'net-income',
    vague: true,
    verb: true,
    words: /\b(?:earned(?<!\d (?:crore|lakh|million|billion|trillion) earned)|netted|(?<=\b(?:to|would|will) )earn(?= (?:between |from |about |around |an? )?(?:adjusted |net )?(?:[$€£¥₹]|[A-Z]{1,3}\$|\d+(?:(?:[-–]| to | and )\d+)? (?:cents|pence)))|earning(?= (?:about |around |an? )?(?:adjusted |net |record )?(?:[$€£¥₹]|[A-Z]{1,3}\$|\d)))\b/giu,
  },
  {
    metric: 'net-income',
    vague: true,
    verb: true,
    loss: true,
    words:
      /\blost(?! (?:about |another )?(?:[A-Z]{0,3}[$€£¥₹]\s?)?\d[\d.,]* ?(?:cents|pence|p|¢)?(?:,? or [\d.]+(?:%| per ?cent),?)? to (?:[a-z]+ ){0,3}(?:[A-Z]{0,3}[$€£¥₹])?\d)(?= (?:about |around |an? (?:adjusted|net) )?(?:[$€£¥₹]|[A-Z]{3}\s?\d|US\$|C\$|A\$|(?:\d[\d.,]* |\w+ )(?:cents|pence)|Rs|SEK|DKK|CHF|\d[\d.,]* (?:million|billion|trillion) (?:won|yen|yuan|rand|reais|rupees|euros|dollars|pesos|crowns|kronor|kroner|francs|pounds|lira|ringgit|baht)\b))/giu,
  },
  { metric: 'net-income', vague: true, words: /(?<!\b(?:net|operating|interest|pretax|pre-tax|comprehensive|rental|fee|gross|tax|investment|other|taxable) )\bincome(?= would have been (?:about |around )?[$€£])/giu },
  { metric: 'net-income', loss: true, words: /(?<=\d(?:m|bn| million| billion) )in the red\b/giu },
  { metric: 'net-income', vague: true, words: /(?<=\b(?:cleared|made|earned|netted|kept|took home) (?:[A-Z]{0,3}[$€£¥₹]\s?|[A-Z]{3}\s)?[\d.,]+ ?(?:m|mn|bn|million|billion|crore)(?: \p{L}+)? )after tax(?:es)?\b/giu },
  { metric: 'net-income', vague: true, verb: true, words: /\bmade(?= (?:about |a net |)(?:[A-Z]{0,3}[$€£¥₹]\s?\d|[A-Z]{2,3}\.?\s?\d|Rs\.?\s?\d|\d[\d.]* (?:cents|pence) (?:a|per) share|\d[\d.,]* (?:million|billion|trillion) (?:won|yen|yuan|rand|reais|rupees|euros|dollars|pesos|crowns|kronor|kroner|francs|pounds|lira|ringgit|baht)\b))/gu },
  {
    metric: 'operating-income',
    words:
      /(?<!\bnon-)\b(?:(?:trading )?operating[ -](?:profits?|income|earnings|result)|income from operations|profit from operations|(?<!\bnet )earnings from operations|(?<!\bcash )(?:income|profit|earnings|results?) from operating activities|(?:profit|income) from recurring operations|recurring operating (?:profit|income)|(?:profit|income) from ordinary operations|trading profits?|operating surplus)\b/giu,
  },
  { metric: 'operating-income', words: /(?<![\p{L}-])op(?:er)?\.? (?:profits?|income)\b/giu }, // of terse lines: "FY op profit forecast cut to"
  // of the utilities: what is left after tax without special items
  { metric: 'net-income', vague: true, basis: 'adjusted', words: /\boperating \(non-GAAP\) (?:earnings|income)\b(?! per\b)/giu },
  { metric: 'operating-income', loss: true, words: /\b(?:operating loss(?:es)?|loss from (?:operations|operating activities)|trading loss)\b/giu },
  {
    metric: 'operating-income',
    loss: false,
    words: /\boperating (?:income|profit) \(loss\)|\b(?:income|profit) \(loss\) from operations/giu,
  },
  { metric: 'net-income', words: /\bnet (?:income|profit|earnings) \(loss\)/giu },
  {
    metric: 'ebitda',
    words: /\b(?:(?:operating )?income before depreciation and amorti[sz]ation(?: \(OIBDA\))?|operating earnings \(ebitda\)|OIBDA|EBITDA|EBITDAX|EBITDA \(loss\)|earnings before (?:interest,? (?:income )?|income )tax(?:es)?,? depreciation,? (?:and|&) amorti[sz]ation(?: \(EBITDA\))?)(?![\p{L}\p{N}])/giu,
  },
  // of Merck KGaA: before what happens once
  { metric: 'ebitda', basis: 'adjusted', words: /\bEBITDA[- ]pre\b(?![- ]exceptional)(?: exceptionals)?/gu },
  { metric: 'eps', basis: 'adjusted', perShare: true, words: /\b(?:[Ee]arnings per share|EPS)[- ]pre\b(?![- ]exceptional)(?: exceptionals)?/gu },
  {
    metric: 'ebitda',
    loss: true,
    words: /\b(?:EBITDA loss|lose [^;]{0,60}?before interest, taxes, depreciation and amorti[sz]ation)\b/giu,
  },
  { metric: 'ebita', words: /\b(?:EBITA|[Ee]bita|[Ee]arnings before interest,? tax(?:es)?,? and amorti[sz]ation)\b/gu },
  { metric: 'ebit', words: /\b(?:EBIT|Ebit|(?:[Ee]arnings|[Pp]rofits?) (?:before interest and tax(?:es|ation)?|Before Interest [Aa]nd Tax(?:es|ation)?)(?: \(EBIT\))?|[Ee]arnings before interest tax \(EBIT\))(?![\p{L}\p{N}])/gu },
  { metric: 'ebit', loss: true, words: /\b(?:EBIT|Ebit) loss\b/gu },
  { metric: 'ebit', basis: 'adjusted', words: /\b[Oo]perational EBIT\b/gu }, // of the Nordic fish farmers: before fair value
  {
    metric: 'gross-margin',
    words: /\b(?:(?:adjusted|non-GAAP|GAAP) )?gross profit,? (?:\([^()]{3,40}\),? )?as a (?:percent(?:age)?|%) of (?:its |our |total |net |adjusted |operating )*(?:sales|revenues?)/giu,
  },
  {
    metric: 'operating-margin',
    words: /\b(?:(?:adjusted|non-GAAP|GAAP) )?(?:operating (?:income|profit|earnings)|income from operations),? as a (?:percent(?:age)?|%) of (?:its |our |total |net |adjusted |operating )*(?:sales|revenues?)/giu,
  },
  { metric: 'gross-margin', words: /\bgross (?:profit )?margins?(?: \(%\))?|\bgross margin (?:percentage|rate)\b/giu },
  {
    metric: 'operating-margin',
    words:
      /\b(?:(?:trading )?operating (?:profit |income )?margins?(?: rate| percentage)?|income from operations margins?|EBIT margins?|(?:trading|return on sales) margins?|margin on operating (?:profit|income)|(?:operating )?return on sales)\b/giu,
  },
  { metric: 'operating-margin', basis: 'adjusted', words: /\bcore (?:operating (?:income |profit )?)?margins?\b/giu }, // of the drug makers
  { metric: 'free-cash-flow', words: /\b(?:free[- ](?:operating )?cash[- ]?-?flows?|FCF)\b/giu },
  { metric: 'free-cash-flow', loss: true, words: /\b(?:free cash (?:burn|outflow)|negative free cash flow)\b/giu },
  {
    metric: 'operating-cash-flow',
    words:
      /\b(?:operating cash (?:-?flows?|inflows?|generation)|operating cash-?flows?|cash ?flows? (?:from|provided by) (?:operations|operating activities)|(?:net )?cash (?:flows? )?(?:provided by|from|generated by|generated from) (?:\(used (?:in|for)\) )?operating activities|net cash (?:provided|generated) (?:from|by) operations|net cash (?:flows? )?(?:\(used in\) )?(?:provided by|from|generated by|generated from)(?: \((?:used in|used for)\)|\/\(used in\))? operating activities|net cash \(used in\)(?:\/| )provided by operating activities|cash (?:generated|provided) by (?:operations|operating activities)|cash generated from operations|cash from operations)\b/giu,
  },
  {
    metric: 'operating-cash-flow',
    loss: true,
    words:
      /\b(?:(?:net )?cash (?:flows? )?(?:used|consumed|burned) (?:in|for|by) (?:operations|operating activities)|operating activities consumed|operating cash (?:burn|outflow))\b/giu,
  },
  {
    metric: 'comparable-sales',
    words:
      /\b(?:comp(?:arable|s)?[- ](?:stores? |restaurant |club |hotel |salon |shop |system ?-?wide )?(?:net )?sales(?: growth)?|comparable[- ](?:store|restaurant|club|hotel|salon|shop) (?:net )?revenues?(?: growth)?|(?:same|identical|existing)[- ](?:store|club|restaurant|shop|centre|center|property|hotel|salon|dealership|pool|facility)s?[- ](?:net )?(?:sales|rental revenues?|revenues?)(?: growth)?|like[- ]for[- ]like (?:\(LFL\) )?(?:store |shop |retail |group )?sales(?: growth)?|LFL (?:sales|growth)|like[- ]for[- ]likes|LFLs|identical[- ]sales|comps|same-store sales)\b/giu,
  },
  {
    metric: 'comparable-sales',
    words: /\b(?:sales|revenues?) (?:at|in|from) (?:(?:its|the|\p{Lu}[\p{L}&]+(?:['’]s)?|established|existing|U\.S\.) ){0,3}(?:stores|shops|restaurants|locations|outlets) (?:that (?:were|have been|had been) )?open(?:ed)? (?:for )?(?:at least|more than) (?:a|one|\d+|twelve|thirteen|fifteen) (?:year|months)\b/giu,
  },
  // of a shop's food alone
  { metric: 'comparable-sales', words: /\b(?:retail )?sales (?:in|at|from) (?:comparable|like-for-like|same|existing) (?:stores|shops|outlets)\b|\bsales(?<=\b(?:comparable|like[- ]for[- ]like|same)(?:[- ]stores?)? (?:food(?: and (?:liquor|drink))?|grocery|supermarket|liquor|retail|restaurant|merchandise|wholesale|franchise|apparel|clothing)(?: store)? sales)(?: growth)?\b/giu },
  {
    metric: 'users',
    words:
      /\b(?:(?:monthly|daily|weekly)[- ]active (?:users?|people|customers|uniques)|MAUs?|DAUs?|DAUq|DAP|(?:paid|paying|streaming|global) subs|paid (?:memberships|subscriptions|subscribers)|(?:paying |paid |total |global |net |broadband |mobile |streaming |wireless |premium )*(?:subscribers?|subscriptions|memberships?|members))\b/giu,
  },
  { metric: 'users', words: /\b(?:(?:monthly|daily|weekly|annual)[- ]active [a-z]+ (?:users|customers|consumers|accounts|members|buyers)|(?:active|transacting|funded|paying) (?:users|customers|accounts|buyers|riders|consumers|clients))\b/giu },
  { metric: 'users', words: /\bpeople(?= now pay)/giu },
  {
    metric: 'deliveries',
    words:
      /\b(?:vehicle |aircraft |car |commercial |airplane |wholesale |global |worldwide |total )*(?:deliveries|delivery(?= (?:forecast|guidance|target|outlook|goal))|shipments(?! of (?!(?:[\w-]+ ){0,3}(?:vehicles|cars|trucks|units|aircraft|jets|planes|phones|smartphones|PCs|devices|chips|motorcycles|homes|systems|consoles|tablets|turbines)\b)))\b/giu,
  },
  {
    metric: 'deliveries',
    words:
      /\b(?:global |worldwide |retail |wholesale |domestic |total )*(?:vehicle|car|truck|motorcycle|two-wheeler|tractor|unit) sales(?=(?:[^.;$€£¥]|\.(?=\d)){0,70}\d[\d,.]* ?(?:million |lakh )?(?:units|vehicles|cars|trucks|motorcycles|tractors)\b)/giu,
  },
  // "global sales fell to 707,000 units", "a drop in its sales during Q3 to 14,73,548 units"
  { metric: 'deliveries', words: /\bsales(?= (?:in|during|for) (?:the )?[^.;,]{2,24} (?:to|at) [\d,]+(?: lakh| million)? (?:units|vehicles|cars|trucks|motorcycles|two-wheelers)\b)/giu },
  { metric: 'deliveries', words: /\b(?:(?:global|worldwide|total|group|retail) )*sales(?= (?:fell|rose|dropped|grew|climbed|declined|increased|decreased|slipped|jumped|slid|surged|came|amounted) (?:by [\d.]+(?:%| per ?cent) )?to (?:about )?[\d,.]+(?: million)? (?:units|vehicles|cars|trucks|motorcycles)\b)/giu },
  {
    metric: 'deliveries',
    verb: true,
    words:
      /\b(?:deliver(?:ed|s|ing)?(?! (?:an?|the|its|our|another) (?:[\w-]+ ){0,3}(?:performance|quarter|results?|year|growth|earnings|margins?|returns?|set)\b| (?:[a-z-]+ ){0,3}(?:results|growth|performance|earnings|revenues?|margins?|profits?|returns)\b)|hand(?:ed|s)? over(?= (?:about |between |some |at least )?\d)|handed over|hands over|shipped|sell(?= (?:about |roughly |nearly |more than |some |between |at least |up to )*\d[\d.,]*(?: (?:to|and) \d[\d.,]*)?(?: lakh| million| thousand| crore)? (?:(?!stores\b|shares\b)[\p{L}\d-]+ ){0,2}(?:vehicles|cars|trucks|units|jets|aircraft|tractors|motorcycles|consoles|homes)\b)|sold(?= (?:about |roughly |nearly |a record |more than |some )?\d[\d.,]*(?: lakh| million| thousand| crore)? (?:[a-z-]+ ){0,2}(?:vehicles|cars|trucks|units|jets|tractors|motorcycles|two-wheelers)))\b/giu,
  },
  {
    metric: 'bookings',
    words:
      /\b(?:net |gross |total |record )*(?:bookings|gross booking value|order intake|(?<=\bnet )new business(?: awards| wins)?(?= (?:was|were|of|for|in|totall?ed|rose|fell|grew|increased|decreased)\b)|(?:booked )?new orders(?: worth)?|booked orders(?: worth)?|orders? (?:received|bookings)|orders (?:booked|taken)(?= (?:in|during|for) (?:the|its)\b)|(?:total|group|company) orders(?= (?:rose|fell|grew|climbed|dropped|jumped|advanced|increased|decreased|declined|slipped|surged|were|of|came)\b)|net (?:sales |new |home )?orders|sales orders|new[- ]home orders|incoming orders|order entry|(?<=(?:^|[.;:] ))orders(?= (?:were|came to|totall?ed|reached|amounted to) (?:[$€£¥]|[A-Z]{2,3} ?\d|\d[\d.,]* (?:million|billion|trillion) (?!(?:units|tons|tonnes|barrels)\b))))\b/giu,
  },
  {
    metric: 'backlog',
    words: /\b(?:(?:order|current|contracted|total) )?(?:backlog(?: of (?:homes|units|orders)(?: under contract)?)?|order ?book|orders? (?:in|on) hand|order bank|remaining performance obligations?|RPO|cRPO)\b/giu,
  },
  {
    metric: 'revenue',
    words:
      /\b(?:(?:net|total|operating|net operating|worldwide) )?(?:(?<=\bnet )(?:patient (?:service )?|gaming )revenues?|NGR\b|revenues? from (?:operations?|contracts with customers)|net sales and revenues?|sales and (?:other )?(?:operating )?revenues?|revenues?|revs?(?= (?:of |to |up |down |rose |fell |was )?(?:[$€£]|[+-]?\d))|sales|turnover|top[- ]line)(?: revenues?)?\b(?! (?:Cloud|Hub|force|tax|team|staff|people|volumes?|channel|rep|pitch|process|cycle|pipeline|multiple|mix|office|desk|associate|price)s?\b)/giu,
  },
  {
    metric: 'revenue',
    words:
      /(?<!\b(?:is|are|was|were|been|being) (?:now |still |also )?)\bguid(?:es|ed) to(?= (?:[$€£¥₹]|[A-Z]{1,3}\$?)\s?[\d.,]+ ?(?:million|billion|bn|m)\b)|\btook in(?= (?:about |nearly )?(?:[$€£¥₹]|[A-Z]{1,3}\$?)\s?[\d.,]+ ?(?:million|billion|bn|m) in (?:sales )?(?:in |for |during )?(?:the|its) (?:\w+ ){0,2}(?:quarter|half|year))|\bturn(?:ed|s) over(?= (?:about |nearly )?(?:[$€£¥₹]|[A-Z]{2,3}\s?\$?\d))|\bgrowth(?= (?:was|came in at|came to|stood at|reached|slowed to|of) [\d.]+(?:%| per ?cent| percent| pct) (?:(?:in|at) constant|organically|on an organic|like))/giu,
  },
  // "Walmart brought in $188.9 billion in its fiscal third quarter", but not "the pill had brought in"
  { metric: 'revenue', words: /(?<=(?:\)|\b[Ii]t|\b[Tt]hey|\b(?:company|group|firm|chain|retailer|carrier|airline|maker)|(?<![\p{L}\d])\p{Lu}[\p{L}.&’'-]*)(?: also)? )(?:(?:brought|pulled|raked|hauled) in|rang up)(?= (?:about |nearly |a record )?[$€£][\d.,]+ ?(?:million|billion|bn|m) (?:in sales )?(?:in|for|during) (?:the|its) (?:\w+ ){0,2}(?:quarter|half|year))/gu },
  // "The glassmaker sold €2.87 billion worth of bottles"
  { metric: 'revenue', verb: true, words: /\bsold(?= (?:about |nearly |some )?(?:[A-Z]{0,3}[$€£¥₹]|[A-Z]{3} ?|Rs\.? ?)[\d.,]+ ?(?:million|billion|bn|m|crore) worth of (?!(?:\w+ )?(?:shares|stock|bonds|notes|assets|property|land|debt|loans|bitcoin)\b))/giu },
  {
    metric: 'revenue',
    basis: 'like-for-like',
    words:
      /\b(?:organic(?: (?:net|revenue|sales))? growth|organic(?: net)? (?:sales|revenues?)(?: growth)?|internal (?:net )?(?:sales|revenues?)(?: growth)?|internal growth|(?:like[- ]for[- ]like (?:net )?revenues?|LFL (?:net )?(?:sales|revenues?))(?: growth)?|comparable (?:net )?revenues?)\b/giu,
  },
  {
    metric: 'revenue',
    basis: 'constant-currency',
    words:
      /\b(?:(?:currency-(?:adjusted|neutral)|constant[- ]currency|FX-neutral) (?:sales|revenues?|net sales)(?: growth)?|(?:sales|revenue) growth at constant (?:exchange rates|currenc(?:y|ies))|constant[- ]currency growth(?= of (?:about |around |between |at least )?\d))\b/giu,
  },
  ...otherMeasures.map((words) => ({ metric: null, words })),
]

/** Every word of measure in a piece of text, longest reading first where two overlap. Offsets are into the whole text. */
export const findMetrics = rememberMarks(readMetrics)

/** All of them: most sentences speak of no measure. A measure begins where a word does, so there is nothing to try within one. */
const anyWords = gatherWords(patterns.map(({ words }) => words.source))

function readMetrics(text: string, start: number, end: number): readonly MetricMark[] {
  const slice = text.slice(start, end)
  const first = findFirst(anyWords, slice)
  if (first === null) return []
  const found: MetricMark[] = []
  for (const pattern of patterns) {
    const { words } = pattern
    words.lastIndex = first // none matches before
    // exec and not matchAll, which makes a new expression each time.
    for (let match = words.exec(slice); match !== null; match = words.exec(slice)) {
      if (match[0] === '') words.lastIndex++
      const at = start + match.index
      found.push({
        start: at,
        end: at + match[0].length,
        metric: pattern.metric,
        name: match[0],
        basis: pattern.basis ?? basisInside(isVerbReported(slice, match) ? match[0].slice(8) : match[0]),
        loss: pattern.loss ?? false,
        vague: pattern.vague ?? false,
        verb: pattern.verb ?? false,
        perShare: pattern.perShare ?? false,
      })
    }
  }
  return withoutSpelled(keepLongest(found), slice, start)
}

/** "it reported earnings per share of 11 cents": the verb, where "the reported earnings per share" is a basis. */
function isVerbReported(slice: string, match: RegExpExecArray | RegExpMatchArray): boolean {
  if (!/^reported\b/iu.test(match[0])) return false
  const before = slice.slice(Math.max(0, match.index! - 14), match.index)
  return /[\p{L}\d)]\s$|,\s$/u.test(before) && !/\b(?:the|a|an|its|their|our|on|in|of|by|to|from|with|and|or|both|total|group)\s$/iu.test(before)
}
