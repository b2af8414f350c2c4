// What cannot be: a business that is called like an owner, a number per share that is compared with a sum. Better a question than such a fact.
import type { Doubt } from '../../../shared/model.ts'
import type { Draft } from './drafts.ts'
import { doubtDraft } from './drafts.ts'
import { isCompanySuffixed } from '../names/names.ts'
import { hasWord } from '../words.ts'

/** Takes drafts out whose business is the possessive of a company of the headline ("Halwick Air’"), and comparisons per share that are a thousand times the number itself. */
export function dropImplausible(drafts: Draft[], doubts: Doubt[], title: string): void {
  for (let index = drafts.length - 1; index >= 0; index--) {
    const draft = drafts[index]!
    if (draft.segment !== null && /['’]s?$/u.test(draft.segment)) {
      draft.segment = draft.segment.replace(/['’]s?$/u, '')
      if (!hasWord(title, draft.segment) && !isCompanySuffixed(draft.segment)) continue
      drafts.splice(index, 1)
      doubtDraft(doubts, draft, 'told of an owner that no symbol is known of')
      continue
    }
    if (draft.metric !== 'eps' || draft.actual === null) continue
    const limit = 1000 * Math.max(Math.abs(draft.actual), 0.01)
    if (Math.abs(draft.prior ?? 0) <= limit && Math.abs(draft.consensus ?? 0) <= limit) continue
    doubtDraft(doubts, draft, 'compared with a sum of money, not with a number per share')
    if (Math.abs(draft.prior ?? 0) > limit) draft.prior = null
    if (Math.abs(draft.consensus ?? 0) > limit) draft.consensus = null
  }
}
