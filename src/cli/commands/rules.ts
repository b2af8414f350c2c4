import { resolve } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { Rule } from '../../shared/rules.ts'
import { layOutRows } from '../columns.ts'
import { countOf, refuseUsage } from '../command.ts'
import type { Command, CommandContext } from '../command.ts'
import { printableLine } from '../printable.ts'
import { readInput } from '../read-input.ts'
import { writeNewFile } from '../write-new-file.ts'
import { layOutArticles } from './articles.ts'

interface Action {
  readonly usage: string // after "rules"
  readonly least: number // words after the action
  readonly most: number
  readonly run: (context: CommandContext, word: string) => Promise<void>
}

const actions: Readonly<Record<string, Action>> = {
  list: { usage: 'list', least: 0, most: 0, run: listRules },
  preview: { usage: 'preview ID', least: 1, most: 1, run: previewRule },
  on: { usage: 'on ID', least: 1, most: 1, run: (context, id) => switchRule(context, id, true) },
  off: { usage: 'off ID', least: 1, most: 1, run: (context, id) => switchRule(context, id, false) },
  remove: { usage: 'remove ID', least: 1, most: 1, run: removeRule },
  export: { usage: 'export [FILE]', least: 0, most: 1, run: exportRules },
  import: { usage: 'import FILE', least: 1, most: 1, run: importRules },
}

export const rulesCommand: Command = {
  name: 'rules',
  usage: `rules ${Object.values(actions).map((action) => action.usage).join(' | ')}`,
  details: [
    'A rule looks at every new article: where its search matches, the article is tagged, starred, kept for later, marked as read, hidden, or told of. Rules are made in the window, or come from a file.',
    'list: number, name, on or off, search, what is done, and how many articles it has matched. preview: the stored articles that it would change; nothing is changed.',
    'export: all rules as JSON, to standard output or into a new file. import: adds those of a file; the same file twice adds nothing.',
    'With --json: list an array, preview { matching, changing, articles }, on and off { before, after }, remove { rule, position }, export { content, rules } or { path, rules }, import { added, existing, refused }.',
  ],
  examples: ['marketdash rules list', 'marketdash rules preview 3', 'marketdash rules export rules.json', 'marketdash rules import rules.json'],
  options: {},
  optionHelp: [],
  least: 1,
  most: 2,
  run: runRules,
}

async function runRules(context: CommandContext): Promise<void> {
  const [name = '', ...words] = context.words
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined
  if (!action) throw refuseUsage(`"rules" is followed by one of ${Object.keys(actions).join(', ')}, not "${name}": marketdash ${rulesCommand.usage}`)
  if (words.length < action.least) throw refuseUsage(`"rules ${name}" needs more words: marketdash rules ${action.usage}`)
  if (words.length > action.most) throw refuseUsage(`"rules ${name}" does not take "${words[action.most]}": marketdash rules ${action.usage}`)
  await action.run(context, words[0] ?? '')
}

async function listRules(context: CommandContext): Promise<void> {
  const rules = await context.call('rules.list', {})
  if (context.json) return context.output.printJson(rules)
  if (rules.length === 0) return context.output.say('There is no rule yet.')
  await context.output.print(...layOutRows(
    rules.map((rule) => [rule.id, printableLine(rule.name), rule.on ? 'on' : 'off', String(rule.matched), printableLine(`${rule.query} → ${describeActions(rule)}`)]),
    ['right', 'left', 'left', 'right', 'left'],
    context.output.columns,
  ))
  for (const rule of rules) if (rule.problem !== null) context.output.say(`Rule ${rule.id} does nothing: ${rule.problem}`)
}

function describeActions({ actions: { tags, star, later, read, hide, notify } }: Rule): string {
  return [...tags.map((tag) => `tag ${tag}`), ...(star ? ['star'] : []), ...(later ? ['read later'] : []), ...(read ? ['mark as read'] : []), ...(hide ? ['hide'] : []), ...(notify ? ['notify'] : [])].join(', ')
}

async function previewRule(context: CommandContext, id: string): Promise<void> {
  const rule = await findRule(context, id)
  const preview = await context.call('rules.preview', { query: rule.query, actions: rule.actions })
  if (context.json) return context.output.printJson(preview)
  await context.output.print(...layOutArticles(preview.articles, context.now(), context.output.columns))
  context.output.say(`${countOf(preview.matching, 'stored article')} match, ${preview.changing} of them would change.`)
}

async function switchRule(context: CommandContext, id: string, on: boolean): Promise<void> {
  const changed = await context.call('rules.change', { id: (await findRule(context, id)).id, on })
  if (context.json) return context.output.printJson(changed)
  await context.output.print(`${printableLine(changed.after.name)} is ${on ? 'on' : 'off'}.`)
}

async function removeRule(context: CommandContext, id: string): Promise<void> {
  const removed = await context.call('rules.remove', { id: (await findRule(context, id)).id })
  if (context.json) return context.output.printJson(removed)
  await context.output.print(`${printableLine(removed.rule.name)} removed. What it did to articles stays.`)
}

async function findRule(context: CommandContext, id: string): Promise<Rule> {
  const rule = (await context.call('rules.list', {})).find((each) => each.id === id)
  if (!rule) throw new AppError('not-found', `There is no rule ${id}. "marketdash rules list" lists them.`)
  return rule
}

async function exportRules(context: CommandContext, path: string): Promise<void> {
  const { content, rules } = await context.call('rules.export', {})
  if (path === '' || path === '-') return context.json ? context.output.printJson({ content, rules }) : context.output.printDocument(content)
  const written = resolve(path)
  await writeNewFile(written, content)
  if (context.json) return context.output.printJson({ path: written, rules })
  await context.output.print(`${printableLine(written)} written, ${countOf(rules, 'rule')}.`)
}

async function importRules(context: CommandContext, path: string): Promise<void> {
  const { bytes } = await readInput(path)
  const report = await context.call('rules.import', { content: new TextDecoder().decode(bytes) })
  if (context.json) await context.output.printJson(report)
  else await context.output.print(...report.added.map((rule) => `added ${printableLine(rule.name)}`), `${countOf(report.added.length, 'rule')} added, ${report.existing.length} already there, ${report.refused.length} refused.`)
  for (const { name, reason } of report.refused) context.output.say(`refused ${name}: ${reason}`)
}
