import type { Words } from '../languages.ts'

export const tags: Words['tags'] = {
  title: 'Schlagwörter',
  add: 'Schlagwort hinzufügen',
  addBriefly: 'Hinzufügen',
  show: (tag) => `Artikel mit dem Schlagwort ${tag} zeigen`,
  remove: (tag) => `Schlagwort ${tag} entfernen`,
  fitting: 'Passende Schlagwörter',
  already: (tag) => `Der Artikel trägt das Schlagwort ${tag} schon.`,
  added: (title, tag) => `${title} trägt jetzt das Schlagwort ${tag}.`,
  removed: (title, tag) => `${title} trägt das Schlagwort ${tag} nicht mehr.`,
}
