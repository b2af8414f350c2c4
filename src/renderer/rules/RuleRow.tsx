import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Rule, RuleActions } from '../../shared/rules.ts'
import type { Words } from '../../shared/words/languages.ts'
import { Icon } from '../ui/Icon.tsx'
import { useWords } from '../words.ts'
import { removeRule, turnRule } from './actions.ts'
import { editRule } from './rules-dialog.ts'

/** One rule: on or off, what it looks for and does, and its place in the order. */
export function RuleRow({ rule, isFirst, isLast, isTarget, onMove, onDrag, onDrop }: {
  readonly rule: Rule
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly isTarget: boolean // another rule is being dragged
  readonly onMove: (step: 1 | -1) => void
  readonly onDrag: (rule: Rule | null) => void
  readonly onDrop: () => void
}) {
  const words = useWords().rules
  const [isOver, setOver] = useState(false)
  const handleKey = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    const step = event.key === 'ArrowUp' ? -1 : 1
    if (step === -1 ? !isFirst : !isLast) onMove(step)
  }
  return (
    <li
      className="rule"
      data-over={(isOver && isTarget) || undefined}
      draggable
      onKeyDown={handleKey}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', rule.name)
        onDrag(rule)
      }}
      onDragEnd={() => onDrag(null)}
      onDragOver={(event) => {
        if (!isTarget) return
        event.preventDefault()
        event.stopPropagation() // the window itself takes only files
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onDrop()
      }}
    >
      <input type="checkbox" aria-label={words.isOn(rule.name)} checked={rule.on} onChange={(event) => void turnRule(rule, event.target.checked)} />
      <div className="rule-words">
        <button type="button" className="link-button rule-name" dir="auto" aria-label={words.edit(rule.name)} onClick={() => editRule(rule)}>
          {rule.name}
        </button>
        <code dir="auto">{rule.query}</code>
        <span className="rule-does">
          {describeActions(rule.actions, words)} · {words.matched(rule.matched)}
        </span>
        {rule.problem !== null && <span className="form-error">{rule.problem}</span>}
      </div>
      <button type="button" className="icon-button" aria-label={words.moveUp(rule.name)} title={words.moveUp(rule.name)} disabled={isFirst} onClick={() => onMove(-1)}>
        <Icon name="up" />
      </button>
      <button type="button" className="icon-button" aria-label={words.moveDown(rule.name)} title={words.moveDown(rule.name)} disabled={isLast} onClick={() => onMove(1)}>
        <Icon name="down" />
      </button>
      <button type="button" className="icon-button" aria-label={words.remove(rule.name)} title={words.remove(rule.name)} onClick={() => void removeRule(rule)}>
        <Icon name="close" />
      </button>
    </li>
  )
}

function describeActions(actions: RuleActions, words: Words['rules']): string {
  return [
    ...(actions.tags.length > 0 ? [words.tagged(actions.tags.join(', '))] : []),
    ...(actions.star ? [words.starred] : []),
    ...(actions.later ? [words.kept] : []),
    ...(actions.read ? [words.markedRead] : []),
    ...(actions.hide ? [words.hidden] : []),
    ...(actions.notify ? [words.told] : []),
  ].join(', ')
}
