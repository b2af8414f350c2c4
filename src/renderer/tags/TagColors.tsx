import { useEffect, useId, useState } from 'react'
import { tagColors } from '../../shared/model.ts'
import { useSidebar } from '../library/sidebar-answer.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { closeDialog } from '../view.ts'
import { useWords } from '../words.ts'
import { colorTag } from './actions.ts'
import { useTagDialog } from './tag-dialog.ts'

/** The colour of a tag, changed at once. */
export function TagColors() {
  const words = useWords().tags
  const { tag } = useTagDialog()
  const group = useId()
  const kept = useSidebar((answer) => answer.value?.tags.find((each) => each.name === tag)?.color ?? null)
  const [chosen, setChosen] = useState(kept) // shown at once, and put right by the answer
  useEffect(() => setChosen(kept), [kept])
  return (
    <Dialog title={words.colorTitle(tag)} onClose={closeDialog}>
      <fieldset className="tag-colors">
        <legend className="visually-hidden">{words.colorTitle(tag)}</legend>
        {[null, ...tagColors].map((color) => (
          <label key={color ?? ''} className="option">
            <input
              type="radio"
              name={group}
              data-first={color === chosen || undefined}
              checked={color === chosen}
              onChange={() => {
                setChosen(color)
                void colorTag(tag, color).then((isDone) => isDone || setChosen(kept))
              }}
            />
            {color !== null && <span className="tag-dot" data-tag-color={color} aria-hidden="true" />}
            <span>{color === null ? words.noColor : words.colors[color]}</span>
          </label>
        ))}
      </fieldset>
    </Dialog>
  )
}
