// Several houses told in one breath: "Jefferies to $52 from $47, Needham to $55 from $50"; "a buy from Tarrant ($45 target) and a neutral from UBS ($37)"; "Both have buy ratings".
import type { Rating } from '../../../shared/model.ts'
import type { Amount } from '../parts.ts'
import type { RatingContext, RatingReading } from './ratings.ts'
import type { Firm } from './firms.ts'
import { ratingWord, readRatingWords, titleCase } from './rating-words.ts'

const mover = '(?:rais|lift|cut|lower|trim|boost|bump|hik|mov|slash|nudg|increas|reduc|doubl|tak|took|go|went)(?:e?s|ed|t|en|med|ped)?'
const stepLead = new RegExp(`^(?: \\([^()]{1,20}\\))?(?: (?:has |have |had |also |then |now |in turn )*(?:${mover}|sees?|saw))?(?: (?:its|his|her|their)(?: own)?(?: (?:price )?target)?| it| theirs)?(?: (to|from|up to|down to))?[ ]$`, 'u')
const stepBetween = /^(?:,? (?:up |down )?from |,? \((?:up |down )?(?:from|was) |, was |,? (?:up|down) from )$/u
const ofTargets = /\b(?:price targets?|target prices?|targets?|price objectives?)\b(?![^.;]*\b(?:estimates?|forecasts?|EPS|dividends?|Brent|crude|gold|copper|output)\b)/iu

/** The step a house takes from one target to another where its clause has no word but a verb: "Needham to $55 from $50". Null where nothing near speaks of targets, or the clause is longer. */
export function readStep(context: RatingContext, from: number, to: number): { readonly target: Amount; readonly prior: Amount } | null {
  const { text } = context
  const [first, second] = context.amounts.filter((amount) => amount.start >= from && amount.start < to && (amount.kind === 'money' || amount.kind === 'number') && !amount.scaled && !amount.ranged && amount.per === null)
  if (!first || !second || (first.kind !== 'money' && second.kind !== 'money') || first.start - from > 60) return null
  const lead = stepLead.exec(text.slice(from, first.start))
  if (!lead || !ofTargets.test(text.slice(Math.max(0, context.start - 300), from))) return null
  const between = text.slice(first.end, second.start)
  if (lead[1] === 'from') return between === ' to ' ? { target: second, prior: first } : null
  return stepBetween.test(between) && first.kind === 'money' ? { target: first, prior: second } : null
}

const viewStep = new RegExp(`^ to (?:an? )?["“‘']?(${ratingWord})["”’']?(?=[,.;]| and |$)`, 'iu')

/** "Piper Sandler downgraded Tarnow to neutral, Citi to sell": the view of a house behind another's, without its verb; null where it is none. */
export function readViewStep(context: RatingContext, firm: Firm, from: number): { readonly now: string; readonly action: Rating['action'] } | null {
  const now = viewStep.exec(context.text.slice(firm.end, context.end))?.[1]
  const verb = /\b(up|down)graded\b[^.;]*$/u.exec(context.text.slice(context.start, from))?.[1]
  return now === undefined || verb === undefined ? null : { now, action: verb === 'up' ? 'upgrade' : 'downgrade' }
}

const respectively = /^ (?:both )?(?:\p{Ll}+ ){1,2}their (?:respective )?(?:price )?targets? (?:on [^,;$€£]{2,40} )?to $/u

/** "J.P. Morgan Securities and RBC trimmed their respective price targets to $10 and $11": two houses and as many targets; null where they are not. */
export function readRespectiveTargets(context: RatingContext, firms: readonly Firm[]): readonly RatingReading[] | null {
  const { text, start, end } = context
  if (!/\btheir (?:respective )?(?:price )?targets? /u.test(text.slice(start, end))) return null
  const money = context.amounts.filter((amount) => amount.kind === 'money' && !amount.scaled && !amount.ranged)
  const first = money.findIndex((amount, index) => money[index + 1] !== undefined && text.slice(amount.end, money[index + 1]!.start) === ' and ')
  const [low, high] = [money[first], money[first + 1]]
  if (!low || !high) return null
  const second = firms.findIndex((firm) => firm.end <= low.start && respectively.test(text.slice(firm.end, low.start).replace(/^ (?:Securities|Capital(?: Markets)?|Research|Group|Bank)(?= )/u, '')))
  const [one, two] = [firms[second - 1], firms[second]]
  if (!one || !two || !/^(?: (?:Securities|Capital(?: Markets)?|Research|Group|Bank))? and $/u.test(text.slice(one.end, two.start))) return null
  const symbol = context.namesAt.find((name) => name.end <= one.start && !firms.some((firm) => firm.start < name.end && name.start < firm.end))?.symbol ?? context.subject
  if (!symbol) return null
  return [[one, low] as const, [two, high] as const].map(([firm, target]) => ({
    rating: { symbol, firm: firm.name, analyst: firm.analyst, action: 'maintain', rating: null, priceTarget: target.value, priceTargetPrior: null, currency: target.currency, evidence: [[start, end]] as const },
    amounts: [target],
  }))
}

const given = new RegExp(`\\b(?:an?|its|their) ["“‘']?(${ratingWord})["”’']?(?: rating| recommendation| call| view| stance)? (?:from|at|by) $`, 'iu')
const givenTarget = /^(?:['’]s \p{Lu}[\p{L}.’'-]+ \p{Lu}[\p{L}’'-]+)?(?: \((?:with )?(?:an? )?| with an? |, with an? )$/u

/** "drew a buy from Tarrant ($45 target), an overweight from Morgan Stanley ($48)": two houses and more, each behind its view; null where there are not. */
export function readGivenViews(context: RatingContext, firms: readonly Firm[]): readonly RatingReading[] | null {
  const { text, start, end } = context
  if (firms.length < 2) return null
  const views = firms.map((firm, index) => given.exec(text.slice(firms[index - 1]?.end ?? start, firm.start))?.[1] ?? null)
  if (views.some((view) => view === null)) return null
  const symbol = context.namesAt.findLast((name) => name.end <= firms[0]!.start)?.symbol ?? (context.namesAt.length === 0 ? context.subject : null)
  if (!symbol) return null
  const begins = /\b(?:initiat\w+|coverage|quiet period|start(?:s|ed)\b)/iu.test(text.slice(start, firms[0]!.start))
  return firms.map((firm, index) => {
    const target = context.amounts.find((amount) => amount.start >= firm.end && amount.start < (firms[index + 1]?.start ?? end) && amount.kind === 'money' && !amount.scaled && !amount.ranged && (givenTarget.test(text.slice(firm.end, amount.start)) || (text[amount.start] === '(' && amount.start === firm.end + 1))) ?? null
    const rating: Rating = { symbol, firm: firm.name, analyst: firm.analyst, action: begins ? 'initiate' : null, rating: titleCase(views[index]!), priceTarget: target ? Math.abs(target.value) : null, priceTargetPrior: null, currency: target?.currency ?? null, evidence: [[start, end]] }
    return { rating, amounts: target ? [target] : [] }
  })
}

const together = /^\W*(Both|All (?:two|three|four|five))(?: (?:of the |the )?(?:firms|brokers|brokerages|houses|banks|analysts))?(?: (?:also|still|now))* (?:rated?|have|had|kept|keep|maintain(?:ed)?|hold|held|reiterated|repeated|stay(?:ed)?|remain(?:ed)?) /u
const counts: Readonly<Record<string, number>> = { Both: 2, 'All two': 2, 'All three': 3, 'All four': 4, 'All five': 5 }

const viewOfAll = new RegExp(`^\\W*[^,;]{3,50} ["“‘']?(${ratingWord})["”’']? (?:ratings|recommendations)\\b`, 'iu')

function viewOf(words: string): { readonly now: string | null; readonly before: string | null } {
  const all = viewOfAll.exec(words)?.[1]
  return all === undefined ? readRatingWords(words) : { now: all, before: null }
}

/** "All three rate the stock a buy", behind three houses with their targets: the view is that of each; null where the sentence is no such one. */
export function readViewTogether(context: RatingContext): readonly RatingReading[] | null {
  const { text, start, end } = context
  const lead = together.exec(text.slice(start, Math.min(end, start + 80)))
  if (!lead) return null
  const told = context.before.filter((rating) => rating.rating === null && rating.evidence.some(([at]) => at >= context.paragraph[0]))
  const { now, before } = viewOf(text.slice(start, end))
  const symbol = told[0]?.symbol
  if (now === null || before !== null || told.length !== counts[lead[1]!] || told.some((rating) => rating.symbol !== symbol) || context.namesAt.some((name) => name.symbol !== symbol)) return null
  return told.map((rating) => ({
    rating: { ...rating, rating: titleCase(now), action: rating.action ?? 'maintain', priceTarget: null, priceTargetPrior: null, currency: null, evidence: [[start, end]] as const },
    amounts: [],
  }))
}

const surnameTarget = /(?:^|[,;:] |\band |\bwhile |[“"])(\p{Lu}[\p{L}’'-]+?)['’]s? (?:(?:new |own )?(?:price )?target (?:price )?(?:is|was|stands at|remains|goes to|rises to|falls to) )?$/u

/** "Soto's target is $58, Reeve's $44": the targets of analysts named before, each by the surname; null where one of them is not known. */
export function readSurnameTargets(context: RatingContext): readonly RatingReading[] | null {
  const { text, start, end } = context
  if (!/['’]s (?:new |own )?(?:price )?target\b/u.test(text.slice(start, end))) return null
  const readings: RatingReading[] = []
  for (const amount of context.amounts) {
    const surname = surnameTarget.exec(text.slice(Math.max(start, amount.start - 60), amount.start))?.[1]
    if (surname === undefined || amount.kind !== 'money' || amount.scaled || amount.ranged) return null
    const of = context.before.findLast((rating) => rating.analyst?.endsWith(` ${surname}`) === true && rating.priceTarget === null)
    if (!of || context.namesAt.some((name) => name.symbol !== of.symbol)) return null
    readings.push({ rating: { ...of, priceTarget: amount.value, currency: amount.currency, evidence: [[start, end]] }, amounts: [amount] })
  }
  return readings.length > 0 ? readings : null
}
