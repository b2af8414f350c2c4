import type { Words } from '../languages.ts'

export const notices: Words['notices'] = {
  title: 'Mitteilungen',
  on: 'Mitteilungen des Systems zeigen',
  onNote: 'Für Regeln, die darum bitten, und für Hinweise zu Unternehmen. Viele auf einmal werden eine.',
  quiet: 'Ruhezeit',
  quietNote: 'Dann wird nichts gezeigt; danach sagt eine Mitteilung, was es gab.',
  from: 'Von',
  until: 'Bis',
  byRule: (rule, source) => (source === null ? `Regel „${rule}“` : `${source} · Regel „${rule}“`),
  byAlert: (reason, source) => (source === null ? reason : `${reason} · ${source}`),
  reports: (company, day) => `${company} berichtet am ${day}`,
  reportsToday: 'Ein Termin aus dem Kalender',
  many: (number) => `${number} Artikel zum Ansehen`,
  manyWhileQuiet: (number) => `${number} Artikel kamen während der Ruhezeit`,
  more: (number) => `und ${number} weitere`,
}
