import type { Feed, Folder } from '../../shared/model.ts'
import { countOf } from '../command.ts'
import type { CommandContext } from '../command.ts'
import { fitWidth, layOutRows } from '../columns.ts'
import { describeMoment } from '../moment.ts'
import { printableLine } from '../printable.ts'
import { describeFolder } from './folders.ts'

const titleWidth = 50 // cells on a terminal, so that what is wrong has room

/** `feeds list`: every subscription in the person's order. */
export async function listFeeds(context: CommandContext): Promise<void> {
  const { feeds, folders } = await context.call('feeds.list', {})
  if (context.json) return context.output.printJson(feeds.map((feed) => ({ ...feed, folder: describeFolder(feed.folderId, folders) })))
  if (feeds.length === 0) return context.output.say('There is no feed yet. "marketdash feeds add URL" subscribes to one.')
  const { columns } = context.output
  const rows = feeds.map((feed) => formatRow(feed, folders, context.now(), columns === null ? null : titleWidth))
  const head = ['id', 'feed', 'unread', 'articles', 'last good', '']
  await context.output.print(...layOutRows([head, ...rows], ['right', 'left', 'right', 'right', 'left', 'left'], columns))
}

function formatRow(feed: Feed, folders: readonly Folder[], now: Date, width: number | null): string[] {
  const folder = describeFolder(feed.folderId, folders)
  const title = printableLine(folder === null ? feed.title : `${folder} / ${feed.title}`)
  const state = [feed.paused ? 'paused' : '', feed.gone ? 'ended by its publisher' : '', feed.problem ?? ''].filter((part) => part !== '')
  return [
    feed.id,
    width === null ? title : fitWidth(title, width),
    String(feed.unread),
    String(feed.articles),
    describeMoment(feed.lastGoodAt, now),
    printableLine(state.join(': ')),
  ]
}

/** "3 Harbour Wire (12 articles)" */
export function describeFeed(feed: Feed): string {
  return printableLine(`${feed.id} ${feed.title}${feed.articles > 0 ? ` (${countOf(feed.articles, 'article')})` : ''}`)
}
