import type { KeyboardEvent, Ref } from 'react'
import type { TypedField } from './typed-field.ts'

/** The box of a field whose text stands for a value: what is understood is settled by Enter and on leaving, and what is wrong is told with the hint. `id`: of the box; the hint and the problem stand under `id`-hint and `id`-problem. */
export function TypedInput({ id, field, onKeyDown, ref, isRequired = false, isDisabled = false, isFirst = false, placeholder }: {
  readonly id: string
  readonly field: TypedField
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly ref?: Ref<HTMLInputElement>
  readonly isRequired?: boolean
  readonly isDisabled?: boolean
  readonly isFirst?: boolean // in a dialog: has focus when it opens
  readonly placeholder?: string
}) {
  return (
    <input
      ref={ref}
      id={id}
      type="text"
      autoComplete="off"
      spellCheck={false}
      maxLength={40}
      required={isRequired}
      disabled={isDisabled}
      data-first={isFirst || undefined}
      placeholder={placeholder}
      aria-invalid={field.problem !== null || undefined}
      aria-describedby={field.problem === null ? `${id}-hint` : `${id}-problem ${id}-hint`}
      value={field.text}
      onChange={(event) => field.type(event.target.value)}
      onBlur={field.settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) field.settle()
        onKeyDown(event)
      }}
    />
  )
}
