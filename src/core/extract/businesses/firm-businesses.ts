// Whether what stands before a profit is a business at all. At first sight nine in ten profits of a "business" that nothing else in the article calls one were
// the whole company's, another company's or of another measure ("helped push quarterly earnings", "pre-provision earnings", "Finally, Tessin Airways reported").
import type { Course } from '../course.ts'
import type { Draft } from '../figures/drafts.ts'
import { doubtDraft } from '../figures/drafts.ts'
import { isKnownPart } from './known-parts.ts'
import { isPartOfTold } from './parts-in-turn.ts'
import { rememberAnswers } from '../words.ts'

const nouns = '(?:business(?:es)?|units?|segments?|divisions?|arms?|operations|groups?|brands?|regions?|markets?|subsidiary|sides?|networks?|studios?|franchises?)'
const calledBehind = new RegExp(`^(?:(?:['’]s?)?,? (?:${nouns}|half)\\b|['’]s? \\d)`, 'u') // "the service half", "Halwick's 31% rise in profits"
const endsCalled = new RegExp(`\\b(?:${nouns}|customers|clients)$`, 'u')
const calledBefore = new RegExp(`(?:\\b${nouns}(?: of| in)?,?|\\b(?:in|from|at|of|for|across)) (?:its |the |our )?$|\\bits (?:[\\p{L}-]+ ){0,3}[\\p{L}-]+, $`, 'u')
const measuredBehind =
  /^(?:['’]s?)? (?:(?:net|total|organic|segment|operating|comparable|like-for-like|adjusted|underlying|gross|business|unit|division) ){0,2}(?:sales|revenues?|profits?|income|loss(?:es)?|earnings|ebitd?a?|margins?|turnover|(?:paying |active )?(?:subscribers?|users|customers|members|accounts))\b/u

const legalForm = / (?:Corp|Inc|Ltd|Co|plc|PLC|AG|SA|NV|SE|ASA|AB|Oyj|Bhd|LLC|Corporation|Incorporated|Limited|Company)\.?$/u

// words that the telling of a number has around it and no business is called by
const noBusiness = /^(?:(?:local |constant |reported )?(?:currenc(?:y|ies)|dollars?|euros?|pounds|pesos|yen)|(?:\p{L}+ )?(?:IFRS|GAAP) basis|FIFO|LIFO|EBITD?A?|wise|(?:these|those|both|all)(?: \p{Ll}+)?|\p{L}+n['’]t|inc(?:\.|orporated)?(?: today)?)$/iu
const buildsHomes = /\b(?:home ?builders?|homebuilding|builds? homes|homes (?:closed|delivered|sold)|net signed contracts|home closings|community count|(?:backlog (?:stood at|of|was) )\d[\d,]* homes|net new (?:home )?orders)\b/iu

const profits = new Set<Draft['metric']>(['operating-income', 'ebit', 'ebita', 'ebitda'])
const counts = new Set<Draft['metric']>(['users', 'deliveries'])

/** Takes out, as questions, profits and counts of what nothing in the article calls a business, and earnings per share of any but a named one. */
export function dropUnfirmBusinesses({ input, companies, doubts, tabled }: Pick<Course, 'input' | 'companies' | 'doubts' | 'tabled'>, drafts: Draft[]): void {
  const { text } = input
  let lower: string | null = null
  for (let index = drafts.length - 1; index >= 0; index--) {
    const draft = drafts[index]!
    if (draft.segment === null || draft.mode !== 'result' || tabled.has(draft)) continue
    if (isOwnName(text, draft.segment, companies.find(({ symbol }) => symbol === draft.symbol)?.aliases ?? [])) {
      draft.segment = null
      continue
    }
    // "home sales gross margin", of a builder of homes: all that it sells
    if (/^home$/iu.test(draft.segment) && buildsHomes.test(text) && !drafts.some((other) => other.segment === null && other.symbol === draft.symbol && other.metric === draft.metric && other.mode === 'result')) {
      draft.segment = null
      continue
    }
    lower ??= text.toLowerCase()
    if (!noBusiness.test(draft.segment) && isFirm(draft, draft.segment, text, lower, drafts)) continue
    drafts.splice(index, 1)
    doubtDraft(doubts, draft, 'told of a business that the article calls none anywhere')
  }
}

/** "Tessin Motor Corp", where the directory has a Tessin Motor Corporation; "Orrin", of an Orrin Mills Corp that only "Mills Corp" is known of. */
function isOwnName(text: string, segment: string, aliases: readonly string[]): boolean {
  if (legalForm.test(segment)) return aliases.some((alias) => segment.startsWith(`${alias} `))
  return aliases.some((alias) => legalForm.test(alias) && (isPrinted(text, `${segment} ${alias}`) || isPrinted(text, `${segment}\n${alias}`)))
}

const isPrinted = rememberAnswers((text, words) => text.includes(words))

function isFirm(draft: Draft, segment: string, text: string, lower: string, drafts: readonly Draft[]): boolean {
  const named = /^\p{Lu}/u.test(segment)
  const called = isCalled(lower, segment)
  const measured = (): boolean => isMeasured(draft, lower, segment)
  if (draft.metric === 'eps') return named && called
  if (draft.metric === 'net-income') return called || isPartOfTold(draft, drafts) || (named ? measured() || /^\p{Lu}[\p{L}.]+ \p{Ll}+$/u.test(segment) || hasSibling(draft, lower, drafts) : measured() && hasSibling(draft, lower, drafts))
  if (profits.has(draft.metric)) return named || called || isPartOfTold(draft, drafts) || besideCalled(draft, lower, drafts)
  if (counts.has(draft.metric)) return called || measured() || (named && isName(text, segment))
  // "hips added 4.6% to $718 million", beside the sales of knees
  if (draft.metric === 'revenue' && !named) return called || measured() || isKnownPart(text, segment) || drafts.some((other) => other.segment !== null && other.segment !== segment && other.metric === 'revenue')
  return true
}

/** "Operating profit in consumer foods was up 21% at $253 million, while pet food slipped": in one sentence with a business that is called one. */
function besideCalled(draft: Draft, lower: string, drafts: readonly Draft[]): boolean {
  return drafts.some((other) => other.segment !== null && other.segment !== draft.segment && other.metric === draft.metric && other.evidence[0]![0] === draft.evidence[0]![0] && isCalled(lower, other.segment))
}

/** "Canadian banking generated a profit of", beside that of the wealth management unit. */
function hasSibling(draft: Draft, lower: string, drafts: readonly Draft[]): boolean {
  return drafts.some(
    (other) => other !== draft && other.segment !== null && other.segment !== draft.segment && other.metric === draft.metric && other.symbol === draft.symbol && (isCalled(lower, other.segment) || isMeasured(other, lower, other.segment)),
  )
}

/** "with Larkview+ reaching 115 million": a capital inside a sentence, where only names have one. */
function isName(text: string, segment: string): boolean {
  for (let at = text.indexOf(segment); at >= 0; at = text.indexOf(segment, at + 1)) if (/\p{Ll},? $/u.test(text.slice(Math.max(0, at - 3), at))) return true
  return false
}

/** "the payments business", "in Payments", "Payments:": somewhere the words stand where a business stands. */
const isCalled = rememberAnswers((lower, segment) => {
  const words = segment.toLowerCase()
  if (endsCalled.test(words)) return true
  for (let at = lower.indexOf(words); at >= 0; at = lower.indexOf(words, at + 1)) {
    const end = at + words.length
    if (calledBehind.test(lower.slice(end, end + 24)) || calledBefore.test(lower.slice(Math.max(0, at - 40), at))) return true
  }
  return false
})

/** "Payments profit": in the figure's own sentence the words stand right before a measure. */
function isMeasured(draft: Draft, lower: string, segment: string): boolean {
  const words = segment.toLowerCase()
  return draft.evidence.some(([start, end]) => {
    for (let at = lower.indexOf(words, start); at >= 0 && at < end; at = lower.indexOf(words, at + 1)) if (measuredBehind.test(lower.slice(at + words.length, at + words.length + 60))) return true
    return false
  })
}
