import type { Words } from '../languages.ts'

export const dates: Words['dates'] = {
  letters: { year: 'JJJJ', month: 'MM', day: 'TT' },
  dateHint: (example) => `Ein Datum wie ${example}. Pfeil hoch und runter ändern es um einen Tag, Alt und Pfeil runter öffnen einen Kalender.`,
  timeHint: (example) => `Eine Uhrzeit wie ${example}. Pfeil hoch und runter ändern sie um eine Viertelstunde.`,
  noDate: (example) => `Das ist nicht als Datum zu lesen: Schreiben Sie es wie ${example}.`,
  noMonth: (month, example) => `Einen Monat ${month} gibt es nicht: Schreiben Sie das Datum wie ${example}.`,
  noDay: (month, days) => `Diesen Tag hat ${month} nicht: Wählen Sie einen von 1 bis ${days}.`,
  noYear: (first, last) => `Das Jahr ist zu weit weg: Wählen Sie eines von ${first} bis ${last}.`,
  noTime: (example) => `Das ist nicht als Uhrzeit zu lesen: Schreiben Sie sie wie ${example}.`,
  choose: 'Aus einem Kalender wählen',
  calendarOf: (field) => `${field}: Kalender`,
  calendarHint: 'Pfeile gehen um einen Tag oder eine Woche, Bild auf und Bild ab um einen Monat, mit Umschalt um ein Jahr. Die Eingabetaste wählt.',
  previousMonth: 'Voriger Monat',
  nextMonth: 'Nächster Monat',
  today: 'Heute',
}
