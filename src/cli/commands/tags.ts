import { refuseUsage } from '../command.ts'
import type { Command, CommandContext } from '../command.ts'
import { layOutRows } from '../columns.ts'
import { printableLine } from '../printable.ts'
import { describeChanged } from './states.ts'

export const tagCommand: Command = {
  name: 'tag',
  usage: 'tag add|remove TAG ID…',
  details: ['Prints which articles really changed. With --json: { "ids": […], "tag": "…" }.'],
  examples: ['marketdash tag add earnings 12 13', 'marketdash tag remove "to check" 12'],
  options: {},
  optionHelp: [],
  least: 3,
  most: Infinity,
  run: runTag,
}

export const tagsCommand: Command = {
  name: 'tags',
  usage: 'tags',
  details: ['With --json: an array of { name, articles, unread }.'],
  examples: ['marketdash tags'],
  options: {},
  optionHelp: [],
  least: 0,
  most: 0,
  run: runTags,
}

async function runTag(context: CommandContext): Promise<void> {
  const [action, tag = '', ...ids] = context.words
  if (action !== 'add' && action !== 'remove')
    throw refuseUsage(`"tag" is followed by "add" or "remove", not "${action}": marketdash ${tagCommand.usage}`)
  const changed = await context.call(action === 'add' ? 'tags.add' : 'tags.remove', { tag, ids })
  if (context.json) return context.output.printJson(changed)
  await context.output.print(describeChanged(changed.ids))
}

async function runTags(context: CommandContext): Promise<void> {
  const tags = await context.call('tags.list', {})
  if (context.json) return context.output.printJson(tags)
  if (tags.length === 0) return context.output.say('No article has a tag yet. "marketdash tag add TAG ID" puts one on.')
  await context.output.print(
    ...layOutRows(
      tags.map((tag) => [printableLine(tag.name), String(tag.articles), tag.unread > 0 ? `${tag.unread} unread` : '']),
      ['left', 'right', 'left'],
      null,
    ),
  )
}
