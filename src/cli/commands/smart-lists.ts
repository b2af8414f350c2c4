import { setTimeout as sleep } from 'node:timers/promises'
import type { SmartList } from '../../shared/model.ts'
import { layOutRows } from '../columns.ts'
import type { Command, CommandContext } from '../command.ts'
import { printableLine } from '../printable.ts'

export const listsCommand: Command = {
  name: 'lists',
  usage: 'lists',
  details: ['A smart list is a search that was saved with a name. With --json: an array of { id, name, query, unread, problem }.'],
  examples: ['marketdash lists'],
  options: {},
  optionHelp: [],
  least: 0,
  most: 0,
  run: runLists,
}

/** A count that takes long is null at first and there a moment later. */
async function readCounted(context: CommandContext): Promise<readonly SmartList[]> {
  for (;;) {
    const lists = await context.call('smartLists.list', {})
    if (context.interrupted.aborted || lists.every((list) => list.unread !== null || list.problem !== null)) return lists
    await sleep(50)
  }
}

async function runLists(context: CommandContext): Promise<void> {
  const lists = await readCounted(context)
  if (context.json) return context.output.printJson(lists)
  if (lists.length === 0) return context.output.say('There is no smart list yet.')
  await context.output.print(...layOutRows(
    lists.map((list) => [printableLine(list.name), list.unread ? `${list.unread} unread` : '', printableLine(list.problem ?? list.query)]),
    ['left', 'right', 'left'],
    context.output.columns,
  ))
}
