import { readFile } from 'node:fs/promises'
import { countOf } from '../command.ts'
import type { Command, CommandContext } from '../command.ts'

export const transferCommand: Command = {
  name: 'transfer',
  usage: 'transfer FILE',
  details: [
    'Brings back what "marketdash export everything" wrote: settings, tags, rules, smart lists, watchlists, alerts, subscriptions, dates of results, stars, what was read, highlights, notes, corrections and filing decisions. Nothing that is there is overwritten or removed, and the same file twice changes nothing.',
    'Articles that are highlighted, noted on or corrected come back with their text where they are not there; others are found by their text or address. With --json: { added, refused }.',
  ],
  examples: ['marketdash export everything > mine.json', 'marketdash --library other transfer mine.json'],
  options: {},
  optionHelp: [],
  least: 1,
  most: 1,
  run: runTransfer,
}

async function runTransfer(context: CommandContext): Promise<void> {
  const { added, refused } = await context.call('library.importEverything', { bytes: await readFile(context.words[0] ?? '') })
  if (context.json) await context.output.printJson({ added, refused })
  else {
    await context.output.print([
      countOf(added.highlights, 'highlight'), countOf(added.notes, 'note'), countOf(added.rules, 'rule'), countOf(added.smartLists, 'smart list'),
      countOf(added.watched, 'watched symbol'), countOf(added.feeds, 'feed'), countOf(added.articlesAdded, 'article'),
      ...(added.corrections > 0 ? [countOf(added.corrections, 'correction')] : []), ...(added.decisions > 0 ? [countOf(added.decisions, 'filing decision')] : []),
      ...(added.alerts > 0 ? [countOf(added.alerts, 'alert')] : []), ...(added.dates > 0 ? [`${countOf(added.dates, 'date')} of results`] : []),
    ].join(', ').concat(' added.'))
    if (added.missing > 0) context.output.say(`${countOf(added.missing, 'article')} that you did something to ${added.missing === 1 ? 'is' : 'are'} not in this library.`)
  }
  for (const { what, reason } of refused) context.output.say(`refused ${what}: ${reason}`)
}
