import type { Words } from '../languages.ts'

export const status: Words['status'] = {
  closeMessage: 'Meldung schließen',
  restarting: 'Die Bibliothek ist stehen geblieben und wird neu gestartet. Nichts ist verloren; das dauert einen Augenblick.',
  restartingUnexpectedly: 'Die Bibliothek ist unerwartet stehen geblieben und wird neu gestartet. Nichts Gespeichertes ist verloren.',
  failed: 'Die Bibliothek konnte nicht gestartet werden. Schließen Sie Marketdash, und öffnen Sie es wieder.',
  failedAgainAndAgain: 'Die Bibliothek ist immer wieder stehen geblieben. Nichts Gespeichertes ist verloren. Schließen Sie Marketdash, führen Sie „marketdash check“ aus, und starten Sie es wieder.',
  unanswered: 'Die Bibliothek ist stehen geblieben, bevor sie antworten konnte. Sehen Sie nach, ob es geschehen ist, und versuchen Sie es noch einmal.',
  wentWrong: (what) => `In Marketdash ist etwas schiefgegangen: ${what}`,
  nothingToUndo: 'Es gibt nichts rückgängig zu machen.',
  undone: (what) => `Rückgängig gemacht: ${what}`,
  trouble: {
    title: 'Das Fenster konnte nicht gezeichnet werden',
    words: 'In Ihrer Bibliothek ist nichts verloren. Zeigen Sie das Fenster noch einmal; wenn das beim selben Artikel wieder geschieht, öffnen Sie zuerst einen anderen.',
    again: 'Fenster noch einmal zeigen',
  },
}
