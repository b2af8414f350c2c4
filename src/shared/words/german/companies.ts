import type { Words } from '../languages.ts'
import { count } from './counting.ts'

export const companies: Words['companies'] = {
  title: 'Unternehmen',
  why: 'Warum steht das hier?',
  actions: (symbol) => `Aktionen für ${symbol}`,
  byHand: 'Von Ihnen hier abgelegt.',
  sureness: (confidence) => {
    if (confidence === null) return 'Von einer früheren Version gelesen, die nicht festhielt, wie sicher sie war.'
    const words = confidence >= 0.95 ? 'Sicher' : confidence >= 0.8 ? 'Wahrscheinlich' : 'Möglich'
    return `${words} (${Math.round(confidence * 100)} von 100).`
  },
  morePlaces: (more) => `und ${count(more, 'weitere Stelle', 'weitere Stellen')}`,
  showArticles: 'Artikel des Unternehmens zeigen',
  showClaims: 'Zeigen, was Artikel darüber behaupten',
  notHere: 'Nicht dieses Unternehmen: in diesem Artikel',
  notByPhrase: (phrase) => `Nicht dieses Unternehmen: nie allein durch „${phrase}“`,
  notInFeed: (feed) => `Nicht dieses Unternehmen: nie in ${feed}`,
  saidNotHere: (symbol) => `Dieser Artikel handelt nicht von ${symbol}.`,
  saidNotByPhrase: (symbol, phrase) => `„${phrase}“ allein meint nicht mehr ${symbol}.`,
  saidNotInFeed: (symbol, feed) => `${feed} handelt nicht mehr von ${symbol}.`,
  fileUnder: 'Unter einem anderen Unternehmen ablegen',
  fileUnderNote: 'Für einen Artikel über ein Unternehmen, das er nicht nennt. Er bleibt dort, was auch immer später aus seinem Text gelesen wird.',
  file: 'Ablegen',
  filed: (symbol) => `Unter ${symbol} abgelegt.`,
  unfile: 'Aus diesem Unternehmen herausnehmen',
  unfiled: (symbol) => `Aus ${symbol} herausgenommen.`,
  lifted: (symbol) => `${symbol} kann wieder gemeint sein.`,
  decisions: 'Nicht dieses Unternehmen',
  decisionsNote: 'Was Sie über nicht gemeinte Unternehmen gesagt haben. Nehmen Sie es zurück, stehen die Artikel wieder unter dem Unternehmen.',
  noDecisions: 'Noch nichts. In einem Artikel steht „Nicht dieses Unternehmen“ im Menü neben dem Unternehmen.',
  decisionArticle: (title) => `in „${title}“`,
  decisionPhrase: (phrase) => `durch die Wörter „${phrase}“`,
  decisionFeed: (feed) => `im Feed ${feed}`,
  takeBack: 'Zurücknehmen',
}
