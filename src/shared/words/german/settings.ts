import type { Words } from '../languages.ts'

export const settings: Words['settings'] = {
  title: 'Einstellungen',
  find: 'Einstellung suchen',
  nothingFound: 'So heißt keine Einstellung. Versuchen Sie es mit einem Teil eines anderen Wortes.',
  language: {
    title: 'Sprache',
    label: 'Sprache des Fensters',
    note: 'Artikel bleiben in ihrer eigenen Sprache; manche Fehlermeldungen sind auf Englisch.',
  },
  appearance: {
    title: 'Darstellung',
    theme: 'Farben',
    themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel', sepia: 'Sepia' },
  },
  reading: {
    title: 'Lesen',
    typeface: 'Schrift',
    typefaces: { serif: 'Mit Serifen', sans: 'Ohne Serifen' },
    size: 'Textgröße',
    sizeNote: 'Beim Lesen auch mit Strg oder ⌘ und +, − und 0.',
    pixels: (size) => `${size} px`,
    measure: 'Länge der Zeilen',
    measures: { narrow: 'Kurz', usual: 'Üblich', wide: 'Lang' },
    leading: 'Abstand der Zeilen',
    leadings: { tight: 'Eng', usual: 'Üblich', airy: 'Luftig' },
  },
  pictures: {
    title: 'Bilder',
    automatic: 'Bilder von selbst holen',
    automaticNote: 'Bilder werden gespeichert, sobald ihr Artikel eingeht, damit er sich offline lesen lässt. Sonst wird der Herausgeber nur gefragt, wenn Sie es sagen.',
    nowAutomatic: 'Bilder werden von selbst geholt.',
    nowByHand: 'Bilder werden nur geholt, wenn Sie es verlangen.',
  },
}
