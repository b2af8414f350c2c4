import { tagColors } from '../../shared/model.ts'
import { useSidebar } from '../library/sidebar-answer.ts'
import { ColorChoices } from '../ui/ColorChoices.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { closeDialog } from '../view.ts'
import { useWords } from '../words.ts'
import { colorTag } from './actions.ts'
import { useTagDialog } from './tag-dialog.ts'

/** The colour of a tag, changed at once. */
export function TagColors() {
  const words = useWords().tags
  const { tag } = useTagDialog()
  const kept = useSidebar((answer) => answer.value?.tags.find((each) => each.name === tag)?.color ?? null)
  const dots = tagColors.map((color) => ({ value: color, name: words.colors[color], dot: <span className="tag-dot" data-tag-color={color} aria-hidden="true" /> }))
  return (
    <Dialog title={words.colorTitle(tag)} onClose={closeDialog}>
      <ColorChoices
        title={words.colorTitle(tag)}
        kept={kept}
        choices={[{ value: null, name: words.noColor, dot: null }, ...dots]}
        onChoose={(value) => colorTag(tag, tagColors.find((color) => color === value) ?? null)}
      />
    </Dialog>
  )
}
