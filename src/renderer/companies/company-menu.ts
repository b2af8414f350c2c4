import type { Article, ExplainedMention, Mention } from '../../shared/model.ts'
import { useOpenArticle } from '../reader/open-article.ts'
import type { MenuItem } from '../ui/Menu.tsx'
import { showPage, showScope } from '../view.ts'
import { currentWords } from '../words.ts'
import { refuseCompany, unfile } from './filing-actions.ts'

const mostPhrases = 3

/** What can be done with a company of an article: go to it, or say that it is not meant, here, by these words or in this feed. */
export function listCompanyActions(article: Article, mention: Mention, explained: ExplainedMention | null): readonly (MenuItem | null)[] {
  const words = currentWords().companies
  const symbol = explained?.means ?? mention.symbol
  const phrases = [...new Set((explained?.places ?? []).filter((place) => isName(place.rule)).map((place) => place.quote))].slice(0, mostPhrases)
  const feeds = useOpenArticle.getState().value?.feeds ?? []
  const places: readonly (MenuItem | null)[] = [
    { label: words.showPage, run: () => showPage({ kind: 'company', symbol }) },
    { label: words.showArticles, run: () => showScope({ kind: 'symbol', symbol }) },
    { label: words.showClaims, run: () => showPage({ kind: 'ledger', symbol }) },
    null,
  ]
  if (explained?.byHand) return [...places, { label: words.unfile, run: () => void unfile(article.id, symbol) }]
  return [
    ...places,
    { label: words.notHere, run: () => void refuseCompany(symbol, { kind: 'article', articleId: article.id }, words.saidNotHere(symbol)) },
    ...phrases.map((phrase) => ({ label: words.notByPhrase(phrase), run: () => void refuseCompany(symbol, { kind: 'phrase', phrase }, words.saidNotByPhrase(symbol, phrase)) })),
    ...feeds.map((feed) => ({ label: words.notInFeed(feed.title), run: () => void refuseCompany(symbol, { kind: 'feed', feedId: feed.id }, words.saidNotInFeed(symbol, feed.title)) })),
  ]
}

/** A printed symbol means its company whatever a person says of names. */
function isName(rule: ExplainedMention['places'][number]['rule']): boolean {
  return rule !== null && rule !== 'symbol-with-exchange' && rule !== 'symbol-in-brackets' && rule !== 'cashtag'
}
