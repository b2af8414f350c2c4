import type { AuditFinding, ClaimField } from '../../ledger.ts'
import type { claims as english } from '../english/claims.ts'
import { count } from './counting.ts'

const fields: Readonly<Record<ClaimField, string>> = {
  actual: 'Ist',
  consensus: 'Konsens',
  prior: 'Vorjahr',
  change: 'Veränderung',
  'change-qoq': 'Veränderung zum Vorquartal',
  'guidance-low': 'Prognose, unteres Ende',
  'guidance-high': 'Prognose, oberes Ende',
}

const findings: Readonly<Record<AuditFinding['kind'], string>> = {
  verdict: 'Das Urteil passt nicht zu den Zahlen',
  change: 'Die Veränderung folgt nicht aus den Zahlen',
  surprise: 'Die Überraschung folgt nicht aus den Zahlen',
  sum: 'Die Teile ergeben nicht die Summe',
  conversion: 'Die Währungen ergeben verschiedene Kurse',
  margin: 'Die Marge folgt nicht aus ihren Teilen',
  contradiction: 'Eine Kennzahl mit zwei Werten',
}

export const claims: typeof english = {
  fields,
  findings,
  arithmetic: 'Die Rechnung',
  ledgerOf: 'Was Artikel behaupten über',
  disagree: 'Widersprüchliche Angaben',
  agreed: 'Angaben, denen nichts widerspricht',
  none: (symbol) => `Kein Artikel dieser Bibliothek nennt bisher eine Zahl von ${symbol}.`,
  nothingDisputed: 'Keine zwei Artikel dieser Bibliothek widersprechen sich bei diesem Unternehmen.',
  export: 'Exportieren',
  formats: { csv: 'Als Tabelle (CSV)', json: 'Als JSON', md: 'Als Markdown' },
  exported: (claims, path) => `${count(claims, 'Angabe', 'Angaben')} nach ${path} geschrieben.`,
  sideBySide: 'Nebeneinander',
  verdictBy: (verdict, percent, against) =>
    verdict === 'inline' ? `im Rahmen von ${against}` : `${verdict === 'beat' ? 'übertroffen' : 'verfehlt'} um ${percent}, gemessen an ${against}`,
  against: (value) => `gemessen an ${value}`,
  inArticle: (title, others) => `in „${title}“${others > 0 ? ` und ${count(others, 'weiterem Artikel', 'weiteren Artikeln')}` : ''}`,
  here: '(dieser Artikel)',
  noCompany: 'Dieser Artikel ist keinem Unternehmen zugeordnet. Ordnen Sie ihn neben dem Text einem zu.',
  primary: 'das Unternehmen selbst',
  alsoIn: (others) => `auch in ${count(others, 'Kopie', 'Kopien')}`,
  andOthers: (others) => `und ${count(others, 'weiterer Artikel', 'weitere Artikel')}`,
  columns: { what: 'Kennzahl', value: 'Wert', said: 'Laut', period: 'Zeitraum', surprise: 'Überraschung', filed: 'Eingereicht' },
  whoReported: 'Wer berichtet hat',
  week: (from, to) => `${from} – ${to}`,
  earlier: 'Früher',
  later: 'Später',
  today: 'Heute',
  oneDay: 'Ein Tag',
  dayField: 'Tag',
  nobodyReported: 'Kein Artikel dieser Bibliothek berichtet in dieser Zeit Ergebnisse. Gehen Sie eine Woche zurück oder lassen Sie Nachrichten kommen.',
  coverage: (articles) => `${count(articles, 'Artikel', 'Artikel')}:`,
  history: 'Im Zeitverlauf',
  historyOf: (symbol) => `${symbol} im Zeitverlauf`,
  chart: 'Zahlen im Zeitverlauf',
  metric: 'Kennzahl',
  periods: 'Zeiträume',
  kinds: { quarter: 'Quartale', half: 'Halbjahre', 'nine-months': 'Neun Monate', year: 'Jahre' },
  periodBriefly: ({ kind, number, fiscal, year }) => {
    const part = { quarter: `Q${number ?? '?'}`, half: `H${number ?? '?'}`, 'nine-months': '9M', year: 'J' }[kind]
    return `${fiscal ? 'G' : ''}${kind === 'year' ? '' : `${part} `}${kind === 'year' && fiscal ? 'J ' : ''}${year ?? '?'}`
  },
  expectedOne: (amount) => `erwartet ${amount}`,
  expectedRange: (low, high) => `erwartet ${low} bis ${high}`,
  disputed: 'umstritten',
  workedOut: 'aus zwei Zeiträumen berechnet',
  confirmed: 'bestätigt',
  different: (amount) => `abweichend: ${amount}`,
  claimFiled: { confirmed: 'durch die Einreichung bestätigt', different: 'anders als eingereicht' },
  confirmedBy: 'wie eingereicht',
  differentFrom: (amount) => `eingereicht: ${amount}`,
  derived: 'abgeleitet',
  converted: (perShare, ratio) => `umgerechnet aus ${perShare} je Stammaktie; eine ADS steht für ${ratio} davon`,
  filedIn: (form, day, accession) => `${form}, eingereicht am ${day}, ${accession}`,
  compare: 'Mit einem anderen Unternehmen vergleichen',
  stopComparing: (symbol) => `Nicht mehr mit ${symbol} vergleichen`,
  comparesGrowth: 'Zwei Unternehmen werden an ihrer Veränderung zum Vorjahr in Prozent gemessen.',
  nothingToCompare: (symbol) => `Kein Artikel dieser Bibliothek sagt dies über ${symbol}.`,
  sentencesOf: (period) => `Sätze über: ${period}`,
}
