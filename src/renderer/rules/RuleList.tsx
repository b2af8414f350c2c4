import { useRef, useState } from 'react'
import type { LibraryChange } from '../../shared/contract.ts'
import type { Rule } from '../../shared/rules.ts'
import { touches } from '../changes.ts'
import { FileInput } from '../ui/FileInput.tsx'
import { FormError } from '../ui/FormError.tsx'
import { useRequest } from '../use-request.ts'
import { useWords } from '../words.ts'
import { exportRules, importRules, moveRule } from './actions.ts'
import { RuleRow } from './RuleRow.tsx'
import { editRule } from './rules-dialog.ts'

const isTouched = (change: LibraryChange): boolean => touches(change, ['rules'])

/** All rules in the order in which they have their say. */
export function RuleList() {
  const words = useWords().rules
  const { value, error } = useRequest('rules.list', {}, isTouched)
  const [dragged, setDragged] = useState<Rule | null>(null)
  const file = useRef<HTMLInputElement>(null)
  const rules = value ?? []
  return (
    <div className="rules">
      <p className="form-note">{value !== null && rules.length === 0 ? words.none : words.lead}</p>
      <FormError error={error} />
      <ol className="rule-list" aria-label={words.list}>
        {rules.map((rule, index) => (
          <RuleRow
            key={rule.id}
            rule={rule}
            isFirst={index === 0}
            isLast={index === rules.length - 1}
            onMove={(step) => void moveRule(rule, { step })}
            onDrag={setDragged}
            onDrop={() => {
              if (dragged && dragged.id !== rule.id) void moveRule(dragged, { position: index })
              setDragged(null)
            }}
            isTarget={dragged !== null && dragged.id !== rule.id}
          />
        ))}
      </ol>
      <div className="form-foot">
        <FileInput input={file} accept=".json,application/json" onPick={(chosen) => void chosen.text().then(importRules)} />
        <button type="button" className="button" onClick={() => file.current?.click()}>
          {words.import}
        </button>
        <button type="button" className="button" disabled={rules.length === 0} onClick={() => void exportRules()}>
          {words.export}
        </button>
        <span className="form-note" />
        <button type="button" className="button button-first" data-first onClick={() => editRule(null)}>
          {words.add}
        </button>
      </div>
    </div>
  )
}
