// What a person does to rules. Each says what was done and keeps its undo.
import type { Move } from '../../shared/model.ts'
import type { Rule, RuleActions } from '../../shared/rules.ts'
import { call, callWindow } from '../bridge.ts'
import { recordDone } from '../commands/undo.ts'
import { recordImport } from '../import/undo-import.ts'
import { say, showAlert, tryTo } from '../status/messages.ts'
import { currentWords } from '../words.ts'

export interface WrittenRule {
  readonly name: string
  readonly query: string
  readonly actions: RuleActions
}

/** Keeps a new rule. Throws AppError where the name is taken or the search cannot be read. */
export async function addRule(written: WrittenRule): Promise<void> {
  const rule = await call('rules.create', plain(written))
  recordDone(currentWords().rules.added(rule.name), [{ name: 'rules.remove', input: { id: rule.id } }])
}

/** Throws AppError as above. */
export async function changeRule(rule: Rule, written: WrittenRule): Promise<void> {
  const { before, after } = await call('rules.change', { id: rule.id, ...plain(written) })
  recordDone(currentWords().rules.changed(after.name), [{ name: 'rules.change', input: { id: rule.id, ...plain(before) } }])
}

export async function turnRule(rule: Rule, on: boolean): Promise<void> {
  const reply = await tryTo(() => call('rules.change', { id: rule.id, on }))
  if (reply) recordDone(currentWords().rules[on ? 'turnedOn' : 'turnedOff'](rule.name), [{ name: 'rules.change', input: { id: rule.id, on: !on } }])
}

export async function moveRule(rule: Rule, to: Move): Promise<void> {
  const reply = await tryTo(() => call('rules.move', { id: rule.id, to }))
  if (reply && reply.before !== reply.after) recordDone(currentWords().rules.moved(rule.name), [{ name: 'rules.move', input: { id: rule.id, to: { position: reply.before } } }])
}

export async function removeRule(rule: Rule): Promise<void> {
  const removed = await tryTo(() => call('rules.remove', { id: rule.id }))
  if (!removed) return
  recordDone(currentWords().rules.removed(rule.name), [{ name: 'rules.create', input: { ...plain(removed.rule), on: removed.rule.on, position: removed.position, id: rule.id } }])
}

/** Does to the articles that are here already what a rule does to new ones. */
export async function applyRule({ query, actions }: WrittenRule): Promise<void> {
  const effects = await tryTo(() => call('rules.apply', { query, actions: plainActions(actions) }))
  if (!effects || effects.ids.length === 0) return
  recordDone(currentWords().rules.applied(effects.ids.length), [{ name: 'rules.undo', input: { effects } }])
}

export async function exportRules(): Promise<void> {
  await tryTo(async () => {
    const { content, rules } = await call('rules.export', {})
    const { path } = await callWindow('window.saveFile', { name: 'marketdash-rules.json', text: content })
    if (path !== null) say(currentWords().rules.exported(rules, path))
  })
}

export async function importRules(content: string): Promise<void> {
  const words = currentWords().rules
  const importId = crypto.randomUUID()
  const report = await tryTo(() => call('rules.import', { content, importId }))
  if (!report) return
  for (const { name, reason } of report.refused) showAlert(words.refused(name, reason))
  const said = words.imported(report.added.length, report.existing.length)
  if (report.added.length > 0) recordImport(said, importId)
  else say(said)
}

function plain({ name, query, actions }: WrittenRule) {
  return { name, query, actions: plainActions(actions) }
}

function plainActions({ tags, ...others }: RuleActions) {
  return { ...others, tags: [...tags] }
}
