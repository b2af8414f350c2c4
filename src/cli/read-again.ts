import { listDifferences } from '../shared/differences.ts'
import type { ItemChange, RereadingSummary } from '../shared/rereading.ts'
import type { CommandContext } from './command.ts'
import { countOf } from './command.ts'
import { nameLifted } from './figures.ts'
import { untilInterrupted } from './interruption.ts'
import { printableLine } from './printable.ts'
import { startProgress } from './progress.ts'
import type { Progress } from './progress.ts'

/** Reads again what an older extractor or symbol directory read, with progress. Goes on where it was left when it is interrupted; null then. */
export async function readAgain(context: CommandContext): Promise<{ readonly texts: number } | null> {
  let progress: Progress | null = null
  let shown = 0
  context.onChange(({ progress: state }) => {
    if (state === undefined || state.task !== 'reread') return
    progress ??= startProgress(context.output, state.total, 'read', 'articles')
    progress.advance(Math.max(0, state.done - shown))
    shown = Math.max(shown, state.done)
  })
  const done = await untilInterrupted(context.interrupted, context.call('library.readAgain', {}))
  ;(progress as Progress | null)?.finish()
  return done
}

/** "12 articles: 3 figures new, 1 gone, 2 other." */
export function summariseChanges({ articles, came, went, other }: Pick<RereadingSummary, 'articles' | 'came' | 'went' | 'other'>): string {
  if (articles === 0) return 'No figure changed.'
  return `${countOf(articles, 'article')}: ${countOf(came, 'figure')} new, ${went} gone, ${other} other.`
}

/** "+ ORLF revenue 2.51 B USD", "- …", "ORLF EPS 0.61 USD is ORLF EPS 0.58 USD", "ORLF EPS 0.61 USD: consensus". */
export function describeChange({ before, after }: ItemChange): string {
  if (before === null) return after === null ? '' : printableLine(`+ ${nameLifted(after)}`)
  if (after === null) return printableLine(`- ${nameLifted(before)}`)
  const [was, is] = [nameLifted(before), nameLifted(after)]
  return printableLine(was === is ? `${is}: ${listDifferences(before, after).join(', ')}` : `${was} is ${is}`)
}
