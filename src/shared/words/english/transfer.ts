import { count } from './counting.ts'

/** Everything that the person made of a library, out and in again as one file. */
export const transfer = {
  title: 'Your library',
  export: 'Export everything…',
  exportNote: 'One file with your tags, smart lists, rules, watchlists, alerts, feeds, dates, highlights, notes, corrections, stars, what you read, and settings, and the text of articles with highlights, notes or corrections. A backup keeps all articles.',
  import: 'Import everything…',
  importNote: 'Adds what such a file has to this library. Nothing that is here is removed. Undo takes all of it back, but for what you change of it afterwards and for choices of the window that you had never made.',
  exported: (path: string) => `Saved everything as ${path}.`,
  imported: (parts: string) => `Added ${parts}.`,
  importedNothing: 'Everything in that file is here already.',
  tags: (number: number) => count(number, 'tag', 'tags'),
  smartLists: (number: number) => count(number, 'smart list', 'smart lists'),
  rules: (number: number) => count(number, 'rule', 'rules'),
  watched: (number: number) => count(number, 'watched symbol', 'watched symbols'),
  feeds: (number: number) => count(number, 'feed', 'feeds'),
  articlesAdded: (number: number) => count(number, 'article', 'articles'),
  highlights: (number: number) => count(number, 'highlight', 'highlights'),
  notes: (number: number) => count(number, 'note', 'notes'),
  corrections: (number: number) => count(number, 'correction', 'corrections'),
  decisions: (number: number) => count(number, 'filing decision', 'filing decisions'),
  alerts: (number: number) => count(number, 'alert', 'alerts'),
  dates: (number: number) => count(number, 'date of results', 'dates of results'),
  missing: (number: number) => `${count(number, 'article', 'articles')} of that file ${number === 1 ? 'is' : 'are'} not in this library, and the text was not in the file.`,
  refused: (what: string, reason: string) => `${what} was not taken in: ${reason}`,
}
