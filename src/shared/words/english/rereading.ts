import type { RereadingSummary } from '../../rereading.ts'
import { count } from './counting.ts'

type Counts = Pick<RereadingSummary, 'articles' | 'came' | 'went' | 'other'>

export const rereading = {
  title: 'What reading again changed',
  progress: 'Articles read again',
  reading: (done: number, total: number) => `Reading again: ${done} of ${total}`,
  paused: (waiting: number) => `${count(waiting, 'article waits', 'articles wait')} to be read again`,
  pause: 'Pause',
  resume: 'Resume',
  summary: ({ articles, came, went, other }: Counts) => `Read again with what is known now. ${count(articles, 'article', 'articles')}: ${count(came, 'figure', 'figures')} new, ${went} gone, ${other} other.`,
  show: 'Show which',
  nothing: 'Reading again has changed no figure.',
  came: 'new',
  went: 'gone',
  other: 'other',
  more: 'Show more',
}
