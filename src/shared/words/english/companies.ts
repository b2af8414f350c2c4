import { count } from './counting.ts'

export const companies = {
  title: 'Companies',
  why: 'Why is this here?',
  actions: (symbol: string) => `Actions for ${symbol}`,
  byHand: 'Filed here by you.',
  sureness: (confidence: number | null) => {
    if (confidence === null) return 'Read by an earlier version, which did not keep how sure it was.'
    const words = confidence >= 0.95 ? 'Sure' : confidence >= 0.8 ? 'Likely' : 'Possible'
    return `${words} (${Math.round(confidence * 100)} of 100).`
  },
  morePlaces: (more: number) => `and ${count(more, 'more place', 'more places')}`,
  showArticles: 'Show its articles',
  showClaims: 'Show what articles claim about it',
  notHere: 'Not this company: in this article',
  notByPhrase: (phrase: string) => `Not this company: never by “${phrase}” alone`,
  notInFeed: (feed: string) => `Not this company: never in ${feed}`,
  saidNotHere: (symbol: string) => `This article is not about ${symbol}.`,
  saidNotByPhrase: (symbol: string, phrase: string) => `“${phrase}” alone does not mean ${symbol} any more.`,
  saidNotInFeed: (symbol: string, feed: string) => `${feed} is not about ${symbol} any more.`,
  fileUnder: 'File under another company',
  fileUnderNote: 'For an article that is about a company without naming it. It stays there whatever is read from its text later.',
  file: 'File',
  filed: (symbol: string) => `Filed under ${symbol}.`,
  unfile: 'Take out of this company',
  unfiled: (symbol: string) => `Taken out of ${symbol}.`,
  lifted: (symbol: string) => `${symbol} may be meant again.`,
  decisions: 'Not this company',
  decisionsNote: 'What you said about companies that are not meant. Taken back, the articles stand under the company again.',
  noDecisions: 'Nothing yet. In an article, the menu beside a company has “Not this company”.',
  decisionArticle: (title: string) => `in “${title}”`,
  decisionPhrase: (phrase: string) => `by the words “${phrase}”`,
  decisionFeed: (feed: string) => `in the feed ${feed}`,
  takeBack: 'Take back',
}
