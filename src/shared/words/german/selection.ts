import type { Words } from '../languages.ts'

const articles = (number: number): string => `${number} Artikel`

export const selection: Words['selection'] = {
  title: 'Ausgewählte Artikel',
  selected: (number) => `${number} ausgewählt`,
  gathering: (number) => `${number} ausgewählt, wird noch gezählt`,
  read: 'Als gelesen oder ungelesen markieren (m)',
  star: 'Stern setzen oder entfernen (s)',
  later: 'Für später aufheben oder nicht mehr (l)',
  tag: 'Verschlagworten (t)',
  file: 'Unter einem Unternehmen ablegen',
  fileTitle: (number) => `${articles(number)} unter einem Unternehmen ablegen`,
  clear: 'Nichts auswählen (Esc)',
  selectFirst: 'Öffnen Sie zuerst einen Artikel, oder wählen Sie einen aus.',
  dragged: articles,
  markedRead: (number) => `${articles(number)} als gelesen markiert.`,
  markedUnread: (number) => `${articles(number)} als ungelesen markiert.`,
  starred: (number) => `${articles(number)} mit einem Stern versehen.`,
  unstarred: (number) => `Bei ${articles(number)}${number === 1 ? '' : 'n'} den Stern entfernt.`,
  keptForLater: (number) => `${articles(number)} für später aufgehoben.`,
  notForLater: (number) => `${articles(number)} aus „Später lesen“ genommen.`,
  tagged: (number, tag) => `${articles(number)} mit ${tag} verschlagwortet.`,
  allTagged: (tag) => `Alle tragen das Schlagwort ${tag} schon.`,
  allStarred: 'Alle haben schon einen Stern.',
  allLater: 'Alle sind schon für später aufgehoben.',
  tagTitle: (number) => `${articles(number)} verschlagworten`,
  tagField: 'Schlagwort',
  tagButton: 'Verschlagworten',
  tagNote: 'Ein Schrägstrich ordnet unter: Energie/Öl steht unter Energie.',
}
