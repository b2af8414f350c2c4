// "Like-for-like sales rose 1.5%. Among the regions Latin America grew 5.9%": growth of parts that is told without a sum stands on the footing of the growth before it.
import type { Basis } from '../../../shared/model.ts'
import type { Draft } from './drafts.ts'

const footing = /\b(?:(organic(?:ally)?|like[- ]for[- ]like|constant scope)|(constant (?:exchange|currenc|rates)|local currenc|currency[- ](?:adjusted|neutral)))|\b(as reported|reported basis|(?:actual|current) (?:exchange )?rates|nominal|in (?:euros|dollars|sterling|pounds|francs|kronor)|statutory)\b/giu

/** The footing that a stretch of text named last; null where it named none, or told what is reported behind it. */
function lastFooting(text: string): Basis | null {
  const [, organic, constant] = [...text.matchAll(footing)].at(-1) ?? []
  return organic !== undefined ? 'like-for-like' : constant !== undefined ? 'constant-currency' : null
}

/**
 * Gives the growth of businesses that stands alone the footing of the growth before it, where both its own paragraph and the one above speak of growth on such a footing: 17 right and
 * one wrong among the labelled articles; where a sum stands beside the growth, or only one paragraph says so, it is as reported more often than not.
 */
export function standOnGrowthBefore(text: string, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.mode !== 'result' || draft.metric !== 'revenue' || draft.segment === null || draft.basis !== 'reported' || draft.basisSaid || draft.change?.kind !== 'percent') continue
    if (draft.actual !== null || draft.consensus !== null || draft.prior !== null) continue
    const [start, end] = draft.evidence[0] ?? [0, 0]
    const at = start + Math.max(0, text.slice(start, end).indexOf(String(Math.abs(draft.change.value))))
    const paragraph = text.lastIndexOf('\n', start - 1) + 1
    const above = text.slice(Math.max(0, paragraph - 900), paragraph).trimEnd()
    const told = lastFooting(text.slice(paragraph, at))
    if (told !== null && lastFooting(above.slice(above.lastIndexOf('\n') + 1)) !== null) draft.basis = told
  }
}

// "opened 12 stores", "its restaurants", "the retailer": a company with shops of its own; that supermarkets sell its goods says nothing
const ownShops = /\b(?:(?:its|their|our|own|new|opened|closed|opening|closing|existing|flagship|company-owned|franchised|\d) (?:[\p{L}-]+ ){0,2}(?:stores?|shops?|restaurants?|pubs?|supermarkets?|outlets?|branches)|the (?:[\p{L}-]+ )?(?:retailer|grocer|chain|restaurateur|pub group))\b/iu

/** A company without shops that reports sales like for like guides for the same growth, not for that of stores. */
export function renameOrganicGrowth(text: string, drafts: readonly Draft[]): void {
  if (!drafts.some((draft) => draft.metric === 'comparable-sales' && draft.mode === 'guidance')) return
  if (ownShops.test(text)) return
  for (const draft of drafts) {
    if (draft.metric !== 'comparable-sales' || draft.mode !== 'guidance') continue
    const own = drafts.filter((other) => other.symbol === draft.symbol && other.mode === 'result')
    if (!own.some((other) => other.metric === 'revenue' && other.basis === 'like-for-like')) continue
    draft.metric = 'revenue'
    draft.basis = 'like-for-like'
  }
}
