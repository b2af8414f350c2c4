import type { Words } from '../languages.ts'

export const widgets: Words['widgets'] = {
  close: 'Schließen',
  back: 'Zurück',
  pageTools: 'Seite',
  name: 'Name',
  rename: 'Umbenennen',
  keys: 'Tasten',
  keysSelectMore: 'Mehr oder weniger Artikel auswählen',
  keysSelectRange: 'Bis zu einem Artikel auswählen',
  keysSelectOne: 'Einen Artikel dazu auswählen oder nicht',
  keysMove: 'Intelligente Liste oder Regel verschieben',
  keysMenu: 'Menü eines Ortes',
  keysClick: 'Klick',
  changeKeys: 'Tasten ändern',
  keyThen: ' dann ',
  palette: 'Befehle',
  paletteField: 'Befehl oder Ort',
  paletteExample: 'Was möchten Sie tun, oder wohin möchten Sie?',
  paletteList: 'Befehle und Orte',
  paletteNothing: 'So heißt nichts. Versuchen Sie es mit einem Teil eines anderen Wortes.',
}
