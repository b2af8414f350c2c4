import type { RequestInput } from '../../shared/contract.ts'
import type { Feed } from '../../shared/model.ts'
import { refuseUsage } from '../command.ts'
import type { CommandContext } from '../command.ts'
import { describeFollowed } from '../followed.ts'
import { findOrMakeFolder, nameOption } from './folders.ts'
import { describeFeed } from './list-feeds.ts'

type Changes = Omit<RequestInput<'feeds.update'>, 'id' | 'folderId'>

/** `feeds remove ID`: ends a subscription; its articles stay. */
export async function removeFeed(context: CommandContext): Promise<void> {
  const feed = await context.call('feeds.remove', { id: context.words[0] ?? '' })
  if (context.json) return context.output.printJson(feed)
  await context.output.print(`removed ${describeFeed(feed)}; its articles stay.`, ...describeFollowed(feed))
}

/** `feeds set ID OPTION…`: how a feed is treated. */
export async function setFeed(context: CommandContext): Promise<void> {
  const id = context.words[0] ?? ''
  const changes = readChanges(context)
  const folder = nameOption(context, 'folder')
  if (Object.keys(changes).length === 0 && folder === null) {
    throw refuseUsage('"feeds set" needs one of --title, --folder, --full-text, --poll, --keep, --keep-days, --pause and --resume.')
  }
  const answer = await context.call('feeds.update', { id, ...changes, ...(folder === '' ? { folderId: null } : {}) })
  // The folder comes after the feed was found, so that a wrong number leaves no empty folder behind.
  const into = folder === null || folder === '' ? null : await findOrMakeFolder(context, folder)
  const after = into === null ? answer.after : (await context.call('feeds.update', { id, folderId: into })).after
  if (context.json) return context.output.printJson({ before: answer.before, after })
  await context.output.print(describeFeed(after), ...describeTreatment(after).map((line) => `  ${line}`), ...describeFollowed(answer))
}

/** The options as the request takes them. Throws AppError('wrong-usage') for values that make no sense. */
function readChanges(context: CommandContext): Changes {
  const title = nameOption(context, 'title')
  const fullText = context.text('full-text')
  if (context.flag('pause') && context.flag('resume')) throw refuseUsage('"feeds set" takes --pause or --resume, not both.')
  if (fullText !== null && fullText !== 'never' && fullText !== 'short' && fullText !== 'always') {
    throw refuseUsage(`--full-text takes never, short or always, not "${fullText}".`)
  }
  const pollMinutes = readCount(context, 'poll', 'auto', 15, 1440)
  const keepNewest = readCount(context, 'keep', 'all', 1, 1_000_000)
  const keepDays = readCount(context, 'keep-days', 'all', 1, 36_500)
  return {
    ...(title === null ? {} : { title: title === '' ? null : title }),
    ...(fullText === null ? {} : { fullText }),
    ...(pollMinutes === undefined ? {} : { pollMinutes }),
    ...(keepNewest === undefined ? {} : { keepNewest }),
    // "--keep all" alone lifts both limits: whoever says it wants nothing removed.
    ...(keepDays !== undefined ? { keepDays } : keepNewest === null ? { keepDays: null } : {}),
    ...(context.flag('pause') || context.flag('resume') ? { paused: context.flag('pause') } : {}),
  }
}

/** A whole number within bounds; null for the word that lifts the limit; undefined where the option is not given. */
function readCount(context: CommandContext, option: string, lifted: string, least: number, most: number): number | null | undefined {
  const given = context.text(option)
  if (given === null) return undefined
  if (given === lifted) return null
  const count = /^\d{1,9}$/.test(given) ? Number(given) : -1
  if (count < least || count > most) {
    throw refuseUsage(`--${option} takes a whole number from ${least} to ${most}, or "${lifted}", not "${given}".`)
  }
  return count
}

function describeTreatment(feed: Feed): string[] {
  const limits = [
    feed.keepNewest === null ? '' : `its ${feed.keepNewest} newest articles`,
    feed.keepDays === null ? '' : `the articles of ${feed.keepDays} days`,
  ].filter((part) => part !== '')
  const pages = {
    never: 'whole pages are never fetched',
    short: 'whole pages are fetched where the feed gives a teaser',
    always: 'whole pages are always fetched',
  }
  const rhythm = feed.pollMinutes === null ? 'asked by its own rhythm' : `asked every ${feed.pollMinutes} minutes`
  return [
    pages[feed.fullText],
    feed.paused ? 'paused: asked only where it is named' : rhythm,
    limits.length === 0
      ? 'all of its articles are kept'
      : `kept: ${limits.join(', and of these only ')}, and all that you starred, tagged, put aside or watch`,
  ]
}
