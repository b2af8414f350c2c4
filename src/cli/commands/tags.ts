import type { ChangedArticles } from '../../shared/contract.ts'
import { tagColors } from '../../shared/model.ts'
import type { Followed } from '../../shared/stored-queries.ts'
import { refuseUsage } from '../command.ts'
import type { Command, CommandContext } from '../command.ts'
import { layOutRows } from '../columns.ts'
import { describeFollowed } from '../followed.ts'
import { printableLine } from '../printable.ts'
import { describeChanged } from './states.ts'

interface Action {
  readonly usage: string // after "tag"
  readonly least: number // words after the action
  readonly most: number
  readonly run: (context: CommandContext, words: readonly string[]) => Promise<void>
}

const actions: Readonly<Record<string, Action>> = {
  add: { usage: 'add TAG ID…', least: 2, most: Infinity, run: (context, [tag = '', ...ids]) => printChanged(context, context.call('tags.add', { tag, ids })) },
  remove: { usage: 'remove TAG ID…', least: 2, most: Infinity, run: (context, [tag = '', ...ids]) => printChanged(context, context.call('tags.remove', { tag, ids })) },
  rename: { usage: 'rename TAG NAME', least: 2, most: 2, run: (context, [tag = '', name = '']) => printChanged(context, context.call('tags.rename', { tag, name })) },
  merge: { usage: 'merge TAG… INTO', least: 2, most: Infinity, run: (context, words) => printChanged(context, context.call('tags.merge', { tags: words.slice(0, -1), into: words.at(-1) ?? '' })) },
  delete: { usage: 'delete TAG', least: 1, most: 1, run: (context, [tag = '']) => printChanged(context, context.call('tags.delete', { tag })) },
  color: { usage: 'color TAG COLOR', least: 2, most: 2, run: colorTag },
}

export const tagCommand: Command = {
  name: 'tag',
  usage: `tag ${Object.values(actions).map((action) => action.usage).join(' | ')}`,
  details: [
    'add and remove print which articles really changed. A "/" in a name nests tags: what is tagged energy/oil is in the list of energy as well.',
    'rename takes what is nested in the tag along; merge puts the last tag on all articles of the others, which are gone then; delete takes a tag, and what is nested in it, off every article.',
    'Smart lists and rules that look for a tag go along with its new name; those that name a deleted tag are listed.',
    `color takes ${tagColors.join(', ')} or none.`,
    'With --json: add and remove give { "ids": […], "tag": "…" }, the others { ids, renamed, recolored, removed, added, queries, namedBy }.',
  ],
  examples: ['marketdash tag add earnings 12 13', 'marketdash tag remove "to check" 12', 'marketdash tag rename energy commodities/energy', 'marketdash tag merge crude brent oil'],
  options: {},
  optionHelp: [],
  least: 2,
  most: Infinity,
  run: runTag,
}

export const tagsCommand: Command = {
  name: 'tags',
  usage: 'tags',
  details: ['With --json: an array of { name, color, articles, unread }, with implied: true for a tag that only others are nested in.'],
  examples: ['marketdash tags'],
  options: {},
  optionHelp: [],
  least: 0,
  most: 0,
  run: runTags,
}

async function runTag(context: CommandContext): Promise<void> {
  const [name = '', ...words] = context.words
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined
  if (!action) throw refuseUsage(`"tag" is followed by "add" or "remove", "rename", "merge", "delete" or "color", not "${name}": marketdash ${tagCommand.usage}`)
  if (words.length < action.least) throw refuseUsage(`"tag ${name}" needs more words: marketdash tag ${action.usage}`)
  if (words.length > action.most) throw refuseUsage(`"tag ${name}" does not take "${words[action.most]}": marketdash tag ${action.usage}`)
  await action.run(context, words)
}

async function printChanged(context: CommandContext, request: Promise<ChangedArticles & Partial<Followed>>): Promise<void> {
  const changed = await request
  if (context.json) return context.output.printJson(changed)
  await context.output.print(describeChanged(changed.ids), ...describeFollowed(changed))
}

async function colorTag(context: CommandContext, [tag = '', given = '']: readonly string[]): Promise<void> {
  const color = tagColors.find((each) => each === given) ?? null
  if (color === null && given !== 'none') throw refuseUsage(`"tag color" takes ${tagColors.join(', ')} or none, not "${given}".`)
  const changed = await context.call('tags.setColor', { tag, color })
  if (context.json) return context.output.printJson(changed)
  await context.output.print(changed.recolored.length === 0 ? 'Nothing changed.' : `${printableLine(tag)}: ${given}`)
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
