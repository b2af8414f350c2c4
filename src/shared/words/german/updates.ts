import type { Words } from '../languages.ts'

export const updates: Words['updates'] = {
  noServer: 'Diese Kopie von Marketdash kennt keinen Ort, an dem sie nach neueren Versionen sehen kann. Sehen Sie dort nach, woher Sie sie haben.',
  lookFirst: 'Sehen Sie erst nach einer neueren Version.',
  notReached: 'Der Server für Aktualisierungen war nicht zu erreichen. Es wurde nichts geändert, versuchen Sie es später noch einmal.',
  refused: (status) => `Der Server für Aktualisierungen antwortete mit ${status}. Es wurde nichts geändert, versuchen Sie es später noch einmal.`,
  notSigned: 'Was der Server für Aktualisierungen schickte, ist nicht von den Herstellern dieser Kopie unterschrieben und wurde nicht verwendet. Sehen Sie dort nach neueren Versionen, woher Sie Marketdash haben.',
  notUnderstood: 'Was der Server für Aktualisierungen schickte, ist nicht verständlich und wurde nicht verwendet. Sehen Sie dort nach neueren Versionen, woher Sie Marketdash haben.',
  older: (offered, own) => `Der Server für Aktualisierungen bietet ${offered} an, das ist älter als diese Version ${own}. Es wurde nichts geändert.`,
  damaged: 'Die heruntergeladene Datei ist nicht die angekündigte und wurde verworfen. Es wurde nichts geändert, versuchen Sie es später noch einmal.',
  noRoom: 'Auf dem Datenträger ist kein Platz für die Datei. Geben Sie Speicherplatz frei, und versuchen Sie es noch einmal.',
  notInstalled: (version) => `Version ${version} konnte nicht installiert werden, diese hier blieb. Sehen Sie noch einmal nach ihr, oder installieren Sie sie von dort, woher Sie Marketdash haben.`,
}
