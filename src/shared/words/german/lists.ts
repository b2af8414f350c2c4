import type { Words } from '../languages.ts'

export const lists: Words['lists'] = {
  title: 'Liste',
  menu: 'Was mit dieser Liste geschehen soll',
  readAll: 'Alles als gelesen markieren',
  readAbove: 'Alles darüber als gelesen markieren',
  readBelow: 'Alles darunter als gelesen markieren',
  order: 'Reihenfolge',
  orders: { newest: 'Neueste zuerst', oldest: 'Älteste zuerst', company: 'Nach Unternehmen', story: 'Nach Meldung' },
  noCompany: 'Ohne Unternehmen',
  firstLines: 'Erste Zeile zeigen',
  firstLinesNote: 'Jeder Artikel zeigt die erste Zeile seines Textes. Ohne sie passen mehr Artikel in die Liste.',
  readWhileScrolling: 'Beim Blättern als gelesen markieren',
  readWhileScrollingNote: 'Ein Artikel, der zu sehen war und oben aus der Liste rückt, gilt als gelesen.',
  nothingUnread: 'Es ist nichts ungelesen.',
  scrolledPast: (number) => `Beim Blättern ${number} Artikel als gelesen markiert.`,
}
