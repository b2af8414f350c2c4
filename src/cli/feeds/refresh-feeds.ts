import type { RefreshReport } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { Feed } from '../../shared/model.ts'
import { countOf } from '../command.ts'
import type { CommandContext } from '../command.ts'
import { untilInterrupted } from '../interruption.ts'
import { startProgress } from '../progress.ts'
import type { Progress } from '../progress.ts'

/** How long pages may take before it is said that they are what is waited for. Milliseconds. */
const silence = 2000

/** `feeds refresh [ID…]`: asks feeds now and waits for the whole pages behind teasers. Fails only where every feed that was asked did. */
export async function refreshFeeds(context: CommandContext): Promise<void> {
  const ids = context.words.length === 0 ? null : [...new Set(context.words)]
  const { feeds } = await context.call('feeds.list', {})
  const missing = ids?.find((id) => !feeds.some((feed) => feed.id === id))
  if (missing !== undefined) throw new AppError('not-found', `There is no feed ${missing}. "marketdash feeds list" lists them.`)
  if (feeds.length === 0 && !context.json) return context.output.say('There is no feed yet. "marketdash feeds add URL" subscribes to one.')
  const progress = showProgress(context)
  let report: RefreshReport | null
  try {
    report = await untilInterrupted(context.interrupted, context.call('feeds.refresh', { ids, whole: true }))
  } finally {
    progress.finish()
  }
  if (report === null) return
  const told = report.problems.map((each) => ({ ...each, title: feeds.find((feed) => feed.id === each.feedId)?.title ?? '' }))
  if (context.json) await context.output.printJson({ ...report, problems: told })
  else await context.output.print(summarise(report))
  const expected = ids?.length ?? feeds.filter((feed) => !feed.paused && !feed.gone).length
  // Feeds that were asked a moment ago are not asked again and have their sentence; that is no failure.
  const failed = report.problems.length - Math.max(0, expected - report.asked)
  const sentences = told.map(({ feedId, title, problem }) => `${title} (${feedId}): ${problem}`)
  if (report.asked === 1 && failed === 1 && sentences.length === 1) throw new AppError('network', sentences[0] ?? '')
  sentences.forEach(context.output.say)
  if (report.asked > 0 && failed >= report.asked) {
    throw new AppError('network', `None of the ${countOf(report.asked, 'feed')} that were asked could be read.`)
  }
}

/** Shows how many feeds have answered, as the library tells it. */
function showProgress(context: CommandContext): Pick<Progress, 'finish'> {
  let progress: Progress | null = null
  let shown = 0
  let ended = false
  let waiting: NodeJS.Timeout | undefined
  context.onChange(({ progress: state }) => {
    if (state === undefined || state.task !== 'refresh' || ended || state.total < 2) return
    progress ??= startProgress(context.output, state.total, 'asked', 'feeds', 2)
    if (state.done > shown) progress.advance(state.done - shown)
    shown = Math.max(shown, state.done)
    if (state.done < state.total) return
    ended = true
    progress.finish()
    waiting = setTimeout(() => context.output.say('Fetching the whole pages behind teasers.'), silence)
  })
  return {
    finish() {
      ended = true
      clearTimeout(waiting)
      progress?.finish()
    },
  }
}

function summarise({ asked, added, changed, completed }: RefreshReport): string {
  const parts = [
    `${countOf(added, 'article')} added`,
    ...(changed > 0 ? [`${changed} changed`] : []),
    ...(completed > 0 ? [`${completed} made whole from ${completed === 1 ? 'its page' : 'their pages'}`] : []),
  ]
  return `${countOf(asked, 'feed')} asked: ${parts.join(', ')}.`
}

/** For other commands that subscribe: how the news comes in. */
export function hintAtRefresh(context: CommandContext, added: readonly Feed[]): void {
  if (added.length > 0) context.output.say('"marketdash feeds refresh" fetches their articles.')
}
