// What an article is for, as far as its headline and first lines say: previews, deals and statistics report no results of their own.
import type { ExtractInput } from '../parts.ts'
import { headTellsMonth, namesQuartersByMonth, opensWithMonth, tellsOddUpdate } from '../periods/other-spans.ts'

/**
 * `preview`: results to come; `deal`: a purchase, sale or merger, or a case in court or before a regulator; `statistics`: numbers of an economy;
 * `market`: a day of the stock market; `outside`: what a fund, a rating agency, a short seller or a researcher says; `month`: sales of a month.
 * Null: anything else, results included.
 */
export type ArticleKind = 'preview' | 'deal' | 'statistics' | 'market' | 'outside' | 'month' | null

const leadLength = 700

const resultHead =
  /\b(?:beats?|tops?|miss(?:es)?|reports?|reported|posts?|posted|results|quarterly|Q[1-4]|H[12]|half-year|(?:first|second)[- ]half|full-year|(?:first|second|third|fourth)[- ]quarter|(?:profits?|earnings) (?:edges?|rises?|falls?|jumps?|drops?|slips?|soars?|up|down)|swings?|revenue (?:rises?|falls?)|sales (?:rise|fall|up|down))\b/iu

/** Whether a headline tells of results: "Interim report January–September", "Q3 profit rises". */
export function headReports(title: string): boolean {
  return resultHead.test(title) || /\b(?:interim|quarterly|annual|half-year|year-end) (?:report|statement)\b/iu.test(title)
}

const previewHead =
  /\b(?:earnings expectations(?: for\b|:)|(?:would|will|may|might) likely (?:deliver|post|report|log|record|show|see|turn)\b|(?:estimated|believed|likely|projected|forecast|tipped|seen) to (?:have (?:posted|logged|reported|earned)|post|report|log|record|deliver)\b|(?:brokerages|analysts) (?:expect|anticipate|forecast|predict)\b.{3,70}\b(?:to (?:post|announce|report)|earnings|sales|revenues?|EPS)|(?:earnings per share|EPS|sales|revenue) (?:expected|anticipated|predicted|estimated) (?:for|to be posted|at)\b|previews?|before the (?:figures|results|numbers|print):|(?:three|four|five|six) things to (?:look for|watch)\b|what (?:analysts|brokers|investors|the (?:market|City|Street)|Wall Street) (?:expects?|anticipates?|forecasts?|(?:is|are) (?:expecting|looking for))|what to (?:expect|watch|look for|know (?:before|ahead))|(?:what['’]s )?in store\b|ahead of (?:its |their |Q[1-4] |(?:first|second|third|fourth)[- ]quarter |quarterly )*(?:earnings|results|report|print)|earnings (?:on deck|are coming|due|to watch)|(?:set|due|slated|scheduled|poised|gearing up|expected|likely) to (?:report|release|announce|post|beat|miss|deliver|log|book)|(?:before|heading into) (?:its |Q[1-4] |\w+day['’]s )*(?:earnings|results|report|print)|will .{3,50} (?:beat|report|surprise)|can .{3,50} (?:beat|surprise)|\bbefore (?!(?:the )?(?:fed|jobs?|payrolls?|inflation|cpi)\b)[^:;]{2,60} reports?$|week ahead|(?:what|earnings|results|reports|numbers) to watch|earnings calendar|earnings scheduled)\b/iu

// "Copperline to Announce First Quarter Fiscal 2027 Results on November 24"
const dateNotice =
  /\b(?:to (?:announce|report|release|publish|issue|host|hold|present|discuss|webcast)|(?:announces|sets|schedules|confirms) (?:the )?(?:dates? (?:of|for)|timing of|release date|conference call)|(?:earnings|results) (?:release )?(?:date|conference call|webcast)|notice of (?:results|interim results|half-year results))\b(?:[^.]{0,80}\b(?:results|earnings|conference call)\b)?/iu

// "Voltaire will publish its results for the first half of 2026 on 17 September"
const announcedDate =
  /\bwill (?:announce|report|release|publish|issue|present) (?:its |their |the )?[^.]{0,60}\b(?:results|earnings|report|trading (?:update|statement)|(?:interim|quarterly) statement|figures|numbers)\b[^.]{0,70}\b(?:on|at|before|after)\b/iu

const previewLead =
  /\b(?:is|are|was|were)(?: \w+)? (?:slated|scheduled|set|due|expected|poised|gearing up|preparing|ready|likely|about) to (?:report|release|announce|unveil|post|publish|deliver|disclose|reveal|turn in|kick off|open)\b(?=[^.]{0,120}\b(?:results|earnings|numbers|figures|quarter|report|profit|loss|revenue|season)\b)|\b(?:discloses|releases|publishes|unveils|presents|reports) (?:this|next|on) (?:\w+day|week|month)(?: \(\d{1,2}\))?,? (?:its|their|the)\b(?=[^.]{0,60}\b(?:results|earnings|report|numbers|figures|balance sheet)\b)|\bwill (?:both |this week |next week |today |tomorrow |later |on \w+day )+(?:report|announce|unveil|publish|post|release)\b(?=[^.]{0,60}\b(?:results|earnings|profits?|losses|figures)\b)|\b(?:will|reports?|publishes|releases|unveils) (?:report |release |announce |publish |unveil |post |its |the |latest |financial |quarterly |half-year |full-year |annual |(?:fiscal )?(?:first|second|third|fourth)[- ]quarter |Q[1-4] |fiscal |20\d\d |earnings |results )+(?:on|before|after|next|tomorrow|later this|this (?:week|evening|afternoon))\b/iu

// "The following is a summary of analysts' forecasts for Orrin's second-quarter results", "Following are the mean consensus forecasts for the companies' profits"
const forecastList = /\b(?:is|are) (?:a|the) (?:(?:summary|table|list|overview|compilation) of )?(?:the )?(?:(?:mean|average|median|consensus|analysts?['’]?) )+(?:forecasts?|estimates?|expectations)\b/iu

const dealWords =
  /\b(?:(?:to|agrees? to|agreed (?:on \w+ )?to|will|plans? to|offer(?:ed|s)? to|in (?:advanced )?talks to|nears? deal to|completes?d?|closes?d?|said on \w+ it (?:would|will|had agreed to)) (?:buy(?! (?:the |its |this |that |more )?(?:stock|shares|dip)\b)|acquire|merge|take over|take private|purchase|combine|divest|sell (?:its|the|a)\b|spin off|the (?:purchase|acquisition|sale|takeover))|acquir(?:es|ed)|acquisition of|\bbuys (?!back)[^.:;]{3,60} for (?:about )?[$£€]|takeover (?:of|offer|bid|approach)|merger (?:with|of|agreement)|buyout|all-(?:cash|stock|share) (?:deal|offer|transaction|merger)|bid (?:for|of)|tender offer|(?:recommended|cash|all-share|improved|final|possible|mandatory) (?:cash |share |public )?offer (?:for|of)|spin-?off|take-private)\b/iu

const statistics =
  /\b(?:(?:Commerce|Labor|Labour) Department|Bureau of (?:Labor Statistics|Economic Analysis)|Census Bureau|Office for National Statistics|\bONS\b|Eurostat|Statistics (?:Canada|Bureau|Office|Korea|Netherlands)|Statistics Bureau|National Bureau of Statistics|Destatis|Federal Statistical Office|Federal Reserve|Bank of (?:England|Japan|Canada|Korea)|European Central Bank|Reserve Bank|economists (?:polled|surveyed|had)|purchasing managers|nonfarm payrolls|consumer price index|gross domestic product|trade (?:surplus|deficit)|(?:[Ii]ndustry|[Tt]rade) (?:association|body|group)|(?:Car|Automobile|Auto|Motor|Home ?[Bb]uilders?|Retail|Dealers|Manufacturers)[\w ]{0,24} (?:Association|Federation)|Association of|CPCA|ACEA|SMMT|KBA|(?:carmakers?|automakers?|dealers?|industry)['’]? (?:lobby|group|body|federation))\b/u

const legal =
  /\b(?:probes?|investigat(?:es?|ed|ion|ions)|lawsuits?|sues?|sued|suit|fined|fines|antitrust|regulators?|watchdog|jury|judge|court|settle(?:s|ment)?|recalls?|indicted|subpoenas?|patent)\b/iu

const economy =
  /\b(?:retail sales|home sales|home prices|house prices|inflation|consumer (?:prices|confidence|sentiment|spending)|producer prices|CPI|PPI|GDP|payrolls|hiring|jobs|jobless|unemployment|PMI|factory|factories|manufacturing|exports|imports|trade (?:surplus|deficit|gap)|economy|(?:car|auto|vehicle) (?:sales|registrations)|housing|interest rates?|rates|rate (?:cut|hike|rise)|industrial (?:output|production)|wages|pay growth|recession)\b/iu

// "declines after weak February sales" over "reported disappointing first-quarter same-store sales"
const reportsQuarter = /\b(?:reported|posted|announced|released)\b[^.]{0,60}\b(?:first|second|third|fourth|fiscal)[- ]quarter\b/u

/** Reads the headline, the dek and the first lines. */
export function kindOfArticle(input: ExtractInput): ArticleKind {
  const lead = `${input.dek ?? ''}\n${input.text.slice(0, leadLength)}`
  const reports = resultHead.test(input.title)
  if (previewHead.test(input.title) && !/\b(?:beats|tops|misses|posts|reported|posted)\b/iu.test(input.title)) return 'preview'
  // "Trading Update and Notice of Results" tells how trade went
  if (dateNotice.test(input.title) && !/\b(?:trading|sales|production|quarterly) (?:update|statement|report)\b/iu.test(input.title)) return 'preview'
  if (announcedDate.test(/^[^\n]{0,300}/u.exec(input.text)![0].split(/\. (?=[A-Z])/u)[0]!)) return 'preview'
  if (!reports && previewLead.test(lead.slice(0, 420)) && !reportsResults.test(lead)) return 'preview'
  if (!headReports(input.title) && onlyLooksAhead(input.text)) return 'preview'
  if (forecastList.test(input.text.slice(0, leadLength))) return 'preview'
  const opening = /^\s*[^\n]{0,420}/u.exec(input.text)?.[0] ?? ''
  // Of a headline about a deal only the first paragraph may say otherwise: what follows tells what is bought.
  if (!reports && dealWords.test(`${input.title}\n${opening}`) && !reportsResults.test(dealWords.test(input.title) ? opening : lead)) return 'deal'
  if (!reports && legal.test(input.title)) return 'deal'
  const headResults = /\b(?:reports?|posts?|results|profits?|earnings)\b/iu.test(input.title)
  if (letterWords.test(`${input.title}\n${opening}`) && !headResults && !ownLetter.test(input.title)) return 'outside'
  if (ideaHead.test(input.title) && !headResults) return 'outside'
  if (outsideHead.test(input.title) && !headResults) return 'outside'
  if (researchHead.test(input.title) && researchLead.test(lead.slice(0, 420)) && !headResults) return 'statistics'
  if ((headTellsMonth(input.title) && !namesQuartersByMonth(`${input.title}\n${opening}`) && !reportsQuarter.test(opening)) || tellsOddUpdate(input.title, opening) || (!reports && opensWithMonth(opening))) return 'month'
  if (!headResults && /\b(?:Kantar|TNS|Worldpanel|Nielsen(?:IQ)?|Circana|GfK|IRI)\b/u.test(lead.slice(0, 420)) && /\b(?:market shares?|grocery market|share of (?:the )?(?:UK |grocery )*market|weeks to|figures|data)\b/iu.test(lead.slice(0, 600))) return 'statistics'
  if (economy.test(input.title) && statistics.test(lead.slice(0, 420))) return 'statistics'
  return market.test(input.title) || marketTitle.test(input.title) || (!headResults && marketLead.test(/^[^\n]{0,260}/u.exec(input.text.trimStart())![0])) ? 'market' : null
}

const marketTitle = /\b(?:mid-?(?:day|morning|afternoon)|morning|afternoon|closing|daily|opening)?[ -]?market (?:update|wrap|report|round-?up|recap|summary|close)\b|\breporting season blog\b|^(?:FTSE|S&P|TSX|ASX|Nifty|Dow|DAX)\b[^:]{0,14} movers:/iu

// "The FTSE 100 consolidated its gains. In early trading the index was up 0.2% to 7,176.08": a story that begins with an index
const marketLead =
  /^(?:\([^)]{2,20}\) [-–—] )?(?:(?:The|A|In|On|London['’]s|Toronto['’]s|Canada['’]s|Britain['’]s|Australia['’]s|India['’]s|Japan['’]s|benchmark|blue-chip|main|late|early|dart|higher|lower|morning|trading)\s){0,6}(?:[Ss]aw )?(?:the )?(?:FTSE(?: 100| 250)?|S&P\/TSX|S&P\/ASX|TSX|Sensex|Nifty|DAX|CAC 40|Nikkei|Dow Jones|S&P 500|Nasdaq Composite|Hang Seng|main stock index|stock market)\b[^\n]{0,200}(?:\d{1,3},\d{3}\.\d|\bpoints\b)/u

// "as it approaches its next earnings release", "is expected to report EPS of $0.06", "our consensus estimate is calling for quarterly revenue of"
const ahead =
  /\b(?:(?:next|upcoming|forthcoming) (?:quarterly )?(?:earnings|results|financial) (?:release|report|date|announcement|disclosure|call)\b|(?:is|are) (?:expected|projected|predicted|forecast|anticipated|likely) to (?:report|post|announce|record|deliver|show) (?:[\w-]+ ){0,3}(?:EPS|earnings|profits?|revenues?|sales|loss(?:es)?)\b|\bconsensus (?:[\w-]+ )?(?:estimates?|forecasts?)(?: \w+)? (?:is|are|calls?|has|have)(?: currently)? (?:calling )?for\b|\b(?:day-by-day|run-?down) (?:of|on) )/iu
const pastReport =
  /\b(?:(?:it|company|firm|group|bank|retailer|maker|\p{Lu}[\p{L}.&’'-]+)(?: \([^)]{1,20}\))?|which|and) (?:also |just |recently |on \w+day )*(?:reported|posted|announced|booked|earned|swung to|came out with|had (?:an? )?(?:net )?(?:loss|profit|income))\b|\b(?:EPS|[Ee]arnings|[Pp]rofits?|[Rr]evenues?|[Ss]ales|[Ii]ncome|[Ll]oss(?:es)?|EBITD?A?)\b[^.]{0,60}\b(?:was|were|rose|fell|grew|increased|decreased|jumped|climbed|declined|dropped|came in|totaled|amounted|beat|topped|missed|exceeded|up|down) (?!from\b)/u

/** Whether a text speaks of results to come and of none that were reported. */
function onlyLooksAhead(text: string): boolean {
  return ahead.test(text) && !pastReport.test(text) && !reportsResults.test(text)
}

// A fund that writes to its clients tells of companies' results as reasons.
const letterWords =
  /\b(?:(?:investor|shareholder|quarterly|client|annual)s? letter|letter to (?:its |our |the fund['’]s |the )?(?:clients|investors|partners|limited partners|unitholders)|\b(?:fund|Fund|Capital|Partners|Portfolio|strategy)\b[^.]{0,60}\b(?:returned|gained|lost) [\d.]+%(?: net of fees)?[^.]{0,60}\b(?:benchmark|index|net of fees|Index))\b/u

// "Tamber third-quarter 2026 shareholder letter": a company writes to its own.
const ownLetter = /\b(?:(?:first|second|third|fourth)[- ]quarter|Q[1-4]|full[- ]year|half[- ]year)\b.*\b(?:shareholders? letter|letter to (?:its |our |the )?(?:share|stock)holders)\b|\b(?:shareholders? letter|letter to (?:its |our |the )?(?:share|stock)holders)\b.*\b(?:(?:first|second|third|fourth)[- ]quarter|Q[1-4]|full[- ]year|half[- ]year)\b/iu

// A rating agency moves a rating; a short seller accuses.
const outsideHead =
  /^(?:S&P|Moody['’]s|Fitch|DBRS|Scope)\b[^:]{0,60}\b(?:cuts?|lowers?|raises?|lifts?|upgrades?|downgrades?|affirms?|assigns?|junk|outlook|ratings?|rates?|warns?)\b|\b(?:cut|downgraded|lowered|raised|upgraded|lifted) (?:to (?:junk|investment grade)|(?:at|by) (?:S&P|Moody['’]s|Fitch))|\b[Ss]hort[- ]seller\b|(?:[Aa]nalysts?|[Ee]conomists?|[Ss]trategists?|[Rr]esearchers?) (?:say|says|said|predict|predicts|estimate)$|\b(?:report|study|survey|poll) (?:says|shows|finds|showed|found)$|\b(?:[Hh]edge fund|[Ff]und manager|13F|[Ff]amily office)\b/u

// Ideas for a portfolio: their numbers are reasons.
const ideaHead =
  /\b(?:(?:companies|stocks|shares) (?:being )?(?:dumped|bought|sold) by insiders|stocks? (?:yielding|to (?:buy|own|hold|avoid|sell)|for (?:income|the long|your)|paying|that pay)|reasons (?:to (?:buy|sell|own|avoid)|why)|dividend (?:stocks?|payers?|aristocrats?|kings?)|(?:stock|shares) (?:a buy|now\b)|time to (?:buy|sell)|should (?:you|investors) (?:buy|sell|own)|better buy|(?:bull|bear) case|undervalued|cheap stocks|top picks?|best (?:[\w-]+ )?stocks)\b/iu

/** "Is Orrin Stock a Buy Now?" */
export const isIdea = (title: string): boolean => ideaHead.test(title) && !outsideHead.test(title)

// A research house counts what a whole market sold.
const researchHead =
  /\b(?:shipments|sales|market|demand|spending|downloads|installations|deliveries|registrations)\b[^:]{0,40}\b(?:rise|rose|fall|fell|grow|grew|climb|jump|drop|slip|surge|decline|shrink|rebound|recover|up|down|hit|top)\w*\b/iu
const researchLead =
  /\b(?:research (?:firm|house|group|company)|market researchers?|researchers? (?:IDC|Gartner|\p{Lu})|market[- ]research|consultancy|analytics firm|data (?:firm|provider)|IDC|Counterpoint|Canalys|Omdia|TrendForce|Gartner|Kantar|Nielsen(?:IQ)?|JATO|Rho Motion|SNE Research|Circana|Sensor Tower|Mercury Research|Adobe Analytics|Mastercard SpendingPulse)\b/u

const market =
  /\b(?:S&P 500|Dow(?: Jones)?(?! Inc)|Nasdaq(?! ?:)|Wall Street|Wall St|FTSE(?: 100| 250)?|STOXX|Stoxx|Nikkei|DAX|CAC|Sensex|Nifty|Hang Seng|Kospi|KOSPI|TSX|ASX|Ibovespa|(?:European|Asian|U\.?S\.?|Global|London|Tokyo|Indian|Chinese|World) (?:shares|stocks|markets?)|[Ss]tock (?:futures|markets?))\b(?!['’]s)[^:]{0,30}\b(?:ends?|closes?|closed|ended|rises?|falls?|slips?|edges?|rall(?:y|ies)|gains?|drops?|mixed|opens?|records?|high(?:er)?|lower|slides?|climbs?|jumps?|tumbles?|retreats?|finish(?:es)?|steady|flat|set|point)\b/u

// "reported third-quarter net income of", "earned $3 million in the quarter": the first lines tell of results.
const reportsResults =
  /\b(?:reported|posted|said|announced|booked|earned|recorded|delivered)\b[^.]{0,90}\b(?:(?:first|second|third|fourth)[- ](?:fiscal[- ])?(?:quarter|half)|Q[1-4]|H[12]|quarterly|half-year|full-year|annual|nine months|fiscal (?:year )?20\d\d|year ended)\b[^.]{0,90}\b(?:profit|loss|revenues?|sales|earnings|income|results|EBITDA?|turnover)\b|\b(?:profit|loss|revenues?|sales|earnings|income|EBITDA?)\b[^.]{0,80}\b(?:rose|fell|grew|was|were|jumped|dropped|climbed|declined|increased|decreased|beat|topped|missed|came in)\b[^.]{0,100}\b(?:in|for) (?:the|its) (?:\w+ )?(?:quarter|half|(?:three|six|nine|twelve|12) months|year)\b/iu
