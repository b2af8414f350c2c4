import type { Words } from '../languages.ts'

export const notes: Words['notes'] = {
  title: 'Notiz',
  field: 'Notiz zu diesem Artikel',
  hint: 'Was halten Sie davon? Wird beim Schreiben gespeichert.',
  kept: 'Die Notiz ist gespeichert.',
  notKept: (problem) => `Ihre Notiz ist noch nicht in der Bibliothek; sie bleibt in diesem Fenster, und es wird wieder versucht. ${problem}`,
}
