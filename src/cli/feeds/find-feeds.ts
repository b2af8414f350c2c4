import type { FeedCandidate } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { CommandContext } from '../command.ts'
import { layOutRows } from '../columns.ts'
import { untilInterrupted } from '../interruption.ts'
import { printableLine } from '../printable.ts'

/** `feeds suggest [SYMBOL]`: public feeds worth following; those that are subscribed to already are left out. */
export async function suggestFeeds(context: CommandContext): Promise<void> {
  const suggestions = await context.call('feeds.suggest', { symbol: context.words[0] ?? null })
  if (context.json) return context.output.printJson(suggestions)
  if (suggestions.length === 0) return context.output.say('There is nothing to suggest: all of these feeds are subscribed to.')
  const rows = suggestions.map((each) => [printableLine(each.title), each.address])
  await context.output.print(...layOutRows(rows, ['left', 'left'], context.output.columns))
  context.output.say('"marketdash feeds add URL" subscribes to one.')
}

/** `feeds discover URL`: the feeds that an address offers. */
export async function discoverFeeds(context: CommandContext): Promise<void> {
  const address = context.words[0] ?? ''
  const answer = await untilInterrupted(context.interrupted, context.call('feeds.discover', { address }))
  if (answer === null) return
  const { candidates } = answer
  if (context.json) return context.output.printJson(candidates)
  if (candidates.length === 0) throw new AppError('not-found', `No feed was found at ${address}. Look on the site for "RSS" or "feed".`)
  await context.output.print(...formatCandidates(candidates))
}

/** One line a feed: its address, so that it can be copied, and its title. */
export function formatCandidates(candidates: readonly FeedCandidate[]): string[] {
  const rows = candidates.map(({ address, title }) => [printableLine(address), title === address ? '' : printableLine(title)])
  return layOutRows(rows, ['left', 'left'], null)
}
