// Numbers in sentences about what is to come that are themselves no forecast: what is spent, what the market reckons with, where growth begins, by how much something weighs.
import type { Amount } from '../parts.ts'

/** Words that speak against a forecast: before the number, behind it, at the head of its sentence, in its print. All that are given must be there. */
interface Sign {
  readonly lead?: RegExp
  readonly behind?: RegExp
  readonly opening?: RegExp
  readonly print?: RegExp
  readonly unless?: RegExp // words before the number that take the sign back
  readonly kind?: Amount['kind']
  readonly single?: true // no range
}

const leadLength = 230 // UTF-16 units
const behindLength = 160 // …
const openingLength = 60 // …

const reasons: readonly (readonly [why: string, signs: readonly Sign[]])[] = [
  [
    'what is spent',
    [
      // "and said it would buy back $8 billion of its stock", "and paid $29 million for a quarry"
      { kind: 'money', lead: /\b(?:buy(?:ing)? back|bought back|repurchas(?:e|ing)|spend(?:ing)?|invest(?:ing)?|return(?:ing)?|borrow(?:ing)?|paid|pay(?:ing)?|bought) (?:up to |about |another |around |some |at least )*$/iu },
      // "and raised this year's equipment budget by US$600 million to about US$5 billion"
      { lead: /\b(?:equipment|capital|investment|spending|capex|marketing|research|R&D|advertising|hiring) budget\b(?:[^;.,]|\.\d)*$/iu },
      // "Investments were $3 billion, unchanged guidance for the year being $13 billion"
      { lead: /\b(?:[Ii]nvestments?|[Cc]apex|[Cc]apital (?:expenditures?|spending)|[Ss]pending) (?:was|were|amounted to|came to|stood at|totall?ed) (?:[^;.,]|\.\d)+, [^;.,]{0,20}\bguidance\b(?:[^;.,]|\.\d)*$/u },
    ],
  ],
  [
    'by how much something grows',
    [
      // "to add $8 billion to $10 billion to operating cash flow"
      { lead: /\badd(?:s|ing)? (?:about |between |up to |another )?$/iu, behind: /^ to (?!\d|[$€£])/u },
    ],
  ],
  [
    'by how much something weighs',
    [
      // "expects the currency effect to subtract 3% from sales"
      { lead: /\b(?:subtract|shave|knock|take|cut|wipe)(?:s|ing)? (?:off |about |around |some |up to )*$/iu, behind: /^ (?:from|off) /u },
    ],
  ],
  [
    'what the market expects',
    [
      // "before this announcement, market expectations for the year were for Adjusted EBIT of £609.8m", "comfortable with the market's view of the year, which stands at 168 million"
      { lead: /\b(?:[Mm]arket(?:['’]s)?|[Cc]onsensus|[Cc]ity|[Aa]nalysts['’]?) (?:expectations?|forecasts?|views?)\b[^;.]{0,90}\b(?:were|was|are|is|stands?|stood) (?:for |at )?(?:[^;.]|\.\d){0,90}$/u, unless: /\b(?:above|ahead of|below|exceed|beat|in line with) (?:the )?(?:current )?(?:market|consensus|City|analysts)/iu },
    ],
  ],
  [
    'what others expect',
    [
      // "a company-compiled consensus of 11 analysts has forecast revenue of $6.9bn, and an operating profit of"
      { lead: /\bconsensus of (?:[\p{L}\d]+ ){0,3}(?:analysts|brokers|forecasts|estimates) (?:has |have |had |is |was )?(?:forecast|expect|predict|pencil|project|estimat|look|for)\w*\b(?:[^;.]|\.\d){0,120}$/iu },
      // "Company-compiled consensus for 2026 operating profit is £71.2m with a range of £69.0m to £73.5m"
      { lead: /\b(?:consensus|market (?:expectations?|forecasts?|estimates?)|analysts['’]? (?:expectations?|forecasts?|estimates?))\b(?:[^;.]|\.\d){0,140}\brang(?:e|es|ed|ing)(?: (?:is|was|being))? (?:of|from|between) (?:about )?$/iu },
      // "industrial production, which economists believe will rise by 1.4 per cent"
      { lead: /\bwhich (?:economists|analysts|forecasters|experts|some|most|many|the (?:IMF|OECD|industry|market)) (?:believe|expect|think|reckon|say|forecast|predict)s?\b(?:[^;.,]|\.\d)*$/u },
      // "Vesper's Dana Whitlock thinks Tarnow will sell 1.71 million cars"
      { lead: /['’]s \p{Lu}\p{Ll}+ \p{Lu}[\p{L}’-]+ (?:thinks|believes|reckons|estimates|figures|predicts|expects) (?:that )?\p{Lu}[\p{L}&.-]+ (?:will|would|could|should|to)\b[^;.]{0,40}$/u },
      // "ahead of the company's own $13.3 billion forecast and the $13.31 billion on LSEG's screens"
      { behind: /^ (?:on|from|at|of|by) (?:LSEG|FactSet|Bloomberg|Refinitiv|Zacks|Visible Alpha)\b/u },
    ],
  ],
  [
    'what others expect on average',
    [
      // "the mean of five forecasts was 2.2 trillion"
      { lead: /\b(?:mean|average|median) of (?:\w+ ){0,2}(?:forecasts|estimates|projections)\b[^;.]{0,90}$|\b(?:mean|average|median|consensus) (?:forecast|estimate)s? (?:for [^;.,]{3,40} )?(?:is|was|are) [^;.,]{0,60}$/iu },
    ],
  ],
  [
    'what is, and why the company hopes',
    [
      // "was upbeat about the outlook, highlighting an 18 per cent surge in the value of its order book to"
      { lead: /\b(?:upbeat|optimistic|confident|positive|bullish) (?:about|on) (?:the|its|their) (?:outlook|prospects), (?:highlighting|pointing to|citing|noting|flagging)\b(?:[^;.]|\.\d)*$/iu },
    ],
  ],
  [
    'how it grew',
    [
      // "above the upper end of the guidance range of 20,000 to 21,000, but down 46.82 percent": how it grew, beside what had been foreseen
      { kind: 'percent', lead: /\b(?:above|below|within|ahead of|exceeding|beating|missing) (?:[\p{L}-]+ ){0,8}(?:guidance|forecast|guided) (?:range )?of [^;]{3,40}, but (?:up|down) (?:by )?(?:about )?(?:[\d.]+ ?(?:%|per ?cent) [\p{L}-]+ and (?:up|down) )?$/iu },
      // "Tessin's previous revenue guidance for the quarter was 4.8 billion to 5.1 billion, representing a decrease of about"
      { kind: 'percent', lead: /\b(?:previous|prior|earlier) (?:[\p{L}-]+ ){0,3}(?:guidance|forecast|outlook)\b[^;]{0,40}\b(?:was|were|had been)\b[^;]{0,90}\brepresenting (?:an? )?(?:year-on-year |year-over-year )?(?:decrease|decline|increase|growth|rise) of (?:about |around |approximately )?$/iu },
    ],
  ],
  [
    'what was told of results',
    [
      // "is forecasting growth of its stores as it lifted half-year profit 27.4 per cent to $141.98 million"
      { lead: /\bas (?:it|they|the (?:company|group|retailer|bank|firm)) (?:also )?(?:lifted|posted|reported|booked|recorded|unveiled|delivered|logged|announced) (?!(?:[^;.,]|\.\d)*\b(?:guidance|forecasts?|outlook|targets?|expectations?|estimates?)\b)(?:[\w-]+ ){0,5}(?:profits?|earnings|sales|revenues?|income|loss)\b(?:[^;.,]|\.\d)*$/u },
      // "this year's profit of 60 billion yen and last year's net profit of"
      { lead: /\b(?:and|against|versus|than|with) last\s+year['’]s (?:[\p{Ll}-]+ ){0,2}(?:profits?|earnings|sales|revenues?|income|loss|result) of (?:about |around |nearly )?$/u },
    ],
  ],
  [
    'how something else grows, or by how much a margin is to change',
    [
      // "to outpace growth in its categories, which are currently growing at approximately"
      { kind: 'percent', lead: /\b(?:which|that) (?:are|is|were|was) (?:currently |now |already )(?:growing|rising|expanding|falling|shrinking|declining) (?:by |at )?(?:about |around |approximately |nearly )?$/u },
      // "expects its operating margin to increase by up to 1.5%": by how much, and not to what
      { kind: 'percent', lead: /\bmargins? (?:[\p{Ll}-]+ ){0,6}to (?:increase|improve|rise|expand|grow|widen|decrease|decline|fall|contract|shrink|narrow) by (?:up to |at least |about |around |approximately |as much as )?$/u },
    ],
  ],
  [
    'the income that a profit is of',
    [
      // "profit to hit $8 billion this year, on total income of"
      { lead: /, on (?:a )?total (?:operating )?income of (?:about |around |between )?$/u },
    ],
  ],
  [
    'what is so in every year',
    [
      // "Typically, Orrin sees a rise of about 6 percent to 12 percent in sales"
      { opening: /^\W*(?:Typically|Usually|Normally|Historically|Traditionally|As a rule|In a (?:typical|normal|usual) (?:year|quarter)),? /u },
    ],
  ],
  [
    'what it foresaw before',
    [
      // "versus a previous target of as much as €1.2bn"
      { lead: /\b(?:versus|against|compared (?:with|to)|from|than|up from|down from) (?:an?|its|the) (?:previous|prior|former|old|earlier|original) (?:[\p{L}-]+ ){0,2}(?:target|forecast|guidance|estimate|outlook|projection|goal) of (?:as (?:much|little|high|low) as |up to |at least |about |around |between )*$/iu },
      // "At the time, it estimated sales would range from $8.3bn to $8.6bn"
      { opening: /^\W*(?:At the time|At that time|Back then|Earlier this year),? /u },
      // "Free cash flow, previously put at £3.6 billion to £3.8 billion, is forecast to be between", "(hitherto €20.0 billion to €21.1 billion)"
      { lead: /(?:, (?:previously|formerly|originally|earlier|hitherto) (?:put|seen|forecast|guided|set|expected|estimated|given|pegged)(?: (?:at|to|to be))?|\((?:hitherto|formerly|until now)[:,]?) (?:about |around |between |at least )?$|, (?:previously|formerly|hitherto|until now|prior) ["“]?(?:flat to (?:up |down )?|about |around )?$/iu },
      // "free cash flow was $700 million to $900 million and is about $650 million"
      { lead: /\b(?:was|were) (?:about |around )?$/u, behind: /^ and (?:is|are) (?:now )?(?:about |around |between |at )?[$€£¥\d]/u },
      // "from “around €2.68 billion” to “more than €2.69 billion”"
      { lead: /\bfrom ["“](?:[\p{L}-]+ ){0,4}$/u, behind: /^[^"”\d]{0,20}["”] to ["“]/u },
      // "Net sales for fiscal 2026 - then: $12.6 billion to $12.7 billion; now: $12.8 billion"
      { lead: /\b[Tt]hen: (?:[^;.]|\.\d){0,30}$/u },
      // "Previously: net sales growth of 4-8%"
      { opening: /^\W*(?:Previously|Formerly|Until now|Old guidance|Prior guidance|Earlier)\b ?:/u },
      // "The full-year target, set in May, was EBITDA of 170 million to 190 million", "That guidance, confirmed in August, had been for revenue of"
      { lead: /\b(?:target|goal|guidance|forecast|outlook|projection|plan|prediction|call)s?(?:, [^,;.]{3,70},)? (?:was|were|had been)\b(?! (?:raised|lowered|cut|lifted|increased|reduced|trimmed|confirmed|reaffirmed|maintained|reiterated|set|put|revised|updated|changed|left|kept|narrowed|unchanged|for (?:a|an) )\b)(?:[^;.,]|[.,]\d)*$/iu },
      // "It still said in May that net revenue would grow", "had said as recently as August that it would earn"
      { lead: /\b(?:(?:still|last|had|it|company|group|board|management) (?:said|forecast|predicted|promised|expected|counted on|spoken of|talked of)|having (?:said|spoken of|talked of|promised|forecast)) (?:as (?:recently|late) as |only |back |just )?(?:in )?(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|the (?:spring|summer|autumn|winter|new year))\b(?:[^;.]|\.\d){0,120}$/u },
      // "having spoken of growth of 1 to 3 per cent as recently as August"
      { lead: /\bhaving (?:previously |earlier |only recently |still )?(?:spoken of|talked of|said|promised|forecast|guided (?:for|to)|held out|expected)\b(?:[^;.,]|\.\d|,(?! (?:and|but|while|with)\b)){0,90}$/u },
      // "had told shareholders in spring to expect an EBIT margin of around 26 per cent"
      { lead: /\bhad (?:told|warned|advised) (?:the )?(?:shareholders|investors|analysts|markets?|Wall Street|the City)\b(?:[^;.]|\.\d)*\bto expect\b(?:[^;.]|\.\d)*$/u },
      // "see full-year comps of -1% to flat; in August that was +2% to +4%"
      { lead: /\b(?:in \p{Lu}\p{Ll}+|before|previously|until now|earlier),? (?:that|it|this) (?:was|had been|stood at) $/u },
    ],
  ],
  [
    'what was',
    [
      // "deliveries at the level of 2025, which were 2,463,715"
      { lead: /, which (?:were|was|had been|came to) (?:about )?$/iu },
      // "In the six weeks to 4 January total UK sales were up 2.8%"
      { lead: /\bIn the (?:first |last |past |\p{L}+ )?(?:\p{L}+|\d+) (?:weeks|months) (?:to|ended|ending|since)\b[^;.]{0,60}\b(?:was|were) (?:up|down|ahead|\d)(?:[^;.]|\.\d)*$/u },
      // "had revenue of $9.5 billion in 2025", under a heading of the outlook
      { lead: /\b(?:had|generated|reported|posted|with) (?:annual |net |total )?(?:sales|revenues?|turnover) of (?:about |around |approximately |nearly |over |more than )?$/u, behind: /^ in (?:20\d\d|(?:the )?(?:last|past) )/u },
      // "the year's profit would be “a good deal better” than 2025's $7.7 million"
      { lead: /["”] than (?:20\d\d|last year|the (?:previous|prior) year)['’]s $/u },
      // "holds its forecast but needs a bigger second half, as Q2 came in at $2.61"
      { lead: /, as (?:Q[1-4]|(?:the|its) (?:[a-z]+ )?(?:quarter|half)|(?:first|second|third|fourth)[- ]quarter [a-z ]{3,24}) (?:came in|was|were|reached|fell|rose)(?: (?:at|to|only|just|about))* $/u },
    ],
  ],
  [
    'what the writer reckons with',
    [
      // "On that I get EBITDA of $12.4 billion and EPS of $2.95"
      { lead: /\b(?:I|my (?:own )?(?:model|estimate|forecast|numbers?)) (?:get|arrive at|come (?:up with|to)|expect|estimate|reckon|model|has|have|says|gives)\b(?:[^;.]|\.\d)*$/u },
    ],
  ],
  [
    'what was bought',
    [
      // "seven acquisitions with combined annual sales of close to 540 million euros"
      { lead: /\b(?:acquisitions?|takeovers?|deals?|companies|businesses|targets?) with (?:combined |total |joint )?(?:annual )?(?:sales|revenues?|turnover|EBITDA|profits?)\b[^;.,]{0,30}$/u },
      // "bought a Danish specialist with 190 employees and $6 million of sales"
      { kind: 'money', lead: /\b(?:acquisitions?|acquired|bought|takeovers?)\b/u, behind: /^ (?:of|in) (?:annual )?(?:sales|revenues?|turnover)\b/u },
    ],
  ],
  [
    'a weight',
    [
      // "its copper sales guidance to 3.2 billion pounds from 3.4 billion": a weight
      { kind: 'money', lead: /\b(?:copper|gold|silver|zinc|nickel|lead|molybdenum|uranium|lithium|cobalt|aluminium|aluminum|beef|pork|chicken|cheese)(?:-|\b)[^;.]{0,50}$/iu, print: /pounds?$/u },
    ],
  ],
  [
    'what the company no longer foresees',
    [
      // "targets — net bookings of around 1.5 billion and a loss of 1 billion — were 'no longer relevant'"
      { behind: /^(?:[^.;]|\.\d){0,80} (?:were|was|are|is) (?:["“']?no longer (?:relevant|valid|achievable|realistic|in reach|applicable)|off the table|suspended|withdrawn|abandoned|scrapped|dropped)\b/u },
    ],
  ],
  [
    'the same in another currency',
    [
      // "In euros this corresponds to EUR 2.7 to 3.0 billion of EBITDA"
      { opening: /^\W*In (?:euros?|(?:US |U\.S\. )?dollars?|sterling|pounds|yen|francs|kronor|kroner) (?:this|that|it|these) (?:corresponds?|equates?|amounts?|translates?|would be|is|are)\b/u },
    ],
  ],
  [
    'what is only warned of',
    [
      // "Forward-looking statements: … the loss of a customer, which made up 63 percent of revenue"
      { opening: /^\W*(?:Forward[- ]looking statements|FORWARD[- ]LOOKING STATEMENTS|Safe harbou?r)\b/u },
    ],
  ],
  [
    'how far results were from a forecast',
    [
      // "exceeded the mid-points of its own guidance by $23 million and $0.08 per share": the second of two differences
      { lead: /\b(?:beat|exceeded|topped|missed|surpassed|ahead of|above|below|short of)\b[^;.]{0,90}\b(?:guidance|forecasts?|outlook|range|targets?)\b[^;]{0,30} by [$€£][\d.]+(?: (?:million|billion|thousand))?,? and $/u },
    ],
  ],
  [
    'how many were to come',
    [
      // "along with about 800,000 subscriber additions"
      { behind: /^ (?:net )?(?:new )?(?:paying |paid )?(?:subscriber|customer|member|user|account)s? (?:net )?additions\b/u },
    ],
  ],
  [
    'a bound told in words',
    [
      // "an operating margin in the mid-to-high 40% range"
      { kind: 'percent', single: true, lead: /\b(?:low|mid|middle|high|upper)[- ](?:to[- ](?:mid|high|upper)[- ])?$/iu },
    ],
  ],
]

/** Why a number is no forecast of its company; null where nothing speaks against it. */
export function noForecast(text: string, start: number, amount: Amount): string | null {
  const lead = text.slice(Math.max(start, amount.start - leadLength), amount.start)
  const behind = text.slice(amount.end, amount.end + behindLength)
  const opening = text.slice(start, start + openingLength)
  const print = text.slice(amount.start, amount.end)
  const holds = (sign: Sign): boolean =>
    (sign.kind === undefined || sign.kind === amount.kind) &&
    !(sign.single && amount.ranged) &&
    (sign.lead?.test(lead) ?? true) &&
    !sign.unless?.test(lead) &&
    (sign.behind?.test(behind) ?? true) &&
    (sign.opening?.test(opening) ?? true) &&
    (sign.print?.test(print) ?? true)
  return reasons.find(([, signs]) => signs.some(holds))?.[0] ?? null
}
