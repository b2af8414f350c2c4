import type { Words } from '../languages.ts'
import { count } from './counting.ts'

export const rereading: Words['rereading'] = {
  title: 'Was das erneute Lesen geändert hat',
  progress: 'Erneut gelesene Artikel',
  reading: (done, total) => `Erneut gelesen: ${done} von ${total}`,
  paused: (waiting) => `${count(waiting, 'Artikel wartet', 'Artikel warten')} auf erneutes Lesen`,
  pause: 'Anhalten',
  resume: 'Fortsetzen',
  summary: ({ articles, came, went, other }) => `Mit heutigem Wissen erneut gelesen. ${count(articles, 'Artikel', 'Artikel')}: ${count(came, 'Kennzahl', 'Kennzahlen')} neu, ${went} entfallen, ${other} anders.`,
  show: 'Zeigen',
  nothing: 'Erneutes Lesen hat keine Kennzahl geändert.',
  came: 'neu',
  went: 'entfallen',
  other: 'anders',
  more: 'Mehr zeigen',
}
