import { count } from './counting.ts'

const articles = (number: number): string => count(number, 'article', 'articles')

/** How a list is ordered and shown, and what is done to all of it. */
export const lists = {
  title: 'List',
  menu: 'What to do with this list',
  readAll: 'Mark all as read',
  readAbove: 'Mark all above as read',
  readBelow: 'Mark all below as read',
  order: 'Order',
  orders: { newest: 'Newest first', oldest: 'Oldest first', company: 'By company', story: 'By story' },
  noCompany: 'No company',
  firstLines: 'Show first lines',
  firstLinesNote: 'Each article shows the first line of its text. Without it more of them fit.',
  readWhileScrolling: 'Mark read while scrolling',
  readWhileScrollingNote: 'An article that was seen and leaves the list at its top counts as read.',
  nothingUnread: 'There is nothing unread.',
  scrolledPast: (number: number) => `Marked ${articles(number)} as read while scrolling.`,
}
