import { useId, useState } from 'react'
import type { Rule, RuleActions } from '../../shared/rules.ts'
import { sentenceOf } from '../bridge.ts'
import { QueryField } from '../search/QueryField.tsx'
import { useQueryProblem } from '../search/problem.tsx'
import { FormError } from '../ui/FormError.tsx'
import { useWords } from '../words.ts'
import { addRule, applyRule, changeRule } from './actions.ts'
import { DryRun, useDryRun } from './DryRun.tsx'
import { RuleTags } from './RuleTags.tsx'
import { showRules } from './rules-dialog.ts'

const nothing: RuleActions = { tags: [], star: false, later: false, read: false, hide: false, notify: false }
const switches = ['star', 'later', 'read', 'hide', 'notify'] as const

/** A rule being written. What it would change now is shown before it is saved. */
export function RuleForm({ rule, query: given }: { readonly rule: Rule | null; readonly query: string }) {
  const words = useWords()
  const [name, setName] = useState(rule?.name ?? given.slice(0, 100))
  const [query, setQuery] = useState(given)
  const [actions, setActions] = useState<RuleActions>(rule?.actions ?? nothing)
  const [alsoNow, setAlsoNow] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const actionsId = useId()
  const problem = useQueryProblem(query)
  const doesSomething = actions.tags.length > 0 || switches.some((each) => actions[each])
  const dryRun = useDryRun(query, actions, doesSomething && problem === null && query.trim() !== '')
  const changing = dryRun?.changing ?? 0
  const isReady = name.trim() !== '' && query.trim() !== '' && problem === null && doesSomething

  const save = async (): Promise<void> => {
    const written = { name: name.trim(), query: query.trim(), actions }
    try {
      await (rule === null ? addRule(written) : changeRule(rule, written))
      if (alsoNow && changing > 0) await applyRule(written)
      showRules()
    } catch (thrown) {
      setError(sentenceOf(thrown))
    }
  }

  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) void save()
      }}
    >
      <label className="field">
        <span>{words.widgets.name}</span>
        <input type="text" data-first maxLength={100} dir="auto" value={name} onFocus={(event) => event.target.select()} onChange={(event) => setName(event.target.value)} />
      </label>
      <QueryField label={words.rules.query} value={query} problem={problem} onChange={setQuery} />
      <fieldset className="setting" aria-labelledby={actionsId}>
        <legend id={actionsId}>{words.rules.actions}</legend>
        <div className="options">
          {switches.map((each) => (
            <label key={each} className="option">
              <input type="checkbox" checked={actions[each]} onChange={(event) => setActions({ ...actions, [each]: event.target.checked })} />
              <span>{words.rules[each]}</span>
            </label>
          ))}
        </div>
        <RuleTags tags={actions.tags} onChange={(tags) => setActions({ ...actions, tags })} />
      </fieldset>
      <DryRun result={dryRun} />
      {changing > 0 && (
        <label className="option">
          <input type="checkbox" checked={alsoNow} onChange={(event) => setAlsoNow(event.target.checked)} />
          <span>{words.rules.alsoNow(changing)}</span>
        </label>
      )}
      <FormError error={error} />
      <div className="form-foot">
        <button type="button" className="button" onClick={showRules}>
          {words.rules.back}
        </button>
        <span className="form-note" />
        <button type="submit" className="button button-first" disabled={!isReady}>
          {words.rules.save}
        </button>
      </div>
    </form>
  )
}
