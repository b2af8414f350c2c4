import type { ArticleReadingChange } from '../../shared/rereading.ts'
import { refuseUsage } from '../command.ts'
import type { Command, CommandContext } from '../command.ts'
import { countOf } from '../command.ts'
import { printableLine } from '../printable.ts'
import { describeChange, readAgain, summariseChanges } from '../read-again.ts'

const atOnce = 500

export const rereadCommand: Command = {
  name: 'reread',
  usage: 'reread [--changes] | reread pause | reread resume | reread status',
  details: [
    'Reads again every article that an older version, or an older list of companies, has read, and says what that changed. What you said of numbers and companies stays. The app does the same by and by while it is open.',
    'Ctrl-C stops it; the next time it goes on where it was. "pause" stops it for the app too until "resume".',
    'With --json: { texts, articles, came, went, other, changes: [{ articleId, title, came, went, other, items: [{ before, after }] }] }.',
  ],
  examples: ['marketdash reread', 'marketdash reread --changes', 'marketdash reread status'],
  options: { changes: { type: 'boolean' } },
  optionHelp: [{ name: '--changes', meaning: 'every figure that came, went or says something else now, article by article; where nothing is left to read, those of the last time' }],
  least: 0,
  most: 1,
  run: runReread,
}

async function runReread(context: CommandContext): Promise<void> {
  const [verb] = context.words
  if (verb === 'pause' || verb === 'resume') return pause(context, verb === 'pause')
  if (verb === 'status') return tellStatus(context)
  if (verb !== undefined) throw refuseUsage(`This is not understood. marketdash ${rereadCommand.usage}`)
  const done = await readAgain(context)
  if (done === null) return
  const { last } = await context.call('rereading.status', {})
  const isOwn = last !== null && done.texts > 0
  const counts = isOwn || context.flag('changes') ? last : null
  const { articles, came, went, other } = counts ?? { articles: 0, came: 0, went: 0, other: 0 }
  const changes = counts !== null && (context.flag('changes') || context.json) ? await readChanges(context, counts.id) : []
  if (context.json) return context.output.printJson({ texts: done.texts, articles, came, went, other, changes })
  await context.output.print(done.texts === 0 ? 'Nothing to read again: every article was read with what is known now.' : `${countOf(done.texts, 'article')} read again. ${summariseChanges({ articles, came, went, other })}`)
  for (const change of changes) await context.output.print(`${change.articleId}  ${printableLine(change.title)}`, ...change.items.map((item) => `    ${describeChange(item)}`))
}

async function pause(context: CommandContext, paused: boolean): Promise<void> {
  await context.call('rereading.pause', { paused })
  return tellStatus(context)
}

async function tellStatus(context: CommandContext): Promise<void> {
  const status = await context.call('rereading.status', {})
  if (context.json) return context.output.printJson(status)
  const { state, waiting, last } = status
  const waits = waiting === 0 ? 'Nothing waits to be read again.' : `${countOf(waiting, 'article')} ${waiting === 1 ? 'waits' : 'wait'} to be read again${state === 'paused' ? '; it is paused' : ''}.`
  await context.output.print(last === null ? waits : `${waits} The last time: ${summariseChanges(last)}`)
}

async function readChanges(context: CommandContext, id: string): Promise<readonly ArticleReadingChange[]> {
  const changes: ArticleReadingChange[] = []
  for (let cursor: string | null = null, more = true; more; more = cursor !== null) {
    const page: { readonly changes: readonly ArticleReadingChange[]; readonly next: string | null } = await context.call('rereading.changes', { id, limit: atOnce, cursor })
    changes.push(...page.changes)
    cursor = page.next
  }
  return changes
}
