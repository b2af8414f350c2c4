import { count } from './counting.ts'

const articles = (number: number): string => count(number, 'article', 'articles')

/** Several articles of the list at once. */
export const selection = {
  title: 'Selected articles',
  selected: (number: number) => `${number} selected`,
  gathering: (number: number) => `${number} selected, still counting`,
  read: 'Mark read or unread (m)',
  star: 'Star, or take the star off (s)',
  later: 'Read later, or not (l)',
  tag: 'Tag (t)',
  file: 'File under a company',
  fileTitle: (number: number) => `File ${articles(number)} under a company`,
  clear: 'Select none (Escape)',
  selectFirst: 'Open or select an article first.',
  dragged: articles,
  markedRead: (number: number) => `Marked ${articles(number)} as read.`,
  markedUnread: (number: number) => `Marked ${articles(number)} as unread.`,
  starred: (number: number) => `Starred ${articles(number)}.`,
  unstarred: (number: number) => `Took the star off ${articles(number)}.`,
  keptForLater: (number: number) => `Kept ${articles(number)} to read later.`,
  notForLater: (number: number) => `Took ${articles(number)} off Read later.`,
  tagged: (number: number, tag: string) => `Tagged ${articles(number)} with ${tag}.`,
  allTagged: (tag: string) => `All of them already have the tag ${tag}.`,
  allStarred: 'All of them are starred already.',
  allLater: 'All of them are kept for later already.',
  tagTitle: (number: number) => `Tag ${articles(number)}`,
  tagField: 'Tag',
  tagButton: 'Tag',
  tagNote: 'A slash nests: energy/oil stands under energy.',
}
