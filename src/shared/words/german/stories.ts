import type { Words } from '../languages.ts'

export const stories: Words['stories'] = {
  alsoToldBy: 'Darüber berichten auch',
  notTheSame: 'Nicht dieselbe Meldung',
  noOther: 'Kein anderer Artikel berichtet darüber.',
  standsAlone: (title) => `„${title}“ steht jetzt für sich.`,
}
