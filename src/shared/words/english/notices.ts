import { count } from './counting.ts'

/** Notifications of the system, and what is chosen of them. */
export const notices = {
  title: 'Notifications',
  on: 'Show notifications of the system',
  onNote: 'For rules that ask for it, and for alerts about companies. Many at once become one.',
  quiet: 'Quiet hours',
  quietNote: 'Nothing is shown then; afterwards one notification says what there was.',
  from: 'From',
  until: 'Until',
  byRule: (rule: string, source: string | null) => (source === null ? `Rule “${rule}”` : `${source} · rule “${rule}”`),
  byAlert: (reason: string, source: string | null) => (source === null ? reason : `${reason} · ${source}`),
  reports: (company: string, day: string) => `${company} reports on ${day}`,
  reportsToday: 'A date of the calendar',
  many: (number: number) => `${count(number, 'article', 'articles')} to look at`,
  manyWhileQuiet: (number: number) => `${count(number, 'article', 'articles')} came in during the quiet hours`,
  more: (number: number) => `and ${number} more`,
}
