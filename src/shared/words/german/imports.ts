import type { Words } from '../languages.ts'
import { count, form } from './counting.ts'

export const imports: Words['imports'] = {
  title: 'Importieren',
  paste: 'Artikel einfügen',
  example: 'Überschrift, Verfasser und Text, wie Sie sie kopiert haben; oder die Adresse einer Seite',
  orDrop: 'oder ziehen Sie Dateien und Ordner irgendwo auf das Fenster',
  chooseFiles: 'Dateien auswählen',
  start: 'Importieren',
  importing: 'Wird importiert',
  drop: 'Zum Importieren loslassen',
  stillRunning: 'Ein Import läuft noch. Ziehen Sie die Dateien noch einmal herein, wenn er fertig ist.',
  noFiles: 'Darin sind keine Dateien. Ziehen Sie Dateien herein oder einen Ordner, in dem welche sind.',
  pasted: 'Eingefügter Text',
  tooLarge: 'Die Datei ist größer als 64 MB. Teilen Sie sie, oder importieren Sie nur den Artikel, den Sie möchten.',
  unreadable: 'Die Datei konnte nicht gelesen werden. Prüfen Sie, ob sie noch da ist und ob Sie sie lesen dürfen.',
  undoNote: '„Rückgängig“ nimmt einen ganzen Import zurück: Seine Artikel kommen unter „Ausgeblendet“, mit allem, was Sie damit gemacht haben. Zweierlei bleibt: ein anderer Wortlaut eines Artikels, der schon da ist (der frühere wird daneben aufgehoben), und was ein Unternehmen bei der SEC eingereicht hat.',
  changedSince: (names) => `Was Sie seit dem Import geändert oder gefüllt haben, bleibt: ${names}.`,
  wordingsStay: (names) => `Diese Artikel waren schon da, in einem anderen Wortlaut. Der neue bleibt, der frühere wird daneben aufgehoben: ${names}.`,
  nothing: 'Es wurde nichts zum Importieren gefunden.',
  summary: (added, existing, refused) => {
    const parts: string[] = []
    if (added > 0) parts.push(`${count(added, 'Artikel', 'Artikel')} hinzugefügt`)
    if (existing > 0) parts.push(`${existing} ${form(existing, 'war', 'waren')} schon da`)
    if (refused > 0) parts.push(`${refused} abgelehnt`)
    return `${parts.join(', ')}.`
  },
  filings: (company, facts, changed) => `${company}: ${count(facts, 'eingereichte Zahl', 'eingereichte Zahlen')}, davon ${changed} neu.`,
  filingsOfNobody: (company) =>
    `Was ${company} eingereicht hat, ist aufgehoben, aber ein Unternehmen dieses Namens ist hier nicht bekannt; darum wird keine Angabe damit verglichen. Nehmen Sie unter „Einstellungen“, „Unternehmen“ eine Liste auf und importieren Sie die Datei noch einmal.`,
  showClaims: (symbol) => `Angaben zu ${symbol} zeigen`,
}
