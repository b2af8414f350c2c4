import type { Command, CommandContext } from '../command.ts'
import { layOutRows } from '../columns.ts'
import { printableLine } from '../printable.ts'

const listOption = { list: { type: 'string' } } as const

export const watchCommand: Command = {
  name: 'watch',
  usage: 'watch SYMBOL… [--list NAME]',
  details: ['Without --list: on the first list, which is made where there is none. With --json: { watchlist, added }.'],
  examples: ['marketdash watch BABA', 'marketdash watch MSFT BRK.B 0700.HK --list Holdings'],
  options: listOption,
  optionHelp: [{ name: '--list NAME', meaning: 'the watchlist; it is made where there is none of that name' }],
  least: 1,
  most: Infinity,
  run: runWatch,
}

export const unwatchCommand: Command = {
  name: 'unwatch',
  usage: 'unwatch SYMBOL… [--list NAME]',
  details: ['Without --list: off every list. With --json: { removed: [{ symbol, list }] }.'],
  examples: ['marketdash unwatch BABA', 'marketdash unwatch MSFT --list Holdings'],
  options: listOption,
  optionHelp: [{ name: '--list NAME', meaning: 'only this watchlist' }],
  least: 1,
  most: Infinity,
  run: runUnwatch,
}

export const watchlistsCommand: Command = {
  name: 'watchlists',
  usage: 'watchlists',
  details: ['With --json: an array of { id, name, symbols: [{ symbol, company, unread }], unread }.'],
  examples: ['marketdash watchlists'],
  options: {},
  optionHelp: [],
  least: 0,
  most: 0,
  run: runWatchlists,
}

async function runWatch(context: CommandContext): Promise<void> {
  const changed = await context.call('watchlists.watch', { symbols: [...context.words], list: context.text('list') })
  if (context.json) return context.output.printJson({ watchlist: changed.watchlist, added: changed.added })
  const name = printableLine(changed.watchlist.name)
  await context.output.print(
    changed.added.length > 0 ? `${changed.added.join(' ')} added to ${name}` : `Nothing changed: already on ${name}.`,
  )
}

async function runUnwatch(context: CommandContext): Promise<void> {
  const changed = await context.call('watchlists.unwatch', { symbols: [...context.words], list: context.text('list') })
  if (context.json) return context.output.printJson({ removed: changed.removed })
  if (changed.removed.length === 0) return context.output.print('Nothing changed: not on any of these lists.')
  await context.output.print(...changed.removed.map(({ symbol, list }) => `${symbol} taken off ${printableLine(list)}`))
}

async function runWatchlists(context: CommandContext): Promise<void> {
  const lists = await context.call('watchlists.list', {})
  if (context.json) return context.output.printJson(lists)
  if (lists.length === 0) return context.output.say('There is no watchlist yet. "marketdash watch SYMBOL" makes one.')
  const unread = (count: number): string => (count > 0 ? `${count} unread` : '')
  for (const list of lists) {
    const rows = list.symbols.map((each) => [`  ${printableLine(each.symbol)}`, unread(each.unread), printableLine(each.company ?? '')])
    await context.output.print(
      `${printableLine(list.name)}${list.unread > 0 ? `  ${unread(list.unread)}` : ''}`,
      ...layOutRows(rows, ['left', 'left', 'left'], context.output.columns),
    )
  }
}
