import type { Words } from '../languages.ts'

export const widgets: Words['widgets'] = {
  close: 'Schließen',
  back: 'Zurück',
  pageTools: 'Seite',
  name: 'Name',
  rename: 'Umbenennen',
  keys: 'Tasten',
  keyThen: ' dann ',
  palette: 'Befehle',
  paletteField: 'Befehl oder Ort',
  paletteExample: 'Was möchten Sie tun, oder wohin möchten Sie?',
  paletteList: 'Befehle und Orte',
  paletteNothing: 'So heißt nichts. Versuchen Sie es mit einem Teil eines anderen Wortes.',
}
