// Sales that are counted in vehicles.
import type { Amount } from '../parts.ts'
import type { Frame, Walk } from '../sentence/walk.ts'

const carSales = /\b(?:(?:vehicle|car|truck) (?:deliveries|sales)|million (?:vehicles|cars|units)|(?:worldwide|global) deliveries)\b/iu

/** Whether the text before a number prints money with a sign: then a number without one is of things. */
function printsSigns(text: string, at: number): boolean {
  return /[$€£¥₹] ?\d/u.test(text.slice(Math.max(0, at - 400), at))
}

/** "Pod sales were up 7 percent to 7.4 million", where money has its sign: how many were sold. */
export function isOfThings(state: Walk, amount: Amount): boolean {
  const { text } = state.context
  return state.frame?.metric === 'revenue' && state.frame.segment !== null && / to (?:about |nearly |a record )?$/u.test(text.slice(Math.max(0, amount.start - 16), amount.start)) && printsSigns(text, amount.start)
}

/** "US sales climbed 2.7 per cent to 608,320", "Pod sales were up 7 percent to 7.4 million", where money has its sign: growth of how many were sold, and no money. */
export function growsInNumber(text: string, frame: Frame, amount: Amount, right: string): boolean {
  if (frame.metric !== 'revenue') return false
  if (/^ to \d{1,3}(?:,\d{3})+(?!\d|,| ?(?:M?(?:SEK|NOK|DKK|EUR|USD|CHF)\b|million|billion|crore|lakh|yen|won|euros?|dollars?|units|vehicles|cars|trucks|vans|motorcycles|homes))/u.test(right)) return true
  return frame.segment !== null && /^ to (?:about |nearly |a record )?[\d.]+ million(?:[.,;]|$)/u.test(right) && printsSigns(text, amount.start)
}

/** "bus sales up 33% to 2,240 units", where no deliveries are told: growth of how many were sold, and no money. */
export function growsInUnits(state: Walk, frame: Frame, amount: Amount): boolean {
  if (frame.metric !== 'revenue') return false
  const next = state.context.amounts.find((other) => other.start >= amount.end)
  if (next?.kind !== 'number' || !/^ to (?:about |nearly |a record )?$/u.test(state.context.text.slice(amount.end, next.start))) return false
  const right = state.context.text.slice(next.end, next.end + 20)
  return /^ units\b/u.test(right) && !isUnitSales(state, next, frame, right)
}

/** "Volkswagen's sales climbed 2.4 per cent to about 7.61 million", in an article about cars: vehicles, not money. */
export function speaksOfVehicles(state: Walk): boolean {
  return state.frame?.metric === 'revenue' && carSales.test(state.context.text.slice(Math.max(0, state.sentence[0] - 700), state.sentence[1]))
}

const vehicleNoun = /^\s(?:vehicles|cars|trucks|motorcycles|motorbikes|scooters|buses|tractors|jets|aircraft)\b/iu

/** "It expects sales to grow to 5.83 million vehicles for the year": of the whole company, and not of a place. */
export const countsVehicles = (right: string): boolean => vehicleNoun.test(right) && !/^\s\w+ in (?!the\b|20\d\d|fiscal)/u.test(right)

/** "Sales in the United States gained 12.7 percent to 257,446 units": sales that are counted, not paid, where the article counts vehicles. */
export function isUnitSales(state: Walk, amount: Amount, frame: Frame, right: string): boolean {
  if (frame.metric !== 'revenue' || !/\bto (?:about |around |nearly |a record )?$/iu.test(state.context.text.slice(state.sentence[0], amount.start))) return false
  if (speaksOfVehicles(state) && amount.scaled && /^\s*(?:units\b|in\b|through\b|last\b|for\b|[.,;]|$)/iu.test(right)) return true
  return vehicleNoun.test(right) || (/^\sunits\b/iu.test(right) && [...state.drafts, ...state.context.recent].some((draft) => draft.metric === 'deliveries'))
}

/** The frame, and the growth read under it, are of vehicles. */
export function becomeDeliveries(state: Walk, frame: Frame): Frame {
  for (const draft of state.drafts)
    if (draft.metric === 'revenue' && draft.actual === null && draft.segment === frame.segment) Object.assign(draft, { metric: 'deliveries', unit: 'count' })
  return { ...frame, metric: 'deliveries' }
}

/** Whether a number counts vehicles, ships or planes, and not anything else that was delivered. */
export function isVehicleCount(text: string, amount: Amount, frame: Frame, state: Walk): boolean {
  const after = text.slice(amount.end, amount.end + 40)
  if (
    /^\s(?:[\p{L}-]+\s){0,3}(?:vehicles|cars|trucks|jets|planes|airplanes|aircraft|units|electric vehicles|EVs|vans|lorries|sedans|SUVs|pickups|scooters|bikes|bicycles|e-bikes|boats|yachts|ships|trains|locomotives|homes|houses|coaches|helicopters|motorcycles|motorbikes|engines|tractors|buses|machines|(?:smart)?phones|handsets|tablets|PCs|laptops|notebooks|consoles|televisions|TVs)\b/iu.test(
      after,
    )
  )
    return true
  // "787 Dreamliner deliveries", "its 737 delivery forecast": what is delivered, and not how many
  if (/^\d{3}$/u.test(text.slice(amount.start, amount.end)) && /^\s(?:(?:\p{Lu}\p{Ll}+|MAX) (?:deliver(?:y|ies)|jets?|production|program)|delivery (?:forecast|target|guidance|goal))/u.test(after)) return false
  if (/^\s(?:short |metric |net )?(?:tons|tonnes|barrels|ounces|wafers|gallons|pounds|cases|pairs|MW|GW|megawatts|boe)\b/iu.test(after)) return false
  if (/^(?:deliveries|vehicle deliveries)/iu.test(frame.mark?.name ?? '')) return true
  return state.drafts.some((draft) => draft.metric === 'deliveries') && amount.start > (frame.mark?.end ?? 0)
}

/** "It has shipped 126,000 engines" names no period: all that were shipped so far. */
export function isCountSoFar(state: Walk, amount: Amount): boolean {
  return state.context.periods.length === 0 && /\b(?:has|have) (?:now |already |since )?(?:shipped|delivered|sold|built|produced) (?:about |more than |over |nearly |some |around )?$/u.test(state.context.text.slice(state.sentence[0], amount.start))
}
