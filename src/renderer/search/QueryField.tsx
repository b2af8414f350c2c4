import { useId, useRef } from 'react'
import { useCompletion } from './completion.tsx'
import { ProblemLine } from './problem.tsx'
import type { QueryProblem } from './problem.tsx'

/** A field for a query in a dialog, with completion and what is wrong with it. */
export function QueryField({ label, value, problem, isFirst = false, onChange }: {
  readonly label: string
  readonly value: string
  readonly problem: QueryProblem | null
  readonly isFirst?: boolean // has focus when the dialog opens
  readonly onChange: (query: string) => void
}) {
  const field = useRef<HTMLInputElement>(null)
  const errorId = useId()
  const completion = useCompletion(field, value, onChange)
  return (
    <div className="query-field">
      <label className="field">
        <span>{label}</span>
        <input
          ref={field}
          type="text"
          data-first={isFirst || undefined}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : errorId}
          {...completion.inputProps}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          maxLength={2000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => void completion.handleKey(event)}
        />
      </label>
      {completion.list}
      {problem !== null && (
        <ProblemLine
          id={errorId}
          query={value}
          problem={problem}
          onGoTo={(start, end) => {
            field.current?.focus()
            field.current?.setSelectionRange(start, end)
          }}
        />
      )}
    </div>
  )
}
