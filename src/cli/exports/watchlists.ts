import { countOf, refuseUsage } from '../command.ts'
import type { CommandContext } from '../command.ts'

/** `export watchlists [NAME]`: every list that is not archived, or the one of that name. */
export async function exportWatchlists(context: CommandContext, query: string, format: string): Promise<void> {
  const lists = await context.call('watchlists.list', {})
  const wanted = query.trim() === '' ? lists : lists.filter((list) => list.name.toLowerCase() === query.trim().toLowerCase())
  if (wanted.length === 0 && query.trim() !== '') throw refuseUsage(`There is no watchlist "${query.trim()}". "marketdash watchlists" lists them.`)
  if (format === 'json') return context.output.printJson(wanted)
  const exported = await context.call('watchlists.export', { format: format === 'md' ? 'md' : 'csv', ids: wanted.map((list) => list.id) })
  if (exported.lists === 0) return context.output.say('There is no watchlist yet. "marketdash watch SYMBOL" makes one.')
  await context.output.printDocument(exported.content)
  context.output.say(`${countOf(exported.symbols, 'symbol')} on ${countOf(exported.lists, 'list')}.`)
}
