import { resolve } from 'node:path'
import type { OpmlReport } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { countOf } from '../command.ts'
import type { CommandContext } from '../command.ts'
import { printableLine } from '../printable.ts'
import { readInput } from '../read-input.ts'
import { writeNewFile } from '../write-new-file.ts'
import { describeRefusedFeed } from './add-feeds.ts'
import { describeFeed } from './list-feeds.ts'
import { hintAtRefresh } from './refresh-feeds.ts'

/** `feeds import OPML`: subscribes to the feeds of a file, in its folders. */
export async function importSubscriptions(context: CommandContext): Promise<void> {
  const { bytes } = await readInput(context.words[0] ?? '-')
  const report = await context.call('feeds.importOpml', { bytes })
  if (context.json) await context.output.printJson(report)
  else await printSubscribed(context, report)
  if (report.added.length + report.existing.length > 0) return
  throw new AppError('bad-input', `Nothing was subscribed to: ${countOf(report.refused.length, 'address')} of the file failed.`)
}

/** What came of subscribing to the feeds of OPML files. */
export async function printSubscribed(context: CommandContext, { added, existing, refused }: OpmlReport): Promise<void> {
  await context.output.print(
    ...added.map((feed) => `subscribed to ${describeFeed(feed)}`),
    ...existing.map((feed) => `already there ${describeFeed(feed)}`),
    `${countOf(added.length, 'feed')} added, ${existing.length} already there, ${refused.length} refused.`,
  )
  for (const each of refused) context.output.say(`refused ${describeRefusedFeed(each)}`)
  hintAtRefresh(context, added)
}

/** `feeds export [OPML]`: every subscription, to standard output or into a new file. */
export async function exportSubscriptions(context: CommandContext): Promise<void> {
  const { opml, feeds } = await context.call('feeds.exportOpml', {})
  const path = context.words[0] ?? '-'
  if (path === '-') return context.json ? context.output.printJson({ opml, feeds }) : context.output.printDocument(opml)
  const written = resolve(path)
  await writeNewFile(written, opml)
  if (context.json) return context.output.printJson({ path: written, feeds })
  await context.output.print(`${printableLine(written)} written, ${countOf(feeds, 'feed')}.`)
}
