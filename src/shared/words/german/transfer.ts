import type { Words } from '../languages.ts'
import { count } from './counting.ts'

export const transfer: Words['transfer'] = {
  title: 'Ihre Bibliothek',
  export: 'Alles exportieren …',
  exportNote: 'Eine Datei mit Ihren Schlagwörtern, intelligenten Listen, Regeln, Watchlists, Meldungen, Feeds, Terminen, Markierungen, Notizen, Berichtigungen, Sternen, dem Gelesenen und den Einstellungen und dem Text der Artikel mit Markierungen, Notizen oder Berichtigungen. Eine Sicherung enthält alle Artikel.',
  import: 'Alles importieren …',
  importNote: 'Fügt dieser Bibliothek hinzu, was eine solche Datei enthält. Nichts, was da ist, wird entfernt. „Rückgängig“ nimmt alles zurück, außer was Sie danach daran ändern und was am Fenster noch nie gewählt war.',
  exported: (path) => `Alles als ${path} gesichert.`,
  imported: (parts) => `Hinzugefügt: ${parts}.`,
  importedNothing: 'Alles in dieser Datei ist schon da.',
  tags: (number) => count(number, 'Schlagwort', 'Schlagwörter'),
  smartLists: (number) => count(number, 'intelligente Liste', 'intelligente Listen'),
  rules: (number) => count(number, 'Regel', 'Regeln'),
  watched: (number) => count(number, 'beobachtetes Symbol', 'beobachtete Symbole'),
  feeds: (number) => count(number, 'Feed', 'Feeds'),
  articlesAdded: (number) => count(number, 'Artikel', 'Artikel'),
  highlights: (number) => count(number, 'Markierung', 'Markierungen'),
  notes: (number) => count(number, 'Notiz', 'Notizen'),
  corrections: (number) => count(number, 'Berichtigung', 'Berichtigungen'),
  decisions: (number) => count(number, 'Zuordnung', 'Zuordnungen'),
  alerts: (number) => count(number, 'Meldung', 'Meldungen'),
  dates: (number) => count(number, 'Termin', 'Termine'),
  missing: (number) => `${number} Artikel der Datei ${number === 1 ? 'ist' : 'sind'} nicht in dieser Bibliothek, und der Text stand nicht in der Datei.`,
  refused: (what, reason) => `${what} wurde nicht übernommen: ${reason}`,
}
