import { Dialog } from '../ui/Dialog.tsx'
import { closeDialog } from '../view.ts'
import { useWords } from '../words.ts'
import { RuleForm } from './RuleForm.tsx'
import { RuleList } from './RuleList.tsx'
import { useRulesDialog } from './rules-dialog.ts'

/** The rules in order, or one of them being written: a dialog each, so that focus begins in it. */
export function Rules() {
  const words = useWords().rules
  const { edited } = useRulesDialog()
  const title = edited === null ? words.title : edited.rule === null ? words.addTitle : words.editTitle
  return (
    <Dialog key={edited === null ? 'list' : 'form'} title={title} onClose={closeDialog} wide>
      {edited === null ? <RuleList /> : <RuleForm key={edited.rule?.id ?? ''} rule={edited.rule} query={edited.query} />}
    </Dialog>
  )
}
