/** Fields for a day and for a time of day, and the calendar of the former. */
export const dates = {
  letters: { year: 'YYYY', month: 'MM', day: 'DD' }, // where each goes, in the order of the locale
  dateHint: (example: string) => `A date like ${example}. Arrow up and down change it by a day, Alt and arrow down open a calendar.`,
  timeHint: (example: string) => `A time like ${example}. Arrow up and down change it by a quarter of an hour.`,
  noDate: (example: string) => `This cannot be read as a date: write it like ${example}.`,
  noMonth: (month: number, example: string) => `There is no month ${month}: write the date like ${example}.`,
  noDay: (month: string, days: number) => `${month} has no such day: choose one from 1 to ${days}.`,
  noYear: (first: string, last: string) => `The year is too far away: choose one from ${first} to ${last}.`,
  noTime: (example: string) => `This cannot be read as a time: write it like ${example}.`,
  choose: 'Choose from a calendar',
  calendarOf: (field: string) => `${field}: calendar`,
  calendarHint: 'Arrows move by a day or a week, Page Up and Page Down by a month, with Shift by a year. Enter chooses.',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  today: 'Today',
}
