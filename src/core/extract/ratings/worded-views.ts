// What a house thinks, word by word in running text: "Inderes has it at accumulate, target price EUR 1.90 (previously EUR 1.60)", "Tarrant, at hold, goes from NOK 70 to NOK 74",
// "Osprey Bank downgraded to hold from buy by cutting its fair value to 18 euros". Every word up to a comma or the end must be one that such notes are made of.
import type { Rating } from '../../../shared/model.ts'
import type { Amount } from '../parts.ts'
import { carriedHouse } from './carried-houses.ts'
import { findFirms } from './firms.ts'
import type { Firm } from './firms.ts'
import { looseHouses } from './loose-houses.ts'
import { labelsStranger, opensWithUnread, ratesStranger } from './rating-owners.ts'
import { meanTarget, ofAllHouses, ofGoods, rankOf, ratingWord, titleCase } from './rating-words.ts'
import type { RatingContext, RatingReading } from './ratings.ts'

interface View {
  symbol: string | null
  now: string | null
  before: string | null
  target: Amount | null
  prior: Amount | null
  speaksOfTarget: boolean
  speaksOfRating: boolean
  starts: boolean
  bare: boolean // the target stands before any word of a view or a target
}

const nothing: View = { symbol: null, now: null, before: null, target: null, prior: null, speaksOfTarget: false, speaksOfRating: false, starts: false, bare: false }

const gate = new RegExp(`\\b(?:${ratingWord}|buyer|seller|targets?|PT|TP|fair value|valuation|worth)\\b`, 'iu')
const quote = '["“”‘’\'«»]'
const day = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.)'

// what parts one statement from the next
const connector = /(?:\s?[,;:.)(–—-]|[\s]*(?:--|[–—])|\s(?:and|but|while|though|as|with|which|who)(?![\p{L}]))/uy
const view = new RegExp(`(?:\\s|^)?${quote}?(${ratingWord}|buyer|seller)(?![\\p{L}-])[,.]?${quote}?`, 'iuy')
const verbs =
  'rais(?:es?|ed|ing)|lift(?:s|ed|ing)?|cut(?:s|ting)?|lower(?:s|ed|ing)?|trim(?:s|med|ming)?|boost(?:s|ed|ing)?|ups?|upped|upping|hik(?:es?|ed|ing)|nudg(?:es?|ed|ing)|bump(?:s|ed|ing)?|slash(?:es|ed|ing)?|reduces|reduced|reducing|increas(?:es?|ed|ing)|tak(?:es?|ing)|took|mov(?:es?|ed|ing)|goes|go|went|going|comes?|came|coming|push(?:es|ed|ing)|brings?|brought|drops?|dropped|dropping|adjust(?:s|ed|ing)?|revis(?:es|ed|ing)|shav(?:es|ed|ing)|stay(?:s|ed|ing)?|remain(?:s|ed|ing)?|keep(?:s|ing)?|kept|maintain(?:s|ed|ing)?|retain(?:s|ed|ing)?|reiterat(?:es?|ed|ing)|repeat(?:s|ed|ing)?|reaffirm(?:s|ed|ing)?|confirm(?:s|ed|ing)?|leav(?:es?|ing)|left|holds|held|stick(?:s|ing)?|stuck|stands?|stood|upgrad(?:es?|ed|ing)|downgrad(?:es?|ed|ing)|start(?:s|ed|ing)?|begins?|began|initiat(?:es?|ed|ing|ion)|resum(?:es?|ed|ing)|sets?|setting|puts?|putting|switch(?:es|ed)|turn(?:s|ed)|steps|stepped|lands|landed|rat(?:es?|ed|ing)|recommend(?:s|ed|ing)?|sees?|prefers?|preferred|likes?|advis(?:es|ed)'
const strongVerb = new RegExp(`(?:(?:who|which|it|he|she|they|has|had|have|also|still|now|again|itself|meanwhile|then|duly|and|whose analysts?(?: \\p{Lu}[\\p{L}.’'-]+){0,3})\\s)*(?:${verbs}|says|is (?:at|still)|remains|(?:has|had) an? ${quote}?${ratingWord}|(?:his|her|its|their|the) (?:new )?(?:price )?(?:target|objective))(?![\\p{L}])`, 'iuy')
// words that carry nothing
const filler = new RegExp(
  `(?:\\s|^)?(?:as (?:it was|well)|the (?:[\\p{Ll}-]+ ){0,2}(?:group|company|retailer|grocer|lender|bank|carrier|airline|maker|chain|giant|insurer|brewer|miner|builder|firm)|the [A-Z]-shares|(?:euro|dollar|sterling) (?=target)|${verbs}|an?|the|its|his|her|their|our|own|it|them|he|she|they|this|these|to|at|of|on|for|by|in|is|was|are|were|be|has|had|have|one|now|still|also|already|again|only|just|then|even|yet|both|too|there|here|clients|so|as|or|new|rating|ratings|recommendation|call|view|stance|advice|opinion|stock|shares?|units|counter|name|coverage|research|first-time|12-month|twelve-month|one-year|year-end|price|estimate|unchanged|intact|reiterated|no change|in place|down|back|round|further|slightly|says?|said|saying|saw|think(?:s|ing)?|thought|believes|would|could|should|can|word|number|figure|number is|today|yesterday(?: evening)?|this (?:morning|week|month)|late last week|last (?:week|night|month)|earlier this (?:week|month)|after the (?:results|figures|report|numbers)|on (?:\\d{1,2} )?(?:${day}|${month})(?: \\d{1,2})?|in (?:late |early )?${month}|${day}|under review)(?![\\p{L}\\d-])`,
  'iuy',
)
const ofTarget = /(?:\s|^)?(?:(?:price |share )?targets?(?: prices?)?|price objective|objective|valu(?:es?|ed|ing)|PT|TP|fair[- ](?:value|price)(?: estimate)?|valuation|value|worth|sees it as|target)(?![\p{L}])/iuy
const ofRating = /(?:\s|^)?(?:rating|recommendation|call|stance|advice|rates?|rated|recommends?|coverage|upgraded|downgraded|upgrades|downgrades)(?![\p{L}])/iuy
// behind these stands what was before
const earlier = new RegExp(
  `(?:\\s|^)?(?:(?:up|down|was|raised|cut|lowered|trimmed) from|from|was|were|previously|formerly|earlier|before|prior|old|former|previous|instead of|in place of|in favour of one of|rather than|against|compared with|versus|vs\\.?|after|not|had been(?: at)?|used to be|until (?:now|${day}|yesterday)|hitherto)(?: ?:)?(?![\\p{L}])`,
  'iuy',
)
const resets = /(?:\s|^)?(?:to|at|now|by|says|said|sees)(?![\p{L}])/iuy
// "neutral until Thursday", "$320 ($260 before)", "70 before"
const wasBefore = new RegExp(`^,?(?: until (?:now|${day}|yesterday)| till now| before(?=[,.;)]|$)| previously(?=[,.;)]|$)| earlier(?=[,.;)]|$))`, 'u')
const closes = /^(?:$|[\s.]*$|[,;.)–—]|\s*(?:--|[–—(])|\s["“«]|,? (?:and|but|while|which|who|because|since|although|though|citing|arguing|saying|on (?:account|the)|after|as|ahead|despite|when|where|for|if|until|expecting)\b)/u
const begins = /^\s?(?:start|begin|began|initiat|resum)/iu
const anyView = new RegExp(`\\b${ratingWord}\\b`, 'iu')
const stepBehind = new RegExp(`^ (?:to|→|->) ${quote}?${ratingWord}\\b`, 'iu')
const opensVerb = new RegExp(`^\\s?(?:${verbs})`, 'iu')
const opener = '(?:\\s?\\([^()]{1,24}\\))?(?:[’\']s?)?(?:\\s(?:Inc|Corp|Group|plc|PLC|AG|SE|SA|NV|Ltd|Co|Holdings)\\.?)?(?:\\s(?:shares|stock))?'
const listing = new RegExp(opener, 'uy')
const eachShare = / (?:a|per|each|apiece) ?(?:share)?(?![\p{L}])/uy
const restOfName = /(?: \p{Lu}[\p{L}]*){1,2}(?=[ ,.;])/uy
const money = /^(?:\s|^)?["“]?(?:[A-Z]{0,3}[$€£¥₹]\s?|[A-Z]{2,3}\s|Rs\.?\s?|[A-Z][a-z]?)?$/u

/** The views that a sentence tells word by word; empty where it tells none. */
export function readWordedViews(context: RatingContext): readonly RatingReading[] {
  const { text, start, end } = context
  const sentence = text.slice(start, end)
  if (!gate.test(sentence) || ofAllHouses.test(sentence) || ofGoods.test(sentence)) return []
  const houses = housesOf(context)
  if (houses.length === 0 || labelsStranger(context, houses[0]!.start) || opensWithUnread(context)) return []
  return houses.flatMap((house, index) => viewsOf(context, house, houses[index + 1]?.start ?? end, houses[index - 1]?.end ?? start))
}

type House = Firm & { readonly known: boolean }

/** The houses of a sentence, in order: those known or introduced, names that stand where houses stand, and the one that the sentence goes on about. */
function housesOf(context: RatingContext): readonly House[] {
  const { text, start, end, companyNames } = context
  const known = findFirms(text, start, end, companyNames)
  const free = looseHouses(context).filter((house) => !known.some((other) => other.start < house.end && house.start < other.end))
  const all = [...known.map((firm) => ({ ...firm, known: true })), ...free.map((firm) => ({ ...firm, known: false }))].sort((a, b) => a.start - b.start)
  if (all.length > 0) return all
  const carried = carriedHouse(context, text.slice(start, end))
  return carried === null ? [] : [{ name: carried.name, analyst: carried.analyst, start, end: start, known: true }]
}

/** What one house says up to the next: right behind its name, or behind the verb of a later clause. */
function viewsOf(context: RatingContext, house: House, to: number, floor: number): readonly RatingReading[] {
  const { text } = context
  let best: readonly RatingReading[] = []
  for (const at of startsOf(text, house, to)) {
    const views = read(context, at, to)
    if (views === null) return [] // of somebody whom nobody knows
    const told = views.filter((each) => isTold(each, house.known) && !(each.symbol === null && follows.test(text.slice(house.end, at)))).flatMap((each) => ratingOf(context, house, each, floor))
    if (factsOf(told) > factsOf(best)) best = told
  }
  return best
}

// "Osprey Bank, which has followed Skerry since its listing, cut it to hold"
const follows = /\b(?:follow|cover|lik|prefer)(?:s|ed|es) \p{Lu}/u

/** How much readings tell: views, targets and those before. */
export function factsOf(readings: readonly RatingReading[]): number {
  return readings.reduce((sum, { rating: { rating, priceTarget, priceTargetPrior } }) => sum + [rating, priceTarget, priceTargetPrior].filter((each) => each !== null).length, 0)
}

function startsOf(text: string, house: House, to: number): readonly number[] {
  const starts = [house.end]
  for (let at = house.end; at < to && starts.length < 6; at++) {
    const word = /^(?:, |; | and | by |” )/u.exec(text.slice(at, at + 6))?.[0]
    if (word === undefined) continue
    strongVerb.lastIndex = at + word.length
    if (strongVerb.test(text)) starts.push(at + (word.startsWith(' ') ? 0 : 1))
  }
  return starts
}

/** A view, or a target that is called one; of a house that nobody knows both, or a step of what is called a target. */
function isTold({ now, target, prior, speaksOfTarget, speaksOfRating, bare }: View, isKnown: boolean): boolean {
  if (bare && !speaksOfTarget) return isKnown && now !== null && prior !== null // "Jefferies $400, from $500, still Buy"
  if (isKnown) return now !== null || (target !== null && speaksOfTarget)
  return (now !== null && (target !== null || speaksOfRating)) || (target !== null && prior !== null && speaksOfTarget)
}

const aside = /^(?:, (?:the |an? |more |most |less |long |also )?[\p{Ll} -]{3,40},(?= )| \((?:the |its )?[\p{Ll} ]{4,30}\))/u
const analystFirst = /^(?:,? (?:whose |the |an |its )?analysts?(?:,? \p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,2})?|['’]s? (?:analysts?|\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,2})| \(\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,2}(?=, ))/u

/** Reads from behind a house as far as each word is understood; one view for each company that is named. */
function read(context: RatingContext, from: number, to: number): readonly View[] | null {
  const { text } = context
  const views: View[] = []
  let current: View = { ...nothing }
  let clean: View | null = null // as it stood when the last clause was closed
  let wasEarlier = false
  let at = from + (analystFirst.exec(text.slice(from, to))?.[0].length ?? 0)
  const apposed = aside.exec(text.slice(at, to))?.[0]
  if (apposed !== undefined && !anyView.test(apposed)) at += apposed.length
  const eat = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null || match[0].length === 0 || at + match[0].length > to) return null
    at += match[0].length
    return match
  }
  for (;;) {
    if (at >= to) break
    const name = context.namesAt.find((each) => each.start >= at && each.start <= at + 1 && /^\s?$/u.test(text.slice(at, each.start)))
    if (name !== undefined) {
      if (current.symbol !== null && current.symbol !== name.symbol) {
        if (clean !== null) views.push(clean)
        current = { ...nothing, speaksOfTarget: current.speaksOfTarget, speaksOfRating: current.speaksOfRating }
        clean = null
        wasEarlier = false
      }
      current.symbol = name.symbol
      at = name.end
      eat(listing)
      eat(restOfName)
      continue
    }
    const amount = amountAt(context, at)
    if (amount !== null && amount.end <= to) {
      const took = takeAmount(context, current, amount, wasEarlier)
      if (!took) break
      wasEarlier = false
      at = amount.end
      eat(eachShare)
      const later = wasBefore.exec(text.slice(at, to))
      if (later) at += later[0].length
      continue
    }
    const word = eat(view)
    if (word) {
      takeView(text, current, word, wasEarlier, at)
      wasEarlier = false
      continue
    }
    const target = eat(ofTarget)
    if (target) {
      current.speaksOfTarget = true
      continue
    }
    if (eat(earlier)) {
      wasEarlier = true
      continue
    }
    ofRating.lastIndex = at
    if (ofRating.test(text)) current.speaksOfRating = true // and it is read on as a word that carries nothing
    if (eat(resets)) {
      wasEarlier = false
      continue
    }
    const empty = eat(filler)
    if (empty) {
      if (begins.test(empty[0])) current.starts = true
      if (opensVerb.test(empty[0])) wasEarlier = false
      continue
    }
    const parts = eat(connector)
    if (parts === null) break
    if (!/[(:]/u.test(parts[0])) clean = { ...current }
  }
  if (/(?:\b(?:on|of|for|in)|(?:up|down)grad\w+|initiat\w+) $/u.test(text.slice(Math.max(from, at - 12), at + 1)) && /^ \p{Lu}\p{L}*/u.test(text.slice(at, at + 4))) return null
  if (closes.test(text.slice(at, to)) || (at >= to && to === context.end)) clean = { ...current }
  return clean === null ? views : [...views, clean]
}

function amountAt({ text, amounts }: RatingContext, at: number): Amount | null {
  const next = amounts.find((amount) => amount.end > at && amount.start >= at && amount.start - at <= 5)
  return next !== undefined && money.test(text.slice(at, next.start)) ? next : null
}

/** Puts a sum where it belongs: the target, or the one before; false where it is neither. */
function takeAmount({ text, start }: RatingContext, current: View, amount: Amount, wasEarlier: boolean): boolean {
  if (amount.scaled || amount.ranged || (amount.kind !== 'money' && amount.kind !== 'number') || amount.value <= 0) return false
  if (meanTarget.test(text.slice(Math.max(start, amount.start - 90), amount.start))) return false
  const behind = text.slice(amount.end, amount.end + 24)
  // "lifted its target 30 cents to A$7.50": by how much
  if (!wasEarlier && current.target === null && /^ to (?:[A-Z]{0,3}[$€£¥₹]|\d|[A-Z]{3} )/u.test(behind)) return true
  if (/^ (?:lower|higher|firmer|weaker|close|in (?:earnings|profit|sales)|of (?:earnings|profit|sales))\b/u.test(behind)) return false
  const before = wasEarlier || wasBefore.test(behind) || (current.target !== null && / \($/u.test(text.slice(amount.start - 6, amount.start).replace(/[A-Z]{0,3}[$€£¥₹]?\s?$/u, '')))
  if (before) {
    if (current.prior !== null) return false
    current.prior = amount
    return true
  }
  if (current.target !== null) return false
  if (amount.kind === 'number' && !current.speaksOfTarget && !(current.now !== null && /\b(?:with|at|to) $/u.test(text.slice(amount.start - 6, amount.start)))) return false
  if (current.now === null && !current.speaksOfTarget && current.prior === null) {
    if (amount.kind !== 'money') return false
    current.bare = true
  }
  current.target = amount
  return true
}

function takeView(text: string, current: View, match: RegExpExecArray, wasEarlier: boolean, at: number): void {
  const said = /^(buy|sell)er$/iu.exec(match[1]!)?.[1] ?? match[1]!
  const behind = text.slice(at, at + 24)
  const steps = stepBehind.test(behind)
  const inside = current.now !== null && text[match.index] === '(' // "to hold (buy)"
  if (wasEarlier || steps || wasBefore.test(behind) || inside || (current.now !== null && /\(["“‘']?$/u.test(text.slice(match.index - 2, match.index + 1)))) current.before ??= said
  else current.now ??= said
}

function ratingOf(context: RatingContext, house: House, view: View, floor: number): readonly RatingReading[] {
  const { text, start, end, namesAt, subject } = context
  const near = namesAt.filter((name) => name.end <= house.start && name.start >= floor && !(name.start < house.end && house.start < name.end))
  const symbol = view.symbol ?? near.at(-1)?.symbol ?? namesAt.findLast((name) => name.end <= house.start)?.symbol ?? subject
  if (symbol === null || (view.symbol === null && ratesStranger(text, start, house.start, namesAt))) return []
  const change = view.now !== null && view.before !== null ? rankOf(view.now) - rankOf(view.before) : 0
  const words = text.slice(house.end, end)
  const action: Rating['action'] = view.starts ? 'initiate' : change > 0 ? 'upgrade' : change < 0 ? 'downgrade' : /\bupgrad/iu.test(words) && view.now !== null && view.before === null ? 'upgrade' : /\bdowngrad/iu.test(words) && view.now !== null && view.before === null ? 'downgrade' : 'maintain'
  const { target } = view
  const prior = target === null ? null : view.prior
  // "2,510p (2,980)", "from 118 to 92 francs": a bare number is counted in what stands beside it
  const factor = prior?.kind === 'number' && target?.minor === true ? 0.01 : 1
  return [
    {
      rating: { symbol, firm: house.name, analyst: house.analyst, action, rating: view.now === null ? null : titleCase(view.now), priceTarget: target?.value ?? null, priceTargetPrior: prior === null ? null : prior.value * factor, currency: target?.currency ?? null, evidence: [[start, end]] },
      amounts: [target, prior].filter((amount) => amount !== null),
    },
  ]
}
