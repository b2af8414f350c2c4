import type { Correction, ListedCorrection } from '../../shared/corrections.ts'
import { countOf, numberOption, refuseUsage } from '../command.ts'
import type { Command, CommandContext } from '../command.ts'
import { nameLifted } from '../figures.ts'
import { formatMoment } from '../moment.ts'
import { printableLine } from '../printable.ts'

const mostAtOnce = 1000

export const correctionsCommand: Command = {
  name: 'corrections',
  usage: 'corrections [--article ID] [--limit N] | corrections remove ID…',
  details: [
    'What you said of the numbers of articles: confirmed, corrected, added, rejected, or answered with no. It holds over every later reading of the article; "remove" takes one back.',
    'Said in the window, on the figures beside the article. "marketdash export corrections FOLDER" writes the articles as labelled cases.',
  ],
  examples: ['marketdash corrections', 'marketdash corrections --article 12', 'marketdash corrections remove 3'],
  options: { article: { type: 'string' }, limit: { type: 'string' } },
  optionHelp: [
    { name: '--article ID', meaning: 'of this article only' },
    { name: '--limit N', meaning: 'at most so many, the newest first (100)' },
  ],
  least: 0,
  most: Infinity,
  run: runCorrections,
}

async function runCorrections(context: CommandContext): Promise<void> {
  const [verb, ...ids] = context.words
  if (verb === undefined) return list(context)
  if (verb !== 'remove' || ids.length === 0) throw refuseUsage(`marketdash ${correctionsCommand.usage}`)
  const removed: Correction[] = []
  for (const id of ids) removed.push(...(await context.call('corrections.takeBack', { id })).removed)
  if (context.json) return context.output.printJson(removed)
  context.output.say(`Took back ${countOf(removed.length, 'correction')}.`)
}

async function list(context: CommandContext): Promise<void> {
  const articleId = context.text('article')
  const limit = numberOption(context, 'limit', 1, 100)
  const found: (Correction | ListedCorrection)[] = []
  if (articleId !== null) found.push(...(await context.call('corrections.ofArticle', { id: articleId })))
  else {
    for (let cursor: string | null = null, more = true; more && found.length < limit; more = cursor !== null) {
      const page: { readonly corrections: readonly ListedCorrection[]; readonly next: string | null } = await context.call('corrections.list', { limit: Math.min(mostAtOnce, limit - found.length), cursor })
      found.push(...page.corrections)
      cursor = page.next
    }
  }
  if (context.json) return context.output.printJson(found)
  if (found.length === 0) return context.output.say('You have not said anything of a number yet.')
  await context.output.print(...found.flatMap((each) => [`${each.id}  ${formatMoment(each.madeAt)}  ${printableLine(describe(each))}`, ...('title' in each ? [`    ${each.articleId}  ${printableLine(each.title)}`] : [])]))
}

function describe({ kind, read, said, doubt, quotes }: Correction): string {
  if (doubt !== null && said === null) return `answered with no: “${quotes[doubt.span.join(':')] ?? ''}” (${doubt.reading})`
  if (said === null) return `rejected: ${read === null ? '' : nameLifted(read)}`
  return kind === 'corrected' && read !== null ? `corrected: ${nameLifted(read)} is ${nameLifted(said)}` : `${kind}: ${nameLifted(said)}`
}
