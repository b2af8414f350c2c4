// Numbers in sentences about what is to come that are themselves no forecast: what is spent, what the market reckons with, where growth begins, by how much something weighs.
import type { Amount } from '../parts.ts'

// "and said it would buy back $8 billion of its stock", "and paid $29 million for a quarry"
const spent = /\b(?:buy(?:ing)? back|bought back|repurchas(?:e|ing)|spend(?:ing)?|invest(?:ing)?|return(?:ing)?|borrow(?:ing)?|paid|pay(?:ing)?|bought) (?:up to |about |another |around |some |at least )*$/iu
// "to add $8 billion to $10 billion to operating cash flow"
const adds = /\badd(?:s|ing)? (?:about |between |up to |another )?$/iu
// "expects the currency effect to subtract 3% from sales"
const weighs = /\b(?:subtract|shave|knock|take|cut|wipe)(?:s|ing)? (?:off |about |around |some |up to )*$/iu
// "before this announcement, market expectations for the year were for Adjusted EBIT of £609.8m", "comfortable with the market's view of the year, which stands at 168 million"
const ofMarket = /\b(?:[Mm]arket(?:['’]s)?|[Cc]onsensus|[Cc]ity|[Aa]nalysts['’]?) (?:expectations?|forecasts?|views?)\b[^;.]{0,90}\b(?:were|was|are|is|stands?|stood) (?:for |at )?(?:[^;.]|\.\d){0,90}$/u
// "the mean of five forecasts was 2.2 trillion"
const mean = /\b(?:mean|average|median) of (?:\w+ ){0,2}(?:forecasts|estimates|projections)\b[^;.]{0,40}$/iu
// "deliveries at the level of 2025, which were 2,463,715"
const was = /, which (?:were|was|had been|came to) (?:about )?$/iu
// "an operating margin in the mid-to-high 40% range"
const vague = /\b(?:low|mid|middle|high|upper)[- ](?:to[- ](?:mid|high|upper)[- ])?$/iu

// "Free cash flow, previously put at £3.6 billion to £3.8 billion, is forecast to be between", "(hitherto €20.0 billion to €21.1 billion)"
const before = /(?:, (?:previously|formerly|originally|earlier|hitherto) (?:put|seen|forecast|guided|set|expected|estimated|given|pegged)(?: (?:at|to|to be))?|\((?:hitherto|formerly|until now)[:,]?) (?:about |around |between |at least )?$/iu

// "Net sales for fiscal 2026 - then: $12.6 billion to $12.7 billion; now: $12.8 billion"
const then = /\b[Tt]hen: (?:[^;.]|\.\d){0,30}$/u
// "Previously: net sales growth of 4-8%"
const formerly = /^\W*(?:Previously|Formerly|Until now|Old guidance|Prior guidance|Earlier)\b ?:/u
// "The full-year target, set in May, was EBITDA of 170 million to 190 million", "That guidance, confirmed in August, had been for revenue of"
const wasTarget = /\b(?:target|goal|guidance|forecast|outlook|projection|plan|prediction|call)s?(?:, [^,;.]{3,70},)? (?:was|were|had been)\b(?! (?:raised|lowered|cut|lifted|increased|reduced|trimmed|confirmed|reaffirmed|maintained|reiterated|set|put|revised|updated|changed|left|kept|narrowed|unchanged|for (?:a|an) )\b)(?:[^;.,]|[.,]\d)*$/iu
// "It still said in May that net revenue would grow", "had said as recently as August that it would earn"
const saidIn = /\b(?:(?:still|last|had|it|company|group|board|management) (?:said|forecast|predicted|promised|expected|counted on|spoken of|talked of)|having (?:said|spoken of|talked of|promised|forecast)) (?:as (?:recently|late) as |only |back |just )?(?:in )?(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|the (?:spring|summer|autumn|winter|new year))\b(?:[^;.]|\.\d){0,120}$/u
// "having spoken of growth of 1 to 3 per cent as recently as August"
const spokeBefore = /\bhaving (?:previously |earlier |only recently |still )?(?:spoken of|talked of|said|promised|forecast|guided (?:for|to)|held out|expected)\b(?:[^;.,]|\.\d|,(?! (?:and|but|while|with)\b)){0,90}$/u
// "exceeded the mid-points of its own guidance by $23 million and $0.08 per share": the second of two differences
const differsBy = /\b(?:beat|exceeded|topped|missed|surpassed|ahead of|above|below|short of)\b[^;.]{0,90}\b(?:guidance|forecasts?|outlook|range|targets?)\b[^;]{0,30} by [$€£][\d.]+(?: (?:million|billion|thousand))?,? and $/u
// "along with about 800,000 subscriber additions"
const additions = /^ (?:net )?(?:new )?(?:paying |paid )?(?:subscriber|customer|member|user|account)s? (?:net )?additions\b/u
// "a company-compiled consensus of 11 analysts has forecast revenue of $6.9bn, and an operating profit of"
const polled = /\bconsensus of (?:[\p{L}\d]+ ){0,3}(?:analysts|brokers|forecasts|estimates) (?:has |have |had |is |was )?(?:forecast|expect|predict|pencil|project|estimat|look|for)\w*\b(?:[^;.]|\.\d){0,120}$/iu
// "above the upper end of the guidance range of 20,000 to 21,000, but down 46.82 percent": how it grew, beside what had been foreseen
const grewBeside = /\b(?:above|below|within|ahead of|exceeding|beating|missing) (?:[\p{L}-]+ ){0,8}(?:guidance|forecast|guided) (?:range )?of [^;]{3,40}, but (?:up|down) (?:by )?(?:about )?(?:[\d.]+ ?(?:%|per ?cent) [\p{L}-]+ and (?:up|down) )?$/iu
// "Tessin's previous revenue guidance for the quarter was 4.8 billion to 5.1 billion, representing a decrease of about"
const grewThen = /\b(?:previous|prior|earlier) (?:[\p{L}-]+ ){0,3}(?:guidance|forecast|outlook)\b[^;]{0,40}\b(?:was|were|had been)\b[^;]{0,90}\brepresenting (?:an? )?(?:year-on-year |year-over-year )?(?:decrease|decline|increase|growth|rise) of (?:about |around |approximately )?$/iu
// "was upbeat about the outlook, highlighting an 18 per cent surge in the value of its order book to"
const pointsTo = /\b(?:upbeat|optimistic|confident|positive|bullish) (?:about|on) (?:the|its|their) (?:outlook|prospects), (?:highlighting|pointing to|citing|noting|flagging)\b(?:[^;.]|\.\d)*$/iu

// "and raised this year's equipment budget by US$600 million to about US$5 billion", "unchanged guidance of investments for the year being $13 billion"
const budget = /\b(?:equipment|capital|investment|spending|capex|marketing|research|R&D|advertising|hiring) budget\b(?:[^;.,]|\.\d)*$/iu
const ofInvestments = /\b(?:[Ii]nvestments?|[Cc]apex|[Cc]apital (?:expenditures?|spending)|[Ss]pending) (?:was|were|amounted to|came to|stood at|totall?ed) (?:[^;.,]|\.\d)+, [^;.,]{0,20}\bguidance\b(?:[^;.,]|\.\d)*$/u
// "had told shareholders in spring to expect an EBIT margin of around 26 per cent"
const toldThen = /\bhad (?:told|warned|advised) (?:the )?(?:shareholders|investors|analysts|markets?|Wall Street|the City)\b(?:[^;.]|\.\d)*\bto expect\b(?:[^;.]|\.\d)*$/u
// "see full-year comps of -1% to flat; in August that was +2% to +4%"
const thatWas = /\b(?:in \p{Lu}\p{Ll}+|before|previously|until now|earlier),? (?:that|it|this) (?:was|had been|stood at) $/u
// "industrial production, which economists believe will rise by 1.4 per cent"
const othersBelieve = /\bwhich (?:economists|analysts|forecasters|experts|some|most|many|the (?:IMF|OECD|industry|market)) (?:believe|expect|think|reckon|say|forecast|predict)s?\b(?:[^;.,]|\.\d)*$/u
// "seven acquisitions with combined annual sales of close to 540 million euros"
const bought = /\b(?:acquisitions?|takeovers?|deals?|companies|businesses|targets?) with (?:combined |total |joint )?(?:annual )?(?:sales|revenues?|turnover|EBITDA|profits?)\b[^;.,]{0,30}$/u
// "its copper sales guidance to 3.2 billion pounds from 3.4 billion": a weight
const metal = /\b(?:copper|gold|silver|zinc|nickel|lead|molybdenum|uranium|lithium|cobalt|aluminium|aluminum|beef|pork|chicken|cheese)(?:-|\b)[^;.]{0,50}$/iu
// "On that I get EBITDA of $12.4 billion and EPS of $2.95"
const own = /\b(?:I|my (?:own )?(?:model|estimate|forecast|numbers?)) (?:get|arrive at|come (?:up with|to)|expect|estimate|reckon|model|has|have|says|gives)\b(?:[^;.]|\.\d)*$/u
// "targets — net bookings of around 1.5 billion and a loss of 1 billion — were 'no longer relevant'"
const relevant = /^(?:[^.;]|\.\d){0,80} (?:were|was|are|is) (?:["“']?no longer (?:relevant|valid|achievable|realistic|in reach|applicable)|off the table|suspended|withdrawn|abandoned|scrapped|dropped)\b/u
// "total UK sales were up 2.8%", "had revenue of $9.5 billion in 2025", under a heading of the outlook
const wasUp = /\bIn the (?:first |last |past |\p{L}+ )?(?:\p{L}+|\d+) (?:weeks|months) (?:to|ended|ending|since)\b[^;.]{0,60}\b(?:was|were) (?:up|down|ahead|\d)(?:[^;.]|\.\d)*$/u
const hadYear = /\b(?:had|generated|reported|posted|with) (?:annual |net |total )?(?:sales|revenues?|turnover) of (?:about |around |approximately |nearly |over |more than )?$/u
// "At the time, it estimated sales would range from $8.3bn to $8.6bn"
const atTheTime = /^\W*(?:At the time|At that time|Back then|Earlier this year),? /u
// "Typically, Orrin sees a rise of about 6 percent to 12 percent in sales"
const asARule = /^\W*(?:Typically|Usually|Normally|Historically|Traditionally|As a rule|In a (?:typical|normal|usual) (?:year|quarter)),? /u
// "versus a previous target of as much as €1.2bn"
const formerTarget = /\b(?:versus|against|compared (?:with|to)|from|than|up from|down from) (?:an?|its|the) (?:previous|prior|former|old|earlier|original) (?:[\p{L}-]+ ){0,2}(?:target|forecast|guidance|estimate|outlook|projection|goal) of (?:as (?:much|little|high|low) as |up to |at least |about |around |between )*$/iu
// "is forecasting growth of its stores as it lifted half-year profit 27.4 per cent to $141.98 million"
const asItDid = /\bas (?:it|they|the (?:company|group|retailer|bank|firm)) (?:also )?(?:lifted|posted|reported|booked|recorded|unveiled|delivered|logged|announced) (?!(?:[^;.,]|\.\d)*\b(?:guidance|forecasts?|outlook|targets?|expectations?|estimates?)\b)(?:[\w-]+ ){0,5}(?:profits?|earnings|sales|revenues?|income|loss)\b(?:[^;.,]|\.\d)*$/u
// "this year's profit of 60 billion yen and last year's net profit of"
const lastYears = /\b(?:and|against|versus|than|with) last\s+year['’]s (?:[\p{Ll}-]+ ){0,2}(?:profits?|earnings|sales|revenues?|income|loss|result) of (?:about |around |nearly )?$/u
// "to outpace growth in its categories, which are currently growing at approximately"
const areGrowing = /\b(?:which|that) (?:are|is|were|was) (?:currently |now |already )(?:growing|rising|expanding|falling|shrinking|declining) (?:by |at )?(?:about |around |approximately |nearly )?$/u
// "expects its operating margin to increase by up to 1.5%": by how much, and not to what
const marginStep = /\bmargins? (?:[\p{Ll}-]+ ){0,6}to (?:increase|improve|rise|expand|grow|widen|decrease|decline|fall|contract|shrink|narrow) by (?:up to |at least |about |around |approximately |as much as )?$/u
// "profit to hit $8 billion this year, on total income of"
const onIncome = /, on (?:a )?total (?:operating )?income of (?:about |around |between )?$/u

/** Why a number is no forecast of its company; null where nothing speaks against it. */
export function noForecast(text: string, start: number, amount: Amount): string | null {
  const lead = text.slice(Math.max(start, amount.start - 230), amount.start)
  const behind = text.slice(amount.end, amount.end + 40)
  if (amount.kind === 'money' && spent.test(lead)) return 'what is spent'
  if (adds.test(lead) && /^ to (?!\d|[$€£])/u.test(behind)) return 'by how much something grows'
  if (weighs.test(lead) && /^ (?:from|off) /u.test(behind)) return 'by how much something weighs'
  if (ofMarket.test(lead) && !/\b(?:above|ahead of|below|exceed|beat|in line with) (?:the )?(?:current )?(?:market|consensus|City|analysts)/iu.test(lead)) return 'what the market expects'
  if (budget.test(lead) || ofInvestments.test(lead)) return 'what is spent'
  if (polled.test(lead) || othersBelieve.test(lead)) return 'what others expect'
  if (pointsTo.test(lead)) return 'what is, and why the company hopes'
  if (amount.kind === 'percent' && (grewBeside.test(lead) || grewThen.test(lead))) return 'how it grew'
  if (asItDid.test(lead) || lastYears.test(lead)) return 'what was'
  if (amount.kind === 'percent' && areGrowing.test(lead)) return 'how something else grows'
  if (amount.kind === 'percent' && marginStep.test(lead)) return 'by how much a margin is to change'
  if (onIncome.test(lead)) return 'the income that a profit is of'
  if (formerTarget.test(lead) || atTheTime.test(text.slice(start, start + 24))) return 'what it foresaw before'
  if (asARule.test(text.slice(start, start + 30))) return 'what is so in every year'
  if (mean.test(lead)) return 'what others expect on average'
  if (before.test(lead)) return 'what it was before'
  if (was.test(lead) || wasUp.test(lead) || (hadYear.test(lead) && /^ in (?:20\d\d|(?:the )?(?:last|past) )/u.test(behind))) return 'what was'
  if (own.test(lead)) return 'what the writer reckons with'
  if (bought.test(lead) || (amount.kind === 'money' && /^ (?:of|in) (?:annual )?(?:sales|revenues?|turnover)\b/u.test(behind) && /\b(?:acquisitions?|acquired|bought|takeovers?)\b/u.test(lead))) return 'what was bought'
  if (amount.kind === 'money' && /pounds?$/u.test(text.slice(amount.start, amount.end)) && metal.test(lead)) return 'a weight'
  if (relevant.test(text.slice(amount.end, amount.end + 160))) return 'what the company no longer foresees'
  if (then.test(lead) || formerly.test(text.slice(start, amount.start)) || wasTarget.test(lead) || saidIn.test(lead) || spokeBefore.test(lead) || toldThen.test(lead) || thatWas.test(lead)) return 'what it foresaw before'
  if (differsBy.test(lead)) return 'how far results were from a forecast'
  if (additions.test(behind)) return 'how many were to come'
  return amount.kind === 'percent' && !amount.ranged && vague.test(lead) ? 'a bound told in words' : null
}
